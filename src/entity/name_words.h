// Where a name ends that no table holds: `คลองวังโตนด|เข้า|สระ`, `วัด|โพนชัย| ม.3`.
//
// The tokens behind a head (`คลอง`) belong to the name until a blank, a mark, an ordinary word (name_words.tsv) or the
// next place.
#ifndef KHAO_ENTITY_NAME_WORDS_H_
#define KHAO_ENTITY_NAME_WORDS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "data/blob.h"
#include "entity/context.h"

namespace khao::entity {

struct Tables;  // entity/tables.h

/// What a token is to a name.
enum class WordClass : uint32_t {
  function,  ///< `และ`, `ใน`, `มี` …: ends the name
  common,    ///< another ordinary word: ends the name
  prefix,    ///< `หนอง`, `บ้าน`: takes the word behind it into the name
  part,      ///< stands in names (`หนอง`, `ทอง`), but alone makes none
  weak,      ///< describes rather than names (`ใหม่`, `สูง`)
  unknown,   ///< no word of the table: a name
};

/// name_words.tsv.
struct NameWords {
  explicit NameWords(const data::Blob& blob);

  data::Table table;
  uint32_t word_column = 0, class_column = 0;

  WordClass of(std::string_view word) const;

 private:
  struct Slot {
    uint32_t mark = 0;  // the upper half of the word's hash
    uint32_t row = data::kNoRow;
  };
  std::vector<Slot> slots_;
};

/// A free name in view positions. `unknown`, `known`, `part`, `weak`: how many of its tokens are such; known ones stand
/// in the tokenizer's lexicon but not in name_words.tsv. `runs_on`: an ordinary word that is no function word follows
/// without a blank, so that the name may be part of a longer phrase.
struct FreeName {
  uint32_t begin = 0, end = 0;
  uint32_t unknown = 0, known = 0, part = 0, weak = 0;
  bool runs_on = false;
  bool empty() const { return begin == end; }
};

/// The name that begins at p, at most 48 characters; empty if an ordinary word or no letter stands there.
FreeName free_name_at(const Tables& tables, const Context& context, size_t p);

/// Whether a word can begin or end at p, where no token does: a mark stands beside it (`ตาก-ผู้ว่าฯ`, `สสจ.เลย`).
bool edge_within_token(const Context& context, size_t p);

/// Whether a word can begin or end at p: a token does, or edge_within_token.
inline bool word_edge(const Context& context, size_t p) {
  return p >= context.view.size() || context.cut[p] != 0 || edge_within_token(context, p);
}

/// The end of the token that p lies in, at the latest the next word edge.
size_t token_end(const Context& context, size_t p);

/// Whether the token that holds p is a word of the lexicon.
bool in_lexicon(const Context& context, size_t p);
/// Whether [p, end) is a noun for persons of counted_nouns.tsv (`ผู้ต้องหา`, `ลูกสาว`).
bool is_person_noun(const Tables& tables, const Context& context, size_t p, size_t end);

/// The end of the run of letters and digits that p lies in: the next blank or mark, at most `most` characters on.
size_t run_end(const Context& context, size_t p, size_t most);

/// The text of view range [from, to).
std::string_view text_of(const Context& context, size_t from, size_t to);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_NAME_WORDS_H_
