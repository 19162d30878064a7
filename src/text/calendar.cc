// Day numbers by Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
#include "text/calendar.h"

#include <charconv>
#include <iterator>

namespace khao::text {
namespace {

constexpr bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

// Reads exactly `digits` digits, or returns -1.
int number(std::string_view text, size_t at, size_t digits) {
  if (at + digits > text.size()) return -1;
  int value = 0;
  for (size_t i = at; i < at + digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

}  // namespace

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return kDays[month - 1] + (month == 2 && (year == 0 || is_leap(year)) ? 1 : 0);
}

bool is_day(const Date& date) {
  return date.year > 0 && date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

int64_t day_number(const Date& date) {
  const int64_t year = date.year - (date.month <= 2);
  const int64_t era = (year >= 0 ? year : year - 399) / 400;
  const int64_t year_of_era = year - era * 400;
  const int64_t day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

Date from_day_number(int64_t days) {
  days += 719468;
  const int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const int64_t day_of_era = days - era * 146097;
  const int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t shifted_month = (5 * day_of_year + 2) / 153;  // 0: March
  const int day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  const int month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  return {static_cast<int>(year_of_era + era * 400) + (month <= 2), month, day};
}

int weekday(const Date& date) {
  const int64_t day = (day_number(date) + 4) % 7;  // 1970-01-01 was a Thursday
  return static_cast<int>(day < 0 ? day + 7 : day);
}

Date add_days(const Date& date, int days) { return from_day_number(day_number(date) + days); }

Date parse_iso_date(std::string_view iso) {
  const Date date{number(iso, 0, 4), number(iso, 5, 2), number(iso, 8, 2)};
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-' || !is_day(date)) return {};
  const bool ends = iso.size() == 10 || iso[10] == 'T' || iso[10] == ' ' || iso[10] == 't';
  return ends ? date : Date{};
}

std::string to_iso(const Date& date) {
  std::string out;  // short enough for no allocation, and no printf, which takes longer than reading the date
  append_padded(date.year, 4, out);
  if (date.month == 0) return out;
  append_padded(date.month, 2, out += '-');
  if (date.day != 0) append_padded(date.day, 2, out += '-');
  return out;
}

void append_padded(int number, size_t digits, std::string& out) {
  char buffer[12];
  const auto [end, error] = std::to_chars(std::begin(buffer), std::end(buffer), number);
  const auto size = static_cast<size_t>(end - buffer);
  if (size < digits) out.append(digits - size, '0');
  out.append(buffer, size);
}

}  // namespace khao::text
