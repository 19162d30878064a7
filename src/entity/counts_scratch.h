// What find_counts works with, for reuse from text to text.
#ifndef KHAO_ENTITY_COUNTS_SCRATCH_H_
#define KHAO_ENTITY_COUNTS_SCRATCH_H_

#include <cstdint>
#include <vector>

#include "entity/counts_frame.h"
#include "entity/counts_item.h"

namespace khao::entity {

/// Of the frames of one text what each counts and which total it is part of.
struct CountScratch {
  std::vector<Frame> frames;
  std::vector<Phrase> phrases;
  std::vector<int32_t> part_of;
  ItemScratch items;
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_SCRATCH_H_
