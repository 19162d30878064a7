// Reading is the grammar's (text/time_grammar.h), from every digit and every hit of its words; here the expressions are
// checked against what stands around them and become items.
#include "entity/times.h"

#include <algorithm>

#include "entity/context.h"
#include "entity/tables.h"
#include "entity/times_context.h"
#include "text/time_grammar.h"
#include "text/view.h"

namespace khao::entity {
namespace {

using text::TimeExpression;
using text::TimeValue;

// From every number, and every hit that may begin an expression: one in a hundred, so that the branch is easy to guess.
std::vector<TimeExpression> read_all(const TimeTables& tables, const Context& context) {
  std::vector<TimeExpression> expressions;
  const auto begins_one = [&](const Hit& hit) { return tables.may_begin(hit.table, hit.row); };
  const auto last = context.hits.end();
  auto word = std::find_if(context.hits.begin(), last, begins_one);
  uint32_t number = context.next(0, kNumberBegins);
  while (word != last || number < context.view.size()) {
    const uint32_t p = word != last ? std::min(word->begin, number) : number;
    const size_t end = std::max<size_t>(read_times(tables.dates, context.chars(), p, expressions), p + 1);
    while (word != last && word->begin < end) word = std::find_if(word + 1, last, begins_one);
    if (number < end) number = context.next(end, kNumberBegins);
  }
  return expressions;
}

// Whether nothing but blanks, an opening bracket and words of these kinds (three at most) stands between two
// expressions.
bool joined(const Tables& tables, std::string_view chars, const TimeExpression& first, const TimeExpression& second,
            text::WordKinds kinds) {
  size_t p = first.end;
  for (int words = 0; p < second.begin && words < 4; ++words) {
    while (p < second.begin && (chars[p] == ' ' || chars[p] == '(')) ++p;
    const text::TimeWord word = tables.times.dates.word_at(chars, p, kinds);
    if (word && p < second.begin) p = word.end;
  }
  return p == second.begin;
}

bool yearless(const text::TimePoint& point) {
  return point.month != 0 && point.year.number == 0 && point.relative_year == text::kNotRelative;
}

// `วันที่ 5 ม.ค. และ 7 ก.พ. 2566`: a day without a year takes that of the day it is joined to; `ปี 2567 (ม.ค. - ส.ค.)`:
// months take that of the year before them.
void share_years(const Tables& tables, std::string_view chars, std::vector<TimeExpression>& expressions) {
  const auto share = [](const text::WrittenYear& year, TimeExpression& other) {
    if (yearless(other.from)) other.from.year = year;
    if (other.range && yearless(other.to)) other.to.year = year;
  };
  for (size_t i = expressions.size(); i-- > 1;) {
    TimeExpression &first = expressions[i - 1], &second = expressions[i];
    if (second.begin < first.end || first.relative != text::Relative::none) continue;
    const bool of_year = first.type == TimeType::year && !first.range && second.from.year.number == 0;
    if (of_year && yearless(second.from) && (!second.range || yearless(second.to)) &&
        joined(tables, chars, first, second, kinds(text::WordKind::month_cue))) {
      share(first.from.year, second);
    } else if (second.from.month != 0 && second.from.year.number != 0 &&
               joined(tables, chars, first, second, kinds(text::WordKind::both))) {
      share(second.from.year, first);
    }
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

TimeTables::TimeTables(const data::Blob& blob) : dates(blob), rows_(blob.tables()), first_words_(1) {
  for (uint32_t table = 0; table < blob.tables(); ++table) {
    if (!dates.owns(table)) continue;
    const Rows rows{static_cast<uint32_t>(first_words_.size()), blob.table_at(table).rows()};
    rows_[table] = rows;
    first_words_.resize(rows.begin + rows.count + 1);
    for (uint32_t row = 0; row < rows.count; ++row) first_words_[rows.begin + row] = begins_with(dates, table, row);
  }
}

void find_times(const Tables& tables, const Context& context, std::vector<TimeItem>& out) {
  std::vector<TimeExpression> expressions = read_all(tables.times, context);
  share_years(tables, context.chars(), expressions);
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
    item.bare = expression.bare;
    item.reason = {expression.rule, expression.table, expression.row};
    item.basis = document.basis();
  }
}

}  // namespace khao::entity
