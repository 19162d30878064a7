// A short text that is meant as a place (`พบพระ ตาก`, an address): its places, for the same resolution as a document's.
#ifndef KHAO_ENTITY_PLACE_QUERY_H_
#define KHAO_ENTITY_PLACE_QUERY_H_

#include <vector>

#include "entity/context.h"
#include "entity/items.h"
#include "entity/tables.h"

namespace khao::entity {

/// Replaces `places` by the resolved places of a text. Where the text is nothing but places, numbers and marks, bare
/// names need nothing that speaks for them; any other text is read as a document is.
void find_asked_places(const Tables& tables, const Context& context, std::vector<PlaceItem>& places);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_PLACE_QUERY_H_
