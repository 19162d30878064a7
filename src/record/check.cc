// check(record): everything that a record promises about itself, so that a stage's mistake is found where it was made
// and not three programs later. Counts and tokens are short enough to stand here; the other families have files of
// their own.
#include "record/check.h"

#include <cmath>

#include "record/names.h"

namespace khao {
namespace record {

std::string check_counts(const Record& record, const Cuts& cuts) {
  const auto size = static_cast<int64_t>(record.counts.size());
  for (int64_t i = 0; i < size; ++i) {
    const Count& count = record.counts[static_cast<size_t>(i)];
    const std::string where = "counts[" + std::to_string(i) + "]: ";
    if (!cuts.mention(count.mention)) return where + "the mention does not cut the text";
    if (i > 0 && count.mention.begin < record.counts[static_cast<size_t>(i - 1)].mention.begin)
      return where + "not in reading order";
    if (!cuts.part(count.unit, count.mention)) return where + "the unit does not lie in the mention";
    if (!cuts.good(count.item)) return where + "the item does not cut the text";
    if (!is_valid(count.kind) || !is_valid(count.mod)) return where + "unknown kind or mod";
    if (!std::isfinite(count.value)) return where + "no value";
    if (std::isinf(count.high) || count.high < count.value) return where + "the high end is below the low one";
    if (count.part_of < -1 || count.part_of >= size || count.part_of == i) return where + "part_of out of range";
  }
  return {};
}

namespace {

std::string check_outcome(const Record& record) {
  if (!is_valid(record.outcome)) return "unknown outcome";
  const auto is_error = [](Problem p) { return p >= Problem::unreadable && is_valid(p); };
  if ((record.outcome == Outcome::error) != (record.error.code != Problem::none))
    return "outcome error and error.code do not fit";
  if (record.error.code != Problem::none && !is_error(record.error.code)) return "error.code is no error";
  for (size_t i = 0; i < record.warnings.size(); ++i) {
    const Problem warning = record.warnings[i];
    if (warning == Problem::none || warning >= Problem::unreadable) return "an unknown warning";
    if (i > 0 && warning <= record.warnings[i - 1]) return "warnings twice or out of order";
  }
  return {};
}

std::string check_article(const Record& record, const Cuts& cuts) {
  const Article& article = record.article;
  uint32_t end = 0;
  for (const Span paragraph : article.paragraphs) {
    if (!cuts.mention(paragraph)) return "a paragraph does not cut the text";
    if (paragraph.begin < end) return "paragraphs overlap or are out of order";
    end = paragraph.end;
  }
  for (const Byline& byline : article.byline)
    if (byline.name.empty() || !is_valid(byline.role)) return "a byline without name or role";
  for (const Source source : article.sources)
    if (!is_valid(source)) return "unknown source of a field";
  for (const Dated* date : {&article.published, &article.modified})
    if (date->value.empty() != (date->source == Source::none) || !is_valid(date->source))
      return "published or modified without source, or a source without value";
  return {};
}

std::string check_tokens(const Record& record, const Cuts& cuts) {
  if (record.tokens.empty()) return {};
  uint32_t end = 0;
  for (const Token& token : record.tokens) {
    if (!cuts.mention(token.span) || !is_valid(token.kind)) return "a token does not cut the text or has no kind";
    if (token.span.begin != end) return "tokens leave a gap or overlap";
    end = token.span.end;
  }
  return end == record.article.text.size() ? "" : "tokens do not cover the text";
}

}  // namespace
}  // namespace record

inline namespace v0 {

std::string check(const Record& record) {
  const record::Cuts cuts(record.article.text);
  std::string breach = record::check_outcome(record);
  for (const auto rule : {record::check_article, record::check_officials, record::check_places, record::check_times,
                          record::check_counts, record::check_tokens})
    if (breach.empty()) breach = rule(record, cuts);
  return breach;
}

}  // namespace v0
}  // namespace khao
