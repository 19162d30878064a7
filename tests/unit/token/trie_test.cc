#include "token/trie.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "khao/error.h"

namespace khao::token {
namespace {

TEST(Trie, FindsWordsAndNothingElse) {
  TrieBuilder builder;
  builder.add("ab", 1);
  builder.add("abc", 2);
  builder.add("b", 0);
  const std::string bytes = builder.build();
  const Trie trie = Trie::open(bytes);
  EXPECT_EQ(trie.find("ab"), 1u);
  EXPECT_EQ(trie.find("abc"), 2u);
  EXPECT_EQ(trie.find("b"), 0u);
  for (const char* none : {"", "a", "abcd", "c", "ba"}) EXPECT_EQ(trie.find(none), Trie::kNone) << none;
  EXPECT_EQ(trie.longest(), 3u);
}

TEST(Trie, AgreesWithAMapOnRandomWords) {
  std::mt19937 random(7);
  std::map<std::string, uint32_t> expected;
  TrieBuilder builder;
  for (uint32_t n = 0; n < 5000; ++n) {
    std::string word;
    for (size_t i = 0, size = 1 + random() % 6; i < size; ++i) word += static_cast<char>(0xA1 + random() % 8);
    if (expected.emplace(word, n).second) builder.add(word, n);
  }
  const std::string bytes = builder.build();
  const Trie trie = Trie::open(bytes);
  for (const auto& [word, value] : expected) EXPECT_EQ(trie.find(word), value);
  for (int n = 0; n < 5000; ++n) {
    std::string word;
    for (size_t i = 0, size = 1 + random() % 7; i < size; ++i) word += static_cast<char>(0xA1 + random() % 9);
    const auto found = expected.find(word);
    EXPECT_EQ(trie.find(word), found == expected.end() ? Trie::kNone : found->second);
  }
}

TEST(Trie, SameWordsInAnyOrderGiveTheSameBytes) {
  TrieBuilder forward, backward;
  const std::vector<std::string> words = {"a", "ab", "bc", "x", "xyz"};
  for (uint32_t n = 0; n < words.size(); ++n) forward.add(words[n], n);
  for (uint32_t n = static_cast<uint32_t>(words.size()); n-- > 0;) backward.add(words[n], n);
  EXPECT_EQ(forward.build(), backward.build());
}

TEST(Trie, RefusesDamagedBytes) {
  TrieBuilder builder;
  builder.add("a", 1);
  const std::string bytes = builder.build();
  EXPECT_THROW(Trie::open(bytes.substr(0, bytes.size() - 1)), Error);
  EXPECT_THROW(Trie::open(""), Error);
  std::string other = bytes;
  other[0] = 'x';
  EXPECT_THROW(Trie::open(other), Error);
}

TEST(Trie, AnEmptyOneFindsNothing) {
  const std::string bytes = TrieBuilder().build();
  const Trie trie = Trie::open(bytes);
  EXPECT_TRUE(trie.empty());
  EXPECT_EQ(trie.child(Trie::kRoot, 'a'), Trie::kNone);
}

}  // namespace
}  // namespace khao::token
