// What all families see of one document: its matching view, the hits of the tables in it, and where words begin and
// end.
#ifndef KHAO_ENTITY_CONTEXT_H_
#define KHAO_ENTITY_CONTEXT_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "data/automaton.h"
#include "entity/entities.h"
#include "entity/hit_places.h"
#include "text/view.h"

namespace khao::entity {

/// A table entry that stands in the text and begins with a word, or within one that is no known word: [begin, end) in
/// view characters, table (Blob::table_index) and row.
struct Hit {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t table = 0;
  uint32_t row = 0;
  uint32_t size() const { return end - begin; }
};

/// What the search for hits works with, of one stretch of text after the other.
struct HitScratch {
  static constexpr size_t kStretch = 2048;  ///< characters

  std::array<uint32_t, kStretch> starts{};  ///< of walks
  std::array<TableSet, kStretch> tables{};  ///< by place: of which an entry begins there
  std::array<uint32_t, kStretch> hits{};    ///< how many do, then where the next one goes
  std::array<uint8_t, kStretch> begins{};   ///< not 0 where one does
  data::Automaton::Walks walks;
  std::vector<Hit> found;

  void clear(size_t places) {
    std::fill_n(tables.begin(), places, 0);
    std::fill_n(hits.begin(), places, 0);
    std::fill_n(begins.begin(), places, 0);
  }
};

/// In Context::cut: a word that stands in the lexicon begins here, or one that does not.
inline constexpr uint8_t kKnownWord = 2, kUnknownWord = 1;

/// The document as the grammars read it. All positions are view characters unless called byte offsets.
struct Context {
  In in;
  text::View view;
  std::vector<Hit> hits;  ///< ordered by begin, longer first, then table and row
  HitPlaces hit_places;   ///< where hits and numbers begin
  std::vector<uint8_t>
      cut;  ///< view.size() + 1 entries: not 0 where a token begins or the text ends; kKnownWord: a known word
  HitScratch scratch;

  std::string_view chars() const { return view.chars; }
  std::span<const Hit> hits_at(size_t p) const {
    if (!hit_places.here(p)) return {};
    const auto [first, last] = hit_places.hits(p);
    return std::span(hits).subspan(first, last - first);
  }
  /// Whether an entry of one of these tables begins at p.
  bool begins(size_t p, TableSet tables) const { return (hit_places.tables(p) & tables) != 0; }
  /// The first place from p on where one does; view.size() if there is none.
  uint32_t next(size_t p, TableSet tables) const { return hit_places.next(p, tables); }
  /// The longest hit of this table that begins at p, or null.
  const Hit* hit_at(size_t p, uint32_t table) const {
    if (!begins(p, set_of(table))) return nullptr;
    for (const Hit& hit : hits_at(p))
      if (hit.table == table) return &hit;
    return nullptr;
  }
  Span span(size_t from, size_t to) const { return view.span(from, to); }
};

/// Fills a context. Linear; keeps capacity.
void make_context(const Tables& tables, const In& in, Context& context);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_CONTEXT_H_
