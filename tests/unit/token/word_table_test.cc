#include "token/word_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "khao/error.h"

namespace khao::token {
namespace {

using Rows = std::vector<std::pair<std::string, uint32_t>>;

Rows random_words(size_t count, size_t longest) {
  std::mt19937 random(11);
  Rows words;
  for (size_t n = 0; n < count; ++n) {
    words.emplace_back("", 1 + random() % 15);
    for (size_t i = 0, size = 1 + random() % longest; i < size; ++i)
      words.back().first += static_cast<char>(0xA1 + random() % 60);
  }
  return words;
}

TEST(WordTable, AgreesWithAMapOnRandomWords) {
  const Rows words = random_words(20000, kLongestWord);
  std::map<std::string, uint32_t> held;
  for (size_t n = 0; n < 10000; ++n) held[words[n].first] |= words[n].second;
  const std::string bytes = build_word_table({words.begin(), words.begin() + 10000});
  const WordTable table = WordTable::open(bytes);
  for (const auto& [word, groups] : words) EXPECT_EQ(table.groups(word), held.contains(word) ? held.at(word) : 0);
}

TEST(WordTable, OnlyTheLettersOfTheWordCount) {
  const std::string text = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKL";
  for (size_t size = 0; size <= kLongestWord; ++size) {
    const std::string other = text.substr(0, size) + std::string(WordTable::kReadable, '!');
    EXPECT_EQ(WordTable::hash(text.data(), size), WordTable::hash(other.data(), size));
    EXPECT_EQ(WordTable::hash(text.data(), size), WordTable::hash(text.substr(0, size)));
    EXPECT_NE(WordTable::hash(text.data(), size), WordTable::hash(text.data(), size + 1));
    if (size <= WordTable::kShort) {
      EXPECT_EQ(WordTable::hash(text.data(), size), WordTable::hash_of_short(other.data(), size));
    }
  }
}

// In a small table all words share their buckets, and the fingerprint alone tells them apart.
TEST(WordTable, TellsApartWhatDiffersInOneLetter) {
  std::mt19937 random(12);
  for (size_t size = 1; size < WordTable::kReadable; ++size) {
    std::string word;
    for (size_t i = 0; i < size; ++i) word += static_cast<char>(0xA1 + random() % 90);
    const std::string bytes = build_word_table({{word, 1}});
    const WordTable table = WordTable::open(bytes);
    for (unsigned letter = 1; letter < 256; ++letter) {
      EXPECT_EQ(table.groups(word + static_cast<char>(letter)), 0u) << size;
      for (size_t at = 0; at < size; ++at) {
        std::string other = word;
        other[at] = static_cast<char>(letter);
        EXPECT_EQ(table.groups(other), other == word ? 1u : 0u) << size << " " << at;
      }
    }
  }
}

TEST(WordTable, AnEmptyTableHoldsNothing) {
  EXPECT_EQ(WordTable().groups("ก"), 0u);
  EXPECT_EQ(WordTable().groups(""), 0u);
  const std::string bytes = build_word_table({});
  EXPECT_EQ(WordTable::open(bytes).groups("ก"), 0u);
}

TEST(WordTable, LongerWordsAreNone) {
  const std::string bytes = build_word_table({{"a", 1}});
  EXPECT_EQ(WordTable::open(bytes).groups(std::string(1000, 'a')), 0u);
}

TEST(WordTable, NearlyAllPlacesAreUsed) {
  EXPECT_LT(build_word_table(random_words(10000, kLongestWord)).size(), 10000 * sizeof(uint32_t) * 5 / 4);
}

TEST(WordTable, SameWordsInAnyOrderGiveTheSameBytes) {
  Rows words = random_words(500, 9);
  const std::string forward = build_word_table(words);
  std::reverse(words.begin(), words.end());
  words.push_back(words.front());
  EXPECT_EQ(forward, build_word_table(words));
}

TEST(WordTable, RefusesDamagedBytes) {
  EXPECT_THROW(WordTable::open(""), Error);
  EXPECT_THROW(WordTable::open(std::string(33, 'x')), Error);
}

}  // namespace
}  // namespace khao::token
