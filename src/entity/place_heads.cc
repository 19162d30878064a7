// Where the letters of a facility's head are another word, or the name of something else.
#include <algorithm>

#include "entity/context.h"
#include "entity/place_parts.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

// `ชาว|สวน`
bool is_planter(const Context& context, const Hit& hit) {
  static constexpr Word kPlanter(U"ชาวสวน");
  return context.chars().substr(0, hit.end).ends_with(kPlanter.view());
}

// `ระบาย|น้ำ|ตัวยู`, `พื้นที่ชุ่ม|น้ำ|หนองหาร`, but `ริม|น้ำปิง`: the second part of a compound, behind no word of grammar.
bool is_second_part(const Tables& tables, const Context& context, const Hit& hit) {
  static constexpr Word kWater(U"น้ำ");
  constexpr size_t kLongest = 16;  // letters of a word of grammar
  if (context.chars().substr(hit.begin, hit.size()) != kWater.view()) return false;
  size_t before = hit.begin;
  while (before > 0 && is_thai_letter(context.chars()[before - 1]) && hit.begin - before < kLongest &&
         (before == hit.begin || !context.cut[before]))
    --before;
  return before < hit.begin && tables.places.name_words.of(text_of(context, before, hit.begin)) != WordClass::function;
}

// `อำเภอกุมภวาปี หนองหาน และเพ็ญ`: a lake and a district, behind a district with its level word.
bool listed_with_districts(const Tables& tables, const Context& context, const Hit& hit) {
  constexpr size_t kLongest = 30;
  if (tables.places.facilities.takes(hit.row) != FacilityTakes::self || hit.begin == 0 ||
      context.chars()[hit.begin - 1] != ' ')
    return false;
  const auto name = place_name_at(tables, context, hit.begin, bit(Level::district));
  if (!name || name->end != hit.end) return false;
  for (size_t at = hit.begin - std::min<size_t>(hit.begin, kLongest); at < hit.begin; ++at) {
    if (!context.begins(at, set_of(tables.places.level_words.index))) continue;
    const auto place = place_at(tables, context, at);
    if (place && place->level == Level::district && place->end + 1 == hit.begin) return true;
  }
  return false;
}

bool behind_level_word(const Tables& tables, const Context& context, size_t p) {
  constexpr size_t kLongest = 12;
  for (size_t at = p > kLongest ? p - kLongest : 0; at < p; ++at) {
    if (!context.begins(at, set_of(tables.places.level_words.index))) continue;
    for (const Hit& hit : context.hits_at(at))
      if (hit.table == tables.places.level_words.index && hit.end == p && word_edge(context, at))
        return !tables.places.level_words.bangkok_only(hit.row) ||  // `เขต|อุทยานแห่งชาติ…`
               place_at(tables, context, at).has_value();
  }
  return false;
}

}  // namespace

bool is_no_head(const Tables& tables, const Context& context, const Hit& head) {
  return behind_level_word(tables, context, head.begin) || is_planter(context, head) ||
         is_second_part(tables, context, head) || listed_with_districts(tables, context, head);
}

}  // namespace khao::entity
