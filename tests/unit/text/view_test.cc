// Every fold of the matching view, and that spans lead back to the bytes that were folded.
#include "text/view.h"

#include <gtest/gtest.h>

#include <random>

namespace khao::text {
namespace {

View view_of(std::string_view text) {
  View view;
  make_view(text, view);
  return view;
}

std::string under(std::string_view text, const View& view, size_t from, size_t to) {
  const Span span = view.span(from, to);
  return std::string(text.substr(span.begin, span.size()));
}

// Two spellings that a reader does not tell apart.
struct Pair {
  std::string_view written, plain;
};

class SameView : public testing::TestWithParam<Pair> {};

TEST_P(SameView, HasEqualCharacters) {
  EXPECT_EQ(fold(GetParam().written), fold(GetParam().plain));
  const View view = view_of(GetParam().written);
  EXPECT_EQ(view.begin.size(), view.size() + 1);
  EXPECT_EQ(view.end_.size(), view.size());
  EXPECT_EQ(view.begin.back(), GetParam().written.size());
  for (size_t i = 0; i < view.size(); ++i) {
    EXPECT_LT(view.begin[i], view.end_[i]);
    EXPECT_LE(view.end_[i], view.begin[i + 1]);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Folds, SameView,
    testing::Values(Pair{"เเม่สาย", "แม่สาย"}, Pair{"อำเภอ", "อําเภอ"}, Pair{"น\u0E49\u0E4D\u0E32", "น\u0E49ำ"},
                    Pair{"น\u0E4D\u0E49\u0E32", "น\u0E49ำ"}, Pair{"นำ\u0E49", "น\u0E49ำ"},
                    Pair{"ท\u0E48\u0E35", "ท\u0E35\u0E48"}, Pair{"พันธ\u0E4C\u0E38", "พันธ\u0E38\u0E4C"},
                    Pair{"ท\u0E35\u0E48\u0E48", "ที่"}, Pair{"ป\uF702\uF70A", "ปี่"}, Pair{"๒๕๖๖", "2566"},
                    Pair{"ＡＢｃ１２．", "ABc12."}, Pair{"ก\u00A0ข\tค\u2003ง\u3000จ", "ก ข ค ง จ"},
                    Pair{"“ก” ‘ข’ «ค»", "\"ก\" 'ข' \"ค\""}, Pair{"1–2—3−4‐5", "1-2-3-4-5"},
                    Pair{"ก\r\nข\rค\u2028ง", "ก\nข\nค\nง"}, Pair{"\uFEFFก\u200Bข\u200Dค\u00ADง\uFE0F", "กขคง"}));

TEST(View, KeepsAsciiAndCodesThaiAsTis620) {
  EXPECT_EQ(fold("Ab 9.\n"), "Ab 9.\n");
  EXPECT_EQ(fold("กฯ฿ๆ๛"), "\xA1\xCF\xDF\xE6\xFB");
  EXPECT_EQ(code(U'ก'), 0xA1);
}

TEST(View, MarksEverythingElse) {
  const std::string other(1, static_cast<char>(kOther));
  for (const std::string_view text : {"é", "я", "中", "😀", "…", "\u0E3B", "\u0E5C", "\xFF"})
    EXPECT_EQ(fold(text), other) << text;
  EXPECT_EQ(fold(std::string_view("\0", 1)), other);
  EXPECT_EQ(fold("\xE0\xB8"), other + other);
  EXPECT_EQ(fold("ก\xE0\xB8ข"), "\xA1" + other + other + "\xA2");
}

TEST(View, SpansCoverWhatWasFolded) {
  const std::string_view text = "อ.เเม่\u200Bสาย";
  const View view = view_of(text);
  EXPECT_EQ(under(text, view, 2, 3), "เเ");
  EXPECT_EQ(under(text, view, 2, view.size()), "เเม่\u200Bสาย");
  EXPECT_EQ(under(text, view, 0, 5), "อ.เเม่");  // the zero-width space behind it is left out
  EXPECT_EQ(under(text, view, 3, 3), "");
  const std::string_view water = "น\u0E4D\u0E49\u0E32ใส";
  EXPECT_EQ(under(water, view_of(water), 0, 3), "น\u0E4D\u0E49\u0E32");
  const std::string_view doubled = "ที่\u0E48ก";
  EXPECT_EQ(under(doubled, view_of(doubled), 0, 3), "ที่\u0E48");
}

TEST(View, FindsTheCharacterOfAByte) {
  const std::string_view text = "\u200Bกเเข";
  const View view = view_of(text);
  ASSERT_EQ(view.size(), 3u);
  EXPECT_EQ(view.at_byte(0), 0u);  // a dropped character at the start belongs to the first
  EXPECT_EQ(view.at_byte(3), 0u);
  EXPECT_EQ(view.at_byte(6), 1u);
  EXPECT_EQ(view.at_byte(9), 1u);  // the second เ
  EXPECT_EQ(view.at_byte(12), 2u);
  EXPECT_EQ(view.at_byte(15), 3u);
  EXPECT_EQ(view.at_byte(99), 3u);
}

TEST(View, TheFirstCodeIsThatOfTheFold) {
  for (const std::string_view text : {"และ", "ก", "(ญ)", "15 น.", "๑๕", "\u201Cก", "\uF700"})
    EXPECT_EQ(static_cast<char>(first_code(text)), fold(text)[0]) << text;
}

TEST(View, OfNothingIsEmpty) {
  View view = view_of("ก");
  make_view("", view);
  EXPECT_EQ(view.size(), 0u);
  EXPECT_EQ(view.span(0, 0), (Span{0, 0}));
  EXPECT_EQ(view.at_byte(0), 0u);
  make_view("\u200B", view);
  EXPECT_EQ(view.size(), 0u);
}

TEST(View, DoesNotJoinAcrossOtherCharacters) {
  EXPECT_EQ(fold("เ เ"), "\xE0 \xE0");
  EXPECT_EQ(fold("เเเ"), "\xE1\xE0");
  EXPECT_EQ(fold("า"), "\xD2");
}

void expect_same(std::string_view text) {
  View fast, plain;
  make_view(text, fast);
  make_view_plainly(text, plain);
  ASSERT_EQ(fast.chars, plain.chars) << text;
  ASSERT_EQ(fast.begin, plain.begin) << text;
  ASSERT_EQ(fast.end_, plain.end_) << text;
}

// Long enough for vectors, with every pair of Thai characters, at every distance from a vector's edge.
TEST(View, IsTheSameWithVectorsAndWithout) {
  const auto utf8 = [](unsigned c) {
    return std::string{'\xE0', static_cast<char>(0xB8 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
  };
  for (unsigned first = 0; first < 0x80; ++first)
    for (unsigned second = 0; second < 0x80; ++second) {
      std::string text;
      for (size_t n = 0; n < 20; ++n) text += "ก";
      for (size_t distance = 14; distance <= 17; ++distance) {
        text += utf8(first) + utf8(second);
        for (size_t n = 0; n < distance; ++n) text += "ข";
      }
      expect_same(text);
    }
  std::mt19937 random(5);
  const std::string_view pieces[] = {"เ",
                                     "แ",
                                     "ก",
                                     "ที่",
                                     "\u0E4D",
                                     "า",
                                     "\u0E49",
                                     "\u0E35",
                                     "ำ",
                                     "๕",
                                     " ",
                                     "\r\n",
                                     "\r",
                                     "a",
                                     "\u200B",
                                     "\xE0\xB8",
                                     "\xFF",
                                     "“",
                                     "ความเปลี่ยนแปลงของหมู่บ้านในพื้นที่"};
  for (int n = 0; n < 3000; ++n) {
    std::string text;
    while (text.size() < random() % 300) text += pieces[random() % std::size(pieces)];
    expect_same(text);
    expect_same(std::string_view(text).substr(0, random() % (text.size() + 1)));
  }
}

}  // namespace
}  // namespace khao::text
