#include "article/byline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fixture.h"

namespace khao::article {
namespace {

using testing::ElementsAre;

// The names of a byline line; `no byline` if it is none.
std::vector<std::string> names(std::string_view line, bool edge = true) {
  std::vector<Byline> found;
  if (!tables().bylines.read_line(line, edge, found)) return {"no byline"};
  std::vector<std::string> out;
  for (const Byline& b : found) out.push_back(b.name + " (" + std::string(name(b.role)) + ")");
  return out;
}

TEST(Byline, MarksBeforeNames) {
  EXPECT_THAT(names("ภาพ/ข่าว สมชาย ใจดี"), ElementsAre("สมชาย ใจดี (text_photo)"));
  EXPECT_THAT(names("ข่าว-ภาพ : นายสมชาย ใจดี"), ElementsAre("นายสมชาย ใจดี (text_photo)"));
  EXPECT_THAT(names("ภาพ/ข่าวสมชาย ใจดี"), ElementsAre("สมชาย ใจดี (text_photo)"));
  EXPECT_THAT(names("เขียนโดย มานี มีนา"), ElementsAre("มานี มีนา (text)"));
  EXPECT_THAT(names("ผู้เรียบเรียง : ปิติ พอใจ"), ElementsAre("ปิติ พอใจ (editor)"));
  EXPECT_THAT(names("(ภาพโดย ชูใจ เลิศล้ำ)"), ElementsAre("ชูใจ เลิศล้ำ (photo)"));
  EXPECT_THAT(names("เรื่อง/ภาพ: มานี มีนา, ปิติ พอใจ"), ElementsAre("มานี มีนา (text_photo)", "ปิติ พอใจ (text_photo)"));
}

TEST(Byline, MarksOfAWriterThatStandAlone) {
  for (const std::string_view yes : {"by", "By:", "โดย", "โดย :", "Written by", "ผู้เขียน:", "ผู้สื่อข่าว", "Author"})
    EXPECT_TRUE(tables().bylines.is_writer_mark(yes)) << yes;
  for (const std::string_view no : {"", ":", "ข่าว", "ภาพ", "ภาพโดย", "story", "byline", "โดยสาร", "โดย มานี"})
    EXPECT_FALSE(tables().bylines.is_writer_mark(no)) << no;
}

TEST(Byline, SeveralMarksInOneLine) {
  EXPECT_THAT(names("ภาพ มานี มีนา ข่าว ปิติ พอใจ"), ElementsAre("มานี มีนา (photo)", "ปิติ พอใจ (text)"));
  EXPECT_THAT(names("ข่าว : มานี มีนา / ภาพ : ปิติ พอใจ"), ElementsAre("มานี มีนา (text)", "ปิติ พอใจ (photo)"));
}

TEST(Byline, NamesLoseTheirTails) {
  EXPECT_THAT(names("ข่าว/ภาพ สมชาย ใจดี ผู้สื่อข่าวจังหวัดน่าน"), ElementsAre("สมชาย ใจดี (text_photo)"));
  EXPECT_THAT(names("ภาพ/ข่าว สมชาย ใจดี จ.ตรัง"), ElementsAre("สมชาย ใจดี (text_photo)"));
  EXPECT_THAT(names("#สมชาย ใจดี สำนักข่าวเมืองตรัง จังหวัดตรัง รายงาน"), ElementsAre("สมชาย ใจดี (text)"));
  EXPECT_THAT(names("สมชาย ใจดี ผู้สื่อข่าวประจำจังหวัดตรัง"), ElementsAre("สมชาย ใจดี (text)"));
  EXPECT_THAT(names("สมชาย ใจดี/รายงาน"), ElementsAre("สมชาย ใจดี (text)"));
}

TEST(Byline, NamesBeforeWhatTheyDid) {
  EXPECT_THAT(names("มานี มีนา / ข่าว"), ElementsAre("มานี มีนา (text)"));
  EXPECT_THAT(names("ปิติ พอใจ : ข่าว/ภาพ"), ElementsAre("ปิติ พอใจ (text_photo)"));
  EXPECT_THAT(names("ชูใจ เลิศล้ำ (ภาพ)"), ElementsAre("ชูใจ เลิศล้ำ (photo)"));
  EXPECT_THAT(names("มานี มีนา ผู้สื่อข่าวจังหวัดตรัง รายงาน / ปิติ พอใจ ถ่ายภาพ"),
              ElementsAre("มานี มีนา (text)", "ปิติ พอใจ (photo)"));
  EXPECT_THAT(names("สมชาย ใจดี /// อุดรธานี"), ElementsAre("สมชาย ใจดี (text)"));
  EXPECT_THAT(names("สมชาย ใจดี / จ.ตรัง"), ElementsAre("สมชาย ใจดี (text)"));
  EXPECT_THAT(names("ข้าวสาร น้ำตาล / ของกิน"), ElementsAre("no byline"));
}

TEST(Byline, English) {
  EXPECT_THAT(names("By John Smith"), ElementsAre("John Smith (text)"));
  EXPECT_THAT(names("Story by Jane O'Hara, photos by Bill Young"),
              ElementsAre("Jane O'Hara (text)", "Bill Young (photo)"));
  EXPECT_THAT(names("By Bangkok Post Staff"), testing::Not(ElementsAre("Bangkok Post Staff (text)")));
}

TEST(Byline, OrganisationsAndLoginsAreNoPersons) {
  for (const std::string_view no :
       {"admin", "Super User", "กองบรรณาธิการ", "ทีมข่าวภูมิภาค", "สำนักข่าวเมืองตรัง", "ไทยรัฐออนไลน์", "แจน", "MEEN_MKT",
        "ข่าวสด", "nnadmin2", "มติชน ออนไลน์", "สมชาย", "ต้น โพสต์", "Khaosod Online", ""}) {
    EXPECT_FALSE(tables().bylines.is_person(no)) << no;
  }
  for (const std::string_view yes :
       {"สมชาย ใจดี", "นายสมชาย ใจดี", "น.ส.มานี มีนา", "ปิติ ณ ตรัง", "นายสมชาย", "John Smith", "Jane van Dyke"}) {
    EXPECT_EQ(tables().bylines.is_person(yes), yes != "Jane van Dyke") << yes;
  }
}

TEST(Byline, ProseIsNoByline) {
  for (const std::string_view prose :
       {"ภาพจากกล้องวงจรปิดเผยให้เห็นรถคันก่อเหตุ", "ข่าวดี รัฐบาลเตรียมแจกเงินประชาชนกลุ่มเปราะบางทั่วประเทศ",
        "ผู้สื่อข่าวรายงานว่า ที่จังหวัดตรังเกิดฝนตกหนัก", "โดยมีนายสมชาย ใจดี เป็นประธาน", "เรื่องนี้ต้องรอผลการสอบสวน",
        "สำนักงานประชาสัมพันธ์จังหวัดตรังรายงานว่า มีผู้บาดเจ็บ 3 ราย", "รายงานผลการดำเนินงานของคณะกรรมการ",
        "By the time the train came, it was dark."}) {
    EXPECT_THAT(names(prose), ElementsAre("no byline")) << prose;
  }
  EXPECT_THAT(names("ข่าว สมชาย ใจดี", false), ElementsAre("no byline"));  // in the middle of an article
}

TEST(Byline, CreditsNameNoAuthor) {
  EXPECT_THAT(names("ที่มา : สำนักงานประชาสัมพันธ์จังหวัดตรัง"), ElementsAre());
  EXPECT_THAT(names("ขอบคุณภาพ : @trangnews"), ElementsAre());
}

}  // namespace
}  // namespace khao::article
