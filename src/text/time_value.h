// From what is written to ISO 8601 in CE: eras, years of two digits, years that are left out, words like วันนี้.
#ifndef KHAO_TEXT_TIME_VALUE_H_
#define KHAO_TEXT_TIME_VALUE_H_

#include "khao/entity.h"
#include "text/calendar.h"
#include "text/time_expression.h"

namespace khao::text {

/// What the document says of its own time.
struct TimeAnchors {
  Date published;            ///< the day that a year left out is nearest to; year 0: unknown
  Date today;                ///< what วันนี้ means; year 0: unknown
  Date last_day;             ///< what วันเดียวกัน means; year 0: unknown
  bool month_first = false;  ///< slashed dates are month/day
  bool guessed = false;      ///< `published` is another day that the text names
};

struct TimeValue {
  TimeType type = TimeType::date;
  InlineString<39> value;  ///< empty where no anchor is known, and of lunar days
  Lunar lunar;             ///< of type lunar only
  bool possible = true;    ///< false: there is no such day, or a range runs backwards
  Date day;                ///< the day that a date or datetime names, the first of a range of days; year 0: none
};

TimeValue value_of(const TimeExpression& expression, const TimeAnchors& anchors);

/// CE of a year as written. `month`: 0 or the month beside it, since Buddhist years before 2484 began in April. `thai`:
/// two digits are a Buddhist year (behind a Thai month, พ.ศ. or ปี); otherwise the anchor's century decides. 0 if
/// nothing decides.
int ce_year(const WrittenYear& year, int month, bool thai, const Date& anchor);

}  // namespace khao::text

#endif  // KHAO_TEXT_TIME_VALUE_H_
