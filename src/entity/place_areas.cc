// Regions of Thailand, countries, and places abroad: names of tables that stand as words of their own.
#include <span>

#include "entity/context.h"
#include "entity/name_words.h"
#include "entity/place_parts.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

constexpr Word kRepublic(U"สาธารณรัฐ");
constexpr Word kKingdom(U"ราชอาณาจักร");
constexpr Word kCountry(U"ประเทศ");
constexpr std::string_view kStyles[] = {kRepublic.view(), kKingdom.view(), kCountry.view()};

constexpr Word kTown(U"เมือง");
constexpr Word kCity(U"นคร");
constexpr Word kProvince(U"จังหวัด");
constexpr Word kDistrict(U"เขต");
constexpr Word kRegion(U"ภาค");
constexpr Word kLaoProvince(U"แขวง");
constexpr Word kChineseProvince(U"มณฑล");
constexpr Word kState(U"รัฐ");
constexpr std::string_view kParts[] = {kTown.view(),   kCity.view(),        kProvince.view(),        kDistrict.view(),
                                       kRegion.view(), kLaoProvince.view(), kChineseProvince.view(), kState.view()};

// Begin of `ประเทศ`, of a style or of both right before a country at p, of one word like `แขวง` before a place abroad;
// p if there is none.
uint32_t with_level_word(const Context& context, uint32_t p, std::span<const std::string_view> words) {
  for (const std::string_view word : words) {
    const auto size = static_cast<uint32_t>(word.size());
    if (p >= size && context.chars().substr(p - size, size) == word && word_edge(context, p - size)) p -= size;
  }
  return p;
}

// The table says that the name is also something else (`เขมร`, `โรม`).
bool is_word_too(const PlaceTables& tables, const Hit& hit) {
  if (hit.table == tables.countries.index) return tables.countries.is_word(hit.row);
  return hit.table == tables.foreign.index && tables.foreign.is_word(hit.row);
}

Level level_of(const PlaceTables& tables, const Hit& hit) {
  if (hit.table == tables.countries.index) return Level::country;
  if (hit.table == tables.foreign.index) return Level::foreign;
  return tables.regions.is_municipality(hit.row) ? Level::municipality : Level::region;
}

// `เมืองหยางโจว มณฑลเจียงซู`, `แขวงอัตตะปือ สปป.ลาว`: before an area abroad, a word for a town or province with a name
// that is no ordinary word, or two words of the lexicon, lies in it. Returns where it begins; p: none.
uint32_t add_part_before(PlaceWork& work, uint32_t p) {
  constexpr uint32_t kLongest = 30;
  const Context& context = work.context;
  const std::string_view chars = context.chars();
  if (p == 0 || chars[p - 1] != ' ') return p;
  const uint32_t end = p - 1;
  uint32_t begin = end;
  while (begin > 0 && end - begin < kLongest && is_thai_letter(chars[begin - 1])) --begin;
  for (uint32_t q = begin; q < end; ++q)
    for (const std::string_view word : kParts) {
      const auto name = static_cast<uint32_t>(q + word.size());
      if (!chars.substr(q).starts_with(word) || !word_edge(context, q) || name >= end) continue;
      const FreeName free = free_name_at(work.tables, context, name);
      const bool named = free.unknown > 0 || free.known > 1;  // `จังหวัด|เกียน|ซาง`
      if (free.end != end || !named || work.covered(q, end, kPerson | kPlace)) continue;
      work.add(q, name, end, Level::foreign, 0.6F,
               {"in an area abroad", work.tables.places.foreign.index, data::kNoRow});
      return q;
    }
  return p;
}

void add_area(PlaceWork& work, const Hit& hit) {
  const PlaceTables& tables = work.tables.places;
  const Context& context = work.context;
  const Level level = level_of(tables, hit);
  uint32_t begin = hit.begin;
  if (level == Level::country) begin = with_level_word(context, begin, kStyles);
  if (level == Level::foreign) begin = with_level_word(context, begin, kParts);
  if (!word_edge(context, begin) || !word_edge(context, hit.end) || work.covered(begin, hit.end, kPerson | kPlace))
    return;
  if (cue_before(work.tables, context, hit.begin, level) < 0) return;  // `ภาษา|อังกฤษ`
  if (begin == hit.begin && is_word_too(tables, hit) && cue_before(work.tables, context, hit.begin, level) < 0.2F)
    return;
  work.add(begin, hit.begin, hit.end, level, begin < hit.begin ? 0.9F : 0.7F, {"area", hit.table, hit.row});
  if (level != Level::country && level != Level::foreign) return;
  for (uint32_t part = begin, before; (before = add_part_before(work, part)) != part;) part = before;
}

}  // namespace

void find_areas(PlaceWork& work) {
  const PlaceTables& tables = work.tables.places;
  const TableSet areas = set_of(tables.regions.index, tables.countries.index, tables.foreign.index);
  for (uint32_t p = 0; (p = work.context.next(p, areas)) < work.context.view.size(); ++p) {
    for (const Hit& hit : work.context.hits_at(p))
      if (hit.table == tables.regions.index || hit.table == tables.countries.index ||
          hit.table == tables.foreign.index) {
        add_area(work, hit);
        break;
      }
  }
}

}  // namespace khao::entity
