// What form alone decides, and the kinds of tokens.
#include "token/rules.h"

#include <gtest/gtest.h>

#include <random>

#include "cut.h"
#include "random_text.h"
#include "token/letters.h"

namespace khao::token {
namespace {

TEST(Rules, NumbersStayWhole) {
  EXPECT_EQ(cut("5,472คน"), "5,472|คน");
  EXPECT_EQ(cut("11.50 น."), "11.50| |น.");
  EXPECT_EQ(cut("1/2566"), "1/2566");
  EXPECT_EQ(cut("๒๕๖๖"), "๒๕๖๖");
  EXPECT_EQ(cut("50.46%"), "50.46|%");
  EXPECT_EQ(kinds("5,472 ๑๒ 1/2566"), "number space number space number");
}

TEST(Rules, RangesAndListLabelsAreSplit) {
  EXPECT_EQ(cut("4-5"), "4|-|5");
  EXPECT_EQ(cut("24.00-05.00"), "24.00|-|05.00");
  EXPECT_EQ(cut("8.คน"), "8|.|คน");
  EXPECT_EQ(cut("1) คน"), "1|)| |คน");
  EXPECT_EQ(cut("1, 2"), "1|,| |2");
}

TEST(Rules, TelephoneNumbersStayWhole) { EXPECT_EQ(cut("02-123-4567"), "02-123-4567"); }

TEST(Rules, LatinWordsAndCodesStayWhole) {
  for (const char* word :
       {"OTOP", "COVID-19", "PM2.5", "THEOS-3", "R&D", "People's", "U.S.A", "Mr.", "โควิด-19", "เอ-380"})
    EXPECT_EQ(cut(word), word);
  EXPECT_EQ(cut("Mr.Smith"), "Mr.|Smith");
  EXPECT_EQ(cut("Kick off"), "Kick| |off");
  EXPECT_EQ(cut("ISO/IEC"), "ISO|/|IEC");
  EXPECT_EQ(cut("คนOTOP"), "คน|OTOP");
  EXPECT_EQ(kinds("OTOP PM2.5 Mr."), "latin space latin space abbreviation");
}

TEST(Rules, PunctuationMarksAreOneTokenEach) {
  EXPECT_EQ(cut("(คน)"), "(|คน|)");
  EXPECT_EQ(cut("“คน”!!"), "“|คน|”|!|!");
  EXPECT_EQ(cut("คน...คน"), "คน|...|คน");
  EXPECT_EQ(kinds("(…)"), "punctuation punctuation punctuation");
  EXPECT_EQ(kinds("+฿😀"), "symbol symbol symbol");
}

TEST(Rules, RepetitionAndAbbreviationSigns) {
  EXPECT_EQ(cut("ต่างๆ"), "ต่าง|ๆ");
  EXPECT_EQ(cut("อื่นๆคน"), "อื่น|ๆ|คน");
  EXPECT_EQ(cut("คนฯลฯคน"), "คน|ฯลฯ|คน");
  EXPECT_EQ(cut("คน ฯลฯ"), "คน| |ฯลฯ");
  EXPECT_EQ(kinds("จ.ตาก"), "abbreviation thai");
  EXPECT_EQ(cut("พ.ศ.2566"), "พ.ศ.|2566");
}

TEST(Rules, AddressesAndHashtags) {
  EXPECT_EQ(cut("ดูhttps://example.com/a?b=1ต่างคน"), "ดู|https://example.com/a?b=1|ต่าง|คน");
  EXPECT_EQ(cut("(www.example.com)."), "(|www.example.com|)|.");
  EXPECT_EQ(cut("a.b@example.co.th คน"), "a.b@example.co.th| |คน");
  EXPECT_EQ(cut("#คนตาก_2 คน"), "#คนตาก_2| |คน");
  EXPECT_EQ(kinds("#คน www.a.th a@b.th"), "hashtag space url space email");
  EXPECT_EQ(cut("# @ http://"), "#| |@| |http|:|/|/");
}

TEST(Rules, BlanksAreOneTokenARun) {
  EXPECT_EQ(cut("คน  \u00a0คน"), "คน|  \u00a0|คน");
  EXPECT_EQ(kinds("คน\tคน"), "thai space thai");
}

void expect_same_places(std::string_view view, const std::vector<uint8_t>& classes) {
  std::vector<uint8_t> fast(3, 99), plain;
  std::vector<Whole> fast_wholes(2), plain_wholes;
  mark_places(view, classes, fast, fast_wholes);
  mark_places_plainly(view, classes, plain, plain_wholes);
  ASSERT_EQ(fast, plain);
  ASSERT_EQ(fast_wholes.size(), plain_wholes.size());
  for (size_t n = 0; n < plain_wholes.size(); ++n) {
    ASSERT_EQ(fast_wholes[n].begin, plain_wholes[n].begin);
    ASSERT_EQ(fast_wholes[n].end, plain_wholes[n].end);
    ASSERT_EQ(fast_wholes[n].kind, plain_wholes[n].kind);
  }
}

// Every pair of classes at every distance from a vector's edge, and mixes of few and of all classes.
TEST(Rules, PlacesAreTheSameWithVectorsAndWithout) {
  constexpr char kLetterOf[] =
      " \xA1\xD4\xE0\xE6\xCF"
      "1a.-,@#(+\x1A\x1A";
  static_assert(sizeof kLetterOf == kClasses + 1);
  const auto expect_same_classes = [&](const std::vector<uint8_t>& classes) {
    std::string view;
    for (const uint8_t c : classes) view += kLetterOf[c];
    expect_same_places(view, classes);
  };
  for (uint8_t first = 0; first < kClasses; ++first)
    for (uint8_t second = 0; second < kClasses; ++second)
      for (size_t before = 0; before < 40; ++before) {
        std::vector<uint8_t> classes(before, kThai);
        classes.insert(classes.end(), {first, second});
        classes.insert(classes.end(), 40 - before, kThai);
        expect_same_classes(classes);
      }
  std::mt19937 random(19);
  for (int n = 0; n < 5000; ++n) {
    const size_t kinds = n % 2 ? kLead + 1 : kClasses;
    std::vector<uint8_t> classes(random() % 100);
    for (uint8_t& c : classes) c = static_cast<uint8_t>(random() % 8 ? random() % kinds : random() % kClasses);
    expect_same_classes(classes);
  }
}

TEST(Rules, PlacesOfTextAreTheSameWithVectorsAndWithout) {
  std::mt19937 random(20);
  for (int n = 0; n < 5000; ++n) {
    const std::string text = random_text(random, random() % 40);
    text::View view;
    text::make_view(text, view);
    std::vector<uint8_t> classes;
    classify(text, view, classes);
    expect_same_places(view.chars, classes);
    if (testing::Test::HasFatalFailure()) FAIL() << text;
  }
}

}  // namespace
}  // namespace khao::token
