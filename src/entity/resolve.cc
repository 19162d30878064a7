// Resolution: what only the whole document can say. Codes of places and posts, who a back-reference means, parts of
// totals.
#include "entity/resolve.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "entity/places.h"
#include "entity/tables.h"

namespace khao::entity {
namespace {

/// The same person in one document has the same id: by given and family name; a given name alone is who was called so
/// last.
void give_ids(std::string_view text, std::vector<OfficialItem>& officials) {
  using Names = std::pair<std::string_view, std::string_view>;  // given, family
  std::map<Names, uint32_t> ids;
  uint32_t next = 0;
  for (OfficialItem& item : officials) {
    Official& official = item.official;
    if (official.given.empty()) {
      official.id = next++;
      continue;
    }
    const std::string_view given = text.substr(official.given.begin, official.given.size());
    const std::string_view family = text.substr(official.family.begin, official.family.size());
    const auto [known, is_new] = ids.try_emplace({given, family}, next);
    next += is_new;
    official.id = known->second;
    if (!family.empty()) ids[{given, {}}] = official.id;
  }
}

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

/// The code of the smallest place inside the jurisdiction; places are in reading order, small to large.
void code_jurisdiction(const std::vector<PlaceItem>& places, Position& position) {
  if (position.jurisdiction.empty()) return;
  auto place = std::lower_bound(places.begin(), places.end(), position.jurisdiction.begin,
                                [](const PlaceItem& item, uint32_t begin) { return item.place.mention.end <= begin; });
  for (; place != places.end() && place->place.mention.begin < position.jurisdiction.end; ++place)
    if (place->place.level <= Level::subdistrict && !place->place.code.empty()) {
      position.jurisdiction_code = place->place.code;
      return;
    }
}

}  // namespace

void resolve(const Tables& tables, const Context& context, Items& items) {
  resolve_places(tables, context, items.officials, items.places);
  give_ids(context.in.text, items.officials);
  doubt_short_mayors(tables.officials, context.in.text, items.officials);
  for (OfficialItem& item : items.officials)
    for (Position& position : item.positions) code_jurisdiction(items.places, position);
}

}  // namespace khao::entity
