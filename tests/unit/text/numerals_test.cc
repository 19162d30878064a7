// Numbers against written examples, and number words against a slow reference that spells every number and is read
// back.
#include "text/numerals.h"

#include <gtest/gtest.h>

#include <cmath>
#include <iomanip>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "data/compile.h"
#include "text/view.h"

namespace khao::text {
namespace {

class Numerals : public testing::Test {
 protected:
  static void SetUpTestSuite() { tables_ = new NumberTables(data::Blob::open(data::builtin_bytes())); }
  static void TearDownTestSuite() { delete tables_; }

  // The number at the beginning of `text`, as "value" or "low..high" and what it leaves of the text; "-" for none.
  static std::string read(const std::string& text, const std::vector<uint8_t>& cut = {}) {
    View view;
    make_view(text, view);
    const auto number = number_or_range_at(*tables_, {view.chars, cut}, 0);
    return number ? show(*number) + "|" + text.substr(view.span(0, number->end).end) : "-";
  }
  static std::string parse(const std::string& text) {
    const auto number = parse_number(*tables_, fold(text));
    return number ? show(*number) : "-";
  }
  static std::string show(const Number& number) {
    return print(number.value) + (number.range() ? ".." + print(number.high) : "");
  }
  static std::string print(double value) {
    if (value == std::floor(value) && std::fabs(value) < 1e15) return std::to_string(static_cast<int64_t>(value));
    std::ostringstream text;
    text << std::setprecision(15) << value;
    return text.str();
  }

  static NumberTables* tables_;
};
NumberTables* Numerals::tables_ = nullptr;

TEST_F(Numerals, Digits) {
  EXPECT_EQ(read("5,472 คน"), "5472| คน");
  EXPECT_EQ(read("๒๓ หลัง"), "23| หลัง");
  EXPECT_EQ(read("0.35 ล้าน ลบ.ม."), "350000| ลบ.ม.");
  EXPECT_EQ(read(".38 นิ้ว"), "0.38| นิ้ว");
  EXPECT_EQ(read("1,567,890.25 บาท"), "1567890.25| บาท");
  EXPECT_EQ(read("3, 4 และ 5"), "3|, 4 และ 5");
  EXPECT_EQ(read("24."), "24|.");
}

TEST_F(Numerals, WhatRunsOnAsNoNumberDoes) {
  for (const char* text : {"1.2.3", "12,34 คน", "1234,567", "1,234,56"}) EXPECT_EQ(read(text), "-") << text;
}

TEST_F(Numerals, MagnitudesAreExact) {
  EXPECT_EQ(read("1,191.094 ล้านบาท"), "1191094000|บาท");
  EXPECT_EQ(read("4.6หมื่นราย"), "46000|ราย");
  EXPECT_EQ(read("2.3 พันล้านบาท"), "2300000000|บาท");
  EXPECT_EQ(read("1.07 ล้านล้านบาท"), "1070000000000|บาท");
  EXPECT_EQ(read("50,000,000 ล้านตัว"), "50000000000000|ตัว");
  EXPECT_EQ(read("3 แสน 5 หมื่นบาท"), "350000|บาท");
  EXPECT_EQ(read("2 ล้าน 5 แสน 4 พันบาท"), "2504000|บาท");
  EXPECT_EQ(read("1 ล้านห้าแสนบาท"), "1500000|บาท");
  EXPECT_EQ(read("2 ล้านห้า"), "2500000|");
  EXPECT_EQ(read("1 ล้านครึ่ง"), "1500000|");
  EXPECT_EQ(read("5 พันธุ์"), "5| พันธุ์");
  EXPECT_EQ(read("3 แสน 50 คน"), "300000| 50 คน");
  EXPECT_EQ(read("5 หมื่น 3 แสน"), "50000| 3 แสน");
}

TEST_F(Numerals, PartsWithoutAMagnitudeOfTheirOwn) {
  EXPECT_EQ(read("5 พัน 200 บาท"), "5200| บาท");
  EXPECT_EQ(read("1 หมื่น 2 พัน 300 คน"), "12300| คน");
  EXPECT_EQ(read("1 ล้าน 200,000 บาท"), "1200000| บาท");
  EXPECT_EQ(read("3 ร้อย 50 บาท"), "350| บาท");
  EXPECT_EQ(read("สองพัน 300 คน"), "2300| คน");
  EXPECT_EQ(read("5 พัน 5,000 คน"), "5000| 5,000 คน");
  EXPECT_EQ(read("1 หมื่น 3 รางวัล"), "10000| 3 รางวัล");
  EXPECT_EQ(read("5 ล้าน 2566"), "5000000| 2566");
  EXPECT_EQ(read("2 ล้าน 300-400 คน"), "2000000| 300-400 คน");
  EXPECT_EQ(read("2 พัน 10.30 น."), "2000| 10.30 น.");
  EXPECT_EQ(read("2 พัน  300 คน"), "2000|  300 คน");
}

TEST_F(Numerals, AMillionBehindAllParts) {
  EXPECT_EQ(read("1 แสน 5 หมื่นล้านบาท"), "150000000000|บาท");
  EXPECT_EQ(read("1 แสน 5 หมื่นล้าน 3 แสนบาท"), "150000300000|บาท");
  EXPECT_EQ(read("1 หมื่น 200 ล้านบาท"), "10200000000|บาท");
  EXPECT_EQ(read("3 หมื่น 5 ล้านบาท"), "30000| 5 ล้านบาท");
  EXPECT_EQ(read("1 แสน 5 หมื่นล้าน 3 แสน 2 หมื่นล้านบาท"), "150000300000| 2 หมื่นล้านบาท");
  EXPECT_EQ(read("2 ล้าน 5 ล้านบาท"), "2000000| 5 ล้านบาท");
  EXPECT_EQ(parse("1 แสน 5 หมื่นล้าน"), "150000000000");
}

TEST_F(Numerals, Words) {
  EXPECT_EQ(read("สองร้อยห้าสิบเอ็ดคน"), "251|คน");
  EXPECT_EQ(read("สองร้อยห้าสิบหนึ่งคน"), "251|คน");
  EXPECT_EQ(read("ยี่สิบห้าวัน"), "25|วัน");
  EXPECT_EQ(read("สามล้านล้านบาท"), "3000000000000|บาท");
  EXPECT_EQ(read("หนึ่งหมื่นสองพันบาท"), "12000|บาท");
  EXPECT_EQ(read("พันห้า"), "1500|");
  EXPECT_EQ(read("หมื่นสอง"), "12000|");
  EXPECT_EQ(read("ล้านห้า"), "1500000|");
  EXPECT_EQ(read("ร้อยห้า"), "105|");
  EXPECT_EQ(read("หนึ่งพันห้า"), "1005|");
  EXPECT_EQ(read("สองพันห้า"), "2005|");
  EXPECT_EQ(read("สองพันห้าร้อย"), "2500|");
  EXPECT_EQ(read("สองพันห้าสิบ"), "2050|");
  EXPECT_EQ(read("สามหมื่นสองพันห้า"), "32005|");
  EXPECT_EQ(read("สามล้านสอง"), "3000002|");
  EXPECT_EQ(read("สองพันเอ็ด"), "2001|");
  EXPECT_EQ(read("สองร้อยห้า"), "205|");
  EXPECT_EQ(read("สองครึ่ง"), "2.5|");
  EXPECT_EQ(read("พันห้าร้อย"), "1500|");
  EXPECT_EQ(read("สองจุดห้าล้านบาท"), "2500000|บาท");
  EXPECT_EQ(read("ศูนย์จุดเจ็ดห้า"), "0.75|");
  EXPECT_EQ(read("สองจุดบริการ"), "2|จุดบริการ");
  EXPECT_EQ(read("ครึ่งวัน"), "0.5|วัน");
  EXPECT_EQ(read("ครึ่งหนึ่งของ"), "0.5|ของ");
  EXPECT_EQ(read("ครึ่งล้านบาท"), "500000|บาท");
}

TEST_F(Numerals, Traps) {
  for (const char* text : {"พันตำรวจเอก", "ร้อยตรีหญิง", "ร้อยละ 5", "แสนสุข", "สี่แยก", "สิบเอกสม", "ร้อยเอ็ด", "สามพราน",
                           "เอ็ดตะโร", "ยี่งอ", "พันธมิตร", "จุดตรวจ", "คน"}) {
    EXPECT_EQ(read(text), "-") << text;
  }
  EXPECT_EQ(read("หนึ่งร้อยเอ็ดคน"), "101|คน");
}

TEST_F(Numerals, EndsOnlyWhereAWordEnds) {
  // สาม|ารถ is one word: no boundary behind สาม
  EXPECT_EQ(read("หกโมง", {1, 0, 1, 0, 0, 1}), "6|โมง");
  EXPECT_EQ(read("หกโมง", {1, 0, 0, 0, 0, 1}), "-");
  EXPECT_EQ(read("5 พันงู", {1, 1, 1, 0, 0, 0, 0, 1}), "5| พันงู");
}

TEST_F(Numerals, Ranges) {
  EXPECT_EQ(read("2-3 วัน"), "2..3| วัน");
  EXPECT_EQ(read("2 - 3 ล้านบาท"), "2000000..3000000|บาท");
  EXPECT_EQ(read("1.1–1.3 ล้านบาท"), "1100000..1300000|บาท");
  EXPECT_EQ(read("20 ถึง 40 กิโลเมตร"), "20..40| กิโลเมตร");
  EXPECT_EQ(read("900-1,000 คน"), "900..1000| คน");
  EXPECT_EQ(read("9 แสน - 1 ล้านบาท"), "900000..1000000|บาท");
  EXPECT_EQ(read("500-1 พันบาท"), "500..1000|บาท");
  EXPECT_EQ(read("สองสามวัน"), "2..3|วัน");
  EXPECT_EQ(read("สี่ห้าร้อยคน"), "400..500|คน");
  EXPECT_EQ(read("สองถึงสามแสนบาท"), "200000..300000|บาท");
  EXPECT_EQ(read("5-3 คน"), "5|-3 คน");
  EXPECT_EQ(read("สองห้าคน"), "2|ห้าคน");
}

TEST_F(Numerals, ADozenBehindANumberByItself) {
  EXPECT_EQ(parse("หนึ่งโหล"), "12");
  EXPECT_EQ(parse("2 โหล"), "24");
  EXPECT_EQ(parse("ครึ่งโหล"), "6");
  EXPECT_EQ(parse("2-3 โหล"), "24..36");
  EXPECT_EQ(parse("สองคู่"), "4");
  EXPECT_EQ(parse("โหล"), "-");
  EXPECT_EQ(read("สองโหล"), "2|โหล");
}

TEST_F(Numerals, ParseWantsTheWholeString) {
  EXPECT_EQ(parse("๑๐๒"), "102");
  EXPECT_EQ(parse(" สามแสนห้าหมื่น "), "350000");
  EXPECT_EQ(parse("ร้อยเอ็ด"), "101");
  EXPECT_EQ(parse("-12.5"), "-12.5");
  EXPECT_EQ(parse("ลบห้า"), "-5");
  EXPECT_EQ(parse("10-20"), "10..20");
  for (const char* text : {"", " ", "คน", "5 คน", "สามารถ", "1.2.3", "--5", "ห้าห้า", "ศูนย์ล้าน", "สิบร้อย"}) {
    EXPECT_EQ(parse(text), "-") << text;
  }
}

// The reference: spells a whole number digit by digit, without any table of the parser.
std::string spell_below_million(uint64_t n, bool last_as_ed) {
  static const char* const kDigits[] = {"", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"};
  static const char* const kUnits[] = {"", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"};
  std::string words;
  const std::string digits = std::to_string(n);
  for (size_t i = 0; i < digits.size(); ++i) {
    const int digit = digits[i] - '0';
    const size_t place = digits.size() - 1 - i;
    if (digit == 0) continue;
    if (place == 1 && digit == 1) {
      words += "สิบ";
    } else if (place == 1 && digit == 2) {
      words += "ยี่สิบ";
    } else if (place == 0 && digit == 1 && digits.size() > 1 && last_as_ed) {
      words += "เอ็ด";
    } else {
      words += std::string(kDigits[digit]) + kUnits[place];
    }
  }
  return words;
}

std::string spell(uint64_t n, bool last_as_ed) {
  if (n == 0) return "ศูนย์";
  if (n < 1000000) return spell_below_million(n, last_as_ed);
  return spell(n / 1000000, last_as_ed) + "ล้าน" + spell_below_million(n % 1000000, last_as_ed);
}

TEST_F(Numerals, ReadsBackEverySpeltNumber) {
  std::mt19937_64 random(20230315);
  std::vector<uint64_t> numbers;
  for (uint64_t n = 0; n < 3000; ++n) numbers.push_back(n);
  for (int i = 0; i < 3000; ++i) numbers.push_back(random() % (uint64_t{1} << (random() % 50)));
  for (const uint64_t n : numbers) {
    for (const bool last_as_ed : {false, true}) {
      const std::string words = spell(n, last_as_ed);
      const auto number = parse_number(*tables_, fold(words));
      ASSERT_TRUE(number) << n << " " << words;
      EXPECT_EQ(number->value, static_cast<double>(n)) << words;
      EXPECT_FALSE(number->range()) << words;
    }
  }
}

// The reference for digits: commas out, then what the C library reads.
TEST_F(Numerals, DigitsAgreeWithStrtod) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 3000; ++i) {
    const uint64_t whole = random() % (uint64_t{1} << (random() % 45));
    std::string plain = std::to_string(whole), grouped = plain;
    for (size_t p = grouped.size(); p > 3; p -= 3) grouped.insert(p - 3, 1, ',');
    if (i % 2) {
      const std::string fraction = std::to_string(0.001 * static_cast<double>(random() % 1000)).substr(1);
      plain += fraction;
      grouped += fraction;
    }
    for (const auto& [words, exponent] :
         std::vector<std::pair<std::string, std::string>>{{"", ""}, {" ล้าน", "e6"}, {"หมื่น", "e4"}}) {
      const auto number = parse_number(*tables_, fold(grouped + words));
      ASSERT_TRUE(number) << grouped;
      EXPECT_EQ(number->value, std::strtod((plain + exponent).c_str(), nullptr)) << grouped << words;
    }
  }
}

TEST_F(Numerals, AnyBytesAreSafeAndLinear) {
  std::mt19937 random(3);
  const std::string pieces[] = {"สิบ", "ล้าน", "ยี่", "เอ็ด", "จุด", "ครึ่ง", "5", ",", ".", "-", " ", "ถึง", "ก", "\xFF"};
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (int k = 0; k < 12; ++k) text += pieces[random() % std::size(pieces)];
    View view;
    make_view(text, view);
    for (size_t p = 0; p < view.size(); ++p) {
      const auto number = number_or_range_at(*tables_, {view.chars, {}}, p);
      if (!number) continue;
      EXPECT_EQ(number->begin, p);
      EXPECT_GT(number->end, p);
      EXPECT_LE(number->end, view.size());
      EXPECT_TRUE(std::isfinite(number->value)) << text;
      EXPECT_TRUE(!number->range() || number->value < number->high) << text;
    }
  }
  std::string words;
  for (int i = 0; i < 100000; ++i) words += "ล้าน";
  View view;
  make_view(words, view);
  const auto number = number_at(*tables_, {view.chars, {}}, 0);
  EXPECT_TRUE(!number || std::isfinite(number->value));
}

}  // namespace
}  // namespace khao::text
