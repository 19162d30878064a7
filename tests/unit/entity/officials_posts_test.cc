// Officials in sentences of our own: the parts of posts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "officials_text.h"

namespace khao::entity {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Officials, KilogramsAreNoCommittee) {
  for (const char* text : {"ราคา| 12.70 บาท|/กก. และ|กุ้ง", "ข้าว| 500 กก. ให้|ผู้|ประสบภัย"})
    EXPECT_THAT(officials(text), IsEmpty()) << text;
  EXPECT_THAT(officials("เข้าพบ|กก. เพื่อ|หารือ"), ElementsAre("bare: กก. [กก.; ; ; ]"));
}

TEST(Officials, TheKindOfATownStandsBeforeItsName) {
  EXPECT_THAT(officials("นายก|เทศมนตรี|เมือง|แม่สอด กล่าว"),
              ElementsAre("official: นายกเทศมนตรีเมืองแม่สอด [นายกเทศมนตรี; ; เมืองแม่สอด; ]"));
  EXPECT_THAT(officials("นายก|เทศมนตรี|เมือง~ดอนใหม่ กล่าว"),
              ElementsAre("official: นายกเทศมนตรีเมืองดอนใหม่ [นายกเทศมนตรี; ; เมืองดอนใหม่; ]"));
}

TEST(Officials, AbbreviationsOfABodyGoOnWithoutABlank) {
  EXPECT_THAT(officials("ส.อ.|ก้อง สุขดี ผบ.|มว.|รส. และ"),
              ElementsAre("official ส.อ./ก้อง/สุขดี: ผบ.มว.รส. [ผบ.; มว.รส.; ; ]"));
}

TEST(Officials, ACouncillorOfAProvinceHasADistrictAndAZone) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี ส.อบจ.|แม่สอด เขต 2 และ"),
              ElementsAre("official นาย/ก้อง/สุขดี: ส.อบจ.แม่สอด เขต 2 [ส.อบจ.; ; แม่สอด เขต 2; ]"));
}

TEST(Officials, ABranchBelongsToItsBody) {
  EXPECT_THAT(officials("ผอ.|สำนัก|ศิลปากร|ที่ 12 สาขา|กระบี่ นำ"),
              ElementsAre("official: ผอ.สำนักศิลปากรที่ 12 สาขากระบี่ [ผอ.; สำนักศิลปากรที่ 12 สาขากระบี่; กระบี่; ]"));
}

TEST(Officials, ABranchStandsBehindTheProvinceOfItsBody) {
  EXPECT_THAT(officials("หน.|ปภ.|ตาก สาขา|แม่สอด และ|คณะ").front(),
              "official: หน.ปภ.ตาก สาขาแม่สอด [หน.; ปภ.ตาก สาขาแม่สอด; ตาก สาขาแม่สอด; ]");
  EXPECT_THAT(officials("เจ้าพนักงาน|ที่ดิน|จังหวัด|ตาก สาขา|แม่สอด และ|คณะ").front(),
              "official: เจ้าพนักงานที่ดินจังหวัดตาก สาขาแม่สอด [เจ้าพนักงานที่ดินจังหวัด; ; จังหวัดตาก สาขาแม่สอด; ]");
}

TEST(Officials, AnEducationAreaIsNoOfficeOfADistrictOfBangkok) {
  EXPECT_THAT(officials("ผู้|อำนวยการ|สำนักงาน|เขต|พื้นที่|การ|ศึกษา|ประถม|ศึกษา|บึงกาฬ กล่าว"),
              ElementsAre("official: ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาบึงกาฬ [ผู้อำนวยการ; "
                          "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาบึงกาฬ; บึงกาฬ; ]"));
}

TEST(Officials, AConjunctionIsNoSubdistrict) {
  EXPECT_THAT(officials("สารวัตร|กำนัน และ|อื่นๆ"), ElementsAre("bare: สารวัตรกำนัน [สารวัตรกำนัน; ; ; ]"));
}

TEST(Officials, HeadsBeforeAShortName) {
  EXPECT_THAT(officials("ปลัด|กระทรวง อว. กล่าว"), ElementsAre("official: ปลัดกระทรวง อว. [ปลัดกระทรวง; กระทรวง อว.; ; ]"));
  EXPECT_THAT(officials("หัวหน้า|คสช. กล่าว"), ElementsAre("official: หัวหน้าคสช. [หัวหน้า; คสช.; ; ]"));
  EXPECT_THAT(officials("เลขา.| สมช. กล่าว"), ElementsAre("official: เลขา. สมช. [เลขา.; สมช.; ; ]"));
  EXPECT_THAT(officials("รอง|นายกรัฐมนตรี|ของ|มาเลเซีย กล่าว"),
              ElementsAre("official: รองนายกรัฐมนตรีของมาเลเซีย [รองนายกรัฐมนตรี; ; มาเลเซีย; ]"));
}

TEST(Officials, PostsOfTheLawOnDisastersAreWhole) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี รมว.|มหาดไทย ใน|ฐานะ|ผู้บัญชาการ|ป้องกัน|และ|บรรเทา|สาธารณภัย|แห่ง|ชาติ ย้ำ"),
              ElementsAre("official นาย/ก้อง/สุขดี: รมว.มหาดไทย [รมว.; มหาดไทย; ; ] + "
                          "ผู้บัญชาการป้องกันและบรรเทาสาธารณภัยแห่งชาติ [ผู้บัญชาการป้องกันและบรรเทาสาธารณภัยแห่งชาติ; ; ; ]"));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี ใน|ฐานะ|ผู้อำนวยการ|ป้องกัน|และ|บรรเทา|สาธารณภัย|จังหวัด ย้ำ").back(),
              "bare: ผู้อำนวยการป้องกันและบรรเทาสาธารณภัยจังหวัด [ผู้อำนวยการป้องกันและบรรเทาสาธารณภัยจังหวัด; ; ; ]");
  EXPECT_THAT(
      officials("ผู้อำนวยการ|ป้องกัน|และ|บรรเทา|สาธารณภัย|อำเภอ|แม่สอด ย้ำ").front(),
      "official: ผู้อำนวยการป้องกันและบรรเทาสาธารณภัยอำเภอแม่สอด [ผู้อำนวยการป้องกันและบรรเทาสาธารณภัยอำเภอ; ; อำเภอแม่สอด; ]");
}

TEST(Officials, AGovernorOfABodyOrOfAProvince) {
  EXPECT_THAT(officials("อดีต|ผู้ว่า|ฯ รฟท. กล่าว"), ElementsAre("official: อดีตผู้ว่าฯ รฟท. [ผู้ว่าฯ; รฟท.; ; former]"));
  EXPECT_THAT(officials("ผู้ว่า|ฯ ตาก กล่าว"), ElementsAre("official: ผู้ว่าฯ ตาก [ผู้ว่าฯ; ; ตาก; ]"));
  EXPECT_THAT(officials("ผู้ว่า|ฯ กทม. กล่าว"), ElementsAre("official: ผู้ว่าฯ กทม. [ผู้ว่าฯ; ; กทม.; ]"));
}

TEST(Officials, AGradeOfTheCivilServiceAndABodyMakeAPostOfAnOccupation) {
  EXPECT_THAT(
      officials("นาย|เดช ทองดี นัก|วิเคราะห์|นโยบาย|และ|แผน|เชี่ยวชาญ กรม|ทางหลวง กล่าว"),
      ElementsAre("official นาย/เดช/ทองดี: นักวิเคราะห์นโยบายและแผนเชี่ยวชาญ กรมทางหลวง [นักวิเคราะห์นโยบายและแผนเชี่ยวชาญ; "
                  "กรมทางหลวง; ; ]"));
  EXPECT_THAT(officials("นาย|เดช ทองดี วิศวกร กล่าว"), ElementsAre("other นาย/เดช/ทองดี: วิศวกร [วิศวกร; ; ; ]"));
}

TEST(Officials, AFreeNameGoesOnWithItsNumberAndWithABareKind) {
  EXPECT_THAT(officials("ผู้|อำนวยการ|สำนัก|ศิลปากร|ที่ 3 กล่าว"),
              ElementsAre("official: ผู้อำนวยการสำนักศิลปากรที่ 3 [ผู้อำนวยการ; สำนักศิลปากรที่ 3; ; ]"));
  EXPECT_THAT(officials("ผู้|อำนวยการ|กอง|ยุทธศาสตร์|และ|แผนงาน กล่าว"),
              ElementsAre("official: ผู้อำนวยการกองยุทธศาสตร์และแผนงาน [ผู้อำนวยการ; กองยุทธศาสตร์และแผนงาน; ; ]"));
  EXPECT_THAT(officials("นาย|เดช ทองดี ประธาน|สภา|อุตสาหกรรม|แห่ง|ประเทศ|ไทย กล่าว"),
              ElementsAre("other นาย/เดช/ทองดี: ประธานสภาอุตสาหกรรมแห่งประเทศไทย [ประธาน; "
                          "สภาอุตสาหกรรมแห่งประเทศไทย; ; ]"));
}

TEST(Officials, BodyAndParentAreOnePosition) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี อธิบดี|กรม|ทางหลวง กระทรวง|คมนาคม เปิดเผย|ว่า"),
              ElementsAre("official นาย/ก้อง/สุขดี: อธิบดีกรมทางหลวง กระทรวงคมนาคม [อธิบดี; กรมทางหลวง; ; ]"));
  EXPECT_THAT(officials("นาง|ดวงใจ สุขดี โฆษก|ประจำ|สำนัก|นายก|รัฐมนตรี"),
              ElementsAre("official นาง/ดวงใจ/สุขดี: โฆษกประจำสำนักนายกรัฐมนตรี [โฆษก; สำนักนายกรัฐมนตรี; ; ]"));
  EXPECT_THAT(officials("ปลัด|กระทรวง|แรงงาน"),
              ElementsAre("official: ปลัดกระทรวงแรงงาน [ปลัดกระทรวง; กระทรวงแรงงาน; ; ]"));
}

TEST(Officials, ShortNamesOfMinistriesStandBehindAHead) {
  EXPECT_THAT(officials("รมว.|แรงงาน และ|รมช.|เกษตร|ฯ"),
              ElementsAre("official: รมว.แรงงาน [รมว.; แรงงาน; ; ] + รมช.เกษตรฯ [รมช.; เกษตรฯ; ; ]"));
  EXPECT_THAT(officials("อธิบดี ทน.|สั่ง|การ"), ElementsAre("official: อธิบดี ทน. [อธิบดี; ทน.; ; ]"));
}

TEST(Officials, LocalBodiesGiveRoleBodyAndArea) {
  EXPECT_THAT(officials("นายก อบต.|แม่ปะ"), ElementsAre("official: นายก อบต.แม่ปะ [นายก อบต.; อบต.แม่ปะ; แม่ปะ; ]"));
  EXPECT_THAT(officials("ปลัด|เทศบาล|นคร|ลำปาง"),
              ElementsAre("official: ปลัดเทศบาลนครลำปาง [ปลัดเทศบาล; เทศบาลนครลำปาง; ลำปาง; ]"));
  EXPECT_THAT(officials("นายก|เทศมนตรี|ตำบล|แม่ปะ"),
              ElementsAre("official: นายกเทศมนตรีตำบลแม่ปะ [นายกเทศมนตรี; ; ตำบลแม่ปะ; ]"));
  EXPECT_THAT(officials("ส.อบต.|แม่ปะ"), ElementsAre("official: ส.อบต.แม่ปะ [ส.อบต.; อบต.แม่ปะ; แม่ปะ; ]"));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี สมาชิก อบต. หมู่| 3 ต.|แม่ปะ"),
              ElementsAre("official นาย/ก้อง/สุขดี: สมาชิก อบต. หมู่ 3 ต.แม่ปะ [สมาชิก อบต.; ; หมู่ 3 ต.แม่ปะ; ]"));
}

TEST(Officials, PartiesAndEnterprisesByName) {
  EXPECT_THAT(officials("อดีต ส.ส.|บัญชี|รายชื่อ|พรรค|ไทย|รัก|ไทย|เตรียม|จัดตั้ง"),
              ElementsAre(testing::HasSubstr("[ส.ส.; พรรคไทยรักไทย; ; former]")));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี ผู้|ว่าการ|รถไฟ|แห่ง|ประเทศ|ไทย"),
              ElementsAre("official นาย/ก้อง/สุขดี: ผู้ว่าการรถไฟแห่งประเทศไทย [ผู้ว่าการ; รถไฟแห่งประเทศไทย; ; ]"));
  EXPECT_THAT(officials("นาย|ก้อง ~สุขดีโฆษก|ประจำ|สำนัก|นายก|รัฐมนตรี"),
              ElementsAre("official นาย/ก้อง/สุขดี: โฆษกประจำสำนักนายกรัฐมนตรี [โฆษก; สำนักนายกรัฐมนตรี; ; ]"));
}

TEST(Officials, ANumberedOfficeSitsWhereTheBracketsSay) {
  EXPECT_THAT(officials("หัวหน้า|สถานี|พัฒนา|ทรัพยากร|ป่า|ชายเลน|ที่ 10 (ระนอง)"),
              ElementsAre(testing::HasSubstr("[หัวหน้า; สถานีพัฒนาทรัพยากรป่าชายเลนที่ 10; ระนอง; ]")));
}

TEST(Officials, AnEnterpriseWhoseBranchesHaveItsNameIsWhole) {
  EXPECT_THAT(officials("ผู้|ว่าการ กปภ. เผย"), ElementsAre("official: ผู้ว่าการ กปภ. [ผู้ว่าการ; กปภ.; ; ]"));
}

TEST(Officials, CandidatesHoldNoPublicOffice) {
  EXPECT_THAT(officials("ผู้สมัคร|นายก อบต.|แม่ปะ หมายเลข 1"),
              ElementsAre("other: ผู้สมัครนายก อบต.แม่ปะ หมายเลข 1 [ผู้สมัครนายก อบต.; อบต.แม่ปะ; แม่ปะ; ]"));
}

TEST(Officials, ANumberOfACandidateIsNoPartOfAPostHeld) {
  EXPECT_THAT(officials("แพ้|นาย|ก้อง สุขดี อดีต|กำนัน|ตำบล|แม่ปะ หมายเลข 3 ที่"),
              ElementsAre("official นาย/ก้อง/สุขดี: อดีตกำนันตำบลแม่ปะ [กำนัน; ; ตำบลแม่ปะ; former]"));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี นายก อบต.|แม่ปะ เบอร์ 2 ได้"),
              ElementsAre("official นาย/ก้อง/สุขดี: นายก อบต.แม่ปะ [นายก อบต.; อบต.แม่ปะ; แม่ปะ; ]"));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี ผู้สมัคร|นายก อบต.|แม่ปะ เบอร์ 2 ได้"),
              ElementsAre(testing::HasSubstr(": ผู้สมัครนายก อบต.แม่ปะ เบอร์ 2 [")));
}

TEST(Officials, ZonesOfAnElection) {
  EXPECT_THAT(officials("สส.|พรรค|เพื่อไทย จ.|ตาก เขต 2"),
              ElementsAre("official: สส.พรรคเพื่อไทย จ.ตาก เขต 2 [สส.; พรรคเพื่อไทย; จ.ตาก เขต 2; ]"));
  EXPECT_THAT(officials("สส. จังหวัด|ตาก เขตเลือกตั้งที่ 2"), ElementsAre(testing::HasSubstr("; จังหวัดตาก เขตเลือกตั้งที่ 2; ]")));
  EXPECT_THAT(officials("สท.|นคร|แม่สอด เขต 2"), ElementsAre("official: สท.นครแม่สอด เขต 2 [สท.; ; นครแม่สอด เขต 2; ]"));
}

TEST(Officials, OfficesOfAZone) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี ปศุสัตว์|เขต 4 นางสาว"),
              ElementsAre("official นาย/ก้อง/สุขดี: ปศุสัตว์เขต 4 [ปศุสัตว์; ; เขต 4; ]"));
}

TEST(Officials, OrdinaryWordsBehindAHeadAreNoPlace) {
  EXPECT_THAT(officials("ผู้|ว่าราชการ|จังหวัด|ชายแดน 7 จังหวัด"), ElementsAre("bare: ผู้ว่าราชการจังหวัด [ผู้ว่าราชการจังหวัด; ; ; ]"));
  EXPECT_THAT(officials("หนัก 7.85 กก. ของ|ผู้หญิง"), testing::IsEmpty());
  EXPECT_THAT(officials("นาย|ทุน|ใน|กรุงเทพฯ"), ElementsAre(testing::StartsWith("bare: นายทุน")));
}

TEST(Officials, BodiesInLatinLetters) {
  EXPECT_THAT(officials("เลขาธิการ EEC กล่าว"), ElementsAre("official: เลขาธิการ EEC [เลขาธิการ; EEC; ; ]"));
  EXPECT_THAT(officials("กรรมการ|ผู้จัดการ SME D Bank เขต 7"),
              ElementsAre("official: กรรมการผู้จัดการ SME D Bank [กรรมการผู้จัดการ; SME D Bank; ; ]"));
  for (const std::string_view name : {"John Smith", "McCarthy", "CEO"})
    EXPECT_THAT(officials("ผู้อำนวยการ " + std::string(name)), testing::Contains("bare: ผู้อำนวยการ [ผู้อำนวยการ; ; ; ]"));
}

TEST(Officials, PoliceFieldsStationsAndChains) {
  EXPECT_THAT(
      officials("ร.ต.อ.|สมาน ดีงาม รอง สว.|(สอบสวน) สภ.|แม่สอด จ.|ตาก"),
      ElementsAre(
          "official ร.ต.อ./สมาน/ดีงาม: รอง สว.(สอบสวน) สภ.แม่สอด จ.ตาก [รอง สว.(สอบสวน); สภ.แม่สอด; แม่สอด จ.ตาก; ]"));
  EXPECT_THAT(officials("พ.ต.ท.|สมาน ดีงาม|รอง|ผกก.|สส.|สภ.|แม่สอด"),
              ElementsAre("official พ.ต.ท./สมาน/ดีงาม: รองผกก.สส.สภ.แม่สอด [รองผกก.สส.; สภ.แม่สอด; แม่สอด; ]"));
  EXPECT_THAT(officials("นาย|สมาน ดีงาม อดีต สว.|ลำปาง"),
              ElementsAre("official นาย/สมาน/ดีงาม: อดีต สว.ลำปาง [สว.; ; ลำปาง; former]"));
}

TEST(Officials, OfficesThatStandForTheirChief) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี เกษตร|จังหวัด|แพร่ และ|เกษตร|ยั่งยืน"),
              ElementsAre("official นาย/ก้อง/สุขดี: เกษตรจังหวัดแพร่ [เกษตรจังหวัด; ; จังหวัดแพร่; ]"));
  EXPECT_THAT(officials("สำนักงาน|เกษตร|จังหวัด|แพร่ แจ้ง|ว่า"), IsEmpty());
}

TEST(Officials, ABranchByItsAbbreviationAndItsProvince) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี หน.|ปภ.|ชัยภูมิ กล่าว"),
              ElementsAre("official นาย/ก้อง/สุขดี: หน.ปภ.ชัยภูมิ [หน.; ปภ.ชัยภูมิ; ชัยภูมิ; ]"));
  EXPECT_THAT(officials("ผอ.|ขทช.|ตรัง"), ElementsAre("official: ผอ.ขทช.ตรัง [ผอ.; ขทช.ตรัง; ตรัง; ]"));
  EXPECT_THAT(officials("ผอ.|กกท.|จังหวัด|ตาก"),
              ElementsAre("official: ผอ.กกท.จังหวัดตาก [ผอ.; กกท.จังหวัดตาก; จังหวัดตาก; ]"));
  EXPECT_THAT(officials("หน.|ปภ.|สาขา|สุวรรณภูมิ"),
              ElementsAre("official: หน.ปภ.สาขาสุวรรณภูมิ [หน.; ปภ.สาขาสุวรรณภูมิ; สุวรรณภูมิ; ]"));
  EXPECT_THAT(officials("ผอ.|ศรชล.|จว.|กระบี่"), ElementsAre("official: ผอ.ศรชล.จว.กระบี่ [ผอ.; ศรชล.จว.กระบี่; จว.กระบี่; ]"));
}

TEST(Officials, AnAbbreviationThatNoTableHoldsBehindAnAbbreviatedHead) {
  EXPECT_THAT(officials("ผอ.|กอปภ.|จ.|ชุมพร"), ElementsAre("official: ผอ.กอปภ.จ.ชุมพร [ผอ.; กอปภ.จ.ชุมพร; จ.ชุมพร; ]"));
  EXPECT_THAT(officials("ผอ.|อคส.|สั่ง|ย้าย"), ElementsAre("official: ผอ.อคส. [ผอ.; อคส.; ; ]"));
  EXPECT_THAT(officials("หน.|ขสป.|อุ้มผาง"), ElementsAre(testing::HasSubstr("[หน.; ขสป.อุ้มผาง; อุ้มผาง; ]")));
  EXPECT_THAT(officials("ผอ.|มค.|นี้"), testing::Each(testing::Not(testing::HasSubstr("; มค."))));
  EXPECT_THAT(officials("ผอ.|นพ.|สมชาย ใจดี"), ElementsAre(testing::Not(testing::HasSubstr("; นพ.;"))));
}

TEST(Officials, TheNumberOfATaskForceIsNoPartOfItsPlace) {
  EXPECT_THAT(officials("ผอ.|สพป.|เชียงใหม่| เขต| 1| กล่าว"), ElementsAre(testing::HasSubstr("; เชียงใหม่ เขต 1; ]")));
  EXPECT_THAT(officials("ผบ.|ฉก.|นราธิวาส| 30| และ"),
              ElementsAre("official: ผบ.ฉก.นราธิวาส 30 [ผบ.; ฉก.นราธิวาส 30; นราธิวาส; ]"));
}

TEST(Officials, ACompanyByItsNumber) {
  EXPECT_THAT(officials("ผบ.|ร้อย.|ร.|15321"), ElementsAre("official: ผบ.ร้อย.ร.15321 [ผบ.; ร้อย.ร.15321; ; ]"));
}

TEST(Officials, SoMuchEachEndsAPost) {
  EXPECT_THAT(officials("ปลัด|อำเภอ|วัน|ละ| 2 คน"), ElementsAre(testing::Not(testing::HasSubstr("วัน"))));
  EXPECT_THAT(officials("3,200 กก.| กก.|ละ| 15 บาท"), testing::Not(testing::Contains(testing::HasSubstr("ละ"))));
  EXPECT_THAT(officials("นายก อบต.|ละ|งู"), ElementsAre(testing::HasSubstr("; อบต.ละงู; ละงู; ]")));
  EXPECT_THAT(officials("หัวหน้า|โครงการ|ลด|ละ|เลิก|สุรา"), ElementsAre(testing::HasSubstr("โครงการลดละเลิกสุรา")));
}

TEST(Officials, AMemberOfTheCouncilOfALocalBody) {
  EXPECT_THAT(officials("สมาชิกสภา อบต.|ทุ่งนุ้ย"), ElementsAre("official: สมาชิกสภา อบต.ทุ่งนุ้ย [สมาชิกสภา; อบต.ทุ่งนุ้ย; ทุ่งนุ้ย; ]"));
  EXPECT_THAT(officials("สมาชิกสภา อบต.| หมู่| 2"), ElementsAre(testing::HasSubstr("[สมาชิกสภา; อบต.; หมู่ 2; ]")));
  EXPECT_THAT(officials("สมาชิกสภา อบจ.| อำเภอ|แม่สอด"), ElementsAre(testing::HasSubstr("; ; อำเภอแม่สอด; ]")));
}

TEST(Officials, AWordOfTheSentenceBehindAGluedPlace) {
  EXPECT_THAT(officials("กับ|นาย|อำเภอ~เชียงคำกล่าว|ว่า"), ElementsAre("official: นายอำเภอเชียงคำ [นายอำเภอ; ; เชียงคำ; ]"));
}

TEST(Officials, ChiefsByTheAbbreviationOfTheirTitle) {
  EXPECT_THAT(officials("ขณะ|ที่ พมจ.|ตาก มอบ|เงิน กับ ปศอ.|แม่สอด"),
              ElementsAre("official: พมจ.ตาก [พมจ.; ; ตาก; ]", "official: ปศอ.แม่สอด [ปศอ.; ; แม่สอด; ]"));
  EXPECT_THAT(officials("ขณะ|ที่ สสจ.|ตาก มอบ|เงิน"), ElementsAre("bare: สสจ.ตาก [สสจ.; ; ตาก; ]"));
}

TEST(Officials, OccupationsWithTheirBodyBehindABlank) {
  EXPECT_THAT(officials("พญ.|ก้อง สุขดี แพทย์|เวร รพ.|แม่สอด และ|รถ"),
              ElementsAre("other พญ./ก้อง/สุขดี: แพทย์เวร รพ.แม่สอด [แพทย์เวร; รพ.แม่สอด; ; ]"));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี พนักงาน|ดับเพลิง ทต.|แม่ปะ ถูก|ไฟ"),
              ElementsAre("official นาย/ก้อง/สุขดี: พนักงานดับเพลิง ทต.แม่ปะ [พนักงานดับเพลิง; ทต.แม่ปะ; แม่ปะ; ]"));
}

TEST(Officials, AnOccupationAndItsFieldStandInABody) {
  EXPECT_THAT(officials("พญ.|มาลี สุขดี แพทย์|โรค|ผิวหนัง โรงพยาบาล|แม่สอด กล่าว"),
              ElementsAre("other พญ./มาลี/สุขดี: แพทย์โรคผิวหนัง โรงพยาบาลแม่สอด [แพทย์; โรงพยาบาลแม่สอด; ; ]"));
  EXPECT_THAT(officials("เด็กชาย|ก้อง สุขดี นักเรียน|ชั้น ม.|1 กล่าว").front(), testing::HasSubstr("[นักเรียน; ; "))
      << "a school year";
  EXPECT_THAT(officials("ชาวบ้าน|เดือดร้อน รัฐบาล|ช่วย").front(), testing::Not(testing::HasSubstr("รัฐบาล")))
      << "nobody named";
}

TEST(Officials, ATeamByItsNumber) {
  EXPECT_THAT(officials("หัวหน้า|ชุด|ปฏิบัติการ|ที่| 3 นำ|กำลัง"),
              ElementsAre("official: หัวหน้าชุดปฏิบัติการที่ 3 [หัวหน้า; ชุดปฏิบัติการที่ 3; ; ]"));
}

TEST(Officials, MembersOfParliamentByList) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี สส.|บัญชี|รายชื่อ พรรค|ประชาชน ด้าน นาย|แก้ว"),
              ElementsAre("official นาย/ก้อง/สุขดี: สส.บัญชีรายชื่อ พรรคประชาชน [สส.; พรรคประชาชน; ; ]", "bare นาย/แก้ว/"));
}

TEST(Officials, OneOfSeveralByANumberInWords) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี รอง|ประธาน|สภา|ผู้แทน|ราษฎร คน|ที่|หนึ่ง เป็น|ประธาน").front(),
              "official นาย/ก้อง/สุขดี: รองประธานสภาผู้แทนราษฎร คนที่หนึ่ง [รองประธานสภาผู้แทนราษฎร; ; ; ]");
}

TEST(Officials, ANumberedOfficeAndWhereItSits) {
  EXPECT_THAT(officials("ผู้อำนวยการ|สำนักงาน|ป้องกัน|ควบคุม|โรค|ที่ 12 สงขลา กล่าว").front(),
              "official: ผู้อำนวยการสำนักงานป้องกันควบคุมโรคที่ 12 สงขลา [ผู้อำนวยการ; "
              "สำนักงานป้องกันควบคุมโรคที่ 12 สงขลา; สงขลา; ]");
  EXPECT_THAT(officials("ผอ.|รมน.|ภาค| 4 กล่าว"), ElementsAre("official: ผอ.รมน.ภาค 4 [ผอ.; รมน.ภาค 4; ; ]"));
}

TEST(Officials, TheNumberOfAUnitIsNoPlace) {
  EXPECT_THAT(officials("ผบ.|ฉก.|นย.|33 กล่าว"), ElementsAre("official: ผบ.ฉก.นย.33 [ผบ.; ฉก.นย.33; ; ]"));
  EXPECT_THAT(officials("รถ|กระบะ ทะเบียน ผบ 2417 บุรีรัมย์"), ElementsAre("bare: ผบ [ผบ; ; ; ]"));
  EXPECT_THAT(officials("รอง ผอ.|รมน.|จ.|แพร่ กล่าว"),
              ElementsAre("official: รอง ผอ.รมน.จ.แพร่ [รอง ผอ.; รมน.จ.แพร่; จ.แพร่; ]"));
  EXPECT_THAT(officials("ผบ.|ฉก.|ตราด กล่าว"), ElementsAre("official: ผบ.ฉก.ตราด [ผบ.; ฉก.ตราด; ตราด; ]"));
}

TEST(Officials, AZoneOfABodyByItsProvince) {
  EXPECT_THAT(officials("น.อ.|ก้อง สุขดี ผบ.|นรข.|เขต|ตราด กล่าว").front(),
              "official น.อ./ก้อง/สุขดี: ผบ.นรข.เขตตราด [ผบ.; นรข.เขตตราด; ตราด; ]");
}

TEST(Officials, AStationAndItsBareProvince) {
  EXPECT_THAT(officials("ผกก.|สภ.|แม่สอด ตาก กล่าว"),
              ElementsAre("official: ผกก.สภ.แม่สอด ตาก [ผกก.; สภ.แม่สอด; แม่สอด ตาก; ]"));
  EXPECT_THAT(officials("ผกก.|สภ.|แม่สอด ตาก แพร่ น่าน").front(), "official: ผกก.สภ.แม่สอด [ผกก.; สภ.แม่สอด; แม่สอด; ]");
}

TEST(Officials, PartsOfADistrictOffice) {
  EXPECT_THAT(
      officials("นาย|ก้อง สุขดี ปลัด|อำเภอ|แม่สอด หัวหน้า|ฝ่าย|ความ|มั่นคง จึง|นำ").front(),
      "official นาย/ก้อง/สุขดี: ปลัดอำเภอแม่สอด [ปลัดอำเภอ; ; อำเภอแม่สอด; ] + หัวหน้าฝ่ายความมั่นคง [หัวหน้า; ฝ่ายความมั่นคง; ; ]");
  EXPECT_THAT(officials("หัวหน้า|ฝ่าย|ความ|มั่นคง กล่าว").front().substr(0, 4), "bare");
}

TEST(Officials, AUnitWithItsNumberAndTheUnitAbove) {
  EXPECT_THAT(officials("พ.ต.ท.|ก้อง สุขดี สารวัตร|ตำรวจน้ำ 2 กองกำกับการ 6 กองบังคับการ|ตำรวจน้ำ นำ|กำลัง"),
              ElementsAre(testing::StartsWith(
                  "official พ.ต.ท./ก้อง/สุขดี: สารวัตรตำรวจน้ำ 2 กองกำกับการ 6 กองบังคับการตำรวจน้ำ [สารวัตร; ")));
  EXPECT_THAT(officials("ผู้บัญชาการ|มณฑลทหารบก|ที่ 33\nโอกาส|นี้").front(),
              "official: ผู้บัญชาการมณฑลทหารบกที่ 33 [ผู้บัญชาการ; มณฑลทหารบกที่ 33; ; ]");
  EXPECT_THAT(officials("ผู้บังคับการ|กรม|ทหารราบ|ที่ 31รักษาพระองค์|ให้|การ").front(),
              "official: ผู้บังคับการกรมทหารราบที่ 31รักษาพระองค์ [ผู้บังคับการ; กรมทหารราบที่ 31รักษาพระองค์; ; ]");
  EXPECT_THAT(officials("ผู้อำนวยการ|กลุ่ม|ส่งเสริม|สหกรณ์ 3 ตรวจเยี่ยม").front(),
              "official: ผู้อำนวยการกลุ่มส่งเสริมสหกรณ์ 3 [ผู้อำนวยการ; กลุ่มส่งเสริมสหกรณ์ 3; ; ]");
  EXPECT_THAT(officials("ผู้อำนวยการ|โรงเรียน 12 คน").front().substr(0, 4), "bare");
}

TEST(Officials, FreeNamesGoOnOverAnd) {
  EXPECT_THAT(officials("ผู้อำนวยการ|กอง|ส่งเสริม|และ|พัฒนาการ|ปศุสัตว์ ร่วม").front(),
              "official: ผู้อำนวยการกองส่งเสริมและพัฒนาการปศุสัตว์ [ผู้อำนวยการ; กองส่งเสริมและพัฒนาการปศุสัตว์; ; ]");
  EXPECT_THAT(officials("ผู้อำนวยการ|กอง|การ|ศึกษา|และ|เกษตรจังหวัด|ตาก").front(),
              "official: ผู้อำนวยการกองการศึกษา [ผู้อำนวยการ; กองการศึกษา; ; ]");
  EXPECT_THAT(officials("ผู้อำนวยการ|ศูนย์|ความ|เป็น|เลิศ|ด้าน|ชีว|วิทยา กล่าว").front(),
              "official: ผู้อำนวยการศูนย์ความเป็นเลิศด้านชีววิทยา [ผู้อำนวยการ; ศูนย์ความเป็นเลิศด้านชีววิทยา; ; ]");
  EXPECT_THAT(officials("นาย|ก้อง สุขดี หัวหน้า|งาน|แผน|และ|ทรัพยากร|บุคคล เป็น|ผู้แทน").front(),
              "official นาย/ก้อง/สุขดี: หัวหน้างานแผนและทรัพยากรบุคคล [หัวหน้า; ; ; ]");
  EXPECT_THAT(officials("เจ้าหน้าที่|กู้ภัย|และ|ชาวบ้าน ช่วย").front(), testing::Not(testing::HasSubstr("และ")));
}

TEST(Officials, AFreeNameHoldsAProjectOfTheKing) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี ประธานอนุกรรมการ|ดำเนิน|โครงการ|อัน|เนื่อง|มา|จาก|พระราชดำริ|ภาค|เหนือ และ|คณะ").front(),
              "official นาย/ก้อง/สุขดี: ประธานอนุกรรมการดำเนินโครงการอันเนื่องมาจากพระราชดำริภาคเหนือ [ประธานอนุกรรมการ; ; ; ]");
  EXPECT_THAT(officials("ผู้อำนวยการ|ศูนย์|พัฒนา|การเกษตร|เนื่อง|มา|จาก|น้ำ|ท่วม").front(),
              "official: ผู้อำนวยการศูนย์พัฒนาการเกษตร [ผู้อำนวยการ; ศูนย์พัฒนาการเกษตร; ; ]");
}

TEST(Officials, TheWordForABodyIsNoPartOfTheRole) {
  EXPECT_THAT(officials("ผู้บังคับ|หน่วย|เฉพาะกิจ|ปัตตานี กล่าว").front(),
              "official: ผู้บังคับหน่วยเฉพาะกิจปัตตานี [ผู้บังคับ; หน่วยเฉพาะกิจปัตตานี; ปัตตานี; ]");
  EXPECT_THAT(officials("นายกเหล่ากาชาด|จังหวัด|น่าน กล่าว").front(),
              "other: นายกเหล่ากาชาดจังหวัดน่าน [นายก; เหล่ากาชาดจังหวัดน่าน; จังหวัดน่าน; ]");
  EXPECT_THAT(officials("ปลัด จ.|ตาก กล่าว").front(), "official: ปลัด จ.ตาก [ปลัด จ.; ; จ.ตาก; ]");
  EXPECT_THAT(officials("ผบ.|กกล.|นเรศวร กล่าว").front(), "official: ผบ.กกล.นเรศวร [ผบ.; กกล.นเรศวร; ; ]") << "a king";
}

TEST(Officials, WordsThatArePartsOfLongerOnesEndNoPost) {
  EXPECT_THAT(officials("นาย|ชาตรี งามดี ผู้อำนวยการ|ส่วน|ปฏิบัติการ|พิเศษ หัวหน้า|หน่วย|พยัคฆ์ไพร กรม|ป่าไม้ มอบ").front(),
              testing::StartsWith("official นาย/ชาตรี/งามดี: ผู้อำนวยการส่วนปฏิบัติการพิเศษ ["));
  EXPECT_THAT(officials("ต่อ|ผู้ว่าราชการ|จังหวัด|ภายใน|วันที่ 15 พ.ย.").front(), "bare: ผู้ว่าราชการจังหวัด [ผู้ว่าราชการจังหวัด; ; ; ]");
  EXPECT_THAT(officials("ร.ต.อ.|ปรีชา งามดี รอง.|สารวัตร สภ.|แม่สะเรียง รับ").front(),
              testing::StartsWith("official ร.ต.อ./ปรีชา/งามดี: รอง.สารวัตร สภ.แม่สะเรียง ["));
}

TEST(Officials, PostsOfAListOfHeadmen) {
  EXPECT_THAT(officials("ผู้ใหญ่บ้าน|หมู่ 6 / ผู้ใหญ่บ้าน|หมู่ 9 ตำบล|แม่ปะ"),
              ElementsAre("official: ผู้ใหญ่บ้านหมู่ 6 [ผู้ใหญ่บ้าน; ; หมู่ 6; ]",
                          "official: ผู้ใหญ่บ้านหมู่ 9 ตำบลแม่ปะ [ผู้ใหญ่บ้าน; ; หมู่ 9 ตำบลแม่ปะ; ]"));
}

TEST(Officials, AVillageByNumberAndName) {
  EXPECT_THAT(officials("ผู้ใหญ่บ้าน หมู่ที่ 4 บ้าน|หนองสนุ่น , ชุด").front(),
              "official: ผู้ใหญ่บ้าน หมู่ที่ 4 บ้านหนองสนุ่น [ผู้ใหญ่บ้าน; ; หมู่ที่ 4 บ้านหนองสนุ่น; ]");
  EXPECT_THAT(officials("ผู้ใหญ่บ้าน|หมู่ 4 บ้าน|เลขที่ 7 กล่าว").front(), "official: ผู้ใหญ่บ้านหมู่ 4 [ผู้ใหญ่บ้าน; ; หมู่ 4; ]");
}

TEST(Officials, AProvinceBehindAnAbbreviatedUnit) {
  EXPECT_THAT(officials("ผบก.|ภ.|นครสวรรค์ ร่วม|แถลง").front(),
              "official: ผบก.ภ.นครสวรรค์ [ผบก.; ภ.นครสวรรค์; นครสวรรค์; ]");
}

TEST(Officials, ProvincesByTheirLetters) {
  EXPECT_THAT(officials("เกษตร|จ.|ศก.| กล่าว").front(), "official: เกษตรจ.ศก. [เกษตร; ; จ.ศก.; ]");
  EXPECT_THAT(officials("ผบ.|นรข.|เขต นพ. กล่าว").front(), "official: ผบ.นรข.เขต นพ. [ผบ.; นรข.เขต นพ.; นพ.; ]");
}

TEST(Officials, VillagesByNameAndNumber) {
  EXPECT_THAT(officials("ผู้ใหญ่บ้าน|หนองน้ำ|เที่ยง จัด|คิว").front(), "official: ผู้ใหญ่บ้านหนองน้ำเที่ยง [ผู้ใหญ่บ้าน; ; หนองน้ำเที่ยง; ]");
  EXPECT_THAT(officials("ผู้ใหญ่บ้าน|บ้าน|หนอง|ผักแว่น กล่าว").front(),
              "official: ผู้ใหญ่บ้านบ้านหนองผักแว่น [ผู้ใหญ่บ้าน; ; บ้านหนองผักแว่น; ]");
  EXPECT_THAT(officials("ผู้ใหญ่บ้าน|ดอนมูล หมู่ 3 กล่าว"),
              ElementsAre("official: ผู้ใหญ่บ้านดอนมูล หมู่ 3 [ผู้ใหญ่บ้าน; ; ดอนมูล หมู่ 3; ]"));
  EXPECT_THAT(officials("ผู้ใหญ่บ้าน|ใน|พื้นที่ หมู่ 3 กล่าว").front().substr(0, 7), "generic");
}

TEST(Officials, AVillageMayBeginLikeAnotherPlace) {
  EXPECT_THAT(officials("ผู้ใหญ่บ้าน|บ้านค่าย|สามัคคี และ|คณะ").front(),
              "official: ผู้ใหญ่บ้านบ้านค่ายสามัคคี [ผู้ใหญ่บ้าน; ; บ้านค่ายสามัคคี; ]");
  EXPECT_THAT(officials("ผู้ใหญ่บ้าน|บ้าน|หนองหอย|หมู่ 3 กล่าว").front(),
              "official: ผู้ใหญ่บ้านบ้านหนองหอยหมู่ 3 [ผู้ใหญ่บ้าน; ; บ้านหนองหอยหมู่ 3; ]");
  EXPECT_THAT(officials("ผู้ใหญ่บ้าน|บ้านพัก|ที่|นี่ กล่าว").front(), "bare: ผู้ใหญ่บ้าน [ผู้ใหญ่บ้าน; ; ; ]");
  EXPECT_THAT(officials("ผู้ใหญ่บ้าน|คนใหม่ กล่าว").front(), "bare: ผู้ใหญ่บ้าน [ผู้ใหญ่บ้าน; ; ; ]");
}

TEST(Officials, WhatAPostIsAboutGoesOnBehindAConjunction) {
  EXPECT_THAT(officials("ผู้เชี่ยวชาญ|ด้าน|เด็ก|และ|เยาวชน กล่าว").front(), "bare: ผู้เชี่ยวชาญด้านเด็กและเยาวชน [ผู้เชี่ยวชาญ; ; ; ]");
}

TEST(Officials, AFieldIsPartOfTheRoleAndTheDivisionOfACommander) {
  EXPECT_THAT(officials("รอง ผกก.ป. และ|ชุด").front(), "bare: รอง ผกก.ป. [รอง ผกก.ป.; ; ; ]");
  EXPECT_THAT(officials("ผบก.ป. กล่าว").front(), "official: ผบก.ป. [ผบก.; ป.; ; ]");
}

TEST(Officials, TheZoneOfACouncillorIsNoPartOfTheTown) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี สมาชิก|สภา|เทศบาล เขต 4 กล่าว").front(),
              "official นาย/ก้อง/สุขดี: สมาชิกสภาเทศบาล เขต 4 [สมาชิกสภาเทศบาล; ; เขต 4; ]");
}

TEST(Officials, ACommitteeStandsInItsHouse) {
  EXPECT_THAT(officials("ที่|ปรึกษา|ประธาน|กรรมาธิการ|การ|อุตสาหกรรม สภาผู้แทนราษฎร กล่าว").front(),
              "official: ที่ปรึกษาประธานกรรมาธิการการอุตสาหกรรม สภาผู้แทนราษฎร [ที่ปรึกษาประธาน; กรรมาธิการการอุตสาหกรรม; ; ]");
}

TEST(Officials, AUnitByLettersAndANumberBehindASlash) {
  EXPECT_THAT(officials("ผบ.มชด./1 พร้อม|ด้วย").front(), "official: ผบ.มชด./1 [ผบ.; มชด./1; ; ]");
}

TEST(Officials, TheSentenceGoesOnBehindTheWordForABody) {
  EXPECT_THAT(officials("ผอ.โรงเรียน|ได้|ขอโทษ").front(), "bare: ผอ.โรงเรียน [ผอ.; โรงเรียน; ; ]");
  EXPECT_THAT(officials("หัวหน้า|พรรค|เป็น|สูตร").front(), "other: หัวหน้าพรรค [หัวหน้าพรรค; ; ; ]");
}

TEST(Officials, ZonesByDistrictAndNumberSeatsAndTheBodyAbove) {
  EXPECT_THAT(officials("ส.อบจ.ขอนแก่น เขต|อำเภอ|ชุมแพ เขต 3 ,").front(),
              "official: ส.อบจ.ขอนแก่น เขตอำเภอชุมแพ เขต 3 [ส.อบจ.; ; ขอนแก่น เขตอำเภอชุมแพ เขต 3; ]");
  EXPECT_THAT(officials("ผอ.ศูนย์ ปภ. เขต 8 กำแพงเพชร").front(),
              "official: ผอ.ศูนย์ ปภ. เขต 8 กำแพงเพชร [ผอ.; ศูนย์ ปภ. เขต 8 กำแพงเพชร; กำแพงเพชร; ]");
  EXPECT_THAT(officials("หน.สถานี|ควบคุม|ไฟป่า|ออบหลวง สังกัด|สำนัก|บริหาร|พื้นที่|อนุรักษ์|ที่ 16").front(),
              testing::HasSubstr("สังกัดสำนักบริหารพื้นที่อนุรักษ์ที่ 16 ["));
}

TEST(Officials, APartByAFreeNameStandsInTheBodyAbove) {
  EXPECT_THAT(officials("ผู้อำนวยการ|ส่วน|กำกับ|และ|สืบสวน สำนัก|การ|สอบสวน กรม|การ|ปกครอง กล่าว").front(),
              "bare: ผู้อำนวยการส่วนกำกับและสืบสวน สำนักการสอบสวน กรมการปกครอง [ผู้อำนวยการ; สำนักการสอบสวน; ; ]");
}

TEST(Officials, AStationWhoseNameBeginsLikeAShorterOne) {
  EXPECT_THAT(officials("ผกก.สภ.วัง|ขอน|แดง กล่าว").front(), "official: ผกก.สภ.วังขอนแดง [ผกก.; สภ.วังขอนแดง; วังขอนแดง; ]");
  EXPECT_THAT(officials("ผกก.สภ.วัง|กล่าว").front(), "official: ผกก.สภ.วัง [ผกก.; สภ.วัง; วัง; ]");
}

TEST(Officials, AnAccusedIsNoBody) {
  EXPECT_THAT(officials("นาง|ดวงใจ สุขดี รอง|ปลัด อบต. จำเลย|ที่ 2").front(),
              "official นาง/ดวงใจ/สุขดี: รองปลัด อบต. [รองปลัด อบต.; ; ; ]");
}

TEST(Officials, NothingStandsAboveAMinistry) {
  EXPECT_THAT(officials("รัฐมนตรี|ว่าการ|กระทรวงมหาดไทย คณะรัฐมนตรี และ|ประชาชน").front(),
              "official: รัฐมนตรีว่าการกระทรวงมหาดไทย [รัฐมนตรีว่าการ; กระทรวงมหาดไทย; ; ]");
}

TEST(Officials, ScopeOfGroupsAndPrivatePosts) {
  EXPECT_THAT(officials("หัวหน้า|ส่วน|ราชการ"), ElementsAre("generic: หัวหน้าส่วนราชการ [หัวหน้าส่วนราชการ; ; ; ]"));
  EXPECT_THAT(officials("ผู้|ว่าฯ กล่าว"), ElementsAre("bare: ผู้ว่าฯ [ผู้ว่าฯ; ; ; ]"));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี นายก|สมาคม|กีฬา|จังหวัด|แพร่").front().substr(0, 5), "other");
}

}  // namespace
}  // namespace khao::entity
