// The first look against the sum that it stands for, over random n-grams and lines, with and without vector
// instructions.
#include "token/ngrams.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "base/cpu.h"
#include "khao/error.h"
#include "token/ngrams_format.h"
#include "token/ngrams_walk.h"
#include "token/symbols.h"
#include "token/tables.h"

namespace khao::token {
namespace {

constexpr uint8_t kLetters = 6;  // few, so that n-grams meet often

std::vector<Gram> random_grams(std::mt19937& random, size_t count) {
  std::map<std::string, Gram> grams;
  for (size_t n = 0; n < count; ++n) {
    Gram gram;
    for (size_t k = 0, size = 1 + random() % kLongestGram; k < size; ++k)
      gram.symbols.push_back(static_cast<char>(random() % 8 == 0 ? kEdge : 32 + random() % kLetters));
    for (size_t lane = 0; lane + gram.symbols.size() <= kLanes; ++lane)
      gram.weights[lane] = static_cast<int16_t>(static_cast<int>(random() % 13) - 6);
    grams[gram.symbols] = gram;
  }
  std::vector<Gram> all;
  for (auto& [symbols, gram] : grams) all.push_back(gram);
  return all;
}

std::vector<uint8_t> random_line(std::mt19937& random, size_t size) {
  std::vector<uint8_t> symbols(size + 2 * kPadding, kEdge);
  for (size_t i = 0; i < size; ++i) symbols[kPadding + i] = static_cast<uint8_t>(32 + random() % (kLetters + 1));
  return symbols;
}

// The definition: every n-gram within the window of a place adds its weight for that offset.
int reference(const std::vector<Gram>& grams, const std::vector<uint8_t>& symbols, size_t place) {
  int sum = 0;
  const std::string window(symbols.begin() + static_cast<ptrdiff_t>(kPadding + place - kWindow),
                           symbols.begin() + static_cast<ptrdiff_t>(kPadding + place + kWindow));
  for (const Gram& gram : grams)
    for (size_t from = 0; from + gram.symbols.size() <= window.size(); ++from)
      if (window.compare(from, gram.symbols.size(), gram.symbols) == 0)
        sum += gram.weights[2 * kWindow - gram.symbols.size() - from];
  return sum;
}

TEST(Ngrams, WalksAreTheSameEightAtATime) {
  if (!base::has_avx2()) GTEST_SKIP();
  std::mt19937 random(9);
  const OwnBytes bytes(build_ngrams(random_grams(random, 300), 8));
  const auto* links = reinterpret_cast<const Ngrams::Link*>(bytes.view().data() + sizeof(ngrams::Head));
  for (size_t size = 0; size <= ngrams::kBlock; ++size) {
    const std::vector<uint8_t> line = random_line(random, size);
    std::vector<uint32_t> plain(size), eight(size);
    ngrams::walk_plainly(links, line.data() + kPadding, size, plain.data());
    ngrams::walk_avx2(links, line.data() + kPadding, size, eight.data());
    EXPECT_EQ(plain, eight);
  }
}

TEST(Ngrams, ScoresAreTheSumsOfWeights) {
  std::mt19937 random(3);
  for (int round = 0; round < 3; ++round) {
    const std::vector<Gram> grams = random_grams(random, 200);
    const OwnBytes bytes(build_ngrams(grams, 8));
    const Ngrams model = Ngrams::open(bytes.view());
    for (const size_t size : {0u, 1u, 2u, 3u, 4u, 5u, 8u, 31u, 57u, 64u, 150u}) {
      const std::vector<uint8_t> line = random_line(random, size);
      std::vector<int16_t> scores(size + kLanes), plain(size + kLanes);
      model.score(line.data() + kPadding, size, scores.data());
      model.score_plainly(line.data() + kPadding, size, plain.data());
      for (size_t place = 0; place <= size; ++place) {
        EXPECT_EQ(scores[place], reference(grams, line, place)) << size << ' ' << place;
        EXPECT_EQ(scores[place], plain[place]);
      }
    }
  }
}

// Among all texts of four symbols.
TEST(Ngrams, RecordsEndingWithSymbolsAreThoseOfSuchTexts) {
  std::mt19937 random(11);
  const OwnBytes bytes(build_ngrams(random_grams(random, 300), 8));
  const Ngrams model = Ngrams::open(bytes.view());
  std::string alphabet = {static_cast<char>(kEdge), static_cast<char>(kOtherSymbol)};
  for (char c = 32; c < 32 + kLetters; ++c) alphabet += c;
  std::map<std::string, std::set<uint32_t>> found;
  for (const char a : alphabet)
    for (const char b : alphabet)
      for (const char c : alphabet)
        for (const char d : alphabet) {
          const std::string text = {a, b, c, d};
          const uint32_t record = model.record(reinterpret_cast<const uint8_t*>(text.data()));
          EXPECT_LT(record, model.records());
          for (size_t size = 1; size < kLongestGram; ++size) found[text.substr(kLongestGram - size)].insert(record);
        }
  for (const auto& [suffix, records] : found) {
    const std::vector<uint32_t> listed = model.records_ending_with(suffix);
    for (const uint32_t record : records) EXPECT_EQ(std::count(listed.begin(), listed.end(), record), 1) << suffix;
    if (suffix.size() > 1) {
      EXPECT_EQ(listed.size(), records.size()) << suffix;
    }
  }
}

// Two texts that differ before the known letters have the same record, and it is not that of fewer letters.
TEST(Ngrams, KnownLettersAreThoseThatTheRecordSees) {
  std::mt19937 random(13);
  const std::vector<Gram> grams = random_grams(random, 300);
  const OwnBytes bytes(build_ngrams(grams, 8));
  const Ngrams model = Ngrams::open(bytes.view());
  for (const Gram& gram : grams)
    if (gram.symbols.size() >= 2) {
      EXPECT_EQ(model.known(gram.symbols), gram.symbols.size());
    }
  const auto record = [&](const std::string& symbols) {
    return model.record(reinterpret_cast<const uint8_t*>(symbols.data()));
  };
  size_t least = kLongestGram, most = 0;
  for (size_t n = 0; n < 2000; ++n) {
    const std::vector<uint8_t> line = random_line(random, kLongestGram);
    const std::string symbols(reinterpret_cast<const char*>(line.data()) + kPadding, kLongestGram);
    const size_t known = model.known(symbols);
    least = std::min(least, known), most = std::max(most, known);
    std::string other = symbols;
    if (known < kLongestGram) {
      other[kLongestGram - 1 - known] = static_cast<char>(kOtherSymbol);
      EXPECT_EQ(record(other), record(symbols));
    }
    if (known > 2) {
      other = symbols;
      other[kLongestGram - known] = static_cast<char>(kOtherSymbol);
      EXPECT_NE(record(other), record(symbols));
    }
  }
  EXPECT_EQ(least, 2u);
  EXPECT_EQ(most, kLongestGram);
}

TEST(Ngrams, MarksAreThoseOfTheRecords) {
  std::mt19937 random(12);
  const OwnBytes bytes(build_ngrams(random_grams(random, 300), 8));
  const Ngrams model = Ngrams::open(bytes.view());
  std::vector<Ngrams::MarkedRow> rows = model.marked_rows();
  ASSERT_EQ(rows.size(), model.records());
  for (Ngrams::MarkedRow& row : rows) row.marks = static_cast<uint16_t>(random());
  for (size_t size = 0; size < 150; ++size) {
    const std::vector<uint8_t> line = random_line(random, size);
    std::vector<int16_t> scores(size + kLanes), again(size + kLanes);
    std::vector<uint8_t> first(size + kLanes), second(size + kLanes);
    model.score(line.data() + kPadding, size, scores.data());
    model.score(line.data() + kPadding, size, again.data(), rows.data(), first.data(), second.data());
    scores.resize(size + 1), again.resize(size + 1);
    EXPECT_EQ(scores, again);
    for (size_t k = 0; k < first.size(); ++k) {
      const uint32_t record = model.record(line.data() + kPadding - kWindow + k - (kLongestGram - 1));
      ASSERT_EQ(first[k] | second[k] << 8, rows[record].marks) << size;
    }
  }
}

TEST(Ngrams, TheOrderOfNgramsDoesNotMatter) {
  std::mt19937 random(5);
  std::vector<Gram> grams = random_grams(random, 300);
  const std::string bytes = build_ngrams(grams, 8);
  std::reverse(grams.begin(), grams.end());
  EXPECT_EQ(build_ngrams(grams, 8), bytes);
}

TEST(Ngrams, RefusesWhatDoesNotFit) {
  EXPECT_THROW(build_ngrams({Gram{"", {}}}, 8), Error);
  EXPECT_THROW(build_ngrams({Gram{"abcde", {}}}, 8), Error);
  const std::string bytes = build_ngrams({Gram{"a", {1}}}, 8);
  EXPECT_THROW(Ngrams::open(std::string_view(bytes).substr(0, bytes.size() - 1)), Error);
  EXPECT_THROW(Ngrams::open(""), Error);
}

}  // namespace
}  // namespace khao::token
