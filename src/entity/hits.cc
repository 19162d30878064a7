// The context of a text: its matching view, every table entry that stands in it, and where its words begin.
//
// The automaton reports matches ordered by their end; a counting sort puts them in order of their begin, so that a
// grammar can ask for what begins at a position. How many patterns begin at one position is bounded by the tables, so
// all of it is linear.
#include <algorithm>
#include <tuple>

#include "entity/context.h"
#include "entity/tables.h"

namespace khao::entity {
namespace {

void sort_hits(Context& context) {
  const size_t size = context.view.size();
  context.first_hit.assign(size + 2, 0);
  for (const data::Match& match : context.matches) ++context.first_hit[match.begin + 2];
  for (size_t p = 2; p < context.first_hit.size(); ++p) context.first_hit[p] += context.first_hit[p - 1];
  context.hits.resize(context.matches.size());
  for (const data::Match& match : context.matches)  // first_hit[p + 1] runs from the begin of p's hits to their end
    context.hits[context.first_hit[match.begin + 1]++] = {match.begin, match.end, match.payload.table,
                                                          match.payload.row};
  context.first_hit.pop_back();
  for (size_t p = 0; p < size; ++p) {
    const auto begin = context.hits.begin() + context.first_hit[p],
               end = context.hits.begin() + context.first_hit[p + 1];
    if (end - begin > 1)
      std::sort(begin, end, [](const Hit& a, const Hit& b) {
        return std::tuple(b.end, a.table, a.row) < std::tuple(a.end, b.table, b.row);
      });
  }
}

bool is_letter(char c) {
  const unsigned char code = static_cast<unsigned char>(c);
  return (code >= 0xA1 && code <= 0xCE) ||
         (code >= 0xE0 && code <= 0xE4);  // consonants and vowels that stand before one
}

void mark_cuts(Context& context) {
  const text::View& view = context.view;
  context.cut.assign(view.size() + 1, 0);
  size_t p = 0;
  for (const Token& token : context.in.tokens) {
    while (p < view.size() && view.begin[p] < token.span.begin) ++p;
    context.cut[p] = token.known ? kKnownWord : 1;
  }
  // `ผบก.สปพ.`, `ต.ช่องแคบ`: an abbreviation ends with its dot, whatever the token.
  for (size_t q = 1; q < view.size(); ++q)
    if (view.chars[q - 1] == '.' && is_letter(view.chars[q]) && context.cut[q] == 0) context.cut[q] = 1;
  context.cut[view.size()] = 1;
}

}  // namespace

void make_context(const Tables& tables, const In& in, Context& context) {
  context.in = in;
  text::make_view(in.text, context.view);
  context.matches.clear();
  tables.automaton.scan(context.view.chars, context.matches);
  sort_hits(context);
  mark_cuts(context);
}

}  // namespace khao::entity
