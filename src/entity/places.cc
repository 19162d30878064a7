// Places of every level.
#include "entity/places.h"

#include "entity/context.h"
#include "entity/tables.h"

namespace khao::entity {

PlaceTables::PlaceTables(const data::Blob& blob) : gazetteer(blob), level_words(blob), local_bodies(blob) {}

void find_places(const Tables&, const Context&, std::span<const OfficialItem>, std::vector<PlaceItem>&) {}

void resolve_places(const Tables&, const Context&, std::span<const OfficialItem>, std::vector<PlaceItem>&) {}

}  // namespace khao::entity
