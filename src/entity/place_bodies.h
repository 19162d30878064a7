// Which body of local government a municipality item is: `อบต.แม่ปะ อ.แม่สอด` -> the organisation of that name in Tak.
#ifndef KHAO_ENTITY_PLACE_BODIES_H_
#define KHAO_ENTITY_PLACE_BODIES_H_

#include <vector>

#include "entity/place_readings.h"

namespace khao::entity {

/// Fills code and province of the municipality items whose kind of body is written, where the document leaves one body
/// of that kind and name: that of its chain's province, else the only one in the provinces that the document names,
/// else the only one in the country. `mentions` are resolved.
void resolve_bodies(const Tables& tables, const Context& context, const std::vector<Mention>& mentions,
                    std::vector<PlaceItem>& places);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_PLACE_BODIES_H_
