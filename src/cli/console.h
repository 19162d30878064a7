// Standard error: messages, the progress line, the counts at the end. Standard output carries data only.
#ifndef KHAO_CLI_CONSOLE_H_
#define KHAO_CLI_CONSOLE_H_

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "khao/error.h"

namespace khao::cli {

/// What has become of the inputs: in = ok + partial + error + skipped, always. A page without an article is ok.
struct Tally {
  uint64_t ok = 0;
  uint64_t partial = 0;
  uint64_t error = 0;
  uint64_t skipped = 0;  ///< files of a folder, or blank lines of JSON Lines, that are no inputs

  void add(Outcome outcome);
  uint64_t in() const { return ok + partial + error + skipped; }
};

/// `text` without control characters (C0, C1, DEL) and without marks that change the direction of writing, so that a
/// page cannot play tricks on the terminal. Bytes that are no UTF-8 become `?`.
std::string printable(std::string_view text);

/// Writes `khao: MESSAGE` to standard error, made printable.
void message(std::string_view text);

/// The line that shows how far a run is, on a terminal only.
class Progress {
 public:
  /// `total` inputs, 0 if not known.
  Progress(bool quiet, uint64_t total);
  ~Progress() { clear(); }
  void show(const Tally& tally);  ///< draws at most ten times a second
  void clear();                   ///< takes the line away, before a message is printed

  /// Whether standard error is a terminal that can redraw a line.
  static bool possible();

 private:
  using Clock = std::chrono::steady_clock;
  bool on_;
  bool drawn_ = false;
  uint64_t total_;
  Clock::time_point begin_;
  Clock::time_point next_;
};

}  // namespace khao::cli

#endif  // KHAO_CLI_CONSOLE_H_
