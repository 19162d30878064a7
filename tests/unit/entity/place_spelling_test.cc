// Misspelt names and where free names end.
#include "entity/place_spelling.h"

#include <gmock/gmock.h>

#include "document.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Spelling, OneEditIsAnInsertionADeletionASubstitutionOrAnExchange) {
  EXPECT_TRUE(within_one_edit("abcd", "abcd"));
  EXPECT_TRUE(within_one_edit("abcd", "abd"));
  EXPECT_TRUE(within_one_edit("abcd", "xabcd"));
  EXPECT_TRUE(within_one_edit("abcd", "abxd"));
  EXPECT_TRUE(within_one_edit("abcd", "acbd"));
  EXPECT_TRUE(within_one_edit("", "a"));
  EXPECT_FALSE(within_one_edit("abcd", "ab"));
  EXPECT_FALSE(within_one_edit("abcd", "xbcx"));
  EXPECT_FALSE(within_one_edit("abcd", "badc"));
  EXPECT_FALSE(within_one_edit("abcd", "bcda"));
}

TEST(Spelling, AMisspeltNameTakesTheCodeThatItsChainLeaves) {
  EXPECT_THAT(places_of("ที่ ต.ช่องแคป อ.พบพระ จ.ตาก"), Contains("subdistrict ต.ช่องแคป 630702"));
  EXPECT_THAT(places_of("ที่ อ.พบะพระ จ.ตาก"), Contains("district อ.พบะพระ 6307"));
  EXPECT_THAT(places_of("ที่ อ.อู่ ทอง จ.สุพรรณบุรี"), Contains("district อ.อู่ ทอง 7209"));
}

TEST(Spelling, AMisspeltProvinceNeedsNoChain) {
  EXPECT_THAT(places_of("ที่ จ.นนทุบรี กับจังหวัดเพชรบุรณ์"), ElementsAre("province จ.นนทุบรี 12", "province จังหวัดเพชรบุรณ์ 67"));
  EXPECT_THAT(places_of("ในจังหวัดเดิม"), IsEmpty());
}

TEST(Spelling, WithoutAChainNothingIsGuessed) {
  for (const std::string& line : places_of("ที่ ต.ช่องแคป เมื่อวาน")) EXPECT_EQ(line.find("630702"), line.npos);
}

FreeName name_behind(const Document& d, std::string_view head) {
  return free_name_at(tables(), d.context, d.at(head) + text::fold(head).size());
}

TEST(FreeName, EndsAtAWordOfGrammarABlankOrThePlaceBehindIt) {
  const Document d("คลองบางหลวงและคลองอื่น วัดใหม่ยายนุ้ย มีคน หนองแสงตำบลโคกขาม");
  const FreeName canal = name_behind(d, "คลอง");
  EXPECT_EQ(d.view(canal.begin, canal.end), "บางหลวง");
  const FreeName temple = name_behind(d, "วัด");
  EXPECT_EQ(d.view(temple.begin, temple.end), "ใหม่ยายนุ้ย");
  const FreeName lake = name_behind(d, "หนอง");
  EXPECT_EQ(d.view(lake.begin, lake.end), "แสง");
}

TEST(FreeName, IsEmptyWhereAnOrdinaryWordStands) {
  const Document d("โรงเรียนและวัดในพื้นที่");
  EXPECT_TRUE(name_behind(d, "โรงเรียน").empty());
  EXPECT_TRUE(name_behind(d, "วัด").empty());
}

TEST(ThaiShape, TheTailOfAnAbbreviationIsInsideIt) {
  auto inside = [](const char* before) {
    return inside_abbreviation(text::fold(std::string(before) + "จ."), text::fold(before).size());
  };
  EXPECT_TRUE(inside("ผว"));
  EXPECT_TRUE(inside("ที่ สส"));
  EXPECT_TRUE(inside("พ.ร."));
  EXPECT_FALSE(inside("ใน"));
  EXPECT_FALSE(inside("ดำริ"));
  EXPECT_FALSE(inside(" "));
  EXPECT_FALSE(inside(""));
}

}  // namespace
}  // namespace khao::entity
