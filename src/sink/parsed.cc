// What the parsers give as JSON.
#include "khao/json.h"
#include "sink/writer.h"

namespace khao {
namespace sink {
namespace {

using Json = Writer<rapidjson::Writer<rapidjson::StringBuffer>>;

void text(Json& json, std::string_view key, std::string_view value) {
  json.key(key);
  json.string_or_null(value);
}

void names(Json& json, const PlaceNames& names) {
  text(json, "subdistrict", names.subdistrict);
  text(json, "district", names.district);
  text(json, "province", names.province);
}

void lunar(Json& json, const ParsedDate& date) {
  json.key("lunar");
  if (date.type != TimeType::lunar) {
    json.Null();
    return;
  }
  json.StartObject();
  text(json, "phase", date.lunar.waning ? "waning" : "waxing");
  json.key("day");
  json.Uint(date.lunar.day);
  json.key("month");
  if (date.lunar.month == 0) {
    json.Null();
  } else {
    json.Uint(date.lunar.month);
  }
  json.EndObject();
}

void candidate(Json& json, const PlaceReading& reading) {
  json.StartObject();
  text(json, "code", reading.code.view());
  json.key("score");
  json.number(reading.score);
  names(json, reading.names);
  json.EndObject();
}

}  // namespace
}  // namespace sink

inline namespace v0 {

std::string to_json(const ParsedDate& date) {
  rapidjson::StringBuffer buffer;
  sink::Json json(buffer);
  json.StartObject();
  sink::text(json, "type", name(date.type));
  sink::text(json, "value", date.value.view());
  sink::lunar(json, date);
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

std::string to_json(const ResolvedPlace& place) {
  rapidjson::StringBuffer buffer;
  sink::Json json(buffer);
  json.StartObject();
  sink::text(json, "level", name(place.level));
  sink::text(json, "name", place.name);
  sink::text(json, "english", place.english);
  sink::text(json, "code", place.code.view());
  sink::text(json, "province_code", place.province_code.view());
  sink::text(json, "iso3166_2", place.iso3166_2.view());
  sink::text(json, "wikidata",
             place.wikidata == 0 ? std::string() : std::string("Q").append(std::to_string(place.wikidata)));
  json.key("lat");
  json.number(static_cast<float>(place.lat));  // as the record's: see sink/json.cc
  json.key("lon");
  json.number(static_cast<float>(place.lon));
  sink::names(json, place.names);
  json.key("candidates");
  json.StartArray();
  for (const PlaceReading& reading : place.candidates) sink::candidate(json, reading);
  json.EndArray();
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace v0
}  // namespace khao
