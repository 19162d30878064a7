// The context of a text: its matching view, every table entry that stands in it, and where its words begin.
//
// From every place the automaton is walked as far as the text goes along with it; how far, and how many entries begin
// at one place, is bounded by the tables, so all of it is linear.
#include <algorithm>
#include <utility>

#include "entity/context.h"
#include "entity/tables.h"
#include "text/time_grammar.h"

namespace khao::entity {
namespace {

constexpr size_t kBlock = 1024;  // places whose walks go together: what they need stays near

// Counts the entries of each place, then puts them where the counts say, the longest first.
void find_hits(const data::Automaton& automaton, Context& context) {
  const size_t size = context.view.size();
  context.hits.clear();
  context.first_hit.resize(size + 1);
  context.tables_at.resize(size + 1);
  for (size_t p = 0; p < size; ++p)
    context.tables_at[p] = text::begins_number(context.view.chars, p) ? kNumberBegins : 0;
  context.tables_at[size] = 0;
  uint32_t next[kBlock];
  for (size_t from = 0; from < size; from += kBlock) {
    const size_t to = std::min(size, from + kBlock);
    const std::span<const data::Automaton::Found> all = automaton.find_all(context.view.chars, from, to, context.walks);
    std::fill(next, next + (to - from), 0);
    for (const data::Automaton::Found& found : all)
      next[found.begin - from] += static_cast<uint32_t>(automaton.payloads(found).size());
    auto total = static_cast<uint32_t>(context.hits.size());
    for (size_t p = from; p < to; ++p) {
      context.first_hit[p] = total;
      total += std::exchange(next[p - from], total);
    }
    context.hits.resize(total);
    for (size_t n = all.size(); n-- > 0;) {
      const uint32_t begin = all[n].begin;
      TableSet tables = 0;
      uint32_t hit = next[begin - from];
      for (const data::Payload& payload : automaton.payloads(all[n])) {
        context.hits[hit++] = {begin, begin + all[n].size, payload.table, payload.row};
        tables |= set_of(payload.table);
      }
      next[begin - from] = hit;
      context.tables_at[begin] |= tables;
    }
  }
  context.first_hit[size] = static_cast<uint32_t>(context.hits.size());
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
