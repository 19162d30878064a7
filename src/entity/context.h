// What all families see of one document: its matching view, the hits of the tables in it, and where words begin and
// end.
#ifndef KHAO_ENTITY_CONTEXT_H_
#define KHAO_ENTITY_CONTEXT_H_

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "data/automaton.h"
#include "entity/entities.h"
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

/// Tables by their number in hits, one bit each: Tables checks that there are no more than 63.
using TableSet = uint64_t;
constexpr TableSet set_of(uint32_t table) { return TableSet{1} << table; }
template <typename... More>
constexpr TableSet set_of(uint32_t table, More... more) {
  return set_of(table) | set_of(more...);
}

/// Beside the tables: a number in digits begins here (text::begins_number).
inline constexpr unsigned kNumberBit = 63;
inline constexpr TableSet kNumberBegins = TableSet{1} << kNumberBit;

/// In Context::cut: a word that stands in the lexicon begins here.
inline constexpr uint8_t kKnownWord = 2;

/// The document as the grammars read it. All positions are view characters unless called byte offsets.
struct Context {
  static constexpr size_t kAtOnce = 4;  ///< places that next() looks at

  In in;
  text::View view;
  std::vector<Hit> hits;  ///< ordered by begin, longer first, then table and row
  std::vector<uint32_t> first_hit,
      last_hit;                     ///< hits that begin at p are [first_hit[p], last_hit[p]); only where some do. Like
                                    ///< tables_at as long as the longest text so far
  std::vector<TableSet> tables_at;  ///< of which tables entries begin here, of none at the text's end; then kAtOnce
                                    ///< entries that stop next(). Most places are nothing to a grammar, and this says
                                    ///< so without a look at the hits
  std::vector<uint8_t>
      cut;  ///< view.size() + 1 entries: not 0 where a token begins or the text ends; kKnownWord: a known word
  std::vector<uint32_t> starts;  ///< scratch
  data::Automaton::Walks walks;  ///< scratch
  std::vector<Hit> block;        ///< scratch: of the walks that go together

  std::string_view chars() const { return view.chars; }
  std::span<const Hit> hits_at(size_t p) const {
    if (!begins(p, ~kNumberBegins)) return {};
    return std::span(hits).subspan(first_hit[p], last_hit[p] - first_hit[p]);
  }
  /// Whether an entry of one of these tables begins at p.
  bool begins(size_t p, TableSet tables) const { return (tables_at[p] & tables) != 0; }
  /// The first place from p on where one does; view.size() if there is none.
  uint32_t next(size_t p, TableSet tables) const {
    const TableSet* const at = tables_at.data();
    while (((at[p] | at[p + 1] | at[p + 2] | at[p + 3]) & tables) == 0) p += kAtOnce;
    p += ((at[p] | at[p + 1]) & tables) == 0 ? 2 : 0;  // no loop, for where it ends is hard to guess
    p += (at[p] & tables) == 0 ? 1 : 0;
    return static_cast<uint32_t>(std::min(p, view.size()));
  }
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
