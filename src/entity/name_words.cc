// Names that no table holds, by their tokens.
#include "entity/name_words.h"

#include <algorithm>
#include <bit>
#include <functional>

#include "entity/context.h"
#include "entity/places.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

constexpr size_t kLongest = 48;

// Whether the next place, road or number of a village begins at p.
bool place_begins(const Tables& tables, const Context& context, size_t p) {
  const auto place = place_at(tables, context, p);
  return place && place->level_word && place->end > place->name_begin;
}

// The tokenizer leaves some names it does not know together with the word of grammar before or behind them: `ที่วัดโพนชัย`,
// `โจดถึง`. There such a word makes an edge.
bool edge_of_unknown(const Context& context, size_t p) {
  static constexpr Word kAt(U"ที่");
  static constexpr Word kAnd(U"และ");
  static constexpr Word kFrom(U"จาก");
  static constexpr Word kTo(U"ถึง");
  constexpr size_t kSize = 3;
  const std::string_view chars = context.chars();
  const bool behind = p >= kSize && context.cut[p - kSize],
             before = p + kSize <= chars.size() && context.cut[p + kSize];
  if (!behind && !before) return false;
  const auto is_word = [&](size_t at, const Word<kSize + 1>& word) {
    return chars[at] == word.chars[0] && chars.substr(at, kSize) == word.view();
  };
  for (const auto* word : {&kAt, &kAnd, &kFrom, &kTo})
    if ((behind && is_word(p - kSize, *word)) || (before && is_word(p, *word))) return !in_lexicon(context, p);
  return false;
}

// `ที่วัด` at the temple, also an instrument of measuring in the lexicon: behind a blank `ที่` is a word of its own.
bool edge_of_venue(const Context& context, size_t p) {
  static constexpr Word kAt(U"ที่");
  const std::string_view chars = context.chars();
  const size_t size = kAt.view().size();
  if (p < size || chars[p - size] != kAt.chars[0] || chars.substr(p - size, size) != kAt.view()) return false;
  return p == size || !is_thai_letter(chars[p - size - 1]);
}

bool last_of_run(std::string_view chars, size_t p) { return p >= chars.size() || !is_thai_letter(chars[p]); }

}  // namespace

// A hash table of the rows, at most half full, each beside the hash of its word. The words stay where they are: to copy
// them into a base::KeyMap takes a quarter of the time in which a model is opened.
NameWords::NameWords(const data::Blob& blob)
    : table(blob.table("name_words")),
      word_column(table.column("word")),
      class_column(table.column("class")),
      slots_(std::bit_ceil(2 * size_t{table.rows()} + 1)) {
  for (uint32_t row = 0; row < table.rows(); ++row) {
    const uint64_t hash = std::hash<std::string_view>()(table.text(row, word_column));
    size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot].row != data::kNoRow) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = {static_cast<uint32_t>(hash >> 32), row};
  }
}

WordClass NameWords::of(std::string_view word) const {
  const uint64_t hash = std::hash<std::string_view>()(word);
  const auto mark = static_cast<uint32_t>(hash >> 32);
  for (size_t slot = hash & (slots_.size() - 1); slots_[slot].row != data::kNoRow;
       slot = (slot + 1) & (slots_.size() - 1))
    if (slots_[slot].mark == mark && table.text(slots_[slot].row, word_column) == word)
      return static_cast<WordClass>(table.choice(slots_[slot].row, class_column));
  return WordClass::unknown;
}

bool edge_within_token(const Context& context, size_t p) {
  const std::string_view chars = context.chars();
  return p == 0 || !is_thai_letter(chars[p]) || !is_thai_letter(chars[p - 1]) || edge_of_venue(context, p) ||
         edge_of_unknown(context, p);
}

size_t token_end(const Context& context, size_t p) {
  size_t end = std::min(p + 1, context.view.size());
  while (end < context.view.size() && !word_edge(context, end)) ++end;
  return end;
}

bool is_person_noun(const Tables& tables, const Context& context, size_t p, size_t end) {
  const CountTables& counts = tables.counts;
  if (p >= context.view.size() || !context.begins(p, set_of(counts.nouns.index))) return false;
  const auto hits = context.hits_at(p);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.table == counts.nouns.index && hit.end == end &&
           (counts.noun_groups[hit.row] & counts.person_group) != 0;
  });
}

bool in_lexicon(const Context& context, size_t p) {
  const uint32_t byte = context.view.begin[p];
  const auto& tokens = context.in.tokens;
  const auto token = std::upper_bound(tokens.begin(), tokens.end(), byte,
                                      [](uint32_t at, const Token& t) { return at < t.span.begin; });
  return token != tokens.begin() && (token - 1)->known;
}

size_t run_end(const Context& context, size_t p, size_t most) {
  const std::string_view chars = context.chars();
  size_t end = p;
  while (end < chars.size() && end < p + most && is_thai_letter(chars[end])) ++end;
  return end;
}

std::string_view text_of(const Context& context, size_t from, size_t to) {
  const Span span = context.span(from, to);
  return context.in.text.substr(span.begin, span.size());
}

FreeName free_name_at(const Tables& tables, const Context& context, size_t p) {
  FreeName name;
  name.begin = name.end = static_cast<uint32_t>(p);
  const std::string_view chars = context.chars();
  bool prefixed = false;
  for (size_t at = p; at < chars.size() && at < p + kLongest && is_thai_letter(chars[at]); at = name.end) {
    if (at > p && place_begins(tables, context, at)) break;
    const size_t end = token_end(context, at);
    WordClass kind = tables.places.name_words.of(text_of(context, at, end));
    size_t next = end;
    if (const auto place = place_name_at(tables, context, at, kAdministrative);
        place && place->end > end && word_edge(context, place->end)) {
      kind = WordClass::unknown;  // a name of the gazetteer, in whatever tokens
      next = place->end;
    }
    if (prefixed && (kind == WordClass::common || (kind == WordClass::function && last_of_run(chars, end))))
      kind = WordClass::part;  // `บ้าน|พูด`, `นา|หนุน`, `ลำ|ใน`
    if (kind == WordClass::common) name.runs_on = true;
    if (kind <= WordClass::common) break;
    prefixed = kind == WordClass::prefix;
    const bool known = kind == WordClass::unknown && next == end && in_lexicon(context, at);
    name.known += known;
    name.unknown += kind == WordClass::unknown && !known;
    name.part += kind == WordClass::part || prefixed;
    name.weak += kind == WordClass::weak;
    name.end = static_cast<uint32_t>(next);
  }
  return name;
}

}  // namespace khao::entity
