// Years of all kinds, months, quarters and lunar days.
#include "text/time_reader.h"
#include "text/view.h"

namespace khao::text {
namespace {

constexpr WordKinds kMonths =
    kinds(WordKind::month_full, WordKind::month_short, WordKind::month_loose, WordKind::month_latin);
constexpr WordKinds kYearLeads = kinds(WordKind::year_lead, WordKind::fiscal_lead, WordKind::academic_lead);

// Before an abbreviated month without a year: `ปลาย มิ.ย.`. (`สำนักงาน ก.พ.` is no month.)
constexpr WordKinds kMonthCues = kinds(WordKind::month_cue, WordKind::until);

constexpr int kSecondEighth = 88;                  // `เดือน 88`: the eighth month comes twice in some years
constexpr int kBareFrom = 2440, kBareTo = 2620;    // a number that is a Buddhist year by its size alone
constexpr int kEventFrom = 1990, kEventTo = 2040;  // a year of the common era at the end of an event's quoted name
constexpr int kLeastShortYear = 30;                // `ปี 15` is more often a count or a class of a school

bool plausible_year(const WrittenYear& year) {
  if (year.digits == 4)
    return (year.number >= 2300 && year.number < 2700) || (year.number >= 1800 && year.number < 2200);
  if (year.digits == 3) return year.offset != kNoEra && year.offset > 0;  // ร.ศ. 112
  return year.digits == 2;
}

TimeType type_of(WordKind lead) {
  if (lead == WordKind::fiscal_lead) return TimeType::fiscal_year;
  return lead == WordKind::academic_lead ? TimeType::academic_year : TimeType::year;
}

}  // namespace

std::optional<WrittenYear> TimeReader::year_number(size_t& p, int least_digits) const {
  WrittenYear year;
  size_t q = blanks(p);
  if (const TimeWord era = word(q, kinds(WordKind::era))) {
    year.offset = era.value;
    q = blanks(era.end);
  }
  const Digits number = digits(q);
  year.number = number.value;
  year.digits = static_cast<int>(number.count);
  if (year.digits < least_digits || !plausible_year(year) || number_right_open(number.end)) return {};
  p = number.end;
  return year;
}

size_t TimeReader::year_behind_month(size_t p, bool latin, WrittenYear& year) const {
  size_t end = p;
  const bool comma = at(end) == ',';
  const bool separator = at(end) == '.' || at(end) == '/' || at(end) == '\'';
  const bool mark = separator && is_digit(at(blanks(end + 1)));  // `มี.ค./66`, `มี.ค.. 66`
  if (comma || mark) ++end;
  size_t lead_begin = blanks(end);
  if (const TimeWord of = word(lead_begin, kinds(WordKind::of))) lead_begin = blanks(of.end);
  if (const TimeWord lead = word(lead_begin, kinds(WordKind::year_lead))) end = lead.end;  // `ตุลาคม ปี 2565`
  const auto found = year_number(end, comma || latin ? 4 : 2);
  if (!found || (found->digits == 2 && found->offset == kNoEra && counts_things(end))) return p;
  year = *found;
  return end;
}

// The second year of a range: of two digits where the first shows the century.
size_t TimeReader::years(size_t p, int least_digits, TimeExpression& out) const {
  size_t end = p;
  const auto first = year_number(end, least_digits);
  if (!first) return p;
  out.from.year = *first;
  size_t second_end = blanks(end);
  const bool slash = at(second_end) == '/';
  const TimeWord until = word(second_end, kinds(WordKind::until));
  if (!slash && !until) return end;
  second_end = slash ? second_end + 1 : blanks(until.end);
  if (const TimeWord lead = word(second_end, kYearLeads)) second_end = blanks(lead.end);
  const auto second = year_number(second_end, 2);
  if (!second || second->digits > first->digits) return end;
  const int modulus = second->digits == 2 ? 100 : 10000;
  const int step = (second->number - first->number % modulus + modulus) % modulus;
  if (step == 0 || step > (slash ? 1 : 60)) return end;
  out.range = true;
  out.to.year = {first->number + step, first->digits, second->offset == kNoEra ? first->offset : second->offset};
  return second_end;
}

size_t TimeReader::year_list(size_t p, const TimeExpression& first, std::vector<TimeExpression>& out) const {
  while (true) {
    const TimeWord both = word(blanks(p), kinds(WordKind::both));
    if (!both) return p;
    TimeExpression next = first;
    next.begin = blanks(both.end);
    next.range = false;
    next.end = years(next.begin, 4, next);
    if (next.end == next.begin || counts_things(next.end)) return p;
    out.push_back(next);
    p = next.end;
  }
}

size_t TimeReader::year_expression(size_t p, const TimeWord& lead, std::vector<TimeExpression>& out) const {
  TimeExpression year;
  year.rule = "year";
  year.table = lead.table;
  year.row = lead.row;
  year.type = type_of(lead.kind);
  year.begin = p;
  const size_t number = lead.kind == WordKind::era ? p : lead.end;
  year.end = years(number, 2, year);
  if (year.end == number) return p;
  const bool short_year = year.from.year.digits == 2 && year.from.year.offset == kNoEra;
  if (short_year && lead.kind == WordKind::year_lead) {
    if (year.from.year.number < kLeastShortYear || counts_things(year.end)) return p;  // `2 ปี 60 วัน`, `ปี 4`
  }
  if (short_year && lead.kind == WordKind::season_lead && year.from.year.number < kLeastShortYear)
    return p;  // `ข้าวนาปรัง 12 ไร่`
  if (short_year && lead.kind == WordKind::feast) {
    const bool days = year.from.year.number <= 31 && month(blanks(year.end));  // `สงกรานต์ 13-15 เมษายน`
    if (days || counts_things(year.end)) return p;
  }
  if (lead.kind == WordKind::season_lead || lead.kind == WordKind::feast) year.begin = blanks(lead.end);
  if (lead.kind == WordKind::fiscal_lead)  // `งบประมาณปี 2566` begins at ปี
    year.begin = p + chars_.substr(p, lead.end - p).rfind("\xBB\xD5");  // ปี
  out.push_back(year);
  return year_list(year.end, year, out);
}

size_t TimeReader::bare_years(size_t p, std::vector<TimeExpression>& out) const {
  TimeExpression year;
  year.rule = "bare year";
  year.type = TimeType::year;
  year.bare = true;
  year.begin = p;
  if (number_left_open(p) || behind_digit(p)) return p;
  year.end = years(p, 4, year);
  const int number = year.from.year.number;
  const bool buddhist = number >= kBareFrom && number <= kBareTo;
  const bool event = at(year.end) == '"' && number >= kEventFrom && number <= kEventTo;  // `“วิจิตร เจ้าพระยา 2023”`
  if (year.end == p || !(buddhist || event || behind_latin(p)) || counts_things(year.end)) return p;  // `Expo 2028`
  const bool group = at(year.end) == ' ' && is_digit(at(year.end + 1));  // `โทร. 0 2561 4740`
  if (group || is_latin(at(year.end))) return p;                         // `2495MHz`
  out.push_back(year);
  return year.end;
}

// One month or range of months at p; appends it. Returns the end or p.
size_t TimeReader::month_term(size_t p, std::vector<TimeExpression>& out) const {
  const TimeWord first = month(p);
  if (!first) return p;
  TimeExpression term;
  term.type = TimeType::month;
  term.rule = "month";
  term.table = first.table, term.row = first.row;
  term.begin = p;
  term.from.month = first.value;
  term.end = behind_month(first, term.from);
  if (const TimeWord until = word(blanks(term.end), kinds(WordKind::until))) {
    const size_t q = blanks(until.end);
    const bool in_a_row = at(blanks(term.end)) == static_cast<char>(code(U'ต'));  // `พฤษภาคมต่อเนื่องต้นเดือนมิถุนายน`
    const TimeWord part =  // `จนถึงสิ้นเดือน ก.ย. 2557`
        in_a_row ? TimeWord() : word(q, kinds(WordKind::month_cue));
    TimeExpression last;
    if (const TimeWord second = month(part ? blanks(part.end) : q); second) {
      term.range = true;
      term.to.month = second.value;
      term.end = behind_month(second, term.to);
    } else if (word(q, kinds(WordKind::day_lead)) && one_date(q, last) != q && last.relative == Relative::none) {
      term.range = true;  // `เดือน ต.ค. 2555 ถึงวันที่ 30 ก.ย. 2556`
      term.to = last.from;
      term.end = last.end;
    }
  }
  out.push_back(term);
  return term.end;
}

// `เดือน ต.ค. 66`, `กันยายน 2556`, `เดือน มิ.ย. - ก.ย.`, `ตุลาคมและพฤศจิกายน 2565`. An abbreviation alone needs a word before
// it or a year behind it.
size_t TimeReader::month_expression(size_t p, std::vector<TimeExpression>& out) const {
  const bool led = static_cast<bool>(word(p, kinds(WordKind::month_lead)));
  if (!led && behind_digit(p)) return p;  // `31 เมษายน`: no such day
  const size_t before = out.size();
  size_t end = p;
  for (size_t begin = p; out.size() < before + 12;) {
    const size_t read = month_term(begin, out);
    if (read == begin) break;
    end = read;
    const TimeWord both = word(blanks(end), kinds(WordKind::both));
    begin = blanks(both ? both.end : end);  // `สิงหาคม กันยายนและตุลาคม`
  }
  if (out.size() == before) return p;
  const TimeExpression& first = out[before];
  const TimePoint& last = out.back().range ? out.back().to : out.back().from;
  const auto dated = [](const TimePoint& point) {
    return point.year.number != 0 || point.relative_year != kNotRelative || point.side != Side::nearest;
  };
  const WordKind form = word(p, kMonths).kind;
  const bool said = led || dated(first.from) || dated(last) || first.range || form == WordKind::month_full ||
                    (form == WordKind::month_short && word_before(p, kMonthCues));
  const WrittenYear year = last.year;
  if (!said || (form == WordKind::month_latin && year.number == 0)) {
    out.resize(before);
    return p;
  }
  for (size_t i = before; i + 1 < out.size(); ++i)
    if (!dated(out[i].from)) out[i].from.year = year;
  return end;
}

size_t TimeReader::quarter(size_t p, std::vector<TimeExpression>& out) const {
  const TimeWord lead = word(p, kinds(WordKind::quarter));
  size_t q = blanks(lead.end);
  const Digits digit = digits(q);
  const TimeWord ordinal = word(q, kinds(WordKind::ordinal));
  const int number = digit.count == 1 ? digit.value : ordinal ? ordinal.value : 0;
  if (!lead || number < 1 || number > 4) return p;
  TimeExpression quarter;
  quarter.rule = "quarter";
  quarter.table = lead.table, quarter.row = lead.row;
  quarter.type = TimeType::month;
  quarter.range = true;
  quarter.begin = p;
  quarter.end = digit.count == 1 ? digit.end : ordinal.end;
  quarter.from.month = number * 3 - 2;
  quarter.to.month = number * 3;
  if (const Digits last = digits(quarter.end + 1); digit.count == 1 && at(quarter.end) == '-' && last.count == 1 &&
                                                   last.value > number && last.value <= 4) {  // `ไตรมาส 1-2`
    quarter.to.month = last.value * 3;
    quarter.end = last.end;
  }
  q = blanks(quarter.end);
  if (const TimeWord of = word(q, kinds(WordKind::of))) q = blanks(of.end);
  const TimeWord year_lead = word(q, kYearLeads | kinds(WordKind::relative_year));
  if (year_lead.kind == WordKind::relative_year && year_lead) {
    quarter.from.relative_year = quarter.to.relative_year = year_lead.value;
    quarter.end = year_lead.end;
  } else {
    if (at(q) == '/' || year_lead) q = year_lead ? year_lead.end : q + 1;
    if (const auto year = year_number(q, year_lead || at(quarter.end) == '/' ? 2 : 4)) {
      const bool fiscal =
          year_lead && year_lead.kind == WordKind::fiscal_lead;  // begins with October of the year before
      quarter.from.year = quarter.to.year = *year;
      if (fiscal)
        quarter.from.month = (quarter.from.month + 8) % 12 + 1, quarter.to.month = (quarter.to.month + 8) % 12 + 1;
      if (fiscal && quarter.from.month > 9) --quarter.from.year.number;
      if (fiscal && quarter.to.month > 9) --quarter.to.year.number;
      quarter.end = q;
    }
  }
  out.push_back(quarter);
  return quarter.end;
}

size_t TimeReader::lunar(size_t p, std::vector<TimeExpression>& out) const {
  const TimeWord phase = word(p, kinds(WordKind::waxing, WordKind::waning));
  if (!phase) return p;
  const Digits day = digits(blanks(phase.end));
  const TimeWord night = word(blanks(day.end), kinds(WordKind::lunar_night));
  if (day.count == 0 || day.value < 1 || day.value > 15 || !night) return p;
  TimeExpression lunar;
  lunar.rule = "lunar day";
  lunar.table = phase.table, lunar.row = phase.row;
  lunar.type = TimeType::lunar;
  lunar.begin = p;
  lunar.end = night.end;
  lunar.lunar.waning = phase.kind == WordKind::waning;
  lunar.lunar.day = static_cast<uint8_t>(day.value);
  if (const TimeWord lead = word(blanks(night.end), kinds(WordKind::month_lead))) {
    const Digits month = digits(blanks(lead.end));
    const TimeWord named = word(blanks(lead.end), kinds(WordKind::lunar_month));
    int number = month.count != 0 ? month.value : named.value;
    if (number == kSecondEighth) number = 8;
    if (month.count != 0 && month.count <= 2 && (number < 1 || number > 12)) return month.end;  // `เดือน 13`
    if (number >= 1 && number <= 12) {
      lunar.lunar.month = static_cast<uint8_t>(number);
      lunar.end = month.count != 0 ? month.end : named.end;
    }
  }
  out.push_back(lunar);
  return lunar.end;
}

}  // namespace khao::text
