// `khao explain`: for each item of a document the rules, table rows and words that made it what it is.
//
//     place 201-210  ต.แม่ปะ  subdistrict 630607
//       found      level word; level_words: ต., level subdistrict …
//       decided    larger place in its chain; places: 630607, …; by: อ.แม่สอด
//       context    …ลงพื้นที่ [ต.แม่ปะ] อ.แม่สอด จ.ตาก…
#include <string>
#include <string_view>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/read.h"
#include "cli/signals.h"
#include "khao/extractor.h"
#include "khao/json.h"

namespace khao::cli {
namespace {

constexpr size_t kAround = 30;  // characters of context on each side

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string result(const Record& record, const Official& official) {
  std::string out(name(official.scope));
  for (const Position& post : record.positions(official)) {
    out.append(" | ").append(record.view(post.role));
    if (!post.organization.empty()) out.append(", of ").append(record.view(post.organization));
    if (!post.jurisdiction.empty()) out.append(", in ").append(record.view(post.jurisdiction));
    for (const std::string_view code : {post.organization_id.view(), post.jurisdiction_code.view()})
      if (!code.empty()) out.append(" ").append(code);
  }
  return out;
}
std::string result(const Record& record, const Place& place) {
  std::string out(name(place.level));
  if (!place.code.empty()) return out.append(" ").append(place.code.view());
  for (const Candidate& candidate : record.candidates(place))
    out.append(out.find('?') == out.npos ? " ? " : ", ").append(candidate.code.view());
  return out;
}
std::string result(const Record&, const Time& time) {
  return std::string(name(time.type)).append(time.value.empty() ? "" : " ").append(time.value.view());
}
std::string result(const Record& record, const Count& count) {
  std::string out = number_text(count.value) + ' ' + std::string(record.view(count.unit));
  if (!count.item.empty()) out.append(" of ").append(record.view(count.item));
  return out;
}

class TextReport {
 public:
  explicit TextReport(const Record& record) : record_(record), text_(record.article.text) {}

  std::string write(const Explanation& all) {
    list("official", record_.officials, all.officials);
    list("place", record_.places, all.places);
    list("time", record_.times, all.times);
    list("count", record_.counts, all.counts);
    return std::move(out_);
  }

 private:
  template <typename Item>
  void list(const char* family, const std::vector<Item>& items, const std::vector<Reason>& reasons) {
    for (size_t i = 0; i < items.size(); ++i) {
      const Span mention = items[i].mention;
      line(std::string(family) + ' ' + std::to_string(offset(mention.begin)) + '-' +
           std::to_string(offset(mention.end)) + "  " + std::string(record_.view(mention)) + "  " +
           result(record_, items[i]));
      line("  found    " + described(reasons[i].found));
      line("  decided  " + described(reasons[i].decided));
      line("  context  " + context(mention));
    }
  }

  /// On one line, and without what plays tricks on a terminal.
  void line(const std::string& text) { out_ += printable(text) + '\n'; }

  std::string described(const Cause& cause) const {
    std::string out(cause.rule);
    if (!cause.table.empty()) out += (cause.own ? "; own " : "; ") + cause.table + ':';
    for (size_t i = 0; i < cause.row.size(); ++i)
      out += i == 0 ? ' ' + cause.row[i].value : ", " + cause.row[i].column + ' ' + cause.row[i].value;
    if (!cause.words.empty()) out.append("; by: ").append(record_.view(cause.words));
    return out;
  }

  std::string context(Span mention) const {
    size_t begin = mention.begin, end = mention.end;
    for (size_t n = 0; begin > 0 && text_[begin - 1] != '\n' && (n < kAround || leans(begin)); ++n)
      begin = before(begin);
    for (size_t n = 0; end < text_.size() && text_[end] != '\n' && (n < kAround || leans(end)); ++n) end = after(end);
    const auto part = [&](size_t from, size_t to) { return std::string(text_.substr(from, to - from)); };
    return part(begin, mention.begin) + '[' + part(mention.begin, mention.end) + ']' + part(mention.end, end);
  }

  /// Where the character before or at a byte begins or ends.
  size_t before(size_t at) const {
    --at;
    while (at > 0 && continues(text_[at])) --at;
    return at;
  }
  size_t after(size_t at) const {
    ++at;
    while (at < text_.size() && continues(text_[at])) ++at;
    return at;
  }

  /// Whether a Thai vowel or tone mark that stands above or below its letter begins at a byte (U+0E31, U+0E34 to
  /// U+0E3A, U+0E47 to U+0E4E).
  bool leans(size_t at) const {
    const std::string_view c = text_.substr(at, 3);
    return c == "\u0E31" || (c >= "\u0E34" && c <= "\u0E3A") || (c >= "\u0E47" && c <= "\u0E4E");
  }

  /// Code points before a byte. Mentions are in reading order within a family.
  size_t offset(uint32_t byte) {
    if (byte < at_) at_ = 0, count_ = 0;
    for (; at_ < byte; ++at_) count_ += !continues(text_[at_]);
    return count_;
  }

  const Record& record_;
  std::string_view text_;
  std::string out_;
  size_t at_ = 0, count_ = 0;
};

class ExplainRun {
 public:
  explicit ExplainRun(const Options& options)
      : options_(options), extractor_(model_of(options), dictionary_of(options)), inputs_(options), output_("-") {}

  int run() {
    Document document;
    bool good = true;
    while (inputs_.next(document)) good &= explain(document);
    if (signal_received() != 0) return 128 + signal_received();
    output_.commit();
    return good ? kGood : kSomeFailed;
  }

 private:
  bool explain(Document& document) {
    read_document(options_, extractor_, document, record_);
    const bool failed = record_.outcome == Outcome::error;
    if (failed) message(document.where() + ": " + record_.error.message);
    const Explanation why = failed ? Explanation() : extractor_.explain();
    if (options_.format == "json") {
      output_.write(to_json(record_, why) + '\n');
    } else {
      output_.write("# " + printable(document.where()) + ": " + std::string(name(record_.outcome)) + '\n' +
                    TextReport(record_).write(why));
    }
    return record_.outcome != Outcome::error && record_.outcome != Outcome::partial;
  }

  const Options& options_;
  Extractor extractor_;
  Record record_;
  Inputs inputs_;
  Output output_;
};

}  // namespace

int explain(const Options& options) {
  ExplainRun run(options);
  check_options(options);
  return run.run();
}

}  // namespace khao::cli
