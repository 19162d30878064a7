// Clock times: of 24 hours in digits, and of the six-hour clock in words.
//
// A dotted number is a clock time only with a unit behind it (`11.50 น.`) or the word for time before it
// (`เวลา 11.50`); of two that are joined the unit of the second is enough. A colon alone is enough where two digits
// stand on each side.
#include <algorithm>

#include "text/time_reader.h"
#include "text/view.h"

namespace khao::text {
namespace {

constexpr size_t kLongestSign = 2;  // characters of `น.`
constexpr int kMostLeads = 3;  // words before a clock time: `ช่วงบ่าย เวลาประมาณ`

bool possible(const Clock& clock) {
  return clock.minute >= 0 && clock.minute < 60 && (clock.hour < 24 || (clock.hour == 24 && clock.minute == 0));
}

}  // namespace

std::optional<TimeReader::Number> TimeReader::clock_number(size_t p) const {
  const Digits hour = digits(p);
  if (hour.count == 0) return {};
  Number number;
  number.end = hour.end;
  if (hour.count == 4) {
    number.clock = {hour.value / 100, hour.value % 100};
    number.separator = '4';
  } else if (hour.count <= 2) {
    number.clock.hour = hour.value;
    const char separator = at(hour.end);
    if (separator == '.' || separator == ':' || separator == ';' || separator == ',') {
      Digits minute = digits(hour.end + 1);
      if (minute.count == 0 && at(hour.end + 1) == ' ') minute = digits(hour.end + 2);
      if (minute.count == 2) {
        number.clock.minute = minute.value;
        number.separator = separator;
        number.end = minute.end;
        const Digits second = digits(minute.end + 1);
        if (separator == ':' && at(minute.end) == ':' && second.count == 2) number.end = second.end;
      } else if (minute.count != 0) {
        return {};
      }
    }
  } else {
    return {};
  }
  if (!possible(number.clock) || is_digit(at(number.end))) return {};
  return number;
}

size_t TimeReader::clock_unit(size_t p, Clock& clock) const {
  const size_t begin = blanks(p);
  const TimeWord unit = word(begin, kinds(WordKind::oclock));
  if (!unit) return p;
  const bool dot = chars_[unit.end - 1] == '.';
  static constexpr char kDay[] = {char(code(U'ว')), char(code(0x0E31)), char(code(U'น'))};
  const bool whole_word = unit.end - begin > kLongestSign;                    // นาฬิกา
  const bool day = chars_.substr(unit.end).starts_with({kDay, sizeof kDay});  // `17.30 นวันที่ 5`
  if (dot && chars_.substr(unit.end, 2) == "\xCA.") return p;                 // น.ส.
  const bool other_word = (letter(unit.end) && !day) || at(unit.end) == '.';  // that น begins
  if (!dot && !whole_word && other_word) return p;
  if (!whole_word) return unit.end;
  const Digits minutes = digits_or_spelled(blanks(unit.end));
  const TimeWord minute = word(blanks(minutes.end), kinds(WordKind::minute));
  if (minutes.count == 0 || minutes.count > 2 || minutes.value > 59 || !minute) return unit.end;
  clock.minute = minutes.value;
  return minute.end;
}

// Whether a word of clock times at p may be the end of a longer word (`โจมตี`, `ยี่สิบ`): a letter before it that is no
// word such times stand behind.
bool TimeReader::goes_on_left(size_t p) const {
  return p > 0 && letter(p - 1) &&
         !word_before(p, kinds(WordKind::until, WordKind::approx, WordKind::join, WordKind::limit, WordKind::sequel));
}

// The N of `N ทุ่ม`: in digits or as a word, 1 to 12.
std::optional<TimeReader::Number> TimeReader::spoken_number(size_t p) const {
  Number number;
  const Digits read = digits_or_spelled(p);
  number.clock.hour = read.value;
  number.end = read.end;
  if (read.count > 2 || read.value < 1 || read.value > 12 || number_left_open(p)) return {};
  return number;
}

// `สิบสี่นาฬิกาสามสิบนาที`, `เวลายี่สิบสองนาฬิกา`. (`ศูนย์นาฬิกา` alone sells watches, `สองนาฬิกาหรู` are two.)
std::optional<TimeReader::Number> TimeReader::spelled_hour(size_t p, bool led) const {
  const Digits hour = spelled(p);
  if (hour.count == 0 || hour.value > 24 || (!led && (hour.value == 0 || goes_on_left(p)))) return {};
  Number number{{hour.value, 0}, hour.end, 'w'};
  const TimeWord unit = word(blanks(hour.end), kinds(WordKind::oclock));
  if (!unit || unit.end - blanks(hour.end) <= kLongestSign) return {};
  number.end = clock_unit(hour.end, number.clock);
  if (!possible(number.clock) || (!led && hour.value <= 12 && letter(number.end))) return {};
  return number;
}

// `เที่ยง`, `เที่ยงคืน`, `บ่ายโมง`: hours by themselves. เที่ยง alone is said of much else (เที่ยงธรรม), and in เที่ยงวันนี้ it is the
// day, but not in `เที่ยงวันที่ 30 มิ.ย.`, `เที่ยงวันเสาร์`. `ทุ่มครึ่ง` is one hour behind no number, and may go on as another word
// (`ทุ่มครึ่งล้าน`).
std::optional<TimeReader::Number> TimeReader::named_hour(size_t p, bool led) const {
  const TimeWord hour = word(p, kinds(WordKind::whole));
  if (!hour) return {};
  const Clock clock{hour.value / 100, hour.value % 100};
  const bool evening = static_cast<bool>(word(p, kinds(WordKind::night)));
  if (evening && (behind_digit(p) || word_before(p, kinds(WordKind::number)) || (!led && letter(hour.end)))) return {};
  const size_t noon = p + 6;  // behind เที่ยง
  const bool half = static_cast<bool>(word(hour.end, kinds(WordKind::half)));
  const TimeWord day = word(noon, kinds(WordKind::day_lead));
  const bool weekday = static_cast<bool>(word(noon, kinds(WordKind::weekday_full)));
  if (weekday || (day && is_digit(at(blanks(day.end))))) return Number{clock, noon, 'w'};
  if (hour.end == noon && !half && (!led || letter(noon))) return {};
  if (word(noon, kinds(WordKind::relative_day, WordKind::day_lead, WordKind::same))) return {};
  return Number{clock, hour.end, 'w'};
}

// `ตี 3`, `บ่ายสาม`, `บ่าย 2 โมง`; not `โจมตี 3 จุด`: without โมง a word ends before it.
std::optional<TimeReader::Number> TimeReader::hour_behind_word(size_t p, bool led) const {
  const TimeWord part = word(p, kinds(WordKind::small_hours, WordKind::afternoon));
  if (!part) return {};
  auto read = spoken_number(blanks(part.end));
  const bool small = part.kind == WordKind::small_hours;
  if (!read || read->clock.hour > (small ? 5 : 6)) return {};
  const TimeWord hour = word(blanks(read->end), kinds(WordKind::hour));
  const TimeWord day = word(blanks(read->end), kinds(WordKind::day_lead));
  const bool dated = day && is_digit(at(blanks(day.end)));  // `มีผลตี 5 วันที่ 19 เม.ย.`
  if (!led && !hour && !dated && goes_on_left(p)) return {};
  const bool half = static_cast<bool>(word(blanks(read->end), kinds(WordKind::half)));
  // `ตีห้าวันอาทิตย์`, `บ่ายสามวันนี้`, `ตีสามถึงตีห้า`
  const bool goes_on = static_cast<bool>(word(read->end, kinds(WordKind::weekday_full, WordKind::relative_day,
                                                               WordKind::day_lead, WordKind::of, WordKind::until)));
  if (hour) {
    read->end = hour.end;
  } else if (!half && !goes_on && (counts_things(read->end) || letter(read->end))) {
    return {};
  }
  if (!small) read->clock.hour += 12;
  return read;
}

// `สองทุ่ม`, `9 โมงเช้า`, `4 โมงเย็น`, `หกโมง` (โมง alone from 6 on: `สี่โมง` may be ten or four).
std::optional<TimeReader::Number> TimeReader::hour_before_word(size_t p) const {
  auto read = spoken_number(p);
  if (!read) return {};
  const TimeWord hour =
      word(blanks(read->end), kinds(WordKind::hour, WordKind::morning, WordKind::evening, WordKind::night));
  int& n = read->clock.hour;
  if (!hour || (hour.kind == WordKind::night && n > 6) || (hour.kind == WordKind::hour && n < 6)) return {};
  if (hour.kind == WordKind::night) n += 18;
  if (hour.kind == WordKind::evening) n += 12;
  if (hour.kind == WordKind::morning && n < 6) n += 6;
  read->end = hour.end;
  if (n > 23) return {};
  return read;
}

// A clock time in words, with `ครึ่ง` or `15 นาที` behind it. `led`: a word for time stands before it.
std::optional<TimeReader::Number> TimeReader::spoken_clock(size_t p, bool led) const {
  auto read = named_hour(p, led);
  if (!read) read = hour_behind_word(p, led);
  if (!read) read = hour_before_word(p);
  if (!read) read = spelled_hour(p, led);
  if (!read) return {};
  read->separator = 'w';
  const Digits minutes = digits_or_spelled(blanks(read->end));
  const TimeWord minute = word(blanks(minutes.end), kinds(WordKind::minute));
  if (const TimeWord half = word(blanks(read->end), kinds(WordKind::half))) {
    const TimeWord day = word(half.end, kinds(WordKind::day_lead, WordKind::weekday_full));  // `ตีสามครึ่งวันที่ 20`
    if (!day && word(half.end, kinds(WordKind::unit))) return read;  // ครึ่งชั่วโมง
    read->clock.minute = 30;
    read->end = half.end;
  } else if (minute && minutes.count > 0 && minutes.count <= 2 && minutes.value < 60) {
    read->clock.minute = minutes.value;
    read->end = minute.end;
  }
  return read;
}

// What follows the first number: `- 12.00 น.`, `ถึงเวลา 12.00 น.`, or `และ 13.00 น.`, which only lends its unit.
std::optional<TimeReader::ClockRead> TimeReader::second_clock(const Number& first, bool first_has_unit,
                                                              bool led) const {
  const TimeWord joint = word(blanks(first.end), kinds(WordKind::until, WordKind::both));
  if (!joint) return {};
  size_t p = blanks(joint.end);
  for (int words = 0; words < kMostLeads; ++words)
    if (const TimeWord lead = word(p, kinds(WordKind::clock_lead, WordKind::approx))) p = blanks(lead.end);
  auto second = spoken_clock(p, true);
  if (!second && !(second = clock_number(p))) return {};
  const size_t unit = second->separator == 'w' ? second->end : clock_unit(second->end, second->clock);
  const bool has_unit = unit != second->end || second->separator == 'w';
  const bool colons = first.separator == ':' && second->separator == ':';
  const bool both_dotted = led && first.separator == '.' && second->separator == '.';
  const bool digits_alone = first.separator == 0 && second->separator == 0 && !led;
  if (joint.kind == WordKind::both) {
    if (first_has_unit || !has_unit || first.separator == 0) return {};
    return ClockRead{first.clock, {}, false, 0, first.end};
  }
  if (digits_alone || (!has_unit && !colons && !both_dotted && !(first_has_unit && second->separator == '.')))
    return {};
  if (second->separator == 0 && first.separator != 0 && !has_unit) return {};
  return ClockRead{first.clock, second->clock, true, 0, unit};
}

std::optional<TimeReader::ClockRead> TimeReader::clock(size_t p, bool behind_date) const {
  bool led = false;
  size_t q = p;
  size_t begin = chars_.size();  // a word like ประมาณ alone does not belong to the mention
  for (int words = 0; words < kMostLeads; ++words) {
    const TimeWord lead = word(q, kinds(WordKind::clock_lead, WordKind::approx, WordKind::part));
    if (!lead) break;
    led |= lead.kind == WordKind::clock_lead;
    if (led) begin = std::min(begin, q);
    q = blanks(lead.end);
    if (at(q) == ':' && lead.kind == WordKind::clock_lead) q = blanks(q + 1);
  }
  auto first = spoken_clock(q, behind_date || q != p);
  bool has_unit = first.has_value();
  if (!first) {
    if (number_left_open(q) || !(first = clock_number(q))) return {};
    const size_t unit = clock_unit(first->end, first->clock);
    has_unit = unit != first->end;
    Number with_unit = *first;
    with_unit.end = unit;
    first = with_unit;
  }
  if (auto range = second_clock(*first, has_unit, led || behind_date)) {
    range->begin = std::min(begin, q);
    return range;
  }
  const bool colon = first->separator == ':' && first->end - q >= (behind_date ? 4u : 5u);
  const bool dotted = (first->separator == '.' || first->separator == '4') && led && !counts_things(first->end) &&
                      at(first->end) != '%';
  const bool hour_alone = first->separator == 0;
  if (hour_alone ? !(has_unit && (led || behind_date || q != p)) : !(has_unit || colon || dotted)) return {};
  return ClockRead{first->clock, {}, false, std::min(begin, q), first->end};
}

}  // namespace khao::text
