// What begins with which word, and how a date and a clock time side by side become one expression.
#include "text/time_grammar.h"

#include "text/time_reader.h"

namespace khao::text {
namespace {

constexpr WordKinds kDayStarts = kinds(WordKind::day_lead, WordKind::weekday_full);
constexpr WordKinds kRelative = kinds(WordKind::relative_day, WordKind::relative_part, WordKind::relative_month,
                                      WordKind::relative_year, WordKind::relative_fiscal_year);
constexpr WordKinds kClockStarts = kinds(WordKind::clock_lead, WordKind::approx, WordKind::number, WordKind::whole,
                                         WordKind::small_hours, WordKind::afternoon);
constexpr WordKinds kYearStarts = kinds(WordKind::year_lead, WordKind::fiscal_lead, WordKind::academic_lead,
                                        WordKind::season_lead, WordKind::feast, WordKind::era);
constexpr WordKinds kMonthStarts =
    kinds(WordKind::month_lead, WordKind::month_full, WordKind::month_short, WordKind::month_latin);
constexpr WordKinds kOthers = kinds(WordKind::quarter, WordKind::waxing, WordKind::waning, WordKind::duration_lead);

class Grammar {
 public:
  Grammar(const DateTables& tables, std::string_view chars, std::vector<TimeExpression>& out)
      : reader_(tables, chars), out_(out) {}

  size_t read(size_t p) {
    if (is_digit(reader_.at(p))) return read_number(p);
    const TimeWord first =
        reader_.word(p, kDayStarts | kRelative | kClockStarts | kYearStarts | kMonthStarts | kOthers);
    if (!first) return p;
    const WordKinds kind = kinds(first.kind);
    if (first.kind == WordKind::duration_lead) return first.end;
    if ((kind & kDayStarts) != 0) return date(p);
    if ((kind & kRelative) != 0) return relative(p, first);
    if ((kind & kYearStarts) != 0) return reader_.year_expression(p, first, out_);
    if (first.kind == WordKind::month_latin) return date(p) != p ? out_.back().end : reader_.month_expression(p, out_);
    if ((kind & kMonthStarts) != 0) return reader_.month_expression(p, out_);
    if (first.kind == WordKind::quarter) return reader_.quarter(p, out_);
    if (first.kind == WordKind::waxing || first.kind == WordKind::waning) return reader_.lunar(p, out_);
    return clock(p);
  }

 private:
  size_t read_number(size_t p) {
    size_t end = date(p);
    if (end == p) end = clock(p);
    return end != p ? end : reader_.bare_years(p, out_);
  }

  size_t date(size_t p) {
    if (reader_.number_left_open(p)) return p;
    const size_t before = out_.size();
    size_t end = reader_.days(p, out_);
    if (out_.size() == before) {
      if (end != p) return end;
      TimeExpression one;
      end = reader_.one_date(p, one);
      if (end == p) return p;
      out_.push_back(one);
    }
    if (out_.size() == before + 1 && !out_.back().range) end = with_clock(out_.back());
    return end;
  }

  size_t relative(size_t p, const TimeWord& word) {
    TimeExpression expression;
    if (word.kind == WordKind::relative_day || word.kind == WordKind::relative_part) {
      reader_.relative_day(p, expression);
      out_.push_back(expression);
      const size_t end = with_clock(out_.back());
      const bool said =
          word.kind == WordKind::relative_day || out_.back().from.day != 0 || out_.back().from.clock.known();
      if (said) return end;
      out_.pop_back();
      return p;
    }
    const bool month = word.kind == WordKind::relative_month;
    expression.begin = p;
    expression.end = word.end;
    expression.type = month                                  ? TimeType::month
                      : word.kind == WordKind::relative_year ? TimeType::year
                                                             : TimeType::fiscal_year;
    expression.relative = month                                  ? Relative::month
                          : word.kind == WordKind::relative_year ? Relative::year
                                                                 : Relative::fiscal_year;
    expression.offset = word.value;
    expression.rule = "relative";
    expression.table = word.table, expression.row = word.row;
    if (reader_.behind_digit(p)) return p;  // `5 ปีที่ผ่านมา` is a span
    out_.push_back(expression);
    return expression.end;
  }

  // A date takes the clock time that follows it; blanks, a comma or dash and words like เมื่อ may stand between.
  size_t with_clock(TimeExpression& date) {
    size_t q = reader_.blanks(date.end);
    const char mark = reader_.at(q);
    if (mark == ',' || mark == '-' || mark == '/' || mark == '|' || mark == '(') q = reader_.blanks(q + 1);
    for (int words = 0; words < 2; ++words)
      if (const TimeWord joint = reader_.word(q, kinds(WordKind::join))) q = reader_.blanks(joint.end);
    const auto clock = reader_.clock(q, true);
    if (!clock) return date.end;
    take(*clock, date);
    date.end = clock->end;
    return with_second_date(date);
  }

  static void take(const TimeReader::ClockRead& clock, TimeExpression& date) {
    date.type = TimeType::datetime;
    date.from.clock = clock.from;
    if (!clock.range) return;
    date.range = true;
    date.to = date.from;
    date.to.clock = clock.to;
  }

  // `… เวลา 08.00 น. ถึงวันที่ 6 ม.ค. 66 เวลา 17.00 น.`
  size_t with_second_date(TimeExpression& first) {
    const TimeWord until = reader_.word(reader_.blanks(first.end), kinds(WordKind::until));
    if (!until || first.range) return first.end;
    TimeExpression second;
    const size_t begin = reader_.blanks(until.end);
    if (reader_.one_date(begin, second) == begin) return first.end;
    const size_t dated = second.end;
    if (with_clock(second) == dated || second.range) return first.end;
    first.range = true;
    first.to = second.from;
    first.end = second.end;
    return first.end;
  }

  // A clock time takes the date that follows it, unless that is one of several.
  size_t clock(size_t p) {
    const auto read = reader_.clock(p, false);
    if (!read) return p;
    TimeExpression expression;
    expression.rule = "clock time";
    expression.begin = read->begin;
    size_t q = reader_.blanks(read->end);
    if (const TimeWord of = reader_.word(q, kinds(WordKind::of))) q = reader_.blanks(of.end);
    TimeExpression date;
    const TimeWord same = reader_.word(q, kinds(WordKind::same));
    if (same) {
      date.end = same.end;
      date.same_day = true;
    } else if (reader_.relative_day(q, date) == q) {
      reader_.one_date(q, date);
    }
    if (date.end != 0) {
      date.begin = expression.begin;
      date.rule = "clock time and date";
      expression = date;
    } else {
      expression.end = read->end;
    }
    take(*read, expression);
    if (date.end == 0) expression.type = TimeType::time;
    out_.push_back(expression);
    return expression.end;
  }

  TimeReader reader_;
  std::vector<TimeExpression>& out_;
};

}  // namespace

size_t read_times(const DateTables& tables, std::string_view chars, size_t p, std::vector<TimeExpression>& out) {
  return Grammar(tables, chars, out).read(p);
}

}  // namespace khao::text
