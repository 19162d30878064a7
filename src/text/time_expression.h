// A date or clock time as it is written, before anything is known of the document.
//
//     วันนี้ (15 มี.ค. 66) เวลา 11.50-12.30 น.
//     relative day 0; from {15, 3, year 66 of two digits, 11:50}, to {… 12:30}, range
//
// text/time_grammar.h reads them from a matching view, text/time_value.h turns them into ISO 8601 with the help of
// anchors.
#ifndef KHAO_TEXT_TIME_EXPRESSION_H_
#define KHAO_TEXT_TIME_EXPRESSION_H_

#include <cstddef>
#include <cstdint>

#include "data/blob.h"
#include "khao/entity.h"

namespace khao::text {

inline constexpr int kNoEra = 10000;       ///< WrittenYear::offset: no era is named
inline constexpr int kNotRelative = 1000;  ///< TimePoint::relative_year: no `ปีที่แล้ว` stands beside it

/// A year as written.
struct WrittenYear {
  int number = 0;  ///< 0: none
  int digits = 0;
  int offset = kNoEra;  ///< what the era word adds to reach CE
  friend bool operator==(const WrittenYear&, const WrittenYear&) = default;
};

struct Clock {
  int hour = -1;  ///< 0 to 24 (24:00 only); -1: no clock time
  int minute = 0;
  bool known() const { return hour >= 0; }
  friend bool operator==(const Clock&, const Clock&) = default;
};

/// Which one of the days without a year, or of a weekday, is meant: the nearest (also with `นี้`), the last (`ที่ผ่านมา`),
/// the coming one (`ที่จะถึง`).
enum class Side : uint8_t { nearest, this_one, past, next };

/// One end of an expression; what is 0 is not written.
struct TimePoint {
  int day = 0;
  int month = 0;
  WrittenYear year;
  int relative_year = kNotRelative;  ///< -1 for `ส.ค.ปีที่แล้ว`
  int weekday = -1;                  ///< 0 Sunday … 6 Saturday
  bool slashed = false;  ///< day and month are numbers (`08/07/2561`), so that their order may be the other one
  Side side = Side::nearest;
  Clock clock;
  friend bool operator==(const TimePoint&, const TimePoint&) = default;
};

/// What a relative word counts in.
enum class Relative : uint8_t { none, day, weekday, month, year, fiscal_year };

struct TimeExpression {
  size_t begin = 0;  ///< view positions
  size_t end = 0;
  TimeType type = TimeType::date;  ///< of its ends; a range is marked below
  bool range = false;              ///< from `from` to `to`
  TimePoint from;
  TimePoint to;
  Relative relative = Relative::none;
  int offset = 0;         ///< of the relative word
  bool same_day = false;  ///< `วันเดียวกัน`: the day named last
  bool listed = false;    ///< one of several days that share a month
  bool bare = false;      ///< a year that nothing but its size shows
  Lunar lunar;
  const char* rule = "";          ///< static storage
  uint32_t table = data::kNoRow;  ///< Blob::table_index of the word that began it
  uint32_t row = data::kNoRow;

  /// Whether a day is written out or named by a word.
  bool has_day() const {
    return from.day != 0 || relative == Relative::day || relative == Relative::weekday || same_day;
  }
};

}  // namespace khao::text

#endif  // KHAO_TEXT_TIME_EXPRESSION_H_
