#include "token/word_graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "khao/error.h"

namespace khao::token {
namespace {

std::string random_word(std::mt19937& random, size_t longest) {
  std::string word;
  for (size_t i = 0, size = 1 + random() % longest; i < size; ++i) word += static_cast<char>(0xA1 + random() % 8);
  return word;
}

TEST(WordGraph, FindsWordsAndNothingElse) {
  const std::string bytes = build_word_graph({{"ab", 1}, {"abc", 2}, {"b", 4}, {"ab", 2}});
  const WordGraph graph = WordGraph::open(bytes);
  EXPECT_EQ(graph.groups_of("ab"), 3u);
  EXPECT_EQ(graph.groups_of("abc"), 2u);
  EXPECT_EQ(graph.groups_of("b"), 4u);
  for (const char* none : {"", "a", "abcd", "c", "ba", "bc"}) EXPECT_EQ(graph.groups_of(none), 0u) << none;
}

TEST(WordGraph, AgreesWithAMapOnRandomWords) {
  std::mt19937 random(7);
  std::map<std::string, uint32_t> expected;
  std::vector<std::pair<std::string, uint32_t>> words;
  for (uint32_t n = 0; n < 5000; ++n) {
    words.emplace_back(random_word(random, 6), 1 + random() % 15);
    expected[words.back().first] |= words.back().second;
  }
  const std::string bytes = build_word_graph(words);
  const WordGraph graph = WordGraph::open(bytes);
  for (const auto& [word, groups] : expected) EXPECT_EQ(graph.groups_of(word), groups);
  for (int n = 0; n < 5000; ++n) {
    const std::string word = random_word(random, 7);
    const auto found = expected.find(word);
    EXPECT_EQ(graph.groups_of(word), found == expected.end() ? 0 : found->second);
  }
}

TEST(WordGraph, EqualEndsAreShared) {
  std::vector<std::pair<std::string, uint32_t>> words;
  for (char first = 'a'; first <= 'z'; ++first) {
    words.emplace_back("?0123456789", 1);
    words.back().first.front() = first;
  }
  EXPECT_LE(build_word_graph(words).size(), 16 + 512 * 4u);  // 26 edges and ten, not 26 times ten
}

TEST(WordGraph, SameWordsInAnyOrderGiveTheSameBytes) {
  std::vector<std::pair<std::string, uint32_t>> words = {{"a", 1}, {"ab", 2}, {"bc", 1}, {"x", 4}, {"xyz", 1}};
  const std::string forward = build_word_graph(words);
  std::reverse(words.begin(), words.end());
  EXPECT_EQ(forward, build_word_graph(words));
}

TEST(WordGraph, RefusesDamagedBytes) {
  const std::string bytes = build_word_graph({{"a", 1}});
  EXPECT_THROW(WordGraph::open(bytes.substr(0, bytes.size() - 1)), Error);
  EXPECT_THROW(WordGraph::open(""), Error);
  std::string damaged = bytes;
  damaged.front() = 'X';
  EXPECT_THROW(WordGraph::open(damaged), Error);
}

}  // namespace
}  // namespace khao::token
