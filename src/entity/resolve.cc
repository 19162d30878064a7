// Resolution: what only the whole document can say. Codes of places and posts, who a back-reference means, parts of
// totals.
#include "entity/resolve.h"

#include <algorithm>
#include <string_view>

#include "entity/places.h"
#include "entity/tables.h"

namespace khao::entity {
namespace {

/// `นายกฯ` in a text with mayors and nobody of the cabinet: one of them, so that the post alone says little.
void doubt_short_mayors(const OfficialTables& words, std::string_view text, std::vector<OfficialItem>& officials) {
  using Governs = OfficialTables::Governs;
  constexpr std::string_view kPresident = "นายก", kShort = "นายกฯ";
  const auto written = [text](Span span) { return text.substr(span.begin, span.size()); };
  bool mayors = false, cabinet = false;
  for (const OfficialItem& item : officials) {
    if (item.positions.empty() || written(item.official.mention) == kShort) continue;
    const Governs governs = words.governs(item.reason.row);
    mayors |= (governs == Governs::local || governs == Governs::municipality) &&
              written(item.positions[0].role).starts_with(kPresident);
    cabinet |= governs == Governs::ministry || words.holders(item.reason.row) == OfficialTables::Holders::unique;
  }
  if (!mayors || cabinet) return;
  for (OfficialItem& item : officials) {
    if (written(item.official.mention) != kShort) continue;
    item.official.scope = Scope::bare;
    item.basis = {.rule = "a mayor of the text"};
  }
}

/// Calls found(place) for the places whose mention overlaps a span; places are in reading order, small to large. Ends
/// with the first for which it says true.
template <typename Found>
void for_each_place_in(const std::vector<PlaceItem>& places, Span span, Found&& found) {
  if (span.empty()) return;
  auto place = std::lower_bound(places.begin(), places.end(), span.begin,
                                [](const PlaceItem& item, uint32_t begin) { return item.place.mention.end <= begin; });
  for (; place != places.end() && place->place.mention.begin < span.end; ++place)
    if (found(*place)) return;
}

/// The area that a local body serves: its province, or the subdistrict of its name in the district of its code.
std::string_view area_of_body(const PlaceTables& tables, uint32_t body) {
  constexpr size_t kDistrict = 4;  // digits
  const Gazetteer& gazetteer = tables.gazetteer;
  const LocalBodies& bodies = tables.local_bodies;
  if (bodies.kind(body) == BodyKind::province) return gazetteer.code(bodies.province(body));
  const std::string_view code = bodies.code(body);
  const uint32_t district =
      code.size() > kDistrict ? gazetteer.place_by_code(code.substr(0, kDistrict)) : uint32_t{data::kNoRow};
  if (district == data::kNoRow) return {};
  const Gazetteer::Rows inside = gazetteer.inside(district);
  for (uint32_t place = inside.first; place < inside.last; ++place)
    if (gazetteer.level(place) == Level::subdistrict && gazetteer.name(place) == bodies.name(body))
      return gazetteer.code(place);
  return {};
}

/// The code of the smallest place inside the jurisdiction, or of the area of the local body; the code of that body.
void code_position(const PlaceTables& tables, const std::vector<PlaceItem>& places, Position& position) {
  for_each_place_in(places, position.organization, [&](const PlaceItem& item) {
    if (item.basis.table != tables.local_bodies.index) return false;
    if (position.organization_id.empty()) position.organization_id.assign(tables.local_bodies.code(item.basis.row));
    position.jurisdiction_code.assign(area_of_body(tables, item.basis.row));
    return true;
  });
  if (!position.jurisdiction_code.empty()) return;
  for_each_place_in(places, position.jurisdiction, [&](const PlaceItem& item) {
    if (item.place.level > Level::subdistrict || item.place.code.empty()) return false;
    position.jurisdiction_code = item.place.code;
    return true;
  });
}

}  // namespace

void resolve(const Tables& tables, const Context& context, Items& items) {
  resolve_places(tables, context, items.officials, items.places);
  doubt_short_mayors(tables.officials, context.in.text, items.officials);
  for (OfficialItem& item : items.officials)
    for (Position& position : item.positions) code_position(tables.places, items.places, position);
  resolve_persons(tables, context, items.officials);
}

}  // namespace khao::entity
