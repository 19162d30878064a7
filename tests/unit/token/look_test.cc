#include "token/look.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <set>

#include "cut.h"
#include "khao/error.h"
#include "token/decide.h"
#include "token/letters.h"
#include "token/symbols.h"
#include "token/tables.h"

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

TEST(Look, ACrowdedPlaceAsksForAllStretches) {
  look::Question question;
  look::ask(Sample("กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ").line(), 20, question);
  EXPECT_EQ(question.count, look::Question::kMostStretches - 1);  // all but the empty one
}

TEST(Look, TheScoreIsTheSumOverTheFeatures) {
  std::mt19937 random(17);
  std::string weights(look::kFeatures, '\0');
  for (char& weight : weights) weight = static_cast<char>(random());
  const Look model = Look::open(weights);
  const Sample sample("นายกรัฐมนตรีลงพื้นที่ตรวจสอบ จ.ตาก 5 วัน");
  for (size_t place = 1; place < sample.view.size(); ++place) {
    const auto weight = [&](uint32_t index) { return static_cast<signed char>(weights.at(index)); };
    uint32_t grams[look::kGrams], words[look::kMostWords];
    look::find_grams_plainly(sample.line().symbols + place, grams);
    const size_t count = look::word_features(builtin().words, sample.line(), place, words);
    ASSERT_GT(count, 1u);
    int sum = 0;
    for (const uint32_t index : grams) sum += weight(index);
    for (size_t k = 0; k < count; ++k) sum += weight(look::kGramWeights + words[k]);
    look::Question question;
    look::ask(sample.line(), place, question);
    EXPECT_EQ(model.score(builtin().words, question), sum);
  }
}

TEST(Look, NGramsAreFoundTheSameWithAndWithoutVectors) {
  std::mt19937 random(23);
  std::vector<uint8_t> symbols(2 * kPadding + 1);
  for (int round = 0; round < 2000; ++round) {
    for (uint8_t& symbol : symbols) symbol = static_cast<uint8_t>(random() % kSymbols);
    std::array<uint32_t, look::kGrams> plain, fast;
    look::find_grams_plainly(symbols.data() + kPadding, plain.data());
    look::find_grams(symbols.data() + kPadding, fast.data());
    ASSERT_EQ(plain, fast);
    for (const uint32_t index : plain) ASSERT_LT(index, look::kGramWeights);
  }
}

TEST(Look, EachNGramHasAWeightOfItsOwnAndLongOnesShareABlock) {
  std::vector<uint8_t> symbols(2 * kPadding, kEdge);
  const auto grams = [&] {
    std::array<uint32_t, look::kGrams> indexes;
    look::find_grams(symbols.data() + kPadding, indexes.data());
    return indexes;
  };
  const auto before = grams();
  EXPECT_EQ(std::set<uint32_t>(before.begin(), before.begin() + 23).size(), 23u);  // single symbols and pairs
  symbols[kPadding] = 40;                                                          // the first behind the place
  const auto after = grams();
  size_t changed = 0;
  for (size_t n = 0; n < look::kGrams; ++n) changed += before[n] != after[n] ? 1 : 0;
  EXPECT_LE(changed, 1u + 2 + 3 + 4 + 5);  // those that hold it; hashes may be the same by chance
  EXPECT_GE(changed, 12u);
  // The n-grams of three, four and five symbols from the first of the window on, by their place in the list.
  EXPECT_EQ((after[23] - look::kFirstHashed) / 64, (after[33] - look::kFirstHashed) / 64);
  EXPECT_EQ((after[23] - look::kFirstHashed) / 64, (after[42] - look::kFirstHashed) / 64);
}

TEST(Look, AnswersGoFromWideWindowsToNarrowOnes) {
  std::vector<uint8_t> symbols(2 * kPadding, kEdge);
  std::fill_n(symbols.begin() + kPadding - 4, 8, uint8_t{50});
  const LineView line{symbols.data() + kPadding, "", {}, {}};
  const std::string wide(8, 50), narrow = '\0' + std::string(6, 50) + '\0';
  const auto says = [&](const std::vector<std::pair<std::string, uint32_t>>& rows) {
    const OwnBytes bytes(build_word_table(rows));
    return look::Answers(WordTable::open(bytes.view())).at(look::Answers::windows(line, 0));
  };
  EXPECT_EQ(says({{std::string(8, 51), look::Answers::kCut}}), look::Answers::kNothing);
  EXPECT_EQ(says({{narrow, look::Answers::kCut}}), look::Answers::kCut);
  EXPECT_EQ(says({{narrow, look::Answers::kCut}, {wide, look::Answers::kJoined}}), look::Answers::kJoined);
}

TEST(Look, RefusesWeightsOfAnotherSize) { EXPECT_THROW(Look::open("123"), Error); }

}  // namespace
}  // namespace khao::token
