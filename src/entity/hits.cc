// The context of a text: its matching view, every table entry that stands in it, and where its words begin.
//
// From every place the automaton is walked as far as the text goes along with it; how far, and how many entries begin
// at one place, is bounded by the tables, so all of it is linear.
#include <algorithm>

#include "entity/context.h"
#include "entity/tables.h"

namespace khao::entity {
namespace {

void find_hits(const data::Automaton& automaton, Context& context) {
  const size_t size = context.view.size();
  context.hits.clear();
  context.first_hit.resize(size + 1);
  context.tables_at.resize(size + 1);
  for (size_t p = 0; p < size; ++p) {
    const size_t first = context.hits.size();
    TableSet tables = 0;
    const auto begin = static_cast<uint32_t>(p);
    automaton.prefixes(context.view.chars, p, [&](uint32_t length, std::span<const data::Payload> payloads) {
      for (size_t n = payloads.size(); n-- > 0;) {  // backwards, as all of them are turned round below
        context.hits.push_back({begin, begin + length, payloads[n].table, payloads[n].row});
        tables |= set_of(payloads[n].table);
      }
    });
    if (context.hits.size() > first + 1)
      std::reverse(context.hits.begin() + static_cast<std::ptrdiff_t>(first), context.hits.end());
    context.first_hit[p] = static_cast<uint32_t>(first);
    context.tables_at[p] = tables;
  }
  context.first_hit[size] = static_cast<uint32_t>(context.hits.size());
  context.tables_at[size] = 0;
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
  const std::string_view chars = view.chars;
  for (size_t q = chars.find('.'); q < chars.size(); q = chars.find('.', q)) {
    if (++q < chars.size() && is_letter(chars[q]) && context.cut[q] == 0) context.cut[q] = 1;
  }
  context.cut[view.size()] = 1;
}

}  // namespace

void make_context(const Tables& tables, const In& in, Context& context) {
  context.in = in;
  text::make_view(in.text, context.view);
  find_hits(tables.automaton, context);
  mark_cuts(context);
}

}  // namespace khao::entity
