// What the families' grammars build: an item, how good it is, and why it was made.
#ifndef KHAO_ENTITY_ITEMS_H_
#define KHAO_ENTITY_ITEMS_H_

#include <cstdint>
#include <vector>

#include "data/blob.h"
#include "khao/entity.h"

namespace khao::entity {

/// Why an item was made: the rule's name, and the table row that began it. `khao explain` prints both.
struct Reason {
  const char* rule = "";          ///< static storage
  uint32_t table = data::kNoRow;  ///< Blob::table_index
  uint32_t row = data::kNoRow;
};

/// `begin` and `end` are the item's reach in view characters, usually its mention. Scores are comparable across
/// families: 1 certain by form (`15 มีนาคม 2566`), 0.5 as likely as not.
struct TimeItem {
  Time time;
  uint32_t begin = 0, end = 0;
  float score = 0;
  Reason reason;
};

struct CountItem {
  Count count;
  uint32_t begin = 0, end = 0;
  float score = 0;
  Reason reason;
};

struct PlaceItem {
  Place place;
  uint32_t begin = 0, end = 0;
  float score = 0;
  Reason reason;
  std::vector<Candidate> candidates;  ///< filled by resolution
};

struct OfficialItem {
  Official official;
  std::vector<Position> positions;
  uint32_t begin = 0, end = 0;
  float score = 0;
  Reason reason;
};

/// The items of one text, each family in reading order.
struct Items {
  std::vector<TimeItem> times;
  std::vector<CountItem> counts;  ///< `count.part_of` is an index into this vector
  std::vector<OfficialItem> officials;
  std::vector<PlaceItem> places;
  void clear();
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_ITEMS_H_
