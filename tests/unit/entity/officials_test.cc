// Officials in sentences of our own: who is named, and which posts are whose.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "document.h"
#include "officials_text.h"

namespace khao::entity {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Officials, NameWithGluedTitleAndPostBehindABlank) {
  EXPECT_THAT(officials("นาย|สมหมาย ใจกว้าง ผู้|ว่าราชการ|จังหวัด|ลำปาง กล่าว|ว่า"),
              ElementsAre("official นาย/สมหมาย/ใจกว้าง: ผู้ว่าราชการจังหวัดลำปาง [ผู้ว่าราชการจังหวัด; ; จังหวัดลำปาง; ]"));
}

TEST(Officials, TitlesStackAndAreSpeltOutOrAbbreviated) {
  EXPECT_THAT(officials("ว่าที่ ร.ต.|หญิง มาลี ศรีสุข ปลัด|จังหวัด|แพร่"),
              ElementsAre("official ว่าที่ ร.ต.หญิง/มาลี/ศรีสุข: ปลัดจังหวัดแพร่ [ปลัดจังหวัด; ; จังหวัดแพร่; ]"));
  EXPECT_THAT(officials("ผศ.ดร.|นพ.|วิชัย ทองดี และ|พันตำรวจเอก วินัย เก่งกาจ"),
              ElementsAre("bare ผศ.ดร.นพ./วิชัย/ทองดี", "bare พันตำรวจเอก/วินัย/เก่งกาจ"));
  EXPECT_THAT(officials("พล.ต.|อดุลย์ มั่นคง"), ElementsAre("bare พล.ต./อดุลย์/มั่นคง"));  // not พล.ต.อ
}

TEST(Officials, ALongPostEndsANameWithinAToken) {
  EXPECT_THAT(officials("นาย|เดช ~ทองดีผู้อำนวยการ|สำนัก|ศิลปากร กล่าว"),
              ElementsAre("official นาย/เดช/ทองดี: ผู้อำนวยการสำนักศิลปากร [ผู้อำนวยการ; สำนักศิลปากร; ; ]"));
}

TEST(Officials, ANameMayStandInQuotationMarksBehindAYearOrBeginLikeAWordOfTheSentence) {
  EXPECT_THAT(officials("“|พล.อ.|สมหมาย|” นายกรัฐมนตรี กล่าว"),
              ElementsAre("official พล.อ./สมหมาย/: นายกรัฐมนตรี [นายกรัฐมนตรี; ; ; ]"));
  EXPECT_THAT(officials("9 กันยายน| 2565 น.ส.| มาลี ศรีสุข เผย|ว่า"), ElementsAre("bare น.ส./มาลี/ศรีสุข"));
  EXPECT_THAT(officials("คนงาน| 12 นาย| เข้า|ตรวจ"), IsEmpty()) << "a classifier";
  EXPECT_THAT(officials("นาย|สมชาย ยัง|ตรง ปลัด|จังหวัด|แพร่"),
              ElementsAre("official นาย/สมชาย/ยังตรง: ปลัดจังหวัดแพร่ [ปลัดจังหวัด; ; จังหวัดแพร่; ]"));
  EXPECT_THAT(officials("นาย|สมชาย ยัง|กล่าว ปลัด|จังหวัด|แพร่")[0], "bare นาย/สมชาย/");
}

TEST(Officials, AGivenNameEndsWhereTheSentenceIsGluedToIt) {
  EXPECT_THAT(officials("เพราะ|นาย|ชวลิต|เสียชีวิต|ด้วย|โรค|หัวใจ ที่|บ้าน"), Contains("bare นาย/ชวลิต/"))
      << "too long for a name";
  EXPECT_THAT(officials("อาการ|ของ|ด.ช.|วิรัตน์|มี|ไข้|ขึ้น|สูง|ญาติ นำ|ส่ง"), Contains("other ด.ช./วิรัตน์/"));
  EXPECT_THAT(officials("ว่า|นาย|สมหมาย|จะ|รับ|ตำแหน่ง"), ElementsAre("bare นาย/สมหมาย/"));
  EXPECT_THAT(officials("พล.อ.|สมหมาย|ก็|สามารถ|ชี้แจง"), ElementsAre("bare พล.อ./สมหมาย/"));
  EXPECT_THAT(officials("นาย|ทอง|มา|กล่าว|ว่า"), ElementsAre("bare นาย/ทองมา/"));
  EXPECT_THAT(officials("นาย|บุญ|มี ทองดี กล่าว"), ElementsAre("bare นาย/บุญมี/ทองดี")) << "a blank behind the name";
  EXPECT_THAT(officials("นาย|พันธุ์|เพิ่ม|ศักดิ์|มงคล ทองดี ปลัด|จังหวัด|แพร่"),
              ElementsAre("official นาย/พันธุ์เพิ่มศักดิ์มงคล/ทองดี: ปลัดจังหวัดแพร่ [ปลัดจังหวัด; ; จังหวัดแพร่; ]"));
}

TEST(Officials, ATitleThatIsANounTooBeginsNoNameBeforeOrdinaryWords) {
  for (const char* text :
       {"เด็กหญิง|จาก|จังหวัด|แพร่ พบ|เชื้อ", "ดุลยพินิจ|ของ|ทันตแพทย์|ใน|การ|รักษา", "เด็กชาย|ชาว|แพร่ อายุ| 3 ขวบ"})
    EXPECT_THAT(officials(text), Each(Not(HasSubstr("เด็ก")))) << text;
  EXPECT_THAT(officials("เด็กหญิง|พลอย ทองดี กล่าว"), ElementsAre("other เด็กหญิง/พลอย/ทองดี"));
  EXPECT_THAT(officials("ทันตแพทย์|เกียรติ|ภูมิ กล่าว"), ElementsAre("bare ทันตแพทย์/เกียรติภูมิ/"));
}

TEST(Officials, KinBeforeAnAgeIsNoFamilyName) {
  for (const char* text : {"นาย|แดง มี|ภรรยา อายุ 30 ปี", "นาย|แดง มี|ลูกสาว อายุ 3 ปี", "นาย|แดง ให้|น้องสาว วัย 20 ปี"})
    EXPECT_THAT(officials(text), ElementsAre("bare นาย/แดง/")) << text;
}

TEST(Officials, ARankThatEndsInsideAWordIsNone) {
  for (const char* text : {"ค่า|โดยสาร|เรือ|เอกชน|แพง|ขึ้น", "นำ|เรือ|เอกชน| 3 ลำ", "ส่ง|พล|โทรเลข| เข้า|ประจำการ"})
    EXPECT_THAT(officials(text), IsEmpty()) << text;
  EXPECT_THAT(officials("เรือ|เอกชัย ทองดี กล่าว"), ElementsAre("bare เรือเอก/ชัย/ทองดี"));
  EXPECT_THAT(officials("เรือเอก|ชนะ ทองดี กล่าว"), ElementsAre("bare เรือเอก/ชนะ/ทองดี"));
}

TEST(Officials, ANameLikeAVerbAndASecondPostAtTheHeadOfABody) {
  EXPECT_THAT(officials("นาย|สามารถ ทองดี กล่าว"), ElementsAre("bare นาย/สามารถ/ทองดี"));
  EXPECT_THAT(officials("พล.อ.|สมหมาย ทองดี นายกรัฐมนตรี และ|หัวหน้า คสช. กล่าว"),
              ElementsAre("official พล.อ./สมหมาย/ทองดี: นายกรัฐมนตรี [นายกรัฐมนตรี; ; ; ] + หัวหน้า คสช. [หัวหน้า; คสช.; ; ]"));
  EXPECT_THAT(officials("เอกอัครราชทูต|ญี่ปุ่น|ประจำ|ประเทศ|ไทย กล่าว")[0],
              "official: เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย [เอกอัครราชทูต; ; ญี่ปุ่น; ]");
}

TEST(Officials, AFamilyNameLikeAVerbStandsBeforeTheNextPerson) {
  EXPECT_THAT(officials("นาย|บุญช่วย เกิด|โต และ|ร.ท.|อนุชิต คำใส"),
              ElementsAre("bare นาย/บุญช่วย/เกิดโต", "bare ร.ท./อนุชิต/คำใส"));
  EXPECT_THAT(officials("นาย|บุญช่วย เกิด|โต และ|เสีย"), ElementsAre("bare นาย/บุญช่วย/"));
}

TEST(Officials, RanksHaveAWomanInBrackets) {
  EXPECT_THAT(officials("ร.ต.ท.|(|ญ|)|มาลี ศรีสุข"), ElementsAre("bare ร.ต.ท.(ญ)/มาลี/ศรีสุข"));
  EXPECT_THAT(officials("พันเอก|(|พิเศษ|)|ก้อง สุขดี"), ElementsAre("bare พันเอก(พิเศษ)/ก้อง/สุขดี"));
}

TEST(Officials, BetweenANameAndItsPostMayStandANicknameAnAgeAndTheNavy) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี หรือ \"ต้อม\" วัย 41 ปี อดีต|กำนัน|ตำบล|แม่|กุ"),
              ElementsAre("official นาย/ก้อง/สุขดี: อดีตกำนันตำบลแม่กุ [กำนัน; ; ตำบลแม่กุ; former]"));
  EXPECT_THAT(officials("ร.อ.|ก้อง สุขดี ร.น.| นาย|อำเภอ|แม่สอด"),
              ElementsAre("official ร.อ./ก้อง/สุขดี: นายอำเภอแม่สอด [นายอำเภอ; ; แม่สอด; ]"));
}

TEST(Officials, ANameMayBeGluedToAHeadman) {
  EXPECT_THAT(officials("และ|กำนัน|วิชัย สังข์ขาว เป็น"), ElementsAre("official /วิชัย/สังข์ขาว: กำนัน [กำนัน; ; ; ]"));
  EXPECT_THAT(officials("กำนัน|ใน|พื้นที่ กล่าว"), ElementsAre("generic: กำนัน [กำนัน; ; ; ]"));
}

TEST(Officials, AMonthBeforeATitleIsNoBank) {
  EXPECT_THAT(officials("12 ธ.ค.|นาย|สมหมาย ใจกว้าง กล่าว"), ElementsAre("bare นาย/สมหมาย/ใจกว้าง"));
}

TEST(Officials, TerritorialSurnames) {
  EXPECT_THAT(officials("นาง|วรรณา พิทักษ์ ณ น่าน และ|นาย|เดช ณ ลำพูน"),
              ElementsAre("bare นาง/วรรณา/พิทักษ์ ณ น่าน", "bare นาย/เดช/ณ ลำพูน"));
  EXPECT_THAT(officials("นาย|เดช พิทักษ์ ณ ศาลากลาง"), ElementsAre("bare นาย/เดช/พิทักษ์"));
}

TEST(Officials, APostBeginsWithTheLettersOfATitle) {
  EXPECT_THAT(officials("นายก|รัฐมนตรี ประชุม"), ElementsAre("official: นายกรัฐมนตรี [นายกรัฐมนตรี; ; ; ]"));
  EXPECT_THAT(officials("นาย|กมล แสงทอง มา"), ElementsAre("bare นาย/กมล/แสงทอง"));
  EXPECT_THAT(officials("มี|ตำรวจ|บาดเจ็บ 12 นาย พร้อม|รถ"), ElementsAre("generic: ตำรวจ [ตำรวจ; ; ; ]"));
}

TEST(Officials, TwoPostsOfTheCabinetGluedTogetherBeforeANameAreOnePersons) {
  EXPECT_THAT(
      officials("รอง|นายก|รัฐมนตรี|และ|รัฐมนตรี|ว่าการ|กระทรวง|คมนาคม นาย|ก้อง สุขดี กล่าว"),
      ElementsAre("official นาย/ก้อง/สุขดี: รองนายกรัฐมนตรี [รองนายกรัฐมนตรี; ; ; ] + รัฐมนตรีว่าการกระทรวงคมนาคม [รัฐมนตรีว่าการ; "
                  "กระทรวงคมนาคม; ; ]"));
  EXPECT_THAT(officials("นาย|เดช ทองดี นายก|รัฐมนตรี|และ|รัฐมนตรี|ว่าการ|กระทรวง|คมนาคม นาย|ก้อง สุขดี กล่าว"),
              ElementsAre("official นาย/เดช/ทองดี: นายกรัฐมนตรี [นายกรัฐมนตรี; ; ; ]",
                          "official นาย/ก้อง/สุขดี: รัฐมนตรีว่าการกระทรวงคมนาคม [รัฐมนตรีว่าการ; กระทรวงคมนาคม; ; ]"));
  EXPECT_THAT(
      officials("นาย|เดช ทองดี รอง|นายก|รัฐมนตรี และ|รัฐมนตรี|ว่าการ|กระทรวง|คมนาคม นาย|ก้อง สุขดี ปลัด|กระทรวง|คมนาคม"),
      ElementsAre("official นาย/เดช/ทองดี: รองนายกรัฐมนตรี [รองนายกรัฐมนตรี; ; ; ] + รัฐมนตรีว่าการกระทรวงคมนาคม [รัฐมนตรีว่าการ; "
                  "กระทรวงคมนาคม; ; ]",
                  "official นาย/ก้อง/สุขดี: ปลัดกระทรวงคมนาคม [ปลัดกระทรวง; กระทรวงคมนาคม; ; ]"));
  EXPECT_THAT(officials("นาย|เดช ทองดี องคมนตรี และ|อดีต|นายก|รัฐมนตรี กล่าว"),
              ElementsAre("official นาย/เดช/ทองดี: องคมนตรี [องคมนตรี; ; ; ] + อดีตนายกรัฐมนตรี [นายกรัฐมนตรี; ; ; former]"));
  EXPECT_THAT(officials("นายก|รัฐมนตรี และ|รัฐมนตรี|ว่าการ|กระทรวง|คมนาคม นาย|ก้อง สุขดี กล่าว"),
              ElementsAre("official: นายกรัฐมนตรี [นายกรัฐมนตรี; ; ; ]",
                          "official นาย/ก้อง/สุขดี: รัฐมนตรีว่าการกระทรวงคมนาคม [รัฐมนตรีว่าการ; กระทรวงคมนาคม; ; ]"));
}

TEST(Officials, WhatStandsBetweenNameAndPost) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี หมายเลข 1 อดีต|นายก|เทศมนตรี|ตำบล|แม่ปะ 3 สมัย"),
              ElementsAre("official นาย/ก้อง/สุขดี: อดีตนายกเทศมนตรีตำบลแม่ปะ [นายกเทศมนตรี; ; ตำบลแม่ปะ; former]"));
  EXPECT_THAT(officials("นาย|อาทิตย์ เรืองรอง นอภ.|แม่สอด"),
              ElementsAre("official นาย/อาทิตย์/เรืองรอง: นอภ.แม่สอด [นอภ.; ; แม่สอด; ]"));
  EXPECT_THAT(officials("นาย|ก้อง ~หมัดสะ|และ นายก อบต.|แม่ปะ"),
              ElementsAre("official นาย/ก้อง/หมัดสะและ: นายก อบต.แม่ปะ [นายก อบต.; อบต.แม่ปะ; แม่ปะ; ]"));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี|และ นายก อบต.|แม่ปะ"),
              ElementsAre("bare นาย/ก้อง/สุขดี", "official: นายก อบต.แม่ปะ [นายก อบต.; อบต.แม่ปะ; แม่ปะ; ]"));
}

TEST(Officials, BesideAPostAnotherHolderMayStand) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี นาย|อำเภอ|แม่สอด ด้าน|นาย|แดง มั่นคง เดินทาง"),
              ElementsAre(testing::HasSubstr("นายอำเภอแม่สอด [นายอำเภอ; ; แม่สอด; ]"), "bare นาย/แดง/มั่นคง"));
  EXPECT_THAT(officials("ผู้|ประกอบการ ด้าน ผอ.|แขวงทางหลวง|ปราจีนบุรี ระบุ"),
              testing::Contains("official: ผอ.แขวงทางหลวงปราจีนบุรี [ผอ.; แขวงทางหลวงปราจีนบุรี; ปราจีนบุรี; ]"));
}

TEST(Officials, NicknamesWithinAndBehindAName) {
  const auto mayor = ElementsAre(testing::HasSubstr("นาย/สมชาย/ใจดี: นายก อบต.แม่ปะ [นายก อบต.; อบต.แม่ปะ; แม่ปะ; ]"));
  for (const char* name : {"นาย|สมชาย \"ชาย\" ใจดี", "นาย|สมชาย (โอ๊ต) ใจดี", "นาย|สมชาย ใจดี \"เสี่ย|ดำ\"",
                           "นาย|สมชาย ใจดี หรือ เสี่ย|ดำ", "นาย|สมชาย ใจดี หรือ \"เสี่ย|ดำ\""})
    EXPECT_THAT(officials(std::string(name) + " นายก อบต.|แม่ปะ กล่าว"), mayor) << name;
  EXPECT_THAT(officials("นาย|สมชาย ใจดี (นายก อบต.|แม่ปะ) กล่าว"), mayor);
  EXPECT_THAT(officials("นาย|สมชาย ใจดี หรือ|นาย|แดง มั่นคง"), testing::SizeIs(2));
}

TEST(Officials, ATitleAndANicknameBehindOrAreNoSecondPerson) {
  for (const char* alias : {"ครู|ต้อม", "กำนัน|ต้อม", "เสี่ย|ดำ"})
    for (const char* between : {" อายุ 44 ปี", ""})
      EXPECT_THAT(officials(std::string("นาย|ก้อง สุขดี หรือ ") + alias + between + " อดีต|กำนัน|ตำบล|แม่ปะ กล่าว"),
                  ElementsAre("official นาย/ก้อง/สุขดี: อดีตกำนันตำบลแม่ปะ [กำนัน; ; ตำบลแม่ปะ; former]"))
          << alias << between;
  EXPECT_THAT(officials("นาย|ก้อง สุขดี หรือ ครู|ต้อม วัย 44 ปี กล่าว"), ElementsAre("bare นาย/ก้อง/สุขดี"));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี หรือ กำนัน|ตำบล|แม่ปะ กล่าว"), testing::SizeIs(2));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี หรือ ครู|ประจำ|ชั้น กำนัน|ตำบล|แม่ปะ กล่าว"), testing::SizeIs(3));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี หรือ ครู อายุ 44 ปี กำนัน|ตำบล|แม่ปะ กล่าว"), testing::SizeIs(3));
}

TEST(Officials, NamesThatTheLexiconKnows) {
  EXPECT_THAT(officials("นางแก้ว ใจดี ปลัด|จังหวัด|ตาก"),
              ElementsAre("official นาง/แก้ว/ใจดี: ปลัดจังหวัดตาก [ปลัดจังหวัด; ; จังหวัดตาก; ]"));
  EXPECT_THAT(officials("นางรำ ร่วม|งาน"), ElementsAre(testing::HasSubstr("[นางรำ; ; ; ]")));
  EXPECT_THAT(officials("คุณ|สมชาย ใจดี กล่าว"), testing::SizeIs(1));
  EXPECT_THAT(officials("คุณ|แม่ ใจดี กล่าว"), testing::IsEmpty());
  EXPECT_THAT(officials("ส.ส.|รังสิมันต์ โรม กล่าว"), ElementsAre(testing::HasSubstr("/รังสิมันต์/โรม: ส.ส.")));
  EXPECT_THAT(officials("ส.ส.|อุดรธานี พรรค|เพื่อไทย กล่าว"), ElementsAre(testing::StartsWith("official: ส.ส.อุดรธานี")));
}

TEST(Officials, FurtherPostsOfOnePersonNeedATie) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี รอง|นายก|รัฐมนตรี|และ|รัฐมนตรี|ว่าการ|กระทรวง|การคลัง"),
              ElementsAre("official นาย/ก้อง/สุขดี: รองนายกรัฐมนตรี [รองนายกรัฐมนตรี; ; ; ] + "
                          "รัฐมนตรีว่าการกระทรวงการคลัง [รัฐมนตรีว่าการ; กระทรวงการคลัง; ; ]"));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี ปลัด|จังหวัด|แพร่ รักษาราชการ|แทน|ผู้|ว่าราชการ|จังหวัด|แพร่"),
              ElementsAre("official นาย/ก้อง/สุขดี: ปลัดจังหวัดแพร่ [ปลัดจังหวัด; ; จังหวัดแพร่; ] + "
                          "รักษาราชการแทนผู้ว่าราชการจังหวัดแพร่ [ผู้ว่าราชการจังหวัด; ; จังหวัดแพร่; acting]"));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี นาย|อำเภอ|แม่สอด นายก อบต.|แม่ปะ"),
              ElementsAre("official นาย/ก้อง/สุขดี: นายอำเภอแม่สอด [นายอำเภอ; ; แม่สอด; ]",
                          "official: นายก อบต.แม่ปะ [นายก อบต.; อบต.แม่ปะ; แม่ปะ; ]"));
}

TEST(Officials, ASecondPostWithoutABodyIsTheSpeakers) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี ปลัด อบต.|แม่ปะ เลขานุการ|สภาฯ กล่าว|ว่า"),
              ElementsAre("official นาย/ก้อง/สุขดี: ปลัด อบต.แม่ปะ [ปลัด อบต.; อบต.แม่ปะ; แม่ปะ; ] + "
                          "เลขานุการสภาฯ [เลขานุการสภา; ; ; ]"));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี อดีต|กำนัน|ตำบล|แม่ปะ ที่ปรึกษา|นายก|เทศมนตรี เสริม|ว่า"), testing::SizeIs(1));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี นายก อบต.|แม่ปะ กำนัน ผู้ใหญ่บ้าน ร่วม|งาน"), testing::SizeIs(2)) << "a list";
  EXPECT_THAT(officials("นาย|ก้อง สุขดี นายก อบต.|แม่ปะ กำนัน ร่วม|งาน"), testing::SizeIs(2)) << "no word of speech";
  EXPECT_THAT(officials("นาย|ก้อง สุขดี นายก อบต.|แม่ปะ ผู้|ว่าฯ กล่าว|ว่า"), testing::SizeIs(2)) << "known without a body";
  EXPECT_THAT(officials("นายก อบต.|แม่ปะ เลขานุการ|สภาฯ กล่าว|ว่า"), testing::SizeIs(2)) << "nobody named";
}

TEST(Officials, APostBeforeTheName) {
  EXPECT_THAT(officials("ผู้|ว่าราชการ|จังหวัด|แพร่ นาย|ก้อง สุขดี กล่าว|ว่า"),
              ElementsAre("official นาย/ก้อง/สุขดี: ผู้ว่าราชการจังหวัดแพร่ [ผู้ว่าราชการจังหวัด; ; จังหวัดแพร่; ]"));
  EXPECT_THAT(
      officials("นาย|อำเภอ|ปัว นาย|ก้อง สุขดี ผกก.|สภ.|ปัว"),
      ElementsAre("official: นายอำเภอปัว [นายอำเภอ; ; ปัว; ]", "official นาย/ก้อง/สุขดี: ผกก.สภ.ปัว [ผกก.; สภ.ปัว; ปัว; ]"));
  EXPECT_THAT(officials("รมว.|แรงงาน (นาย|ก้อง สุขดี) มอบ|หมาย"),
              ElementsAre("official นาย/ก้อง/สุขดี: รมว.แรงงาน [รมว.; แรงงาน; ; ]"));
}

TEST(Officials, OrdinaryWordsAtTheEndOfANameAreNoPlace) {
  EXPECT_THAT(officials("หัวหน้า|กลุ่ม|ภารกิจ|ด้าน|สาธารณภัย|และ|พัฒนา|เมือง"),
              ElementsAre(testing::HasSubstr("พัฒนาเมือง; ; ]")));
  EXPECT_THAT(officials("ผู้อำนวยการ|โครงการ|พัฒนา|แม่ปะ"), ElementsAre(testing::HasSubstr("; แม่ปะ; ]")));
}

TEST(Officials, AFamilyNameMayBeginLikeAService) {
  EXPECT_THAT(officials("ร.ต.|ก้อง เกษตร|เอี่ยม ปลัด|อาวุโส"),
              ElementsAre("official ร.ต./ก้อง/เกษตรเอี่ยม: ปลัดอาวุโส [ปลัดอาวุโส; ; ; ]"));
}

TEST(Officials, AVerbBehindAGivenNameIsNoFamilyName) {
  EXPECT_THAT(officials("นาย|ก้อง รับ|สารภาพ ว่า"), ElementsAre("bare นาย/ก้อง/"));
  EXPECT_THAT(officials("รอง|นายกฯ พล.อ.|ก้อง แจก|ถุง|ยัง|ชีพ ที่|ตลาด"),
              ElementsAre("official พล.อ./ก้อง/: รองนายกฯ [รองนายกฯ; ; ; ]"));
  EXPECT_THAT(officials("นาง|แก้ว รอง|เดช นายก|องค์การ|บริหาร|ส่วน|ตำบล|ทุ่ง|ค่าย").front().substr(0, 26),
              std::string("official นาง/แก้ว/รองเดช").substr(0, 26));
}

TEST(Officials, AForeignNameUpToItsLatinWriting) {
  EXPECT_THAT(
      officials("นาย|เฟลิเป เด ลา โมเรนา (|H.E.| Mr. Felipe de la Morena|) เอก|อัคร|ราช|ทูต|สเปน|ประจำ|ประเทศ|ไทย"),
      ElementsAre("official นาย/เฟลิเป/เด ลา โมเรนา: เอกอัครราชทูตสเปนประจำประเทศไทย [เอกอัครราชทูต; ; สเปน; ]"));
}

TEST(Officials, ASignatureAboveItsPost) {
  EXPECT_THAT(officials("วันที่| 15| มีนาคม\n      (|นาย|ก้อง สุขดี|)\n   นายก|เทศมนตรี|ตำบล|เจ็ด|เสมียน").front(),
              "official นาย/ก้อง/สุขดี: นายกเทศมนตรีตำบลเจ็ดเสมียน [นายกเทศมนตรี; ; ตำบลเจ็ดเสมียน; ]");
  EXPECT_THAT(officials("ตาม|ที่ (|นาย|ก้อง สุขดี|)\nนายก|เทศมนตรี|ตำบล|เจ็ด|เสมียน").front(), "bare นาย/ก้อง/สุขดี");
}

TEST(Officials, ANameInQuotationMarksBeforeItsPost) {
  EXPECT_THAT(officials("ด้าน| \"ชาดา ไทยเศรษฐ์\" รมช.|มหาดไทย กล่าว"),
              ElementsAre("official /ชาดา/ไทยเศรษฐ์: รมช.มหาดไทย [รมช.; มหาดไทย; ; ]"));
  EXPECT_THAT(officials("“ชาดา ไทยเศรษฐ์” ผู้|ว่าฯ กล่าว"), ElementsAre("official /ชาดา/ไทยเศรษฐ์: ผู้ว่าฯ [ผู้ว่าฯ; ; ; ]"));
  EXPECT_THAT(officials("\"ลงแขก|เกี่ยว|ข้าว ก้าว|ตาม|รอย\" นายอำเภอ|แม่สอด"),
              ElementsAre("official: นายอำเภอแม่สอด [นายอำเภอ; ; แม่สอด; ]"));
  EXPECT_THAT(officials("\"เพื่อไทย\" นายกฯ กล่าว").front(), "official: นายกฯ [นายกฯ; ; ; ]");
}

TEST(Officials, AVerbThatEndsAFamilyName) {
  EXPECT_THAT(officials("นาย|ก้อง ทอง|อยู่ ผู้อำนวยการ|โรงเรียน|บ้านนา กล่าว").front(),
              "official นาย/ก้อง/ทองอยู่: ผู้อำนวยการโรงเรียนบ้านนา [ผู้อำนวยการ; โรงเรียนบ้านนา; ; ]");
  EXPECT_THAT(officials("นาย|ทอง|อยู่ ศรี|สุขใจ กำนัน|ตำบล|แม่ปะ").front(),
              "official นาย/ทองอยู่/ศรีสุขใจ: กำนันตำบลแม่ปะ [กำนัน; ; ตำบลแม่ปะ; ]");
  EXPECT_THAT(officials("นาย|ก้อง สุขดี|เป็น ผู้|ว่าฯ").front(), "bare นาย/ก้อง/สุขดี");
  EXPECT_THAT(officials("นาย|ก้อง สุขดี|อยู่ ที่|บ้าน").front(), "bare นาย/ก้อง/สุขดี");
}

TEST(Officials, LettersBeforeAnAgeAreAFamilyName) {
  EXPECT_THAT(officials("นาย|ก้อง อยู่|เย็น อายุ 58 ปี ผญบ.|บ้าน|ผา~แต้ม เล่า"),
              ElementsAre("official นาย/ก้อง/อยู่เย็น: ผญบ.บ้านผาแต้ม [ผญบ.; ; บ้านผาแต้ม; ]"));
  EXPECT_THAT(officials("นาง|ดวงใจ ยัง|ดี วัย 70 ปี เล่า"), ElementsAre("bare นาง/ดวงใจ/ยังดี"));
  EXPECT_THAT(officials("นาย|จะ|ลอ สุขดี วัย 70 ปี เล่า"), ElementsAre("bare นาย/จะลอ/สุขดี"));
  for (const char* text : {"นาย|ก้อง และ|ภรรยา อายุ 50 ปี", "นาย|ก้อง เป็น|ชาวบ้าน อายุ 50 ปี", "นาย|ก้อง มา|ถึง อายุ|ความ"})
    EXPECT_THAT(officials(text).front(), "bare นาย/ก้อง/") << text;
}

TEST(Officials, ANameGluedToTheBodyBeforeIt) {
  EXPECT_THAT(officials("โรงพยาบาล|แพร่|นาย|ก้อง สุขดี นายอำเภอ|แม่สอด"),
              ElementsAre("official นาย/ก้อง/สุขดี: นายอำเภอแม่สอด [นายอำเภอ; ; แม่สอด; ]"));
}

TEST(Officials, AWordBetweenANameAndItsPost) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี ตำแหน่ง นายก|เทศมนตรี|ตำบล|แม่ปะ"), officials("นาย|ก้อง สุขดี นายก|เทศมนตรี|ตำบล|แม่ปะ"));
}

TEST(Officials, ASecondPostOfTheSameBodyIsGlued) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี เลขานุการ|รัฐมนตรี|กระทรวง|มหาดไทย|และ|โฆษก|กระทรวง|มหาดไทย นาย|ชัย งามดี ปลัด"),
              testing::Contains(testing::HasSubstr(" + โฆษกกระทรวงมหาดไทย")));
}

TEST(Officials, FormsOfAddressBeforeANameAndAPost) {
  EXPECT_THAT(officials("และ|อาจารย์|วัชระ เรือนคำ ผอ.|โรงเรียน|พะเยา"),
              ElementsAre("official อาจารย์/วัชระ/เรือนคำ: ผอ.โรงเรียนพะเยา [ผอ.; โรงเรียนพะเยา; ; ]"));
  EXPECT_THAT(officials("โดย|ท่าน|สุชาติ ใจดี รัฐมนตรีว่าการ|กระทรวง|แรงงาน").front().substr(0, 30),
              testing::StartsWith("official ท่าน/"));
  EXPECT_THAT(officials("อาจารย์|มหาวิทยาลัย ร่วม|งาน").front().substr(0, 8), testing::Not("official"));
}

TEST(Officials, MenCountedBeforeAVerb) {
  EXPECT_THAT(officials("ตำรวจ 36 นาย|ตั้ง|แถว|ทำ|ความ|เคารพ จากนั้น"),
              testing::Not(testing::Contains(testing::HasSubstr("นาย/"))));
  EXPECT_THAT(officials("ภาค 4 นาย|ดนัย|โชค บุญโสม นายก|อบต.|แม่ปะ"),
              testing::Contains(testing::StartsWith("official นาย/ดนัยโชค/บุญโสม")));
}

TEST(Officials, ANameBehindAnAbbreviatedPost) {
  EXPECT_THAT(officials("ผอ.|ชัชวาล งามสุข, ผอ.|ก้องภพ สุขดี\n").front(), "official /ชัชวาล/งามสุข: ผอ. [ผอ.; ; ; ]");
  EXPECT_THAT(officials("ผอ.|โรงเรียน ที่|บ้าน").front().substr(0, 4), "bare");
}

TEST(Officials, AFamilyNameThatEndsLikeAVerbBeforeAFormerPost) {
  EXPECT_THAT(officials("นาย|เรืองศักดิ์ ทอง|อยู่ อดีต ส.อบจ.สุพรรณบุรี กล่าว").front(),
              testing::HasSubstr("นาย/เรืองศักดิ์/ทองอยู่: อดีต ส.อบจ.สุพรรณบุรี"));
}

TEST(Officials, ADistrictOfficerGluedToAFamilyName) {
  EXPECT_THAT(officials("นาย|พงศกร ~วัฒนกูลนาย|อำเภอ|ลานสัก กล่าว").front(),
              "official นาย/พงศกร/วัฒนกูล: นายอำเภอลานสัก [นายอำเภอ; ; ลานสัก; ]");
}

TEST(Officials, AStyleHasNoPosts) {
  EXPECT_THAT(officials("พระเจ้าหลานเธอ พระองค์เจ้าก้องฟ้า ประธาน|มูลนิธิ|ร่มเย็น").front().substr(0, 6), "other ");
  EXPECT_THAT(officials("โครงการ|พัฒนา|ของ|พระเจ้าหลานเธอ พระองค์เจ้าก้องฟ้า และ"), testing::SizeIs(1))
      << "no part of the body";
}

TEST(Officials, ATeacherIsNoDistrict) {
  EXPECT_THAT(officials("โดย| อ.|สมชาย ใจดี กล่าว|ว่า"), ElementsAre("bare อ./สมชาย/ใจดี"));
  EXPECT_THAT(officials("โดย| อ.~ปิยบุตร ~แสงกนกกุล กล่าว|ว่า"), ElementsAre("bare อ./ปิยบุตร/แสงกนกกุล"));
  EXPECT_THAT(officials("ที่| อ.~แม่สออด จ.|ตาก"), IsEmpty());
  EXPECT_THAT(officials("ที่| ต.|แม่ปะ อ.~แม่สออด น้ำ|ท่วม"), IsEmpty());
  EXPECT_THAT(officials("ที่| อ.|แม่สอด ใจดี"), IsEmpty());
  EXPECT_THAT(officials("ที่| อ.|สมชาย เมื่อวาน"), IsEmpty());
}

TEST(Officials, EverySmallWordIsKnownByItsFirstCharacter) {
  const OfficialTables& words = tables().officials;
  for (uint32_t row = 0; row < words.words.table.rows(); ++row) {
    std::string forms("|");
    forms += text::fold(words.words.table.text(row, words.words.columns[1]));
    for (size_t mark = 0; mark != std::string::npos; mark = forms.find('|', mark + 1)) {
      const uint32_t uses = words.uses_by_first[static_cast<unsigned char>(forms[mark + 1])];
      ASSERT_NE(uses >> static_cast<uint32_t>(words.word(row)) & 1, 0U) << row << " at " << mark;
    }
  }
}

// A rule that reads on to the end of the letters at each of them, or a body in a body in a body, would take minutes or
// all of the stack.
TEST(Officials, AreLinearInHostileText) {
  for (const char* piece :
       {"ฉก.", "หน่วยเฉพาะกิจ", "Mr", "ผญบ", "สภ.", "อบต.", "นาย", "คุณ", "ผู้ใหญ่บ้าน", "ผู้ใหญ่บ้าน หมู่ 1 ", "กองและ", "1 นาย"}) {
    std::string text = "ผบ.";
    while (text.size() < 200'000) text += piece;
    const Document document(text);
    std::vector<OfficialItem> items;
    const auto start = std::chrono::steady_clock::now();
    find_officials(tables(), document.context, items);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5)) << piece;
  }
}

}  // namespace
}  // namespace khao::entity
