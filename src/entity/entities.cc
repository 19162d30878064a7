// The entity stage in order: context, candidates of the four families, resolution, output.
#include "entity/entities.h"

#include "entity/resolve.h"
#include "entity/scratch.h"
#include "entity/tables.h"

namespace khao::entity {
namespace {

/// Copies the items into the arrays of the record; lists become ranges of the pools.
void write(const Items& items, Out& out) {
  for (const TimeItem& item : items.times) out.times.push_back(item.time);
  for (const CountItem& item : items.counts) out.counts.push_back(item.count);
  for (const PlaceItem& item : items.places) {
    Place& place = out.places.emplace_back(item.place);
    place.first_candidate = static_cast<uint32_t>(out.candidates.size());
    place.candidates = static_cast<uint32_t>(item.candidates.size());
    out.candidates.insert(out.candidates.end(), item.candidates.begin(), item.candidates.end());
  }
  for (const OfficialItem& item : items.officials) {
    Official& official = out.officials.emplace_back(item.official);
    official.first_position = static_cast<uint32_t>(out.positions.size());
    official.positions = static_cast<uint32_t>(item.positions.size());
    out.positions.insert(out.positions.end(), item.positions.begin(), item.positions.end());
  }
}

/// `ห้องประชุม 2503`: the number of a room is no year. Both families are in reading order.
void drop_years_in_places(Items& items) {
  auto place = items.places.begin();
  std::erase_if(items.times, [&](const TimeItem& time) {
    while (place != items.places.end() && place->end <= time.begin) ++place;
    return time.bare && place != items.places.end() && place->begin <= time.begin && time.end <= place->end;
  });
}

/// `จังหวัดตาก … อ.แม่สออด`: a misspelt district is no teacher (อาจารย์). Both families are in reading order.
void drop_teachers_in_districts(Items& items) {
  auto place = items.places.begin();
  std::erase_if(items.officials, [&](const OfficialItem& official) {
    while (place != items.places.end() && place->begin < official.begin) ++place;
    return official.positions.empty() && place != items.places.end() && place->begin == official.begin &&
           place->place.level == Level::district;
  });
}

/// `อายุร้อยกว่าปี|หน้าวัด…`: the unit of a count is no `ปีหน้า`; a year in figures stays. Both families are in reading order.
void drop_times_in_counts(const Context& context, Items& items) {
  const auto has_figures = [&](const TimeItem& time) {
    return context.chars().substr(time.begin, time.end - time.begin).find_first_of("0123456789") !=
           std::string_view::npos;
  };
  auto count = items.counts.begin();
  std::erase_if(items.times, [&](const TimeItem& time) {
    while (count != items.counts.end() && count->end <= time.begin) ++count;
    return count != items.counts.end() && count->begin < time.begin && count->end < time.end && !has_figures(time);
  });
}

}  // namespace

void Out::clear() {
  officials.clear();
  positions.clear();
  places.clear();
  candidates.clear();
  times.clear();
  counts.clear();
}

void Items::clear() {
  times.clear();
  counts.clear();
  officials.clear();
  places.clear();
}

void find_entities(const Tables& tables, const In& in, Scratch& scratch, Out& out) {
  out.clear();
  make_context(tables, in, scratch.context);
  const Context& context = scratch.context;
  Items& items = scratch.items;
  items.clear();
  find_times(tables, context, items.times);
  find_officials(tables, context, items.officials);
  find_places(tables, context, items.officials, items.places);
  drop_teachers_in_districts(items);
  drop_years_in_places(items);
  find_counts(tables, context, items.times, items.places, scratch.counts, items.counts);
  drop_times_in_counts(context, items);
  resolve(tables, context, items);
  write(items, out);
}

}  // namespace khao::entity
