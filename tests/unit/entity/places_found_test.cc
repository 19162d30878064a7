// Which places are found in a text, and which codes the whole document gives them.
#include <gmock/gmock.h>

#include "document.h"

namespace khao::entity {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

TEST(Places, AChainGivesEachLevelItsCode) {
  EXPECT_THAT(places_of("เกิดเหตุที่บ้านห้วยม่วง หมู่ 4 ต.แม่ปะ อ.แม่สอด จ.ตาก เมื่อคืน"),
              ElementsAre("village บ้านห้วยม่วง 630607", "village หมู่ 4 630607", "subdistrict ต.แม่ปะ 630607",
                          "district อ.แม่สอด 6306", "province จ.ตาก 63"));
}

TEST(Places, TheSeatOfAProvinceNeedsTheProvince) {
  EXPECT_THAT(places_of("ประชุมที่ อ.เมือง จ.ลำปาง"), ElementsAre("district อ.เมือง 5201", "province จ.ลำปาง 52"));
  EXPECT_THAT(places_of("ประชุมที่ อ.เมือง"), ElementsAre("district อ.เมือง -"));
  EXPECT_THAT(places_of("เหตุเกิดใน ต.ช่อแฮ อ.เมือง"), ElementsAre("subdistrict ต.ช่อแฮ 540118", "district อ.เมือง 5401"));
}

TEST(Places, AVillageBeginsWithinAnotherWordWhereTheChainGoesOn) {
  EXPECT_THAT(places_of("ผู้ใหญ่บ้านแม่ลามาน้อย หมู่ 10 ต.สบเมย"), Contains("village บ้านแม่ลามาน้อย 580601"));
  EXPECT_THAT(places_of("ผู้ใหญ่บ้านคนใหม่ หมู่ 10 ต.สบเมย"), Not(Contains(testing::HasSubstr("คนใหม่"))));
  EXPECT_THAT(places_of("ชาวบ้านบาก หมู่ที่ 2"), Contains("village บ้านบาก -"));
  EXPECT_THAT(places_of("ที่บ้านดินจี่และบ้านโพนแพง ต.ดินจี่"), Contains("village บ้านโพนแพง 461005"));
  EXPECT_THAT(places_of("ยิงบ้านผู้พิพากษา จ.ปทุมธานี"), ElementsAre("province จ.ปทุมธานี 13"));
  EXPECT_THAT(places_of("ชาวบ้านเดือดร้อน หมู่ที่ 2"), Not(Contains("village บ้านเดือดร้อน -")));
  EXPECT_THAT(places_of("ทางบ้านต้าย ต.ปากคาด อ.ปากคาด จ.บึงกาฬ"), Contains("village บ้านต้าย 380501"));
  EXPECT_THAT(places_of("หมู่ที่ 2 บ้านวังกะ กับ"), Contains("village บ้านวังกะ -"));
  EXPECT_THAT(places_of("บ้านเรือน ต.ปากคาด"), Not(Contains(testing::HasSubstr("บ้านเรือน"))));
}

TEST(Places, AHeadmanGovernsAVillage) {
  const auto places = [](const std::string& text) {
    std::vector<OfficialItem> officials;
    const Document document(text);
    find_officials(tables(), document.context, officials);
    return places_of(text, officials);
  };
  EXPECT_THAT(places("ผู้ใหญ่บ้านบ้านหนองหอย และชาวบ้าน"), ElementsAre("village บ้านหนองหอย -"));
  EXPECT_THAT(places("ผู้ใหญ่บ้านบ้านหนองหอยและชาวบ้าน"), ElementsAre("village บ้านหนองหอย -"));
  EXPECT_THAT(places("ผู้ใหญ่บ้านบ้านค่ายสามัคคี และชาวบ้าน"), ElementsAre("village บ้านค่ายสามัคคี -"));
  EXPECT_THAT(places("ผู้ใหญ่บ้านบ้านหนองหอย ต.แม่ปะ อ.แม่สอด จ.ตาก"), Contains("village บ้านหนองหอย 630607"));
  EXPECT_THAT(places("ผู้ใหญ่บ้านคนใหม่ กล่าวว่า"), IsEmpty());
}

TEST(Places, AnAmbiguousNameTakesTheCodeOfItsChainOrStaysOpen) {
  EXPECT_THAT(places_of("ต.หนองบัว อ.เมืองจันทบุรี"), Contains("subdistrict ต.หนองบัว 220110"));
  EXPECT_THAT(places_of("ชาวบ้าน ต.หนองบัว ร้องเรียน"), ElementsAre("subdistrict ต.หนองบัว -"));
}

TEST(Places, OpenNamesHaveCandidatesThatSumToOne) {
  const Document d("ชาวบ้าน อ.เฉลิมพระเกียรติ ร้องเรียน");
  std::vector<PlaceItem> items;
  find_places(tables(), d.context, {}, items);
  resolve_places(tables(), d.context, {}, items);
  ASSERT_EQ(items.size(), 1U);
  ASSERT_EQ(items[0].candidates.size(), 5U);
  float sum = 0;
  for (const Candidate& candidate : items[0].candidates) sum += candidate.score;
  EXPECT_NEAR(sum, 1.0F, 1e-5F);
}

TEST(Places, TheDocumentChoosesAmongEquals) {
  EXPECT_THAT(places_of("จังหวัดสระบุรีจัดงานใหญ่\nผู้ร่วมงานเดินทางจากอำเภอเฉลิมพระเกียรติ"),
              ElementsAre("province จังหวัดสระบุรี 19", "district อำเภอเฉลิมพระเกียรติ 1913"));
}

TEST(Places, AListSharesTheLargerPlaceBehindIt) {
  EXPECT_THAT(places_of("ได้แก่ ต.ริม ต.ป่าคา และ ต.ตาลชุม อ.ท่าวังผา จ.น่าน"),
              ElementsAre("subdistrict ต.ริม 550601", "subdistrict ต.ป่าคา 550602", "subdistrict ต.ตาลชุม 550605",
                          "district อ.ท่าวังผา 5506", "province จ.น่าน 55"));
}

TEST(Places, BareNamesNeedACue) {
  EXPECT_THAT(places_of("ตาก-ผู้ว่าฯ เปิดงาน"), Contains("province ตาก 63"));
  EXPECT_THAT(places_of("เขาเอาผ้าไปตากแดด"), IsEmpty());
  EXPECT_THAT(places_of("ไม่มีใครรู้เลย"), IsEmpty());
  EXPECT_THAT(places_of("สสจ.เลย แจ้งข่าว"), Contains("province เลย 42"));
  EXPECT_THAT(places_of("จังหวัดเชียงราย พะเยา น่าน"),
              ElementsAre("province จังหวัดเชียงราย 57", "province พะเยา 56", "province น่าน 55"));
}

TEST(Places, FacilitiesHaveTheirWholeName) {
  EXPECT_THAT(places_of("ที่ศาลากลางจังหวัดตาก"), ElementsAre("facility ศาลากลางจังหวัดตาก -", "province จังหวัดตาก 63"));
  EXPECT_THAT(places_of("รถชนบนทางหลวงหมายเลข 12 ตอนแม่สอด"), Contains("facility ทางหลวงหมายเลข 12 -"));
  EXPECT_THAT(places_of("ลงเรือในแม่น้ำปิงเพื่อตรวจตลิ่ง"), ElementsAre("facility แม่น้ำปิง -"));
}

TEST(Places, HeadsThatAreOrdinaryWordsNeedAName) {
  EXPECT_THAT(places_of("วัดปริมาณน้ำฝนได้มาก"), IsEmpty());
  EXPECT_THAT(places_of("คลองส่งน้ำมีความยาวมาก"), IsEmpty());
  EXPECT_THAT(places_of("โรงเรียนเอกชนทุกแห่ง"), IsEmpty());
}

TEST(Places, AProvinceMayBeAWordOfTheSentence) {
  EXPECT_THAT(places_of("เดินทางไปยังจังหวัดเลย เพื่อตรวจราชการ"), ElementsAre("province จังหวัดเลย 42"));
  EXPECT_THAT(places_of("ต.กกสะทอน อ.ด่านซ้าย จ.เลย เงินสะพัด"),
              ElementsAre("subdistrict ต.กกสะทอน 420507", "district อ.ด่านซ้าย 4205", "province จ.เลย 42"));
}

TEST(Places, RegionsAndCountries) {
  EXPECT_THAT(places_of("ฝนตกหนักในภาคใต้ฝั่งตะวันออก"), ElementsAre("region ภาคใต้ฝั่งตะวันออก -"));
  EXPECT_THAT(places_of("ความร่วมมือกับประเทศเมียนมา"), ElementsAre("country ประเทศเมียนมา -"));
  EXPECT_THAT(places_of("เยือนสาธารณรัฐนามิเบีย และประเทศสาธารณรัฐเคนยา"),
              ElementsAre("country สาธารณรัฐนามิเบีย -", "country ประเทศสาธารณรัฐเคนยา -"));
  EXPECT_THAT(places_of("มูลค่า 5 ล้านเหรียญสหรัฐ"), IsEmpty());
  EXPECT_THAT(places_of("ประเทศไทย"), IsEmpty());
}

TEST(Places, ProvincesAndTownsOfTheNeighbours) {
  EXPECT_THAT(places_of("เดินทางจากแขวงคำม่วน สปป.ลาว"), ElementsAre("foreign แขวงคำม่วน -", "country สปป.ลาว -"));
  EXPECT_THAT(places_of("ณ เมืองซึเกเฉ่า มณฑลเจียงซู"), ElementsAre("foreign เมืองซึเกเฉ่า -", "foreign มณฑลเจียงซู -"));
  EXPECT_THAT(places_of("จากเมืองสักซ้า จังหวัดเกียนซาง ประเทศเวียดนาม"),
              ElementsAre("foreign เมืองสักซ้า -", "foreign จังหวัดเกียนซาง -", "country ประเทศเวียดนาม -"));
  EXPECT_THAT(places_of("บินไปนครเซี่ยงไฮ้ และรัฐแคลิฟอร์เนีย"), ElementsAre("foreign นครเซี่ยงไฮ้ -", "foreign รัฐแคลิฟอร์เนีย -"));
  EXPECT_THAT(places_of("เยือนเมืองหลวง ประเทศลาว"), ElementsAre("country ประเทศลาว -"));
}

TEST(Places, ASchoolYearIsNoVillage) {
  EXPECT_THAT(places_of("ที่ อบต.แม่ปะ มีนักเรียน ป.5 ถึง ม.2 อายุ"), Not(Contains("village ม.2 -")));
  EXPECT_THAT(places_of("ที่ ม.2 ต.แม่ปะ อ.แม่สอด"), Contains("village ม.2 630607"));
}

TEST(Places, APersonsNameIsNoPlace) {
  const std::string text = "นายน่าน เชียงราย กล่าว";
  OfficialItem person;
  person.official.name = {0, static_cast<uint32_t>(text.find(" กล่าว"))};
  EXPECT_THAT(places_of(text, {person}), IsEmpty());
  EXPECT_THAT(places_of(text), Not(IsEmpty()));
}

TEST(Places, ProvincesByTheirLetters) {
  EXPECT_THAT(places_of("รอง ผอ.รมน.จังหวัด พ.ช.(ท.) กล่าว"), ElementsAre("province จังหวัด พ.ช. 67"));
  EXPECT_THAT(places_of("สภ.เมือง จว.ช.ม. จับกุม"), ElementsAre("province จว.ช.ม. 50"));
  EXPECT_THAT(places_of("อ.สันทราย จว.ชม. จับกุม"), ElementsAre("district อ.สันทราย 5014", "province จว.ชม. 50"));
  EXPECT_THAT(places_of("จ.ส.ต.นรวิชญ์ บัวดก"), IsEmpty());
  EXPECT_THAT(places_of("บริหารราชการจังหวัด สป.มท. ร่วมด้วย"), IsEmpty());
}

TEST(Places, ProvincesCarryTheirIdentifiers) {
  const Document d("ที่จังหวัดเชียงใหม่");
  std::vector<PlaceItem> items;
  find_places(tables(), d.context, {}, items);
  resolve_places(tables(), d.context, {}, items);
  ASSERT_EQ(items.size(), 1U);
  EXPECT_EQ(items[0].place.iso3166_2.view(), "TH-50");
  EXPECT_EQ(items[0].place.province_code.view(), "50");
  EXPECT_EQ(items[0].place.wikidata, 233588U);
  EXPECT_NEAR(items[0].place.lat, 18.8, 0.2);
  EXPECT_NEAR(items[0].place.lon, 99.0, 0.2);
}

TEST(Places, NumberedVillagesBeforeAVillageOrInARange) {
  EXPECT_THAT(places_of("ม.3 บ.หนองแขม ต.พรหมพิราม"),
              ElementsAre("village ม.3 650601", "village บ.หนองแขม 650601", "subdistrict ต.พรหมพิราม 650601"));
  EXPECT_THAT(places_of("ม.2-ม.5 ต.พรหมพิราม"),
              ElementsAre("village ม.2 650601", "village ม.5 650601", "subdistrict ต.พรหมพิราม 650601"));
  EXPECT_THAT(places_of("นักเรียน ม.2-ม.5"), IsEmpty());
  EXPECT_THAT(places_of("นักเรียน ม.3 บ้านหนองแขม"), Not(Contains(StartsWith("village ม.3"))));
}

}  // namespace
}  // namespace khao::entity
