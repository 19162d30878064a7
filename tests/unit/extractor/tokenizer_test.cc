// The public Tokenizer: many texts in one call give what each gives by itself, in an old tokenizer as in a fresh one.
#include "khao/tokenizer.h"

#include <gtest/gtest.h>

#include <random>

#include "../token/random_text.h"

namespace khao {
namespace {

std::vector<Dictionary> dictionaries() {
  static const DictionaryEntry words[] = {{"ลงพื้น"}, {"การประชาชน", 2}, {"เจ้าหน้าที่โรงเรียน"}};
  return {{}, Dictionary::from_words(words)};
}

TEST(Tokenizer, ManyTextsInOneCallGiveWhatEachGives) {
  for (const Dictionary& dictionary : dictionaries()) {
    std::mt19937 random(3);
    Tokenizer batch(Model::builtin(), dictionary), single(Model::builtin(), dictionary);
    std::vector<Token> tokens, expected, of_one;
    std::vector<size_t> ends(7), expected_ends;
    for (int n = 0; n < 100; ++n) {
      std::vector<std::string> texts(random() % 20);
      for (std::string& text : texts) text = token::random_text(random, random() % 30);
      const std::vector<std::string_view> views(texts.begin(), texts.end());
      expected.clear(), expected_ends.clear();
      for (const std::string_view text : views) {
        single(text, of_one);
        expected.insert(expected.end(), of_one.begin(), of_one.end());
        expected_ends.push_back(expected.size());
      }
      batch(views, tokens, ends);
      ASSERT_EQ(tokens, expected) << n;
      ASSERT_EQ(ends, expected_ends) << n;
    }
  }
}

TEST(Tokenizer, OfTextsWithoutBytesHasNoTokens) {
  Tokenizer tokenize(Model::builtin());
  std::vector<Token> tokens(3);
  std::vector<size_t> ends(3);
  tokenize({}, tokens, ends);
  EXPECT_TRUE(tokens.empty() && ends.empty());
  const std::string_view texts[] = {"", "คน", ""};
  tokenize(texts, tokens, ends);
  EXPECT_EQ(ends, (std::vector<size_t>{0, 1, 1}));
  EXPECT_EQ(tokens[0].span, (Span{0, 6}));
}

TEST(Tokenizer, AnOldOneGivesWhatAFreshOneGives) {
  for (const Dictionary& dictionary : dictionaries()) {
    std::mt19937 random(4);
    Tokenizer old(Model::builtin(), dictionary);
    std::vector<Token> tokens, expected;
    for (int n = 0; n < 1000; ++n) {
      const std::string text = token::random_text(random, random() % 40);
      old(text, tokens);
      Tokenizer(Model::builtin(), dictionary)(text, expected);
      ASSERT_EQ(tokens, expected) << text;
    }
  }
}

}  // namespace
}  // namespace khao
