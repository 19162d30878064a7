#include "cli/jsonl.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

namespace khao::cli {
namespace {

/// Takes the text under `key`. False if something else stands there.
bool take_text(const rapidjson::Document& json, const char* key, std::string& out, bool number_too = false) {
  const auto member = json.FindMember(key);
  if (member == json.MemberEnd() || member->value.IsNull()) return true;
  const auto& value = member->value;
  if (value.IsString()) {
    out.assign(value.GetString(), value.GetStringLength());
  } else if (number_too && value.IsInt64()) {
    out = std::to_string(value.GetInt64());
  } else if (number_too && value.IsUint64()) {
    out = std::to_string(value.GetUint64());
  } else {
    return false;
  }
  return true;
}

bool has_text(const rapidjson::Document& json, const char* key) {
  const auto member = json.FindMember(key);
  return member != json.MemberEnd() && !member->value.IsNull();
}

}  // namespace

std::string parse_json_input(std::string& line, JsonInput& out) {
  out = {};
  rapidjson::Document json;
  json.ParseInsitu<rapidjson::kParseIterativeFlag>(line.data());
  if (json.HasParseError())
    return std::string("not JSON: ") + rapidjson::GetParseError_En(json.GetParseError()) + " (byte " +
           std::to_string(json.GetErrorOffset()) + ')';
  if (!json.IsObject()) return "no JSON object";

  struct Field {
    const char* key;
    std::string& value;
  };
  for (const Field& field : {Field{"url", out.url}, Field{"date", out.date}, Field{"charset", out.charset}})
    if (!take_text(json, field.key, field.value)) return std::string("\"") + field.key + "\" is no string";
  if (!take_text(json, "id", out.id, true)) return "\"id\" is no string";
  out.html = has_text(json, "html");
  if (out.html == has_text(json, "text"))
    return out.html ? "both \"html\" and \"text\"" : "neither \"html\" nor \"text\"";
  const char* key = out.html ? "html" : "text";
  if (!take_text(json, key, out.content)) return std::string("\"") + key + "\" is no string";
  return {};
}

}  // namespace khao::cli
