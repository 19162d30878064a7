// Reading is the grammar's (text/time_grammar.h), from every digit and every hit of its words; here the expressions are
// checked against what stands around them and become items.
#include "entity/times.h"

#include "entity/context.h"
#include "entity/tables.h"
#include "entity/times_context.h"
#include "text/time_grammar.h"
#include "text/view.h"

namespace khao::entity {
namespace {

using text::TimeExpression;
using text::TimeValue;

bool may_begin(const TimeTables& tables, const Context& context, size_t p) {
  if (text::begins_number(context.chars(), p)) return true;
  for (const Hit& hit : context.hits_at(p))
    if (tables.dates.owns(hit.table)) return true;
  return false;
}

std::vector<TimeExpression> read_all(const TimeTables& tables, const Context& context) {
  std::vector<TimeExpression> expressions;
  for (size_t p = 0; p < context.view.size();) {
    const size_t end = may_begin(tables, context, p) ? read_times(tables.dates, context.chars(), p, expressions) : p;
    p = end > p ? end : p + 1;
  }
  return expressions;
}

// `วันที่ 5 ม.ค. และ 7 ก.พ. 2566`: a day without a year takes that of the day it is joined to.
void share_years(const Tables& tables, const Context& context, std::vector<TimeExpression>& expressions) {
  for (size_t i = expressions.size(); i-- > 1;) {
    TimeExpression &first = expressions[i - 1], &second = expressions[i];
    const bool needs = first.from.month != 0 && first.from.year.number == 0 && first.relative == text::Relative::none;
    if (!needs || second.from.month == 0 || second.from.year.number == 0 || second.begin < first.end) continue;
    const std::string_view gap = context.chars().substr(first.end, second.begin - first.end);
    const size_t joint = gap.find_first_not_of(' ');
    if (joint == std::string_view::npos) continue;
    const text::TimeWord both =
        tables.times.dates.word_at(context.chars(), first.end + joint, kinds(text::WordKind::both));
    if (!both ||
        context.chars().substr(both.end, second.begin - both.end).find_first_not_of(' ') != std::string_view::npos)
      continue;
    first.from.year = second.from.year;
    if (first.range && first.to.year.number == 0) first.to.year = second.from.year;
  }
}

float score_of(const TimeExpression& expression) {
  if (expression.bare) return 0.6F;
  if (expression.type == TimeType::time) return 0.9F;
  return expression.from.year.number != 0 ? 1.0F : 0.8F;
}

constexpr int kYearsBefore = 120, kYearsAfter = 30;  // around publication, of a number that only looks like a year

bool rejected(const Context& context, const TimeExpression& expression) {
  const int year = ce_year(expression.from.year, 0, true, context.in.published);
  const int now = context.in.published.year;
  return expression.bare && now != 0 && (year < now - kYearsBefore || year > now + kYearsAfter);
}

}  // namespace

void find_times(const Tables& tables, const Context& context, std::vector<TimeItem>& out) {
  std::vector<TimeExpression> expressions = read_all(tables.times, context);
  share_years(tables, context, expressions);
  TimeContext document(tables.times.dates, context.chars(), expressions, context.in.published);
  for (size_t i = 0; i < expressions.size(); ++i) {
    const TimeExpression& expression = expressions[i];
    const TimeValue value = document.resolve(i);
    if (!value.possible || rejected(context, expression)) continue;
    TimeItem& item = out.emplace_back();
    item.time.mention = context.span(expression.begin, expression.end);
    item.time.type = value.type;
    item.time.value = value.value;
    item.time.lunar = expression.lunar;
    item.begin = static_cast<uint32_t>(expression.begin);
    item.end = static_cast<uint32_t>(expression.end);
    item.score = score_of(expression);
    item.reason = {expression.rule, expression.table, expression.row};
  }
}

}  // namespace khao::entity
