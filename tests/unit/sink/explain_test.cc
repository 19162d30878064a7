// Explanations as JSON: every key, offsets in code points or bytes.
#include <gtest/gtest.h>

#include "khao/json.h"

namespace khao {
namespace {

struct Sample {
  Sample() {
    record.source.path = "a.html";
    record.article.text = "ที่ ต.ก จ.ข";
    Place& place = record.places.emplace_back();
    place.mention = {10, 17};
    place.level = Level::subdistrict;
    place.code.assign("630607");
    why.places.push_back(
        {{"level word", "level_words", {{"word", "ต."}}, {}, true}, {"chain", "", {}, {18, 25}}, 0.5F});
  }
  Record record;
  Explanation why;
};

TEST(ExplanationJson, EveryKeyStandsThere) {
  const Sample sample;
  EXPECT_EQ(
      to_json(sample.record, sample.why),
      R"({"path":"a.html","outcome":"ok","error":null,"officials":[],"places":[{"mention":"ต.ก","start":4,"end":7,)"
      R"("level":"subdistrict","code":"630607","score":0.5,)"
      R"("found":{"rule":"level word","table":"level_words","row":{"word":"ต."},"own":true,"words":null},)"
      R"("decided":{"rule":"chain","table":null,"row":null,"own":false,"words":{"text":"จ.ข","start":8,"end":11}}}],)"
      R"("times":[],"counts":[]})");
}

TEST(ExplanationJson, OffsetsInBytesAndIndented) {
  const Sample sample;
  const std::string bytes = to_json(sample.record, sample.why, {.offsets = Offsets::bytes});
  EXPECT_NE(bytes.find(R"("start":10,"end":17)"), std::string::npos) << bytes;
  EXPECT_NE(to_json(sample.record, sample.why, {.pretty = true}).find("\n  \"places\": [\n"), std::string::npos);
}

TEST(ExplanationJson, ItemsWithoutAReasonAreLeftOut) {
  Sample sample;
  sample.why.places.clear();
  EXPECT_NE(to_json(sample.record, sample.why).find(R"("places":[])"), std::string::npos);
}

}  // namespace
}  // namespace khao
