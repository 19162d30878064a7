// Each row breaks one rule of a good record and names a piece of what check() must say.
#include <gmock/gmock.h>

#include <functional>
#include <limits>

#include "khao/record.h"
#include "sample.h"

namespace khao {
namespace {

using ::testing::HasSubstr;
using testing::sample_record;

TEST(Check, PassesAGoodRecordAndAnEmptyOne) {
  EXPECT_EQ(check(sample_record()), "");
  EXPECT_EQ(check(Record()), "");
}

struct Breach {
  const char* said;
  std::function<void(Record&)> make;
};

const Breach kBreaches[] = {
    // outcome, warnings, article
    {"error.code", [](Record& r) { r.outcome = Outcome::error; }},
    {"error.code", [](Record& r) { r.error.code = Problem::empty; }},
    {"no error", [](Record& r) { r.outcome = Outcome::error, r.error.code = Problem::truncated; }},
    {"unknown outcome", [](Record& r) { r.outcome = static_cast<Outcome>(9); }},
    {"unknown warning", [](Record& r) { r.warnings = {Problem::empty}; }},
    {"out of order",
     [](Record& r) {
       r.warnings = {Problem::truncated, Problem::depth_capped};
     }},
    {"twice",
     [](Record& r) {
       r.warnings = {Problem::truncated, Problem::truncated};
     }},
    {"paragraph", [](Record& r) { r.article.paragraphs[0].end += 1; }},
    {"paragraph", [](Record& r) { r.article.paragraphs[0].begin += 1; }},
    {"overlap", [](Record& r) { r.article.paragraphs.push_back(r.article.paragraphs[0]); }},
    {"byline", [](Record& r) { r.article.byline[0].name.clear(); }},
    {"published", [](Record& r) { r.article.published.source = Source::none; }},
    {"published", [](Record& r) { r.article.modified.source = Source::meta; }},
    // officials
    {"officials[0]: the mention", [](Record& r) { r.officials[0].mention.end -= 1; }},
    {"officials[0]: the mention", [](Record& r) { r.officials[0].mention = {}; }},
    {"name does not lie", [](Record& r) { r.officials[0].name = r.places[1].mention; }},
    {"honorific", [](Record& r) { r.officials[0].given = r.position_pool[0].role; }},
    {"positions out of range", [](Record& r) { r.officials[0].positions = 2; }},
    {"positions out of range", [](Record& r) { r.officials[0].first_position = 0xFFFFFFFF; }},
    {"neither",
     [](Record& r) {
       r.officials[0].positions = 0;
       for (auto part : {&Official::name, &Official::honorific, &Official::given, &Official::family})
         r.officials[0].*part = {};
     }},
    {"position: text", [](Record& r) { r.position_pool[0].text = {}; }},
    {"jurisdiction", [](Record& r) { r.position_pool[0].jurisdiction = r.counts[0].mention; }},
    {"jurisdiction_code", [](Record& r) { r.position_pool[0].jurisdiction_code.assign("630"); }},
    {"unknown status", [](Record& r) { r.position_pool[0].status = static_cast<Status>(99); }},
    {"unknown scope", [](Record& r) { r.officials[0].scope = static_cast<Scope>(99); }},
    // places
    {"places[1]: not in reading order", [](Record& r) { std::swap(r.places[0], r.places[1]); }},
    {"places[1]: the code", [](Record& r) { r.places[1].code.assign("6301"); }},
    {"places[1]: the code", [](Record& r) { r.places[1].code.assign("6x"); }},
    {"contradict", [](Record& r) { r.places[1].province_code.assign("50"); }},
    {"two digits", [](Record& r) { r.places[1].province_code.assign("5"); }},
    {"no province", [](Record& r) { r.places[0].iso3166_2.assign("TH-63"); }},
    {"coordinate", [](Record& r) { r.places[1].lat = kNoNumber; }},
    {"coordinates out", [](Record& r) { r.places[1].lat = 91; }},
    {"candidates out of range", [](Record& r) { r.places[0].candidates = 3; }},
    {"beside a code", [](Record& r) { r.places[0].code.assign("6301"); }},
    {"candidate's code", [](Record& r) { r.candidate_pool[0].code.assign("63"); }},
    {"more than 1", [](Record& r) { r.candidate_pool[1].score = 0.5f; }},
    // times
    {"times[0]: value", [](Record& r) { r.times[0].value.assign("2023-13-05"); }},
    {"times[0]: value", [](Record& r) { r.times[0].type = TimeType::datetime; }},
    {"lunar date and type", [](Record& r) { r.times[0].lunar.day = 8; }},
    {"lunar date and type", [](Record& r) { r.times[0].type = TimeType::lunar, r.times[0].value.assign(""); }},
    // counts
    {"counts[0]: the unit", [](Record& r) { r.counts[0].unit = r.counts[1].unit; }},
    {"counts[0]: the item", [](Record& r) { r.counts[0].item.begin += 1; }},
    {"no value", [](Record& r) { r.counts[0].value = kNoNumber; }},
    {"high end", [](Record& r) { r.counts[0].high = 11; }},
    {"high end", [](Record& r) { r.counts[0].high = std::numeric_limits<double>::infinity(); }},
    {"part_of", [](Record& r) { r.counts[0].part_of = 2; }},
    {"part_of", [](Record& r) { r.counts[0].part_of = 0; }},
    {"unknown kind", [](Record& r) { r.counts[0].kind = static_cast<CountKind>(99); }},
    // tokens
    {"gap",
     [](Record& r) {
       r.tokens = {{{3, 6}, TokenKind::thai, true}};
     }},
    {"cover",
     [](Record& r) {
       r.tokens = {{{0, 6}, TokenKind::thai, true}};
     }},
    {"token does not cut",
     [](Record& r) {
       r.tokens = {{{0, 4}, TokenKind::thai, true}};
     }},
};

TEST(Check, NamesEveryBreach) {
  for (const Breach& breach : kBreaches) {
    Record record = sample_record();
    breach.make(record);
    EXPECT_THAT(check(record), HasSubstr(breach.said));
  }
}

TEST(Check, TokensThatCoverTheTextAreGood) {
  Record record = sample_record();
  const auto size = static_cast<uint32_t>(record.article.text.size());
  record.tokens = {{{0, 3}, TokenKind::thai, true}, {{3, size}, TokenKind::other, false}};
  EXPECT_EQ(check(record), "");
}

}  // namespace
}  // namespace khao
