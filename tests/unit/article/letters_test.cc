#include "article/letters.h"

#include <gtest/gtest.h>

namespace khao::article {
namespace {

TEST(Letters, Counts) {
  const Letters n = count_letters("ข่าว 12 ab, é “x” 😀");
  EXPECT_EQ(n.thai, 4u);
  EXPECT_EQ(n.latin, 3u);
  EXPECT_EQ(n.all, 4u + 2 + 2 + 1 + 1);
  EXPECT_EQ(count_letters("\xE0\xB8").all, 0u);
}

TEST(Letters, KeysAreEqualWhereReadersSeeTheSame) {
  EXPECT_EQ(key_of("📣 “ข่าว”  เด่น !"), key_of("ข่าวเด่น"));
  EXPECT_EQ(key_of("ปี ๒๕๖๖"), key_of("ปี 2566"));
  EXPECT_EQ(key_of("นํ้าท่วม"), key_of("น้ำท่วม"));
  EXPECT_EQ(key_of("Share This"), "sharethis");
  EXPECT_NE(key_of("มี.ค."), key_of("ม.ค."));
}

TEST(Letters, Trims) {
  EXPECT_EQ(trim("\xC2\xA0 \xE2\x80\x8Bข่าว \n"), "ข่าว");
  EXPECT_EQ(trim(" \xC2\xA0"), "");
  EXPECT_EQ(one_line("  ก\n\n ข\xC2\xA0\xC2\xA0ค\xC2\xADง "), "ก ข คง");
}

TEST(Letters, UnescapesWhatWasEscapedTwice) {
  EXPECT_EQ(unescape("A &amp; B &#8220;ก&#x201D; &quot;x&quot; &unknown; & &#xD800;"),
            "A & B “ก” \"x\" &unknown; & &#xD800;");
}

TEST(Letters, IgnoresCase) {
  EXPECT_TRUE(starts_with_ignoring_case("NONE important", "none"));
  EXPECT_FALSE(starts_with_ignoring_case("no", "none"));
  EXPECT_TRUE(contains_ignoring_case("https://schema.org/Organization", "organization"));
  EXPECT_EQ(lower_ascii("ABC ข่าว"), "abc ข่าว");
}

}  // namespace
}  // namespace khao::article
