#include "cli/inputs.h"

#include <algorithm>

#include "cli/characters.h"
#include "cli/jsonl.h"
#include "cli/signals.h"

namespace khao::cli {
namespace {

constexpr size_t kHead = 4096;  // what kind_by_content looks at

/// A line may be twice as long as a document: JSON writes a Thai letter of three bytes as \uXXXX, six.
size_t longest_line(size_t max_bytes) { return 2 * max_bytes + (1 << 16); }

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const size_t size = character_size(text);
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

Kind forced_kind(const std::string& name) {
  return name == "html" ? Kind::html : name == "text" ? Kind::text : name == "jsonl" ? Kind::jsonl : Kind::unknown;
}

}  // namespace

void Document::load(size_t max_bytes) {
  if (error) return;
  if (kind == Kind::jsonl) {
    JsonInput input;
    std::string fault = parse_json_input(bytes, input);
    if (!fault.empty()) {
      error = ReadError{Problem::bad_json, std::move(fault)};
      return;
    }
    kind = input.html ? Kind::html : Kind::text;
    bytes = std::move(input.content);
    id = std::move(input.id);
    url = std::move(input.url);
    date = std::move(input.date);
    if (!is_utf8(bytes)) charset = std::move(input.charset);
  } else if (!loaded) {
    File file;
    error = file.open(path);
    if (!error) error = file.read_all(max_bytes, bytes);
  }
}

ExtractOptions Document::options(const Options& given) const {
  const auto first = [](const std::string& a, const std::string& b) -> std::string_view { return a.empty() ? b : a; };
  return {.url = first(url, given.url),
          .date = first(date, given.date),
          .charset = first(charset, given.charset),
          .tokens = given.tokens,
          .max_bytes = given.max_bytes};
}

std::string Document::where() const { return line == 0 ? path : path + ':' + std::to_string(line); }

Inputs::Inputs(const Options& options)
    : options_(options),
      walker_(options.inputs.empty() ? std::vector<std::string>{"-"} : options.inputs),
      single_(options.inputs.size() <= 1) {}

Kind Inputs::kind_of(const std::string& path) const {
  const Kind forced = forced_kind(options_.input_format);
  return forced != Kind::unknown ? forced : kind_by_name(path);
}

bool Inputs::next(Document& out) {
  std::string bytes = std::move(out.bytes);  // keeps its capacity
  bytes.clear();
  out = Document{};
  out.bytes = std::move(bytes);
  while (given_ < options_.limit && signal_received() == 0) {
    if (!lines_) {
      auto entry = walker_.next();
      if (!entry) return false;
      single_ = single_ && (options_.inputs.empty() || entry->path == options_.inputs.front());
      if (entry->skipped) {
        ++skipped_;
        continue;
      }
      out.path = std::move(entry->path);
      out.error = std::move(entry->error);
      if (!out.error) begin(out);
    }
    if (lines_ && !next_line(out)) {
      lines_.reset();
      continue;
    }
    ++given_;
    return signal_received() == 0;  // what a signal cut short is no document
  }
  return false;
}

/// Finds out what a file is. JSON Lines are opened for next_line(); what can be read only once is read now.
void Inputs::begin(Document& out) {
  out.kind = kind_of(out.path);
  if (out.path != "-" && out.kind != Kind::unknown && out.kind != Kind::jsonl && !out.path.starts_with("/dev/")) return;
  File file;
  out.error = file.open(out.path);
  for (size_t got = 1; !out.error && out.kind == Kind::unknown && got > 0;) {
    out.error = file.read(kHead, out.bytes, got);
    if (got == 0 || !blank(out.bytes)) out.kind = kind_by_content(out.bytes);
  }
  if (out.error) return;
  if (out.kind == Kind::jsonl) {
    lines_.emplace(std::move(file), longest_line(options_.max_bytes));
    lines_->unread(std::move(out.bytes));
    lines_path_ = out.path;
    single_ = false;
  } else if (file.read_once()) {
    out.error = file.read_all(options_.max_bytes, out.bytes);
    out.loaded = true;
  } else {
    out.bytes.clear();
  }
}

bool Inputs::next_line(Document& out) {
  while (true) {
    const LineReader::Status status = lines_->next(out.bytes);
    if (status == LineReader::Status::end) return false;
    if (status == LineReader::Status::line && blank(out.bytes)) {
      ++skipped_;
      continue;
    }
    out.path = lines_path_;
    out.kind = Kind::jsonl;
    out.line = lines_->number();
    out.offset = lines_->offset();
    if (status == LineReader::Status::too_long)
      out.error = ReadError{Problem::too_large,
                            "a line of more than " + std::to_string(longest_line(options_.max_bytes)) + " bytes"};
    if (status == LineReader::Status::failed) out.error = lines_->error();
    return true;
  }
}

uint64_t Inputs::count(const Options& options) {
  uint64_t count = 0;
  Walker walker(options.inputs);
  const Kind forced = forced_kind(options.input_format);
  while (const auto entry = walker.next()) {
    if (entry->skipped) continue;
    const Kind kind = forced != Kind::unknown ? forced : kind_by_name(entry->path);
    if (entry->path == "-" || kind == Kind::jsonl) return 0;
    ++count;
  }
  return std::min(count, options.limit);
}

}  // namespace khao::cli
