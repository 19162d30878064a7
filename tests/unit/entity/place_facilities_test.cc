// Facilities: what makes a head a name, how far it goes, what belongs to it.
#include <gmock/gmock.h>

#include "document.h"

namespace khao::entity {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// The facilities of a text.
std::vector<std::string> facilities(const std::string& text) {
  std::vector<std::string> found;
  for (const std::string& line : places_of(text))
    if (line.starts_with("facility ")) found.push_back(line.substr(9, line.size() - 11));
  return found;
}

TEST(Facilities, RoadsByNumberAndName) {
  EXPECT_THAT(facilities("บนทางหลวงหมายเลข 3196 ตอนบ้านหมี่"), ElementsAre("ทางหลวงหมายเลข 3196"));
  EXPECT_THAT(facilities("เลี่ยงไปใช้ ทล.217 หรือ ลบ.1030 แทน"), ElementsAre("ทล.217", "ลบ.1030"));
  EXPECT_THAT(facilities("เมื่อ มค.2560 ที่ผ่านมา"), IsEmpty()) << "a month and a year";
  EXPECT_THAT(facilities("ปิดถนนสุขุมวิท ซอย 9 ชั่วคราว"), ElementsAre("ถนนสุขุมวิท ซอย 9"));
}

TEST(Facilities, ARoomsNameGoesOnToItsBuilding) {
  EXPECT_THAT(facilities("ที่ห้องประชุมพลอยแดงค่าล้ำ ศาลากลางจังหวัดตราด"),
              ElementsAre("ห้องประชุมพลอยแดงค่าล้ำ ศาลากลางจังหวัดตราด"));
}

TEST(Facilities, NoNameEndsInAWordOfGrammar) {
  EXPECT_THAT(facilities("วัดปริมาณฝนสูงสุดที่ อ.แว้ง"), IsEmpty());
  EXPECT_THAT(facilities("ครูใหญ่ ร.ร.ตชด.บ้านแม่ลาย นำรถ"), ElementsAre("ร.ร.ตชด.บ้านแม่ลาย"));
}

TEST(Facilities, AProvinceThatIsAnOrdinaryWordIsANameBehindAnAbbreviation) {
  EXPECT_THAT(facilities("ส่งต่อ รพ.เลย แล้ว"), ElementsAre("รพ.เลย"));
  EXPECT_THAT(facilities("ไม่มีโรงพยาบาลเลย แล้ว"), IsEmpty());
}

TEST(Facilities, WaterIsNoneInACompound) {
  EXPECT_THAT(facilities("ก่อสร้างรางระบายน้ำตัวยู หมู่ 8"), IsEmpty());
  EXPECT_THAT(facilities("ฟื้นฟูพื้นที่ชุ่มน้ำหนองหาร จ.สกลนคร"), ElementsAre("หนองหาร"));
  EXPECT_THAT(facilities("ปิดถนนทีละช่วง"), IsEmpty());
}

TEST(Facilities, ARoyalProjectsNameEndsBeforeItsOrigin) {
  EXPECT_THAT(facilities("ณ ศูนย์ศึกษาการพัฒนาพิกุลทองอันเนื่องมาจากพระราชดำริ"), ElementsAre("ศูนย์ศึกษาการพัฒนาพิกุลทอง"));
  EXPECT_THAT(facilities("งบประมาณของศูนย์ศึกษาการพัฒนาอันเนื่องมาจากพระราชดำริ"), IsEmpty());
}

TEST(Facilities, ARoadFromOnePlaceToAnotherAndNumberedLanes) {
  EXPECT_THAT(facilities("บนถนนปทุม-ลาดหลุมแก้วมุ่งหน้าตลาด"), ElementsAre("ถนนปทุม-ลาดหลุมแก้ว"));
  EXPECT_THAT(facilities("ในซอยเพชรหึงษ์ 33 ซอยย่อยราษฎร์รังสรรค์ 16 หมู่ 2 ต.บางกะเจ้า"),
              ElementsAre("ซอยเพชรหึงษ์ 33 ซอยย่อยราษฎร์รังสรรค์ 16"));
  EXPECT_THAT(facilities("ที่สะพานข้ามแม่น้ำสายแห่งที่ 2 อ.แม่สาย"), ElementsAre("สะพานข้ามแม่น้ำสายแห่งที่ 2"));
}

TEST(Facilities, AStationOfResearchByTheBareNameOfItsProvince) {
  EXPECT_THAT(facilities("ของศูนย์วิจัยและพัฒนาอาหารสัตว์แพร่ และเกษตรกร"), ElementsAre("ศูนย์วิจัยและพัฒนาอาหารสัตว์แพร่"));
}

TEST(Facilities, ARoomIsOneFacilityWithItsBuilding) {
  EXPECT_THAT(facilities("ณ ห้องประชุมพญาลิไท ชั้น 3 ศาลากลางจังหวัดสุโขทัย"),
              ElementsAre("ห้องประชุมพญาลิไท ชั้น 3 ศาลากลางจังหวัดสุโขทัย"));
  EXPECT_THAT(facilities("ณ หอประชุมที่ว่าการอำเภอเสลภูมิ"), ElementsAre("หอประชุมที่ว่าการอำเภอเสลภูมิ"));
  EXPECT_THAT(facilities("ณ ตึกสันติไมตรี ทำเนียบรัฐบาล"), ElementsAre("ตึกสันติไมตรี ทำเนียบรัฐบาล"));
}

TEST(Facilities, AnOfficeIsAPlaceOnlyWhereSomethingHappensAtIt) {
  EXPECT_THAT(facilities("แจ้งความที่ สภ.แม่สอด เมื่อคืน"), ElementsAre("สภ.แม่สอด"));
  EXPECT_THAT(facilities("พนักงานสอบสวน สภ.แม่สอด ดำเนินคดี"), IsEmpty());
  EXPECT_THAT(facilities("เวลา 09.00 น. ที่กระทรวงมหาดไทย รัฐมนตรีแถลง"), ElementsAre("กระทรวงมหาดไทย"));
  EXPECT_THAT(facilities("มาตรการที่กระทรวงมหาดไทยประกาศ"), IsEmpty());
}

TEST(Facilities, AZoneIsNotTheLevelOfAPark) {
  EXPECT_THAT(facilities("ช้างป่าจากเขตอุทยานแห่งชาติทองผาภูมิ ที่อาศัยอยู่"), ElementsAre("อุทยานแห่งชาติทองผาภูมิ"));
  EXPECT_THAT(facilities("ขณะอุทยานแห่งชาติปางสีดาได้ระดมกำลัง"), ElementsAre("อุทยานแห่งชาติปางสีดา")) << "whatever the cuts";
}

TEST(Facilities, ShopsAreNamesByThemselvesWhereSomethingHappens) {
  EXPECT_THAT(facilities("หลบหนีเข้าไปในหน้าบิ๊กซี หลังจากนั้น"), ElementsAre("บิ๊กซี"));
  EXPECT_THAT(facilities("ที่ห้างโรบินสันราชบุรี เมื่อคืน"), ElementsAre("ห้างโรบินสันราชบุรี"));
  EXPECT_THAT(facilities("ทุนการศึกษา 9 โรงเรียน โรงเรียนละ 5,000 บาท"), IsEmpty());
}

TEST(Facilities, TailsBelongToTheName) {
  EXPECT_THAT(facilities("เจ้าอาวาสวัดไตรมิตรวิทยาราม วรวิหาร กล่าว"), ElementsAre("วัดไตรมิตรวิทยาราม วรวิหาร"));
  EXPECT_THAT(facilities("ที่มหาวิทยาลัยขอนแก่น วิทยาเขตหนองคาย วันนี้"), ElementsAre("มหาวิทยาลัยขอนแก่น วิทยาเขตหนองคาย"));
  EXPECT_THAT(facilities("ข้ามสะพานมิตรภาพไทย-ลาว แห่งที่ 2 แล้ว"), ElementsAre("สะพานมิตรภาพไทย-ลาว แห่งที่ 2"));
  EXPECT_THAT(facilities("นับเป็นแห่งที่ 2 ของจังหวัด"), IsEmpty());
}

TEST(Facilities, ARoadAlongSomethingAndAPlaceToLookFrom) {
  EXPECT_THAT(facilities("น้ำท่วมถนนเลียบวารี และซอยข้างเคียง"), ElementsAre("ถนนเลียบวารี"));
  EXPECT_THAT(facilities("ที่ถนนเลียบคลองประปา เมื่อคืน"), ElementsAre("ถนนเลียบคลองประปา"));
  EXPECT_THAT(facilities("ที่จุดชมวิวผาหัวนาค อำเภอภูเขียว"), ElementsAre("จุดชมวิวผาหัวนาค"));
  EXPECT_THAT(facilities("มีจุดชมวิวที่สวยงาม"), IsEmpty());
}

TEST(Facilities, AHallOfAVillageByThePlaceBehindIt) {
  EXPECT_THAT(facilities("ณ ศาลาประชาคมบ้านลุมพุก หมู่ที่ 1"), ElementsAre("ศาลาประชาคมบ้านลุมพุก"));
  EXPECT_THAT(facilities("ที่ศาลาประชาคม อำเภอแม่สอด"), ElementsAre("ศาลาประชาคม อำเภอแม่สอด"));
}

TEST(Facilities, AnIrrigationProjectIsAHallsBuildingAndElseABody) {
  EXPECT_THAT(facilities("ที่ห้องประชุมโครงการชลประทานตาก"), ElementsAre("ห้องประชุมโครงการชลประทานตาก"));
  EXPECT_THAT(facilities("โครงการชลประทานตากเตือนประชาชน"), IsEmpty());
}

TEST(Facilities, AShortFormInBracketsBelongsToTheName) {
  EXPECT_THAT(facilities("ที่มหาวิทยาลัยขอนแก่น (KKU) วันนี้"), ElementsAre("มหาวิทยาลัยขอนแก่น (KKU)"));
  EXPECT_THAT(facilities("ที่มหาวิทยาลัยขอนแก่น (แห่งใหม่) วันนี้"), ElementsAre("มหาวิทยาลัยขอนแก่น"));
  EXPECT_THAT(facilities("ที่มหาวิทยาลัยขอนแก่น (2) วันนี้"), ElementsAre("มหาวิทยาลัยขอนแก่น"));
}

TEST(Facilities, ARoomMayHaveANumberAndItsBuildingTheNameOfABody) {
  EXPECT_THAT(facilities("ณ ห้องประชุม 10-08 ชั้น 10 อาคารกระทรวงยุติธรรม และห้องประชุม 2 ห้อง"),
              ElementsAre("ห้องประชุม 10-08 ชั้น 10 อาคารกระทรวงยุติธรรม"));
  EXPECT_THAT(facilities("ณ ห้องประชุมกระทรวงยุติธรรม 5-01 ชั้น 5 อาคารกระทรวงยุติธรรม วันนี้"),
              ElementsAre("ห้องประชุมกระทรวงยุติธรรม 5-01 ชั้น 5 อาคารกระทรวงยุติธรรม"));
  EXPECT_THAT(facilities("ณ ห้องโถงชั้น 1 อาคารสำนักงานปลัดกระทรวงอุตสาหกรรม ส่วนอาคารสำนักงานเสียหาย"),
              ElementsAre("ห้องโถงชั้น 1 อาคารสำนักงานปลัดกระทรวงอุตสาหกรรม"));
  EXPECT_THAT(facilities("ณ ห้องประชุม 123 กระทรวงเกษตรและสหกรณ์ ว่า มีห้องประชุม 123 ห้อง"),
              ElementsAre("ห้องประชุม 123 กระทรวงเกษตรและสหกรณ์"));
}

TEST(Facilities, BehindARoomOrFloorTheBuildingMayHaveAnyName) {
  EXPECT_THAT(facilities("ณ ห้องประชุม ๑ ชั้น ๘ อาคารรุ่งเรืองวิศิษฏ์ กระทรวงวัฒนธรรม วันนี้"),
              ElementsAre("ห้องประชุม ๑ ชั้น ๘ อาคารรุ่งเรืองวิศิษฏ์ กระทรวงวัฒนธรรม"));
  EXPECT_THAT(facilities("ณ ห้องประชุมชั้น 5 วิทยาลัยการอาหารและบริการ โดยมี"),
              ElementsAre("ห้องประชุมชั้น 5 วิทยาลัยการอาหารและบริการ"));
}

TEST(Facilities, ACentreIsAPlaceBehindThere) {
  EXPECT_THAT(facilities("ณ ศูนย์ทดสอบรถและยางแห่งชาติ ตั้งอยู่ที่"), ElementsAre("ศูนย์ทดสอบรถและยางแห่งชาติ"));
  EXPECT_THAT(facilities("ให้ศูนย์ทดสอบรถตรวจสอบ"), IsEmpty());
  EXPECT_THAT(facilities("เป็นประธาน ณ อาคารศูนย์ฝึก วันนี้"), ElementsAre("อาคารศูนย์ฝึก"));
}

TEST(Facilities, WordsOfHotelsGoOnOverBlanksOnlyBehindSuchAHead) {
  EXPECT_THAT(facilities("ที่โรงแรมทีเค พาเลซ แอนด์ คอนเวนชั่น ถนนประชาราษฎร์สาย 1 วันนี้"),
              ElementsAre("โรงแรมทีเค พาเลซ แอนด์ คอนเวนชั่น", "ถนนประชาราษฎร์สาย 1"));
  EXPECT_THAT(facilities("ที่วัดป่าโมก แกรนด์ วันนี้"), ElementsAre("วัดป่าโมก"));
}

TEST(Facilities, UniversitiesNamedByCommonWords) {
  EXPECT_THAT(facilities("ที่มหาวิทยาลัยหอการค้าไทย โดยมี ม.เกษตร ร่วม"), ElementsAre("มหาวิทยาลัยหอการค้าไทย", "ม.เกษตร"));
}

TEST(Facilities, ANumberMayEndTheNameUnlessSomethingIsCounted) {
  EXPECT_THAT(facilities("ที่เขื่อนพระราม 6 และที่เขื่อนพระราม 6 วันก่อน"), ElementsAre("เขื่อนพระราม 6", "เขื่อนพระราม"));
  EXPECT_THAT(facilities("นำส่ง รพ.บางประกอก 3 ทันที"), ElementsAre("รพ.บางประกอก 3"));
  EXPECT_THAT(facilities("นำส่ง รพ.บางประกอก 3 คน"), ElementsAre("รพ.บางประกอก"));
}

TEST(Facilities, OrdinaryWordsAreANameWhereAChainFollows) {
  EXPECT_THAT(facilities("ที่วัดหน้าต่างนอก อ.บางไทร จ.พระนครศรีอยุธยา"), ElementsAre("วัดหน้าต่างนอก"));
  EXPECT_THAT(facilities("ที่วัดรายงานผล เห็นชัด"), IsEmpty());
}

TEST(Facilities, ARoadFromOnePlaceToAnother) {
  EXPECT_THAT(places_of("ริมถนนหนองคาย-โพนพิสัย ตำบลมีชัย"),
              ElementsAre("facility ถนนหนองคาย-โพนพิสัย -", "subdistrict ตำบลมีชัย 430102"));
  EXPECT_THAT(places_of("แยกถนนสีลม-ถนนเจริญกรุง"), ElementsAre("facility ถนนสีลม -", "facility ถนนเจริญกรุง -"));
}

TEST(Facilities, ARoadWithANumberBeforeItsChain) {
  EXPECT_THAT(places_of("ริมถนนเศรษฐกิจ 1 ต.คลองมะเดื่อ"),
              ElementsAre("facility ถนนเศรษฐกิจ 1 -", "subdistrict ต.คลองมะเดื่อ 740206"));
}

TEST(Facilities, WhatOnlyTellsWhereAHeadIsIsNoName) {
  EXPECT_THAT(places_of("โรงแรมใน อ.แม่สอด"), ElementsAre("district อ.แม่สอด 6306"));
  EXPECT_THAT(places_of("โรงงานแห่งหนึ่งในอำเภอแม่สอด"), ElementsAre("district อำเภอแม่สอด 6306"));
}

TEST(Facilities, APlaceOfTheGazetteerIsNoFacility) {
  EXPECT_THAT(places_of("จังหวัดอุบลราชธานี ตอน ห้วยขะยุง - วารินชำราบ"), Contains("subdistrict ห้วยขะยุง 341524"));
  EXPECT_THAT(facilities("ที่ อ.คลองหลวง จ.ปทุมธานี"), IsEmpty());
}

TEST(Facilities, AVillageInTheNameOfAFacilityIsFoundToo) {
  EXPECT_THAT(places_of("ที่โรงเรียนบ้านห้วยม่วง ต.แม่ปะ อ.แม่สอด"),
              ElementsAre("facility โรงเรียนบ้านห้วยม่วง -", "village บ้านห้วยม่วง 630607", "subdistrict ต.แม่ปะ 630607",
                          "district อ.แม่สอด 6306"));
}

TEST(Villages, AListOfVillagesHoldsTogether) {
  EXPECT_THAT(places_of("น้ำท่วม บ้านท่ากลางและบ้านท่าเพลิง อำเภอกมลาไสย"),
              ElementsAre("village บ้านท่ากลาง -", "village บ้านท่าเพลิง -", "district อำเภอกมลาไสย 4603"));
}

TEST(Facilities, WhatARoadIsMadeOfIsNoName) {
  EXPECT_THAT(places_of("ก่อสร้างถนนลาดยางแอสฟัลติกคอนกรีต"), IsEmpty());
  EXPECT_THAT(places_of("งานก่อสร้างสะพานร้อยละ 20"), IsEmpty());
  EXPECT_THAT(places_of("ปรับปรุงถนนเยาวราช"), ElementsAre("facility ถนนเยาวราช -"));
}

TEST(Facilities, MoneyBehindAFacilityIsNoPartOfIt) {
  EXPECT_THAT(places_of("สร้างตึก รพ.นาหว้า 4 ล้านบาท ทุนการศึกษา"), ElementsAre("facility รพ.นาหว้า -"));
}

TEST(Facilities, RoadsOfALocalBodyByTheirCode) {
  EXPECT_THAT(places_of("ก่อสร้างถนนสาย กส.ถ.1-0027 บ้านหนองบัว").front(), "facility ถนนสาย กส.ถ.1-0027 -");
  EXPECT_THAT(places_of("เช่น สาย สฎ.ถ.1-0035 ชำรุด"), ElementsAre("facility สาย สฎ.ถ.1-0035 -"));
  EXPECT_THAT(places_of("สาย สฎ.ถ. ชำรุด"), IsEmpty());
}

TEST(Facilities, LanesOfATownByTheirNumber) {
  EXPECT_THAT(places_of("คูระบายน้ำ ซ.เทศบาล 5 ชำรุด"), ElementsAre("facility ซ.เทศบาล 5 -"));
}

TEST(Villages, NumbersOfLawsAndSchoolYearsAreNone) {
  EXPECT_THAT(places_of("ตาม พ.ร.บ.วินัยการเงิน ม.28 กำหนด"), IsEmpty());
  EXPECT_THAT(places_of("นักเรียนชั้น ม.3 สอบ"), IsEmpty());
  EXPECT_THAT(places_of("ผู้ใหญ่บ้าน ม.3 ชี้แจง"), ElementsAre("village ม.3 -"));
}

TEST(Villages, ADistrictBeforeItsProvinceIsNone) {
  EXPECT_THAT(places_of("น้ำท่วมที่บ้านแพ้ว จ.สมุทรสาคร"), Contains(testing::StartsWith("district บ้านแพ้ว 7403")));
  EXPECT_THAT(places_of("น้ำท่วมบ้านไผ่ จ.ขอนแก่น"), Contains(testing::StartsWith("district บ้านไผ่ 4010")));
  EXPECT_THAT(places_of("ที่บ้านแพ้ว ต.แม่ปะ อ.แม่สอด จ.ตาก"), Contains(testing::StartsWith("village บ้านแพ้ว")));
}

TEST(Villages, ACommunitysFirmIsNone) {
  EXPECT_THAT(places_of("วิสาหกิจชุมชนกลุ่มเลี้ยงผึ้งโพรง หมู่ที่ 3 ตำบลฉลุง"), testing::Not(Contains(testing::HasSubstr("ชุมชน"))));
}

TEST(Villages, HousesAreNone) {
  EXPECT_THAT(places_of("ที่บ้านพักของเขา"), IsEmpty());
  EXPECT_THAT(places_of("บ้านเรือนเสียหาย"), IsEmpty());
}

// No input makes the work more than linear: heads, level words and names in endless repetition.
TEST(Places, LongRepetitiveTextsTakeLinearTime) {
  for (const char* unit :
       {"วัด", "ต.", "บ้าน", "หนองบัว ", "อ.เมือง ", "ห้องประชุม ", "ชั้น 5 ", "เชียงใหม่ และ", "สำนักงาน", "หมู่ 1 "}) {
    std::string text;
    while (text.size() < 200'000) text += unit;
    places_of(text);
  }
}

TEST(Facilities, AnOfficeIsAPlaceBehindAVenueAndInAListOfThem) {
  EXPECT_THAT(places_of("เดินทางผ่านด่านตรวจคนเข้าเมืองแม่สอด"), ElementsAre("facility ด่านตรวจคนเข้าเมืองแม่สอด -"));
  EXPECT_THAT(places_of("ที่ด่านพรมแดนแม่สอด และด่านตรวจคนเข้าเมืองแม่สอด"),
              ElementsAre("facility ด่านพรมแดนแม่สอด -", "facility ด่านตรวจคนเข้าเมืองแม่สอด -"));
  EXPECT_THAT(places_of("ซึ่งด่านตรวจคนเข้าเมืองแม่สอด แจ้งว่า"), IsEmpty());
}

}  // namespace
}  // namespace khao::entity
