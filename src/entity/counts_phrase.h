// Noun phrases read from their end to the left, word by word, with phrase_words.tsv.
//
//     ตั้งด่าน | ตรวจ | ยึด | ยาบ้า | ได้ | อีก |  กว่า 2 หมื่นเม็ด
//                     verb   noun    skip  skip    count
//                     stop   <-------- collect, strip
#ifndef KHAO_ENTITY_COUNTS_PHRASE_H_
#define KHAO_ENTITY_COUNTS_PHRASE_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "entity/context.h"
#include "entity/items.h"

namespace khao::entity {

struct CountTables;  // entity/counts.h

/// A noun phrase in view characters; empty: none.
struct Phrase {
  uint32_t begin = 0;
  uint32_t end = 0;
  const char* rule = "";  ///< how it was found; static storage
  bool empty() const { return begin >= end; }
};

/// The choices of phrase_words.tsv.
enum class Last : uint32_t { skip, same, attribute, none = data::kNoRow };
enum class Within : uint32_t {
  verb,
  aux,
  action,
  predicate,
  stop,
  link,
  dative,
  nominal,
  title,
  join,
  none = data::kNoRow
};

constexpr bool is_verb(Within role) { return role <= Within::predicate; }

/// A walk to the left from a number. It starts at `end` and goes no further than `floor`.
struct Walk {
  uint32_t end = 0;
  uint32_t floor = 0;
  bool same = false;           ///< strip met a word that says that what was counted before is counted again
  bool attribute = false;      ///< strip met a quality (ยาว, มูลค่า)
  bool place = false;          ///< strip met a place
  Within stop = Within::none;  ///< what ended collect
};

class PhraseReader {
 public:
  /// `times` in reading order. The context must outlive the reader.
  PhraseReader(const Tables& tables, const Context& context, std::span<const TimeItem> times);

  /// Moves `walk.end` to the left over words that say nothing about what is counted, over times, places set apart,
  /// brackets.
  void strip(Walk& walk) const;
  /// The phrase that ends at `walk.end`; it may be empty. Sets `walk.stop`.
  Phrase collect(Walk& walk) const;
  /// The begin of the word that ends at p (> 0).
  uint32_t word_begin(uint32_t p) const { return word_before(p).begin; }
  /// What the word that ends at p does within a phrase.
  Within role_before(uint32_t p) const { return p == 0 ? Within::stop : word_before(p).role; }
  /// The word of phrase_words.tsv with a title at p (นาย, พ.ต.อ.), or null.
  const Hit* title_at(uint32_t p) const;
  /// The phrase names nothing: a place, a number, an ordinal.
  bool names_nothing(const Phrase& phrase) const;
  /// Cuts off words that only introduce the phrase (`ปริมาณน้ำฝน`: `น้ำฝน`).
  Phrase trimmed(Phrase phrase) const;
  std::string_view chars(const Phrase& phrase) const { return view_.substr(phrase.begin, phrase.end - phrase.begin); }

 private:
  struct Word {
    uint32_t begin = 0;
    Within role = Within::none;
  };

  bool cut(uint32_t p) const { return context_.cut[p] != 0; }
  char before(uint32_t p) const { return p == 0 ? '\n' : view_[p - 1]; }
  Word word_before(uint32_t p) const;
  bool is_ordinal(const Phrase& phrase) const;
  bool strip_bracket(Walk& walk) const;
  bool strip_joint(Walk& walk) const;
  bool strip_place(Walk& walk) const;
  bool crosses_blank(uint32_t start, uint32_t blank, Within leftmost) const;
  bool stops(const Word& word, uint32_t start, uint32_t floor) const;
  Within before_verbs(uint32_t p, uint32_t floor) const;

  const Tables& all_;
  const CountTables& tables_;
  const Context& context_;
  std::string_view view_;
  std::vector<const Hit*> last_;    // the longest word of phrase_words.tsv with a value in column last that ends here
  std::vector<const Hit*> within_;  // the same for within
  std::vector<uint32_t> apart_;     // begin of the time or place that ends here, +1; 0: none
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_PHRASE_H_
