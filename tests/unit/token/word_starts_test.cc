// That no word is missed, and that eight places at a time see what one by one does.
#include "token/word_starts.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

namespace khao::token {
namespace {

std::string random_letters(std::mt19937& random, size_t size, unsigned letters) {
  std::string text;
  for (size_t i = 0; i < size; ++i) text += static_cast<char>(0xA1 + random() % letters);
  return text;
}

std::vector<uint8_t> longest_at(const WordStarts& starts, const std::string& letters, unsigned skipped = 1000) {
  PlaceBits possible;
  possible.reset(letters.size());
  for (size_t i = 0; i < letters.size(); ++i)
    if (i % skipped != skipped - 1) possible.set(i);
  const std::string readable = letters + std::string(2 * WordStarts::kReadable, 'x');
  std::vector<uint8_t> longest(letters.size() + 8), plain(letters.size());
  starts.longest(readable.data(), possible.view(), 0, letters.size(), longest.data());
  starts.longest_plainly(readable.data(), possible.view(), 0, letters.size(), plain.data());
  longest.resize(letters.size());
  EXPECT_EQ(longest, plain);
  for (size_t i = skipped - 1; i < plain.size(); i += skipped) EXPECT_EQ(plain[i], 0);
  return plain;
}

TEST(WordStarts, NoWordIsMissed) {
  std::mt19937 random(2);
  const auto starts = std::make_unique<WordStarts>();
  std::vector<std::string> words;
  for (size_t n = 0; n < 2000; ++n) words.push_back(random_letters(random, 1 + random() % 30, 60));
  for (const std::string& word : words) starts->add(word);
  for (const std::string& word : words)
    for (const unsigned next : {1u, 30u, 60u})
      EXPECT_GE(longest_at(*starts, word + random_letters(random, 20, next))[0],
                std::min(word.size(), WordTable::kReadable + 1));
}

TEST(WordStarts, MostOthersAreNone) {
  std::mt19937 random(3);
  const auto starts = std::make_unique<WordStarts>();
  for (size_t n = 0; n < 1000; ++n) starts->add(random_letters(random, 4 + random() % 10, 60));
  size_t found = 0;
  for (const uint8_t longest : longest_at(*starts, random_letters(random, 1000, 60))) found += longest != 0 ? 1 : 0;
  EXPECT_LT(found, 20u);
}

TEST(WordStarts, AreTheSameEightAtATime) {
  std::mt19937 random(4);
  const auto starts = std::make_unique<WordStarts>();
  for (size_t n = 0; n < 300; ++n) starts->add(random_letters(random, 1 + random() % 300, 4));
  for (size_t size = 0; size < 150; ++size) longest_at(*starts, random_letters(random, size, 5), 3);
}

}  // namespace
}  // namespace khao::token
