// Place expressions, for the family of places and for the posts that govern a place.
#ifndef KHAO_ENTITY_PLACES_H_
#define KHAO_ENTITY_PLACES_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/blob.h"
#include "entity/gazetteer.h"
#include "entity/items.h"
#include "entity/name_words.h"

namespace khao::entity {

struct Context;  // entity/context.h
struct Tables;   // entity/tables.h

/// The tables of this family.
struct PlaceTables {
  explicit PlaceTables(const data::Blob& blob);

  Gazetteer gazetteer;
  LevelWords level_words;
  LocalBodies local_bodies;
  Facilities facilities;
  FacilityTails tails;
  PlaceCues cues;
  NameWords name_words;
  AreaNames countries, foreign, regions;
  uint32_t classifiers = 0, units = 0;  ///< tables of what is counted
  uint32_t organizations = 0;           ///< table of public bodies

  bool is_counted(uint32_t hit_table) const { return hit_table == classifiers || hit_table == units; }
};

/// A place as it stands in the text, not resolved yet. View positions.
struct PlaceExpression {
  uint32_t begin = 0;       ///< of the level word, or of the name if there is none
  uint32_t name_begin = 0;  ///< of the name
  uint32_t end = 0;
  Level level = Level::province;
  bool level_word = false;       ///< the level is written; otherwise it is a guess from the gazetteer
  uint32_t word = data::kNoRow;  ///< row of the level word in level_words.tsv
};

/// The place expression with its level word that begins at p (`ต.ช่องแคบ`, `อำเภอพบพระ`, `จ. ตาก`, `หมู่ที่ 4`,
/// `ทต.ท่าสายลวด`), the longest; none if there is none. Names of provinces to subdistricts and of local bodies must
/// stand in the tables; a village is whatever name follows `บ้าน`.
std::optional<PlaceExpression> place_at(const Tables& tables, const Context& context, size_t p);

/// The two letters of `พ.ช.` or `พช.` at the begin of `chars`; empty if neither stands there.
std::string province_letters(std::string_view chars);

/// Provinces, districts and subdistricts in the `levels` of place_name_at.
inline constexpr unsigned kAdministrative = bit(Level::province) | bit(Level::district) | bit(Level::subdistrict);

/// The longest gazetteer name that begins at p without a level word, of one of the levels in `levels` (bit(Level)).
std::optional<PlaceExpression> place_name_at(const Tables& tables, const Context& context, size_t p, unsigned levels);

/// The levels (bit(Level)) of the provinces, districts and subdistricts whose name stands at [p, end).
unsigned levels_of_name(const Tables& tables, const Context& context, size_t p, size_t end);

/// Appends the places of the text in reading order. Linear time. `officials` are the persons and posts found before: a
/// person's name is no place, and a post says which place it governs and of which level that is
/// (positions[i].jurisdiction).
void find_places(const Tables& tables, const Context& context, std::span<const OfficialItem> officials,
                 std::vector<PlaceItem>& out);

/// Fills codes, coordinates and candidates of the places found, with the whole document. Called by resolve.cc.
void resolve_places(const Tables& tables, const Context& context, std::span<const OfficialItem> officials,
                    std::vector<PlaceItem>& places);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_PLACES_H_
