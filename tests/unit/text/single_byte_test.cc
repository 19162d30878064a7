// The two tables of our own, there and back, and the letter statistics.
#include "text/single_byte.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace khao::text {
namespace {

class BothTables : public testing::TestWithParam<SingleByte> {};

TEST_P(BothTables, LeadBackFromEveryDefinedByte) {
  size_t undefined = 0;
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    std::string utf8;
    if (decode_single_byte(GetParam(), std::string_view(&c, 1), utf8) > 0) {
      ++undefined;
      EXPECT_EQ(utf8, "\uFFFD");
      EXPECT_EQ(byte_of(GetParam(), static_cast<char32_t>(byte)), byte) << "as browsers map it";
      continue;
    }
    size_t at = 0;
    EXPECT_EQ(byte_of(GetParam(), base::next_code_point(utf8, at)), byte);
    EXPECT_EQ(at, utf8.size());
  }
  EXPECT_EQ(undefined, GetParam() == SingleByte::windows_874 ? 31u : 5u);
}

TEST_P(BothTables, HaveNoByteForOtherCharacters) {
  for (const char32_t c : {U'я', U'中', U'\uFFFD', U'😀'}) EXPECT_EQ(byte_of(GetParam(), c), -1);
}

INSTANTIATE_TEST_SUITE_P(Charsets, BothTables, testing::Values(SingleByte::windows_874, SingleByte::windows_1252));

TEST(SingleByte, AppendsAndCounts) {
  std::string out = "x";
  EXPECT_EQ(decode_single_byte(SingleByte::windows_874, "a\xA1\xFFz", out), 1u);
  EXPECT_EQ(out, "xaก\uFFFDz");
  EXPECT_EQ(byte_of(SingleByte::windows_874, U'é'), -1) << "E9 is a Thai tone there";
  EXPECT_EQ(byte_of(SingleByte::windows_1252, U'ก'), -1);
}

TEST(ThaiEvidence, CountsLettersInPlace) {
  const ThaiEvidence evidence = thai_evidence("\xB7\xD5\xE8 \xC1\xD2");  // ที่ มา
  EXPECT_EQ(evidence.high, 5u);
  EXPECT_EQ(evidence.letters, 5u);
  EXPECT_EQ(evidence.consonants, 2u);
  EXPECT_EQ(evidence.marks, 3u);
  EXPECT_EQ(evidence.placed, 3u);
  EXPECT_EQ(evidence.runs, 2u);
  EXPECT_FALSE(evidence.thai(4)) << "runs of less than three";
}

TEST(ThaiEvidence, RefusesMarksWithoutLetters) {
  EXPECT_FALSE(thai_evidence("\xD5\xD5\xD5\xA1\xA2\xA3").thai(4));
  EXPECT_FALSE(thai_evidence("\xE8\xA1\xE8\xE8\xA1\xA1").thai(4));
  EXPECT_TRUE(thai_evidence("\xA1\xD2\xC3\xBB\xC3\xD0\xAA\xD8\xC1").thai(4));  // การประชุม
  EXPECT_FALSE(thai_evidence("\xA1\xD2\xC3\xBB\xC3\xD0\xAA\xD8\xC1").thai(10)) << "too little of it";
  EXPECT_FALSE(thai_evidence("").thai(1));
}

}  // namespace
}  // namespace khao::text
