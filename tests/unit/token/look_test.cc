#include "token/look.h"

#include <gtest/gtest.h>

#include <random>

#include "cut.h"
#include "khao/error.h"
#include "token/decide.h"
#include "token/letters.h"
#include "token/symbols.h"

namespace khao::token {
namespace {

// A line with what the second look needs of it.
struct Sample {
  explicit Sample(std::string_view text) {
    text::make_view(text, view);
    std::vector<uint8_t> classes;
    std::vector<Whole> wholes;
    classify(text, view, classes);
    mark_places(view.chars, classes, places, wholes);
    symbols.assign(view.size() + 2 * kPadding, kEdge);
    for (size_t i = 0; i < view.size(); ++i)
      symbols[kPadding + i] = kSymbolOf[static_cast<unsigned char>(view.chars[i])];
    likely.reset(view.size());
    likely.set(0), likely.set(view.size());
    for (size_t i = 1; i < view.size(); ++i)
      if (places[i] != kJoined) likely.set(i);
  }
  LineView line() const { return {symbols.data() + kPadding, view.chars, likely.view()}; }
  text::View view;
  std::vector<uint8_t> places, symbols;
  PlaceBits likely;
};

// Dictionaries that own their bytes.
struct Words {
  explicit Words(std::initializer_list<std::pair<const char*, uint32_t>> words) {
    std::vector<std::string> all;
    std::vector<std::pair<std::string, uint32_t>> rows;
    for (const auto& [word, groups] : words) {
      all.push_back(text::fold(word));
      rows.emplace_back(all.back(), groups);
    }
    graph = build_word_graph(rows);
    reach = look::make_reach(all);
  }
  look::Dictionaries view() const { return {WordGraph::open(graph), reinterpret_cast<const uint8_t*>(reach.data())}; }
  std::string graph, reach;
};

constexpr uint32_t bit(size_t length) { return 1u << (length - 1); }

TEST(Look, SeesWhichWordsBeginEndAndGoOn) {
  const Words words({{"ตา", 1}, {"ตาก", 1}, {"กลม", 1}, {"ลม", 2}, {"ตากลม", 4}});
  const Sample sample("ตากลม");
  const look::Around around = look::words_around(words.view(), sample.line(), 3);  // ตาก|ลม
  EXPECT_EQ(around.lengths[kWordGroup][look::kEnds], bit(3));
  EXPECT_EQ(around.lengths[kWordGroup][look::kBegins], 0u);
  EXPECT_EQ(around.lengths[kWordGroup][look::kInside], bit(3));  // กลม
  EXPECT_EQ(around.lengths[kNameGroup][look::kBegins], bit(2));
  EXPECT_EQ(around.lengths[kPlaceGroup][look::kInside], bit(5));
}

TEST(Look, WordsThatWouldCutAClusterDoNotCount) {
  const Words words({{"ก", 1}, {"าน", 1}});
  const Sample sample("กาน");
  const look::Around around = look::words_around(words.view(), sample.line(), 2);
  for (const uint32_t lengths : around.lengths[kWordGroup]) EXPECT_EQ(lengths, 0u);
}

TEST(Look, TheScoreIsTheSumOverTheFeatures) {
  std::mt19937 random(17);
  std::string weights(look::kFeatures, '\0');
  for (char& weight : weights) weight = static_cast<char>(random());
  const Look model = Look::open(weights);
  const Sample sample("นายกรัฐมนตรีลงพื้นที่ตรวจสอบ จ.ตาก 5 วัน");
  for (size_t place = 1; place < sample.view.size(); ++place) {
    uint32_t features[look::kMost];
    const size_t count = look::features(builtin().dictionaries, sample.line(), place, features);
    ASSERT_GT(count, look::kGrams);
    int sum = 0;
    for (size_t k = 0; k < count; ++k) {
      const uint32_t index = k < look::kGrams ? features[k] >> (32 - look::kBits) : look::kHashed + features[k];
      sum += static_cast<signed char>(weights.at(index));
    }
    EXPECT_EQ(model.score(builtin().dictionaries, sample.line(), place), sum);
  }
}

TEST(Look, RefusesWeightsOfAnotherSize) { EXPECT_THROW(Look::open("123"), Error); }

}  // namespace
}  // namespace khao::token
