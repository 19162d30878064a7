// A read-only set of words that answers "is exactly this a word?" with two loads at known places: what sets
// Token::known.
//
// Each word is a fingerprint of 31 bits in one of two buckets of eight; all three come from one hash. A string that is
// no word is taken for one when its fingerprint stands in one of its buckets, which happens once in 150 million.
//
//     hash of the word:  a bucket (upper half, scaled)  |  fingerprint (lower half); the other bucket from both
//     bucket:            8 fingerprints of 4 bytes; empty places hold 0, which is no fingerprint
#ifndef KHAO_TOKEN_WORD_SET_H_
#define KHAO_TOKEN_WORD_SET_H_

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace khao::token {

/// A cheap copyable view; lives as long as the bytes it was opened on.
class WordSet {
 public:
  static constexpr size_t kPlaces = 8;  ///< fingerprints in a bucket

  WordSet() = default;  ///< holds nothing
  /// The hash of a word of `size` letters; load(at) gives the eight from `at` on, the first in the lowest byte, with
  /// zeros behind the last.
  template <typename Load>
  static uint64_t hash_by(size_t size, Load&& load);
  static uint64_t hash_of(std::string_view word);
  /// Opens what build_word_set made; `bytes` are aligned to 64. Throws Error(bad_model) if the size does not fit.
  static WordSet open(std::string_view bytes);

  bool contains(std::string_view word) const { return contains(hash_of(word)); }
  bool contains(uint64_t hash) const {
    const uint32_t* one = fingerprints_ + bucket_of(hash) * kPlaces;
    const uint32_t* other = fingerprints_ + other_bucket_of(hash) * kPlaces;
    const uint32_t fingerprint = fingerprint_of(hash);
    unsigned found = 0;
    for (size_t n = 0; n < kPlaces; ++n)
      found |= static_cast<unsigned>(one[n] == fingerprint) | static_cast<unsigned>(other[n] == fingerprint);
    return found != 0;
  }

 private:
  friend std::string build_word_set(const std::vector<std::string>& words);
  size_t bucket_of(uint64_t hash) const { return static_cast<size_t>((hash >> 32) * buckets_ >> 32); }
  size_t other_bucket_of(uint64_t hash) const { return bucket_of(hash * 0xD6E8FEB86659FD93); }
  static uint32_t fingerprint_of(uint64_t hash) { return static_cast<uint32_t>(hash) | 1u; }

  alignas(64) static constexpr uint32_t kNothing[kPlaces] = {};
  const uint32_t* fingerprints_ = kNothing;
  uint64_t buckets_ = 1;
};

/// The bytes of a set. Equal words count once; the same words in any order give the same bytes.
std::string build_word_set(const std::vector<std::string>& words);

// Eight letters a step, so a Thai word takes one or two.
template <typename Load>
uint64_t WordSet::hash_by(size_t size, Load&& load) {
  constexpr uint64_t kFactor = 0x9E3779B97F4A7C15;
  uint64_t hash = size * kFactor;
  for (size_t at = 0; at <= size; at += 8) {
    hash = (hash ^ load(at)) * kFactor;
    hash ^= hash >> 29;
  }
  return hash * kFactor;
}

}  // namespace khao::token

#endif  // KHAO_TOKEN_WORD_SET_H_
