// Regions of Thailand, countries, and places abroad: names of tables that stand as words of their own.
#include "entity/context.h"
#include "entity/place_parts.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

constexpr Word kRepublic(U"สาธารณรัฐ");
constexpr Word kKingdom(U"ราชอาณาจักร");
constexpr Word kCountry(U"ประเทศ");

// Begin of `ประเทศ`, of a style or of both right before p, or p.
uint32_t with_level_word(const Context& context, uint32_t p) {
  for (const std::string_view word : {kRepublic.view(), kKingdom.view(), kCountry.view()}) {
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

void add_area(PlaceWork& work, const Hit& hit) {
  const PlaceTables& tables = work.tables.places;
  const Context& context = work.context;
  if (!word_edge(context, hit.begin) || !word_edge(context, hit.end) ||
      work.covered(hit.begin, hit.end, kPerson | kPlace))
    return;
  const bool country = hit.table == tables.countries.index;
  const Level level = level_of(tables, hit);
  const uint32_t begin = country ? with_level_word(context, hit.begin) : hit.begin;
  if (cue_before(work.tables, context, hit.begin, level) < 0) return;  // `ภาษา|อังกฤษ`
  if (begin == hit.begin && is_word_too(tables, hit) && cue_before(work.tables, context, hit.begin, level) < 0.2F)
    return;
  work.add(begin, hit.begin, hit.end, level, begin < hit.begin ? 0.9F : 0.7F, {"area", hit.table, hit.row});
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
