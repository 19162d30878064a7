// Counted and measured things: number, classifier or unit, what is counted.
#ifndef KHAO_ENTITY_COUNTS_H_
#define KHAO_ENTITY_COUNTS_H_

#include <vector>

#include "data/blob.h"
#include "entity/items.h"

namespace khao::entity {

struct Context;  // entity/context.h
struct Tables;   // entity/tables.h

/// The tables of this family: table and column numbers of its TSV files.
struct CountTables {
  explicit CountTables(const data::Blob& blob);
};

/// Appends the counts of the text in reading order. Linear time.
void find_counts(const Tables& tables, const Context& context, std::vector<CountItem>& out);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_H_
