// What the entity stage reuses from text to text: the context, and the items between their grammar and the record.
#ifndef KHAO_ENTITY_SCRATCH_H_
#define KHAO_ENTITY_SCRATCH_H_

#include "entity/context.h"
#include "entity/counts_scratch.h"
#include "entity/items.h"

namespace khao::entity {

/// After find_entities the items stand in the order of the output's arrays: items.times[i].reason is why out.times[i]
/// was made.
struct Scratch {
  Context context;
  Items items;
  CountScratch counts;
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_SCRATCH_H_
