// Reading input files: whole, bounded, and line by line. With read() and not mmap(): a file that is cut under a mapping
// kills the program.
#ifndef KHAO_CLI_FILES_H_
#define KHAO_CLI_FILES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "khao/error.h"

namespace khao::cli {

/// Why an input cannot be read.
struct ReadError {
  Problem code = Problem::unreadable;
  std::string message;
};

/// An open input. `-`, `/dev/stdin` and `/dev/fd/N` may be pipes; any other name must be a regular file, so that a
/// named pipe without a writer cannot hold up the run.
class File {
 public:
  File() = default;
  ~File();
  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;

  /// Opens; the error if that fails.
  std::optional<ReadError> open(const std::string& path);

  /// Appends up to `most` bytes to `out`, as many as one read() gives: 0 at the end. Waiting ends with a signal, as if
  /// the file had ended. The error if reading fails.
  std::optional<ReadError> read(size_t most, std::string& out, size_t& got);

  /// Appends the rest of the file to `out`, but stops at `limit` + 1 bytes in all: more than `limit` means too large.
  std::optional<ReadError> read_all(size_t limit, std::string& out);

  /// Whether what was read is gone: a pipe, or standard input.
  bool read_once() const { return stream_ || fd_ == 0; }

 private:
  int fd_ = -1;
  bool stream_ = false;
  uint64_t size_ = 0;  ///< of a regular file when it was opened
};

/// Lines of a file, with where they begin.
class LineReader {
 public:
  /// Lines longer than `longest` bytes are passed over and reported as too large.
  LineReader(File file, size_t longest) : file_(std::move(file)), longest_(longest) {}
  /// Bytes that were read before count as the beginning of the file.
  void unread(std::string bytes) { buffer_ = std::move(bytes); }

  enum class Status { line, too_long, failed, end };
  /// Replaces `line` by the next line, without its end (LF or CRLF).
  Status next(std::string& line);

  uint64_t offset() const { return offset_; }        ///< where the last line begins, bytes
  uint64_t number() const { return number_; }        ///< of the last line, from 1
  const ReadError& error() const { return error_; }  ///< after `failed`

 private:
  File file_;
  size_t longest_;
  std::string buffer_;
  size_t at_ = 0;          ///< begin of the unread rest of buffer_
  uint64_t consumed_ = 0;  ///< bytes of the file before buffer_
  uint64_t offset_ = 0;
  uint64_t number_ = 0;
  bool broken_ = false;  ///< reading has failed: there is nothing more
  ReadError error_;
};

}  // namespace khao::cli

#endif  // KHAO_CLI_FILES_H_
