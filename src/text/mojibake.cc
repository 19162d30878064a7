// A quick look for the tell-tale beginnings (`à¸`, `à¹`; `เธ` before what no Thai word has there) decides whether
// anything is done at all; then one pass puts the bytes back.
#include "text/mojibake.h"

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/utf8.h"
#include "text/single_byte.h"

namespace khao::text {
namespace {

constexpr size_t kEnough = 3;           // sequences that make a text suspect; fewer may be a page about charsets
constexpr uint64_t kLatinLetters = 30;  // high letters that a text of TIS-620 bytes taken for Latin-1 must have

bool is_thai_sequence(std::string_view bytes) {
  if (bytes.size() < 3) return false;
  size_t at = 0;
  return base::is_thai(base::next_code_point(bytes, at)) && at == 3;
}

// The bytes that the code points from `at` stood for, at most `most`; moves `at` behind them. Stops at ASCII and at a
// code point that stands for no byte.
std::string bytes_behind(std::string_view utf8, SingleByte charset, size_t most, size_t& at) {
  std::string bytes;
  while (at < utf8.size() && bytes.size() < most && static_cast<unsigned char>(utf8[at]) >= 0x80) {
    size_t next = at;
    const int byte = byte_of(charset, base::next_code_point(utf8, next));
    if (byte < 0) break;
    bytes.push_back(static_cast<char>(byte));
    at = next;
  }
  return bytes;
}

bool thai_behind(std::string_view utf8, SingleByte charset, size_t at) {
  return is_thai_sequence(bytes_behind(utf8, charset, 3, at));
}

bool taken_for_latin(std::string_view utf8) {
  size_t found = 0;
  for (size_t at = utf8.find("\u00E0"); at != std::string_view::npos && found < kEnough;
       at = utf8.find("\u00E0", at + 2))
    found += thai_behind(utf8, SingleByte::windows_1252, at);
  return found == kEnough;
}

// In Thai `เธ` is rare and followed by vowels and by อ; as the first two bytes of a Thai letter it begins two letters
// of three. The search goes by the last byte of ธ, since every Thai letter begins with the same one.
bool taken_for_874(std::string_view utf8) {
  constexpr std::string_view kPair = "เธ";
  size_t found = 0, seen = 0;
  for (size_t at = utf8.find(kPair.back()); at != std::string_view::npos && seen < 16;
       at = utf8.find(kPair.back(), at + 1)) {
    if (at + 1 < kPair.size() || utf8.substr(at + 1 - kPair.size(), kPair.size()) != kPair) continue;
    ++seen;
    found += thai_behind(utf8, SingleByte::windows_874, at + 1 - kPair.size());
  }
  return found >= kEnough && found * 5 >= seen * 4;
}

// A text without Thai whose Latin letters, read as windows-874, are Thai; that text, else nothing.
std::optional<std::string> tis620_taken_for_latin(std::string_view utf8) {
  if (utf8.find("\xE0\xB8") != std::string_view::npos || utf8.find("\xE0\xB9") != std::string_view::npos) return {};
  if (utf8.find('\xC3') == std::string_view::npos) return {};
  std::string bytes;
  for (size_t at = 0; at < utf8.size();) {
    const int byte = byte_of(SingleByte::windows_1252, base::next_code_point(utf8, at));
    if (byte < 0) return {};
    bytes.push_back(static_cast<char>(byte));
  }
  if (!thai_evidence(bytes).thai(kLatinLetters)) return {};
  std::string repaired;
  return decode_single_byte(SingleByte::windows_874, bytes, repaired) == 0 ? repaired : std::string();
}

// Every Thai letter whose three bytes stand as three characters.
std::string repair_letters(std::string_view utf8) {
  std::string out;
  for (size_t at = 0; at < utf8.size();) {
    size_t next = at;
    const std::string bytes = bytes_behind(utf8, SingleByte::windows_1252, 3, next);
    if (is_thai_sequence(bytes)) {
      out += bytes;
    } else {
      next = at;
      base::next_code_point(utf8, next);
      out.append(utf8, at, next - at);
    }
    at = next;
  }
  return out;
}

bool all_thai(std::string_view bytes) {
  for (size_t at = 0; at < bytes.size();)
    if (!base::is_thai(base::next_code_point(bytes, at))) return false;
  return true;
}

// Only whole runs: letters of a Thai text that is right may stand for the bytes of others (`เนต`).
std::string repair_runs(std::string_view utf8) {
  std::string out;
  for (size_t at = 0; at < utf8.size();) {
    size_t end = at;
    const std::string bytes = bytes_behind(utf8, SingleByte::windows_874, utf8.size(), end);
    const bool exact = end == utf8.size() || static_cast<unsigned char>(utf8[end]) < 0x80;
    if (bytes.size() >= 3 && exact && all_thai(bytes)) {
      out += bytes;
    } else {
      if (end == at) base::next_code_point(utf8, end);
      out.append(utf8, at, end - at);
    }
    at = end;
  }
  return out;
}

}  // namespace

bool repair_mojibake(std::string& utf8) {
  if (taken_for_latin(utf8)) {
    utf8 = repair_letters(utf8);
  } else if (taken_for_874(utf8)) {
    utf8 = repair_runs(utf8);
  } else if (const auto repaired = tis620_taken_for_latin(utf8)) {
    if (!repaired->empty()) utf8 = *repaired;
  } else {
    return false;
  }
  return true;
}

}  // namespace khao::text
