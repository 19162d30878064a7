// Reads a text as names of places from end to end. A bare name takes the level at which it lies in the place beside it:
// in `แม่สอด แม่สอด ตาก` the first is the subdistrict.
#include "entity/place_query.h"

#include <algorithm>

#include "entity/place_readings.h"
#include "entity/place_spelling.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

constexpr std::string_view kBetween = " ,.()-/\n\t0123456789";  // marks, house numbers, post codes

class Query {
 public:
  Query(const Tables& tables, const Context& context) : tables_(tables), context_(context) {}

  /// False if something else than places stands in the text.
  bool read() {
    const std::string_view chars = context_.chars();
    for (size_t p = 0; p < chars.size();) {
      const Hit* word = context_.hit_at(p, tables_.places.level_words.index);
      if (word && misspelt_instead(tables_, context_, *word, place_at(tables_, context_, p))) return false;
      const auto place = next_at(p);
      if (place) {
        places_.push_back(*place);
        p = place->end;
      } else if (kBetween.find(chars[p]) != kBetween.npos) {
        ++p;
      } else {
        return false;
      }
    }
    fit_levels();
    return !places_.empty();
  }

  void write(std::vector<PlaceItem>& out) const {
    for (const PlaceExpression& place : places_) {
      PlaceItem& item = out.emplace_back();
      item.place.mention = context_.span(place.begin, place.end);
      item.place.name = context_.span(place.name_begin, place.end);
      item.place.level = place.level;
      item.begin = place.begin;
      item.name_begin = place.name_begin;
      item.end = place.end;
      item.score = 1;
      item.reason = {place.level_word ? "level word" : "asked name",
                     place.level_word ? tables_.places.level_words.index : kNone, place.word};
    }
  }

 private:
  std::optional<PlaceExpression> next_at(size_t p) const {
    if (const auto place = place_at(tables_, context_, p)) return place;
    const auto place = place_name_at(tables_, context_, p, kAdministrative);
    return place && ends(place->end) ? place : std::nullopt;
  }

  // Whether a bare name is whole: a mark, a blank or a level word follows.
  bool ends(size_t p) const {
    const std::string_view chars = context_.chars();
    return p == chars.size() || kBetween.find(chars[p]) != kBetween.npos || place_at(tables_, context_, p);
  }

  bool lies_beside(const PlaceExpression& place, const PlaceExpression& area) const {
    if (area.level >= place.level) return false;
    const std::vector<uint32_t> areas = readings_of(tables_, context_, area);
    for (const uint32_t reading : readings_of(tables_, context_, place))
      for (const uint32_t larger : areas)
        if (lies_in(tables_.places.gazetteer, reading, larger)) return true;
    return false;
  }

  // `smaller`: the chain runs from small to large, so that `place` cannot be the larger one.
  void fit(PlaceExpression& place, const PlaceExpression& area, bool smaller) const {
    if (place.level_word || lies_beside(place, area) || (!smaller && lies_beside(area, place))) return;
    for (const Level level : {Level::district, Level::subdistrict}) {
      PlaceExpression other = place;
      other.level = level;
      if (!lies_beside(other, area)) continue;
      place = other;
      return;
    }
  }

  void fit_levels() {
    const size_t size = places_.size();
    for (size_t i = size; i-- > 1;)
      fit(places_[i - 1], places_[i], i + 1 < size && lies_beside(places_[i], places_[i + 1]));
    for (size_t i = 1; i < size; ++i) fit(places_[i], places_[i - 1], false);
  }

  const Tables& tables_;
  const Context& context_;
  std::vector<PlaceExpression> places_;
};

}  // namespace

void find_asked_places(const Tables& tables, const Context& context, std::vector<PlaceItem>& places) {
  places.clear();
  Query query(tables, context);
  if (query.read()) {
    query.write(places);
  } else {
    find_places(tables, context, {}, places);
  }
  resolve_places(tables, context, {}, places);
}

}  // namespace khao::entity
