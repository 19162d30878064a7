#include "sink/schema.h"

#include <gmock/gmock.h>
#include <rapidjson/document.h>

#include "khao/record.h"
#include "record/names.h"

namespace khao::sink {
namespace {

const ProblemRow kProblems[] = {{"truncated", false, "ends early"}, {"empty", true, "no bytes"}};

TEST(Schema, IsJsonWithNothingLeftToFillIn) {
  const std::string text = schema(kProblems);
  rapidjson::Document json;
  json.Parse(text.c_str());
  ASSERT_FALSE(json.HasParseError()) << json.GetErrorOffset();
  EXPECT_EQ(text.find("\"@"), std::string::npos);
  EXPECT_EQ(text.find(": ,"), std::string::npos) << "a marker that no one fills";
}

TEST(Schema, TakesNamesFromTheTables) {
  rapidjson::Document json;
  json.Parse(schema(kProblems).c_str());
  const auto& level = json["$defs"]["place"]["properties"]["level"]["enum"];
  ASSERT_EQ(level.Size(), record::names<Level>().size());
  EXPECT_STREQ(level[0].GetString(), "province");
  const auto& status = json["$defs"]["official"]["properties"]["positions"]["items"]["properties"]["status"]["enum"];
  EXPECT_TRUE(status[0].IsNull()) << "none is null";
  const auto& source = json["$defs"]["dated"]["oneOf"][1]["properties"]["source"]["enum"];
  EXPECT_EQ(source.Size(), record::names<Source>().size() - 1) << "a date has a source";
  EXPECT_STREQ(json["properties"]["warnings"]["items"]["oneOf"][0]["const"].GetString(), "truncated");
  EXPECT_STREQ(json["$defs"]["error"]["properties"]["code"]["oneOf"][0]["description"].GetString(), "no bytes");
}

/// Every object of the schema forbids further keys and asks for all that it knows.
void expect_closed(const rapidjson::Value& value, const std::string& path) {
  if (value.IsArray()) {
    for (const auto& item : value.GetArray()) expect_closed(item, path + "[]");
  } else if (value.IsObject()) {
    const auto type = value.FindMember("type");
    const auto properties = value.FindMember("properties");
    if (type != value.MemberEnd() && type->value == "object" && properties != value.MemberEnd()) {
      EXPECT_TRUE(value.HasMember("additionalProperties") && value["additionalProperties"].IsFalse()) << path;
      std::vector<std::string> keys, required;
      for (const auto& member : properties->value.GetObject()) keys.push_back(member.name.GetString());
      for (const auto& key : value["required"].GetArray()) required.push_back(key.GetString());
      if (path.empty()) required.push_back("tokens");  // with --tokens only
      EXPECT_THAT(required, ::testing::UnorderedElementsAreArray(keys)) << path;
    }
    for (const auto& member : value.GetObject()) expect_closed(member.value, path + "/" + member.name.GetString());
  }
}

TEST(Schema, IsClosedEverywhere) {
  rapidjson::Document json;
  json.Parse(schema(kProblems).c_str());
  expect_closed(json, "");
}

}  // namespace
}  // namespace khao::sink
