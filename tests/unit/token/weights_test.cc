#include "token/weights.h"

#include <gtest/gtest.h>

#include "khao/error.h"
#include "text/view.h"
#include "token/compile.h"
#include "token/look.h"

namespace khao::token {
namespace {

Weights sample() {
  Weights weights;
  weights.look.assign(look::kFeatures, 0);
  weights.look[0] = 5;
  weights.look[1] = -128;
  weights.look[300] = 127;
  weights.look[look::kFeatures - 1] = -1;
  weights.grams = {Gram{"b", {1}}, Gram{"abc", {0, 0, -7}}, Gram{"ab", {0, 0, 0, 0, 0, 0, 0, 127}},
                   Gram{"abcd", {1, 2, 3, 4, 5, 6, 7, 8}}};
  weights.answers = {{"abcdefgh", true}, {"abcdxyzw", false}, {"AAAAAAAA", true}};
  return weights;
}

TEST(Weights, ComeBackAsTheyWere) {
  Weights weights = sample();
  const Weights again = unpack(pack(weights));
  EXPECT_EQ(again.look, weights.look);
  EXPECT_EQ(again.scale, weights.scale);
  ASSERT_EQ(again.grams.size(), weights.grams.size());
  for (size_t n = 0; n < again.grams.size(); ++n) {
    EXPECT_EQ(again.grams[n].symbols, weights.grams[n].symbols);
    EXPECT_EQ(again.grams[n].weights, weights.grams[n].weights);
  }
  ASSERT_EQ(again.answers.size(), weights.answers.size());
  for (size_t n = 0; n < again.answers.size(); ++n) {
    EXPECT_EQ(again.answers[n].symbols, weights.answers[n].symbols);
    EXPECT_EQ(again.answers[n].cut, weights.answers[n].cut);
  }
}

TEST(Weights, DamagedBytesAreRefused) {
  Weights weights = sample();
  const std::string bytes = pack(weights);
  for (size_t size = 0; size < bytes.size(); ++size)
    EXPECT_THROW(unpack(std::string_view(bytes).substr(0, size)), Error) << size;
  EXPECT_THROW(unpack(bytes + "x"), Error);
}

TEST(Words, AreReadWithTheirGroups) {
  const auto words = read_words("# comment\nword:text\tgroups:text\nตาก\tword|place\nนํ้า\tknown\n", "words.tsv");
  ASSERT_EQ(words.size(), 2u);
  EXPECT_EQ(words[0].second, 1u << kWordGroup | 1u << kPlaceGroup);
  EXPECT_EQ(words[1].first, text::fold("น้ำ"));
}

TEST(Words, FaultsNameTheLine) {
  try {
    read_words("word:text\tgroups:text\nตาก\ttown\n", "words.tsv");
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("words.tsv:2"), std::string::npos);
  }
}

}  // namespace
}  // namespace khao::token
