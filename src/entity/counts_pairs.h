// What is said of two things together, as of words, of which there are too many to name each: a hash of both stands for
// them, and pairs that share a hash share its weight (words/pair_weights.bin).
#ifndef KHAO_ENTITY_COUNTS_PAIRS_H_
#define KHAO_ENTITY_COUNTS_PAIRS_H_

#include <cstdint>
#include <string_view>

namespace khao::entity {

enum class Pair : uint32_t {
  first,           ///< the phrase begins with the word
  first_unit,      ///< ... with the class, and the class of the unit
  previous,        ///< the phrase follows the word
  roles,           ///< the two words before the phrase, and its first
  gap,             ///< all words between phrase and number, by their roles; the type
  gap_unit,        ///< the same; the unit
  last_unit,       ///< the phrase ends with the word; the unit
  next_unit,       ///< the phrase is followed by the word; the unit
  none_unit,       ///< nothing is counted: the unit
  none_previous,   ///< the word before the number; the unit
  none_type,       ///< the word before the number; the type
  none_two,        ///< the two words before the number
  none_class,      ///< the class of the word before the number; that of the unit
  again_previous,  ///< again: the word before the number; the type
  again_gap,       ///< all words between, by their roles; the type, and whether the unit is the same
  again_unit,      ///< the unit
};
inline constexpr uint32_t kPairs = 1 << 16;  ///< how many numbers there are for pairs

/// The number of a pair.
constexpr uint32_t number_of(Pair of, uint32_t a, uint32_t b) {
  uint32_t hash = (a * 0x9E3779B1U ^ (b + static_cast<uint32_t>(of) * 0x85EBCA6BU)) * 0xC2B2AE35U;
  hash = (hash ^ hash >> 15) * 0x2C1B3C6DU;
  return hash / (uint32_t{0xFFFFFFFF} / kPairs + 1);
}

/// The weights of all numbers, a byte each, kPairUnits to a logit: a section of the blob, read in place.
inline constexpr std::string_view kPairWeights = "pair_weights";
inline constexpr float kPairUnits = 32;

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_PAIRS_H_
