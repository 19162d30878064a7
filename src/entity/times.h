// Dates, clock times, months, years and ranges.
#ifndef KHAO_ENTITY_TIMES_H_
#define KHAO_ENTITY_TIMES_H_

#include <vector>

#include "data/blob.h"
#include "entity/items.h"

namespace khao::entity {

struct Context;  // entity/context.h
struct Tables;   // entity/tables.h

/// The tables of this family: table and column numbers of its TSV files.
struct TimeTables {
  explicit TimeTables(const data::Blob& blob);
};

/// Appends the times of the text in reading order. Linear time.
void find_times(const Tables& tables, const Context& context, std::vector<TimeItem>& out);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_TIMES_H_
