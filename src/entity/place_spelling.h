// Misspelt names: `ต.แม่ป อ.แม่สอด` is read as the one subdistrict of that district whose name is one letter away.
#ifndef KHAO_ENTITY_PLACE_SPELLING_H_
#define KHAO_ENTITY_PLACE_SPELLING_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "entity/context.h"
#include "entity/tables.h"

namespace khao::entity {

/// Whether one insertion, deletion, substitution or exchange of neighbours turns one string into the other.
bool within_one_edit(std::string_view a, std::string_view b);

/// A name that no table holds, behind a level word.
struct Misspelt {
  uint32_t name_begin = 0, end = 0;  ///< view positions
  uint32_t place = 0;                ///< row of places.tsv
};

/// Reads the run of letters behind the level word that ends at `name_begin` as a place of this level, if the larger
/// place behind it in the chain has exactly one whose name is one edit away; a province if the country has. An inner
/// blank counts for nothing in a chain.
std::optional<Misspelt> misspelt_at(const Tables& tables, const Context& context, size_t name_begin, Level level);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_PLACE_SPELLING_H_
