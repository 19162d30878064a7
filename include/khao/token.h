// Token: one word of a text.
#ifndef KHAO_TOKEN_H_
#define KHAO_TOKEN_H_

#include <cstdint>
#include <string_view>

#include "khao/export.h"
#include "khao/span.h"

namespace khao {
inline namespace v0 {

enum class TokenKind : uint8_t {
  thai,
  latin,
  number,
  punctuation,
  space,
  url,
  email,
  hashtag,
  abbreviation,
  symbol,
  other,
};

/// The kind's name as records and `khao tokenize --format json` write it. Static storage.
KHAO_EXPORT std::string_view name(TokenKind kind);

/// Tokens of a text follow each other without gap or overlap: the first begins at 0, the last ends at the text's end.
struct Token {
  Span span;                          ///< bytes of the tokenized text
  TokenKind kind = TokenKind::other;  ///<
  bool known = false;                 ///< the word stands in the model's lexicon or the user's dictionary
  friend bool operator==(const Token&, const Token&) = default;
};

}  // namespace v0
}  // namespace khao

#endif  // KHAO_TOKEN_H_
