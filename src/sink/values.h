// What records and the parsers' values have in common, as JSON.
#ifndef KHAO_SINK_VALUES_H_
#define KHAO_SINK_VALUES_H_

#include <string>
#include <string_view>

#include "khao/entity.h"
#include "sink/writer.h"

namespace khao::sink {

/// The member `lunar` of a time or date; null if it is no lunar day.
template <typename Base>
void write_lunar(Writer<Base>& json, TimeType type, const Lunar& day) {
  if (type != TimeType::lunar) return json.null("lunar");
  json.key("lunar");
  json.StartObject();
  json.text("phase", day.waning ? "waning" : "waxing");
  json.integer("day", day.day);
  if (day.month == 0) {
    json.null("month");
  } else {
    json.integer("month", day.month);
  }
  json.EndObject();
}

/// Codes and coordinates of a Place or ResolvedPlace.
template <typename Base, typename Place>
void write_codes(Writer<Base>& json, const Place& place) {
  json.text("code", place.code.view());
  json.text("province_code", place.province_code.view());
  json.text("iso3166_2", place.iso3166_2.view());
  json.text("wikidata", place.wikidata == 0 ? std::string() : std::string("Q").append(std::to_string(place.wikidata)));
  // Coordinates come from 32-bit tables (steps below a metre); their shortest form is that of the 32-bit number.
  json.number("lat", static_cast<float>(place.lat));
  json.number("lon", static_cast<float>(place.lon));
}

}  // namespace khao::sink

#endif  // KHAO_SINK_VALUES_H_
