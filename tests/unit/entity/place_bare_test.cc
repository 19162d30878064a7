// Bare names: the word before them, lists, headlines, and what the rest of the document says.
#include <gmock/gmock.h>

#include "document.h"
#include "entity/place_parts.h"

namespace khao::entity {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

TEST(BareNames, LongNamesOfProvincesNeedNoCue) {
  EXPECT_THAT(places_of("เดินทางกลับนครราชสีมาแล้ว"), ElementsAre("province นครราชสีมา 30"));
  EXPECT_THAT(places_of("โดยสารรถไปกทม. เมื่อเช้า"), Contains("province กทม. 10"));
}

TEST(BareNames, WordsThatAreNamesTooNeedOne) {
  EXPECT_THAT(places_of("เผยแพร่ข่าว"), IsEmpty());
  EXPECT_THAT(places_of("ไม่รู้เรื่องเลย"), IsEmpty());
  EXPECT_THAT(places_of("ชาวแพร่ ร้องเรียน"), Contains("province แพร่ 54"));
}

TEST(BareNames, PostsAndOfficesSayTheLevel) {
  EXPECT_THAT(places_of("ผวจ.ลำพูน เปิดงาน"), Contains("province ลำพูน 51"));
  EXPECT_THAT(places_of("จ.เลย นอภ.ด่านซ้าย ชี้แจง"), Contains("district ด่านซ้าย 4205"));
}

TEST(BareNames, DistrictsNeedTheirProvinceInTheDocument) {
  EXPECT_THAT(places_of("จังหวัดตาก ช่วยชาวพบพระ แล้ว"), Contains("district พบพระ 6307"));
  EXPECT_THAT(places_of("จังหวัดน่าน ตอน พบพระ กับอื่น"), Not(Contains("district พบพระ 6307")));
}

TEST(BareNames, DistrictsThatAreIslandsNeedNoCue) {
  EXPECT_THAT(places_of("ท่องเที่ยวเกาะสมุย คึกคัก"), Contains("district เกาะสมุย 8404"));
}

TEST(BareNames, ADistrictThatIsALakeTooInAListOfDistricts) {
  EXPECT_THAT(
      places_of("อำเภอกุมภวาปี หนองหาน และเพ็ญ จ.อุดรธานี"),
      ElementsAre("district อำเภอกุมภวาปี 4104", "district หนองหาน 4106", "district เพ็ญ 4119", "province จ.อุดรธานี 41"));
  EXPECT_THAT(places_of("ล่องเรือในหนองหาน จ.อุดรธานี"), Contains("facility หนองหาน -"));
}

TEST(LevelWords, OneMayEndTheText) {
  for (const char* text : {"จ.ตาก ที่ อำเภอ", "จ.ตาก ที่ อ.", "จ.ตาก ที่ ตำบล", "จ.ตาก ที่ บ้าน"})
    EXPECT_THAT(places_of(text), ElementsAre("province จ.ตาก 63")) << text;
}

TEST(LevelWords, APlaceAbroadMayBeginLikeAProvince) {
  EXPECT_THAT(places_of("จ.อุดรมีชัย ประเทศกัมพูชา"), Contains("foreign อุดรมีชัย -"));
}

TEST(LevelWords, OneThatCountsIsNoneBeforeAnOrdinaryWord) {
  EXPECT_THAT(places_of("จาก 13 ตำบล นางรำกว่า 3,600 คน"), IsEmpty());
  EXPECT_THAT(places_of("โรงพยาบาลส่งเสริมสุขภาพตำบล โรงพยาบาลชุมชน"), IsEmpty());
  EXPECT_THAT(places_of("ทั้ง 7 อำเภอ แม่สอด พบพระ"), Contains(testing::HasSubstr("แม่สอด 6306")));
}

TEST(NumberedVillages, StandBehindAnotherPlaceToo) {
  EXPECT_THAT(places_of("เคาะประตูใน ม.1, ม.2 และ ม.14 ต.บุฝ้าย"), testing::SizeIs(4));
  EXPECT_THAT(places_of("นักเรียนระดับ ม.1-ม.6 จ.ตาก"), ElementsAre("province จ.ตาก 63"));
  EXPECT_THAT(places_of("นักเรียน ม.2 กับเพื่อน"), IsEmpty());
}

TEST(BareNames, AConjunctionIsNoPlaceThoughASubdistrictHasItsName) {
  EXPECT_THAT(places_of("อ.ประจันตคาม จ.ปราจีนบุรี ต.บุฝ้าย, คำโตนด และหนองแก้ว กับพื้นที่ และอื่น"),
              ElementsAre("district อ.ประจันตคาม 2507", "province จ.ปราจีนบุรี 25", "subdistrict ต.บุฝ้าย 250707",
                          "subdistrict คำโตนด 250706", "subdistrict หนองแก้ว 250708"));
  EXPECT_THAT(places_of("ต.และ อ.ทุ่งช้าง จ.น่าน"), Contains("subdistrict ต.และ 550803"));
}

TEST(BareNames, AListWithNumbersHoldsTogether) {
  EXPECT_THAT(places_of("สสจ.เลย พบผู้ป่วยที่ด่านซ้าย 121 ราย นาแห้ว 64 ราย"),
              ElementsAre("province เลย 42", "district ด่านซ้าย 4205", "district นาแห้ว 4206"));
}

TEST(BareNames, CuesAddUpByTheLevelThatTheyGovern) {
  const Document d("ชาวตาก นอภ.ตาก ภาษาตาก");
  const size_t people = d.text.find("ตาก"), chief = d.text.find("ตาก", people + 1), language = d.text.rfind("ตาก");
  auto cue = [&](size_t byte, Level level) {
    return cue_before(tables(), d.context, d.context.view.at_byte(static_cast<uint32_t>(byte)), level);
  };
  EXPECT_FLOAT_EQ(cue(people, Level::province), 0.5F);
  EXPECT_FLOAT_EQ(cue(people, Level::district), 0.5F);
  EXPECT_FLOAT_EQ(cue(chief, Level::district), 0.6F);
  EXPECT_FLOAT_EQ(cue(chief, Level::province), 0.0F);
  EXPECT_LT(cue(language, Level::province), 0.0F);
}

TEST(BareNames, ChainsAreSeenThroughABlankAndABracket) {
  const Document d("วัด ต.แม่ปะ คลอง (อ.แม่สอด) ห้วย ในพื้นที่ตำบลแม่ปะ หนอง คน");
  auto follows = [&](std::string_view word) {
    return chain_follows(tables(), d.context, d.at(word) + text::fold(word).size());
  };
  EXPECT_TRUE(follows("วัด"));
  EXPECT_TRUE(follows("คลอง"));
  EXPECT_TRUE(follows("ห้วย"));
  EXPECT_FALSE(follows("หนอง"));
}

TEST(Areas, NegativeCuesAndWordsOfOtherMeanings) {
  EXPECT_THAT(places_of("เรียนภาษาอังกฤษ"), IsEmpty());
  EXPECT_THAT(places_of("นักท่องเที่ยวจากญี่ปุ่น"), ElementsAre("country ญี่ปุ่น -"));
  EXPECT_THAT(places_of("เดินทางไปโตเกียว"), ElementsAre("foreign โตเกียว -"));
}

TEST(Areas, TheLongestRegionWins) {
  EXPECT_THAT(places_of("ฝนในภาคตะวันออกเฉียงเหนือตอนล่าง"), ElementsAre("region ภาคตะวันออกเฉียงเหนือตอนล่าง -"));
  EXPECT_THAT(places_of("พี่น้องจังหวัดชายแดนภาคใต้"), ElementsAre("region จังหวัดชายแดนภาคใต้ -"));
}

TEST(Areas, PattayaIsAMunicipality) { EXPECT_THAT(places_of("ที่เมืองพัทยา วันนี้"), Contains("municipality เมืองพัทยา -")); }

TEST(BareNames, ANameThatTheTokenizerLeftWithTheWordBehindIt) {
  EXPECT_THAT(places_of("ชาวแม่สอดร้องเรียนปัญหา"), ElementsAre("district แม่สอด 6306"));
}

TEST(BareNames, AFormOfAddressIsNoPlace) { EXPECT_THAT(places_of("คุณพิจิตรเล่าว่า"), IsEmpty()); }

}  // namespace
}  // namespace khao::entity
