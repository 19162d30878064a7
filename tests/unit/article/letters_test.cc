#include "article/letters.h"

#include <gtest/gtest.h>

#include <random>

#include "base/utf8.h"

namespace khao::article {
namespace {

TEST(Letters, Counts) {
  const Letters n = count_letters("ข่าว 12 ab, é “x” 😀");
  EXPECT_EQ(n.thai, 4u);
  EXPECT_EQ(n.latin, 3u);
  EXPECT_EQ(n.all, 4u + 2 + 2 + 1 + 1);
  EXPECT_EQ(count_letters("\xE0\xB8").all, 0u);
}

// Of long texts as of their code points one by one, whatever stands where the blocks of the fast way meet.
TEST(Letters, CountsLongTextsAsTheirParts) {
  static const std::string_view kPieces[] = {"ข่าว", "กำลัง", "x", "7", " ", "“", "é", "😀", "\n"};
  std::mt19937 random(20);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const size_t kinds = 1 + random() % std::size(kPieces);
    for (size_t n = random() % 200; n > 0; --n) text += kPieces[random() % kinds];
    Letters slow;
    for (size_t at = 0; at < text.size();) {
      const size_t begin = at;
      base::next_code_point(text, at);
      const Letters one = count_letters(std::string_view(text).substr(begin, at - begin));
      slow.all += one.all, slow.thai += one.thai, slow.latin += one.latin;
    }
    const Letters fast = count_letters(text);
    ASSERT_EQ(fast.all, slow.all) << text;
    ASSERT_EQ(fast.thai, slow.thai) << text;
    ASSERT_EQ(fast.latin, slow.latin) << text;
  }
}

// A line is left as it is exactly where its words are set apart by single blanks.
TEST(Letters, OneLineOfWordsIsTheWordsWithOneBlankBetween) {
  static const std::string_view kWords[] = {"ข่าว", "ab", "“ก”", "12", "–", "é\xE2\x84\x96", "\xE3\x81\x82"};
  static const std::string_view kBlanks[] = {
      " ", " ", "  ", "\xC2\xA0", "\n ", "\xE2\x80\x89", "\xE3\x80\x80", "\xE2\x80\xAF"};
  static const std::string_view kInvisible[] = {"\xC2\xAD", "\xE2\x80\x8B", "\xE2\x81\xA0", "\xEF\xBB\xBF", "\x01"};
  std::mt19937 random(21);
  for (int round = 0; round < 3000; ++round) {
    std::string text, expected;
    const size_t words = 1 + random() % std::size(kWords), blanks = 1 + random() % std::size(kBlanks);
    for (size_t n = 0; n < 1 + random() % 30; ++n) {
      const std::string_view word = kWords[random() % words];
      if (n > 0) text += kBlanks[random() % blanks], expected += ' ';
      text += word, expected += word;
      if (round % 2 != 0 && random() % 8 == 0) text += kInvisible[random() % std::size(kInvisible)];
    }
    ASSERT_EQ(one_line(text), expected) << text;
  }
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
