// Holders of public office and posts named without their holder.
#include "entity/officials.h"

#include "entity/context.h"
#include "entity/tables.h"

namespace khao::entity {

OfficialTables::OfficialTables(const data::Blob&) {}

void find_officials(const Tables&, const Context&, std::vector<OfficialItem>&) {}

}  // namespace khao::entity
