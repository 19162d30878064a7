#include "text/dates.h"

#include <vector>

#include "text/time_grammar.h"
#include "text/view.h"

namespace khao::text {
namespace {

TimeAnchors anchors_of(const Date& anchor) { return {anchor, anchor, anchor, false}; }

}  // namespace

std::optional<FoundDate> find_date(const DateTables& tables, std::string_view text, const Date& anchor) {
  View view;
  make_view(text, view);
  std::vector<TimeExpression> read;
  for (size_t p = 0; p < view.size();) {
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
  const size_t begin = view.chars.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  std::vector<TimeExpression> read;
  const size_t end = read_times(tables, view.chars, begin, read);
  if (read.size() != 1 || view.chars.find_first_not_of(' ', end) != std::string::npos) return {};
  const TimeValue value = value_of(read[0], anchors_of(anchor));
  if (!value.possible) return {};
  return value;
}

}  // namespace khao::text
