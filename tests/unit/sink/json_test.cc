// The writer, read back with RapidJSON's own parser; that the whole obeys the schema is tested with an independent
// validator (tests/cli).
#include "khao/json.h"

#include <gmock/gmock.h>
#include <rapidjson/document.h>

#include "base/utf8.h"
#include "sample.h"

namespace khao {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::sample_record;

rapidjson::Document parsed(const std::string& json) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseFullPrecisionFlag | rapidjson::kParseValidateEncodingFlag>(json.c_str());
  EXPECT_FALSE(document.HasParseError()) << json;
  return document;
}

TEST(Json, HasEveryKeyInOrder) {
  const auto json = parsed(to_json(Record()));
  std::vector<std::string> keys;
  for (const auto& member : json.GetObject()) keys.push_back(member.name.GetString());
  EXPECT_THAT(keys, ::testing::ElementsAre("schema", "source", "outcome", "error", "warnings", "article", "officials",
                                           "places", "times", "counts"));
  EXPECT_TRUE(json["article"]["title"].IsNull());
  EXPECT_STREQ(json["article"]["text"].GetString(), "");
  EXPECT_EQ(json["article"]["sources"].MemberCount(), kFieldCount);
  EXPECT_TRUE(json["source"]["charset_source"].IsNull());
}

TEST(Json, OffsetsCutTheMentions) {
  const Record record = sample_record();
  for (const Offsets offsets : {Offsets::chars, Offsets::bytes}) {
    const auto json = parsed(to_json(record, {.offsets = offsets}));
    const std::string text = json["article"]["text"].GetString();
    // The text as a list of the units that offsets count.
    std::vector<std::string> units;
    for (size_t at = 0, begin = 0; at < text.size(); begin = at) {
      offsets == Offsets::chars ? void(base::next_code_point(text, at)) : void(++at);
      units.push_back(text.substr(begin, at - begin));
    }
    for (const char* family : {"officials", "places", "times", "counts"}) {
      for (const auto& item : json[family].GetArray()) {
        std::string cut;
        for (unsigned i = item["start"].GetUint(); i < item["end"].GetUint(); ++i) cut += units.at(i);
        EXPECT_EQ(cut, item["mention"].GetString());
      }
    }
    EXPECT_EQ(json["article"]["paragraphs"][0][1].GetUint(), units.size());
  }
}

TEST(Json, WritesTheFamilies) {
  const auto json = parsed(to_json(sample_record()));
  const auto& official = json["officials"][0];
  EXPECT_STREQ(official["family"].GetString(), "ใจดี");
  EXPECT_STREQ(official["positions"][0]["role"].GetString(), "นายอำเภอ");
  EXPECT_TRUE(official["positions"][0]["organization"].IsNull());
  EXPECT_TRUE(official["positions"][0]["status"].IsNull());
  EXPECT_STREQ(official["positions"][0]["jurisdiction_code"].GetString(), "6301");
  EXPECT_TRUE(json["places"][0]["code"].IsNull());
  EXPECT_STREQ(json["places"][0]["candidates"][1]["code"].GetString(), "5002");
  EXPECT_STREQ(json["places"][1]["wikidata"].GetString(), "Q207015");
  EXPECT_STREQ(json["times"][0]["value"].GetString(), "2023-01-05");
  EXPECT_EQ(json["counts"][0]["part_of"].GetInt(), 1);
  EXPECT_TRUE(json["counts"][1]["part_of"].IsNull());
  EXPECT_STREQ(json["article"]["byline"][0]["role"].GetString(), "photo");
  EXPECT_STREQ(json["article"]["sources"]["title"].GetString(), "jsonld");
}

TEST(Json, NumbersHaveTheirShortestForm) {
  Record record = sample_record();
  record.counts[0].value = 10'000'000;
  record.counts[0].high = 12.5;
  record.counts[1].value = 1e300;
  const std::string json = to_json(record);
  EXPECT_THAT(json, HasSubstr("\"value\":10000000,\"high\":12.5"));
  EXPECT_THAT(json, HasSubstr("\"value\":1e+300,\"high\":null"));
  EXPECT_THAT(json, HasSubstr("\"lat\":16.88,\"lon\":99.125"));
  EXPECT_THAT(json, HasSubstr("\"score\":0.75"));
}

TEST(Json, ALunarDateHasItsOwnObject) {
  Record record = sample_record();
  record.times[0].type = TimeType::lunar;
  record.times[0].value.assign("");
  record.times[0].lunar = {true, 8, 0};
  const std::string json = to_json(record);
  EXPECT_THAT(json, HasSubstr(R"("value":null,"lunar":{"phase":"waning","day":8,"month":null})"));
}

TEST(Json, AnErrorStandsWhole) {
  Record record;
  record.outcome = Outcome::error;
  record.error = {Problem::bad_json, "line \"1\"\n", 42};
  EXPECT_THAT(to_json(record), HasSubstr(R"("error":{"code":"bad_json","message":"line \"1\"\n","offset":42})"));
}

TEST(Json, TokensComeOnRequest) {
  Record record = sample_record();
  record.tokens = {{{0, 12}, TokenKind::thai, true}};
  EXPECT_THAT(to_json(record), Not(HasSubstr("\"tokens\"")));
  EXPECT_THAT(to_json(record, {.tokens = true}), HasSubstr(R"("tokens":[[0,4,"thai"]])"));
}

TEST(Json, IsValidUtf8WhateverTheRecordHolds) {
  Record record = sample_record();
  record.source.path = "caf\xE9.html";
  record.officials[0].mention.end -= 1;  // cuts a character
  record.places[0].mention = {5000, 6000};
  record.officials[0].first_position = 7;
  record.places[0].first_candidate = 0xFFFFFFFF;
  const std::string json = to_json(record);
  EXPECT_EQ(base::valid_utf8_prefix(json), json.size());
  parsed(json);
  EXPECT_THAT(json, HasSubstr("caf\uFFFD.html"));
}

TEST(Json, PrettyIsTheSameValue) {
  const Record record = sample_record();
  const std::string pretty = to_json(record, {.pretty = true});
  EXPECT_THAT(pretty, HasSubstr("\n  \"outcome\": \"ok\""));
  EXPECT_TRUE(parsed(pretty) == parsed(to_json(record)));
}

TEST(Json, AppendsOnly) {
  std::string out = "before ";
  append_json(sample_record(), {}, out);
  EXPECT_EQ(out, "before " + to_json(sample_record()));
}

}  // namespace
}  // namespace khao
