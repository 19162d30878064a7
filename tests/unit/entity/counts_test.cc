// Counts in texts of our own. `|` in a text marks word boundaries (marked_text.h).
#include "entity/counts.h"
#include "entity/counts_scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "entity/context.h"
#include "entity/counts_item.h"
#include "entity/counts_pairs.h"
#include "entity/officials.h"
#include "entity/places.h"
#include "entity/times.h"
#include "marked_text.h"

namespace khao::entity {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Found {
  std::string text;
  std::vector<CountItem> items;
  std::string at(Span span) const { return text.substr(span.begin, span.size()); }
};

Found find(const std::string& marked) {
  const MarkedText text(marked);
  Context context;
  make_context(builtin_tables(), text.in, context);
  std::vector<TimeItem> times;
  find_times(builtin_tables(), context, times);
  Found found{text.text, {}};
  std::vector<OfficialItem> officials;
  std::vector<PlaceItem> places;
  find_officials(builtin_tables(), context, officials);
  find_places(builtin_tables(), context, officials, places);
  CountScratch scratch;
  find_counts(builtin_tables(), context, times, places, scratch, found.items);
  return found;
}

std::string number(double value) {
  std::ostringstream out;
  out.precision(15);
  out << value;
  return out.str();
}

/// `mention = value unit` of each count.
std::vector<std::string> counts(const std::string& marked) {
  const Found found = find(marked);
  std::vector<std::string> lines;
  for (const CountItem& item : found.items) {
    const bool range = item.count.high == item.count.high;
    lines.push_back(found.at(item.count.mention) + " = " + number(item.count.value) +
                    (range ? ".." + number(item.count.high) : "") + " " + found.at(item.count.unit));
  }
  return lines;
}

/// The items, `-` for none.
std::vector<std::string> items(const std::string& marked) {
  const Found found = find(marked);
  std::vector<std::string> lines;
  for (const CountItem& item : found.items) {
    lines.push_back(item.count.item.empty() ? "-" : found.at(item.count.item));
  }
  return lines;
}

/// `kind mod` of each count, without the mod if it is none.
std::vector<std::string> labels(const std::string& marked) {
  std::vector<std::string> lines;
  for (const CountItem& item : find(marked).items) {
    const std::string mod(name(item.count.mod));
    lines.push_back(std::string(name(item.count.kind)) + (mod.empty() ? "" : " " + mod));
  }
  return lines;
}

std::vector<int> parts(const std::string& marked) {
  std::vector<int> of;
  for (const CountItem& item : find(marked).items) of.push_back(item.count.part_of);
  return of;
}

TEST(Counts, NumberAndUnit) {
  EXPECT_THAT(counts("พบ|เกษตรกร| จำนวน| 5,472 คน"), ElementsAre("จำนวน 5,472 คน = 5472 คน"));
  EXPECT_THAT(counts("ยึด|ยาบ้า|กว่า 2 หมื่น|เม็ด"), ElementsAre("กว่า 2 หมื่นเม็ด = 20000 เม็ด"));
  EXPECT_THAT(counts("ใช้|งบ|ประมาณ| 1.25 ล้าน|บาท"), ElementsAre("ประมาณ 1.25 ล้านบาท = 1250000 บาท"));
  EXPECT_THAT(counts("มี|ผู้|ชม|สอง|ร้อย|คน"), ElementsAre("สองร้อยคน = 200 คน"));
  EXPECT_THAT(counts("จ่าย| 500 บาท| 50 สตางค์"), ElementsAre("500 บาท = 500 บาท", "50 สตางค์ = 50 สตางค์"));
  EXPECT_THAT(counts("ที่ดิน| 12 ไร่| 3 งาน| 40 ตารางวา"),
              ElementsAre("12 ไร่ = 12 ไร่", "3 งาน = 3 งาน", "40 ตารางวา = 40 ตารางวา"));
  EXPECT_THAT(counts("ประชุม|นาน| 3 ชั่วโมง|ครึ่ง"), ElementsAre("3 ชั่วโมงครึ่ง = 3.5 ชั่วโมง"));
  EXPECT_THAT(counts("เหลือ| 4,300 กว่า|คน"), ElementsAre("4,300 กว่าคน = 4300 คน"));
}

TEST(Counts, NumbersInSeveralParts) {
  EXPECT_THAT(counts("เงิน| 5 พัน| 200 บาท"), ElementsAre("5 พัน 200 บาท = 5200 บาท"));
  EXPECT_THAT(items("เงิน| 5 พัน| 200 บาท"), ElementsAre("เงิน"));
  EXPECT_THAT(counts("งบ| 1 แสน| 5 หมื่น|ล้าน|บาท"), ElementsAre("1 แสน 5 หมื่นล้านบาท = 150000000000 บาท"));
  EXPECT_THAT(counts("ฟาร์ม|ไก่| 2 พัน|ตัว| 300 ฟอง"), ElementsAre("2 พันตัว = 2000 ตัว", "300 ฟอง = 300 ฟอง"));
}

TEST(Counts, TheTokenizerMayTakeNumberAndUnitForOneWord) {
  EXPECT_THAT(counts("สุนัข~สิบเอ็ดตัว"), ElementsAre("สิบเอ็ดตัว = 11 ตัว"));
  EXPECT_THAT(counts("ปลูก|ต้นไม้~สามต้น| และ"), ElementsAre("สามต้น = 3 ต้น"));
  EXPECT_THAT(counts("ปลูก|ต้นไม้| 3 ~พันต้น"), ElementsAre("3 พันต้น = 3000 ต้น"));
  EXPECT_THAT(counts("ปลูก|ต้นไม้| 2-3 ~พันต้น~สองสามต้น"), ElementsAre("2-3 พันต้น = 2000..3000 ต้น", "สองสามต้น = 2..3 ต้น"));
  EXPECT_THAT(labels("มี|คน|กว่า~สามสิบคน"), ElementsAre("classifier more_than"));
  for (const char* text :
       {"ชุมชน~สามัคคี", "ชุมชน|สามัคคี", "สิบเอก~สมชาย", "อำเภอ|สองแคว", "~สองแควเก่า", "ห้าแยก|ลาดพร้าว", "~เก้าอี้ตัว", "หกล้ม|ตัว",
        "~เจ็ดเสมียน", "~แปดริ้ว", "รถ|สามล้อ", "~หกคนงาน", "ที่~ศูนย์คน", "~ร้อยคน", "กาย~สิทธิ์สิบตัวนำ"}) {
    EXPECT_THAT(counts(text), IsEmpty()) << text;
  }
}

TEST(Counts, NumberWordsAndUnitApart) {
  EXPECT_THAT(counts("เด็ก| สาม| คน"), ElementsAre("สาม คน = 3 คน"));
  for (const char* text : {"ระยะ|หนึ่ง| หลัง|สถานการณ์", "กลุ่ม|ที่|สอง| โครงการ|ใหม่", "ร้อย| คน"})
    EXPECT_THAT(counts(text), IsEmpty()) << text;
}

TEST(Counts, ACurrencyBeforeItsNumber) {
  EXPECT_THAT(counts("ราคา| ฿1,500 ต่อ|คน"), ElementsAre("฿1,500 = 1500 ฿"));
  EXPECT_THAT(counts("ราคา| 300฿"), ElementsAre("300฿ = 300 ฿"));
  EXPECT_THAT(counts("กว่า| USD 20 ล้าน| ต่อ|ปี"), ElementsAre("กว่า USD 20 ล้าน = 20000000 USD"));
  EXPECT_THAT(counts("500 THB และ| USD 35 บาท"), ElementsAre("500 THB = 500 THB", "35 บาท = 35 บาท"));
  EXPECT_THAT(labels("ราคา| ฿1,500"), ElementsAre("money"));
}

TEST(Counts, NumbersOfAListAreNone) {
  EXPECT_THAT(counts("ประกอบด้วย\n2.1 โครงการ|ก่อสร้าง| 2.2 โครงการ|ปรับปรุง"), IsEmpty());
  EXPECT_THAT(counts("เฉลี่ย| 2.5 คน| และ| 1.2 ล้าน|ครัวเรือน"),
              ElementsAre("2.5 คน = 2.5 คน", "1.2 ล้านครัวเรือน = 1200000 ครัวเรือน"));
}

TEST(Counts, ThingsAreNotCountedByTenthsButMeasures) {
  EXPECT_THAT(counts("ได้แก่| 2.3 บริษัท| ไทย|ดี| 3.1 ชมรม|ผู้|ปกครอง"), IsEmpty());
  EXPECT_THAT(counts("ที่ดิน| 2.5 งาน\n1.3 งาน|ตาม|ภารกิจ"), ElementsAre("2.5 งาน = 2.5 งาน"));
}

TEST(Counts, ALabelMayBeOneOfASingleNumber) {
  EXPECT_THAT(counts("ผู้|ติดเชื้อ|โควิด| 5 ราย"), ElementsAre("5 ราย = 5 ราย"));
  EXPECT_THAT(counts("ตรวจ|โควิด| 19,500 คน"), ElementsAre("19,500 คน = 19500 คน"));
  for (const char* text : {"ผู้ป่วย|โควิด| 19 ราย|ใหม่", "ผู้ป่วย|โควิด|19 กลุ่ม|สี|เขียว"})
    EXPECT_THAT(counts(text), IsEmpty()) << text;
}

TEST(Counts, BehindSomeLabelsAUnitProperMakesACount) {
  EXPECT_THAT(counts("ชาย|แปลก|หน้า| 4 คน"), ElementsAre("4 คน = 4 คน"));
  EXPECT_THAT(counts("หนังสือพิมพ์|หน้า| 4 ลง|ข่าว"), IsEmpty());
  EXPECT_THAT(counts("โทร| 1506 กด| 3 คน|พิการ"), IsEmpty());
  EXPECT_THAT(counts("ผู้|เดือดร้อน|นับ| 100 ครัวเรือน"), ElementsAre("100 ครัวเรือน = 100 ครัวเรือน"));
}

TEST(Counts, HowManyDigitsANumberHasIsNoCount) {
  for (const char* text :
       {"คน|มา|หลัก|สิบ|คน", "คน|มา|หลัก|ร้อย|คน", "เสียหาย|หลัก|ล้าน|บาท", "หลัก|สิบ|ล้าน|บาท", "คน|มา|นับ|ร้อย|คน"})
    EXPECT_THAT(counts(text), IsEmpty()) << text;
  EXPECT_THAT(counts("เสา|หลัก| 3 และ| 5 ต้น"), ElementsAre("3 และ 5 ต้น = 3 ต้น", "5 ต้น = 5 ต้น"));
  EXPECT_THAT(counts("หลัก| 4 ประการ| เสา|หลัก|สอง|ต้น"), ElementsAre("4 ประการ = 4 ประการ", "สองต้น = 2 ต้น"));
}

TEST(Counts, Ranges) {
  EXPECT_THAT(counts("สูง| 1.5-2 เมตร"), ElementsAre("1.5-2 เมตร = 1.5..2 เมตร"));
  EXPECT_THAT(counts("ลงทุน| 2 - 3 ล้าน|บาท"), ElementsAre("2 - 3 ล้านบาท = 2000000..3000000 บาท"));
  EXPECT_THAT(counts("เร็ว| 20 ถึง| 40 กิโลเมตร|ต่อ|ชั่วโมง"), ElementsAre("20 ถึง 40 กิโลเมตร = 20..40 กิโลเมตร"));
}

TEST(Counts, NumbersThatShareAUnit) {
  EXPECT_THAT(counts("ห้อง|ขนาด| 8.0 x 7.5 เมตร"), ElementsAre("8.0 x 7.5 เมตร = 8 เมตร", "7.5 เมตร = 7.5 เมตร"));
  EXPECT_THAT(counts("พื้นที่| 120 และ| 95 ไร่"), ElementsAre("120 และ 95 ไร่ = 120 ไร่", "95 ไร่ = 95 ไร่"));
  EXPECT_THAT(counts("มติ| 15 ต่อ| 4 เสียง"), ElementsAre("15 ต่อ 4 เสียง = 15 เสียง", "4 เสียง = 4 เสียง"));
  EXPECT_THAT(counts("เสา|เข็ม| 118 จาก| 124 ต้น"), ElementsAre("118 จาก 124 ต้น = 118 ต้น", "124 ต้น = 124 ต้น"));
  EXPECT_THAT(counts("จาก| 4 เป็น| 6 ชุด"), ElementsAre("4 เป็น 6 ชุด = 4 ชุด", "6 ชุด = 6 ชุด"));
  EXPECT_THAT(counts("จาก| 12 เป็น| 15 ล้าน|บาท"),
              ElementsAre("12 เป็น 15 ล้านบาท = 12000000 บาท", "15 ล้านบาท = 15000000 บาท"));
  EXPECT_THAT(counts("จาก| 300 เป็น| 1 พัน|บาท"), ElementsAre("300 เป็น 1 พันบาท = 300 บาท", "1 พันบาท = 1000 บาท"));
  EXPECT_THAT(counts("ถูก| 1 ใน| 3 ล้าน|คน"), ElementsAre("1 ใน 3 ล้านคน = 1 คน", "3 ล้านคน = 3000000 คน"));
  EXPECT_THAT(counts("โควิด 19 เป็น|จำนวน| 938,893 คน"), ElementsAre("จำนวน 938,893 คน = 938893 คน"));
}

TEST(Counts, Rates) {
  EXPECT_THAT(counts("ระบาย|น้ำ| 40 ลบ.ม./วินาที"), ElementsAre("40 ลบ.ม./วินาที = 40 ลบ.ม./วินาที"));
  EXPECT_THAT(counts("ราคา| 18 บาท|ต่อ|กิโลกรัม"), ElementsAre("18 บาท = 18 บาท"));
  EXPECT_THAT(counts("เปิด| 12 ร้าน/แผง"), ElementsAre("12 ร้าน/แผง = 12 ร้าน/แผง"));
  EXPECT_THAT(counts("ค่า|ไฟ| 4.1 บาท/หน่วย|ไฟฟ้า"), ElementsAre("4.1 บาท/หน่วย = 4.1 บาท/หน่วย"));
}

TEST(Counts, ASlashBeforeTheNextThingOfAList) {
  EXPECT_THAT(counts("ข้าว| 20 กระสอบ/นม| 12 ลัง"), ElementsAre("20 กระสอบ = 20 กระสอบ", "12 ลัง = 12 ลัง"));
  EXPECT_THAT(counts("เสี่ยง| 39 จังหวัด/พื้นที่|เฝ้าระวัง"), ElementsAre("39 จังหวัด = 39 จังหวัด"));
}

TEST(Counts, APriceBehindAWordThatNumbers) {
  EXPECT_THAT(counts("ตรึง|ราคา|ที่| 318 บาท"), ElementsAre("318 บาท = 318 บาท"));
  EXPECT_THAT(counts("แถว|ที่| 3 คน"), IsEmpty());
  EXPECT_THAT(counts("หมู่| 3 บ.|ตาลา"), IsEmpty());
  EXPECT_THAT(counts("เขต| 3 นาย|อำนวย| ดีงาม"), IsEmpty());
  EXPECT_THAT(counts("ทหาร| 3 นาย|เข้า|ช่วย"), ElementsAre("3 นาย = 3 นาย"));
  EXPECT_THAT(counts("ตำรวจ| 30 นาย|รุด|ไป|ที่|เกิดเหตุ"), ElementsAre("30 นาย = 30 นาย"));
  EXPECT_THAT(counts("มี| 1 นาย|สมชาย| ใจดี"), IsEmpty());
}

TEST(Counts, ADurationGoesOnBehindItsAbbreviation) {
  EXPECT_THAT(counts("นาน| 7 ชม.|12 นาที"), ElementsAre("7 ชม. = 7 ชม.", "12 นาที = 12 นาที"));
}

TEST(Counts, ADayOfTheMonthIsNoDuration) {
  EXPECT_THAT(counts("นัด|ถก|วาระ| 2-3 วัน|ที่| 28 ส.ค."), IsEmpty());
  EXPECT_THAT(counts("ภาย|ใน| 3 วัน|ที่|ผ่าน|มา"), ElementsAre("3 วัน = 3 วัน"));
}

TEST(Counts, WhatBeginsAPlaceOrADateIsNoUnit) {
  EXPECT_THAT(counts("บ้าน|เลขที่| 29 |ม.|10| ต.|แม่ปะ"), IsEmpty());
  EXPECT_THAT(counts("กลุ่ม|วังทอง| 5 |ปีการศึกษา| 2562"), IsEmpty());
  EXPECT_THAT(counts("ถนน|เพชรเกษม| กม.|44 |ฝั่ง|ขาขึ้น"), IsEmpty());
}

TEST(Counts, TheTokenizerMayTakeTheUnitAndAVerbForOneWord) {
  EXPECT_THAT(counts("ผู้|บริจาค| จำนวน| 116 |รายได้|รับ| โลหิต"), ElementsAre("จำนวน 116 ราย = 116 ราย"));
  EXPECT_THAT(counts("เรือ| 3 ~ลำเข้า|ช่วย"), ElementsAre("3 ลำ = 3 ลำ"));
  EXPECT_THAT(counts("เรือ| 3 ~ลำดวนดง"), IsEmpty());
}

TEST(Counts, TheTokenizerMayTakeTheUnitAndTheFullStopForAnAbbreviation) {
  EXPECT_THAT(counts("มี|คน| 36 |คน. และ|ต้นไม้| 5 |ต้น."), ElementsAre("36 คน = 36 คน", "5 ต้น = 5 ต้น"));
  EXPECT_THAT(counts("ทอง|บาท|ละ| 19,150 |บาท."), ElementsAre("19,150 บาท = 19150 บาท"));
  EXPECT_THAT(counts("มี| 36 |คน.ว."), IsEmpty());
}

TEST(Counts, ARangeOfHundredsAsItIsSpoken) {
  EXPECT_THAT(counts("น้ำ| 3-400 |ลิตร"), ElementsAre("3-400 ลิตร = 300..400 ลิตร"));
  EXPECT_THAT(counts("น้ำ| 1-100 |ลิตร"), ElementsAre("1-100 ลิตร = 1..100 ลิตร"));
}

TEST(Counts, MoneyWithoutSatang) {
  EXPECT_THAT(counts("ราคา| 7,845,000.- บาท"), ElementsAre("7,845,000.- บาท = 7845000 บาท"));
  EXPECT_THAT(counts("ตั้ง|เป้า| 4,000.- คน"), IsEmpty());
}

TEST(Counts, KindsAndMods) {
  EXPECT_THAT(labels("ผู้|ป่วย| 5 ราย"), ElementsAre("classifier"));
  EXPECT_THAT(labels("น้ำ|ไม่น้อยกว่า| 20 ล้าน| ลบ.ม."), ElementsAre("measure at_least"));
  EXPECT_THAT(labels("ปรับ|ไม่เกิน| 5,000 บาท"), ElementsAre("money at_most"));
  EXPECT_THAT(labels("กว่า|ร้อยละ| 80"), ElementsAre("percent more_than"));
  EXPECT_THAT(labels("ลด|ลง| 3.5 %"), ElementsAre("percent"));
  EXPECT_THAT(labels("นาน|เกือบ| 2 ปี"), ElementsAre("duration less_than"));
  EXPECT_THAT(labels("อายุ| 18 ปี|ขึ้นไป"), ElementsAre("age at_least"));
  EXPECT_THAT(labels("เด็ก|อายุ|ต่ำกว่า| 5 ขวบ"), ElementsAre("age less_than"));
  EXPECT_THAT(labels("ราว| 30 หลัง"), ElementsAre("classifier approx"));
}

TEST(Counts, WordsBehindAUnit) {
  EXPECT_THAT(labels("ป่า| 23 ไร่|เศษ ถูก|ยึด"), ElementsAre("measure more_than"));
  EXPECT_THAT(counts("ป่า| 23 ไร่|เศษ ถูก|ยึด"), ElementsAre("23 ไร่เศษ = 23 ไร่"));
  EXPECT_THAT(labels("รวม| 2 ปี|กว่า 500 บาท"), ElementsAre("duration", "money more_than"));
  EXPECT_THAT(labels("ช้าง| 3 ตัว ลงมา|กิน|ไร่"), ElementsAre("classifier"));
  EXPECT_THAT(labels("เชิญ| 15 คน ขึ้นไป|หารือ"), ElementsAre("classifier"));
}

TEST(Counts, TheTokenizerMayTakeUnitAndRestForOneWord) {
  EXPECT_THAT(labels("แจก|น้ำ| 2 ล้าน~ลิตรเศษ โดย|รถ"), ElementsAre("measure more_than"));
  EXPECT_THAT(counts("แจก|น้ำ| 2 ล้าน~ลิตรเศษ โดย|รถ"), ElementsAre("2 ล้านลิตรเศษ = 2000000 ลิตร"));
}

TEST(Counts, AHundredAndMore) {
  EXPECT_THAT(counts("คน|มา|ร้อย|กว่า|คน"), ElementsAre("ร้อยกว่าคน = 100 คน"));
  EXPECT_THAT(counts("คน|มา|ร้อย|คน"), IsEmpty());
}

TEST(Counts, AUnitThatBeginsClausesStandsAlone) {
  EXPECT_THAT(counts("แบ่ง|เป็น| 2 ส่วน ได้แก่"), ElementsAre("2 ส่วน = 2 ส่วน"));
  EXPECT_THAT(counts("ยิง|คู่|แข่ง|ถึง| 9 ประตู เดิน|เข้า|ประตู| 9"), ElementsAre("9 ประตู = 9 ประตู"));
  EXPECT_THAT(counts("รพ.|จุฬา| 304 ส่วน|ผู้|เจ็บ"), IsEmpty());
  EXPECT_THAT(counts("มี|แค่| 1 ส่วน 6"), IsEmpty());
}

TEST(Counts, AMeasureThatIsAWordTooStandsBehindAMeasure) {
  EXPECT_THAT(labels("รวม| 23 ไร่ 2 งาน 78 ตร.ว."), ElementsAre("measure", "measure", "measure"));
  EXPECT_THAT(labels("จัด| 2 งาน"), ElementsAre("classifier"));
}

TEST(Counts, NumbersGluedToAnAbbreviationAndThousandsBehindALabel) {
  EXPECT_THAT(counts("สมทบ| ชรบ.|18 นาย และ| ป.|5 ครั้ง"), ElementsAre("18 นาย = 18 นาย"));
  EXPECT_THAT(counts("ทั้ง|ปี 120,000 คน ปี 120 คน"), ElementsAre("120,000 คน = 120000 คน"));
  EXPECT_THAT(counts("กำหนด|ที่ 80 กม. ต่อ|ชั่วโมง คน|ที่ 80 คน"), ElementsAre("80 กม. = 80 กม."));
}

TEST(Counts, WhatIsNoMoneyAndWhatIsNotAbout) {
  EXPECT_THAT(labels("ทอง|หนัก|รวม| 84 บาท ราคา| 84 บาท"), ElementsAre("measure", "money"));
  EXPECT_THAT(labels("ผู้|เข้า|ร่วม| 62 คน ชาวบ้าน|ร่วม| 200 คน"), ElementsAre("classifier", "classifier approx"));
}

TEST(Counts, PercentAndAgeMentions) {
  EXPECT_THAT(counts("คิด|เป็น|ร้อยละ| 64.5 ของ|ทั้งหมด"), ElementsAre("ร้อยละ 64.5 = 64.5 ร้อยละ"));
  EXPECT_THAT(counts("อาคาร|ที่|มี|อายุ|การ|ใช้งาน|กว่า| 40 ปี"), ElementsAre("อายุการใช้งานกว่า 40 ปี = 40 ปี"));
  EXPECT_THAT(counts("หนุ่ม|วัย| 26 ปี"), ElementsAre("วัย 26 ปี = 26 ปี"));
  EXPECT_THAT(counts("ทุก|ช่วง|วัย| จำนวน| 68 แห่ง"), ElementsAre("จำนวน 68 แห่ง = 68 แห่ง"));
}

TEST(Counts, LabelsAreNoCounts) {
  for (const char* text : {"หมู่| 9 ตำบล|บ้านนา", "ครั้ง|ที่| 3 โครงการ", "มาตรา| 44 คน", "เขต| 2 จังหวัด|ตาก", "รุ่น|ที่| 5 คน",
                           "โทร.| 02-123-4567 ต่อ| 12", "หมู่|ที่| 1, 4 และ| 9 ตำบล|ลำ", "ถนน|หมายเลข| 24 พื้นที่",
                           "บ้านเลขที่| 27/6 หมู่บ้าน", "กม.| 12+500 เมตร", "หลาย|สิบ|ล้าน|คน", "5G คน", "เลขที่| 5 ชั้น",
                           "ป|.4 โรงเรียน|วัดใหม่", "ห้องประชุม| 2 ชั้น| 3", "มอก.| 2541-2559 ข้อ"}) {
    EXPECT_THAT(counts(text), IsEmpty()) << text;
  }
}

TEST(Counts, DatesAndTrapsAreNoCounts) {
  for (const char* text : {"วันที่| 5 มี.ค.| 2566 จังหวัด|ตาก", "เวลา| 13.30 น.", "พันเอก|สมชาย", "พบ|ร้อยเอ็ด",
                           "1 นาย|สมศักดิ์| ใจดี", "ศูนย์|แห่ง|นี้", "ศูนย์|คน|พิการ", "ศูนย์|ตัวอย่าง"}) {
    EXPECT_THAT(counts(text), IsEmpty()) << text;
  }
  EXPECT_THAT(counts("ศูนย์|องศา"), ElementsAre("ศูนย์องศา = 0 องศา"));
}

TEST(Counts, NumbersInTheNameOfAFacilityAreNone) {
  EXPECT_THAT(counts("ณ| ห้อง|ประชุม| MDES| 1 ชั้น| 9 กระทรวง|ยุติธรรม พบ| 3 ราย"), ElementsAre("3 ราย = 3 ราย"));
}

TEST(Counts, AnOrdinalIsNone) {
  EXPECT_THAT(counts("มอเตอร์โชว์| 2022 ครั้ง|ที่| 43"), IsEmpty());
  EXPECT_THAT(counts("จัด|แล้ว| 3 ครั้ง|ที่|เชียงใหม่"), ElementsAre("3 ครั้ง = 3 ครั้ง"));
}

TEST(Counts, APercentageMayStandBehindTheNameOfARate) {
  EXPECT_THAT(counts("เท่ากับ| MRR-2.505%| ต่อ|ปี"), ElementsAre("2.505% = 2.505 %"));
  EXPECT_THAT(counts("รุ่น| AB-25| คัน"), IsEmpty());
}

TEST(Counts, SeatsAreCountedAndChairsByTheirClassifier) {
  EXPECT_THAT(counts("เหลือ| 3 เก้าอี้| จาก| 4 เก้าอี้"), ElementsAre("3 เก้าอี้ = 3 เก้าอี้", "4 เก้าอี้ = 4 เก้าอี้"));
  EXPECT_THAT(counts("มอบ|เก้าอี้| 20 ตัว"), ElementsAre("20 ตัว = 20 ตัว"));
}

TEST(Counts, AUnitMayBeAnyWordWhereACountIsCertain) {
  EXPECT_THAT(counts("แจก| จำนวน| 30 กระเช้าผลไม้"), ElementsAre("จำนวน 30 กระเช้าผลไม้ = 30 กระเช้าผลไม้"));
}

TEST(CountItems, NounPhraseBeforeTheNumber) {
  EXPECT_THAT(items("ได้|มอบ|ถุงยังชีพ| จำนวน| 150 ชุด"), ElementsAre("ถุงยังชีพ"));
  EXPECT_THAT(items("ตำรวจ|ตรวจ|ยึด|ยาบ้า|ได้|อีก|กว่า 2 หมื่น|เม็ด"), ElementsAre("ยาบ้า"));
  EXPECT_THAT(items("สนับสนุน|เครื่อง|สูบ|น้ำ| 9 เครื่อง"), ElementsAre("เครื่องสูบน้ำ"));
  EXPECT_THAT(items("มี|ผู้|ได้รับ|บาดเจ็บ| 33 คน| ผู้|เสียชีวิต| 4 คน"), ElementsAre("ผู้ได้รับบาดเจ็บ", "ผู้เสียชีวิต"));
  EXPECT_THAT(items("กำจัด|ผักตบชวา|และ|วัชพืช| จำนวน| 4,000 ตัน"), ElementsAre("ผักตบชวาและวัชพืช"));
  EXPECT_THAT(items("ปลูก|ข้าวโพด|แล้ว| และ|มันสำปะหลัง| 20 ไร่"), ElementsAre("มันสำปะหลัง"));
}

TEST(CountItems, EveryNumberOfAListHasItsOwnNoun) {
  EXPECT_THAT(items("เป็ด|เทศ| 6,150 ตัว| ไก่| 15,947 ตัว| ห่าน| 308 ตัว"), ElementsAre("เป็ดเทศ", "ไก่", "ห่าน"));
}

TEST(CountItems, EachCountOfAListHasItsOwn) {
  EXPECT_THAT(items("มี|รถเก๋ง|หรู| 2 คัน| รถกระบะ| 1 คัน| และ|ข้าวสาร| 3 กระสอบ"),
              ElementsAre("รถเก๋งหรู", "รถกระบะ", "ข้าวสาร"));
}

TEST(CountItems, ANounPhraseBetweenTwoCounts) {
  EXPECT_THAT(items("บ้านเรือน|เสียหาย| 11 หลัง| คอก|สัตว์| 6 หลัง"), ElementsAre("บ้านเรือน", "คอกสัตว์"));
  EXPECT_THAT(items("พบ|เสื้อ|ชูชีพ| 2 ตัว|กับ|ถัง|น้ำมัน|เปล่า| 1 ใบ"), ElementsAre("เสื้อชูชีพ", "ถังน้ำมันเปล่า"));
}

TEST(CountItems, PredicatesStayOut) {
  EXPECT_THAT(items("สะพาน|ขาด| 3 แห่ง"), ElementsAre("สะพาน"));
  EXPECT_THAT(items("บ้านเรือน|พัง| 17 หลัง"), ElementsAre("บ้านเรือน"));
  EXPECT_THAT(items("พื้นที่|การเกษตร|เสียหาย|แล้ว| 500 ไร่"), ElementsAre("พื้นที่การเกษตร"));
  EXPECT_THAT(items("มี|นักเรียน|ป่วย|แล้ว| 6 คน"), ElementsAre("นักเรียน"));
}

TEST(CountItems, QualitiesBelongToTheThingBefore) {
  EXPECT_THAT(items("คลอง|ส่ง|น้ำ| จำนวน| 1 สาย| ความยาว| 8.80 กม."), ElementsAre("คลองส่งน้ำ", "คลองส่งน้ำ"));
  EXPECT_THAT(items("อ่างเก็บน้ำ|บ้านใหม่| ความจุ| 2.8 ล้าน| ลบ.ม."), ElementsAre("อ่างเก็บน้ำบ้านใหม่"));
}

TEST(CountItems, CountedAgain) {
  EXPECT_THAT(items("ยาบ้า| 35 มัด| คิดเป็น|ประมาณ| 70,000 เม็ด"), ElementsAre("ยาบ้า", "ยาบ้า"));
  EXPECT_THAT(items("ผู้|ป่วย| 482 ราย| ใน|จำนวน|นี้|ร้อยละ| 62 เป็น|เด็ก"), ElementsAre("ผู้ป่วย", "ผู้ป่วย"));
}

TEST(CountItems, TimesAndPlacesApartAreSteppedOver) {
  EXPECT_THAT(items("กำจัด|วัชพืช| เมื่อ|วันที่| 5 มี.ค.| 2564 จำนวน| 4,000 ตัน"), ElementsAre("วัชพืช"));
  EXPECT_THAT(items("ตั้ง|จุดตรวจ|ใน| ต.|แม่สอด| อ.|แม่สอด| รวม| 7 จุด"), ElementsAre("จุดตรวจ"));
}

TEST(CountItems, OfALongLineTheWordsNearACountAreRead) {
  std::string far;  // longer than what is read before a count
  for (int i = 0; i < 80; ++i) far += "ประชาชน|ใน|พื้นที่|เดินทาง|มา|ร่วม|งาน| ";
  EXPECT_THAT(items(far + "ตำรวจ|ยึด|ยาบ้า| 200 เม็ด| " + far + "มอบ|ถุง|ยังชีพ| 120 ชุด| " + far),
              ElementsAre("ยาบ้า", "ถุงยังชีพ"));
  EXPECT_THAT(items("ร้อยละ| 80 |ของ|อุบัติเหตุ| " + far + "มอบ|ถุง|ยังชีพ| 120 ชุด|\n" + far), ElementsAre("อุบัติเหตุ", "ถุงยังชีพ"));
}

TEST(CountItems, OrdinalsAreSteppedOver) {
  EXPECT_THAT(items("ประชาชน|เข้า|ร่วม|โครงการ| ระยะ|ที่| 3 จำนวน| 25 ล้าน|ราย"), ElementsAre("ประชาชน"));
}

TEST(CountItems, OneMeasureInSeveralUnitsMeasuresOneThing) {
  const auto land = items("ที่ดิน|ใน|พื้นที่|ป่า| เนื้อที่| 156 ไร่ 1 งาน 53 ตารางวา");
  ASSERT_EQ(land.size(), 3U);
  EXPECT_THAT(land, testing::Each(land.front()));
}

TEST(CountItems, AnOrdinalThatTellsWhichOnesBelongsToThePhrase) {
  EXPECT_THAT(items("ผู้|รับ|วัคซีน| เข็ม|ที่| 2 จำนวน| 90 ราย"), ElementsAre(testing::EndsWith("วัคซีน เข็มที่ 2")));
}

TEST(CountItems, ThePhraseIsOneThatTheUnitCounts) {
  EXPECT_THAT(items("มอบ|ถุงยังชีพ|แก่|ผู้|ประสบภัย| จำนวน| 850 ชุด"), ElementsAre("ถุงยังชีพ"));
  EXPECT_THAT(items("เบี้ยยังชีพ|ผู้|สูงอายุ| 3,260 คน"), ElementsAre("ผู้สูงอายุ"));
}

TEST(CountItems, AQuotationIsClosed) {
  EXPECT_THAT(items("สร้าง|วัตถุ|มงคล|รุ่น| \"เจ้าสัว\" จำนวน| 25 องค์"), ElementsAre(testing::EndsWith("\"เจ้าสัว\"")));
}

TEST(CountItems, VerbsOfProvincialNewsStayOut) {
  EXPECT_THAT(items("คน|ร้าย|กวาด|สร้อยคอ| 26 เส้น"), ElementsAre("สร้อยคอ"));
  EXPECT_THAT(items("งาน|วัน|แรก| เงิน|สะพัด|แล้ว|กว่า| 142 ล้าน|บาท"), ElementsAre("เงิน"));
  EXPECT_THAT(items("เตรียม|ที่|จอด|รถ| 3 แห่ง"), ElementsAre("ที่จอดรถ"));
}

TEST(CountItems, AListOfPlacesCountsWhatItsTotalCounts) {
  EXPECT_THAT(items("ผู้|ป่วย|ราย|ใหม่| 40 ราย| จังหวัด|ตาก| 25 ราย| จังหวัด|น่าน| 10 ราย"),
              ElementsAre("ผู้ป่วยรายใหม่", "ผู้ป่วยรายใหม่", "ผู้ป่วยรายใหม่"));
}

TEST(CountItems, UnitsThatAreNounsNeedThemselvesBefore) {
  EXPECT_THAT(items("ครอบคลุม|พื้นที่| 4 ตำบล"), ElementsAre("-"));
  EXPECT_THAT(items("หน่วยงาน|ใน|พื้นที่| 4 หน่วยงาน"), ElementsAre("หน่วยงานในพื้นที่"));
  EXPECT_THAT(items("จับ|ผู้|ค้า|ได้| 20 คดี"), ElementsAre("-"));
}

TEST(CountItems, DurationsAgesAndPercentages) {
  EXPECT_THAT(items("ภายใน| 30 วัน"), ElementsAre("-"));
  EXPECT_THAT(items("ทำ|สัญญาเช่า|ใหม่| 30 ปี"), ElementsAre("สัญญาเช่าใหม่"));
  EXPECT_THAT(items("นาย|สมชาย| ใจดี| อายุ| 56 ปี| ชาว|บ้าน"), ElementsAre("นายสมชาย ใจดี"));
  EXPECT_THAT(items("น.ส.|วันดี| แสงทอง| หรือ|น้ำฝน| อายุ| 31 ปี"), ElementsAre("น.ส.วันดี แสงทอง"));
  EXPECT_THAT(items("ร้อยละ| 80 ของ|อุบัติเหตุ|เกิด|จาก|รถ"), ElementsAre("อุบัติเหตุ"));
}

// The sentences above are among those that the weights are learnt from (src/train/README.md), these are not.
TEST(CountItems, MostNewSentencesAreRight) {
  struct Sentence {
    const char* text;
    std::vector<std::string> items;
  };
  const Sentence sentences[] = {
      {"เทศบาล|มอบ|ผ้าห่ม|กัน|หนาว|ให้|ผู้|สูงอายุ| จำนวน| 120 ผืน", {"ผ้าห่มกันหนาว"}},
      {"นักเรียน|จาก|โรงเรียน|ใน|อำเภอ| 350 คน|เข้า|ร่วม|กิจกรรม", {"นักเรียนจากโรงเรียนในอำเภอ"}},
      {"พบ|ผู้|ติดเชื้อ|ราย|ใหม่| 18 ราย| รักษา|หาย|แล้ว| 12 ราย", {"ผู้ติดเชื้อรายใหม่", "ผู้ติดเชื้อรายใหม่"}},
      {"ยึด|รถจักรยานยนต์| 3 คัน| โทรศัพท์มือถือ| 5 เครื่อง", {"รถจักรยานยนต์", "โทรศัพท์มือถือ"}},
      {"ถนน|สาย|บ้าน|ห้วย| กว้าง| 6 เมตร| ยาว| 1.2 กิโลเมตร", {"ถนนสายบ้านห้วย", "ถนนสายบ้านห้วย"}},
      {"ปล่อย|พันธุ์|ปลา|ตะเพียน| 50,000 ตัว|ลง|อ่างเก็บน้ำ", {"พันธุ์ปลาตะเพียน"}},
      {"น้ำ|ท่วม|นา|ข้าว| 2,300 ไร่", {"นาข้าว"}},
      {"ไฟไหม้|บ้าน|ไม้| 4 หลัง", {"บ้านไม้"}},
      {"ภายใน| 7 วัน", {"-"}},
      {"ใช้|งบประมาณ| 15 ล้าน|บาท", {"งบประมาณ"}},
      {"ชาวบ้าน|ได้รับ|ความ|เดือดร้อน| 85 คน", {"ชาวบ้าน"}},
      {"เปิด|ศูนย์|พักพิง| 6 แห่ง", {"ศูนย์พักพิง"}},
      {"แจก|ต้น|กล้า|มะม่วง| จำนวน| 200 ต้น", {"ต้นกล้ามะม่วง"}},
      {"ราคา|ยาง|แผ่น|ดิบ| กิโลกรัม|ละ| 52 บาท", {"ยางแผ่นดิบ"}},
      {"นาย|วิชัย| แก้วใส| อายุ| 43 ปี", {"นายวิชัย แก้วใส"}},
      {"ประกอบ|ด้วย| 3 ตำบล", {"-"}},
  };
  size_t asked = 0, right = 0;
  for (const Sentence& sentence : sentences) {
    const std::vector<std::string> found = items(sentence.text);
    ASSERT_EQ(found.size(), sentence.items.size()) << sentence.text;
    for (size_t i = 0; i < found.size(); ++i) right += found[i] == sentence.items[i] ? 1 : 0;
    asked += found.size();
  }
  EXPECT_GE(right, asked * 3 / 4) << "of " << asked;
}

TEST(CountItems, OfMuchTheSamePhrasesTheLikeliestIsTaken) {
  std::vector<Scored> candidates{{{0, 0}, 1.0F}, {{10, 20}, 0.9F}, {{12, 20}, 0.8F}, {{40, 44}, 0.95F}};
  EXPECT_EQ(best_of(candidates).begin, 10U);  // and {12, 20} speaks for it
  candidates = {{{0, 0}, 3.0F}, {{10, 20}, 0.9F}, {{12, 20}, 0.8F}};
  EXPECT_TRUE(best_of(candidates).empty());
  candidates.clear();
  EXPECT_TRUE(best_of(candidates).empty());
}

TEST(CountItems, EveryWeightHasAFeature) {
  const CountTables& tables = builtin_tables().counts;
  std::set<std::string> names;
  uint32_t next = 0;
  for_each_feature(tables, [&](uint32_t n, std::string_view name) {
    EXPECT_EQ(n, next++);
    EXPECT_FALSE(name.empty()) << n;
    EXPECT_TRUE(name.ends_with("?") || names.emplace(name).second) << name;
  });
  EXPECT_EQ(next, feature::kFeatures);
  const data::Table rows = builtin_tables().blob.table("item_weights");
  EXPECT_GT(rows.rows(), 100U);
  for (uint32_t row = 0; row < rows.rows(); ++row) EXPECT_TRUE(names.contains(std::string(rows.text(row, 0))));
}

TEST(CountItems, PairsHaveNumbersOfTheirOwn) {
  std::set<uint32_t> numbers;
  for (uint32_t a = 0; a < 30; ++a)
    for (uint32_t b = 0; b < 10; ++b)
      for (const Pair of : {Pair::first, Pair::again_unit}) numbers.insert(number_of(of, a, b));
  EXPECT_GT(numbers.size(), 590U);  // of 600, so that hardly any share their weight
  EXPECT_LT(*numbers.rbegin(), kPairs);
  EXPECT_EQ(builtin_tables().counts.pair_weights.size(), kPairs);
}

TEST(CountParts, SharesOfATotal) {
  EXPECT_THAT(parts("จับ|ได้| 91 คน| เป็น|ชาย| 81 คน| หญิง| 10 คน"), ElementsAre(-1, 0, 0));
  EXPECT_THAT(parts("คน|พิการ| 19,274 คน| (ชาย| 10,105 คน| หญิง| 9,169 คน|)"), ElementsAre(-1, 0, 0));
  EXPECT_THAT(parts("ชาย| 81 คน| หญิง| 10 คน"), ElementsAre(-1, -1));
  EXPECT_THAT(parts("ผู้|ป่วย| 91 คน| เป็น|ชาย| 81 คน| หญิง| 20 คน"), ElementsAre(-1, 0, -1));
  EXPECT_THAT(parts("รวม| 30 คน\nเป็น|ชาย| 20 คน"), ElementsAre(-1, -1));
}

TEST(CountParts, BeforeTheirTotal) {
  EXPECT_THAT(parts("ชาย| 7 ราย| หญิง| 5 ราย| รวม| 12 ราย"), ElementsAre(2, 2, -1));
  EXPECT_THAT(parts("ชาย| 7 ราย| หญิง| 5 ราย| รวม|ทั้งสิ้น| 13 ราย"), ElementsAre(-1, -1, -1));
  EXPECT_THAT(parts("ชาย| 7 ราย| หญิง| 5 ราย| พบ|อีก| 12 ราย"), ElementsAre(-1, -1, -1));
  EXPECT_THAT(parts("ป่วย| 12 ราย| รวม| 12 ราย"), ElementsAre(-1, -1));
  EXPECT_THAT(parts("เด็ก| 8 คน| เป็น|ชาย| 5 คน| หญิง| 3 คน| ครู| 4 คน| รวม| 12 คน"), ElementsAre(4, 0, 0, 4, -1));
  EXPECT_THAT(parts("ชาย| 7 ราย\nหญิง| 5 ราย| รวม| 12 ราย"), ElementsAre(-1, -1, -1));
  EXPECT_THAT(items("มี|ผู้|ป่วย| 7 ราย| ผู้|เสียชีวิต| 5 ราย| รวม| 12 ราย"), ElementsAre("ผู้ป่วย", "ผู้เสียชีวิต", "-"));
  EXPECT_THAT(items("มอบ|ข้าวสาร| 7 ถุง| และ|ข้าวสาร| 5 ถุง| รวม| 12 ถุง"), ElementsAre("ข้าวสาร", "ข้าวสาร", "ข้าวสาร"));
}

TEST(Counts, SpansAreOrderedAndInsideTheText) {
  std::string text;
  const char* const pieces[] = {"จำนวน|", " 5 ", "คน|", "1,200|", "ร้อยละ|", "อายุ|", " ปี|",  "กว่า|", "-",
                                "/",      "(",   ")",   "ล้าน|",   "ตำบล|",  "\n",   "ของ|", "ยาบ้า|"};
  for (unsigned i = 0, k = 1; i < 4000; ++i, k = k * 1103515245U + 12345U)
    text += pieces[(k >> 16) % std::size(pieces)];
  const Found found = find(text);
  EXPECT_FALSE(found.items.empty());
  uint32_t last = 0;
  for (const CountItem& item : found.items) {
    EXPECT_LE(last, item.count.mention.begin);
    EXPECT_LT(item.count.mention.begin, item.count.mention.end);
    EXPECT_TRUE(item.count.mention.end <= found.text.size());
    EXPECT_LE(item.count.item.begin, item.count.item.end);
    EXPECT_LT(item.count.part_of, static_cast<int32_t>(found.items.size()));
    last = item.count.mention.begin;
  }
}

}  // namespace
}  // namespace khao::entity
