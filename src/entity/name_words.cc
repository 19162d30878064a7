// Names that no table holds, by their tokens.
#include "entity/name_words.h"

#include <algorithm>

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

}  // namespace

NameWords::NameWords(const data::Blob& blob)
    : table(blob.table("name_words")), word_column(table.column("word")), class_column(table.column("class")) {}

WordClass NameWords::of(std::string_view word) const {
  uint32_t low = 0, high = table.rows();
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (table.text(middle, word_column) < word) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == table.rows() || table.text(low, word_column) != word) return WordClass::unknown;
  return static_cast<WordClass>(table.choice(low, class_column));
}

bool word_edge(const Context& context, size_t p) {
  const std::string_view chars = context.chars();
  if (p == 0 || p >= chars.size() || context.cut[p]) return true;
  return !is_thai_letter(chars[p]) || !is_thai_letter(chars[p - 1]);
}

size_t token_end(const Context& context, size_t p) {
  size_t end = std::min(p + 1, context.view.size());
  while (end < context.view.size() && !word_edge(context, end)) ++end;
  return end;
}

std::string_view text_of(const Context& context, size_t from, size_t to) {
  const Span span = context.span(from, to);
  return context.in.text.substr(span.begin, span.size());
}

FreeName free_name_at(const Tables& tables, const Context& context, size_t p) {
  FreeName name = {static_cast<uint32_t>(p), static_cast<uint32_t>(p), 0, 0, 0};
  const std::string_view chars = context.chars();
  size_t at = p;
  while (at < chars.size() && at < p + kLongest) {
    const size_t end = token_end(context, at);
    if (!is_thai_letter(chars[at])) break;
    if (at > p && place_begins(tables, context, at)) break;
    const WordClass kind = tables.places.name_words.of(text_of(context, at, end));
    if (kind == WordClass::common) break;
    name.unknown += kind == WordClass::unknown;
    name.part += kind == WordClass::part;
    name.weak += kind == WordClass::weak;
    name.end = static_cast<uint32_t>(at = end);
  }
  return name;
}

}  // namespace khao::entity
