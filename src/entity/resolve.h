// Resolution: what only the whole document can say. Codes of places and posts, who a back-reference means, parts of
// totals.
#ifndef KHAO_ENTITY_RESOLVE_H_
#define KHAO_ENTITY_RESOLVE_H_

#include "entity/context.h"
#include "entity/items.h"

namespace khao::entity {

/// Completes the items in place. Linear time but for the look-up of names.
void resolve(const Tables& tables, const Context& context, Items& items);

/// Gives each official the id of the person, the same wherever she or he is meant. Positions have their codes. Linear
/// time.
void resolve_persons(const Tables& tables, const Context& context, std::vector<OfficialItem>& officials);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_RESOLVE_H_
