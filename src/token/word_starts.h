// How long the words of a user's dictionary may be that begin somewhere, seen from the letters there.
//
//     words of    up to 4 letters                         5 and more
//     slot        the first, hash of second and third     hash of five
//     says        a bit a length (bytes)                  a bit a length, and a tag of the five (32 bits)
//
// What a slot says holds for letters with its tag; words with other first letters that share the slot leave it without
// one, and then it holds for all. So a length may be none but never misses.
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
  Lengths lengths(const char* letters) const {
    const uint32_t first = four_at(letters);
    const uint32_t hash = long_hash(first, four_at(letters + kLong - 4)), slot = long_[long_slot(hash)];
    const bool mine = tag_of(slot) == 0 || tag_of(slot) == tag_of(hash << kTagShift);
    return short_[short_slot(first)] | (mine ? slot & ~kTag : 0);
  }

  /// The longest of them, at each of `count` places from `from` on, the first of which is before `letters`: the number
  /// of letters, 0 if no word begins there, kReadable + 1 of WordTable for longer ones. Words begin and end only where
  /// `possible` says so. Eight more places are written.
  void longest(const char* letters, PlaceBitsView possible, size_t from, size_t count, uint8_t* out) const;
  /// The same one by one: what `longest` is tested against.
  void longest_plainly(const char* letters, PlaceBitsView possible, size_t from, size_t count, uint8_t* out) const;

 private:
  void longest_avx2(const char* letters, PlaceBitsView possible, size_t from, size_t count, uint8_t* out) const;

  static constexpr size_t kLong = 5;  ///< letters of the shortest words of the second table
  static constexpr uint32_t kPairBits = 9, kLongBits = 15;
  static constexpr uint32_t kFirstMask = 0x7F;
  static constexpr uint32_t kTag = ~(2 * kLonger - 1);  ///< the bits of a slot above the lengths
  static constexpr uint32_t kTagShift = kLongBits;      ///< brings bits of the hash that are not the slot's there
  static constexpr uint32_t kPairFactor = 0x9E3779B1, kLongFactor = 0x85EBCA6B, kLastFactor = 0xC2B2AE35;
  static constexpr size_t kGathered = 3;  ///< a byte is read as the first of four

  static uint32_t four_at(const char* letters) {
    uint32_t four;
    std::memcpy(&four, letters, sizeof four);
    return four;
  }
  static uint32_t short_slot(uint32_t first) {
    return (first & kFirstMask) << kPairBits | (first >> 8 & 0xFFFF) * kPairFactor >> (32 - kPairBits);
  }
  static uint32_t long_hash(uint32_t first, uint32_t last) {  // of four letters, and the last four of five
    return first * kLongFactor + last * kLastFactor;
  }
  static uint32_t long_slot(uint32_t hash) { return hash >> (32 - kLongBits); }
  static uint32_t tag_of(uint32_t slot) { return slot & kTag; }

  std::array<uint8_t, ((kFirstMask + 1) << kPairBits) + kGathered> short_{};
  std::array<Lengths, 1 << kLongBits> long_{};
};

}  // namespace khao::token

#endif  // KHAO_TOKEN_WORD_STARTS_H_
