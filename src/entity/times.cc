// Dates, clock times, months, years and ranges.
#include "entity/times.h"

#include "entity/context.h"
#include "entity/tables.h"

namespace khao::entity {

TimeTables::TimeTables(const data::Blob&) {}

void find_times(const Tables&, const Context&, std::vector<TimeItem>&) {}

}  // namespace khao::entity
