// Dates in a short text: what a page shows as its date of publication, or a line that somebody typed.
#ifndef KHAO_TEXT_DATES_H_
#define KHAO_TEXT_DATES_H_

#include <optional>
#include <string_view>

#include "text/time_value.h"
#include "text/time_words.h"

namespace khao::text {

/// A day that stands in a text.
struct FoundDate {
  Date date;                  ///< a whole day
  Clock clock;                ///< the clock time beside it, if there is one (clock.known()); 24:00 is possible
  Span span;                  ///< bytes of the text
  bool year_written = false;  ///< else the year is the one nearest to the anchor
};

/// The first day in a UTF-8 text (`เผยแพร่ 15 มี.ค. 66 เวลา 11.50 น.`) that begins no later than byte `latest`. Days
/// without a year are found only with an anchor, words like วันนี้ only where a date stands beside them; ranges of days
/// give their first day. Linear time; no exceptions.
std::optional<FoundDate> find_date(const DateTables& tables, std::string_view text, const Date& anchor = {},
                                   size_t latest = std::string_view::npos);

/// The value of a UTF-8 text that is one date, clock time, month, year or range and nothing else but brackets and words
/// like เมื่อ, ตั้งแต่, ภายใน before it (`15 มี.ค. 66`, `09.30-12.00 น.`, `(ปีงบประมาณ 2566)`, `วันนี้`). `anchor`: what the
/// words for days and years left out count from.
std::optional<TimeValue> parse_date(const DateTables& tables, std::string_view text, const Date& anchor = {});

}  // namespace khao::text

#endif  // KHAO_TEXT_DATES_H_
