// Bare names of provinces, districts and subdistricts: what the name itself is worth, the words before it, the places
// beside it in a list, and what the document says elsewhere.
#include <algorithm>

#include "entity/context.h"
#include "entity/place_parts.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

constexpr float kEnough = 0.5F;

struct Bare {
  uint32_t begin, end;
  Level level;
  float score;
};

// A name is an ordinary word too (`เลย`, `ตลาด`), so that it says less.
bool is_word(const Tables& tables, const Context& context, const Bare& name) {
  return tables.places.name_words.of(text_of(context, name.begin, name.end)) != WordClass::unknown;
}

float own_worth(const Tables& tables, const Context& context, const Bare& name) {
  const bool word = is_word(tables, context, name);
  if (name.level == Level::province) return word || name.end - name.begin <= 4 ? 0.2F : 0.6F;
  return (name.level == Level::district ? 0.2F : 0.1F) - (word ? 0.2F : 0.0F);
}

// `ตาก-ผู้ว่าฯ…`: a headline's place stands at its begin, before a dash.
bool headline_place(const Context& context, const Bare& name) {
  const std::string_view chars = context.chars();
  if (name.begin > 0 && chars[name.begin - 1] != '\n') return false;
  size_t p = name.end;
  while (p < chars.size() && chars[p] == ' ') ++p;
  return p < chars.size() && (chars[p] == '-' || chars[p] == '\n' || chars[p] == '(' || chars[p] == ':');
}

// Only blanks, commas, dashes, `และ` between two names of a list.
bool list_gap(const Context& context, size_t from, size_t to) {
  static constexpr Word kAnd(U"และ");
  static constexpr Word kWith(U"กับ");
  static constexpr Word kOr(U"หรือ");
  if (to < from || to - from > 7) return false;
  std::string_view gap = context.chars().substr(from, to - from);
  while (!gap.empty() && (gap.front() == ' ' || gap.front() == ',' || gap.front() == '-')) gap.remove_prefix(1);
  for (const std::string_view word : {kAnd.view(), kWith.view(), kOr.view()})
    if (gap.starts_with(word)) {
      gap.remove_prefix(word.size());
      break;
    }
  while (!gap.empty() && gap.front() == ' ') gap.remove_prefix(1);
  return gap.empty() && to > from;
}

std::vector<Bare> candidates(const PlaceWork& work) {
  std::vector<Bare> found;
  const Context& context = work.context;
  for (uint32_t p = 0; p < context.view.size();) {
    const auto name = word_edge(context, p) ? place_name_at(work.tables, context, p, 7) : std::nullopt;
    if (!name || !word_edge(context, name->end) || work.covered(p, name->end, kPerson | kPlace | kFacility)) {
      ++p;
      continue;
    }
    found.push_back({name->begin, name->end, name->level, 0});
    p = name->end;
  }
  return found;
}

}  // namespace

void find_bare_places(PlaceWork& work) {
  const Context& context = work.context;
  std::vector<Bare> names = candidates(work);
  for (Bare& name : names) {
    name.score = own_worth(work.tables, context, name);
    for (const Level level : {Level::province, Level::district, Level::subdistrict}) {
      const auto at_level = place_name_at(work.tables, context, name.begin, 1U << static_cast<unsigned>(level));
      if (!at_level || at_level->end != name.end) continue;
      const float cue = cue_before(work.tables, context, name.begin, level);
      if (own_worth(work.tables, context, {name.begin, name.end, level, 0}) + cue > name.score) {
        name.score = own_worth(work.tables, context, {name.begin, name.end, level, 0}) + cue;
        name.level = level;
      }
    }
    if (headline_place(context, name)) name.score += 0.4F;
  }
  // A list holds together: each neighbour supports the next, and a place with its level word begins it.
  for (size_t i = 0; i < names.size(); ++i) {
    const bool after = i > 0 && list_gap(context, names[i - 1].end, names[i].begin);
    const bool before = i + 1 < names.size() && list_gap(context, names[i].end, names[i + 1].begin);
    names[i].score += 0.2F * static_cast<float>(after) + 0.2F * static_cast<float>(before);
    if (names[i].begin > 1 && work.cover[names[i].begin - 1] == 0) {
      uint32_t p = names[i].begin;
      while (p > 0 && names[i].begin - p < 7 && !(work.cover[p - 1] & kPlace)) --p;
      if (p > 0 && (work.cover[p - 1] & kPlace) && list_gap(context, p, names[i].begin)) names[i].score += 0.3F;
    }
    if (names[i].score < kEnough) continue;
    work.add(names[i].begin, names[i].begin, names[i].end, names[i].level, std::min(names[i].score, 1.0F),
             {"bare name", work.tables.places.gazetteer.places, data::kNoRow});
  }
}

}  // namespace khao::entity
