// `khao tokenize`: lines of text in, tokens out.
//
// Lines end in LF or CRLF; the end is kept as it is, and so is a last line without one. In the format `lines` a
// separator or backslash of the text is written with a backslash before it, so that taking out the bare separators and
// undoing the escapes gives the input back byte for byte. `json` gives an array of objects a line, `tsv` a line a token
// behind a head line.
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/output.h"
#include "cli/signals.h"
#include "cli/token_format.h"
#include "khao/extractor.h"
#include "khao/tokenizer.h"

namespace khao::cli {
namespace {

constexpr size_t kBatch = 1 << 17;  // bytes that a thread gets at once, and more if a line is longer
constexpr size_t kSlotsPerThread = 4;

struct Slot {
  std::string in;
  std::string out;
  uint64_t first_line = 0;  ///< from 0, through all files
};

/// Whole lines of the files, a batch at a time.
class Batches {
 public:
  explicit Batches(std::vector<std::string> paths) : paths_(std::move(paths)) {}

  /// Replaces `out` by the next whole lines. False at the end. Lines that have arrived are not kept waiting for more.
  bool next(Slot& slot) {
    slot.first_line = lines_;
    const bool more = read(slot.in);
    lines_ += static_cast<uint64_t>(std::count(slot.in.begin(), slot.in.end(), '\n'));
    return more;
  }

  bool failed() const { return failed_; }

 private:
  bool read(std::string& out) {
    out.swap(rest_);
    rest_.clear();
    while (signal_received() == 0) {
      size_t got = 0;
      if (!open_ && !open_next()) return !out.empty();
      if (const auto error = file_.read(kBatch, out, got)) fail(error->message);
      if (!open_ || got == 0) {
        open_ = false;
        // What stands behind a last line without an end must not run into the next file's first line.
        if (!out.empty() && out.back() != '\n' && at_ < paths_.size()) out += '\n';
        continue;
      }
      const size_t end = out.size() - got + std::string_view(out).substr(out.size() - got).rfind('\n');
      if (end < out.size() - got || end >= out.size()) continue;  // no line has ended yet
      rest_.assign(out, end + 1);
      out.resize(end + 1);
      return true;
    }
    return false;
  }

  bool open_next() {
    while (at_ < paths_.size()) {
      file_ = File();
      const auto error = file_.open(paths_[at_++]);
      open_ = !error;
      if (open_) return true;
      fail(error->message);
    }
    return false;
  }

  void fail(const std::string& why) {
    message(paths_[at_ - 1] + ": " + why);
    failed_ = true;
    open_ = false;
  }

  std::vector<std::string> paths_;
  size_t at_ = 0;  ///< of the next file
  File file_;
  bool open_ = false;
  bool failed_ = false;
  std::string rest_;
  uint64_t lines_ = 0;
};

struct Worker {
  Tokenizer tokenizer;
  std::vector<Token> tokens;
};

/// Tokenizes the lines of a batch into slot.out.
void tokenize_batch(Slot& slot, Worker& worker, const TokenFormat& format) {
  slot.out.clear();
  uint64_t number = slot.first_line;
  std::string_view rest = slot.in;
  while (!rest.empty()) {
    const size_t newline = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, newline);
    std::string_view end = rest.substr(newline, 1);
    if (!end.empty() && line.ends_with('\r')) {
      line.remove_suffix(1);
      end = "\r\n";
    }
    worker.tokenizer(line, worker.tokens);
    format.write(line, worker.tokens, end, ++number, slot.out);
    rest.remove_prefix(std::min(newline + 1, rest.size()));
  }
}

}  // namespace

int tokenize(const Options& options) {
  const TokenFormat format(options);
  const Dictionary dictionary = options.dict.empty() ? Dictionary() : Dictionary::from_file(options.dict);
  const Model model = Model::builtin();
  Batches batches(options.inputs.empty() ? std::vector<std::string>{"-"} : options.inputs);
  Output output("-");
  std::vector<Slot> slots(options.jobs * kSlotsPerThread);
  std::vector<std::unique_ptr<Worker>> workers(options.jobs);

  output.write(format.head());
  for_each_ordered(options.jobs, slots.size(),
                   {.more = [&](size_t index) { return batches.next(slots[index % slots.size()]); },
                    .work =
                        [&](size_t index, size_t number) {
                          if (!workers[number]) workers[number].reset(new Worker{Tokenizer(model, dictionary), {}});
                          tokenize_batch(slots[index % slots.size()], *workers[number], format);
                        },
                    .deliver =
                        [&](size_t index) {
                          output.write(slots[index % slots.size()].out);
                          return true;
                        }});
  if (signal_received() != 0) return 128 + signal_received();
  output.commit();
  return batches.failed() ? kSomeFailed : kGood;
}

}  // namespace khao::cli
