// The order of decision stands in `choose`; below it are the questions that it asks of the bytes, above `decode` the
// two ways of turning them into UTF-8.
#include "text/charset.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "text/charset_icu.h"
#include "text/mojibake.h"
#include "text/single_byte.h"

namespace khao::text {
namespace {

constexpr size_t kSample = 64 * 1024;     // bytes that show whether an input is text
constexpr uint64_t kThaiWord = 4;         // high bytes from which letter statistics say anything
constexpr uint64_t kThaiUnderLabel = 12;  // … against a label

struct Choice {
  std::string charset;
  CharsetSource source = CharsetSource::none;
  bool whole = false;  // it is known that all of the bytes are valid UTF-8
};

// How far bytes that are not valid UTF-8 are from it.
struct Damage {
  uint64_t high = 0;     // bytes >= 0x80
  uint64_t invalid = 0;  // … that are part of no valid sequence
  uint64_t thai = 0;     // valid sequences of Thai letters
  uint64_t cut = 0;      // length of a sequence that the end of the bytes cuts off
};

// Length of the beginning of a sequence at the end of the bytes, which the next byte might have continued; 0 if there
// is none.
size_t cut_sequence(std::string_view bytes) {
  for (size_t length = 1; length <= 3 && length <= bytes.size(); ++length) {
    const auto c = static_cast<unsigned char>(bytes[bytes.size() - length]);
    if ((c & 0xC0) == 0x80) continue;
    const size_t whole = c >= 0xF0 && c <= 0xF4 ? 4 : c >= 0xE0 && c <= 0xEF ? 3 : c >= 0xC2 && c <= 0xDF ? 2 : 0;
    return whole > length ? length : 0;
  }
  return 0;
}

Damage damage_of(std::string_view bytes) {
  Damage damage;
  for (size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const size_t begin = at;
    const char32_t c = base::next_code_point(bytes, at);
    damage.high += at - begin;
    damage.invalid += c == base::kInvalid;
    damage.thai += base::is_thai(c);
  }
  damage.cut = cut_sequence(bytes);
  damage.invalid -= damage.cut;
  return damage;
}

// A UTF-8 page with a broken part. In TIS-620 or another charset nearly every high byte would be invalid.
bool damaged_utf8(const Damage& damage, bool labelled) {
  const uint64_t valid = damage.high - damage.invalid - damage.cut;
  if (valid < 2) return labelled && damage.invalid == 0;
  return damage.invalid * 5 <= damage.high || (labelled && damage.invalid * 2 <= damage.high) ||
         (damage.thai >= 16 && damage.thai * 3 >= damage.invalid);
}

// UTF-16 without BOM: of ASCII every other byte is 0, of Thai it is 0E.
std::optional<std::string> utf16_by_zeros(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 4096);
  if (sample.size() < 4 || sample.find('\0') == std::string_view::npos) return {};
  size_t high[2] = {0, 0};
  for (size_t i = 0; i + 1 < sample.size(); i += 2)
    for (const size_t half : {size_t{0}, size_t{1}})
      high[half] += sample[i + half] == '\0' || sample[i + half] == '\x0E';
  const size_t pairs = sample.size() / 2;
  if (high[1] * 10 >= pairs * 8 && high[0] * 10 <= pairs) return "utf-16le";
  if (high[0] * 10 >= pairs * 8 && high[1] * 10 <= pairs) return "utf-16be";
  return {};
}

bool binary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  const auto control = [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return u < 0x20 && !(u >= 0x08 && u <= 0x0D) && u != 0x1B;  // ESC begins the shifts of ISO-2022
  };
  unsigned char any = 0;  // texts have none, which is seen sixteen bytes at a time
  for (const char c : sample) any |= static_cast<unsigned char>(control(c));
  if (any == 0) return false;
  const auto controls = static_cast<size_t>(std::count_if(sample.begin(), sample.end(), control));
  return controls * 2 > sample.size() || (controls >= 4 && controls * 32 > sample.size());
}

std::optional<std::string> charset_by_bom(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return "utf-8";
  if (bytes.starts_with("\xFF\xFE")) return "utf-16le";
  if (bytes.starts_with("\xFE\xFF")) return "utf-16be";
  return {};
}

// What the page says of itself, strongest first.
struct Labels {
  Choice list[3];
  size_t count = 0;
  void add(std::string_view label, CharsetSource source) {
    std::string charset = charset_by_label(label);
    if (!charset.empty()) list[count++] = {std::move(charset), source};
  }
  bool says(std::string_view charset) const {
    return std::any_of(list, list + count, [&](const Choice& label) { return label.charset == charset; });
  }
  bool contradict(std::string_view charset) const {  // browsers take a label utf-16 inside a page for utf-8
    return std::any_of(list, list + count, [&](const Choice& label) {
      return label.charset != charset && !label.charset.starts_with("utf-16");
    });
  }
};

Labels labels_of(std::string_view bytes, const CharsetHints& hints) {
  Labels labels;
  labels.add(hints.http, CharsetSource::http);
  if (hints.html) labels.add(meta_label(bytes), CharsetSource::meta);
  if (hints.html) labels.add(xml_label(bytes), CharsetSource::xml);
  return labels;
}

Choice choose(std::string_view bytes, const CharsetHints& hints, const Labels& labels) {
  if (!hints.option.empty()) {
    std::string charset = charset_by_label(hints.option);
    if (charset.empty()) throw Error(ErrorCode::bad_option, "unknown charset: " + std::string(hints.option));
    return {charset, CharsetSource::option};
  }
  if (const auto bom = charset_by_bom(bytes)) return {*bom, CharsetSource::bom};
  if (const auto utf16 = utf16_by_zeros(bytes)) return {*utf16, CharsetSource::guess};
  if (base::valid_utf8_prefix(bytes) == bytes.size()) return {"utf-8", CharsetSource::utf8, true};
  if (damaged_utf8(damage_of(bytes), labels.says("utf-8"))) return {"utf-8", CharsetSource::utf8};
  const ThaiEvidence evidence = thai_evidence(bytes);
  for (size_t i = 0; i < labels.count; ++i) {
    const Choice& label = labels.list[i];
    if (label.charset == "utf-8" || label.charset.starts_with("utf-16")) continue;  // the bytes have said no
    if (label.charset == "windows-1252" && evidence.thai(kThaiUnderLabel)) continue;
    return label;
  }
  if (evidence.thai(kThaiWord)) return {"windows-874", CharsetSource::guess};
  return {"windows-1252", CharsetSource::fallback};
}

// UTF-8 with U+FFFD for every byte that is part of no valid sequence.
void repair_utf8(std::string_view bytes, Decoded& out) {
  out.truncated = cut_sequence(bytes) > 0;
  while (true) {
    const size_t valid = base::valid_utf8_prefix(bytes);
    out.utf8.append(bytes.substr(0, valid));
    if (valid == bytes.size()) return;
    out.utf8 += "\uFFFD";
    ++out.replaced_bytes;
    bytes.remove_prefix(valid + 1);
  }
}

void decode_as(std::string_view bytes, Decoded& out) {
  if (out.charset == "utf-8") {
    repair_utf8(bytes, out);
  } else if (out.charset == "windows-874") {
    out.replaced_bytes = decode_single_byte(SingleByte::windows_874, bytes, out.utf8);
  } else if (out.charset == "windows-1252") {
    out.replaced_bytes = decode_single_byte(SingleByte::windows_1252, bytes, out.utf8);
  } else {
    const IcuResult result = decode_icu(out.charset, bytes, out.utf8);
    out.replaced_bytes = result.replaced_bytes;
    out.truncated = result.truncated;
    if (!result.known) {  // an ICU built without this converter
      out.charset = "windows-1252";
      out.source = CharsetSource::fallback;
      out.replaced_bytes = decode_single_byte(SingleByte::windows_1252, bytes, out.utf8);
    }
  }
}

bool has_high_bytes(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

void decode(std::string_view bytes, const CharsetHints& hints, Decoded& out) {
  std::string buffer = std::move(out.utf8);
  buffer.clear();
  out = Decoded();
  out.utf8 = std::move(buffer);
  const Labels labels = labels_of(bytes, hints);
  Choice choice = choose(bytes, hints, labels);
  out.charset = std::move(choice.charset);
  out.source = choice.source;
  if (!out.charset.starts_with("utf-16") && binary(bytes)) {
    out.binary = true;
    return;
  }
  out.label_wrong = labels.contradict(out.charset) && has_high_bytes(bytes);
  if (charset_by_bom(bytes) == out.charset) bytes.remove_prefix(out.charset == "utf-8" ? 3 : 2);
  if (choice.whole)
    out.utf8.append(bytes);
  else
    decode_as(bytes, out);
  if (out.charset == "utf-8") out.double_encoded = repair_mojibake(out.utf8);
}

}  // namespace khao::text
