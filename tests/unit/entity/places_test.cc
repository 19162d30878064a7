// Place expressions in sentences of our own.
#include "entity/places.h"

#include <gtest/gtest.h>

#include "document.h"

namespace khao::entity {
namespace {

// `LEVEL mention|name` of the expression that begins at these words.
std::string expression(const Document& d, std::string_view words) {
  const auto found = place_at(tables(), d.context, d.at(words));
  if (!found) return "none";
  return std::string(name(found->level)) + " " + std::string(d.view(found->begin, found->end)) + "|" +
         std::string(d.view(found->name_begin, found->end));
}

TEST(PlaceExpression, LevelWordsAndAbbreviationsTakeTheLongestNameOfTheirLevel) {
  const Document d("ที่ ต.ช่องแคบ อ.พบพระ จ.ตาก และอำเภอเมืองตาก จังหวัดเชียงใหม่ อ. เมือง จ. ลำปาง");
  EXPECT_EQ(expression(d, "ต.ช่องแคบ"), "subdistrict ต.ช่องแคบ|ช่องแคบ");
  EXPECT_EQ(expression(d, "อ.พบพระ"), "district อ.พบพระ|พบพระ");
  EXPECT_EQ(expression(d, "จ.ตาก"), "province จ.ตาก|ตาก");
  EXPECT_EQ(expression(d, "อำเภอเมืองตาก"), "district อำเภอเมืองตาก|เมืองตาก");
  EXPECT_EQ(expression(d, "จังหวัดเชียงใหม่"), "province จังหวัดเชียงใหม่|เชียงใหม่");
  EXPECT_EQ(expression(d, "อ. เมือง"), "district อ. เมือง|เมือง");
  EXPECT_EQ(expression(d, "จ. ลำปาง"), "province จ. ลำปาง|ลำปาง");
}

TEST(PlaceExpression, BangkokHasWordsOfItsOwn) {
  const Document d("แขวงลาดยาว เขตจตุจักร กรุงเทพฯ ในเขตแม่สอด แขวงทางหลวง");
  EXPECT_EQ(expression(d, "แขวงลาดยาว"), "subdistrict แขวงลาดยาว|ลาดยาว");
  EXPECT_EQ(expression(d, "เขตจตุจักร"), "district เขตจตุจักร|จตุจักร");
  EXPECT_EQ(expression(d, "เขตแม่สอด"), "none");
  EXPECT_EQ(expression(d, "แขวงทางหลวง"), "none");
}

TEST(PlaceExpression, TailsOfOtherAbbreviationsAreNoLevelWords) {
  const Document d("พล.ต.ตากแดด ผวจ.เชียงราย สสจ.น่าน ในพระราชดำริจ.สกลนคร ม.5ต.แม่ปะ");
  EXPECT_EQ(expression(d, "ต.ตากแดด"), "none");
  EXPECT_EQ(expression(d, "จ.เชียงราย"), "none");
  EXPECT_EQ(expression(d, "จ.น่าน"), "none");
  EXPECT_EQ(expression(d, "จ.สกลนคร"), "province จ.สกลนคร|สกลนคร");
  EXPECT_EQ(expression(d, "ต.แม่ปะ"), "subdistrict ต.แม่ปะ|แม่ปะ");
}

TEST(PlaceExpression, NumberedVillagesAndLocalBodies) {
  const Document d("หมู่ที่ ๔ ม.12 หมู่ 7 ทต.ท่าสายลวด อบต.แม่ปะ เทศบาลนครแหลมฉบัง หมู่บ้าน ม.รามคำแหง");
  EXPECT_EQ(expression(d, "หมู่ที่"), "village หมู่ที่ ๔|๔");
  EXPECT_EQ(expression(d, "ม.12"), "village ม.12|12");
  EXPECT_EQ(expression(d, "หมู่ 7"), "village หมู่ 7|7");
  EXPECT_EQ(expression(d, "ทต."), "municipality ทต.ท่าสายลวด|ท่าสายลวด");
  EXPECT_EQ(expression(d, "อบต."), "municipality อบต.แม่ปะ|แม่ปะ");
  EXPECT_EQ(expression(d, "เทศบาลนคร"), "municipality เทศบาลนครแหลมฉบัง|แหลมฉบัง");
  EXPECT_EQ(expression(d, "ม.รามคำแหง"), "none");
}

TEST(PlaceName, TheLongestNameOfAnAskedLevel) {
  const Document d("ตากแดด เมืองตาก กทม. แม่สอด");
  constexpr unsigned kProvince = 1, kDistrict = 2, kSubdistrict = 4;
  auto name = [&](std::string_view words, unsigned levels) {
    const auto found = place_name_at(tables(), d.context, d.at(words), levels);
    return found ? std::string(khao::name(found->level)) + " " + std::string(d.view(found->begin, found->end)) : "none";
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
