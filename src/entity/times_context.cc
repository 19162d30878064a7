// Rules of the annotation guideline, section 3, and what documents taught: today is what the text calls so, or the day
// of the event that it begins with; a lone clock time has a day where a schedule, the same sentence or an earlier clock
// time of the day gives it one.
#include "entity/times_context.h"

#include <algorithm>

#include "entity/thai_shape.h"
#include "text/view.h"

namespace khao::entity {
namespace {

constexpr size_t kSentence = 150;  // view characters from a day to a clock time that belongs to it
constexpr size_t kSpeech = 400;    // view characters that a word like กล่าวว่า reaches
constexpr size_t kOpening = 40;    // view characters of a line before the day that it begins with
constexpr size_t kSpeaker = 200;   // view characters from that day to the word that says who speaks
constexpr size_t kAfter = 300;     // view characters from a day to the word that leads on from it
constexpr size_t kClause = 40;     // view characters from such a word to the day it leads to
constexpr size_t kLead = 400;      // view characters in which a report names its day
constexpr size_t kSequel = 14;     // view characters of a word like หลังจากนั้น and what joins it
constexpr int kLeadDays = 3;       // how long before publication the event of a report lies

using text::Date;
using text::Relative;
using text::TimeExpression;
using text::TimePoint;
using text::TimeValue;
using text::WordKind;

// Before a clock time of every day: `ทุกวัน`, `วันจันทร์ - วันศุกร์ เวลา 08.30 น.`.
constexpr text::WordKinds kOfAnyDay = kinds(WordKind::limit, WordKind::weekday_full, WordKind::weekday_bare);

int minutes(const text::Clock& clock) { return clock.hour * 60 + clock.minute; }

// What follows an evening in the morning is of the next day.
bool over_night(const text::Clock& first, const text::Clock& second) {
  return first.known() && first.hour >= 18 && second.hour < 12;
}

bool written_day(const TimeExpression& expression) {
  return expression.from.day != 0 && expression.from.year.number != 0;
}

}  // namespace

TimeContext::TimeContext(const text::DateTables& tables, std::string_view chars,
                         const std::vector<TimeExpression>& expressions, const Date& published)
    : tables_(tables), chars_(chars), expressions_(expressions) {
  anchors_.published = published;
  const auto month_behind = [](const TimePoint& point) { return point.slashed && point.month > 12; };
  anchors_.month_first = std::any_of(expressions.begin(), expressions.end(), [&](const TimeExpression& e) {
    return month_behind(e.from) || month_behind(e.to);
  });
  anchors_.guessed = published.year == 0;
  if (anchors_.guessed) find_published();
  find_todays();
}

// Without a day of publication: the day that the text calls today, else a day near its beginning, else the last of all
// days that are written in full.
void TimeContext::find_published() {
  Date lead, last;
  for (const TimeExpression& expression : expressions_) {
    if (!written_day(expression)) continue;
    const Date day = value_of(expression, anchors_).day;
    if (day.year == 0) continue;
    if (expression.relative == Relative::day) {
      anchors_.published = text::add_days(day, -expression.offset);
      return;
    }
    if (lead.year == 0 && expression.begin < kLead) lead = day;
    if (last.year == 0 || text::day_number(day) > text::day_number(last)) last = day;
  }
  anchors_.published = lead.year != 0 ? lead : last;
}

void TimeContext::find_todays() {
  for (const TimeExpression& expression : expressions_) {
    if (expression.from.day == 0) continue;
    const TimeValue value = value_of(expression, anchors_);
    if (!value.possible || value.day.year == 0) continue;
    if (expression.relative == Relative::day) {
      todays_.push_back({expression.begin, expression.end, text::add_days(value.day, -expression.offset)});
    } else if (lead_.year == 0 && anchors_.published.year != 0) {
      const int64_t age = text::day_number(anchors_.published) - text::day_number(value.day);
      if (age < 0 || age > kLeadDays) continue;
      lead_ = value.day;
      lead_begin_ = expression.begin, lead_end_ = expression.end;
    }
  }
}

// The last day called so before this place, else the first after it; else the day of the event that the report begins
// with, or the last one that it has gone on to. Other days (`เมื่อวานนี้`) are counted from that day where somebody is
// quoted, from publication where the reporter speaks.
Date TimeContext::today(const TimeExpression& expression) {
  while (next_today_ < todays_.size() && todays_[next_today_].begin <= expression.begin) ++next_today_;
  const bool word_alone = expression.relative == Relative::day && expression.from.day == 0 && !expression.range;
  if (word_alone && (quoted() || todays_.empty()) && spoken_that_day(expression.begin)) {
    rest_on("day of the speech", opening_.begin, opening_.end);
    return opening_.date;
  }
  if (!todays_.empty()) {
    const Today& today = todays_[next_today_ > 0 ? next_today_ - 1 : 0];
    rest_on("day that the text calls today", today.begin, today.end);
    return today.date;
  }
  // `ตั้งแต่วันนี้ ถึง 16 มกราคม` counts for the reader.
  const auto of_event = [&] {  // asked last: it looks at the text
    return !expression.range && !latest(expression.begin) &&
           (expression.offset == 0 || quoted() || speech_before(expression.begin) != std::string_view::npos);
  };
  if (lead_.year != 0 && of_event()) {
    rest_on("day that the text tells of", lead_begin_, lead_end_);
    return lead_;
  }
  rest_on("day of publication", 0, 0);
  return anchors_.published;
}

// The report goes on to a later day, no later than publication.
void TimeContext::move_lead(const TimeExpression& expression, const Date& day) {
  if (lead_.year == 0 || text::day_number(day) <= text::day_number(lead_) ||
      text::day_number(day) > text::day_number(anchors_.published))
    return;
  lead_ = day;
  lead_begin_ = expression.begin, lead_end_ = expression.end;
}

void TimeContext::rest_on(const char* rule, size_t begin, size_t end) {
  basis_ = {rule, data::kNoRow, data::kNoRow, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

// For everything but clock times: what `today` has said stands where a word counts from it.
void TimeContext::rest_on_written(const TimeExpression& expression) {
  if (expression.same_day) return rest_on("day named before", last_.begin, last_.end);
  if (expression.relative == Relative::day && expression.from.day == 0) return;
  const bool relative = expression.relative != Relative::none && expression.relative != Relative::day;
  const bool whole = expression.from.year.number != 0 || expression.type == TimeType::lunar;
  rest_on(whole ? "all of it is written" : relative ? "day of publication" : "year nearest to publication", 0, 0);
}

// The word like กล่าวว่า in the same line that p is behind, and no word of the reporter's after it; else npos.
size_t TimeContext::speech_before(size_t p) const {
  const size_t first = p - std::min(p, kSpeech);
  for (; p > first && chars_[p - 1] != '\n'; --p) {
    const text::TimeWord word = tables_.word_at(chars_, p - 1, kinds(WordKind::speech, WordKind::narration));
    if (word) return word.kind == WordKind::speech ? p - 1 : std::string_view::npos;
  }
  return std::string_view::npos;
}

// `เมื่อวันที่ 14 มี.ค. นายดำ ใจดี กล่าวว่า “วันนี้…”`: the line begins with a day that has been, and then somebody speaks.
// `นายดำ กล่าวเมื่อวันที่ 14 มี.ค. ว่า “วันนี้…”`: it is the day on which somebody spoke.
bool TimeContext::spoken_that_day(size_t p) const {
  if (opening_.date.year == 0 || opening_.begin < line_begin_ || to_come(opening_.date)) return false;
  if (says_ && quoted()) return true;
  const size_t speech = speech_before(p);
  return speech != std::string_view::npos && speech >= opening_.end && speech <= opening_.end + kSpeaker;
}

// `ล่าสุดวันนี้`: today as the report is written, not as it begins.
bool TimeContext::latest(size_t p) const {
  static constexpr Word kLatest(U"ล่าสุด");
  if (p > 0 && chars_[p - 1] == ' ') --p;
  return chars_.substr(0, p).ends_with(kLatest.view());
}

// Where the line begins, and whether the number of quotation marks since then is odd. `p` never decreases.
void TimeContext::look_up_to(size_t p) {
  if (p <= seen_) return;
  const std::string_view next = chars_.substr(seen_, p - seen_);
  const size_t line_end = next.rfind('\n') + 1;  // 0: it goes on
  if (line_end != 0) quote_open_ = false, line_begin_ = seen_ + line_end;
  quote_open_ ^= std::count(next.begin() + static_cast<std::ptrdiff_t>(line_end), next.end(), '"') % 2 != 0;
  seen_ = p;
}

// Keeps the day named last for the speech that may follow.
void TimeContext::open_speech(const TimeExpression& expression) {
  static constexpr Word kThat(U"ว่า");
  const size_t next = expression.end + (expression.end < chars_.size() && chars_[expression.end] == ' ');
  const bool says = chars_.substr(next).starts_with(kThat.view());
  const bool first_of_line = opening_.date.year == 0 || opening_.begin < line_begin_;
  if (!says && !(first_of_line && expression.begin <= line_begin_ + kOpening)) return;
  opening_ = last_;
  says_ = says;
}

bool TimeContext::to_come(const Date& day) const {
  return anchors_.published.year != 0 && day.year != 0 && text::day_number(day) > text::day_number(anchors_.published);
}

// `เมื่อวันที่ 14 มีนาคม 2560 เกิดเหตุ ต่อมาวันที่ 20 เม.ย. ศาลพิพากษา`: the year of the first such day behind the one that was
// named last, whose year is known. 0 where no word like ต่อมา says so.
int TimeContext::year_of_sequel(const TimeExpression& expression) const {
  const TimePoint& point = expression.from;
  const bool open = point.day != 0 && point.month != 0 && point.year.number == 0 && point.side == text::Side::nearest &&
                    point.relative_year == text::kNotRelative && expression.relative == Relative::none;
  if (!open || dated_.date.year == 0) return 0;
  if (expression.listed && expression.end == dated_.end) return dated_.date.year;  // `ต่อมาวันที่ 20 และ 21 เม.ย.`
  size_t word = expression.begin;  // where it begins, in the clause of this day
  const size_t first = std::max(word - std::min(word, kClause), dated_.end);
  text::TimeWord later;
  while (word > first && !later) {
    if (chars_[--word] == '\n' || tables_.word_at(chars_, word, kinds(WordKind::speech, WordKind::narration))) return 0;
    later = tables_.word_at(chars_, word, kinds(WordKind::later));
  }
  const bool now = tables_.word_at(chars_, later.end, kinds(WordKind::nowadays, WordKind::relative_day)).end != 0;
  if (!later || now || word > dated_.end + kAfter) return 0;  // `จนถึงปัจจุบัน`
  Date day{dated_.date.year, point.month, point.day};
  if (text::day_number(day) <= text::day_number(dated_.date)) ++day.year;
  const bool fits = text::is_day(day) && (point.weekday < 0 || point.weekday == text::weekday(day));
  return fits && (anchors_.guessed || !to_come(day)) ? day.year : 0;
}

// The day of a clock time that stands alone; year 0 where the text does not make it clear.
Date TimeContext::day_of_clock(size_t index) {
  const TimeExpression& clock = expressions_[index];
  const auto later = [&](const Day& day) {
    return !day.clock.known() || minutes(clock.from.clock) >= minutes(day.clock);
  };
  const bool line_start = clock.begin == 0 || chars_[clock.begin - 1] == '\n';
  const auto of = [&](const char* rule, const Day& day) { rest_on(rule, day.begin, day.end); };
  of("no day beside it", {});
  static constexpr Word kOfTheEvent(U"วันเกิดเหตุ");
  const size_t next = clock.end + (clock.end < chars_.size() && chars_[clock.end] == ' ');
  if (lead_.year != 0 && chars_.substr(next).starts_with(kOfTheEvent.view()))
    return rest_on("day that the text tells of", lead_begin_, lead_end_), lead_;
  if (line_start && last_.heading) return of("day of the heading", last_), last_.date;
  const bool sequel = tables_.word_before(chars_, clock.begin, kinds(WordKind::sequel));
  if (clock.range || tables_.word_before(chars_, clock.begin, kOfAnyDay)) return {};
  // A report goes on with what was: not on the day to come that it has named on the way.
  if (sequel && to_come(last_.date) && event_.date.year != 0 && later(event_))
    return of("day of the event", event_), event_.date;
  if (last_.date.year != 0) {
    const std::string_view between = chars_.substr(last_.end, clock.begin - last_.end);
    const bool near = between.size() <= kSentence && between.find('\n') == std::string_view::npos;
    if (near && later(last_)) return of("day named before", last_), last_.date;
    if (near && sequel)
      return of("day after the one named before", last_), text::add_days(last_.date, 1);  // over night
  }
  // `ต่อมาเวลา 15.30 น.`
  const std::string_view lead_in =
      chars_.substr(clock.begin - std::min(clock.begin, kSequel), std::min(clock.begin, kSequel));
  const bool opens = line_start || (sequel && (clock.begin <= kSequel || lead_in.find('\n') != std::string_view::npos));
  if ((!sequel && !opens) || event_.date.year == 0) return {};
  // A paragraph that begins so goes on where the report is, not where somebody's account has led.
  if (opens && lead_.year != 0 && text::day_number(lead_) > text::day_number(event_.date))
    return rest_on("day that the text tells of", lead_begin_, lead_end_), lead_;
  if (later(event_)) return of("day of the event", event_), event_.date;
  const Date next_day = text::add_days(event_.date, 1);
  if (!sequel || !over_night(event_.clock, clock.from.clock) || to_come(next_day)) return {};
  return of("day after that of the event", event_), next_day;
}

TimeValue TimeContext::resolve(size_t index) {
  TimeExpression expression = expressions_[index];
  look_up_to(expression.begin);
  anchors_.today = today(expression);
  anchors_.last_day = {};
  for (const Date& day : {last_.date, night_end_, event_.date, lead_})
    if (anchors_.last_day.year == 0) anchors_.last_day = day;
  const int later_year = year_of_sequel(expression);
  if (later_year != 0) expression.from.year = {later_year, 4, 0};
  TimeValue value = value_of(expression, anchors_);
  if (!value.possible) return value;
  rest_on_written(expression);
  if (later_year != 0) rest_on("first such day after the one named before", dated_.begin, dated_.end);
  if (expression.type == TimeType::time) {
    const Date day = day_of_clock(index);
    if (day.year == 0) return value;
    const bool heading = last_.heading;
    expression.from.day = day.day, expression.from.month = day.month;
    expression.from.year = {day.year, 4, 0};
    expression.type = TimeType::datetime;
    value = value_of(expression, anchors_);
    last_ = event_ = {day, expression.from.clock, expression.begin, expression.end, heading};
    return value;
  }
  if (expression.type != TimeType::lunar) dated_ = {};
  if (value.value.empty() && value.type != TimeType::lunar) rest_on("nothing anchors it", 0, 0);
  if (value.day.year == 0) return value;
  const TimePoint &from = expression.from, &to = expression.to;
  const bool one_day = !expression.listed && (!expression.range || (from.day == to.day && from.month == to.month));
  const bool ends_line = expression.end >= chars_.size() || chars_[expression.end] == '\n';
  const bool one_night = expression.range && from.month == to.month && from.day + 1 == to.day;  // `คืนวันที่ 3-4`
  last_ = one_day ? Day{value.day, from.clock, expression.begin, expression.end, ends_line} : Day{};
  if (written_day(expression)) dated_ = {value.day, {}, expression.begin, expression.end, false};
  if (one_day) open_speech(expression);
  night_end_ = one_night ? text::add_days(value.day, 1) : Date();
  if (one_day && expression.relative == Relative::none) move_lead(expression, value.day);
  const bool today = expression.relative == Relative::day && from.day != 0 && expression.offset == 0;
  const bool plan = to_come(value.day) && event_.date.year != 0 && !to_come(event_.date);
  if (one_day && !plan && (today || from.clock.known())) event_ = last_;
  return value;
}

}  // namespace khao::entity
