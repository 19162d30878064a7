// What the whole document says about officials: ids of persons, codes of places and bodies.
#include <gtest/gtest.h>

#include "marked_text.h"

namespace khao::entity {
namespace {

struct Found {
  explicit Found(std::string_view marked) : text(marked) { find_entities(builtin_tables(), text.in, scratch, out); }
  MarkedText text;
  Scratch scratch;
  Out out;
};

TEST(Resolve, BackReferencesCarryTheIdOfTheirPerson) {
  const Found f("นาย|ก้อง สุขดี ผู้|ว่าราชการ|จังหวัด|แพร่ และ นาง|ดวงใจ มั่นคง นาย|ก้อง กล่าว|ว่า");
  ASSERT_EQ(f.out.officials.size(), 3U);
  EXPECT_EQ(f.out.officials[2].id, f.out.officials[0].id);
  EXPECT_NE(f.out.officials[1].id, f.out.officials[0].id);
}

TEST(Resolve, PostsCarryCodesOfBodyAndPlace) {
  const Found f("นาย|ก้อง สุขดี ผู้|ว่าราชการ|จังหวัด|แพร่ และ รมว.|แรงงาน");
  ASSERT_EQ(f.out.positions.size(), 2U);
  EXPECT_EQ(f.out.positions[0].jurisdiction_code.view(), "54");
  EXPECT_EQ(f.out.positions[1].organization_id.view(), "รง.");
  EXPECT_TRUE(f.out.positions[1].jurisdiction_code.empty());
  const Found city("นายก ทน.|แม่|สอด กล่าว|ว่า");  // serves no subdistrict of its name
  ASSERT_EQ(city.out.positions.size(), 1U);
  EXPECT_FALSE(city.out.positions[0].organization_id.empty());
}

std::vector<uint32_t> ids(const Found& found) {
  std::vector<uint32_t> all;
  for (const Official& official : found.out.officials) all.push_back(official.id);
  return all;
}

TEST(Resolve, PostsCarryTheIdOfTheirHolder) {
  using Ids = std::vector<uint32_t>;
  EXPECT_EQ(ids(Found("นาย|ก้อง สุขดี ผู้|ว่าราชการ|จังหวัด|แพร่ กล่าว ผู้ว่าฯ เผย รอง|ผู้ว่าฯ ย้ำ ผวจ.|แพร่ ชี้|แจง ผวจ.|ตาก สั่ง")),
            (Ids{0, 0, 1, 0, 2}));
  EXPECT_EQ(ids(Found("ผู้ว่าฯ|แพร่ สั่ง|ด่วน นาย|ก้อง สุขดี ผู้|ว่าราชการ|จังหวัด|แพร่ กล่าว")), (Ids{0, 0})) << "a headline";
  EXPECT_EQ(ids(Found("นาย|ก้อง สุขดี อดีต|ผู้|ว่าราชการ|จังหวัด|แพร่ ผู้ว่าฯ กล่าว")), (Ids{0, 1})) << "no longer held";
  EXPECT_EQ(ids(Found("นาย|ก้อง สุขดี ส.ส.|แพร่ พบ ส.ส.|แพร่ กล่าว")), (Ids{0, 1})) << "held by several";
  EXPECT_EQ(ids(Found("นาย|ก้อง สุขดี ผู้|ว่าราชการ|จังหวัด|แพร่ กล่าว ผู้ว่าฯ คน|ใหม่ เผย")), (Ids{0, 1})) << "another";
}

TEST(Resolve, AGivenNameBehindAPostIsItsHolders) {
  const Found f("ร.อ.|ก้อง สุขดี รมช.|แรงงาน กล่าว รมช. ก้อง เผย รัฐมนตรี|ก้อง ย้ำ");
  EXPECT_EQ(ids(f), (std::vector<uint32_t>{0, 0, 0}));
  for (const Official& official : f.out.officials) EXPECT_EQ(official.given.size(), std::string_view("ก้อง").size());
}

TEST(Resolve, LocalBodiesCarryTheirCodeAndTheAreaTheyServe) {
  const Found f("นายก อบจ.|ตาก และ นายก อบต.|ช่องแคบ อ.|พบพระ จ.|ตาก");
  ASSERT_EQ(f.out.positions.size(), 2U);
  EXPECT_EQ(f.out.positions[0].organization_id.view(), "630050");
  EXPECT_EQ(f.out.positions[0].jurisdiction_code.view(), "63");
  EXPECT_EQ(f.out.positions[1].organization_id.view(), "630752");
  EXPECT_EQ(f.out.positions[1].jurisdiction_code.view(), "630702");
}

TEST(Resolve, AShortMayorIsNoPrimeMinister) {
  const Found mayor("นายก| อบต.|แม่ปะ เปิด|งาน นายกฯ กล่าว");
  ASSERT_EQ(mayor.out.officials.size(), 2U);
  EXPECT_EQ(mayor.out.officials[1].scope, Scope::bare);
  const Found minister("นายก| อบต.|แม่ปะ พบ รมว.|แรงงาน กับ นายกฯ ว่า");
  ASSERT_EQ(minister.out.officials.size(), 3U);
  EXPECT_EQ(minister.out.officials[2].scope, Scope::official);
}

TEST(Resolve, AnOfficeInAListOfPostsIsItsChief) {
  const Found list("กำนัน|ตำบล|แม่ปะ และ สสจ.|ตาก มอบ|เงิน");
  ASSERT_EQ(list.out.officials.size(), 2U);
  EXPECT_EQ(list.out.officials[1].scope, Scope::official);
  const Found office("แจ้ง สสจ.|ตาก แล้ว");
  ASSERT_EQ(office.out.officials.size(), 1U);
  EXPECT_EQ(office.out.officials[0].scope, Scope::bare);
}

TEST(Resolve, AMisspeltDistrictOfAProvinceInTheTextIsNoTeacher) {
  const Found district("จังหวัด|ตาก พบ| อ.~แม่สออด เมื่อวาน");
  EXPECT_TRUE(district.out.officials.empty());
  ASSERT_EQ(district.out.places.size(), 2U);
  EXPECT_EQ(district.out.places[1].code.view(), "6306");
  const Found teacher("จังหวัด|แพร่ พบ| อ.~แม่สออด ~สิงหเดช");
  EXPECT_EQ(teacher.out.officials.size(), 1U);
}

TEST(Resolve, TheUnitOfACountIsNoNextYear) {
  const Found f("ต้น|ไม้|อายุ|ร้อย|กว่า|ปี|หน้า|วัด");
  EXPECT_EQ(f.out.counts.size(), 1U);
  EXPECT_TRUE(f.out.times.empty());
}

TEST(Resolve, TheNumberOfARoomIsNoYear) {
  const Found f("ณ| ห้อง|ประชุม| 2503| ตึก|บัญชาการ| 2| เมื่อ| 2503");
  ASSERT_EQ(f.out.times.size(), 1U);
  EXPECT_GT(f.out.times[0].mention.begin, f.out.places.at(0).mention.end);
}

}  // namespace
}  // namespace khao::entity
