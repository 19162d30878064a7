// The stage as a whole: spans, awkward bytes, variants of spelling, and the words of the built-in model.
#include "token/tokenizer.h"

#include <gtest/gtest.h>

#include <bit>
#include <random>

#include "cut.h"
#include "random_text.h"
#include "token/dictionary.h"

namespace khao::token {
namespace {

void expect_cover(std::string_view text) {
  uint32_t at = 0;
  for (const Token& token : tokens_of(text)) {
    EXPECT_EQ(token.span.begin, at);
    EXPECT_LT(token.span.begin, token.span.end);
    at = token.span.end;
  }
  EXPECT_EQ(at, text.size());
}

TEST(Tokenizer, CutsNews) {
  EXPECT_EQ(cut("ผู้ว่าราชการจังหวัดตากลงพื้นที่ตรวจสอบ"), "ผู้|ว่าราชการ|จังหวัด|ตาก|ลง|พื้นที่|ตรวจสอบ");
  EXPECT_EQ(cut("เมื่อวันที่ 15 มี.ค. 66 เวลา 11.50 น."), "เมื่อ|วันที่| |15| |มี.ค.| |66| |เวลา| |11.50| |น.");
}

TEST(Tokenizer, SpansCoverAnyBytes) {
  std::mt19937 random(11);
  const std::string_view pieces[] = {"ก",   "า",    "่",     "เ",      "ำ",        "ํ",  ".",   "-",
                                     "1",   "a",    " ",    "\n",     "ๆ",        "ฯ", "ฯลฯ", "@",
                                     "#",   "\xE0", "\xB8", "\xFF",   "\u200b",   "😀", "é",   "http://",
                                     "การ", "น้ำ",   "\r",   "\u00ad", "\xE0\xB8", ",", "/",   "“"};
  for (int n = 0; n < 3000; ++n) {
    std::string text;
    for (size_t i = 0, size = random() % 24; i < size; ++i) text += pieces[random() % std::size(pieces)];
    expect_cover(text);
    if (testing::Test::HasFailure()) FAIL() << n << ": " << text;
  }
  EXPECT_TRUE(tokens_of("").empty());
}

TEST(Tokenizer, VariantsOfSpellingAreCutAtTheSamePlaces) {
  const auto same = [](std::string_view text, std::string_view variant, std::string_view cut_variant) {
    EXPECT_EQ(tokens_of(text).size(), tokens_of(variant).size());
    EXPECT_EQ(cut(variant), cut_variant);
  };
  EXPECT_EQ(cut("น้ำในแม่น้ำ"), "น้ำ|ใน|แม่น้ำ");
  same("น้ำในแม่น้ำ", "นํ้าในเเม่น้ํา", "นํ้า|ใน|เเม่น้ํา");
  same("พื้นที่ตำบล", "พื้น\u200bที่\u00adตำ\u200bบล", "พื้น\u200bที่\u00ad|ตำ\u200bบล");
}

// With and without words of the user.
const std::vector<Dictionary>& dictionaries() {
  static const DictionaryEntry words[] = {
      {"การประชาชน"}, {"ลงพื้น"}, {"ก", 2}, {"เจ้าหน้าที่โรงเรียนไม่ในที่สมหญิงไกรฤกษ์"}, {"จ.ตาก"}};
  static const std::vector<Dictionary> all = {{}, Dictionary::from_words(words)};
  return all;
}

// One scratch for thousands of texts, and a fresh one for each; the first call and the thousandth.
TEST(Tokenizer, NoStatePassesFromOneCallToTheNext) {
  for (const Dictionary& dictionary : dictionaries()) {
    const auto own = own_words(builtin(), dictionary);
    std::mt19937 random(13);
    Scratch scratch;
    std::vector<Token> first, again;
    const std::string text = "นายกรัฐมนตรีกล่าวว่า จะลงพื้นที่ 5 จังหวัด";
    tokenize(builtin(), own.get(), text, scratch, first);
    for (int n = 0; n < 1000; ++n) {
      const std::string other = random_text(random, random() % 60);
      tokenize(builtin(), own.get(), other, scratch, again);
      ASSERT_EQ(again, tokens_of(other, own.get())) << other;
    }
    tokenize(builtin(), own.get(), text, scratch, again);
    EXPECT_EQ(first, again);
  }
}

TEST(Tokenizer, WholeTextAndLinesAreCutAlike) {
  std::mt19937 random(14);
  for (const Dictionary& dictionary : dictionaries()) {
    const auto own = own_words(builtin(), dictionary);
    for (int n = 0; n < 300; ++n) {
      std::string text;
      std::vector<Token> expected;
      for (size_t k = 0, count = random() % 6; k < count; ++k) {
        std::string line = random_text(random, random() % 20);
        std::erase(line, '\n');
        line += '\n';
        for (Token token : tokens_of(line, own.get())) {
          token.span.begin += static_cast<uint32_t>(text.size());
          token.span.end += static_cast<uint32_t>(text.size());
          expected.push_back(token);
        }
        text += line;
      }
      ASSERT_EQ(tokens_of(text, own.get()), expected) << text;
    }
  }
}

// What stands in scratch.asked got a second look.
TEST(Tokenizer, WhereNearlyEveryPlaceIsInDoubtTheFirstLookIsEnough) {
  std::string letters;
  for (int n = 0; n < 1000; ++n) letters += "กขค";
  Scratch scratch;
  std::vector<Token> tokens;
  tokenize(builtin(), nullptr, letters, scratch, tokens);
  size_t doubts = 0;
  for (size_t n = 0; n < scratch.doubts.words(); ++n)
    doubts += static_cast<size_t>(std::popcount(scratch.doubts.word(n)));
  EXPECT_GT(doubts, 2000U);
  EXPECT_LT(scratch.asked.size(), 64U);
}

TEST(Tokenizer, KnowsWhatTheDictionariesKnow) {
  EXPECT_TRUE(tokens_of("จังหวัด")[0].known);
  EXPECT_FALSE(tokens_of("กขคฆงจ")[0].known);
}

TEST(Tokenizer, OfOneDroppedCharacterIsATokenToo) { expect_cover("\u200b"); }

}  // namespace
}  // namespace khao::token
