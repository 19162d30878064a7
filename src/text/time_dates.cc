// Dates: days with the month that they share, dates of numbers alone, days named by a word.
#include <span>

#include "text/calendar.h"
#include "text/time_reader.h"

namespace khao::text {
namespace {

constexpr WordKinds kMonths =
    kinds(WordKind::month_full, WordKind::month_short, WordKind::month_loose, WordKind::month_latin);
constexpr WordKinds kSides = kinds(WordKind::this_one, WordKind::past, WordKind::next, WordKind::relative_year);
constexpr size_t kMostDays = 12;  // that share one month
constexpr int kMostDaysOfMonth = 31;

}  // namespace

TimeWord TimeReader::month(size_t p) const {
  size_t q = p;
  if (const TimeWord lead = word(q, kinds(WordKind::month_lead))) q = blanks(lead.end);
  const TimeWord month = word(q, kMonths);
  if (month.kind != WordKind::month_loose && month.kind != WordKind::month_latin) return month;
  const bool closed = !letter(month.end) || word(month.end, kSides | kinds(WordKind::clock_lead));
  return closed ? month : TimeWord();  // `หมู่ 1 ต.คลองหนึ่ง`
}

size_t TimeReader::behind_month(const TimeWord& month, TimePoint& point) const {
  const size_t end = year_behind_month(month.end, month.kind == WordKind::month_latin, point.year);
  size_t q = at(end) == ' ' ? end + 1 : end;
  if (const TimeWord of = word(q, kinds(WordKind::of)); of && word(of.end, kinds(WordKind::relative_year))) q = of.end;
  const TimeWord side = word(q, kSides);
  if (!side || (side.kind == WordKind::relative_year && point.year.number != 0)) return end;
  if (side.kind == WordKind::this_one) point.side = Side::this_one;
  if (side.kind == WordKind::past) point.side = Side::past;
  if (side.kind == WordKind::next) point.side = Side::next;
  if (side.kind == WordKind::relative_year) point.relative_year = side.value;
  return side.end;
}

size_t TimeReader::day_lead(size_t p, int& weekday) const {
  if (const TimeWord lead = word(p, kinds(WordKind::day_lead))) {
    size_t end = blanks(lead.end);
    return at(end) == ':' ? blanks(end + 1) : end;
  }
  const TimeWord day = word(p, kinds(WordKind::weekday_full, WordKind::weekday_bare));
  if (!day) return p;
  size_t end = blanks(day.end);
  const TimeWord ordinal = word(end, kinds(WordKind::at, WordKind::day_lead));
  if (!ordinal && day.kind == WordKind::weekday_bare) return p;
  weekday = day.value;
  return ordinal ? blanks(ordinal.end) : end;
}

// Appends `D`, `D - D`, and more of them set apart by commas and และ, up to the month, where it leaves p. False if no
// month comes.
bool TimeReader::read_day_terms(size_t& p, std::vector<TimeExpression>& out) const {
  for (size_t terms = 0; terms < kMostDays; ++terms) {
    int weekday = -1, last_weekday = -1;
    const size_t lead_end = day_lead(p, weekday);
    const Digits day = digits(lead_end);
    if (day.count == 0 || day.count > 2) return false;
    Digits last = day;
    const TimeWord until = word(blanks(day.end), kinds(WordKind::until));
    if (until) {
      const size_t begin = blanks(until.end), last_lead_end = day_lead(begin, last_weekday);
      last = digits(last_lead_end);
      // `ครั้งที่ 3 จนถึงวันที่ 9 พฤษภาคม`, `เหลือ 23 จนถึงวันที่ 9 พฤษภาคม`: the number is no day
      const bool only_last_is_led = lead_end == p && last_lead_end != begin;
      if (only_last_is_led && (last.value <= day.value || word_before(p, kinds(WordKind::at)))) return false;
    }
    if (last.count == 0 || last.count > 2) return false;
    const size_t q = blanks(last.end);
    const bool named = static_cast<bool>(month(q));
    const TimeWord both = named ? TimeWord() : word(q, kinds(WordKind::both));
    if (!named && !both) return false;  // most numbers
    TimeExpression& term = out.emplace_back();
    term.begin = p, term.end = last.end;
    term.from.day = day.value, term.from.weekday = weekday;
    term.range = static_cast<bool>(until);
    if (term.range) term.to.day = last.value, term.to.weekday = last_weekday;
    p = named ? q : blanks(both.end);
    if (named) return true;
  }
  return false;
}

size_t TimeReader::days(size_t p, std::vector<TimeExpression>& out) const {
  const size_t before = out.size();
  size_t q = p;
  if (!read_day_terms(q, out)) {
    out.resize(before);
    return p;
  }
  const std::span<TimeExpression> terms = std::span(out).subspan(before);
  const TimeWord named = month(q);
  TimePoint shared;
  shared.month = named.value;
  const size_t end = behind_month(named, shared);
  const auto is_day = [&](int day) { return day >= 1 && day <= days_in_month(0, shared.month); };
  for (TimeExpression& term : terms) {
    const bool in_order = !term.range || (is_day(term.to.day) && term.from.day < term.to.day);
    if (!is_day(term.from.day) || !in_order) {  // no such days: passed over
      out.resize(before);
      return end;
    }
    for (TimePoint* point : {&term.from, &term.to}) {
      if (point == &term.to && !term.range) continue;
      const int day = point->day, weekday = point->weekday;
      *point = shared;
      point->day = day, point->weekday = weekday;
    }
    term.type = TimeType::date;
    term.rule = terms.size() > 1 ? "days of a month" : term.range ? "range of days" : "date";
    term.table = named.table, term.row = named.row;
    term.listed = terms.size() > 1;
    term.end = end;  // all run to the month that they share
  }
  if (!terms.back().range) terms.back().end = second_date(end, terms.back());
  return terms.back().end;
}

// `28 กันยายน - 31 ตุลาคม 2565`: the second date of a range over months. Returns the end, or p.
size_t TimeReader::second_date(size_t p, TimeExpression& first) const {
  const TimeWord until = word(blanks(p), kinds(WordKind::until));
  if (!until) return p;
  TimePoint second;
  const size_t begin = day_lead(blanks(until.end), second.weekday);
  const Digits day = digits(begin);
  if (day.count == 0 || day.count > 2) return p;
  const TimeWord named = month(blanks(day.end));
  if (!named || day.value < 1 || day.value > days_in_month(0, named.value)) return p;
  second.month = named.value;
  second.day = day.value;
  const size_t end = behind_month(named, second);
  first.range = true;
  first.to = second;
  first.rule = "range of dates";
  return end;
}

// `15/03/2566`, `15-3-66`, `15.03.2566`, `2023-03-15`.
size_t TimeReader::numeric_date(size_t p, TimeExpression& out) const {
  const Digits first = digits(p);
  const char separator = at(first.end);
  if (number_left_open(p) || (separator != '/' && separator != '-' && separator != '.')) return p;
  const Digits second = digits(first.end + 1);
  if (second.count == 0 || second.count > 2 || at(second.end) != separator) return p;
  const Digits third = digits(second.end + 1);
  if (is_digit(at(third.end)) || (at(third.end) == separator && is_digit(at(third.end + 1)))) return p;
  const bool iso = first.count == 4 && third.count == 2 && separator == '-';
  const bool usual =
      first.count <= 2 && first.count > 0 && (third.count == 4 || (third.count == 2 && separator == '/'));
  if (!iso && !usual) return p;
  out.from.day = iso ? third.value : first.value;
  out.from.month = second.value;
  out.from.year = {iso ? first.value : third.value, iso ? 4 : static_cast<int>(third.count), kNoEra};
  if (out.from.day < 1 || out.from.month < 1 || out.from.day > 31 || out.from.month > 31) return p;
  if (out.from.month > 12 && (out.from.day > 12 || iso)) return p;
  const int year = out.from.year.number;
  if (out.from.year.digits == 4 && (year < 1800 || year >= 2700 || (year >= 2200 && year < 2300))) return p;
  out.from.slashed = usual;
  out.type = TimeType::date;
  out.rule = iso ? "ISO date" : "slashed date";
  return third.end;
}

// `15/มี.ค./66`, `15-มี.ค.-2566`: the same mark on both sides of a month's name.
size_t TimeReader::marked_date(size_t p, TimeExpression& out) const {
  const Digits day = digits(p);
  const char mark = at(day.end);
  if (number_left_open(p) || (mark != '/' && mark != '-') || day.count > 2) return p;
  const TimeWord named = word(day.end + 1, kMonths);
  if (!named || at(named.end) != mark) return p;
  size_t end = named.end + 1;
  const auto year = year_number(end, named.kind == WordKind::month_latin ? 4 : 2);
  if (!year || day.value < 1 || day.value > days_in_month(0, named.value)) return p;
  out.from.day = day.value;
  out.from.month = named.value;
  out.from.year = *year;
  out.type = TimeType::date;
  out.rule = "date with marks";
  out.table = named.table, out.row = named.row;
  return end;
}

// `March 15, 2023`, `มี.ค. 15, 2559`; `15 March 2023` is read as days are. Behind a Thai month only the comma shows that
// the number is a day and no year (`มี.ค. 15`).
size_t TimeReader::month_first_date(size_t p, TimeExpression& out) const {
  const TimeWord named = month(p);
  const bool latin = named.kind == WordKind::month_latin;
  if (!named || (latin && p > 0 && letter(p - 1))) return p;
  const Digits day = digits(blanks(named.end));
  if (day.count == 0 || day.count > 2 || day.value < 1 || day.value > days_in_month(0, named.value)) return p;
  if (!latin && at(day.end) != ',') return p;
  const size_t end = year_behind_month(day.end, true, out.from.year);
  if (out.from.year.digits != 4) return p;
  out.from.day = day.value;
  out.from.month = named.value;
  out.type = TimeType::date;
  out.rule = "English date";
  out.table = named.table, out.row = named.row;
  return end;
}

size_t TimeReader::date_of_numbers(size_t p, TimeExpression& out) const {
  TimeExpression date;
  const size_t number = day_lead(p, date.from.weekday);
  date.begin = p;
  date.end = is_digit(at(number)) ? numeric_date(number, date) : month_first_date(number, date);
  if (date.end == number) date.end = marked_date(number, date);
  if (date.end == number) return p;
  out = date;
  return date.end;
}

size_t TimeReader::one_date(size_t p, TimeExpression& out) const {
  std::vector<TimeExpression> found;
  const size_t end = days(p, found);
  if (found.empty()) return date_of_numbers(p, out);
  if (end == p || found.size() > 1 || found[0].range) return p;
  out = found[0];
  return end;
}

// A day or range of days without a month, which a word behind it gives them: `วันที่ 18 ที่ผ่านมา`, `วันที่ 20-22 นี้`, `วันที่ 15
// เดือนหน้า`.
size_t TimeReader::day_of_month(size_t p, TimeExpression& out) const {
  const TimeWord lead = word(p, kinds(WordKind::day_lead));
  if (!lead) return p;
  const auto is_day = [](const Digits& day) {
    return day.count > 0 && day.count <= 2 && day.value >= 1 && day.value <= kMostDaysOfMonth;
  };
  const Digits first = digits(blanks(lead.end));
  if (!is_day(first)) return p;
  TimeExpression day;
  day.from.day = first.value;
  size_t q = blanks(first.end);
  if (const TimeWord until = word(q, kinds(WordKind::until))) {
    const Digits last = digits(blanks(until.end));
    if (!is_day(last) || last.value <= first.value) return p;
    day.range = true;
    day.to.day = last.value;
    q = blanks(last.end);
  }
  const TimeWord which = word(q, kinds(WordKind::this_one, WordKind::past, WordKind::next, WordKind::relative_month));
  if (!which) return p;
  day.relative = Relative::month;
  day.offset = which.kind == WordKind::relative_month ? which.value : 0;
  if (which.kind == WordKind::this_one) day.from.side = Side::this_one;
  if (which.kind == WordKind::past) day.from.side = Side::past;
  if (which.kind == WordKind::next) day.from.side = Side::next;
  day.begin = p;
  day.end = which.end;
  day.type = TimeType::date;
  day.rule = "day of a month";
  day.table = which.table, day.row = which.row;
  out = day;
  return day.end;
}

// `วันนี้ (15 มี.ค. 66)`, `วันนี้ 24 ธ.ค. 65`, `วานนี้`. A part of a day (`คืนนี้`) needs the date.
size_t TimeReader::relative_day(size_t p, TimeExpression& out) const {
  const TimeWord day = word(p, kinds(WordKind::relative_day, WordKind::relative_part));
  if (!day) return p;
  out.begin = p;
  out.relative = Relative::day;
  out.offset = day.value;
  out.type = TimeType::date;
  out.end = day.end;
  size_t q = blanks(day.end);
  if (at(q) == ')' && p > 0 && at(p - 1) == '(') q = blanks(q + 1);  // `(วันนี้) 15 ธ.ค.65`
  const bool bracket = at(q) == '(';
  const bool since = word_before(p, kinds(WordKind::since));  // `ตั้งแต่วันนี้ - 15 กันยายน 2564`: two days
  if (bracket || at(q) == ',' || at(q) == ':' || (at(q) == '-' && !since)) q = blanks(q + 1);
  if (bracket) {  // here a weekday may stand without its word: (พุธที่ 15 มี.ค.)
    if (const TimeWord weekday = word(q, kinds(WordKind::weekday_bare, WordKind::weekday_short))) {
      q = blanks(weekday.end);
      if (const TimeWord ordinal = word(q, kinds(WordKind::at))) q = blanks(ordinal.end);
    }
  }
  TimeExpression date;
  const size_t end = one_date(q, date);
  if (end != q) {
    out.from = date.from;
    size_t close = blanks(end);
    out.end = bracket && at(close) == ')' ? close + 1 : end;
  } else if (day.kind == WordKind::relative_part) {
    out.rule = "part of a day";  // its clock time may follow
  }
  if (*out.rule == 0) out.rule = "relative day";
  out.table = day.table, out.row = day.row;
  return out.end;
}

}  // namespace khao::text
