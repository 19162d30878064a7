// The parts of find_places: each appends its kind of places. Inside the family only.
#ifndef KHAO_ENTITY_PLACE_PARTS_H_
#define KHAO_ENTITY_PLACE_PARTS_H_

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "entity/context.h"
#include "entity/items.h"
#include "entity/places.h"

namespace khao::entity {

/// What already lies over a view character.
enum Cover : uint8_t { kPerson = 1, kFacility = 2, kPlace = 4 };

/// The work of find_places on one text.
struct PlaceWork {
  const Tables& tables;
  const Context& context;
  std::vector<PlaceItem>& out;
  std::vector<uint8_t> cover;  ///< per view character: bits of Cover
  struct OpenDistrict {
    Hit word;
    uint32_t item = data::kNoRow;  ///< index into `out` of what was read behind it; kNoRow: nothing
  };
  std::vector<OpenDistrict> open_districts = {};  ///< level words behind which no whole name of a district stands
  std::vector<uint32_t> searched_provinces = {};  ///< whose districts are known not to stand there, misspelt

  /// Appends an item and marks its characters.
  void add(uint32_t begin, uint32_t name_begin, uint32_t end, Level level, float score, Reason reason);
  bool covered(size_t from, size_t to, uint8_t bits) const;
};

/// How much the words around [begin, end) say that a place stands there, 0 to 1: what stands before it …
float cue_before(const Tables& tables, const Context& context, size_t begin, Level level);
/// … whether something happens at it (`ที่`, `หน้า`) …
bool venue_before(const Tables& tables, const Context& context, size_t begin);
/// … and whether a place with its level word or a numbered village follows.
bool chain_follows(const Tables& tables, const Context& context, size_t end);

/// The facility that begins at p. `name_begin` is its begin: the name of a facility holds its head.
struct Facility {
  uint32_t end = 0;
  float score = 0;
  uint32_t row = data::kNoRow;
};
std::optional<Facility> facility_at(const Tables& tables, const Context& context, size_t p);
/// Whether this hit of a head is none: `ชาว|สวน`, `บ้าน|ห้วยม่วง`, `ระบาย|น้ำ`.
bool is_no_head(const Tables& tables, const Context& context, const Hit& head);

void find_facilities(PlaceWork& work);    ///< roads, schools, waters …                       place_facilities.cc
void find_level_places(PlaceWork& work);  ///< names behind their level word, villages        place_levels.cc
void find_areas(PlaceWork& work);         ///< regions, countries, places abroad              place_areas.cc
void find_bare_places(PlaceWork& work);   ///< provinces to subdistricts without level word   place_bare.cc
/// Misspelt districts of the provinces found before.                                     place_levels.cc
void find_misspelt_districts(PlaceWork& work);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_PLACE_PARTS_H_
