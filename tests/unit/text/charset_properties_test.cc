// What holds for any bytes: the result is valid UTF-8, every replaced byte is one U+FFFD, decoding the result again
// changes nothing. The bytes come from a generator with a fixed seed, in mixtures that look like pages.
#include <gtest/gtest.h>

#include <random>

#include "base/utf8.h"
#include "text/charset.h"
#include "text/view.h"

namespace khao::text {
namespace {

size_t count(std::string_view text, std::string_view what) {
  size_t found = 0;
  for (size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++found;
  return found;
}

// Pieces of UTF-8, of TIS-620, of markup and of noise, so that all branches of the decision are met.
std::string mixture(std::mt19937& random) {
  static const std::string_view kPieces[] = {
      "ข่าว",          "ผู้ว่าราชการ",        " ",         "<p>",  "abc", "\xA1\xD2\xC3\xBB\xC3\xD0\xAA\xD8\xC1",
      "\xB7\xD5\xE8", "\xE0\xB8",         "\xFF",      "\x80", "é",   "<meta charset=tis-620>",
      "\x93",         "\xF0\x9F\x98\x80", "à¸‚à¹ˆà¸²", "\n",   "เธ",  "\xC0\xAF"};
  std::string out;
  const size_t kinds = 1 + random() % 4, length = random() % 40;
  size_t chosen[4];
  for (size_t& piece : chosen) piece = random() % std::size(kPieces);
  for (size_t i = 0; i < length; ++i) out += kPieces[chosen[random() % kinds]];
  return out;
}

TEST(CharsetProperties, HoldForAnyBytes) {
  std::mt19937 random(620);
  for (int round = 0; round < 20000; ++round) {
    const std::string bytes = mixture(random);
    Decoded out;
    decode(bytes, {}, out);
    if (out.binary) continue;
    ASSERT_EQ(base::valid_utf8_prefix(out.utf8), out.utf8.size());
    ASSERT_FALSE(out.charset.empty());
    ASSERT_NE(out.source, CharsetSource::none);
    if (!out.double_encoded) {
      ASSERT_EQ(count(out.utf8, "\uFFFD"), out.replaced_bytes) << bytes;
    }
    if (base::valid_utf8_prefix(bytes) == bytes.size() && !out.double_encoded) {
      ASSERT_EQ(out.utf8, bytes);
    }
    Decoded again;
    decode(out.utf8, {}, again);
    ASSERT_EQ(again.charset, "utf-8");
    ASSERT_EQ(again.replaced_bytes, 0u);
  }
}

TEST(CharsetProperties, ScratchCarriesNothingOver) {
  Decoded reused;
  decode("\xFF\xFE\x41\x00\x42", {}, reused);
  EXPECT_TRUE(reused.truncated);
  decode("plain", {}, reused);
  EXPECT_EQ(reused.utf8, "plain");
  EXPECT_FALSE(reused.truncated);
  EXPECT_FALSE(reused.label_wrong);
  EXPECT_EQ(reused.replaced_bytes, 0u);
}

// The slow obvious version of the fast check of base/utf8.h.
TEST(CharsetProperties, FastUtf8CheckAgreesWithTheSlowOne) {
  std::mt19937 random(874);
  for (int round = 0; round < 20000; ++round) {
    const std::string bytes = mixture(random);
    size_t slow = 0;
    for (size_t at = 0; at < bytes.size(); slow = at)
      if (base::next_code_point(bytes, at) == base::kInvalid) break;
    ASSERT_EQ(base::valid_utf8_prefix(bytes), slow);
  }
}

TEST(ViewProperties, OffsetsAscendAndCoverTheText) {
  std::mt19937 random(66);
  static const std::string_view kMarks[] = {"\u0E48", "\u0E35", "\u0E4D", "\u0E32", "\u0E33", "เ", "ก",
                                            "\u200B", "\r",     "\n",     " ",      "๑",      "x", "\xFF"};
  for (int round = 0; round < 20000; ++round) {
    std::string text = mixture(random);
    for (size_t i = random() % 12; i > 0; --i) text += kMarks[random() % std::size(kMarks)];
    View view;
    make_view(text, view);
    ASSERT_EQ(view.begin.size(), view.size() + 1);
    ASSERT_EQ(view.begin.back(), text.size());
    for (size_t i = 0; i < view.size(); ++i) {
      ASSERT_LT(view.begin[i], view.end_[i]);
      ASSERT_LE(view.end_[i], view.begin[i + 1]);
      ASSERT_EQ(view.at_byte(view.begin[i]), i);
    }
    View again;  // the view of what a span covers is that part of the view
    const size_t from = view.size() == 0 ? 0 : random() % view.size();
    const Span span = view.span(from, view.size());
    make_view(std::string_view(text).substr(span.begin, span.size()), again);
    ASSERT_LE(again.size(), view.size() - from + 1);
    View line, lines;  // the views of its lines, one behind the other, are that of the text
    make_view({}, lines);
    for (size_t at = 0, end = 0; at < text.size(); at = end) {
      end = std::min(text.find('\n', at), text.size() - 1) + 1;
      make_view(std::string_view(text).substr(at, end - at), line);
      append_line(line, static_cast<uint32_t>(at), lines);
    }
    ASSERT_EQ(lines.chars, view.chars);
    ASSERT_EQ(lines.begin, view.begin);
    ASSERT_EQ(std::vector(lines.end_.begin(), lines.end_.begin() + static_cast<std::ptrdiff_t>(view.size())),
              std::vector(view.end_.begin(), view.end_.begin() + static_cast<std::ptrdiff_t>(view.size())));
  }
}

}  // namespace
}  // namespace khao::text
