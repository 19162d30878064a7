// The automaton against a naive search, on random and on Thai text.
#include "data/automaton.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <tuple>

#include "aligned.h"
#include "khao/error.h"
#include "text/view.h"

namespace khao::data {
namespace {

using Patterns = std::vector<std::pair<std::string, Payload>>;
using Hit = std::tuple<uint32_t, uint32_t, uint32_t, uint32_t>;  // end, length, table, row

std::string build(const Patterns& patterns) {
  AutomatonBuilder builder;
  for (const auto& [pattern, payload] : patterns) builder.add(pattern, payload);
  return builder.build();
}

std::vector<Hit> naive(const Patterns& patterns, std::string_view text) {
  std::vector<Hit> hits;
  for (const auto& [pattern, payload] : patterns)
    for (size_t at = text.find(pattern); at != text.npos; at = text.find(pattern, at + 1))
      hits.emplace_back(at + pattern.size(), pattern.size(), payload.table, payload.row);
  std::sort(hits.begin(), hits.end());
  hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
  return hits;
}

std::vector<Hit> scanned(const Automaton& automaton, std::string_view text) {
  std::vector<Match> matches;
  automaton.scan(text, matches);
  std::vector<Hit> hits;
  for (const Match& m : matches) hits.emplace_back(m.end, m.end - m.begin, m.payload.table, m.payload.row);
  std::sort(hits.begin(), hits.end());
  return hits;
}

void expect_like_naive(const Patterns& patterns, std::string_view text) {
  const Aligned bytes(build(patterns));
  const Automaton automaton = Automaton::open(bytes.view());
  ASSERT_EQ(scanned(automaton, text), naive(patterns, text));
  for (size_t at = 0; at < text.size(); ++at) {
    std::vector<Hit> found;
    automaton.prefixes(text, at,
                       [&](uint32_t length, Payload p) { found.emplace_back(length, length, p.table, p.row); });
    std::vector<Hit> expected;
    for (const auto& [pattern, p] : patterns)
      if (text.substr(at).starts_with(pattern)) expected.emplace_back(pattern.size(), pattern.size(), p.table, p.row);
    std::sort(expected.begin(), expected.end());
    expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
    ASSERT_EQ(found, expected) << "at " << at;
  }
}

TEST(Automaton, FindsWhatASimpleSearchFindsInRandomText) {
  std::mt19937 generator(7);
  auto random = [&] { return static_cast<uint32_t>(generator()); };
  for (const unsigned letters : {2U, 3U, 30U, 250U}) {
    for (int round = 0; round < 60; ++round) {
      auto word = [&](size_t longest) {
        std::string result(1 + random() % longest, ' ');
        for (char& c : result) c = static_cast<char>(random() % letters + 1);
        return result;
      };
      Patterns patterns;
      for (size_t n = random() % 300; n > 0; --n)
        patterns.push_back({word(1 + random() % 7), {random() % 3, random() % 9}});
      expect_like_naive(patterns, word(600));
    }
  }
}

TEST(Automaton, FindsThaiNamesInsideEachOther) {
  const char* const words[] = {"แม่", "แม่สอด", "สอด", "อ.", "อำเภอ", "อำเภอแม่สอด", "ตาก", "จ.ตาก", "ตากแดด", "จังหวัด"};
  Patterns patterns;
  for (uint32_t row = 0; row < std::size(words); ++row) patterns.push_back({text::fold(words[row]), {4, row}});
  expect_like_naive(patterns, text::fold("ชาวอำเภอแม่สอด จ.ตาก และอ.แม่สอด จังหวัดตาก ผ้าที่ตากแดด แม่"));
}

TEST(Automaton, ReportsEveryRowOfAPatternAndLongerPatternsFirst) {
  const Aligned bytes(build({{"ab", {1, 5}}, {"b", {0, 2}}, {"ab", {0, 7}}, {"ab", {0, 3}}, {"b", {0, 2}}}));
  std::vector<Match> out = {{9, 9, {9, 9}}};
  Automaton::open(bytes.view()).scan("xab", out);
  ASSERT_EQ(out.size(), 5U) << "what the vector held stays; a pattern given twice is one";
  EXPECT_EQ(out[1].payload, (Payload{0, 3}));
  EXPECT_EQ(out[2].payload, (Payload{0, 7}));
  EXPECT_EQ(out[3].payload, (Payload{1, 5}));
  EXPECT_EQ(out[1].begin, 1U);
  EXPECT_EQ(out[4].payload, (Payload{0, 2}));
  EXPECT_EQ(out[4].begin, 2U);
}

TEST(Automaton, FindReturnsTheRowsOfExactlyThatPattern) {
  const Aligned bytes(build({{"abc", {0, 1}}, {"bc", {0, 2}}, {"abc", {3, 4}}}));
  const Automaton automaton = Automaton::open(bytes.view());
  EXPECT_THAT(automaton.find("abc"), testing::ElementsAre(Payload{0, 1}, Payload{3, 4}));
  EXPECT_THAT(automaton.find("bc"), testing::ElementsAre(Payload{0, 2}));
  EXPECT_TRUE(automaton.find("ab").empty());
  EXPECT_TRUE(automaton.find("abcd").empty());
  EXPECT_TRUE(automaton.find("").empty());
}

TEST(Automaton, TheOrderOfAddingDoesNotMatter) {
  Patterns patterns;
  std::mt19937 random(3);
  for (uint32_t i = 0; i < 500; ++i) patterns.push_back({std::to_string(random() % 5000), {0, i}});
  const std::string first = build(patterns);
  std::shuffle(patterns.begin(), patterns.end(), random);
  EXPECT_EQ(build(patterns), first);
}

TEST(Automaton, WithoutPatternsOrOpenedFromNothingFindsNothing) {
  const Aligned bytes(build({}));
  EXPECT_TRUE(scanned(Automaton::open(bytes.view()), "abc").empty());
  EXPECT_TRUE(scanned(Automaton(), "abc").empty());
  EXPECT_TRUE(Automaton().find("a").empty());
}

TEST(Automaton, RefusesBytesOfAnotherSize) {
  const std::string bytes = build({{"abc", {0, 1}}});
  for (size_t size = 0; size < bytes.size(); ++size) {
    const Aligned cut(std::string_view(bytes).substr(0, size));
    EXPECT_THROW(Automaton::open(cut.view()), Error);
  }
}

// Every line of a long text of one letter is a match of every length: output is bounded by hits, the walk by the text.
TEST(Automaton, WalksALongRepetitiveTextInLinearTime) {
  const Aligned bytes(build({{std::string(2000, 'a') + "b", {0, 0}}}));
  std::vector<Match> out;
  Automaton::open(bytes.view()).scan(std::string(5'000'000, 'a'), out);
  EXPECT_TRUE(out.empty());
}

}  // namespace
}  // namespace khao::data
