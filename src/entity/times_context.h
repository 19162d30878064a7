// What the whole document says of its time: the anchors of the expressions in it.
#ifndef KHAO_ENTITY_TIMES_CONTEXT_H_
#define KHAO_ENTITY_TIMES_CONTEXT_H_

#include <string_view>
#include <vector>

#include "entity/items.h"
#include "text/time_expression.h"
#include "text/time_value.h"
#include "text/time_words.h"

namespace khao::entity {

/// Resolves the expressions of a document, in reading order: call `resolve` for one after the other.
class TimeContext {
 public:
  /// `chars`: the matching view. `expressions` stay as they are while this lives.
  TimeContext(const text::DateTables& tables, std::string_view chars,
              const std::vector<text::TimeExpression>& expressions, const text::Date& published);

  /// The value of expressions[index]; remembers its day for what follows.
  text::TimeValue resolve(size_t index);

  /// What the value that `resolve` gave last rests on.
  const Reason& basis() const { return basis_; }

 private:
  void find_published();
  void find_todays();
  text::Date today(const text::TimeExpression& expression);
  void move_lead(const text::TimeExpression& expression, const text::Date& day);
  void look_up_to(size_t p);
  bool quoted() const { return quote_open_; }
  size_t speech_before(size_t p) const;
  void open_speech(const text::TimeExpression& expression);
  bool spoken_that_day(size_t p) const;
  bool latest(size_t p) const;
  bool to_come(const text::Date& day) const;  ///< behind publication
  text::Date day_of_clock(size_t index);
  int year_of_sequel(const text::TimeExpression& expression) const;

  // A day that the text has named, for the clock times that follow it.
  struct Day {
    text::Date date;
    text::Clock clock;     // the last clock time of that day
    size_t begin = 0;      // view positions
    size_t end = 0;        //
    bool heading = false;  // ends its line, or a clock time at the start of a line has taken it over
  };

  const text::DateTables& tables_;
  std::string_view chars_;
  const std::vector<text::TimeExpression>& expressions_;
  text::TimeAnchors anchors_;
  Reason basis_;
  size_t lead_begin_ = 0, lead_end_ = 0;
  text::Date lead_;  // the first day of the text, if it is at most three days before publication, or a later one
  struct Today {
    size_t begin, end;
    text::Date date;
  };
  void rest_on(const char* rule, size_t begin, size_t end);
  void rest_on_written(const text::TimeExpression& expression);
  std::vector<Today> todays_;  // days that the text itself calls today, in order
  size_t next_today_ = 0;      // the first of them that the expressions have not passed
  size_t seen_ = 0;            // up to where lines and quotation marks have been counted
  size_t line_begin_ = 0;      // of the line there
  bool quote_open_ = false;    // in that line
  Day last_;                   // the day named last
  Day opening_;                // the day that a line begins with or on which somebody spoke, the last such one
  bool says_ = false;          // ว่า stands behind that day
  text::Date night_end_;  // the second of two days that were named last as one night (`คืนวันที่ 3-4 พ.ค.`)
  Day event_;             // the day named last with a clock time, or called today
  Day dated_;             // the day named last, if its year is written or known from one that is
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_TIMES_CONTEXT_H_
