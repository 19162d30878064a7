// Places as bits, and the first look read 64 places at a time.
#include "token/decide.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "token/place_bits.h"
#include "token/symbols.h"

namespace khao::token {
namespace {

TEST(PlaceBits, AgreeWithASet) {
  std::mt19937 random(3);
  for (size_t size : {1u, 63u, 64u, 65u, 200u}) {
    PlaceBits bits;
    bits.reset(size);
    std::set<size_t> expected;
    for (int n = 0; n < 300; ++n) {
      const size_t place = random() % (size + 1), end = place + random() % (size + 1 - place + 1);
      switch (random() % 4) {
        case 0:
          bits.set(place), expected.insert(place);
          break;
        case 2:
          bits.set(place, std::min(end, size + 1));
          for (size_t i = place; i < std::min(end, size + 1); ++i) expected.insert(i);
          break;
        case 1:
          bits.put(place, false), expected.erase(place);
          break;
        default:
          bits.clear(place, std::min(end, size + 1));
          expected.erase(expected.lower_bound(place), expected.lower_bound(std::min(end, size + 1)));
      }
      std::set<size_t> found;
      for (size_t word = 0; word < bits.words(); ++word)
        for_each_place(bits.word(word), word, [&](size_t at) { found.insert(at); });
      ASSERT_EQ(found, expected) << size;
      const size_t to = std::min(end, size + 1);
      const auto inside = static_cast<size_t>(std::distance(expected.lower_bound(place), expected.lower_bound(to)));
      ASSERT_EQ(bits.view().any(place, to), inside > 0);
      ASSERT_EQ(bits.view().all(place, to), inside == to - place);
    }
  }
}

TEST(PlaceBits, UpToAPlaceShowsIt) {
  PlaceBits bits;
  bits.reset(130);
  for (const size_t place : {0u, 5u, 63u, 64u, 100u, 128u}) bits.set(place);
  for (size_t place = 0; place <= 130; ++place)
    for (size_t back = 0; back < 64; ++back)
      EXPECT_EQ(bits.view().up_to(place) >> (63 - back) & 1, back <= place && bits.has(place - back) ? 1u : 0u)
          << place << " " << back;
}

TEST(FirstLook, IsReadTheSameOneByOneAndSideBySide) {
  std::mt19937 random(5);
  for (int n = 0; n < 2000; ++n) {
    int16_t scores[64];
    for (int16_t& score : scores) score = static_cast<int16_t>(static_cast<int>(random() % 140) - 70);
    const size_t count = n % 3 == 0 ? random() % 65 : 64;
    const FirstSays fast = first_says(scores, count, 8), plain = first_says_plainly(scores, count, 8);
    ASSERT_EQ(fast.cut, plain.cut);
    ASSERT_EQ(fast.likely, plain.likely);
    ASSERT_EQ(fast.doubtful, plain.doubtful);
  }
}

TEST(FirstLook, DoubtLiesAroundZero) {
  const int16_t scores[] = {0, 1, -1, 8 * kDoubt - 1, 8 * kDoubt, -8 * kDoubt, -8 * kUnlikely, -8 * kUnlikely + 1};
  const FirstSays says = first_says_plainly(scores, 8, 8);
  EXPECT_EQ(says.cut, 0b00011010u);
  EXPECT_EQ(says.doubtful, 0b00001111u);
  EXPECT_EQ(says.likely, 0b10111111u);
}

TEST(Decide, SpellsSixteenCharactersAtATimeAsOneByOne) {
  std::mt19937 random(31);
  for (size_t size = 0; size < 100; ++size)
    for (const unsigned strangers : {1u, 20u, 1000u}) {  // one in so many is no Thai letter
      std::string chars;
      for (size_t i = 0; i < size; ++i)
        chars += static_cast<char>(random() % strangers == 0 ? random() % 256 : 0xA1 + random() % 0x5B);
      std::vector<uint8_t> symbols;
      spell(chars, symbols);
      ASSERT_EQ(symbols.size(), size + 2 * kPadding);
      for (size_t i = 0; i < symbols.size(); ++i) {
        const bool inside = i >= kPadding && i < kPadding + size;
        ASSERT_EQ(symbols[i], inside ? kSymbolOf[static_cast<unsigned char>(chars[i - kPadding])] : kEdge);
      }
    }
}

}  // namespace
}  // namespace khao::token
