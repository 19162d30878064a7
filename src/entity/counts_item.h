// What a count counts: the noun phrase for each frame.
#ifndef KHAO_ENTITY_COUNTS_ITEM_H_
#define KHAO_ENTITY_COUNTS_ITEM_H_

#include <cstdint>
#include <span>
#include <vector>

#include "entity/context.h"
#include "entity/counts.h"
#include "entity/counts_frame.h"

namespace khao::entity {

/// A noun phrase in view characters; empty: nothing is named.
struct Phrase {
  uint32_t begin = 0;
  uint32_t end = 0;
  const char* rule = "";  ///< how it was found; static storage
  bool empty() const { return begin == end; }
};

/// One phrase a frame. Linear time: no search goes further than one line and a fixed number of characters.
void find_items(const CountTables& tables, const Context& context, std::span<const Frame> frames,
                std::vector<Phrase>& out);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_ITEM_H_
