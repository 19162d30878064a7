// Counted and measured things: number, classifier or unit, what is counted.
#include "entity/counts.h"

#include "entity/context.h"
#include "entity/tables.h"

namespace khao::entity {

CountTables::CountTables(const data::Blob&) {}

void find_counts(const Tables&, const Context&, std::vector<CountItem>&) {}

}  // namespace khao::entity
