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
    sure.reset(view.size());
    likely.set(0), likely.set(view.size());
    for (size_t i = 1; i < view.size(); ++i)
      if (places[i] != kJoined) likely.set(i);
  }
  LineView line() const { return {symbols.data() + kPadding, view.chars, likely.view(), sure.view()}; }
  text::View view;
  std::vector<uint8_t> places, symbols;
  PlaceBits likely, sure;
};

// A word table that owns its bytes.
struct Words {
  explicit Words(std::initializer_list<std::pair<const char*, uint32_t>> words)
      : bytes(build_word_table(folded(words))) {}
  static std::vector<std::pair<std::string, uint32_t>> folded(
      std::initializer_list<std::pair<const char*, uint32_t>> words) {
    std::vector<std::pair<std::string, uint32_t>> rows;
    for (const auto& [word, groups] : words) rows.emplace_back(text::fold(word), groups);
    return rows;
  }
  look::Around around(const Sample& sample, size_t place) const {
    look::Question question;
    look::ask(sample.line(), place, question);
    return look::words_around(WordTable::open(bytes), question);
  }
  std::string bytes;
};

constexpr uint64_t bit(look::Kind kind, size_t length) { return uint64_t{1} << (kind * kLengthClasses + length - 1); }

const Words kWords({{"ตา", 1}, {"ตาก", 1}, {"กลม", 1}, {"ลม", 2}, {"ตากลม", 4}});

TEST(Look, SeesWhichWordsBeginEndAndGoOn) {
  const look::Around around = kWords.around(Sample("ตากลม"), 3);               // ตาก|ลม
  EXPECT_EQ(around[kWordGroup], bit(look::kEnds, 3) | bit(look::kInside, 3));  // ตาก, กลม
  EXPECT_EQ(around[kNameGroup], bit(look::kBegins, 2));
  EXPECT_EQ(around[kPlaceGroup], bit(look::kInside, 5));
}

TEST(Look, NoWordGoesAcrossASurePlace) {
  Sample sample("ตากลม");
  sample.sure.set(2);  // ตา|กลม
  const look::Around around = kWords.around(sample, 3);
  EXPECT_EQ(around[kWordGroup], bit(look::kInside, 3));  // กลม
  EXPECT_EQ(around[kNameGroup], bit(look::kBegins, 2));
  EXPECT_EQ(around[kPlaceGroup], 0u);
  sample.sure.set(3);  // the place itself is no wall
  EXPECT_EQ(kWords.around(sample, 3), around);
  sample.sure.set(4);
  EXPECT_EQ(kWords.around(sample, 3), look::Around{});
}

TEST(Look, WordsThatWouldCutAClusterDoNotCount) {
  EXPECT_EQ(Words({{"ก", 1}, {"าน", 1}}).around(Sample("กาน"), 2), look::Around{});
}

TEST(Look, WordsAreFoundAtTheEndsOfLongLines) {
  const Words words({{"ตากลมทะเลบนหาดทรายยา", 1}});  // as long as a word may be
  const std::string word = "ตากลมทะเลบนหาดทรายยา", other(45, 'x');
  for (const std::string& before : {std::string(), other})
    for (const std::string& behind : {std::string(), other}) {
      const look::Around around = words.around(Sample(before + word + behind), before.size() + 5);
      EXPECT_EQ(around[kWordGroup], bit(look::kInside, kLengthClasses));
    }
}

TEST(Look, ACrowdedPlaceAsksNoMoreThanThereIsRoomFor) {
  look::Question question;
  look::ask(Sample("กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ").line(), 20, question);
  EXPECT_EQ(question.count, look::Question::kMostStretches);
}

TEST(Look, TheScoreIsTheSumOverTheFeatures) {
  std::mt19937 random(17);
  std::string weights(look::kFeatures, '\0');
  for (char& weight : weights) weight = static_cast<char>(random());
  const Look model = Look::open(weights);
  const Sample sample("นายกรัฐมนตรีลงพื้นที่ตรวจสอบ จ.ตาก 5 วัน");
  for (size_t place = 1; place < sample.view.size(); ++place) {
    uint32_t features[look::kMost];
    const size_t count = look::features(builtin().words, sample.line(), place, features);
    ASSERT_GT(count, look::kGrams);
    int sum = 0;
    for (size_t k = 0; k < count; ++k) {
      const uint32_t index = k < look::kGrams ? features[k] >> (32 - look::kBits) : look::kHashed + features[k];
      sum += static_cast<signed char>(weights.at(index));
    }
    look::Question question;
    look::ask(sample.line(), place, question);
    EXPECT_EQ(model.score(builtin().words, question), sum);
  }
}

TEST(Look, RefusesWeightsOfAnotherSize) { EXPECT_THROW(Look::open("123"), Error); }

}  // namespace
}  // namespace khao::token
