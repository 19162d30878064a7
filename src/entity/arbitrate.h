// The one place that decides between families and between readings of the same characters.
#ifndef KHAO_ENTITY_ARBITRATE_H_
#define KHAO_ENTITY_ARBITRATE_H_

#include "entity/context.h"
#include "entity/items.h"

namespace khao::entity {

/// Removes the items that lose against another reading of the same characters; keeps the order of what stays and the
/// links of counts to their totals.
void arbitrate(const Tables& tables, const Context& context, Items& items);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_ARBITRATE_H_
