// The parts of the grammar (text/time_grammar.h), each a member that reads at a view position and says where it ended.
// Private to the files time_*.cc.
#ifndef KHAO_TEXT_TIME_READER_H_
#define KHAO_TEXT_TIME_READER_H_

#include <optional>
#include <string_view>
#include <vector>

#include "text/time_expression.h"
#include "text/time_grammar.h"
#include "text/time_words.h"

namespace khao::text {

constexpr bool is_latin(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

class TimeReader {
 public:
  TimeReader(const DateTables& tables, std::string_view chars) : tables_(tables), chars_(chars) {}

  struct Digits {
    int value = 0;
    size_t count = 0;  ///< 0: none; at most 5 are read as a value
    size_t end = 0;
  };
  /// A clock time, or two.
  struct ClockRead {
    Clock from, to;
    bool range = false;
    size_t begin = 0;
    size_t end = 0;
  };

  // --- characters and words (time_reader.cc) ---
  char at(size_t p) const { return p < chars_.size() ? chars_[p] : '\n'; }
  bool letter(size_t p) const;    ///< a Thai or Latin letter, vowel or tone
  size_t blanks(size_t p) const;  ///< behind at most four blanks
  Digits digits(size_t p) const;
  Digits spelled(size_t p) const;  ///< a number of clock times in words, 0 to 59 (`ห้าสิบห้า`)
  Digits digits_or_spelled(size_t p) const;
  TimeWord word(size_t p, WordKinds wanted) const { return tables_.word_at(chars_, p, wanted); }
  bool word_before(size_t p, WordKinds wanted) const { return tables_.word_before(chars_, p, wanted); }
  bool number_left_open(size_t p) const;   ///< the digits at p continue a longer number (`081-2345`, `12.5`)
  bool number_right_open(size_t p) const;  ///< … and so do digits that end at p
  bool behind_digit(size_t p) const;       ///< a digit stands before p, or before the blank before p
  bool behind_latin(size_t p) const;       ///< a Latin letter stands there
  bool counts_things(size_t p) const;      ///< behind p stands a unit, which makes the number before it a count
  std::string_view chars() const { return chars_; }

  // --- years (time_years.cc) ---
  /// Behind a month: `พ.ศ. 2566`, `2566`, `66` (not behind a `latin` one). Fills year; returns its end or p.
  size_t year_behind_month(size_t p, bool latin, WrittenYear& year) const;
  /// Years behind a word for year: one, a range (`2562-2569`, `2566/67`). Returns the end or p.
  size_t years(size_t p, int least_digits, TimeExpression& out) const;
  /// The same for a list of years that share their word (`ปี 2560, 2561 และ 2562`).
  size_t year_list(size_t p, const TimeExpression& first, std::vector<TimeExpression>& out) const;
  size_t year_expression(size_t p, const TimeWord& lead, std::vector<TimeExpression>& out) const;
  size_t bare_years(size_t p, std::vector<TimeExpression>& out) const;
  size_t month_term(size_t p, std::vector<TimeExpression>& out) const;
  size_t month_expression(size_t p, std::vector<TimeExpression>& out) const;
  size_t quarter(size_t p, std::vector<TimeExpression>& out) const;
  size_t lunar(size_t p, std::vector<TimeExpression>& out) const;

  // --- dates (time_dates.cc) ---
  /// A month's name behind p, with the word for month before it if it is there; checks what stands behind it.
  TimeWord month(size_t p) const;
  /// Behind a month: its year, or a word that says which. Returns the end.
  size_t behind_month(const TimeWord& month, TimePoint& point) const;
  /// Days with their month, from the lead word on; appends one expression a day or range, none if there is no such day.
  /// Returns the end, or p if no days begin here.
  size_t days(size_t p, std::vector<TimeExpression>& out) const;
  size_t numeric_date(size_t p, TimeExpression& out) const;      ///< slashed, dotted and ISO dates
  size_t marked_date(size_t p, TimeExpression& out) const;       ///< `15/มี.ค./66`
  size_t month_first_date(size_t p, TimeExpression& out) const;  ///< `March 15, 2023`, `มี.ค. 15, 2559`
  size_t date_of_numbers(size_t p, TimeExpression& out) const;   ///< one of these with its lead word
  /// One date of any of these kinds with its lead word. Returns the end or p.
  size_t one_date(size_t p, TimeExpression& out) const;
  size_t relative_day(size_t p, TimeExpression& out) const;
  size_t day_of_month(size_t p, TimeExpression& out) const;  ///< `วันที่ 18 ที่ผ่านมา`, `วันที่ 15 เดือนนี้`
  /// Behind a lead word of a day (`วันที่`, `วันพุธที่`), which sets the weekday; p if there is none.
  size_t day_lead(size_t p, int& weekday) const;

  // --- clock times (time_clocks.cc) ---
  /// A clock time from its lead word on. `behind_date`: one of digits and a colon needs no unit. No value if there is
  /// none.
  std::optional<ClockRead> clock(size_t p, bool behind_date) const;

 private:
  struct Number {  // of a clock time in digits
    Clock clock;
    size_t end = 0;
    char separator = 0;  // 0: hour alone; '4': four digits without one
  };
  std::optional<Number> clock_number(size_t p) const;
  std::optional<Number> spoken_clock(size_t p, bool led) const;
  std::optional<Number> spoken_number(size_t p) const;
  bool goes_on_left(size_t p) const;
  std::optional<Number> spelled_hour(size_t p, bool led) const;
  std::optional<Number> named_hour(size_t p, bool led) const;
  std::optional<Number> hour_behind_word(size_t p, bool led) const;
  std::optional<Number> hour_before_word(size_t p) const;
  size_t clock_unit(size_t p, Clock& clock) const;  ///< behind `น.`; p if there is none
  std::optional<ClockRead> second_clock(const Number& first, bool first_has_unit, bool led) const;
  bool read_day_terms(size_t& p, std::vector<TimeExpression>& out) const;
  size_t second_date(size_t p, TimeExpression& first) const;
  std::optional<WrittenYear> year_number(size_t& p, int least_digits) const;

  const DateTables& tables_;
  std::string_view chars_;
};

}  // namespace khao::text

#endif  // KHAO_TEXT_TIME_READER_H_
