// What the families' grammars build: an item, how good it is, and why it was made.
#ifndef KHAO_ENTITY_ITEMS_H_
#define KHAO_ENTITY_ITEMS_H_

#include <cstdint>
#include <vector>

#include "data/blob.h"
#include "khao/entity.h"

namespace khao::entity {

/// Why something was decided: the rule's name, the table row that it rests on, and other words of the text that it
/// rests on. Written by the code that decides; `khao explain` prints it.
struct Reason {
  const char* rule = "";          ///< static storage; a short name that stays the same
  uint32_t table = data::kNoRow;  ///< Blob::table_index
  uint32_t row = data::kNoRow;
  uint32_t begin = 0, end = 0;  ///< of the words, view characters; empty: none but the item's own
};

/// `reason` is why an item was made, with the row that began it; `basis` is how its value was decided: the code of a
/// place, the ISO value of a time, what is counted, the scope of an official. `begin` and `end` are the item's reach in
/// view characters, usually its mention. Scores are comparable across families: 1 certain by form (`15 มีนาคม 2566`),
/// 0.5 as likely as not.
struct TimeItem {
  Time time;
  uint32_t begin = 0, end = 0;
  float score = 0;
  bool bare = false;  ///< a year that nothing but the size of its number says
  Reason reason, basis;
};

struct CountItem {
  Count count;
  uint32_t begin = 0, end = 0;
  float score = 0;
  Reason reason, basis;
};

struct PlaceItem {
  Place place;
  uint32_t begin = 0, name_begin = 0, end = 0;
  float score = 0;
  Reason reason, basis;
  std::vector<Candidate> candidates;  ///< filled by resolution
};

struct OfficialItem {
  /// The head of a post: its row of roles.tsv, and where the words before it in the role begin (`รอง`), and it does.
  struct Head {
    uint32_t row = data::kNoRow;
    uint32_t prefix_begin = 0, begin = 0;
  };
  Official official;
  std::vector<Position> positions;
  std::vector<Head> heads;  ///< of each position
  uint32_t begin = 0, end = 0;
  float score = 0;
  Reason reason, basis;
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
