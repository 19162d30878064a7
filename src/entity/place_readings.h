// The mentions of places in a document as resolution sees them: which places each may mean, and which larger place
// stands beside it.
#ifndef KHAO_ENTITY_PLACE_READINGS_H_
#define KHAO_ENTITY_PLACE_READINGS_H_

#include <cstdint>
#include <vector>

#include "entity/context.h"
#include "entity/items.h"
#include "entity/tables.h"

namespace khao::entity {

inline constexpr uint32_t kNone = data::kNoRow;

/// How much speaks for a reading, and the mention that says it.
struct ReadingScore {
  float value = 0;
  uint32_t by = kNone;
};

/// A mention of a province, district, subdistrict, village or local body. Places are rows of places.tsv.
struct Mention {
  uint32_t item = 0;            ///< index into the items
  uint32_t begin = 0, end = 0;  ///< view positions
  uint32_t name_begin = 0;      ///<
  Level level = Level::province;
  bool bare = false;                 ///< no level word: the level is a guess that the document may correct
  bool refuted = false;              ///< nothing else in the document speaks for this bare name
  float score = 0;                   ///< of the item
  std::vector<uint32_t> readings;    ///< the places of that name and level
  std::vector<ReadingScore> scores;  ///< of the readings, where there are several and none was chosen
  uint32_t chosen = kNone;           ///< the one that is meant
  const char* why = "";              ///< the rule that chose; static storage
  uint32_t by = kNone;               ///< the mention that it chose by
  uint32_t larger = kNone;  ///< mention of the larger place behind it in its chain: `ต.แม่ปะ` -> `อ.แม่สอด`
  uint32_t larger_before = kNone;  ///< the same, where the chain runs from large to small
};

/// Mentions in reading order with their readings and chains. `items` are in reading order.
std::vector<Mention> read_mentions(const Tables& tables, const Context& context, const std::vector<PlaceItem>& items);

/// The places that an expression may mean by its name and level, in order of rows.
std::vector<uint32_t> readings_of(const Tables& tables, const Context& context, const PlaceExpression& place);

/// Whether `place` is `area` or lies in it.
bool lies_in(const Gazetteer& gazetteer, uint32_t place, uint32_t area);

/// Chooses a reading for each mention where the document allows it: chains first, then what stands nearest.
void choose_readings(const Tables& tables, const Context& context, std::vector<Mention>& mentions);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_PLACE_READINGS_H_
