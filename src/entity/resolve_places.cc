// Codes, coordinates and candidates of places, with the whole document.
#include <algorithm>
#include <numeric>

#include "entity/context.h"
#include "entity/place_bodies.h"
#include "entity/place_readings.h"
#include "entity/places.h"
#include "entity/tables.h"

namespace khao::entity {
namespace {

void fill(const Gazetteer& gazetteer, uint32_t row, Place& place) {
  const bool village = place.level == Level::village;
  place.code.assign(gazetteer.code(row));
  place.province_code.assign(gazetteer.code(gazetteer.province(row)));
  if (village) return;  // what follows is the subdistrict's own
  place.iso3166_2.assign(gazetteer.table.text(row, gazetteer.iso_column));
  place.wikidata = static_cast<uint32_t>(gazetteer.table.integer(row, gazetteer.wikidata_column));
  place.lat = gazetteer.table.real(row, gazetteer.lat_column);
  place.lon = gazetteer.table.real(row, gazetteer.lon_column);
}

// The open readings, best first, with scores that sum to 1.
void fill_candidates(const Gazetteer& gazetteer, const Mention& mention, std::vector<Candidate>& out) {
  constexpr size_t kMost = 8;
  std::vector<size_t> order(mention.readings.size());
  std::iota(order.begin(), order.end(), size_t{0});
  auto score = [&](size_t r) { return r < mention.scores.size() ? mention.scores[r].value + 0.01F : 0.01F; };
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return score(a) > score(b); });
  if (order.size() > kMost) order.resize(kMost);
  float sum = 0;
  for (const size_t r : order) sum += score(r);
  for (const size_t r : order) {
    Candidate candidate;
    candidate.code.assign(gazetteer.code(mention.readings[r]));
    candidate.score = score(r) / sum;
    out.push_back(candidate);
  }
}

}  // namespace

void resolve_places(const Tables& tables, const Context& context, std::span<const OfficialItem>,
                    std::vector<PlaceItem>& places) {
  const Gazetteer& gazetteer = tables.places.gazetteer;
  std::vector<Mention> mentions = read_mentions(tables, context, places);
  choose_readings(tables, context, mentions);
  for (const Mention& mention : mentions) {
    PlaceItem& item = places[mention.item];
    item.candidates.clear();
    item.place.level = mention.level;
    if (mention.refuted) item.score = 0;
    if (mention.chosen != kNone) {
      fill(gazetteer, mention.chosen, item.place);
      item.basis = {mention.why, gazetteer.places, mention.chosen};
      if (mention.by != kNone) item.basis.begin = mentions[mention.by].begin, item.basis.end = mentions[mention.by].end;
    } else if (mention.readings.size() > 1) {
      fill_candidates(gazetteer, mention, item.candidates);
      item.basis.rule = "several places fit";
    }
  }
  resolve_bodies(tables, context, mentions, places);
  std::erase_if(places, [](const PlaceItem& item) { return item.score == 0; });
}

}  // namespace khao::entity
