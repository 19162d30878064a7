// Which weights the n-grams around a place have in the table of the second look (look.h).
//
//     weights     12 x 128           11 x 128^2         2^15 blocks of 2^6
//               | single symbols   | pairs            | longer ones                                           |
//                 place in window,   the same, and      block by the hash of place in window and first three
//                 symbol             two symbols        symbols, weight of the block by that of all symbols
//
// Longer n-grams are hashed and not kept: the table was trained under the same hash, so what shares a weight has learnt
// to. All n-grams that begin with the same three symbols lie in one block, which is a cache line.
#ifndef KHAO_TOKEN_LOOK_GRAMS_H_
#define KHAO_TOKEN_LOOK_GRAMS_H_

#include <cstddef>
#include <cstdint>

#include "token/symbols.h"

namespace khao::token::look {

inline constexpr size_t kWindow = 6;   ///< characters on either side
inline constexpr size_t kLongest = 5;  ///< characters of an n-gram

/// Number of n-grams of n characters within the window.
constexpr size_t grams_of(size_t n) { return 2 * kWindow + 1 - n; }
/// Number of n-grams of a place.
inline constexpr size_t kGrams = [] {
  size_t sum = 0;
  for (size_t n = 1; n <= kLongest; ++n) sum += grams_of(n);
  return sum;
}();

inline constexpr uint32_t kFirstPair = grams_of(1) * kSymbols;
inline constexpr uint32_t kFirstHashed = kFirstPair + grams_of(2) * kSymbols * kSymbols;
inline constexpr uint32_t kBlockBits = 15, kSlotBits = 6;  ///< of the hash: which block, which weight of it
inline constexpr uint32_t kGramWeights = kFirstHashed + (1u << (kBlockBits + kSlotBits));

/// Writes the index of the weight of each of the kGrams n-grams, shorter ones first. `symbols` are those of the line
/// from the place on; kWindow of them are read on either side.
void find_grams(const uint8_t* symbols, uint32_t* indexes);
/// The same without vector instructions of some processors: what `find_grams` is tested against.
void find_grams_plainly(const uint8_t* symbols, uint32_t* indexes);

}  // namespace khao::token::look

#endif  // KHAO_TOKEN_LOOK_GRAMS_H_
