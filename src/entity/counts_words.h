// A text as the words that phrase_words.tsv tells apart: what counts need to know of the words before a number.
//
//     ตำรวจ  ยึด   ยาบ้า  ได้   อีก   ' '  [กว่า 2 หมื่นเม็ด]
//     plain  verb  plain  aux  stop  blank  count
#ifndef KHAO_ENTITY_COUNTS_WORDS_H_
#define KHAO_ENTITY_COUNTS_WORDS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "entity/counts_frame.h"
#include "entity/counts_roles.h"
#include "entity/items.h"
#include "entity/word_classes.h"

namespace khao::entity {

struct Context;      // entity/context.h
struct CountTables;  // entity/counts.h
struct Tables;       // entity/tables.h

inline constexpr uint32_t kReach = 28;  ///< words to the left of a number that are looked at
inline constexpr uint32_t kMargin = 2;  ///< lines that end before the text: each of its words has two before it

struct PhraseWord {
  uint32_t begin = 0;  ///< view characters
  uint32_t end = 0;
  uint32_t groups = 0;  ///< of things that the noun which begins here belongs to (counted_nouns.tsv); 0: none
  Role role = Role::plain;
  Last last = Last::none;
  bool finite = false;    ///< a verb that says something of what stands before it, no part of a noun or relative clause
  bool relative = false;  ///< ที่
  bool soft = false;      ///< stands between a phrase and its number without being about anything else
  bool hard = false;      ///< no soft one, nor a place or time
  bool may_begin = false, may_end = false;  ///< a phrase may begin, end with it
  uint8_t own = kNotOwn;                    ///< CountTables::own_words
  Kin of{};
  uint32_t hash = 0;  ///< WordClasses::hash, or the role of what is no word
};

/// What is known of a word wherever it stands: its classes, or those of its first token; WordClasses::hash.
struct KnownWord {
  Kin of{};
  uint32_t hash = 0;
};
KnownWord known_word(const CountTables& tables, const Context& context, uint32_t begin, uint32_t end);

/// Replaces `words` by kMargin line ends and the words of the text that stand near counts. `first_of` gets for each
/// frame the index of its word; the kReach words before it are all there, but where they have more than two tokens
/// each: abbreviations, places and times. `times` and `frames` in reading order. Linear time.
void read_words(const Tables& tables, const Context& context, std::span<const TimeItem> times,
                std::span<const PlaceItem> places, std::span<const Frame> frames, std::vector<PhraseWord>& words,
                std::vector<uint32_t>& first_of);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_WORDS_H_
