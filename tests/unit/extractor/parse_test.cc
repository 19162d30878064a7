// The parsers by themselves: values, and texts that hold none.
#include "khao/parse.h"

#include <gmock/gmock.h>

#include "khao/error.h"
#include "khao/json.h"

namespace khao {
namespace {

std::string date(std::string_view text, std::string_view today = {}) {
  const auto parsed = parse_date(text, {.date = today});
  return parsed ? std::string(name(parsed->type)) + ' ' + std::string(parsed->value.view()) : "none";
}

std::string place(std::string_view text) {
  const auto found = resolve_place(text);
  return found ? std::string(name(found->level)) + ' ' + std::string(found->code.view()) : "none";
}

TEST(ParseDate, HasTypeAndValueOfARecordsTimes) {
  EXPECT_EQ(date("15 มี.ค. 66"), "date 2023-03-15");
  EXPECT_EQ(date("\n ๑๕ มีนาคม ๒๕๖๖ เวลา ๑๑.๕๐ น.\r\n"), "datetime 2023-03-15T11:50");
  EXPECT_EQ(date("28 กันยายน - 31 ตุลาคม 2565"), "range 2022-09-28/2022-10-31");
  EXPECT_EQ(date("วันนี้", "2023-03-15"), "date 2023-03-15");
  EXPECT_EQ(date("วันนี้"), "date ");
  const auto lunar = parse_date("แรม 8 ค่ำ เดือน 6");
  ASSERT_TRUE(lunar);
  EXPECT_EQ(lunar->type, TimeType::lunar);
  EXPECT_EQ(lunar->lunar, (Lunar{true, 8, 6}));
}

TEST(ParseDate, WhatIsNoDateGivesNone) {
  for (const std::string_view bad :
       {"", " \n", "15", "31 เม.ย. 66", "ประชุม 15 มี.ค. 66", "15 มี.ค. 66\n16 มี.ค. 66", "\xff\xfe"})
    EXPECT_EQ(date(bad), "none") << bad;
}

TEST(ParseDate, AnImpossibleAnchorIsABrokenOption) {
  for (const std::string_view bad : {"2023-02-29", "15 มี.ค. 66", "2023-03-15T10:00"}) {
    try {
      parse_date("วันนี้", {.date = bad});
      ADD_FAILURE() << bad;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::bad_option);
    }
  }
}

TEST(ParseNumber, DigitsWordsAndMagnitudes) {
  EXPECT_EQ(parse_number("๑๐๒"), 102);
  EXPECT_EQ(parse_number("สามแสนห้าหมื่น"), 350000);
  EXPECT_EQ(parse_number("ยี่สิบเอ็ด"), 21);
  EXPECT_EQ(parse_number("หนึ่งร้อยหนึ่ง"), 101);
  EXPECT_EQ(parse_number("1,191.094 ล้าน"), 1191094000);
  EXPECT_EQ(parse_number(" ลบ 4.5\n"), -4.5);
}

TEST(ParseNumber, WhatIsNoNumberGivesNone) {
  for (const std::string_view bad : {"", "คน", "12,34", "1.2.3", "20-40", "สองสาม", "5 คน", "5\n6", "\xe0\xb9"})
    EXPECT_EQ(parse_number(bad), std::nullopt) << bad;
}

TEST(ResolvePlace, ChainsWithAndWithoutLevelWords) {
  EXPECT_EQ(place("ต.ช่องแคบ อ.พบพระ จ.ตาก"), "subdistrict 630702");
  EXPECT_EQ(place("ช่องแคบ พบพระ ตาก"), "subdistrict 630702");
  EXPECT_EQ(place("จ.ตาก อ.พบพระ ต.ช่องแคบ"), "subdistrict 630702");
  EXPECT_EQ(place("แม่สอด แม่สอด ตาก"), "subdistrict 630601");
  EXPECT_EQ(place("เมือง น่าน"), "district 5501");
  EXPECT_EQ(place("เมืองชัยนาท ชัยนาท"), "district 1801");
  EXPECT_EQ(place("ชัยนาท เมืองชัยนาท ท่าชัย"), "subdistrict 180103");
  EXPECT_EQ(place("แม่สอด"), "district 6306");
  EXPECT_EQ(place("ตาก"), "province 63");
  EXPECT_EQ(place("อ.เมือง จ.น่าน"), "district 5501");
  EXPECT_EQ(place("แขวงลาดยาว เขตจตุจักร กรุงเทพฯ"), "subdistrict 103001");
  EXPECT_EQ(place("หมู่ 4 ต.ช่องแคบ อ.พบพระ จ.ตาก"), "village 630702");
  EXPECT_EQ(place("99/1 ถ.อินทรคีรี ต.แม่ปะ อ.แม่สอด จ.ตาก 63110"), "subdistrict 630607");
}

TEST(ResolvePlace, NamesThatTheCodeStandsFor) {
  const auto found = resolve_place("ต.ช่องแคบ อ.พบพระ จ.ตาก");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->name, "ช่องแคบ");
  EXPECT_EQ(found->english, "Chong Khaep");
  EXPECT_EQ(found->names, (PlaceNames{"ช่องแคบ", "พบพระ", "ตาก"}));
  EXPECT_EQ(found->province_code.view(), "63");
  EXPECT_NEAR(found->lat, 16.5, 0.1);
  EXPECT_TRUE(found->candidates.empty());
  const auto bangkok = resolve_place("กทม.");
  ASSERT_TRUE(bangkok);
  EXPECT_EQ(bangkok->names, (PlaceNames{"", "", "กรุงเทพมหานคร"}));
  EXPECT_EQ(bangkok->iso3166_2.view(), "TH-10");
}

TEST(ResolvePlace, WhereSeveralFitNoneIsChosen) {
  const auto found = resolve_place("ต.บ้านใหม่");
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->code.empty());
  EXPECT_EQ(found->names, PlaceNames());
  ASSERT_GT(found->candidates.size(), 1U);
  float sum = 0;
  for (const PlaceReading& reading : found->candidates) {
    EXPECT_EQ(reading.names.subdistrict, "บ้านใหม่");
    EXPECT_FALSE(reading.names.province.empty());
    sum += reading.score;
  }
  EXPECT_NEAR(sum, 1, 0.001);
}

TEST(ResolvePlace, WhatIsNoPlaceGivesNone) {
  for (const std::string_view bad : {"", "ประชาชน", "123", "ถนนพหลโยธิน", "ประเทศญี่ปุ่น", "\xff"})
    EXPECT_EQ(place(bad), "none") << bad;
}

TEST(ParsedJson, EveryKeyStandsThere) {
  EXPECT_EQ(to_json(*parse_date("15 มี.ค. 66")), R"({"type":"date","value":"2023-03-15","lunar":null})");
  const std::string json = to_json(*resolve_place("จ.ตาก"));
  EXPECT_TRUE(json.starts_with(R"({"level":"province","name":"ตาก","english":"Tak","code":"63",)")) << json;
  EXPECT_TRUE(json.ends_with(R"("subdistrict":null,"district":null,"province":"ตาก","candidates":[]})")) << json;
}

}  // namespace
}  // namespace khao
