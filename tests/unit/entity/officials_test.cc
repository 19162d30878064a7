// Officials in sentences of our own, written as `SCOPE name: text [role; organization; jurisdiction; status] + text …`.
#include "entity/officials.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "document.h"
#include "marked_text.h"

namespace khao::entity {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string describe(const MarkedText& text, const OfficialItem& item) {
  constexpr const char* kScopes[] = {"official", "bare", "generic", "other"};
  constexpr const char* kStatuses[] = {"", "acting", "former", "designate", "representing"};
  std::string out = kScopes[static_cast<size_t>(item.official.scope)];
  if (!item.official.name.empty())
    out.append(" ")
        .append(text.at(item.official.honorific))
        .append("/")
        .append(text.at(item.official.given))
        .append("/")
        .append(text.at(item.official.family));
  for (size_t i = 0; i < item.positions.size(); ++i) {
    const Position& p = item.positions[i];
    out += i == 0 ? ": " : " + ";
    out += text.at(p.text) + " [" + text.at(p.role) + "; " + text.at(p.organization) + "; " + text.at(p.jurisdiction);
    out += std::string("; ") + kStatuses[static_cast<size_t>(p.status)] + "]";
  }
  return out;
}

std::vector<std::string> officials(std::string_view marked) {
  const MarkedText text(marked);
  Context context;
  make_context(builtin_tables(), text.in, context);
  std::vector<OfficialItem> items;
  find_officials(builtin_tables(), context, items);
  std::vector<std::string> out;
  for (const OfficialItem& item : items) out.push_back(describe(text, item));
  return out;
}

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

TEST(Officials, KilogramsAreNoCommittee) {
  for (const char* text : {"ราคา| 12.70 บาท|/กก. และ|กุ้ง", "ข้าว| 500 กก. ให้|ผู้|ประสบภัย"})
    EXPECT_THAT(officials(text), IsEmpty()) << text;
  EXPECT_THAT(officials("เข้าพบ|กก. เพื่อ|หารือ"), ElementsAre("bare: กก. [กก.; ; ; ]"));
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

TEST(Officials, ANameMayBeGluedToAHeadman) {
  EXPECT_THAT(officials("และ|กำนัน|วิชัย สังข์ขาว เป็น"), ElementsAre("official /วิชัย/สังข์ขาว: กำนัน [กำนัน; ; ; ]"));
  EXPECT_THAT(officials("กำนัน|ใน|พื้นที่ กล่าว"), ElementsAre("generic: กำนัน [กำนัน; ; ; ]"));
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

TEST(Officials, AMonthBeforeATitleIsNoBank) {
  EXPECT_THAT(officials("12 ธ.ค.|นาย|สมหมาย ใจกว้าง กล่าว"), ElementsAre("bare นาย/สมหมาย/ใจกว้าง"));
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

TEST(Officials, OrdinaryWordsAtTheEndOfANameAreNoPlace) {
  EXPECT_THAT(officials("หัวหน้า|กลุ่ม|ภารกิจ|ด้าน|สาธารณภัย|และ|พัฒนา|เมือง"),
              ElementsAre(testing::HasSubstr("พัฒนาเมือง; ; ]")));
  EXPECT_THAT(officials("ผู้อำนวยการ|โครงการ|พัฒนา|แม่ปะ"), ElementsAre(testing::HasSubstr("; แม่ปะ; ]")));
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

TEST(Officials, AFamilyNameMayBeginLikeAService) {
  EXPECT_THAT(officials("ร.ต.|ก้อง เกษตร|เอี่ยม ปลัด|อาวุโส"),
              ElementsAre("official ร.ต./ก้อง/เกษตรเอี่ยม: ปลัดอาวุโส [ปลัดอาวุโส; ; ; ]"));
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

TEST(Officials, MembersOfParliamentByList) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี สส.|บัญชี|รายชื่อ พรรค|ประชาชน ด้าน นาย|แก้ว"),
              ElementsAre("official นาย/ก้อง/สุขดี: สส.บัญชีรายชื่อ พรรคประชาชน [สส.; พรรคประชาชน; ; ]", "bare นาย/แก้ว/"));
}

TEST(Officials, ASignatureAboveItsPost) {
  EXPECT_THAT(officials("วันที่| 15| มีนาคม\n      (|นาย|ก้อง สุขดี|)\n   นายก|เทศมนตรี|ตำบล|เจ็ด|เสมียน").front(),
              "official นาย/ก้อง/สุขดี: นายกเทศมนตรีตำบลเจ็ดเสมียน [นายกเทศมนตรี; ; ตำบลเจ็ดเสมียน; ]");
  EXPECT_THAT(officials("ตาม|ที่ (|นาย|ก้อง สุขดี|)\nนายก|เทศมนตรี|ตำบล|เจ็ด|เสมียน").front(), "bare นาย/ก้อง/สุขดี");
}

TEST(Officials, OneOfSeveralByANumberInWords) {
  EXPECT_THAT(officials("นาย|ก้อง สุขดี รอง|ประธาน|สภา|ผู้แทน|ราษฎร คน|ที่|หนึ่ง เป็น|ประธาน").front(),
              "official นาย/ก้อง/สุขดี: รองประธานสภาผู้แทนราษฎร คนที่หนึ่ง [รองประธานสภาผู้แทนราษฎร; ; ; ]");
}

TEST(Officials, ANameInQuotationMarksBeforeItsPost) {
  EXPECT_THAT(officials("ด้าน| \"ชาดา ไทยเศรษฐ์\" รมช.|มหาดไทย กล่าว"),
              ElementsAre("official /ชาดา/ไทยเศรษฐ์: รมช.มหาดไทย [รมช.; มหาดไทย; ; ]"));
  EXPECT_THAT(officials("“ชาดา ไทยเศรษฐ์” ผู้|ว่าฯ กล่าว"), ElementsAre("official /ชาดา/ไทยเศรษฐ์: ผู้ว่าฯ [ผู้ว่าฯ; ; ; ]"));
  EXPECT_THAT(officials("\"ลงแขก|เกี่ยว|ข้าว ก้าว|ตาม|รอย\" นายอำเภอ|แม่สอด"),
              ElementsAre("official: นายอำเภอแม่สอด [นายอำเภอ; ; แม่สอด; ]"));
  EXPECT_THAT(officials("\"เพื่อไทย\" นายกฯ กล่าว").front(), "official: นายกฯ [นายกฯ; ; ; ]");
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

TEST(Officials, AFamilyNameThatEndsLikeAVerbBeforeAFormerPost) {
  EXPECT_THAT(officials("นาย|เรืองศักดิ์ ทอง|อยู่ อดีต ส.อบจ.สุพรรณบุรี กล่าว").front(),
              testing::HasSubstr("นาย/เรืองศักดิ์/ทองอยู่: อดีต ส.อบจ.สุพรรณบุรี"));
}

TEST(Officials, AStationWhoseNameBeginsLikeAShorterOne) {
  EXPECT_THAT(officials("ผกก.สภ.วัง|ขอน|แดง กล่าว").front(), "official: ผกก.สภ.วังขอนแดง [ผกก.; สภ.วังขอนแดง; วังขอนแดง; ]");
  EXPECT_THAT(officials("ผกก.สภ.วัง|กล่าว").front(), "official: ผกก.สภ.วัง [ผกก.; สภ.วัง; วัง; ]");
}

TEST(Officials, ADistrictOfficerGluedToAFamilyName) {
  EXPECT_THAT(officials("นาย|พงศกร ~วัฒนกูลนาย|อำเภอ|ลานสัก กล่าว").front(),
              "official นาย/พงศกร/วัฒนกูล: นายอำเภอลานสัก [นายอำเภอ; ; ลานสัก; ]");
}

TEST(Officials, AnAccusedIsNoBody) {
  EXPECT_THAT(officials("นาง|ดวงใจ สุขดี รอง|ปลัด อบต. จำเลย|ที่ 2").front(),
              "official นาง/ดวงใจ/สุขดี: รองปลัด อบต. [รองปลัด อบต.; ; ; ]");
}

TEST(Officials, NothingStandsAboveAMinistry) {
  EXPECT_THAT(officials("รัฐมนตรี|ว่าการ|กระทรวงมหาดไทย คณะรัฐมนตรี และ|ประชาชน").front(),
              "official: รัฐมนตรีว่าการกระทรวงมหาดไทย [รัฐมนตรีว่าการ; กระทรวงมหาดไทย; ; ]");
}

TEST(Officials, AStyleHasNoPosts) {
  EXPECT_THAT(officials("พระเจ้าหลานเธอ พระองค์เจ้าก้องฟ้า ประธาน|มูลนิธิ|ร่มเย็น").front().substr(0, 6), "other ");
  EXPECT_THAT(officials("โครงการ|พัฒนา|ของ|พระเจ้าหลานเธอ พระองค์เจ้าก้องฟ้า และ"), testing::SizeIs(1))
      << "no part of the body";
}

TEST(Officials, ScopeOfGroupsAndPrivatePosts) {
  EXPECT_THAT(officials("หัวหน้า|ส่วน|ราชการ"), ElementsAre("generic: หัวหน้าส่วนราชการ [หัวหน้าส่วนราชการ; ; ; ]"));
  EXPECT_THAT(officials("ผู้|ว่าฯ กล่าว"), ElementsAre("bare: ผู้ว่าฯ [ผู้ว่าฯ; ; ; ]"));
  EXPECT_THAT(officials("นาย|ก้อง สุขดี นายก|สมาคม|กีฬา|จังหวัด|แพร่").front().substr(0, 5), "other");
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
