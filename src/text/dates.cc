#include "text/dates.h"

#include <algorithm>
#include <vector>

#include "text/time_grammar.h"
#include "text/view.h"

namespace khao::text {
namespace {

// What may stand around a date that is all of a text: `(เมื่อวันที่ 15 มี.ค. 66)`, `ภายในเดือนมีนาคม 2566`.
constexpr std::string_view kOpening = " (['\"", kClosing = " )].'\"";
constexpr WordKinds kLeads = kinds(WordKind::month_cue, WordKind::sequel, WordKind::join, WordKind::limit,
                                   WordKind::approx, WordKind::part, WordKind::of);
constexpr size_t kMostLeads = 3;

TimeAnchors anchors_of(const Date& anchor) { return {anchor, anchor, anchor, false, false}; }

}  // namespace

std::optional<FoundDate> find_date(const DateTables& tables, std::string_view text, const Date& anchor, size_t latest) {
  View view;
  make_view(text, view);
  std::vector<TimeExpression> read;
  for (size_t p = 0; p < view.size() && view.begin[p] <= latest;) {
    if (is_digit(view.chars[p]) && !begins_number(view.chars, p)) {
      ++p;
      continue;
    }
    read.clear();
    const size_t end = read_times(tables, view.chars, p, read);
    for (const TimeExpression& expression : read) {
      if (expression.from.day == 0) continue;
      const TimeValue value = value_of(expression, anchors_of(anchor));
      if (!value.possible || value.day.year == 0) continue;
      return FoundDate{value.day, expression.from.clock, view.span(expression.begin, expression.end),
                       expression.from.year.number != 0};
    }
    p = end > p ? end : p + 1;
  }
  return {};
}

std::optional<TimeValue> parse_date(const DateTables& tables, std::string_view text, const Date& anchor) {
  View view;
  make_view(text, view);
  std::vector<TimeExpression> read;
  for (size_t p = 0, leads = 0; leads <= kMostLeads; ++leads) {
    p = std::min(view.chars.find_first_not_of(kOpening, p), view.size());
    read.clear();
    const size_t end = read_times(tables, view.chars, p, read);
    if (read.size() == 1 && view.chars.find_first_not_of(kClosing, end) == std::string::npos) {
      const TimeValue value = value_of(read[0], anchors_of(anchor));
      return value.possible ? std::optional(value) : std::nullopt;
    }
    const TimeWord lead = tables.word_at(view.chars, p, kLeads);
    if (!lead) return {};
    p = lead.end;
  }
  return {};
}

}  // namespace khao::text
