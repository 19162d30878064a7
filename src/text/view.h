// The matching view of a text: what a reader sees, one byte per character, with the way back to the text.
//
// Tables, automata and regular expressions never look at the article text itself but at its view, in which the variants
// that pages hold are folded into one spelling. The text keeps what the page says; spans lead back to it.
//
//     text   อ . แ → "เ เ"  ม ◌่ zwsp ส า ย   nbsp   ๒ ๕ ๖ ๖
//     view   อ . แ         ม ◌่      ส า ย   ' '    2 5 6 6
//     begin  0 3 4 …                                          byte offset of each view character in the text
//
// Codes: ASCII stands for itself (letters keep their case); Thai U+0E01 … U+0E5B is code point - 0xE00 + 0xA0, as in
// TIS-620, but Thai digits become ASCII digits; everything else is kOther. Folded: full-width ASCII; every blank (nbsp,
// tab, U+2000-200A, U+3000 …) to one ' ' each; CR, CRLF, U+2028 and U+2029 to the line feed; quotes to ' and "; dashes
// to '-'; U+2026 to "..." would change the number of characters and stays kOther; เ+เ to แ; ํ+า (also with a tone
// between, in both orders) to ำ behind the tone; a tone before an upper or lower vowel, or behind ำ, to where it
// belongs; a mark typed twice to one; the private-use glyphs of old Thai fonts to their letters. Dropped: zero-width
// space and joiners, BOM, soft hyphen, variation selectors.
#ifndef KHAO_TEXT_VIEW_H_
#define KHAO_TEXT_VIEW_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "khao/span.h"

namespace khao::text {

inline constexpr unsigned char kOther = 0x1A;  // ASCII SUBSTITUTE

/// Code of a Thai letter in the view.
constexpr unsigned char code(char32_t thai) { return static_cast<unsigned char>(thai - 0x0E00 + 0xA0); }

struct View {
  std::string chars;  ///< one byte per character
  std::vector<uint32_t>
      begin;  ///< chars.size() + 1 entries: byte offset in the text where each character begins; the last is
              ///< the text's size. Dropped and folded characters belong to the one before them.

  size_t size() const { return chars.size(); }
  /// View range [from, to) as bytes of the text, without dropped characters at its end. `from` <= size(), `to` too.
  Span span(size_t from, size_t to) const { return {begin[from], to > from ? end_[to - 1] : begin[from]}; }
  /// The view position of the character that holds byte `offset` of the text; size() for the text's end and beyond.
  /// Logarithmic.
  size_t at_byte(uint32_t offset) const;

  std::vector<uint32_t> end_;  ///< byte offset behind each character, dropped ones not included
};

/// Builds the view of a UTF-8 text of less than 4 GiB (invalid bytes are kOther each). Linear; replaces `out`, keeps
/// its capacity.
void make_view(std::string_view text, View& out);
/// The same without vector instructions: what make_view is tested against, and does where there are none.
void make_view_plainly(std::string_view text, View& out);

/// Puts the view of a line, with its line feed, behind that of the lines before it; `offset` is where the line begins
/// in the text. The view of a text is that of its lines, one behind the other.
void append_line(const View& line, uint32_t offset, View& out);

/// The code of a text's first character, for those that are not dropped and fold with nothing behind them, as patterns
/// begin.
unsigned char first_code(std::string_view text);

/// The folded form of a short string, as patterns are compiled with.
std::string fold(std::string_view text);

}  // namespace khao::text

#endif  // KHAO_TEXT_VIEW_H_
