// The tables of places as the entity stage reads them: names of places, words that say a level, bodies of local
// government.
#ifndef KHAO_ENTITY_GAZETTEER_H_
#define KHAO_ENTITY_GAZETTEER_H_

#include <cstdint>
#include <string_view>

#include "data/blob.h"
#include "khao/entity.h"

namespace khao::entity {

/// places.tsv and place_aliases.tsv: provinces, districts, subdistricts. A place is its row in places.tsv.
struct Gazetteer {
  explicit Gazetteer(const data::Blob& blob);

  data::Table table, alias_table;
  uint32_t places = 0, aliases = 0;  ///< table numbers of hits
  uint32_t code_column = 0, parent_column = 0, level_column = 0, name_column = 0, iso_column = 0, wikidata_column = 0,
           lat_column = 0, lon_column = 0, alias_code_column = 0;

  /// The place that a hit of either table names; data::kNoRow for a hit of another table.
  uint32_t place_of(uint32_t hit_table, uint32_t hit_row) const {
    if (hit_table == places) return hit_row;
    return hit_table == aliases ? alias_table.ref(hit_row, alias_code_column) : data::kNoRow;
  }
  Level level(uint32_t place) const { return static_cast<Level>(table.choice(place, level_column)); }
  std::string_view code(uint32_t place) const { return table.text(place, code_column); }
  std::string_view name(uint32_t place) const { return table.text(place, name_column); }
  uint32_t parent(uint32_t place) const { return table.ref(place, parent_column); }
  /// The province that a place lies in; a province itself.
  uint32_t province(uint32_t place) const {
    while (parent(place) != data::kNoRow) place = parent(place);
    return place;
  }
  bool in_bangkok(uint32_t place) const { return code(place).starts_with("10"); }
};

/// What may stand behind a level word.
enum class Follows : uint32_t { name, number, both };

/// level_words.tsv: `จังหวัด`, `ต.`, `หมู่`, `อบต.` …
struct LevelWords {
  explicit LevelWords(const data::Blob& blob);

  data::Table table;
  uint32_t index = 0;
  uint32_t level_column = 0, follows_column = 0, scope_column = 0, body_column = 0;

  Level level(uint32_t row) const;
  Follows follows(uint32_t row) const { return static_cast<Follows>(table.choice(row, follows_column)); }
  bool bangkok_only(uint32_t row) const { return table.choice(row, scope_column) == 1; }
};

/// local_bodies.tsv: municipalities and local administrative organisations.
struct LocalBodies {
  explicit LocalBodies(const data::Blob& blob);

  data::Table table;
  uint32_t index = 0;
  uint32_t code_column = 0, type_column = 0, province_column = 0;
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_GAZETTEER_H_
