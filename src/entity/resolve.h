// Resolution: what only the whole document can say. Codes of places and posts, who a back-reference means, parts of
// totals.
#ifndef KHAO_ENTITY_RESOLVE_H_
#define KHAO_ENTITY_RESOLVE_H_

#include "entity/context.h"
#include "entity/items.h"

namespace khao::entity {

/// Completes the items in place. Linear time but for the look-up of names.
void resolve(const Tables& tables, const Context& context, Items& items);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_RESOLVE_H_
