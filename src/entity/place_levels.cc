// Places behind their level word, and villages: `ต.แม่ปะ`, `หมู่ 4`, `บ้านห้วยม่วง`.
#include <algorithm>

#include "entity/context.h"
#include "entity/place_parts.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

// `ม.3` is also a school year and `ม.44` a section of a law: a number behind หมู่ needs a village's size.
bool village_number(const Tables& tables, const Context& context, const PlaceExpression& place) {
  const std::string_view digits = context.chars().substr(place.name_begin, place.end - place.name_begin);
  if (chain_follows(tables, context, place.end)) return true;
  return digits.size() == 1 || (digits.size() == 2 && digits[0] <= '2');
}

// The free name behind `บ้าน`, `ชุมชน` …; empty if what stands there is no name of a village.
FreeName village_name(const Tables& tables, const Context& context, const Hit& word) {
  const std::string_view chars = context.chars();
  if (!word_edge(context, word.begin) || !can_end_name(chars, word.end)) return {};
  const bool abbreviation = chars[word.end - 1] == '.';
  FreeName name;
  if (word_edge(context, word.end) || abbreviation) {
    name = free_name_at(tables, context, word.end);
  } else if (const size_t end = token_end(context, word.end);
             tables.places.name_words.of(text_of(context, word.begin, end)) == WordClass::unknown) {
    name = {word.end, static_cast<uint32_t>(end), 1, 0, 0};  // one token holds word and name
  }
  return name;
}

float village_score(const Tables& tables, const Context& context, const Hit& word, const FreeName& name) {
  float score = name.unknown > 0 ? 0.3F : name.part + name.weak > 1 ? 0.2F : 0.1F;
  if (chain_follows(tables, context, name.end)) score += 0.4F;
  if (word.begin >= 2 && context.chars()[word.begin - 1] == ' ') {
    // a numbered village before it: `ม.3 บ้านทุ่งแฝก`
    const char before = context.chars()[word.begin - 2];
    if (before >= '0' && before <= '9') score += 0.3F;
  }
  return score + std::min(0.2F, cue_before(tables, context, word.begin, Level::village));
}

void add_village(PlaceWork& work, const Hit& word) {
  const Tables& tables = work.tables;
  const FreeName name = village_name(tables, work.context, word);
  if (name.empty() || work.covered(word.begin, name.end, kPerson | kPlace)) return;
  const bool inside = work.cover[word.begin] & kFacility;  // `โรงเรียนบ้านนาหอ`
  const float score = inside ? 0.6F : village_score(tables, work.context, word, name);
  if (score < 0.5F) return;
  work.add(word.begin, name.begin, name.end, Level::village, score, {"village", word.table, word.row});
}

}  // namespace

void find_level_places(PlaceWork& work) {
  const LevelWords& words = work.tables.places.level_words;
  for (uint32_t p = 0; p < work.context.view.size();) {
    const Hit* word = work.context.hit_at(p, words.index);
    if (!word) {
      ++p;
      continue;
    }
    const auto place = place_at(work.tables, work.context, p);
    if (place && place->level == Level::village && !village_number(work.tables, work.context, *place)) {
      ++p;
    } else if (place && !work.covered(p, place->end, kPerson)) {
      const bool numbered = place->level == Level::village;
      work.add(p, numbered ? p : place->name_begin, place->end, place->level, 0.9F,
               {"level word", words.index, place->word});
      p = place->end;
    } else {
      if (words.level(word->row) == Level::village && words.follows(word->row) == Follows::name)
        add_village(work, *word);
      ++p;
    }
  }
}

}  // namespace khao::entity
