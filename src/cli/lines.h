// Files as one stream of lines, cut into batches of whole lines.
#ifndef KHAO_CLI_LINES_H_
#define KHAO_CLI_LINES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/files.h"

namespace khao::cli {

/// Whole lines of the files, a batch at a time. A file that cannot be read is named on standard error and passed over.
class Batches {
 public:
  /// No paths: standard input.
  explicit Batches(std::vector<std::string> paths);

  /// Replaces `lines` by the next whole lines, and `first` by the number of lines before them. False at the end. Lines
  /// that have arrived are not kept waiting for more.
  bool next(std::string& lines, uint64_t& first);

  bool failed() const { return failed_; }

 private:
  bool read(std::string& out);
  bool open_next();
  void fail(const std::string& why);

  std::vector<std::string> paths_;
  size_t at_ = 0;  ///< of the next file
  File file_;
  bool open_ = false;
  bool failed_ = false;
  std::string rest_;
  uint64_t lines_ = 0;
};

/// Takes the first line off `rest` (not empty): the line, and its end as it was written (LF, CRLF, or none).
struct Line {
  std::string_view text;
  std::string_view end;
};
Line take_line(std::string_view& rest);

}  // namespace khao::cli

#endif  // KHAO_CLI_LINES_H_
