// Codes of local bodies by kind, name and province.
#include "entity/place_bodies.h"

#include <unordered_set>

namespace khao::entity {
namespace {

constexpr size_t kCodeSize = 6;

// Whether a body of local_bodies.tsv is of the kind that the level word names; `เทศบาล` is any of the three
// municipalities.
bool is_kind(BodyKind kind, BodyKind body) {
  if (kind != BodyKind::any) return kind == body;
  return body == BodyKind::city || body == BodyKind::town || body == BodyKind::subdistrict_municipality;
}

// The bodies of that kind and name.
std::vector<uint32_t> bodies_of(const Tables& tables, std::string_view name, BodyKind kind) {
  const LocalBodies& bodies = tables.places.local_bodies;
  std::vector<uint32_t> found;
  for (const data::Payload& payload : tables.automaton.find(name))
    if (payload.table == bodies.index && is_kind(kind, bodies.kind(payload.row))) found.push_back(payload.row);
  return found;
}

struct Choice {
  uint32_t body = kNone;
  const char* why = "";
  uint32_t by = kNone;  // mention
};

// The body of a mention, kNone if the document leaves several.
Choice choose(const Tables& tables, const Mention& mention, const std::vector<Mention>& mentions,
              const std::vector<uint32_t>& found, const std::unordered_set<uint32_t>& provinces) {
  const LocalBodies& bodies = tables.places.local_bodies;
  auto only_one = [&](const auto& fits) {
    uint32_t one = kNone;
    for (const uint32_t body : found) {
      if (!fits(bodies.province(body))) continue;
      if (one != kNone) return kNone;
      one = body;
    }
    return one;
  };
  for (const uint32_t larger : {mention.larger, mention.larger_before})
    if (larger != kNone && mentions[larger].chosen != kNone)
      return {only_one([&](uint32_t province) {
                return province == tables.places.gazetteer.province(mentions[larger].chosen);
              }),
              "only body of that name in the province of its chain", larger};
  const uint32_t here = only_one([&](uint32_t province) { return provinces.contains(province); });
  if (here != kNone || !provinces.empty()) return {here, "only body of that name in the provinces of the text"};
  return {only_one([](uint32_t) { return true; }), "only body of that name"};
}

}  // namespace

void resolve_bodies(const Tables& tables, const Context& context, const std::vector<Mention>& mentions,
                    std::vector<PlaceItem>& places) {
  const PlaceTables& tables_of = tables.places;
  std::unordered_set<uint32_t> provinces;
  for (const Mention& mention : mentions)
    if (mention.chosen != kNone) provinces.insert(tables_of.gazetteer.province(mention.chosen));
  for (const Mention& mention : mentions) {
    PlaceItem& item = places[mention.item];
    if (mention.level != Level::municipality || item.reason.table != tables_of.level_words.index) continue;
    const BodyKind kind = tables_of.level_words.body(item.reason.row);
    if (kind == BodyKind::none) continue;
    const std::string_view name = context.chars().substr(mention.name_begin, mention.end - mention.name_begin);
    const Choice choice = choose(tables, mention, mentions, bodies_of(tables, name, kind), provinces);
    const uint32_t body = choice.body;
    if (body == kNone) continue;
    item.basis = {choice.why, tables_of.local_bodies.index, body};
    if (choice.by != kNone) item.basis.begin = mentions[choice.by].begin, item.basis.end = mentions[choice.by].end;
    // Municipalities have four digits in that list, a registration office's; a record's code of this level has six.
    if (const std::string_view code = tables_of.local_bodies.code(body); code.size() == kCodeSize)
      item.place.code.assign(code);
    item.place.province_code.assign(tables_of.gazetteer.code(tables_of.local_bodies.province(body)));
  }
}

}  // namespace khao::entity
