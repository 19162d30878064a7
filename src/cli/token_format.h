// How `khao tokenize` writes the tokens of a line.
#ifndef KHAO_CLI_TOKEN_FORMAT_H_
#define KHAO_CLI_TOKEN_FORMAT_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "cli/options.h"
#include "khao/token.h"

namespace khao::cli {

class TokenFormat {
 public:
  /// Throws Failure(kUsage) for a separator that is not one character, or is a backslash or a line end.
  explicit TokenFormat(const Options& options);

  /// What stands before the first line.
  std::string_view head() const;

  /// Appends a line's tokens. `end` is the line end as it was written; `number` counts lines from 1.
  void write(std::string_view line, std::span<const Token> tokens, std::string_view end, uint64_t number,
             std::string& out) const;

 private:
  enum class Kind { lines, json, tsv };

  void write_lines(std::string_view line, std::span<const Token> tokens, std::string& out) const;
  void write_json(std::string_view line, std::span<const Token> tokens, std::string& out) const;
  void write_tsv(std::string_view line, std::span<const Token> tokens, uint64_t number, std::string& out) const;
  bool left_out(const Token& token) const { return no_space_ && token.kind == TokenKind::space; }

  Kind kind_;
  std::string separator_;
  bool no_space_;
};

}  // namespace khao::cli

#endif  // KHAO_CLI_TOKEN_FORMAT_H_
