// The parts that the ways through make_view share: letters, which neighbours fold, where the next character goes.
#ifndef KHAO_TEXT_VIEW_PARTS_H_
#define KHAO_TEXT_VIEW_PARTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/view.h"

namespace khao::text {

// Codes of the letters that the rules name.
inline constexpr unsigned char kSaraAa = code(U'า'), kSaraAm = code(U'ำ'), kSaraE = code(U'เ'), kSaraAe = code(U'แ');
inline constexpr unsigned char kNikhahit = code(0x0E4D);

constexpr bool is_tone(unsigned char c) { return c >= code(0x0E48) && c <= code(0x0E4C); }  // ่ ้ ๊ ๋ ์
constexpr bool is_vowel_mark(unsigned char c) {  // ั ิ ี ึ ื ุ ู ฺ
  return c == code(0x0E31) || (c >= code(0x0E34) && c <= code(0x0E3A));
}
constexpr bool is_mark(unsigned char c) { return is_vowel_mark(c) || (c >= code(0x0E47) && c <= code(0x0E4E)); }

constexpr unsigned char code_of_thai(char32_t c) {
  if (c >= 0x0E50 && c <= 0x0E59) return static_cast<unsigned char>('0' + (c - 0x0E50));
  return c == 0x0E00 || (c > 0x0E3A && c < 0x0E3F) || c > 0x0E5B ? kOther : code(c);
}

// Which neighbours may fold: a bit of kSecond[c] that kFirst[the character before c] has too. Rare, so that the common
// way through make_view asks one question.
enum Pair : uint8_t { kEE = 1, kVowels = 2, kTones = 4, kOthers = 8, kNikhahitAa = 16, kToneVowel = 32, kAmTone = 64 };
struct PairTable {
  uint8_t first[256] = {}, second[256] = {};
};
inline constexpr PairTable kPairs = [] {
  PairTable table;
  const auto both = [&table](unsigned char c, Pair pair) { table.first[c] |= pair, table.second[c] |= pair; };
  both(kSaraE, kEE);
  for (size_t n = 0xA1; n < 0xFC; ++n) {
    const auto c = static_cast<unsigned char>(n);
    if (!is_mark(c)) continue;
    both(c, is_tone(c) ? kTones : is_vowel_mark(c) ? kVowels : kOthers);
    if (is_tone(c)) table.first[c] |= kToneVowel, table.second[c] |= kAmTone;
    if (is_vowel_mark(c)) table.second[c] |= kToneVowel;
  }
  table.first[kNikhahit] |= kNikhahitAa;
  table.second[kSaraAa] |= kNikhahitAa;
  table.first[kSaraAm] |= kAmTone;
  return table;
}();

// Code by the lower seven bits of U+0E00 … U+0E7F.
inline constexpr auto kThaiCodes = [] {
  std::array<unsigned char, 128> codes{};
  for (char32_t c = 0; c < 128; ++c) codes[c] = code_of_thai(0x0E00 + c);
  return codes;
}();

// Where the next character goes. Kept by value: what its pointers lead to cannot then be thought to change it.
struct Cursor {
  unsigned char* chars;
  uint32_t* begin;
  uint32_t* end;
  size_t size;
  unsigned char last(size_t back) const { return size < back ? 0 : chars[size - back]; }
};

inline Cursor append(Cursor to, unsigned char c, uint32_t begin, uint32_t end) {
  to.chars[to.size] = c;
  to.begin[to.size] = begin;
  to.end[to.size] = end;
  ++to.size;
  return to;
}

inline constexpr size_t kThaiBytes = 3;  ///< of a Thai code point in UTF-8
inline constexpr size_t kAtOnce = 16;    ///< code points

/// Writes the Thai code points that a text begins with to where `to` points, up to the first that is none or may fold
/// with what stands before it, or that is one of the last kAtOnce. `offset` is where the text begins. Returns how many;
/// up to kAtOnce - 1 characters behind them are overwritten. Only where base::has_ssse3().
size_t plain_thai_x86(std::string_view text, size_t offset, const Cursor& to);

}  // namespace khao::text

#endif  // KHAO_TEXT_VIEW_PARTS_H_
