// The dictionaries: words with the groups they stand in, read in place. It answers "is exactly this a word, and of
// which groups?" with two loads at known places, so that the answers for many stretches of a line come side by side.
//
// Each word is an entry of four bytes in one of two buckets of four; all comes from one hash.
//
//     hash of the word:  a bucket (upper half, scaled)  |  fingerprint (28 bits of both halves); the other bucket
//                        from another product
//     bucket:            4 entries: fingerprint << 4 | groups; empty ones are 0
//
// A string that is no word is taken for one when its fingerprint stands in one of its buckets, which happens once in 40
// million.
#ifndef KHAO_TOKEN_WORD_TABLE_H_
#define KHAO_TOKEN_WORD_TABLE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/prefetch.h"

namespace khao::token {

inline constexpr size_t kLongestWord = 20;  ///< characters; longer ones are no entries of words.tsv

/// A cheap copyable view; lives as long as the bytes it was opened on.
class WordTable {
 public:
  static constexpr uint32_t kGroupBits = 4;
  static constexpr size_t kPlaces = 4;     ///< entries of a bucket
  static constexpr size_t kReadable = 24;  ///< letters of the longest word, and bytes that hash() reads
  static constexpr size_t kShort = 16;     ///< letters of the longest short one, and bytes that hash_of_short() reads

  WordTable() = default;  ///< holds nothing
  /// Opens what build_word_table made; `bytes` are aligned to 16. Throws Error(bad_model) if the size does not fit.
  static WordTable open(std::string_view bytes);

  /// The hash of a word of `size` <= kReadable letters; so many bytes may be read from `letters` on. Faster where the
  /// word is known to have at most kShort.
  static uint64_t hash(const char* letters, size_t size) { return mixed(blocks<3>(letters, size)); }
  static uint64_t hash_of_short(const char* letters, size_t size) { return mixed(blocks<2>(letters, size)); }
  static uint64_t hash(std::string_view word);
  /// Where the word with this hash stands, if it does: by the first entries of its buckets.
  struct Probe {
    uint32_t one, other;
    uint32_t fingerprint;
  };
  Probe locate(uint64_t hash) const {
    return {bucket_of(hash) * uint32_t{kPlaces}, other_bucket_of(hash) * uint32_t{kPlaces}, fingerprint_of(hash)};
  }
  /// The same, and asks for what groups() will read there.
  Probe probe(uint64_t hash) const {
    const Probe probe = locate(hash);
    base::prefetch(entries_ + probe.one);
    base::prefetch(entries_ + probe.other);
    return probe;
  }
  void prefetch(uint64_t hash) const { probe(hash); }
  /// The groups of the word there, a bit each; 0 if it is none.
  uint32_t groups(Probe probe) const;
  uint32_t groups(uint64_t hash) const { return groups(locate(hash)); }
  /// The same of a word of any length.
  uint32_t groups(std::string_view word) const { return word.size() > kReadable ? 0 : groups(hash(word)); }

 private:
  friend std::string build_word_table_of_hashes(std::vector<std::pair<uint64_t, uint32_t>> words);
  template <size_t kBlocks>
  static uint64_t blocks(const char* letters, size_t size);
  static uint64_t mixed(uint64_t hash) { return (hash ^ hash >> 32) * 0xD6E8FEB86659FD93; }
  uint32_t bucket_of(uint64_t hash) const { return static_cast<uint32_t>((hash >> 32) * buckets_ >> 32); }
  uint32_t other_bucket_of(uint64_t hash) const { return bucket_of(hash * 0xD6E8FEB86659FD93); }
  // From both halves: a letter in the upper bits of a block of eight hardly moves the lower half.
  static uint32_t fingerprint_of(uint64_t hash) { return static_cast<uint32_t>(hash ^ hash >> 32) << kGroupBits; }

  alignas(16) static constexpr uint32_t kNothing[kPlaces] = {};
  const uint32_t* entries_ = kNothing;
  uint64_t buckets_ = 1;
};

/// The bytes of a table. `words` have at most kReadable letters, and each at least one group; the groups of a word
/// that is given twice are put together. The same words in any order give the same bytes.
std::string build_word_table(const std::vector<std::pair<std::string, uint32_t>>& words);
/// The same from the hash of each word (WordTable::hash).
using HashedWords = std::vector<std::pair<uint64_t, uint32_t>>;
std::string build_word_table_of_hashes(HashedWords words);

// Eight letters a factor, without a jump: the lengths of words cannot be foreseen. `size` is at most eight a block.
template <size_t kBlocks>
uint64_t WordTable::blocks(const char* letters, size_t size) {
  static constexpr auto kMasks = [] {  // by how many letters of eight there are, less those of two blocks before
    std::array<uint64_t, kReadable + 16 + 1> masks{};
    for (size_t n = 0; n < masks.size(); ++n)
      masks[n] = n <= 16 ? 0 : n >= 24 ? ~uint64_t{0} : (uint64_t{1} << 8 * (n - 16)) - 1;
    return masks;
  }();
  static constexpr uint64_t kFactors[] = {0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9};
  uint64_t sum = 0;
  for (size_t n = 0; n < kBlocks; ++n) {
    uint64_t eight;
    std::memcpy(&eight, letters + n * sizeof eight, sizeof eight);
    sum += (eight & kMasks[size + 16 - n * sizeof eight]) * kFactors[n];
  }
  return sum;
}

inline uint32_t WordTable::groups(Probe probe) const {
  const uint32_t *one = entries_ + probe.one, *other = entries_ + probe.other;
  const uint32_t fingerprint = probe.fingerprint;
  constexpr uint32_t kGroups = (1u << kGroupBits) - 1;
#if defined(__SSE2__)
  const __m128i wanted = _mm_set1_epi32(static_cast<int>(fingerprint)), low = _mm_set1_epi32(kGroups);
  const auto found = [&](const uint32_t* bucket) {
    const __m128i entries = _mm_load_si128(reinterpret_cast<const __m128i*>(bucket));
    return _mm_and_si128(entries, _mm_cmpeq_epi32(_mm_andnot_si128(low, entries), wanted));
  };
  __m128i all = _mm_or_si128(found(one), found(other));
  all = _mm_or_si128(all, _mm_shuffle_epi32(all, 0x4E));
  all = _mm_or_si128(all, _mm_shuffle_epi32(all, 0xB1));
  return static_cast<uint32_t>(_mm_cvtsi128_si32(all)) & kGroups;
#else
  uint32_t groups = 0;
  for (size_t n = 0; n < kPlaces; ++n)
    for (const uint32_t entry : {one[n], other[n]})
      if ((entry & ~kGroups) == fingerprint) groups |= entry & kGroups;
  return groups;
#endif
}

}  // namespace khao::token

#endif  // KHAO_TOKEN_WORD_TABLE_H_
