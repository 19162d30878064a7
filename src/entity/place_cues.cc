// What the words around a name say about it.
#include <algorithm>

#include "entity/context.h"
#include "entity/place_parts.h"
#include "entity/tables.h"

namespace khao::entity {
namespace {

constexpr size_t kLongestCue = 18;

bool governs(CueLevel cue, Level level) {
  return cue == CueLevel::any || static_cast<uint32_t>(cue) == static_cast<uint32_t>(level) + 1;
}

}  // namespace

float cue_before(const Tables& tables, const Context& context, size_t begin, Level level) {
  const PlaceCues& cues = tables.places.cues;
  size_t end = begin;
  if (end > 0 && context.chars()[end - 1] == ' ') --end;
  int32_t best = 0;
  for (size_t p = end > kLongestCue ? end - kLongestCue : 0; p < end; ++p) {
    if (!word_edge(context, p)) continue;
    for (const Hit& hit : context.hits_at(p))
      if (hit.table == cues.index && hit.end == end && governs(cues.level(hit.row), level))
        best = std::max(best, cues.weight(hit.row));
  }
  return static_cast<float>(best) / 100;
}

bool chain_follows(const Tables& tables, const Context& context, size_t end) {
  const std::string_view chars = context.chars();
  for (int blanks = 0; blanks < 2 && end < chars.size() && (chars[end] == ' ' || chars[end] == '('); ++blanks) ++end;
  const auto place = place_at(tables, context, end);
  return place && place->level <= Level::village;
}

}  // namespace khao::entity
