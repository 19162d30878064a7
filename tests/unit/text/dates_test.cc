// Dates in short texts, and the rules for years that need more than one line of tests/reference/times.tsv.
#include "text/dates.h"

#include <gtest/gtest.h>

#include "data/blob.h"
#include "khao/error.h"

namespace khao::text {
namespace {

const DateTables& tables() {
  static const DateTables builtin(data::Blob::open(data::builtin_bytes()));
  return builtin;
}

constexpr Date kAnchor{2023, 3, 15};

std::string parsed(std::string_view text, const Date& anchor = kAnchor) {
  const auto value = parse_date(tables(), text, anchor);
  return value ? std::string(value->value.view()) : "none";
}

std::string found(std::string_view text, const Date& anchor = kAnchor) {
  const auto date = find_date(tables(), text, anchor);
  if (!date) return "none";
  std::string out = to_iso(date->date);
  if (!date->clock.known()) return out;
  out += ' ';
  out += std::to_string(date->clock.hour);
  out += ':';
  out += std::to_string(date->clock.minute);
  return out;
}

TEST(ParseDate, ReadsOneTimeAndNothingElse) {
  EXPECT_EQ(parsed("15 มี.ค. 66"), "2023-03-15");
  EXPECT_EQ(parsed("  วันพุธที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖ เวลา ๑๑.๕๐ น. "), "2023-03-15T11:50");
  EXPECT_EQ(parsed("09.30-12.00 น."), "T09:30/T12:00");
  EXPECT_EQ(parsed("ปีงบประมาณ 2566"), "2022-10-01/2023-09-30");
  EXPECT_EQ(parsed("เมื่อวานนี้"), "2023-03-14");
  EXPECT_EQ(parsed("เดือนที่แล้ว"), "2023-02");
  EXPECT_EQ(parsed("เมื่อวันที่ 15 มี.ค. 66"), "2023-03-15");
  EXPECT_EQ(parsed("(ภายในเดือนมีนาคม 2566)"), "2023-03");
  EXPECT_EQ(parsed("ระหว่างวันที่ 15 ถึงวันที่ 17 มีนาคม 2566"), "2023-03-15/2023-03-17");
  for (const std::string_view bad : {"", "  ", "15", "15 มี.ค. 66 และ 16 มี.ค. 66", "ประชุม 15 มี.ค. 66", "15 มี.ค. 66 ที่บ้าน",
                                     "31 เม.ย. 66", "มาตรา 112", "x", "เมื่อ", "( )", "เมื่อ เมื่อ เมื่อ เมื่อ เมื่อ 15 มี.ค. 66"})
    EXPECT_EQ(parsed(bad), "none") << bad;
}

TEST(ParseDate, WithoutAnAnchorLeavesTheValueOpen) {
  EXPECT_EQ(parsed("วันนี้", {}), "");
  EXPECT_EQ(parsed("15 มี.ค.", {}), "");
  EXPECT_EQ(parsed("ปีนี้", {}), "");
  EXPECT_EQ(parsed("15 มี.ค. 66", {}), "2023-03-15");
}

TEST(FindDate, FindsWhatAPageShows) {
  EXPECT_EQ(found("เผยแพร่: 15 มี.ค. 2566 11:50 โดย: กองบรรณาธิการ"), "2023-03-15 11:50");
  EXPECT_EQ(found("โพสต์เมื่อ 2 วันที่แล้ว"), "none");
  EXPECT_EQ(found("19/07/2566 16:39"), "2023-07-19 16:39");
  EXPECT_EQ(found("March 15, 2023"), "2023-03-15");
  EXPECT_EQ(found("อ่าน 2566 ครั้ง | 6 มี.ค. 68 – ข่าวท้องถิ่น"), "2025-03-06");
  EXPECT_EQ(found("เริ่ม 9 - 15 ธ.ค. 60"), "2017-12-09");
  EXPECT_EQ(found("เมื่อเวลา 09.00 น.วันนี้ (11 ม.ค.)"), "2023-01-11 9:0");
  EXPECT_EQ(found("วันนี้ฝนตก"), "none");
  EXPECT_EQ(found("วันนี้ (11 ม.ค.)", {}), "none");
}

TEST(FindDate, SaysWhereAndHowSure) {
  const std::string_view text = "ข่าว\u200B เมื่อวันที่ 12 ม.ค. ที่ตลาด";
  const auto date = find_date(tables(), text, kAnchor);
  ASSERT_TRUE(date);
  EXPECT_EQ(text.substr(date->span.begin, date->span.size()), "วันที่ 12 ม.ค.");
  EXPECT_FALSE(date->year_written);
  EXPECT_TRUE(find_date(tables(), "12 ม.ค. 66")->year_written);
}

TEST(CeYear, FollowsEraAndSize) {
  EXPECT_EQ(ce_year({2566, 4, kNoEra}, 3, true, kAnchor), 2023);
  EXPECT_EQ(ce_year({2023, 4, kNoEra}, 3, true, kAnchor), 2023);
  EXPECT_EQ(ce_year({2480, 4, kNoEra}, 1, true, kAnchor), 1938) << "the year 2480 ended in March 1938";
  EXPECT_EQ(ce_year({2480, 4, kNoEra}, 4, true, kAnchor), 1937);
  EXPECT_EQ(ce_year({2484, 4, kNoEra}, 1, true, kAnchor), 1941);
  EXPECT_EQ(ce_year({112, 3, 1781}, 0, true, kAnchor), 1893);
}

TEST(CeYear, OfTwoDigits) {
  EXPECT_EQ(ce_year({66, 2, kNoEra}, 3, true, kAnchor), 2023);
  EXPECT_EQ(ce_year({16, 2, kNoEra}, 10, true, kAnchor), 1973);
  EXPECT_EQ(ce_year({66, 2, kNoEra}, 3, false, kAnchor), 2023);
  EXPECT_EQ(ce_year({67, 2, kNoEra}, 3, false, kAnchor), 2024) << "next year";
  EXPECT_EQ(ce_year({68, 2, kNoEra}, 3, false, kAnchor), 2068) << "too far ahead for the Buddhist era";
  EXPECT_EQ(ce_year({23, 2, kNoEra}, 3, false, kAnchor), 2023);
  EXPECT_EQ(ce_year({15, 2, 0}, 0, true, kAnchor), 2015);
  EXPECT_EQ(ce_year({97, 2, 0}, 0, true, kAnchor), 1997);
}

TEST(DateTables, OwnTheirTables) {
  const data::Blob blob = data::Blob::open(data::builtin_bytes());
  for (const char* name : {"months", "weekdays", "eras", "relative_times", "clock_words", "time_words"})
    EXPECT_TRUE(tables().owns(blob.table_index(name))) << name;
  EXPECT_FALSE(tables().owns(blob.table_index("places")));
  EXPECT_THROW(DateTables{data::Blob()}, Error);
}

}  // namespace
}  // namespace khao::text
