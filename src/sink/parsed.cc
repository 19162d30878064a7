// What the parsers give as JSON.
#include "khao/json.h"
#include "sink/values.h"
#include "sink/writer.h"

namespace khao {
namespace sink {
namespace {

using Json = Writer<rapidjson::Writer<rapidjson::StringBuffer>>;

void names(Json& json, const PlaceNames& names) {
  json.text("subdistrict", names.subdistrict);
  json.text("district", names.district);
  json.text("province", names.province);
}

void candidate(Json& json, const PlaceReading& reading) {
  json.StartObject();
  json.text("code", reading.code.view());
  json.number("score", reading.score);
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
  json.text("type", name(date.type));
  json.text("value", date.value.view());
  sink::write_lunar(json, date.type, date.lunar);
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

std::string to_json(const ResolvedPlace& place) {
  rapidjson::StringBuffer buffer;
  sink::Json json(buffer);
  json.StartObject();
  json.text("level", name(place.level));
  json.text("name", place.name);
  json.text("english", place.english);
  sink::write_codes(json, place);
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
