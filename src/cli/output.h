// Where data go: standard output, or a file that appears under its name only when it is complete; and how a number is
// written there.
#ifndef KHAO_CLI_OUTPUT_H_
#define KHAO_CLI_OUTPUT_H_

#include <string>
#include <string_view>

namespace khao::cli {

/// Throws Failure (kFatal, or kBrokenPipe) for everything that goes wrong. Not buffered: a call is a write.
class Output {
 public:
  /// `-` is standard output. Else a temporary file is opened in the folder of `path`; what is no regular file
  /// (/dev/null, a named pipe) is written to directly.
  explicit Output(const std::string& path);
  ~Output();  ///< removes the temporary file unless commit() has been called
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view bytes);

  /// Makes everything durable (fsync) and gives the file its name. Call once, last.
  void commit();

 private:
  [[noreturn]] void fail(const char* what) const;
  void open_temporary();

  std::string path_;       ///< with symbolic links followed, so that rename replaces the file and not the link
  std::string temporary_;  ///< empty: written to directly
  int fd_ = -1;
};

/// The shortest form that reads back as the same number; whole numbers without point or exponent.
std::string number_text(double value);

}  // namespace khao::cli

#endif  // KHAO_CLI_OUTPUT_H_
