// Holders of public office and posts named without their holder.
#ifndef KHAO_ENTITY_OFFICIALS_H_
#define KHAO_ENTITY_OFFICIALS_H_

#include <vector>

#include "data/blob.h"
#include "entity/items.h"

namespace khao::entity {

struct Context;  // entity/context.h
struct Tables;   // entity/tables.h

/// The tables of this family: table and column numbers of its TSV files.
struct OfficialTables {
  explicit OfficialTables(const data::Blob& blob);
};

/// Appends the officials of the text in reading order. Linear time.
void find_officials(const Tables& tables, const Context& context, std::vector<OfficialItem>& out);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_OFFICIALS_H_
