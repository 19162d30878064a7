#include "cli/lines.h"

#include <algorithm>

#include "cli/console.h"
#include "cli/signals.h"

namespace khao::cli {
namespace {

constexpr size_t kBatch = 1 << 17;  // bytes of a batch, and more if a line is longer

}  // namespace

Batches::Batches(std::vector<std::string> paths) : paths_(std::move(paths)) {
  if (paths_.empty()) paths_ = {"-"};
}

bool Batches::next(std::string& lines, uint64_t& first) {
  first = lines_;
  const bool more = read(lines);
  lines_ += static_cast<uint64_t>(std::count(lines.begin(), lines.end(), '\n'));
  return more;
}

bool Batches::read(std::string& out) {
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

bool Batches::open_next() {
  while (at_ < paths_.size()) {
    file_ = File();
    const auto error = file_.open(paths_[at_++]);
    open_ = !error;
    if (open_) return true;
    fail(error->message);
  }
  return false;
}

void Batches::fail(const std::string& why) {
  message(paths_[at_ - 1] + ": " + why);
  failed_ = true;
  open_ = false;
}

Line take_line(std::string_view& rest) {
  const size_t newline = std::min(rest.find('\n'), rest.size());
  Line line = {rest.substr(0, newline), rest.substr(newline, 1)};
  if (!line.end.empty() && line.text.ends_with('\r')) {
    line.text.remove_suffix(1);
    line.end = rest.substr(newline - 1, 2);
  }
  rest.remove_prefix(std::min(newline + 1, rest.size()));
  return line;
}

}  // namespace khao::cli
