#include "base/utf8.h"

namespace khao::base {
namespace {

bool continues(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// A code point U+0E00 … U+0E7F at `p`: E0, B8 or B9, a continuation. Nearly all that is not ASCII in a Thai text.
bool thai(const char* p) {
  return p[0] == '\xE0' && (static_cast<unsigned char>(p[1]) & 0xFE) == 0xB8 &&
         continues(static_cast<unsigned char>(p[2]));
}

constexpr size_t kBlock = 64;

// Whether the 64 bytes at `p` are ASCII and such code points, or parts of them; the two before `p` are looked at too.
// No byte is a branch: compilers turn this into vector instructions.
bool ascii_or_thai(const char* p) {
  const char* before = p - 2;
  unsigned char wrong = 0;
  for (size_t i = 0; i < kBlock; ++i) {
    const auto byte = static_cast<unsigned char>(before[i + 2]);
    const bool second = before[i + 1] == '\xE0', third = before[i] == '\xE0';
    const bool first = (byte < 0x80) | (byte == 0xE0);
    const bool is_wrong = (second & ((byte & 0xFE) != 0xB8)) | (third & !continues(byte)) | (!second & !third & !first);
    wrong = static_cast<unsigned char>(wrong | is_wrong);
  }
  return wrong == 0;
}

}  // namespace

char32_t next_code_point(std::string_view text, size_t& at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  // Length by lead byte, and the smallest value that needs this length (smaller ones are overlong).
  size_t length = 0;
  char32_t value = 0;
  char32_t least = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2, value = lead & 0x1Fu, least = 0x80;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3, value = lead & 0x0Fu, least = 0x800;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4, value = lead & 0x07u, least = 0x10000;
  }
  if (length == 0 || at + length > text.size()) {
    ++at;
    return kInvalid;
  }
  for (size_t i = 1; i < length; ++i) {
    if (!continues(byte(at + i))) {
      ++at;
      return kInvalid;
    }
    value = value << 6 | (byte(at + i) & 0x3Fu);
  }
  if (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
    ++at;
    return kInvalid;
  }
  at += length;
  return value;
}

void append_code_point(char32_t c, std::string& out) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

size_t valid_utf8_prefix(std::string_view text) {
  size_t at = 0;
  for (size_t next_look = 3; at < text.size();) {
    if (at >= next_look && at + kBlock <= text.size()) {
      while (at + kBlock <= text.size() && ascii_or_thai(text.data() + at)) at += kBlock;
      next_look = at + kBlock;  // what stopped it lies before that
      if (text[at - 1] == '\xE0') at -= 1;
      if (text[at - 2] == '\xE0') at -= 2;
    }
    while (at + 3 <= text.size() && thai(text.data() + at)) at += 3;
    if (at == text.size()) break;
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const size_t begin = at;
    if (next_code_point(text, at) == kInvalid) return begin;
  }
  return at;
}

size_t count_code_points(std::string_view text) {
  size_t count = 0;
  for (size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
  return count;
}

}  // namespace khao::base
