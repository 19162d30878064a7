// Days, months and years: the Gregorian calendar and the two ways of writing its years.
#ifndef KHAO_TEXT_CALENDAR_H_
#define KHAO_TEXT_CALENDAR_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace khao::text {

/// A day in CE; month or day 0: not known; year 0: not known.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  friend bool operator==(const Date&, const Date&) = default;
};

int days_in_month(int year, int month);  ///< year 0: of a leap year
bool is_day(const Date& date);           ///< a whole, possible date
int64_t day_number(const Date& date);    ///< days since 1970-01-01, of a whole date
Date from_day_number(int64_t days);
int weekday(const Date& date);  ///< 0 Sunday … 6 Saturday
Date add_days(const Date& date, int days);
/// `YYYY-MM-DD` (also with a time behind it) to a date; a date with year 0 if it is none.
Date parse_iso_date(std::string_view iso);
std::string to_iso(const Date& date);  ///< `2023-03-15`, `2023-03` or `2023`, as far as it is known
void append_padded(int number, size_t digits, std::string& out);  ///< at least so many digits, with zeros before it

}  // namespace khao::text

#endif  // KHAO_TEXT_CALENDAR_H_
