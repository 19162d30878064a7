// What a count counts: the noun phrase for each frame.
#ifndef KHAO_ENTITY_COUNTS_ITEM_H_
#define KHAO_ENTITY_COUNTS_ITEM_H_

#include <span>
#include <vector>

#include "entity/counts_frame.h"
#include "entity/counts_phrase.h"

namespace khao::entity {

/// One phrase a frame; empty: the text names nothing beyond the unit. Linear time: no search goes further than one line
/// and a fixed number of characters.
void find_items(const Tables& tables, const Context& context, std::span<const TimeItem> times,
                std::span<const Frame> frames, std::vector<Phrase>& out);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_ITEM_H_
