// Small readings of short texts: letters counted, keys to compare by, blanks trimmed.
//
// A key is what is left of a text when everything but letters and digits goes and spelling variants are folded
// (text/view.h), so that `📣 “ข่าว”  เด่น !` and `ข่าวเด่น` are equal.
#ifndef KHAO_ARTICLE_LETTERS_H_
#define KHAO_ARTICLE_LETTERS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "text/view.h"

namespace khao::article {

struct Letters {
  uint32_t all = 0;  ///< letters (a Thai vowel or tone mark counts as one) and digits
  uint32_t thai = 0;
  uint32_t latin = 0;
};

Letters count_letters(std::string_view utf8);

/// The key of a text. One byte a character (codes of text/view.h), ASCII in lower case.
std::string key_of(std::string_view utf8);

/// The same into `out`, for many texts: `view` is scratch.
void key_of(std::string_view utf8, text::View& view, std::string& out);

/// Without blanks at both ends: ASCII ones, nbsp, zero-width space, BOM.
std::string_view trim(std::string_view utf8);

/// The text as a reader sees it in one line: runs of blanks as one, zero-width characters out, trimmed.
std::string one_line(std::string_view utf8);
/// The same: the text itself if it is so already, as most are, else what is made of it in `buffer`.
std::string_view one_line(std::string_view utf8, std::string& buffer);

/// `&quot;`, `&amp;`, `&#8220;` and the like that a page escaped once too often.
std::string unescape(std::string_view utf8);

bool starts_with_ignoring_case(std::string_view text, std::string_view lower_case_ascii);
bool contains_ignoring_case(std::string_view text, std::string_view lower_case_ascii);
std::string lower_ascii(std::string_view text);
/// The same: the text itself if it is so already, else what is made of it in `buffer`.
std::string_view lower_ascii(std::string_view text, std::string& buffer);

}  // namespace khao::article

#endif  // KHAO_ARTICLE_LETTERS_H_
