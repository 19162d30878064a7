#include "base/utf8.h"

#include <gtest/gtest.h>

namespace khao::base {
namespace {

TEST(Utf8, RoundTripsEveryLength) {
  for (const char32_t c :
       {U'a', U'é', U'ก', U'😀', char32_t{0x7F}, char32_t{0x7FF}, char32_t{0xFFFD}, char32_t{0x10FFFF}}) {
    std::string s;
    append_code_point(c, s);
    size_t at = 0;
    EXPECT_EQ(next_code_point(s, at), c);
    EXPECT_EQ(at, s.size());
  }
}

TEST(Utf8, RefusesWhatIsNoUtf8OneByteAtATime) {
  for (const std::string_view bad :
       {"\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8", "\xE0\xB8"}) {
    size_t at = 0;
    EXPECT_EQ(next_code_point(bad, at), kInvalid);
    EXPECT_EQ(at, 1u);
    EXPECT_EQ(valid_utf8_prefix(bad), 0u);
  }
}

TEST(Utf8, FindsTheFirstBadByte) {
  EXPECT_EQ(valid_utf8_prefix("ข่าว\xFF…"), std::string_view("ข่าว").size());
  EXPECT_EQ(valid_utf8_prefix("ข่าว"), std::string_view("ข่าว").size());
}

TEST(Utf8, CountsCodePoints) { EXPECT_EQ(count_code_points("ข่าว \xFF"), 6u); }

}  // namespace
}  // namespace khao::base
