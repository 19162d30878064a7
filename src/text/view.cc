// Folding, in one pass over the text: each code point becomes a view code (code_of), and the few rules that look at the
// characters before it (Folder::put) mend what was typed in another order or in pieces.
#include "text/view.h"

#include <algorithm>

#include "base/utf8.h"

namespace khao::text {
namespace {

constexpr unsigned char kDrop = 0;  // no character of its own; U+0000 itself is kOther

// Codes of the letters that the rules name.
constexpr unsigned char kMaiHanAkat = code(0x0E31);
constexpr unsigned char kSaraAa = code(U'า'), kSaraAm = code(U'ำ'), kSaraE = code(U'เ'), kSaraAe = code(U'แ');
constexpr unsigned char kNikhahit = code(0x0E4D);

constexpr bool is_tone(unsigned char c) { return c >= code(0x0E48) && c <= code(0x0E4C); }  // ่ ้ ๊ ๋ ์
constexpr bool is_vowel_mark(unsigned char c) {  // ั ิ ี ึ ื ุ ู ฺ
  return c == code(0x0E31) || (c >= code(0x0E34) && c <= code(0x0E3A));
}
constexpr bool is_mark(unsigned char c) { return is_vowel_mark(c) || (c >= code(0x0E47) && c <= code(0x0E4E)); }

// U+F700 … U+F71A, the shifted glyphs that Windows and Macintosh fonts kept as characters (HarfBuzz, Thai shaping
// fallback).
constexpr char16_t kFontGlyphs[] = {0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B,
                                    0x0E4C, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E0D, 0x0E31, 0x0E4D,
                                    0x0E47, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A};

unsigned char code_of_thai(char32_t c) {
  if (c >= 0x0E50 && c <= 0x0E59) return static_cast<unsigned char>('0' + (c - 0x0E50));
  return c == 0x0E00 || (c > 0x0E3A && c < 0x0E3F) || c > 0x0E5B ? kOther : code(c);
}

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

// Writes the view, whose arrays have room for all characters of a valid text from the start.
class Folder {
 public:
  explicit Folder(std::string_view text, View& view) : view_(view), bytes_(text.size()) {
    make_room(static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; })));
  }

  void finish() {
    make_room(size_);
    view_.begin[size_] = static_cast<uint32_t>(bytes_);
  }

  // Adds the code of the text's bytes [begin, end), or folds it into the characters before it.
  void put(unsigned char c, uint32_t begin, uint32_t end) {
    if (c < kMaiHanAkat || size_ == 0 || !fold(c, begin, end)) append(c, begin, end);
  }

 private:
  unsigned char last(size_t back = 1) const { return size_ < back ? 0 : chars_[size_ - back]; }

  // Only codes from ั on fold into what stands before them.
  bool fold(unsigned char c, uint32_t begin, uint32_t end) {
    const unsigned char before = last();
    if (c == kSaraE && before == kSaraE) return replace_last(kSaraAe, end);
    if (is_mark(c) && c == before) return replace_last(c, end);
    if (c == kSaraAa && before == kNikhahit) return replace_last(kSaraAm, end);
    if (c == kSaraAa && is_tone(before) && last(2) == kNikhahit) {  // ํ ้ า: the tone first, then ำ
      chars_[size_ - 2] = before;
      return replace_last(kSaraAm, end);
    }
    if ((is_vowel_mark(c) && is_tone(before)) || (is_tone(c) && before == kSaraAm)) {
      chars_[size_ - 1] = c;
      append(before, begin, end);
      return true;
    }
    return false;
  }

  bool replace_last(unsigned char c, uint32_t end) {
    chars_[size_ - 1] = c;
    view_.end_[size_ - 1] = end;
    return true;
  }

  void append(unsigned char c, uint32_t begin, uint32_t end) {
    if (size_ == room_) make_room(bytes_);  // invalid bytes: more characters than code points
    chars_[size_] = c;
    view_.begin[size_] = begin;
    view_.end_[size_] = end;
    ++size_;
  }

  void make_room(size_t room) {
    room_ = room;
    view_.chars.resize(room);
    view_.begin.resize(room + 1);
    view_.end_.resize(room);
    chars_ = reinterpret_cast<unsigned char*>(view_.chars.data());
  }

  View& view_;
  size_t bytes_;
  unsigned char* chars_ = nullptr;
  size_t size_ = 0;
  size_t room_ = 0;
};

// A Thai code point is three bytes, E0 B8 80 … E0 B9 BF; nearly all of a Thai text is, or is ASCII.
bool is_thai_at(std::string_view text, size_t at) {
  return at + 2 < text.size() && text[at] == '\xE0' && (text[at + 1] == '\xB8' || text[at + 1] == '\xB9') &&
         (static_cast<unsigned char>(text[at + 2]) & 0xC0) == 0x80;
}

}  // namespace

void make_view(std::string_view text, View& out) {
  Folder folder(text, out);
  for (size_t at = 0; at < text.size();) {
    const auto begin = static_cast<uint32_t>(at);
    if (is_thai_at(text, at)) {
      const char32_t low = static_cast<unsigned char>(text[at + 2]) & 0x3Fu;
      at += 3;
      folder.put(code_of_thai(0x0E00 + (text[at - 2] == '\xB9' ? 0x40u : 0u) + low), begin, static_cast<uint32_t>(at));
      continue;
    }
    const char32_t c = base::next_code_point(text, at);
    if (c == '\r') {  // CRLF ends one line
      if (at == text.size() || text[at] != '\n') folder.put('\n', begin, static_cast<uint32_t>(at));
      continue;
    }
    const unsigned char code = c == base::kInvalid ? kOther : code_of(c);
    if (code != kDrop) folder.put(code, begin, static_cast<uint32_t>(at));
  }
  folder.finish();
}

size_t View::at_byte(uint32_t offset) const {
  const auto after = std::upper_bound(begin.begin(), begin.end(), offset);
  return after == begin.begin() ? 0 : static_cast<size_t>(after - begin.begin()) - 1;
}

std::string fold(std::string_view text) {
  View view;
  make_view(text, view);
  return view.chars;
}

}  // namespace khao::text
