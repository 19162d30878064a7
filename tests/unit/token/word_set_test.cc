#include "token/word_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "khao/error.h"

namespace khao::token {
namespace {

std::vector<std::string> random_words(size_t count, size_t longest) {
  std::mt19937 random(11);
  std::vector<std::string> words;
  for (size_t n = 0; n < count; ++n) {
    words.emplace_back();
    for (size_t i = 0, size = 1 + random() % longest; i < size; ++i)
      words.back() += static_cast<char>(0xA1 + random() % 60);
  }
  return words;
}

TEST(WordSet, HoldsItsWordsAndNoOthers) {
  const std::vector<std::string> words = random_words(20000, 20);
  const std::set<std::string> held(words.begin(), words.begin() + 10000);
  const std::string bytes = build_word_set({words.begin(), words.begin() + 10000});
  const WordSet set = WordSet::open(bytes);
  for (const std::string& word : words) EXPECT_EQ(set.contains(word), held.contains(word));
}

TEST(WordSet, AnEmptySetHoldsNothing) {
  EXPECT_FALSE(WordSet().contains("ก"));
  EXPECT_FALSE(WordSet().contains(""));
  const std::string bytes = build_word_set({});
  EXPECT_FALSE(WordSet::open(bytes).contains("ก"));
}

TEST(WordSet, NearlyAllPlacesAreUsed) {
  EXPECT_LT(build_word_set(random_words(10000, 20)).size(), 10000 * sizeof(uint32_t) * 2);
}

TEST(WordSet, SameWordsInAnyOrderGiveTheSameBytes) {
  std::vector<std::string> words = random_words(500, 9);
  const std::string forward = build_word_set(words);
  std::reverse(words.begin(), words.end());
  words.push_back(words.front());
  EXPECT_EQ(forward, build_word_set(words));
}

TEST(WordSet, RefusesDamagedBytes) {
  EXPECT_THROW(WordSet::open(""), Error);
  EXPECT_THROW(WordSet::open(std::string(33, 'x')), Error);
}

}  // namespace
}  // namespace khao::token
