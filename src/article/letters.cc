// Counting, keys and trimming, code point by code point.
#include "article/letters.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "text/view.h"

namespace khao::article {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_blank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F;
}

bool is_invisible(char32_t c) {
  return c < 0x09 || c == 0x200B || c == 0x200C || c == 0x2060 || c == 0xFEFF || c == 0xAD;
}

bool is_letter_above_ascii(char32_t c) {
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return false;
  if (c >= 0x2000 && c <= 0x2BFF) return false;  // punctuation, arrows, signs
  if (c >= 0x3000 && c <= 0x303F) return false;  // CJK punctuation
  return c < 0xE000 || (c >= 0xFF10 && c <= 0xFFDC) || (c >= 0x20000 && c < 0xE0000);
}

/// Behind the Thai letters and visible ASCII characters that begin at `at`: nearly all of a line.
size_t behind_plain(std::string_view utf8, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(utf8[i]); };
  for (;;) {
    if (at + 2 < utf8.size() && byte(at) == 0xE0 && (byte(at + 1) & 0xFE) == 0xB8 && (byte(at + 2) & 0xC0) == 0x80) {
      at += 3;
    } else if (at < utf8.size() && byte(at) > ' ' && byte(at) < 0x80) {
      ++at;
    } else {
      return at;
    }
  }
}

/// Whether there are no blanks but single ones between words, and nothing invisible. May say no where it is so.
bool is_one_line(std::string_view utf8) {
  if (utf8.empty()) return true;
  if (utf8.front() == ' ' || utf8.back() == ' ') return false;
  unsigned char wrong = 0;
  const auto look = [&](char at, char behind, char after) {  // without a branch, for vector instructions
    const auto byte = static_cast<unsigned char>(at), next = static_cast<unsigned char>(behind),
               third = static_cast<unsigned char>(after);
    const bool ascii = (byte < ' ') | ((byte == ' ') & (next == ' '));
    const bool two = (byte == 0xC2) & ((next == 0xA0) | (next == 0xAD));                       // U+00A0, U+00AD
    const bool three = ((byte == 0xE3) & (next == 0x80)) | ((byte == 0xEF) & (next == 0xBB));  // U+3000 …, U+FEC0 …
    const bool quotes = (third >= 0x90) & (third < 0xAF);
    wrong |= ascii | two | three | ((byte == 0xE2) & ((next == 0x81) | ((next == 0x80) & !quotes)));  // U+2000 …
  };
  const size_t size = utf8.size();
  for (size_t i = 0; i + 2 < size; ++i) look(utf8[i], utf8[i + 1], utf8[i + 2]);
  if (size > 1) look(utf8[size - 2], utf8[size - 1], 0);
  look(utf8[size - 1], 0, 0);
  return wrong == 0;
}

/// Counts the code point at `at` and moves behind it; Thai ones not in `all`.
void count_one(std::string_view utf8, size_t& at, Letters& n) {
  const auto byte = static_cast<unsigned char>(utf8[at]);
  if (byte < 0x80) {
    const bool letter = (lower(utf8[at]) >= 'a' && lower(utf8[at]) <= 'z');
    n.latin += letter;
    n.all += letter || (utf8[at] >= '0' && utf8[at] <= '9');
    ++at;
  } else if (byte == 0xE0 && at + 2 < utf8.size() && (static_cast<unsigned char>(utf8[at + 1]) & 0xFE) == 0xB8) {
    ++n.thai;  // U+0E00 … U+0E7F
    at += 3;
  } else {
    const char32_t c = base::next_code_point(utf8, at);
    n.all += c != base::kInvalid && is_letter_above_ascii(c);
  }
}

/// Counts what begins in a block of bytes, and one more may be read; false, and nothing counted, if there is anything
/// but ASCII and Thai. Without a branch for each byte: compilers turn the loop into vector instructions.
bool count_in_block(const char* bytes, size_t size, Letters& n) {
  unsigned char thai = 0, latin = 0, digits = 0, others = 0;
  for (size_t i = 0; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]), next = static_cast<unsigned char>(bytes[i + 1]);
    const bool is_thai = (byte == 0xE0) & ((next & 0xFE) == 0xB8);
    thai = static_cast<unsigned char>(thai + is_thai);
    others |= (byte >= 0xC0) & !is_thai;
    latin = static_cast<unsigned char>(latin + (static_cast<unsigned char>((byte | 0x20) - 'a') < 26));
    digits = static_cast<unsigned char>(digits + (static_cast<unsigned char>(byte - '0') < 10));
  }
  if (others != 0) return false;
  n.thai += thai, n.latin += latin;
  n.all += latin + digits;
  return true;
}

/// The replacement of a reference `&name;`; 0 if it is not one of those that are escaped twice.
char32_t reference(std::string_view name) {
  if (name == "quot") return '"';
  if (name == "amp") return '&';
  if (name == "lt") return '<';
  if (name == "gt") return '>';
  if (name == "apos") return '\'';
  if (name == "nbsp") return 0xA0;
  if (name == "ldquo") return 0x201C;
  if (name == "rdquo") return 0x201D;
  if (name == "lsquo") return 0x2018;
  if (name == "rsquo") return 0x2019;
  if (name == "ndash") return 0x2013;
  if (name == "mdash") return 0x2014;
  if (name == "hellip") return 0x2026;
  if (name.size() < 2 || name[0] != '#') return 0;
  const bool hex = name[1] == 'x' || name[1] == 'X';
  const char* first = name.data() + (hex ? 2 : 1);
  uint32_t value = 0;
  const auto [end, error] = std::from_chars(first, name.data() + name.size(), value, hex ? 16 : 10);
  if (error != std::errc() || end != name.data() + name.size() || value < 0x20 || value > 0x10FFFF) return 0;
  return value >= 0xD800 && value <= 0xDFFF ? 0 : static_cast<char32_t>(value);
}

}  // namespace

Letters count_letters(std::string_view utf8) {
  constexpr size_t kBlock = 128;  // bytes; what is counted in them fits in a byte
  Letters n;
  for (size_t at = 0; at < utf8.size();) {
    if (at + kBlock < utf8.size() && count_in_block(utf8.data() + at, kBlock, n)) {
      at += kBlock;
      continue;
    }
    const size_t end = std::min(utf8.size(), at + kBlock);
    while (at < end && (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80) ++at;  // of a letter counted before
    while (at < end) count_one(utf8, at, n);
  }
  n.all += n.thai;
  return n;
}

void key_of(std::string_view utf8, text::View& view, std::string& out) {
  text::make_view(utf8, view);
  out.resize(view.size());
  size_t size = 0;
  for (const char c : view.chars) {  // every character is written, and the next one over it if it says nothing
    const auto u = static_cast<unsigned char>(c);
    const char small = lower(c);
    out[size] = small;
    size += static_cast<size_t>((u >= 0xA1) | ((c >= '0') & (c <= '9')) | ((small >= 'a') & (small <= 'z')));
  }
  out.resize(size);
}

std::string key_of(std::string_view utf8) {
  text::View view;
  std::string out;
  key_of(utf8, view, out);
  return out;
}

std::string_view trim(std::string_view utf8) {
  for (size_t at = 0; at < utf8.size();) {
    const size_t begin = at;
    const char32_t c = base::next_code_point(utf8, at);
    if (is_blank(c) || is_invisible(c)) continue;
    utf8.remove_prefix(begin);
    break;
  }
  while (!utf8.empty()) {
    size_t begin = utf8.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(utf8[begin]) & 0xC0) == 0x80) --begin;
    size_t at = begin;
    const char32_t c = base::next_code_point(utf8, at);
    if (!is_blank(c) && !is_invisible(c)) break;
    utf8.remove_suffix(utf8.size() - begin);
  }
  return utf8;
}

std::string_view one_line(std::string_view utf8, std::string& out) {
  if (is_one_line(utf8)) return utf8;
  out.clear();
  out.reserve(utf8.size());
  bool blank = false;
  for (size_t at = 0; at < utf8.size();) {
    const size_t begin = at;
    at = behind_plain(utf8, at);
    if (at == begin) {
      const char32_t c = base::next_code_point(utf8, at);
      if (is_invisible(c)) continue;
      if (is_blank(c)) {
        blank = true;
        continue;
      }
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    out.append(utf8.substr(begin, at - begin));
  }
  return out;
}

std::string one_line(std::string_view utf8) {
  std::string buffer;
  const std::string_view line = one_line(utf8, buffer);
  return line.data() == buffer.data() ? std::move(buffer) : std::string(line);
}

std::string unescape(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (;;) {
    const size_t mark = utf8.find('&');
    out.append(utf8.substr(0, mark));
    if (mark == std::string_view::npos) return out;
    utf8.remove_prefix(mark);
    const size_t end = utf8.substr(0, 12).find(';');
    const char32_t c = end == std::string_view::npos ? 0 : reference(utf8.substr(1, end - 1));
    if (c != 0) {
      base::append_code_point(c, out);
      utf8.remove_prefix(end + 1);
    } else {
      out += '&';
      utf8.remove_prefix(1);
    }
  }
}

bool starts_with_ignoring_case(std::string_view text, std::string_view lower_case_ascii) {
  return text.size() >= lower_case_ascii.size() &&
         std::equal(lower_case_ascii.begin(), lower_case_ascii.end(), text.begin(),
                    [](char a, char b) { return a == lower(b); });
}

bool contains_ignoring_case(std::string_view text, std::string_view lower_case_ascii) {
  return std::search(text.begin(), text.end(), lower_case_ascii.begin(), lower_case_ascii.end(),
                     [](char a, char b) { return lower(a) == b; }) != text.end();
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

std::string_view lower_ascii(std::string_view text, std::string& buffer) {
  bool other = false;
  for (const char c : text) other |= lower(c) != c;
  if (!other) return text;
  buffer.resize(text.size());
  std::transform(text.begin(), text.end(), buffer.begin(), lower);
  return buffer;
}

}  // namespace khao::article
