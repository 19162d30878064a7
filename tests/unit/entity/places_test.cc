// Place expressions in sentences of our own.
#include "entity/places.h"

#include <gtest/gtest.h>

#include "data/blob.h"
#include "entity/context.h"
#include "entity/tables.h"

namespace khao::entity {
namespace {

const Tables& tables() {
  static const Tables builtin(data::Blob::open(data::builtin_bytes()));
  return builtin;
}

std::string level_name(Level level) {
  constexpr const char* kNames[] = {"province", "district", "subdistrict", "village", "municipality",
                                    "region",   "country",  "foreign",     "facility"};
  return kNames[static_cast<size_t>(level)];
}

struct Document {
  explicit Document(std::string words) : text(std::move(words)) {
    In in;
    in.text = text;
    make_context(tables(), in, context);
  }
  size_t at(std::string_view words) const { return context.view.at_byte(static_cast<uint32_t>(text.find(words))); }
  std::string_view view(uint32_t begin, uint32_t end) const {
    const Span span = context.span(begin, end);
    return std::string_view(text).substr(span.begin, span.size());
  }
  // `LEVEL mention|name` of the expression that begins at these words.
  std::string expression(std::string_view words) const {
    const auto found = place_at(tables(), context, at(words));
    if (!found) return "none";
    return level_name(found->level) + " " + std::string(view(found->begin, found->end)) + "|" +
           std::string(view(found->name_begin, found->end));
  }
  std::string text;
  Context context;
};

TEST(PlaceExpression, LevelWordsAndAbbreviationsTakeTheLongestNameOfTheirLevel) {
  const Document d("ที่ ต.ช่องแคบ อ.พบพระ จ.ตาก และอำเภอเมืองตาก จังหวัดเชียงใหม่ อ. เมือง จ. ลำปาง");
  EXPECT_EQ(d.expression("ต.ช่องแคบ"), "subdistrict ต.ช่องแคบ|ช่องแคบ");
  EXPECT_EQ(d.expression("อ.พบพระ"), "district อ.พบพระ|พบพระ");
  EXPECT_EQ(d.expression("จ.ตาก"), "province จ.ตาก|ตาก");
  EXPECT_EQ(d.expression("อำเภอเมืองตาก"), "district อำเภอเมืองตาก|เมืองตาก");
  EXPECT_EQ(d.expression("จังหวัดเชียงใหม่"), "province จังหวัดเชียงใหม่|เชียงใหม่");
  EXPECT_EQ(d.expression("อ. เมือง"), "district อ. เมือง|เมือง");
  EXPECT_EQ(d.expression("จ. ลำปาง"), "province จ. ลำปาง|ลำปาง");
}

TEST(PlaceExpression, BangkokHasWordsOfItsOwn) {
  const Document d("แขวงลาดยาว เขตจตุจักร กรุงเทพฯ ในเขตแม่สอด แขวงทางหลวง");
  EXPECT_EQ(d.expression("แขวงลาดยาว"), "subdistrict แขวงลาดยาว|ลาดยาว");
  EXPECT_EQ(d.expression("เขตจตุจักร"), "district เขตจตุจักร|จตุจักร");
  EXPECT_EQ(d.expression("เขตแม่สอด"), "none");
  EXPECT_EQ(d.expression("แขวงทางหลวง"), "none");
}

TEST(PlaceExpression, TailsOfOtherAbbreviationsAreNoLevelWords) {
  const Document d("พล.ต.ตากแดด ผวจ.เชียงราย สสจ.น่าน ในพระราชดำริจ.สกลนคร ม.5ต.แม่ปะ");
  EXPECT_EQ(d.expression("ต.ตากแดด"), "none");
  EXPECT_EQ(d.expression("จ.เชียงราย"), "none");
  EXPECT_EQ(d.expression("จ.น่าน"), "none");
  EXPECT_EQ(d.expression("จ.สกลนคร"), "province จ.สกลนคร|สกลนคร");
  EXPECT_EQ(d.expression("ต.แม่ปะ"), "subdistrict ต.แม่ปะ|แม่ปะ");
}

TEST(PlaceExpression, NumberedVillagesAndLocalBodies) {
  const Document d("หมู่ที่ ๔ ม.12 หมู่ 7 ทต.ท่าสายลวด อบต.แม่ปะ เทศบาลนครแหลมฉบัง หมู่บ้าน ม.รามคำแหง");
  EXPECT_EQ(d.expression("หมู่ที่"), "village หมู่ที่ ๔|๔");
  EXPECT_EQ(d.expression("ม.12"), "village ม.12|12");
  EXPECT_EQ(d.expression("หมู่ 7"), "village หมู่ 7|7");
  EXPECT_EQ(d.expression("ทต."), "municipality ทต.ท่าสายลวด|ท่าสายลวด");
  EXPECT_EQ(d.expression("อบต."), "municipality อบต.แม่ปะ|แม่ปะ");
  EXPECT_EQ(d.expression("เทศบาลนคร"), "municipality เทศบาลนครแหลมฉบัง|แหลมฉบัง");
  EXPECT_EQ(d.expression("ม.รามคำแหง"), "none");
}

TEST(PlaceName, TheLongestNameOfAnAskedLevel) {
  const Document d("ตากแดด เมืองตาก กทม. แม่สอด");
  constexpr unsigned kProvince = 1, kDistrict = 2, kSubdistrict = 4;
  auto name = [&](std::string_view words, unsigned levels) {
    const auto found = place_name_at(tables(), d.context, d.at(words), levels);
    return found ? level_name(found->level) + " " + std::string(d.view(found->begin, found->end)) : "none";
  };
  EXPECT_EQ(name("ตากแดด", kProvince | kDistrict | kSubdistrict), "subdistrict ตากแดด");
  EXPECT_EQ(name("ตากแดด", kProvince), "province ตาก");
  EXPECT_EQ(name("เมืองตาก", kDistrict), "district เมืองตาก");
  EXPECT_EQ(name("กทม.", kProvince), "province กทม.");
  EXPECT_EQ(name("แม่สอด", kProvince | kDistrict | kSubdistrict), "district แม่สอด");
  EXPECT_EQ(name("แม่สอด", kProvince), "none");
}

}  // namespace
}  // namespace khao::entity
