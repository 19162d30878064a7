// Misspelt names: `ต.แม่ป อ.แม่สอด` is read as the one subdistrict of that district whose name is one letter away. Where
// the chain does not say the larger place, a district is one of the provinces that the document names.
#ifndef KHAO_ENTITY_PLACE_SPELLING_H_
#define KHAO_ENTITY_PLACE_SPELLING_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entity/context.h"
#include "entity/places.h"
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

/// The same where `place` was read behind this level word, if anything was: the misspelt name is meant instead of one
/// that is only the first letters of what stands there (`ต.วัด` in `ต.วัดโบสถถ์ อ.วัดโบสถ์`), or that lies elsewhere than
/// its chain says (`ต.ช่องแค อ.พบพระ`: ช่องแคบ).
std::optional<Misspelt> misspelt_instead(const Tables& tables, const Context& context, const Hit& word,
                                         const std::optional<PlaceExpression>& place);

/// `ต.แม่ปะ อ.แม่สออด`: the same for a district without its province, of those that the smaller places before it, which
/// may be several of one name, lie in.
std::optional<Misspelt> misspelt_above(const Tables& tables, const Context& context, size_t name_begin,
                                       std::span<const uint32_t> smaller);

/// The districts of some provinces, for names that stand in no chain.
class DistrictNames {
 public:
  /// `provinces`: rows of places.tsv, each once.
  DistrictNames(const Gazetteer& gazetteer, std::vector<uint32_t> provinces)
      : gazetteer_(gazetteer), provinces_(std::move(provinces)) {}

  /// The letters from `name_begin` on as the one district whose name is one edit away: all up to the next blank or
  /// sign, or those before a word of the sentence (`นายอำเภอแม่สออด|กล่าว`).
  std::optional<Misspelt> misspelt_at(const Tables& tables, const Context& context, size_t name_begin) const;

 private:
  uint32_t only_one_like(std::string_view name) const;

  const Gazetteer& gazetteer_;
  std::vector<uint32_t> provinces_;
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_PLACE_SPELLING_H_
