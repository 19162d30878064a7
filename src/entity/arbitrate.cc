// The one place that decides between families and between readings of the same characters.
#include "entity/arbitrate.h"

namespace khao::entity {

void arbitrate(const Tables&, const Context&, Items&) {}

}  // namespace khao::entity
