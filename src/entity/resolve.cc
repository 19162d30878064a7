// Resolution: what only the whole document can say. Codes of places and posts, who a back-reference means, parts of
// totals.
#include "entity/resolve.h"

#include "entity/places.h"

namespace khao::entity {

void resolve(const Tables& tables, const Context& context, Items& items) {
  resolve_places(tables, context, items.officials, items.places);
  uint32_t next_id = 0;
  for (OfficialItem& item : items.officials) item.official.id = next_id++;
}

}  // namespace khao::entity
