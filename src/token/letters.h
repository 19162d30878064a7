// Classes of letters: what the rules for hard tokens and for character clusters look at.
#ifndef KHAO_TOKEN_LETTERS_H_
#define KHAO_TOKEN_LETTERS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "khao/token.h"
#include "text/view.h"

namespace khao::token {

enum Class : uint8_t {
  kSpace,
  kThai,    ///< consonants, and vowels that can stand alone
  kMark,    ///< Thai vowels and marks that belong to the letter before them
  kLead,    ///< เ แ โ ใ ไ: belong to the letter behind them
  kRepeat,  ///< ๆ
  kShort,   ///< ฯ
  kDigit,
  kLatin,
  kDot,
  kHyphen,
  kInner,  ///< , : / which may stand inside a number
  kTie,    ///< & ' _ @ which may stand inside a Latin word
  kHash,   ///< #
  kPunct,
  kSymbol,
  kLetter,  ///< letters of other scripts
  kNoText,  ///< bytes that are no UTF-8, controls, code points without a meaning here
};
inline constexpr size_t kClasses = kNoText + 1;

constexpr bool is_thai(uint8_t c) { return c == kThai || c == kMark || c == kLead; }

/// The class of each character of a view of `text`. Replaces `out`, keeps its capacity; linear.
void classify(std::string_view text, const text::View& view, std::vector<uint8_t>& out);

}  // namespace khao::token

#endif  // KHAO_TOKEN_LETTERS_H_
