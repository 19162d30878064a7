// Tables: WHATWG index-windows-874 and index-windows-1252. Their undefined bytes are those of Microsoft's tables (for
// 874: 81-84, 86-90, 98-9F, DB-DE, FC-FF; for 1252: 81, 8D, 8F, 90, 9D), which browsers map to control characters or
// replace.
#include "text/single_byte.h"

#include <array>

#include "base/utf8.h"

namespace khao::text {
namespace {

constexpr char16_t kNone = 0xFFFD;
using High = std::array<char16_t, 128>;  // code points of the bytes 80 … FF

constexpr High make_874() {
  High high{};
  for (auto& c : high) c = kNone;
  high[0x00] = 0x20AC, high[0x05] = 0x2026, high[0x20] = 0x00A0;
  constexpr char16_t quotes[] = {0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014};
  for (size_t i = 0; i < 7; ++i) high[0x11 + i] = quotes[i];
  for (size_t byte = 0xA1; byte <= 0xFB; ++byte)
    if (byte <= 0xDA || byte >= 0xDF) high[byte - 0x80] = static_cast<char16_t>(0x0E00 + byte - 0xA0);
  return high;
}

constexpr High make_1252() {
  High high{0x20AC, kNone,  0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
            0x2039, 0x0152, kNone,  0x017D, kNone,  kNone,  0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
            0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, kNone,  0x017E, 0x0178};
  for (size_t byte = 0xA0; byte <= 0xFF; ++byte) high[byte - 0x80] = static_cast<char16_t>(byte);
  return high;
}

constexpr High kTables[] = {make_874(), make_1252()};

constexpr bool is_consonant(unsigned char c) { return c >= 0xA1 && c <= 0xCE; }
constexpr bool is_vowel_mark(unsigned char c) { return c == 0xD1 || (c >= 0xD4 && c <= 0xDA); }
constexpr bool is_tone(unsigned char c) { return c >= 0xE7 && c <= 0xEE; }
constexpr bool is_vowel_behind(unsigned char c) { return c == 0xD0 || c == 0xD2 || c == 0xD3; }  // ะ า ำ

// Whether a vowel or tone `c` may stand behind `before`.
constexpr bool carries(unsigned char before, unsigned char c) {
  if (is_consonant(before)) return true;
  if (is_vowel_mark(c)) return false;
  return is_vowel_mark(before) || (is_vowel_behind(c) && is_tone(before)) || (c == 0xD0 && before == 0xD2);
}

}  // namespace

uint64_t decode_single_byte(SingleByte charset, std::string_view bytes, std::string& out) {
  const High& high = kTables[static_cast<size_t>(charset)];
  uint64_t undefined = 0;
  out.reserve(out.size() + bytes.size() * (charset == SingleByte::windows_874 ? 3 : 1));
  for (size_t at = 0; at < bytes.size();) {
    size_t end = at;
    while (end < bytes.size() && static_cast<unsigned char>(bytes[end]) < 0x80) ++end;
    out.append(bytes, at, end - at);
    for (at = end; at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80; ++at) {
      const char16_t c = high[static_cast<unsigned char>(bytes[at]) - 0x80u];
      undefined += c == kNone;
      base::append_code_point(c, out);
    }
  }
  return undefined;
}

int byte_of(SingleByte charset, char32_t code_point) {
  if (code_point < 0x80) return static_cast<int>(code_point);
  const High& high = kTables[static_cast<size_t>(charset)];
  if (code_point <= 0xFF && (high[code_point - 0x80] == kNone || high[code_point - 0x80] == code_point))
    return static_cast<int>(code_point);
  if (charset == SingleByte::windows_874 && code_point >= 0x0E01 && code_point <= 0x0E5B)
    return high[code_point - 0x0E00 + 0x20] == code_point ? static_cast<int>(code_point - 0x0E00 + 0xA0) : -1;
  for (size_t i = 0; i < 0x20; ++i)
    if (high[i] == code_point && code_point != kNone) return static_cast<int>(0x80 + i);
  return -1;
}

bool ThaiEvidence::thai(uint64_t least_high) const {
  return high >= least_high && letters * 10 >= high * 9 && consonants * 3 >= high && placed * 10 >= marks * 9 &&
         high >= runs * 3;
}

ThaiEvidence thai_evidence(std::string_view bytes) {
  ThaiEvidence evidence;
  unsigned char before = 0;
  for (const char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    if (c >= 0x80) {
      ++evidence.high;
      evidence.runs += before < 0x80;
      evidence.letters += (c >= 0xA1 && c <= 0xDA) || (c >= 0xDF && c <= 0xFB);
      evidence.consonants += is_consonant(c);
      if (is_vowel_mark(c) || is_tone(c) || is_vowel_behind(c)) {
        ++evidence.marks;
        evidence.placed += carries(before, c);
      }
    }
    before = c;
  }
  return evidence;
}

}  // namespace khao::text
