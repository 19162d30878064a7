// Totals and their parts: `91 คน เป็นชาย 81 คน หญิง 10 คน`, `19,274 คน (ชาย 10,105 คน หญิง 9,169 คน)`, `ชาย 7 ราย หญิง 5
// ราย รวม 12 ราย`.
#ifndef KHAO_ENTITY_COUNTS_PARTS_H_
#define KHAO_ENTITY_COUNTS_PARTS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "entity/context.h"
#include "entity/counts.h"
#include "entity/counts_frame.h"

namespace khao::entity {

/// For each frame the index of the total that it is a part of, or -1. Parts stand behind their total in the same line,
/// have its unit, do not exceed it together, and either a word of part_words.tsv stands between or they sum up to it.
/// Before their total they do sum up to it, and a word for a total stands between.
/// Linear time.
void link_parts(const CountTables& tables, const Context& context, std::span<const Frame> frames,
                std::vector<int32_t>& part_of);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_PARTS_H_
