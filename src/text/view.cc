// Folding, in one pass over the text: each code point becomes a view code (code_of), and the few rules that look at the
// characters before it (fold_or_append) mend what was typed in another order or in pieces.
#include "text/view.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/cpu.h"
#include "base/utf8.h"
#include "text/view_parts.h"

namespace khao::text {
namespace {

#if defined(__GNUC__)
#define KHAO_RARE __attribute__((noinline))  // keeps its registers out of the loops that hardly ever call it
#else
#define KHAO_RARE
#endif

constexpr unsigned char kDrop = 0;  // no character of its own; U+0000 itself is kOther

// U+F700 … U+F71A, the shifted glyphs that Windows and Macintosh fonts kept as characters (HarfBuzz, Thai shaping
// fallback).
constexpr char16_t kFontGlyphs[] = {0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B,
                                    0x0E4C, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E0D, 0x0E31, 0x0E4D,
                                    0x0E47, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A};

// U+2000 … U+206F, general punctuation.
unsigned char code_of_punctuation(char32_t c) {
  if (c <= 0x200A || c == 0x202F || c == 0x205F) return ' ';
  if (c <= 0x200F || (c >= 0x202A && c <= 0x202E) || c >= 0x2060) return kDrop;  // zero width, direction marks
  if (c <= 0x2015) return '-';
  if ((c >= 0x2018 && c <= 0x201B) || c == 0x2032) return '\'';
  if ((c >= 0x201C && c <= 0x201F) || c == 0x2033) return '"';
  return c == 0x2028 || c == 0x2029 ? '\n' : kOther;
}

unsigned char code_of(char32_t c) {
  if (c < 0x80) {
    if (c == '\t' || c == '\v' || c == '\f') return ' ';
    return c == 0 ? kOther : static_cast<unsigned char>(c);
  }
  if (c >= 0x0E00 && c <= 0x0E7F) return code_of_thai(c);
  if (c >= 0x2000 && c <= 0x206F) return code_of_punctuation(c);
  if (c >= 0xFF01 && c <= 0xFF5E) return static_cast<unsigned char>(c - 0xFF01 + '!');
  if (c >= 0xF700 && c <= 0xF71A) return code(kFontGlyphs[c - 0xF700]);
  switch (c) {
    case 0xA0:
    case 0x1680:
    case 0x3000:
      return ' ';
    case 0xAB:
    case 0xBB:
      return '"';
    case 0x2212:
    case 0xFE58:
    case 0xFE63:
      return '-';
    case 0x85:
      return '\n';
    case 0xAD:
    case 0xFEFF:
      return kDrop;
    default:
      return c >= 0xFE00 && c <= 0xFE0F ? kDrop : kOther;
  }
}

Cursor replace_last(Cursor to, unsigned char c, uint32_t end) {
  to.chars[to.size - 1] = c;
  to.end[to.size - 1] = end;
  return to;
}

// Adds a code that kPairs or a ํ before the last character suspects of folding into what stands before it. Rare.
KHAO_RARE Cursor fold_or_append(Cursor to, unsigned char c, uint32_t begin, uint32_t end) {
  const unsigned char before = to.last(1);
  if (c == kSaraE && before == kSaraE) return replace_last(to, kSaraAe, end);
  if (is_mark(c) && c == before) return replace_last(to, c, end);
  if (c == kSaraAa && before == kNikhahit) return replace_last(to, kSaraAm, end);
  if (c == kSaraAa && is_tone(before) && to.last(2) == kNikhahit) {  // ํ ้ า: the tone first, then ำ
    to.chars[to.size - 2] = before;
    return replace_last(to, kSaraAm, end);
  }
  if ((is_vowel_mark(c) && is_tone(before)) || (is_tone(c) && before == kSaraAm)) {
    to.chars[to.size - 1] = c;
    return append(to, before, begin, end);
  }
  return append(to, c, begin, end);
}

inline Cursor put(Cursor to, unsigned char c, uint32_t begin, uint32_t end) {
  const bool pair = (kPairs.second[c] & kPairs.first[to.last(1)]) != 0;
  const bool around = c == kSaraAa && to.last(2) == kNikhahit;
  return pair || around ? fold_or_append(to, c, begin, end) : append(to, c, begin, end);
}

// Adds up to `most` of the Thai code points from `at` on, which are nearly all of a Thai text: three bytes each,
// E0 B8 80 … E0 B9 BF. Stops before anything else, and before the last byte of the text.
inline Cursor put_thai(Cursor to, std::string_view text, size_t& at, size_t most) {
  static_assert(std::endian::native == std::endian::little);
  // What put() asks the arrays is in registers here.
  unsigned char before = to.last(1), before_that = to.last(2);
  size_t next = at;
  for (; most > 0 && next + kThaiBytes < text.size(); --most, next += kThaiBytes) {
    uint32_t bytes;
    std::memcpy(&bytes, text.data() + next, sizeof bytes);
    if ((bytes & 0xC0FEFF) != 0x80B8E0) break;
    const unsigned char c = kThaiCodes[(bytes >> 2 & 0x40) | (bytes >> 16 & 0x3F)];
    const auto begin = static_cast<uint32_t>(next);
    if ((kPairs.second[c] & kPairs.first[before]) != 0 || (c == kSaraAa && before_that == kNikhahit)) {
      to = fold_or_append(to, c, begin, begin + 3);
      before = to.last(1), before_that = to.last(2);
    } else {
      to = append(to, c, begin, begin + 3);
      before_that = before, before = c;
    }
  }
  at = next;
  return to;
}

// Adds the ASCII characters from `at` on that stand for themselves; they fold with nothing.
inline Cursor put_ascii(Cursor to, std::string_view text, size_t& at) {
  size_t next = at;
  for (; next < text.size(); ++next) {
    const auto c = static_cast<unsigned char>(text[next]);
    if (c >= 0x80 || (c < ' ' && c != '\n')) break;
    to = append(to, c, static_cast<uint32_t>(next), static_cast<uint32_t>(next + 1));
  }
  at = next;
  return to;
}

Cursor start(View& view, size_t room) {
  view.chars.resize(room + kAtOnce);
  view.begin.resize(room + 1 + kAtOnce);
  view.end_.resize(room + kAtOnce);
  return {reinterpret_cast<unsigned char*>(view.chars.data()), view.begin.data(), view.end_.data(), 0};
}

// Room for the code points of a text: as many as bytes, but for those of whole blocks that begin none (80 … BF). The
// count of a block fits in a byte, so that compilers turn it into vector instructions.
size_t room_for(std::string_view text) {
  constexpr size_t kBlock = 64;
  size_t room = text.size();
  for (; text.size() >= kBlock; text.remove_prefix(kBlock)) {
    unsigned char others = 0;
    for (size_t i = 0; i < kBlock; ++i)
      others = static_cast<unsigned char>(others + (static_cast<signed char>(text[i]) < -0x40));
    room -= others;
  }
  return room;
}

}  // namespace

namespace {

using PlainThai = decltype(&plain_thai_x86);

void make(std::string_view text, View& out, PlainThai plain_thai) {
  size_t room = room_for(text);
  Cursor to = start(out, room);
  for (size_t at = 0; at < text.size();) {
    const size_t before = at;
    size_t most = text.size();
    if (plain_thai != nullptr && text.size() - at >= kAtOnce * kThaiBytes) {
      const size_t count = plain_thai(text.substr(at), before, to);
      to.size += count;
      at += count * kThaiBytes;
      most = 1;  // then it goes on
    }
    to = put_thai(to, text, at, most);
    to = put_ascii(to, text, at);
    if (at != before) continue;
    const auto begin = static_cast<uint32_t>(at);
    const char32_t c = base::next_code_point(text, at);
    if (c == base::kInvalid && room < text.size()) {  // such bytes are more characters than were counted
      room = text.size();
      const size_t size = to.size;
      to = start(out, room);
      to.size = size;
    }
    if (c == '\r') {  // CRLF ends one line
      if (at == text.size() || text[at] != '\n') to = put(to, '\n', begin, static_cast<uint32_t>(at));
      continue;
    }
    const unsigned char code = c == base::kInvalid ? kOther : code_of(c);
    if (code != kDrop) to = put(to, code, begin, static_cast<uint32_t>(at));
  }
  const size_t size = to.size;
  out.chars.resize(size);
  out.begin.resize(size + 1);
  out.end_.resize(size);
  out.begin[size] = static_cast<uint32_t>(text.size());
}

}  // namespace

void make_view(std::string_view text, View& out) {
  static const PlainThai plain_thai = base::has_ssse3() ? plain_thai_x86 : nullptr;
  make(text, out, plain_thai);
}

void make_view_plainly(std::string_view text, View& out) { make(text, out, nullptr); }

void append_line(const View& line, uint32_t offset, View& out) {
  const size_t before = out.chars.size(), size = line.size();
  out.chars += line.chars;
  out.begin.resize(before + size + 1);
  out.end_.resize(before + size);
  for (size_t i = 0; i < size; ++i) out.begin[before + i] = offset + line.begin[i];
  for (size_t i = 0; i < size; ++i) out.end_[before + i] = offset + line.end_[i];
  out.begin[before + size] = offset + line.begin[size];
}

size_t View::at_byte(uint32_t offset) const {
  const auto after = std::upper_bound(begin.begin(), begin.end(), offset);
  return after == begin.begin() ? 0 : static_cast<size_t>(after - begin.begin()) - 1;
}

unsigned char first_code(std::string_view text) {
  size_t at = 0;
  return code_of(base::next_code_point(text, at));
}

std::string fold(std::string_view text) {
  View view;
  make_view(text, view);
  return view.chars;
}

}  // namespace khao::text
