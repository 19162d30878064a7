// That no word is missed, and that eight places at a time see what one by one does.
#include "token/word_starts.h"

#include <gtest/gtest.h>

#include <bit>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace khao::token {
namespace {

constexpr size_t kRoom = 16;

std::string random_letters(std::mt19937& random, size_t size, unsigned letters) {
  std::string text;
  for (size_t i = 0; i < size; ++i) text += static_cast<char>(0xA1 + random() % letters);
  return text;
}

TEST(WordStarts, NoWordIsMissed) {
  std::mt19937 random(2);
  const auto starts = std::make_unique<WordStarts>();
  std::vector<std::string> words;
  for (size_t n = 0; n < 2000; ++n) words.push_back(random_letters(random, 1 + random() % 30, 60));
  for (const std::string& word : words) starts->add(word);
  for (const std::string& word : words) {
    const WordStarts::Lengths length =
        word.size() > WordTable::kReadable ? WordStarts::kLonger : WordStarts::Lengths{1} << (word.size() - 1);
    EXPECT_NE(starts->lengths((word + std::string(kRoom, 'x')).data()) & length, 0u) << word.size();
  }
}

TEST(WordStarts, MostOthersAreNone) {
  std::mt19937 random(3);
  const auto starts = std::make_unique<WordStarts>();
  for (size_t n = 0; n < 1000; ++n) starts->add(random_letters(random, 4 + random() % 10, 60));
  size_t found = 0;
  for (size_t n = 0; n < 1000; ++n) found += starts->lengths(random_letters(random, kRoom, 60).data()) != 0;
  EXPECT_LT(found, 150u);
}

TEST(WordStarts, AreTheSameEightAtATime) {
  std::mt19937 random(4);
  const auto starts = std::make_unique<WordStarts>();
  for (size_t n = 0; n < 300; ++n) starts->add(random_letters(random, 1 + random() % 27, 4));
  for (size_t size = 0; size < 150; ++size) {
    PlaceBits possible;
    possible.reset(size);
    for (size_t i = 0; i <= size; ++i)
      if (random() % 3 != 0) possible.set(i);
    const std::string letters = random_letters(random, size, 4) + std::string(3 * kRoom, '\0');
    const size_t from = size == 0 ? 0 : random() % size;
    std::vector<uint8_t> eight(size + kRoom, 0), plain(size + kRoom, 0);
    starts->longest(letters.data() + from, possible.view(), from, size - from, eight.data());
    starts->longest_plainly(letters.data() + from, possible.view(), from, size - from, plain.data());
    eight.resize(size - from), plain.resize(size - from);
    EXPECT_EQ(eight, plain);
  }
}

}  // namespace
}  // namespace khao::token
