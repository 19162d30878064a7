// The documents of a run, one after the other: files as they are named or found in folders, and the lines of JSON
// Lines.
#ifndef KHAO_CLI_INPUTS_H_
#define KHAO_CLI_INPUTS_H_

#include <cstdint>
#include <optional>
#include <string>

#include "cli/files.h"
#include "cli/options.h"
#include "cli/walk.h"
#include "khao/options.h"

namespace khao::cli {

/// One document on its way in. The slow part (reading a file, parsing a line) is left to load(), which may run on any
/// thread.
struct Document {
  std::string path;
  Kind kind = Kind::unknown;  ///< html, text, or jsonl: `bytes` is a line
  bool loaded = false;        ///< `bytes` is there already (standard input, lines)
  std::string bytes;
  std::string id;
  std::string url;
  std::string date;
  std::string charset;
  uint64_t line = 0;    ///< of JSON Lines, from 1
  uint64_t offset = 0;  ///< of JSON Lines: where the line begins
  std::optional<ReadError> error;

  /// Reads the file, or takes the line apart. Whatever fails stands in `error` after it.
  void load(size_t max_bytes);
  /// What is known of it, from its line or else from the command line; lives as long as both.
  ExtractOptions options(const Options& given) const;
  /// `PATH` or `PATH:LINE`, for messages.
  std::string where() const;
};

class Inputs {
 public:
  explicit Inputs(const Options& options);

  /// Replaces `out` by the next document. False at the end, at the limit, or when a signal came.
  bool next(Document& out);

  uint64_t skipped() const { return skipped_; }

  /// How many documents there will be, as far as that can be known by name alone; 0 if not.
  static uint64_t count(const Options& options);
  /// Whether the arguments so far can have given one document only: neither several, nor a folder, nor JSON Lines.
  bool single() const { return single_; }

 private:
  bool next_line(Document& out);
  void begin(Document& out);
  Kind kind_of(const std::string& path) const;

  const Options& options_;
  Walker walker_;
  std::optional<LineReader> lines_;
  std::string lines_path_;
  uint64_t given_ = 0;
  uint64_t skipped_ = 0;
  bool single_;
};

}  // namespace khao::cli

#endif  // KHAO_CLI_INPUTS_H_
