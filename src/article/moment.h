// Points in time as metadata writes them: ISO 8601 in its many spellings, epoch seconds, e-mail dates, Buddhist Era.
#ifndef KHAO_ARTICLE_MOMENT_H_
#define KHAO_ARTICLE_MOMENT_H_

#include <optional>
#include <string>
#include <string_view>

#include "text/calendar.h"
#include "text/dates.h"

namespace khao::article {

/// Wall clock as written, and the offset that stands with it.
struct Moment {
  text::Date day;
  int seconds = -1;                ///< of the day; -1: a day without a clock time
  int digits = 0;                  ///< of the clock time that were written: 4 (hour, minute) or 6
  std::optional<int> offset = {};  ///< minutes east of UTC

  bool timed() const { return seconds >= 0; }
  friend bool operator==(const Moment&, const Moment&) = default;
};

inline constexpr int kThaiOffset = 7 * 60;

/// A year in CE: Buddhist years lose 543, years that a plug-in raised twice lose it twice; 0 if no such year is
/// plausible.
int plausible_year(int year);

/// A line with its dates in the order and form that text/dates.h reads: `July 16th, 2010 at 9:12 pm` with `16`,
/// `21:12`; `กันยายน 5, 2023` (WordPress in Thai) as `5 กันยายน 2023`.
std::string with_usual_dates(std::string_view line);

/// Reads a metadata value; nothing if it is no day.
std::optional<Moment> read_moment(const text::DateTables& tables, std::string_view value);

/// The same instant on Thai clocks. Unchanged without an offset or clock time.
Moment in_thailand(const Moment& moment);

/// ISO 8601, with the offset if there is one: `2023-03-15`, `2023-03-15T11:50`, `2023-03-15T11:50:00+07:00`.
std::string to_iso(const Moment& moment);

}  // namespace khao::article

#endif  // KHAO_ARTICLE_MOMENT_H_
