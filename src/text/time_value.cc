// Rules and their sources: facts of the Thai calendar in calendar.h and eras.tsv; a year left out is the one nearest to
// the day of publication, since news speaks of days around it, on a tie the earlier one.
#include "text/time_value.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace khao::text {
namespace {

constexpr int kBuddhist = -543;
constexpr int kNewYearInJanuary = 2484;     // BE; Calendar Year Act BE 2483
constexpr int kDefaultBuddhistYear = 2569;  // decides on two digits where no day is known
constexpr int64_t kRecentDays = 60;  // `15 ธ.ค.นี้` in January is of the last year, `ต.ค.นี้` in March is not
constexpr int64_t kSameWeek = 7;  // so near to publication a weekday that does not fit is rather a misprint

// The year for a day or month without one: the nearest, or the nearest in which the day has the weekday that stands
// beside it (in December `วันพุธที่ 15 มีนาคม` is rather nine months ago than in three, if that one is a Friday). 0 if no
// anchor is known. `sure`: the anchor is the day of publication.
int nearest_year(const TimePoint& point, const Date& anchor, bool sure) {
  if (anchor.year == 0) return 0;
  if (point.relative_year != kNotRelative) return anchor.year + point.relative_year;
  const int64_t home = day_number(anchor);
  const bool whole = point.day != 0;
  int best = 0, fitting = 0;
  int64_t best_distance = 0, fitting_distance = 0;
  for (const int year : {anchor.year - 1, anchor.year, anchor.year + 1}) {
    const Date date{year, point.month, whole ? point.day : 15};
    if (!is_day(date)) continue;
    const bool same_month = !whole && year == anchor.year && point.month == anchor.month;
    const int64_t distance = same_month ? 0 : day_number(date) - home;
    if ((point.side == Side::past && distance > 0) || (point.side == Side::next && distance < 0)) continue;
    if (sure && point.side == Side::this_one && year < anchor.year && -distance > kRecentDays) continue;
    if (best == 0 || std::abs(distance) < best_distance) best = year, best_distance = std::abs(distance);
    if (!whole || weekday(date) != point.weekday) continue;
    if (fitting == 0 || std::abs(distance) < fitting_distance) fitting = year, fitting_distance = std::abs(distance);
  }
  return fitting != 0 && best_distance > kSameWeek ? fitting : best;
}

Date resolved(const TimePoint& point, const Date& anchor, bool sure) {
  Date date{0, point.month, point.day};
  if (point.year.number != 0) {
    date.year = ce_year(point.year, point.month, !point.slashed, anchor);
  } else if (point.month != 0) {
    date.year = nearest_year(point, anchor, sure);
  }
  return date;
}

// With day and month in their places.
TimePoint in_order(TimePoint point, bool month_first) {
  if (point.slashed && point.day <= 12 && (month_first || point.month > 12)) std::swap(point.day, point.month);
  return point;
}

bool before(const Date& a, const Date& b) {
  if (a.year != b.year) return a.year < b.year;
  return a.month != b.month ? a.month < b.month : a.day < b.day;
}

std::string clock_text(const Clock& clock) {
  std::string out = "T";
  append_padded(clock.hour, 2, out);
  append_padded(clock.minute, 2, out += ':');
  return out;
}

std::string fiscal_year(int first, int last) { return to_iso({first - 1, 10, 1}) + "/" + to_iso({last, 9, 30}); }

// The day of that name nearest to the anchor, the last one before it, or the coming one: `6 โมงเย็นวันพุธ`, `วันพุธที่ผ่านมา`,
// `วันพุธนี้`, `วันพุธหน้า`.
Date day_of_week(const TimePoint& point, const Date& anchor) {
  if (anchor.year == 0) return {};
  const int behind = (weekday(anchor) - point.weekday + 7) % 7;  // days since the last one
  switch (point.side) {
    case Side::nearest:
      return add_days(anchor, behind <= 3 ? -behind : 7 - behind);
    case Side::past:
      return add_days(anchor, behind == 0 ? -7 : -behind);
    case Side::this_one:
      return add_days(anchor, behind == 0 ? 0 : 7 - behind);
    default:
      return add_days(anchor, 7 - behind);
  }
}

// A day of the month of the anchor, or of the one so many months on; with a word beside it the last such day up to the
// anchor, or the first from it on.
Date day_of_month(const TimeExpression& expression, int day, const Date& anchor) {
  if (anchor.year == 0) return {};
  const auto in_month = [&](int months) {
    const int month = anchor.year * 12 + anchor.month - 1 + months;
    return Date{month / 12, month % 12 + 1, day};
  };
  const Date date = in_month(expression.offset);
  const int64_t distance = day_number(date) - day_number(anchor);
  const Side side = expression.from.side;
  if (side == Side::past && distance > 0) return is_day(in_month(-1)) ? in_month(-1) : in_month(-2);
  if ((side == Side::this_one || side == Side::next) && distance < 0) return in_month(1);
  return date;
}

// One end, or both of a range: the ends share what only one of them says.
struct Ends {
  Date from, to;
};

int64_t distance(const Ends& range, const Date& anchor) {
  const int64_t home = day_number(anchor), to_come = day_number(range.from) - home, over = home - day_number(range.to);
  return std::max({int64_t{0}, to_come, over});
}

// Two days without a year, each in the one nearest to the anchor: which of these years is that of the range, since
// `1 พ.ค. - 31 ส.ค.` is in February rather in ten weeks than half a year ago. One that is just over stays the last one.
Ends nearest_range(const Ends& days, const Date& anchor) {
  Ends by_last{{days.to.year, days.from.month, days.from.day}, days.to};
  if (before(by_last.to, by_last.from)) --by_last.from.year;
  Ends by_first{days.from, {days.from.year, days.to.month, days.to.day}};
  if (before(by_first.to, by_first.from)) ++by_first.to.year;
  if (!is_day(by_first.to) || distance(by_last, anchor) <= kRecentDays) return by_last;
  return distance(by_first, anchor) < distance(by_last, anchor) ? by_first : by_last;
}

Ends ends_of(const TimeExpression& expression, const TimeAnchors& anchors) {
  const Date& anchor = anchors.published.year != 0 ? anchors.published : anchors.today;
  const TimePoint first = in_order(expression.from, anchors.month_first);
  const TimePoint last = in_order(expression.to, anchors.month_first);
  Ends ends;
  if (expression.relative == Relative::month) {
    ends.from = day_of_month(expression, first.day, anchor);
    if (expression.range) {
      ends.to = ends.from;
      if (ends.to.year != 0) ends.to.day = last.day;
      return ends;
    }
  } else if (expression.relative == Relative::weekday) {
    ends.from = day_of_week(first, anchor);
  } else if (expression.same_day || (expression.relative == Relative::day && first.day == 0)) {
    const Date& base = expression.same_day ? anchors.last_day : anchors.today;
    if (base.year != 0) ends.from = add_days(base, expression.offset);
  } else {
    ends.from = resolved(first, anchor, !anchors.guessed);
  }
  if (!expression.range) return ends;
  ends.to = resolved(last, anchor, !anchors.guessed);
  const bool first_dated = first.year.number != 0 || first.relative_year != kNotRelative;
  const bool second_dated = last.year.number != 0 || last.relative_year != kNotRelative;
  const bool weekday_decides = first.month != 0 && first.weekday >= 0 && last.weekday < 0;
  if (last.month == 0 && last.clock.known()) {
    ends.to = ends.from;
    if (last.weekday >= 0 && ends.from.year != 0)  // `… ถึงตีห้าวันอาทิตย์`: the first one after it
      ends.to = add_days(ends.from, (last.weekday - weekday(ends.from) + 7) % 7);
  } else if ((first_dated || (weekday_decides && ends.from.year != 0)) && !second_dated) {
    ends.to.year = ends.from.year;
    if (before(ends.to, ends.from)) ++ends.to.year;
  } else if (first.month != 0 && first.day != 0 && last.day != 0 && !first_dated && !second_dated &&
             first.side == Side::nearest && last.side == Side::nearest && ends.from.year != 0 && ends.to.year != 0) {
    ends = nearest_range(ends, anchor);
  } else if (first.month != 0 && !first_dated && ends.to.year != 0) {
    ends.from.year = ends.to.year;
    if (before(ends.to, ends.from)) --ends.from.year;
  }
  return ends;
}

bool impossible(const Date& date) { return date.day != 0 && date.year != 0 && !is_day(date); }

// ISO text of one end with its clock time.
std::string text_of(const Date& date, const Clock& clock) {
  return (date.year != 0 ? to_iso(date) : "") + (clock.known() ? clock_text(clock) : "");
}

std::string range_text(const TimeExpression& expression, Ends ends) {
  const Clock &first = expression.from.clock, &second = expression.to.clock;
  const bool overnight = first.known() && second.known() && ends.from == ends.to && ends.from.day != 0 &&
                         ends.from.year != 0 && second.hour * 60 + second.minute < first.hour * 60 + first.minute;
  if (overnight) ends.to = add_days(ends.to, 1);
  return text_of(ends.from, first) + "/" + text_of(ends.to, second);
}

std::string years_text(const TimeExpression& expression, const TimeAnchors& anchors) {
  const Date& anchor = anchors.published.year != 0 ? anchors.published : anchors.today;
  int first = ce_year(expression.from.year, 0, true, anchor);
  if (expression.relative != Relative::none) {
    if (anchor.year == 0) return {};
    const bool next = expression.type == TimeType::fiscal_year && anchor.month >= 10;
    first = anchor.year + expression.offset + next;
  }
  const int last = expression.range ? ce_year(expression.to.year, 0, true, anchor) : first;
  if (expression.type == TimeType::fiscal_year) return fiscal_year(first, last);
  return expression.range ? to_iso({first, 0, 0}) + "/" + to_iso({last, 0, 0}) : to_iso({first, 0, 0});
}

}  // namespace

int ce_year(const WrittenYear& year, int month, bool thai, const Date& anchor) {
  int number = year.number;
  bool buddhist = year.offset == kBuddhist;
  if (year.offset != kNoEra && !buddhist) {
    if (year.digits == 2) number += number <= 40 ? 2000 : 1900;
    return number + year.offset;
  }
  if (year.digits == 2) {
    const int now = anchor.year != 0 ? anchor.year - kBuddhist : kDefaultBuddhistYear;
    buddhist |= thai || (number >= 40 && number <= now % 100 + 1);
    number += buddhist ? 2500 : 2000;
  }
  if (!buddhist && number < 2300) return number;
  const bool before_reform = number < kNewYearInJanuary && month >= 1 && month <= 3;
  return number + kBuddhist + before_reform;
}

TimeValue value_of(const TimeExpression& expression, const TimeAnchors& anchors) {
  TimeValue out;
  out.type = expression.range ? TimeType::range : expression.type;
  out.lunar = expression.lunar;
  if (expression.type == TimeType::lunar) return out;
  if (expression.type == TimeType::year || expression.type == TimeType::fiscal_year ||
      expression.type == TimeType::academic_year) {
    out.value.assign(years_text(expression, anchors));
    return out;
  }
  if (expression.relative == Relative::month && expression.from.day == 0) {
    const Date& anchor = anchors.published.year != 0 ? anchors.published : anchors.today;
    if (anchor.year == 0) return out;
    const int months = anchor.year * 12 + anchor.month - 1 + expression.offset;
    out.value.assign(to_iso({months / 12, months % 12 + 1, 0}));
    return out;
  }
  const Ends ends = ends_of(expression, anchors);
  const bool dated = expression.type != TimeType::time;
  const bool unanchored = expression.relative == Relative::weekday && ends.from.year == 0;
  const bool named = expression.same_day || expression.relative == Relative::weekday ||
                     (expression.relative == Relative::day && expression.from.day == 0);
  if (named && ends.from.year == 0 && expression.from.clock.known() && ends.to.year == 0) {  // `วันนี้ เวลา 10.00 น.`
    if (!expression.range) out.type = TimeType::time;
    out.value.assign(expression.range ? range_text(expression, ends) : clock_text(expression.from.clock));
    return out;
  }
  if (unanchored || impossible(ends.from) || impossible(ends.to) ||
      (expression.range && ends.to.year != 0 && before(ends.to, ends.from))) {
    out.possible = false;
    return out;
  }
  if (dated && ends.from.year == 0) return out;
  if (ends.from.day != 0) out.day = ends.from;
  out.value.assign(expression.range ? range_text(expression, ends) : text_of(ends.from, expression.from.clock));
  return out;
}

}  // namespace khao::text
