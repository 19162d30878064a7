// Collects the mentions of places of a document, the places that each name may mean, and the chains that they stand in.
#include "entity/place_readings.h"

#include <algorithm>

#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

constexpr Word kMueang(U"เมือง");

// Whether two mentions follow each other in one chain or list: nothing but blanks, marks and `และ` between them.
bool adjacent(const Context& context, const Mention& a, const Mention& b) {
  static constexpr Word kAnd(U"และ");
  static constexpr Word kIn(U"ในพื้นที่");
  if (b.begin < a.end || b.begin - a.end > 14) return false;
  std::string_view gap = context.chars().substr(a.end, b.begin - a.end);
  constexpr std::string_view kMarks = " ,()-./\"";
  while (!gap.empty()) {
    if (gap.starts_with(kAnd.view())) {
      gap.remove_prefix(kAnd.view().size());
    } else if (gap.starts_with(kIn.view())) {
      gap.remove_prefix(kIn.view().size());
    } else if (kMarks.find(gap.front()) != kMarks.npos || (gap.front() >= '0' && gap.front() <= '9')) {
      gap.remove_prefix(1);
    } else {
      return false;
    }
  }
  return true;
}

// One pass from the right: the larger mention behind a mention is its neighbour, or the larger one of its neighbour.
void link_chains(const Context& context, std::vector<Mention>& mentions) {
  const auto count = static_cast<uint32_t>(mentions.size());
  for (uint32_t i = count; i-- > 0;) {
    uint32_t next = i + 1 < count && adjacent(context, mentions[i], mentions[i + 1]) ? i + 1 : kNone;
    while (next != kNone && mentions[next].level >= mentions[i].level)
      next = mentions[next].level == mentions[i].level ? mentions[next].larger : kNone;
    mentions[i].larger = next;
  }
  for (uint32_t i = 0; i < count; ++i) {
    uint32_t before = i > 0 && adjacent(context, mentions[i - 1], mentions[i]) ? i - 1 : kNone;
    while (before != kNone && mentions[before].level >= mentions[i].level) before = mentions[before].larger_before;
    mentions[i].larger_before = before;
  }
}

}  // namespace

std::vector<uint32_t> readings_of(const Tables& tables, const Context& context, const PlaceExpression& place) {
  const Gazetteer& gazetteer = tables.places.gazetteer;
  std::vector<uint32_t> readings;
  const std::string_view name = context.chars().substr(place.name_begin, place.end - place.name_begin);
  if (place.level == Level::district && name == kMueang.view()) readings = gazetteer.seats;
  if (place.level == Level::province && name.ends_with('.')) {  // `จังหวัด พ.ช.`
    const uint32_t province = gazetteer.by_abbreviation(province_letters(name));
    if (province != kNone) readings.push_back(province);
  }
  for (const data::Payload& payload : tables.automaton.find(name)) {
    const uint32_t row = gazetteer.place_of(payload.table, payload.row);
    if (row != kNone && gazetteer.level(row) == place.level) readings.push_back(row);
  }
  std::sort(readings.begin(), readings.end());
  readings.erase(std::unique(readings.begin(), readings.end()), readings.end());
  return readings;
}

bool lies_in(const Gazetteer& gazetteer, uint32_t place, uint32_t area) {
  for (; place != kNone; place = gazetteer.parent(place))
    if (place == area) return true;
  return false;
}

std::vector<Mention> read_mentions(const Tables& tables, const Context& context, const std::vector<PlaceItem>& items) {
  std::vector<Mention> mentions;
  mentions.reserve(items.size());
  for (uint32_t i = 0; i < items.size(); ++i) {
    const PlaceItem& item = items[i];
    if (item.place.level > Level::municipality) continue;
    Mention& mention = mentions.emplace_back();
    mention.item = i;
    mention.begin = item.begin;
    mention.end = item.end;
    mention.name_begin = item.name_begin;
    mention.level = item.place.level;
    mention.bare = item.reason.table == tables.places.gazetteer.places && item.reason.row == kNone;
    mention.score = item.score;
    if (item.reason.table == tables.places.gazetteer.places && item.reason.row != kNone) {
      mention.readings = {item.reason.row};  // the rule that made the item knows the place
      mention.why = item.basis.rule;
    } else if (mention.level < Level::village) {
      mention.readings =
          readings_of(tables, context, {mention.begin, mention.name_begin, mention.end, mention.level, true, kNone});
    }
  }
  link_chains(context, mentions);
  return mentions;
}

}  // namespace khao::entity
