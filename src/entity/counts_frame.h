// The frame of a count: จำนวน or approximator, number, classifier or unit. What is counted is found later, from all
// frames.
#ifndef KHAO_ENTITY_COUNTS_FRAME_H_
#define KHAO_ENTITY_COUNTS_FRAME_H_

#include <cstdint>
#include <span>
#include <vector>

#include "entity/context.h"
#include "entity/counts.h"
#include "entity/items.h"

namespace khao::entity {

/// All positions are view characters.
struct Frame {
  uint32_t begin = 0;   ///< the mention: from จำนวน, อายุ or the approximator …
  uint32_t end = 0;     ///< … to the end of the unit
  uint32_t number = 0;  ///< where the number begins
  uint32_t unit_begin = 0;
  uint32_t unit_end = 0;
  double value = 0;
  double high = kNoNumber;
  CountKind kind = CountKind::classifier;
  Mod mod = Mod::none;
  uint32_t groups = 0;         ///< of things that the unit counts (CountTables::Groups); 0: not known
  bool noun = false;           ///< the unit is itself a noun (ตำบล, คดี)
  bool amount = false;         ///< จำนวน stands before it
  bool glued = false;          ///< number and unit stand in one token
  bool shares_unit = false;    ///< its unit stands behind the next number (`3 และ 5 ไร่`)
  bool shares_before = false;  ///< it is the next number
  float score = 1;
  Reason reason;
};

/// Appends the frames in reading order. Linear time.
void find_frames(const CountTables& tables, const Context& context, std::span<const TimeItem> times,
                 std::span<const PlaceItem> places, std::vector<Frame>& out);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_FRAME_H_
