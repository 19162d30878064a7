// What begins with which word, and how a date and a clock time side by side become one expression.
#include "text/time_grammar.h"

#include "text/time_reader.h"
#include "text/view.h"

namespace khao::text {
namespace {

constexpr WordKinds kDayStarts = kinds(WordKind::day_lead, WordKind::weekday_full, WordKind::weekday_bare);
constexpr WordKinds kDays = kinds(WordKind::relative_day, WordKind::relative_part, WordKind::same);
constexpr WordKinds kSpans = kinds(WordKind::relative_month, WordKind::relative_year, WordKind::relative_fiscal_year);
constexpr WordKinds kClockStarts = kinds(WordKind::clock_lead, WordKind::approx, WordKind::number, WordKind::whole,
                                         WordKind::small_hours, WordKind::afternoon);
constexpr WordKinds kYearStarts = kinds(WordKind::year_lead, WordKind::fiscal_lead, WordKind::academic_lead,
                                        WordKind::season_lead, WordKind::feast, WordKind::era);
constexpr WordKinds kMonthStarts =
    kinds(WordKind::month_lead, WordKind::month_full, WordKind::month_short, WordKind::month_latin);
constexpr WordKinds kOthers =
    kinds(WordKind::quarter, WordKind::waxing, WordKind::waning, WordKind::duration_lead, WordKind::code_lead);
constexpr WordKinds kFirst = kDayStarts | kDays | kSpans | kClockStarts | kYearStarts | kMonthStarts | kOthers;

class Grammar {
 public:
  Grammar(const DateTables& tables, std::string_view chars, std::vector<TimeExpression>& out)
      : reader_(tables, chars), out_(out) {}

  size_t read(size_t p) {
    if (is_digit(reader_.at(p))) return read_number(p);
    const TimeWord first = reader_.word(p, kFirst);
    if (!first) return p;
    const WordKinds kind = kinds(first.kind);
    if (first.kind == WordKind::duration_lead) return first.end;
    if (first.kind == WordKind::code_lead) return behind_code(first.end);
    if ((kind & kDayStarts) != 0) {
      const size_t end = date(p);
      return end == p && first.kind == WordKind::weekday_full ? weekday(p, first) : end;
    }
    if ((kind & kDays) != 0) return named_day(p, first);
    if ((kind & kSpans) != 0) return relative(p, first);
    if ((kind & kYearStarts) != 0) return reader_.year_expression(p, first, out_);
    if ((kind & kMonthStarts) != 0) {
      const size_t end = date(p);
      return end != p ? end : reader_.month_expression(p, out_);
    }
    if (first.kind == WordKind::quarter) return reader_.quarter(p, out_);
    if (first.kind == WordKind::waxing || first.kind == WordKind::waning) return reader_.lunar(p, out_);
    return clock(p);
  }

 private:
  Grammar(const TimeReader& reader, std::vector<TimeExpression>& out) : reader_(reader), out_(out), nested_(true) {}

  size_t read_number(size_t p) {
    size_t end = date(p);
    if (end == p) end = clock(p);
    return end != p ? end : reader_.bare_years(p, out_);
  }

  // Behind the numbers of a code, a telephone or a standard: `0 2561 4740`, `2461-2565`.
  size_t behind_code(size_t p) const {
    const auto joins = [&](size_t q) { return reader_.at(q) == ' ' || reader_.at(q) == '-' || reader_.at(q) == ':'; };
    size_t q = reader_.blanks(p);  // of a number plate, `ทะเบียน กข 2566`
    while (q < p + 4 && reader_.letter(q)) ++q;
    if (is_digit(reader_.at(reader_.blanks(q)))) p = reader_.blanks(q);
    while (is_digit(reader_.at(p)) || (joins(p) && is_digit(reader_.at(p + 1)))) ++p;
    return p;
  }

  size_t date(size_t p) {
    if (reader_.number_left_open(p)) return p;
    const size_t before = out_.size();
    size_t end = reader_.days(p, out_);
    if (out_.size() == before) {
      if (end != p) return end;
      TimeExpression one;
      end = reader_.date_of_numbers(p, one);
      if (end == p) end = reader_.day_of_month(p, one);
      if (end == p) return p;
      out_.push_back(one);
    }
    if (reader_.word_before(p, kinds(WordKind::so_far)) && out_[before].from.side == Side::nearest)
      out_[before].from.side = Side::past;  // `ปิดมาตั้งแต่ 1 มิ.ย.`
    if (out_.size() == before + 1 && !out_.back().range) end = with_clock(out_.back());
    return end;
  }

  // `วันนี้`, `คืนนี้`, `วันเดียวกัน`: the last two say a day only beside a written one or a clock time.
  size_t named_day(size_t p, const TimeWord& word) {
    TimeExpression day;
    if (word.kind == WordKind::same) {
      day.begin = p;
      day.end = word.end;
      day.same_day = true;
      day.rule = "same day";
    } else {
      reader_.relative_day(p, day);
    }
    const size_t end = day.end;
    if (with_clock(day) == end && word.kind != WordKind::same) with_last_day(day);
    if (reader_.word(word.end, kinds(WordKind::nowadays))) return p;  // `วันนี้สังคมไทย…`
    const bool said = word.kind == WordKind::relative_day || day.from.day != 0 || day.from.clock.known();
    if (!said || span(p)) return p;
    out_.push_back(day);
    return day.end;
  }

  // `วันจันทร์หน้า`, `วันศุกร์นี้`, `เมื่อวันพุธ`: a weekday that a word beside it makes one day.
  size_t weekday(size_t p, const TimeWord& word) {
    TimeExpression day;
    day.begin = p;
    day.end = word.end;
    day.relative = Relative::weekday;
    day.from.weekday = word.value;
    day.rule = "weekday";
    day.table = word.table, day.row = word.row;
    const TimeWord side =
        reader_.word(word.end, kinds(WordKind::this_one, WordKind::past, WordKind::next, WordKind::coming));
    if (side.kind == WordKind::this_one) day.from.side = Side::this_one;
    if (side.kind == WordKind::past) day.from.side = Side::past;
    if (side.kind == WordKind::next || side.kind == WordKind::coming) day.from.side = Side::next;
    const bool sequel = reader_.word_before(p, kinds(WordKind::sequel));
    if (side)
      day.end = side.end;
    else if (sequel)
      day.from.side = Side::past;  // `เมื่อวันพุธ`
    const bool dated = with_bracketed_date(day);
    const bool front = side.kind == WordKind::coming && !dated && reader_.letter(side.end);  // `วันจันทร์หน้าศาลากลาง`
    const bool lunar = static_cast<bool>(
        reader_.word(reader_.blanks(day.end), kinds(WordKind::waxing, WordKind::waning)));  // its own date follows
    if (!(dated || side || sequel) || front || lunar || span(p)) return p;
    with_clock(day);
    out_.push_back(day);
    return day.end;
  }

  // `วันจันทร์หน้า (24 ก.พ.)`
  bool with_bracketed_date(TimeExpression& day) const {
    const size_t open = reader_.blanks(day.end);
    if (reader_.at(open) != '(') return false;
    TimeExpression date;
    const size_t end = reader_.one_date(open + 1, date);
    if (end == open + 1 || reader_.at(end) != ')') return false;
    day.relative = Relative::none;
    day.from = date.from;
    day.end = end + 1;
    return true;
  }

  // `ปีที่แล้ว`, `เดือนนี้`, `ปีงบประมาณหน้า`.
  size_t relative(size_t p, const TimeWord& word) {
    if (span(p)) return p;
    TimeExpression expression;
    expression.begin = p;
    expression.end = word.end;
    if (word.kind == WordKind::relative_month) {
      expression.type = TimeType::month;
      expression.relative = Relative::month;
    } else {
      const bool fiscal = word.kind == WordKind::relative_fiscal_year;
      expression.type = fiscal ? TimeType::fiscal_year : TimeType::year;
      expression.relative = fiscal ? Relative::fiscal_year : Relative::year;
    }
    expression.offset = word.value;
    expression.rule = "relative";
    expression.table = word.table, expression.row = word.row;
    out_.push_back(expression);
    return expression.end;
  }

  // `5 ปีที่ผ่านมา`, `หลายปีที่ผ่านมา`, `ใน 7 วันนี้`, `ทุกวันนี้`, `เร็ว ๆ วันนี้` are spans, or no time at all.
  bool span(size_t p) const {
    if (reader_.behind_digit(p) || reader_.word_before(p, kinds(WordKind::many))) return true;
    const size_t before = p > 0 && reader_.at(p - 1) == ' ' ? p - 1 : p;
    return before > 0 && reader_.at(before - 1) == static_cast<char>(code(U'ๆ'));
  }

  // `วันนี้ ถึง 14 สิงหาคม 2565`.
  void with_last_day(TimeExpression& first) const {
    const TimeWord until = reader_.word(reader_.blanks(first.end), kinds(WordKind::until));
    if (!until) return;
    TimeExpression last;
    const size_t begin = reader_.blanks(until.end);
    if (reader_.one_date(begin, last) == begin) return;
    first.range = true;
    first.to = last.from;
    first.end = last.end;
  }

  // A date takes the clock time that follows it; blanks, a comma or dash and words like เมื่อ may stand between.
  size_t with_clock(TimeExpression& date) {
    size_t q = reader_.blanks(date.end);
    char mark = reader_.at(q);
    if (mark == ')') {  // `(17 กันยายน 2565) เวลา 10.12 น.`
      q = reader_.blanks(q + 1);
      mark = reader_.at(q);
    }
    if (mark == ',' || mark == ':' || mark == '-' || mark == '/' || mark == '|' || mark == '(')
      q = reader_.blanks(q + 1);
    for (int words = 0; words < 2; ++words)
      if (const TimeWord joint = reader_.word(q, kinds(WordKind::join))) q = reader_.blanks(joint.end);
    const auto clock = reader_.clock(q, true);
    if (!clock) return date.end;
    take(*clock, date);
    date.end = clock->end;
    with_second_date(date);
    return date.end;
  }

  static void take(const TimeReader::ClockRead& clock, TimeExpression& date) {
    date.type = TimeType::datetime;
    date.from.clock = clock.from;
    if (!clock.range) return;
    date.range = true;
    date.to = date.from;
    date.to.clock = clock.to;
  }

  // `… เวลา 08.00 น. ถึงวันที่ 6 ม.ค. 66 เวลา 17.00 น.`, `… ถึงเวลา 24.00 น. ของวันที่ 18 เมษายน`.
  void with_second_date(TimeExpression& first) const {
    const TimeWord until = reader_.word(reader_.blanks(first.end), kinds(WordKind::until));
    if (!until || first.range || nested_) return;
    std::vector<TimeExpression> second;
    Grammar(reader_, second).read(reader_.blanks(until.end));
    if (second.size() != 1 || second[0].type != TimeType::datetime || second[0].range) return;
    if (second[0].from.day == 0 && second[0].relative != Relative::weekday) return;
    first.range = true;
    first.to = second[0].from;
    first.end = second[0].end;
  }

  // A clock time takes the date that follows it, unless that is one of several.
  size_t clock(size_t p) {
    const auto read = reader_.clock(p, false);
    if (!read) return p;
    TimeExpression expression;
    size_t q = reader_.blanks(read->end);
    for (int words = 0; words < 3 && expression.end == 0; ++words) {  // `ของคืนวันที่`
      if (const TimeWord same = reader_.word(q, kinds(WordKind::same))) {
        expression.end = same.end;
        expression.same_day = true;
      } else if (const TimeWord day = reader_.word(q, kinds(WordKind::weekday_full));
                 day && reader_.one_date(q, expression) == q) {  // `6 โมงเย็นวันเสาร์`
        expression.end = day.end;
        expression.relative = Relative::weekday;
        expression.from.weekday = day.value;
      } else if (!day && reader_.relative_day(q, expression) == q && reader_.one_date(q, expression) == q) {
        if (const TimeWord of = reader_.word(q, kinds(WordKind::of))) q = reader_.blanks(of.end);
      }
    }
    if (expression.end == 0) {  // `15.40 น. (22 ก.ย. 63)`, `21.10 น.ที่ผ่านมา (2 มกราคม 2568)`
      const TimeWord past = reader_.word(reader_.blanks(read->end), kinds(WordKind::past));
      TimeExpression day;
      day.end = past ? past.end : read->end;
      if (with_bracketed_date(day)) expression = day;
    }
    const bool dated = expression.end != 0;
    expression.begin = read->begin;
    expression.rule = dated ? "clock time and date" : "clock time";
    if (!dated) expression.end = read->end;
    take(*read, expression);
    if (!dated) expression.type = TimeType::time;
    if (dated && !expression.same_day) with_second_date(expression);
    out_.push_back(expression);
    return expression.end;
  }

  TimeReader reader_;
  std::vector<TimeExpression>& out_;
  bool nested_ = false;  // reads the second end of a range, which begins no other
};

}  // namespace

bool begins_with(const DateTables& tables, uint32_t table, uint32_t row) { return tables.is_word(table, row, kFirst); }

size_t read_times(const DateTables& tables, std::string_view chars, size_t p, std::vector<TimeExpression>& out) {
  return Grammar(tables, chars, out).read(p);
}

}  // namespace khao::text
