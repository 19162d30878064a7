// Helpers of the token tests: the built-in tables, and the tokens of a text written with `|` between them.
#ifndef KHAO_TESTS_TOKEN_CUT_H_
#define KHAO_TESTS_TOKEN_CUT_H_

#include <string>
#include <string_view>
#include <vector>

#include "data/blob.h"
#include "token/own_words.h"
#include "token/tables.h"
#include "token/tokenizer.h"

namespace khao::token {

inline const Tables& builtin() {
  static const Tables tables(data::Blob::open(data::builtin_bytes()));
  return tables;
}

inline std::vector<Token> tokens_of(std::string_view text, const OwnWords* own = nullptr) {
  Scratch scratch;
  std::vector<Token> tokens;
  tokenize(builtin(), own, text, scratch, tokens);
  return tokens;
}

/// `นาย|จุติ| |ไกรฤกษ์`
inline std::string cut(std::string_view text, const OwnWords* own = nullptr) {
  std::string line;
  for (const Token& token : tokens_of(text, own)) {
    if (token.span.begin > 0) line += '|';
    line += text.substr(token.span.begin, token.span.size());
  }
  return line;
}

/// `thai space number`
inline std::string kinds(std::string_view text) {
  std::string line;
  for (const Token& token : tokens_of(text)) {
    if (!line.empty()) line += ' ';
    line += name(token.kind);
  }
  return line;
}

}  // namespace khao::token

#endif  // KHAO_TESTS_TOKEN_CUT_H_
