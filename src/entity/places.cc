// Places of every level.
#include "entity/places.h"

#include "entity/context.h"
#include "entity/tables.h"

namespace khao::entity {

PlaceTables::PlaceTables(const data::Blob&) {}

std::optional<PlaceExpression> place_at(const Tables&, const Context&, size_t) { return std::nullopt; }

std::optional<PlaceExpression> place_name_at(const Tables&, const Context&, size_t, unsigned) { return std::nullopt; }

void find_places(const Tables&, const Context&, std::span<const OfficialItem>, std::vector<PlaceItem>&) {}

void resolve_places(const Tables&, const Context&, std::span<const OfficialItem>, std::vector<PlaceItem>&) {}

}  // namespace khao::entity
