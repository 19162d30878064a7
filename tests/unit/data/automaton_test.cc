// The automaton against a naive search, on random and on Thai text.
#include "data/automaton.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <tuple>

#include "aligned.h"
#include "khao/error.h"
#include "text/view.h"

namespace khao::data {
namespace {

using Patterns = std::vector<std::pair<std::string, Payload>>;
using Hit = std::tuple<uint32_t, uint32_t, uint32_t, uint32_t>;  // begin, length, table, row

std::string build(const Patterns& patterns) {
  AutomatonBuilder builder;
  for (const auto& [pattern, payload] : patterns) builder.add(pattern, payload);
  return builder.build();
}

std::vector<Hit> naive(const Patterns& patterns, std::string_view text) {
  std::vector<Hit> hits;
  for (const auto& [pattern, payload] : patterns)
    for (size_t at = text.find(pattern); at != text.npos; at = text.find(pattern, at + 1))
      hits.emplace_back(at, pattern.size(), payload.table, payload.row);
  std::sort(hits.begin(), hits.end());
  hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
  return hits;
}

// Everything that is found from every place, as it comes.
std::vector<Hit> found_in(const Automaton& automaton, std::string_view text) {
  std::vector<Hit> hits;
  for (size_t at = 0; at < text.size(); ++at)
    automaton.prefixes(text, at, [&](uint32_t length, std::span<const Payload> payloads) {
      for (const Payload& p : payloads) hits.emplace_back(at, length, p.table, p.row);
    });
  return hits;
}

// The same by walks that go together, in blocks of these many places.
std::vector<Hit> found_together(const Automaton& automaton, const std::string& text, size_t block,
                                Automaton::Walks& walks) {
  std::vector<Hit> hits;
  for (size_t from = 0; from < text.size(); from += block) {
    std::vector<uint32_t> places(std::min(text.size() - from, block));
    std::iota(places.begin(), places.end(), static_cast<uint32_t>(from));
    for (const Automaton::Found& found : automaton.find_all(text, places, walks))
      for (const Payload& p : automaton.payloads(found)) hits.emplace_back(found.begin, found.size, p.table, p.row);
  }
  std::sort(hits.begin(), hits.end());
  return hits;
}

void expect_like_naive(const Patterns& patterns, std::string_view text) {
  const Aligned bytes(build(patterns));
  const Automaton automaton = Automaton::open(bytes.view());
  const std::vector<Hit> expected = naive(patterns, text);
  ASSERT_EQ(found_in(automaton, text), expected);
  Automaton::Walks walks;
  for (const size_t block : {size_t{1}, size_t{7}, size_t{4096}})
    ASSERT_EQ(found_together(automaton, std::string(text), block, walks), expected) << block;
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

TEST(Automaton, ReportsEveryRowOfAPatternAndShorterPatternsFirst) {
  const Aligned bytes(
      build({{"abc", {1, 5}}, {"ab", {1, 5}}, {"b", {0, 2}}, {"ab", {0, 7}}, {"ab", {0, 3}}, {"b", {0, 2}}}));
  EXPECT_THAT(found_in(Automaton::open(bytes.view()), "xabc"),
              testing::ElementsAre(Hit{1, 2, 0, 3}, Hit{1, 2, 0, 7}, Hit{1, 2, 1, 5}, Hit{1, 3, 1, 5}, Hit{2, 1, 0, 2}))
      << "a pattern given twice is one";
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

TEST(Automaton, KnowsTheTablesOfAPatternAsASet) {
  const Aligned bytes(build({{"ab", {3, 1}}, {"ab", {3, 2}}, {"ab", {63, 0}}, {"b", {40, 7}}}));
  const Automaton automaton = Automaton::open(bytes.view());
  Automaton::Walks walks;
  const auto all = automaton.find_all("ab", std::vector<uint32_t>{0, 1}, walks);
  ASSERT_EQ(all.size(), 2U);  // the shorter one first
  EXPECT_EQ(automaton.tables(all[0]), uint64_t{1} << 40);
  EXPECT_EQ(automaton.tables(all[1]), uint64_t{1} << 63 | uint64_t{1} << 3);
}

TEST(Automaton, WhatNoPatternHoldsEndsAWalk) {
  const std::string text = "a" + std::string(3, '\xFF') + std::string(3, '\0') + "ab";
  expect_like_naive({{"ab", {0, 1}}, {"a", {0, 2}}}, text);
}

TEST(Automaton, WithoutPatternsFindsNothing) {
  const Aligned bytes(build({}));
  EXPECT_TRUE(found_in(Automaton::open(bytes.view()), "abc").empty());
  EXPECT_TRUE(Automaton().find("a").empty());
  Automaton::Walks walks;
  EXPECT_TRUE(Automaton().find_all("abc", std::vector<uint32_t>{0, 1}, walks).empty());
  EXPECT_TRUE(Automaton::open(bytes.view()).find_all("", {}, walks).empty());
}

TEST(Automaton, RefusesBytesOfAnotherSize) {
  const std::string bytes = build({{"abc", {0, 1}}});
  for (size_t size = 0; size < bytes.size(); ++size) {
    const Aligned cut(std::string_view(bytes).substr(0, size));
    EXPECT_THROW(Automaton::open(cut.view()), Error);
  }
}

}  // namespace
}  // namespace khao::data
