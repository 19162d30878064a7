// What the words around a name say about it.
#include <algorithm>

#include "entity/context.h"
#include "entity/place_parts.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

constexpr size_t kLongestCue = 18;

bool governs(CueLevel cue, Level level) {
  return cue == CueLevel::any || static_cast<uint32_t>(cue) == static_cast<uint32_t>(level) + 1;
}

// Calls `use(row)` for each cue that ends at `begin`, or one blank before it.
template <typename Use>
void cues_before(const Tables& tables, const Context& context, size_t begin, const Use& use) {
  size_t end = begin;
  if (end > 0 && context.chars()[end - 1] == ' ') --end;
  for (size_t p = end > kLongestCue ? end - kLongestCue : 0; p < end; ++p) {
    if (!context.begins(p, set_of(tables.places.cues.index))) continue;
    for (const Hit& hit : context.hits_at(p))
      if (hit.table == tables.places.cues.index && hit.end == end && word_edge(context, p)) use(hit.row);
  }
}

}  // namespace

float cue_before(const Tables& tables, const Context& context, size_t begin, Level level) {
  const PlaceCues& cues = tables.places.cues;
  int32_t best = 0, worst = 0;
  cues_before(tables, context, begin, [&](uint32_t row) {
    if (!governs(cues.level(row), level)) return;
    best = std::max(best, cues.weight(row));
    worst = std::min(worst, cues.weight(row));
  });
  return static_cast<float>(worst < 0 ? worst : best) / 100;
}

bool venue_before(const Tables& tables, const Context& context, size_t begin) {
  bool found = false;
  cues_before(tables, context, begin, [&](uint32_t row) { found |= tables.places.cues.venue(row); });
  return found;
}

bool chain_follows(const Tables& tables, const Context& context, size_t end) {
  static constexpr Word kIn(U"ใน");
  static constexpr Word kArea(U"พื้นที่");
  static constexpr Word kDistrict(U"เขต");
  const std::string_view chars = context.chars();
  for (int blanks = 0; blanks < 2 && end < chars.size() && (chars[end] == ' ' || chars[end] == '('); ++blanks) ++end;
  for (const std::string_view word : {kIn.view(), kArea.view(), kDistrict.view()})
    if (chars.substr(std::min(end, chars.size())).starts_with(word)) end += word.size();
  const auto place = place_at(tables, context, end);
  return place && place->level <= Level::village;
}

}  // namespace khao::entity
