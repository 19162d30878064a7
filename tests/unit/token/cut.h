// Helpers of the token tests: a small lexicon, and the tokens of a text written with `|` between them.
#ifndef KHAO_TESTS_TOKEN_CUT_H_
#define KHAO_TESTS_TOKEN_CUT_H_

#include <string>
#include <string_view>
#include <vector>

#include "token/compile.h"
#include "token/tables.h"
#include "token/tokenizer.h"

namespace khao::token {

/// Tables that own their bytes, from rows `word<TAB>cost`.
class OwnTables {
 public:
  explicit OwnTables(std::string_view rows)
      : bytes_(compile_words("word:text\tcost:integer\n" + std::string(rows), "test")) {}
  Tables tables() const { return Tables{std::string_view(bytes_)}; }

 private:
  std::string bytes_;
};

inline std::vector<Token> tokens_of(const Tables& tables, std::string_view text,
                                    const Dictionary_impl* dictionary = nullptr) {
  Scratch scratch;
  std::vector<Token> tokens;
  tokenize(tables, dictionary, text, scratch, tokens);
  return tokens;
}

/// `นาย|จุติ| |ไกรฤกษ์`
inline std::string cut(const Tables& tables, std::string_view text, const Dictionary_impl* dictionary = nullptr) {
  std::string line;
  for (const Token& token : tokens_of(tables, text, dictionary)) {
    if (token.span.begin > 0) line += '|';
    line += text.substr(token.span.begin, token.span.size());
  }
  return line;
}

/// `thai space number`
inline std::string kinds(const Tables& tables, std::string_view text) {
  std::string line;
  for (const Token& token : tokens_of(tables, text)) {
    if (!line.empty()) line += ' ';
    line += name(token.kind);
  }
  return line;
}

}  // namespace khao::token

#endif  // KHAO_TESTS_TOKEN_CUT_H_
