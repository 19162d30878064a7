// ISO first, digit by digit; then epoch numbers; then whatever the date grammar of text/ finds.
#include "article/moment.h"

#include <charconv>
#include <cstdlib>

#include "article/letters.h"

namespace khao::article {
namespace {

constexpr int kDay = 24 * 60 * 60;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads exactly `count` digits at `at`; -1 if they are not there.
int number(std::string_view text, size_t& at, size_t count) {
  if (at + count > text.size()) return -1;
  int value = 0;
  for (size_t i = at; i < at + count; ++i) {
    if (!is_digit(text[i])) return -1;
    value = value * 10 + (text[i] - '0');
  }
  at += count;
  return value;
}

bool skip(std::string_view text, size_t& at, std::string_view any_of) {
  if (at >= text.size() || any_of.find(text[at]) == std::string_view::npos) return false;
  ++at;
  return true;
}

/// `Z`, `+07:00`, `+0700`, `+07`, ` +07:00`.
std::optional<int> read_offset(std::string_view text, size_t at) {
  skip(text, at, " ");
  if (skip(text, at, "Zz")) return 0;
  const bool west = at < text.size() && text[at] == '-';
  if (!skip(text, at, "+-")) return {};
  const int hours = number(text, at, 2);
  if (hours < 0 || hours > 14) return {};
  skip(text, at, ":");
  const int minutes = number(text, at, 2);
  const int offset = hours * 60 + (minutes < 0 || minutes > 59 ? 0 : minutes);
  return west ? -offset : offset;
}

// ` 14:22`, `T14:22:10.5`, with an offset behind it.
void read_clock(std::string_view text, size_t at, Moment& out) {
  while (skip(text, at, "Tt ,-")) {
  }
  const int hour = number(text, at, 2);
  if (hour < 0 || hour > 24 || !skip(text, at, ":.")) return;
  const int minute = number(text, at, 2);
  if (minute < 0 || minute > 59) return;
  int second = 0;
  out.digits = 4;
  if (at + 2 < text.size() && text[at] == ':') {
    ++at;
    second = number(text, at, 2);
    if (second < 0 || second > 60)
      second = 0;
    else
      out.digits = 6;
  }
  if (skip(text, at, ".,")) {
    while (at < text.size() && is_digit(text[at])) ++at;
  }
  out.seconds = hour * 3600 + minute * 60 + second;
  out.offset = read_offset(text, at);
}

std::optional<Moment> read_iso(std::string_view text) {
  size_t at = 0;
  Moment out;
  out.day.year = number(text, at, 4);
  if (out.day.year < 0) return {};
  const bool dashed = skip(text, at, "-/.");
  out.day.month = number(text, at, 2);
  if (dashed && !skip(text, at, "-/.")) return {};
  out.day.day = number(text, at, 2);
  if (out.day.month < 0 || out.day.day < 0 || (!dashed && at < text.size() && is_digit(text[at]))) return {};
  out.day.year = plausible_year(out.day.year);
  if (out.day.year == 0 || !text::is_day(out.day)) return {};
  read_clock(text, at, out);
  return out;
}

std::optional<Moment> read_epoch(std::string_view text) {
  if (text.size() != 10 && text.size() != 13) return {};
  int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  if (text.size() == 13) value /= 1000;
  Moment out;
  out.day = text::from_day_number(value / kDay);
  out.seconds = static_cast<int>(value % kDay);
  out.digits = 6;
  out.offset = 0;
  if (plausible_year(out.day.year) != out.day.year) return {};
  return out;
}

// The offset of an e-mail date: `Tue, 18 Feb 2025 10:05:00 +0700`, `… GMT`.
std::optional<int> trailing_offset(std::string_view text) {
  if (text.ends_with("GMT") || text.ends_with("UTC") || text.ends_with("Z")) return 0;
  const size_t sign = text.find_last_of("+-");
  return sign == std::string_view::npos || text.size() - sign > 6 ? std::nullopt : read_offset(text, sign);
}

// Years of four digits that are no plausible ones (2568 + 543), made so in a copy of the text.
std::string mend_years(std::string_view text) {
  std::string out(text);
  for (size_t at = 0; at + 4 <= out.size(); ++at) {
    size_t end = at;
    const bool begins = at == 0 || !is_digit(out[at - 1]);
    const int year = begins ? number(out, end, 4) : -1;
    if (year < 2900 || (end < out.size() && is_digit(out[end]))) continue;
    const int plausible = plausible_year(year);
    if (plausible == 0) continue;
    out.replace(at, 4, std::to_string(plausible));
  }
  return out;
}

}  // namespace

int plausible_year(int year) {
  constexpr int kEra = 543;
  if (year >= 2900 && year < 3300) year -= 2 * kEra;
  if (year >= 2480 && year < 2680) year -= kEra;
  return year >= 1950 && year < 2100 ? year : 0;
}

namespace {

size_t digits_at(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

// `9:12 pm`, `6:42:10PM`; the minutes stand at `at`. Returns the place behind the mark of the half of the day, or 0.
size_t behind_half_day(std::string_view text, size_t at, bool& afternoon) {
  if (digits_at(text, at) != 2) return 0;
  at += 2;
  if (at < text.size() && text[at] == ':' && digits_at(text, at + 1) == 2) at += 3;
  if (at < text.size() && text[at] == ' ') ++at;
  const std::string mark = lower_ascii(text.substr(at, 2));
  if (mark != "am" && mark != "pm") return 0;
  if (at + 2 < text.size() && count_letters(text.substr(at + 2, 1)).all > 0) return 0;
  afternoon = mark == "pm";
  return at + 2;
}

// Whether `5, 2023` stands at `at` behind a Thai word and a blank; then the word's place, else npos.
size_t thai_month_before(std::string_view text, size_t at, size_t day_digits) {
  const size_t year = at + day_digits;
  if (day_digits > 2 || at == 0 || text[at - 1] != ' ' || text.substr(year, 2) != ", ") return std::string_view::npos;
  if (digits_at(text, year + 2) != 4) return std::string_view::npos;
  size_t word = at - 1;
  while (word > 0 && static_cast<unsigned char>(text[word - 1]) >= 0x80) --word;
  return at - 1 - word >= 12 && at - 1 - word <= 36 ? word : std::string_view::npos;
}

}  // namespace

std::string with_usual_dates(std::string_view line) {
  std::string out;
  for (size_t at = 0; at < line.size();) {
    const size_t count = digits_at(line, at);
    if (line.substr(at, 3) == " : " && digits_at(line, at + 3) == 2) {  // `3 ส.ค. 52 : 08.15 น.`
      out += " เวลา ";
      at += 3;
      continue;
    }
    if (count == 0) {
      constexpr std::string_view kWhen = "เมื่อ ";  // `[ 2012-12-08 ] เมื่อ 20:41 น.`
      if (line.substr(at, kWhen.size()) == kWhen && digits_at(line, at + kWhen.size()) == 2 && out.ends_with(' ')) {
        out += "เวลา ";
        at += kWhen.size();
      } else {
        out += line[at] == '[' || line[at] == ']' ? ' ' : line[at];
        ++at;
      }
      continue;
    }
    const std::string_view number = line.substr(at, count);
    const std::string suffix = lower_ascii(line.substr(at + count, 2));
    bool afternoon = false;
    const size_t half =
        count <= 2 && line.substr(at + count, 1) == ":" ? behind_half_day(line, at + count + 1, afternoon) : 0;
    const size_t month = thai_month_before(line, at, count);
    if (half != 0) {
      const int hour = std::atoi(std::string(number).c_str()) % 12 + (afternoon ? 12 : 0);
      if (hour < 10) out += '0';
      out.append(std::to_string(hour)).append(line.substr(at + count, 3));
      at = half;
    } else if (month != std::string_view::npos && out.ends_with(line.substr(month, at - month))) {
      out.resize(out.size() - (at - month));
      out.append(number).append(" ").append(line.substr(month, at - month)).append(line.substr(at + count + 2, 4));
      at += count + 6;
    } else {
      out.append(number);
      at += count;
      if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") {
        at += 2;
      }
      if (line.substr(at, 4) == " at " && digits_at(line, at + 4) > 0) out += ' ', at += 4;
    }
  }
  return out;
}

std::optional<Moment> read_moment(const text::DateTables& tables, std::string_view value) {
  value = trim(value);
  if (auto moment = read_iso(value)) return moment;
  if (auto moment = read_epoch(value)) return moment;
  const auto found = text::find_date(tables, mend_years(with_usual_dates(value)));
  if (!found || !found->year_written) return {};
  Moment out;
  out.day = found->date;
  if (found->clock.known()) {
    out.seconds = found->clock.hour * 3600 + found->clock.minute * 60;
    out.digits = 4;
    out.offset = trailing_offset(value);
  }
  return out;
}

Moment in_thailand(const Moment& moment) {
  if (!moment.timed() || !moment.offset || *moment.offset == kThaiOffset) return moment;
  Moment out = moment;
  out.seconds += (kThaiOffset - *moment.offset) * 60;
  const int days = out.seconds < 0 ? -1 : out.seconds / kDay;
  out.seconds -= days * kDay;
  out.day = text::add_days(out.day, days);
  out.offset = kThaiOffset;
  return out;
}

std::string to_iso(const Moment& moment) {
  std::string out = text::to_iso(moment.day);
  if (!moment.timed()) return out;
  const int s = moment.seconds;
  text::append_padded(s / 3600, 2, out += 'T');
  text::append_padded(s / 60 % 60, 2, out += ':');
  if (moment.digits == 6) text::append_padded(s % 60, 2, out += ':');
  if (moment.offset) {
    const int offset = *moment.offset < 0 ? -*moment.offset : *moment.offset;
    text::append_padded(offset / 60, 2, out += *moment.offset < 0 ? '-' : '+');
    text::append_padded(offset % 60, 2, out += ':');
  }
  return out;
}

}  // namespace khao::article
