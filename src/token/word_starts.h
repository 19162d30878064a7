// How long the words of a user's dictionary may be that begin somewhere, seen from the letters there.
//
// Tables by the first letters of words, the more of them the longer the words are; letters that share a slot share what
// it says, so a length may be none but never misses.
//
//     words of    1, 2 letters      3                4                5, 6             7 and more
//     slot        first two         hash of three    hash of four     hash of five     hash of seven
//     says        a bit a length    (bytes)                                            (32 bits)
#ifndef KHAO_TOKEN_WORD_STARTS_H_
#define KHAO_TOKEN_WORD_STARTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "token/place_bits.h"
#include "token/word_table.h"

namespace khao::token {

class WordStarts {
 public:
  /// Bit n - 1: words of n letters; kLonger: of more than WordTable::kReadable.
  using Lengths = uint32_t;
  static constexpr Lengths kLonger = Lengths{1} << WordTable::kReadable;
  static constexpr size_t kReadable = 16;  ///< letters that may be read from the first on

  void add(std::string_view word);

  /// Of words that begin with these letters.
  Lengths lengths(const char* letters) const;

  /// The longest of them, at each of `count` places from `from` on, the first of which is before `letters`: the number
  /// of letters, 0 if no word begins there, kReadable + 1 of WordTable for longer ones. Words begin and end only where
  /// `possible` says so. Eight more places are written.
  void longest(const char* letters, PlaceBitsView possible, size_t from, size_t count, uint8_t* out) const;
  /// The same one by one: what `longest` is tested against.
  void longest_plainly(const char* letters, PlaceBitsView possible, size_t from, size_t count, uint8_t* out) const;

 private:
  void longest_avx2(const char* letters, PlaceBitsView possible, size_t from, size_t count, uint8_t* out) const;

  static constexpr uint32_t kThreeBits = 15, kFourBits = 15, kFiveBits = 15, kSevenBits = 16;
  static constexpr uint32_t kThreeFactor = 0x9E3779B1, kFourFactor = 0x85EBCA6B, kSevenFactor = 0xC2B2AE35,
                            kLastFactor = 0x27D4EB2F, kFiveFactor = 0x165667B1, kFifthFactor = 0x9E3779B1;
  static constexpr size_t kThree = 3, kFour = 4, kFive = 5, kSeven = 7;  ///< letters of the shortest words of a table
  static constexpr size_t kGathered = 3;                                 ///< a byte is read as the first of four

  static uint32_t word_at(const char* letters) {
    uint32_t word;
    std::memcpy(&word, letters, sizeof word);
    return word;
  }
  static uint32_t two_slot(uint32_t first) { return first & 0xFFFF; }
  static uint32_t three_slot(uint32_t first) { return (first << 8) * kThreeFactor >> (32 - kThreeBits); }
  static uint32_t four_slot(uint32_t first) { return first * kFourFactor >> (32 - kFourBits); }
  static uint32_t five_slot(uint32_t first, uint32_t last) {  // four letters, and the last four
    return (first * kFiveFactor + last * kFifthFactor) >> (32 - kFiveBits);
  }
  static uint32_t seven_slot(uint32_t first, uint32_t last) {
    return (first * kSevenFactor + last * kLastFactor) >> (32 - kSevenBits);
  }

  std::array<uint8_t, (1 << 16) + kGathered> two_{};
  std::array<uint8_t, (1 << kThreeBits) + kGathered> three_{};
  std::array<uint8_t, (1 << kFourBits) + kGathered> four_{};
  std::array<uint8_t, (1 << kFiveBits) + kGathered> five_{};
  std::array<Lengths, 1 << kSevenBits> seven_{};
};

}  // namespace khao::token

#endif  // KHAO_TOKEN_WORD_STARTS_H_
