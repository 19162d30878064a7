// What the value of a time looks like, by type. A value is one point or two points joined by `/`; a point is read from
// left to right as far as it goes: year, month, day, clock time.
#include <cstdint>

#include "record/check.h"
#include "record/names.h"

namespace khao::record {
namespace {

/// How far a point reaches.
enum class Shape : uint8_t { none, year, month, day, clock, moment };

/// Takes `digits` digits off the front as a number between `low` and `high`.
bool take_number(std::string_view& rest, size_t digits, int low, int high) {
  if (rest.size() < digits) return false;
  int value = 0;
  for (size_t i = 0; i < digits; ++i) {
    if (rest[i] < '0' || rest[i] > '9') return false;
    value = value * 10 + (rest[i] - '0');
  }
  rest.remove_prefix(digits);
  return low <= value && value <= high;
}

bool take(std::string_view& rest, char c) {
  if (rest.empty() || rest.front() != c) return false;
  rest.remove_prefix(1);
  return true;
}

/// `T11:50`, also `T24:00`.
bool is_clock(std::string_view rest) {
  if (rest == "T24:00") return true;
  return take(rest, 'T') && take_number(rest, 2, 0, 23) && take(rest, ':') && take_number(rest, 2, 0, 59) &&
         rest.empty();
}

Shape shape_of(std::string_view point) {
  if (is_clock(point)) return Shape::clock;
  if (!take_number(point, 4, 1, 9999)) return Shape::none;
  if (point.empty()) return Shape::year;
  if (!take(point, '-') || !take_number(point, 2, 1, 12)) return Shape::none;
  if (point.empty()) return Shape::month;
  if (!take(point, '-') || !take_number(point, 2, 1, 31)) return Shape::none;
  if (point.empty()) return Shape::day;
  return is_clock(point) ? Shape::moment : Shape::none;
}

}  // namespace

bool is_time_value(TimeType type, std::string_view value) {
  const size_t slash = value.find('/');
  const Shape first = shape_of(value.substr(0, slash));
  const Shape second = slash == std::string_view::npos ? Shape::none : shape_of(value.substr(slash + 1));
  const bool one = slash == std::string_view::npos;
  switch (type) {
    case TimeType::date:
      return one && first == Shape::day;
    case TimeType::time:
      return one && first == Shape::clock;
    case TimeType::datetime:
      return one && first == Shape::moment;
    case TimeType::month:
      return one && first == Shape::month;
    case TimeType::year:
      return one && first == Shape::year;
    case TimeType::academic_year:
      return one && first == Shape::year;
    case TimeType::fiscal_year:
      return first == Shape::day && second == Shape::day;
    // The end of a range may leave out the day that its begin names: 2023-03-15T09:30/T12:00.
    case TimeType::range:
      return first != Shape::none && (second == first || (first == Shape::moment && second == Shape::clock));
    case TimeType::lunar:
      return false;
  }
  return false;
}

std::string check_times(const Record& record, const Cuts& cuts) {
  for (size_t i = 0; i < record.times.size(); ++i) {
    const Time& time = record.times[i];
    const std::string where = "times[" + std::to_string(i) + "]: ";
    if (!cuts.mention(time.mention)) return where + "the mention does not cut the text";
    if (i > 0 && time.mention.begin < record.times[i - 1].mention.begin) return where + "not in reading order";
    if (!is_valid(time.type)) return where + "unknown type";
    if (!time.value.empty() && !is_time_value(time.type, time.value.view()))
      return where + "value does not fit the type";
    const bool lunar = time.lunar.day != 0 || time.lunar.month != 0;
    if (lunar != (time.type == TimeType::lunar)) return where + "lunar date and type do not fit";
    if (lunar && (time.lunar.day < 1 || time.lunar.day > 15 || time.lunar.month > 12)) return where + "no lunar date";
  }
  return {};
}

}  // namespace khao::record
