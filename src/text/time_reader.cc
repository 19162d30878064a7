// Characters and words: what every part of the grammar asks of the view.
#include "text/time_reader.h"

#include "text/view.h"

namespace khao::text {
namespace {

// Thai letters, vowels and tones, without ฯ ฿ ๆ, which end a word.
constexpr bool is_thai_letter(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return c >= code(U'ก') && c <= code(0x0E4E) && c != code(U'ฯ') && c != code(U'฿') && c != code(U'ๆ');
}

constexpr bool joins_numbers(char c) { return c == '.' || c == ',' || c == '/' || c == ':' || c == '-'; }

}  // namespace

bool TimeReader::letter(size_t p) const {
  return p < chars_.size() && (is_latin(chars_[p]) || is_thai_letter(chars_[p]));
}

size_t TimeReader::blanks(size_t p) const {
  size_t end = p;
  while (end < p + 4 && at(end) == ' ') ++end;
  return end;
}

TimeReader::Digits TimeReader::digits(size_t p) const {
  Digits digits;
  digits.end = p;
  for (; is_digit(at(digits.end)); ++digits.end)
    if (++digits.count <= 5) digits.value = digits.value * 10 + (chars_[digits.end] - '0');
  return digits;
}

TimeReader::Digits TimeReader::spelled(size_t p) const {
  const TimeWord first = word(p, kinds(WordKind::number));
  if (!first) return {0, 0, p};
  const TimeWord ones = word(first.end, kinds(WordKind::number));
  const bool more = first.value >= 10 && first.value % 10 == 0 && ones && ones.value >= 1 && ones.value <= 9;
  return more ? Digits{first.value + ones.value, 2, ones.end} : Digits{first.value, 2, first.end};
}

TimeReader::Digits TimeReader::digits_or_spelled(size_t p) const {
  const Digits read = digits(p);
  return read.count != 0 ? read : spelled(p);
}

bool TimeReader::number_left_open(size_t p) const {
  if (p == 0) return false;
  if (is_digit(chars_[p - 1])) return true;
  return p >= 2 && joins_numbers(chars_[p - 1]) && is_digit(chars_[p - 2]);
}

bool TimeReader::number_right_open(size_t p) const {
  return is_digit(at(p)) || at(p) == '%' || ((at(p) == '.' || at(p) == ',' || at(p) == ':') && is_digit(at(p + 1)));
}

bool TimeReader::behind_digit(size_t p) const {
  if (p > 1 && chars_[p - 1] == ' ') --p;
  return p > 0 && is_digit(chars_[p - 1]);
}

bool TimeReader::behind_latin(size_t p) const {
  if (p > 1 && chars_[p - 1] == ' ') --p;
  return p > 0 && is_latin(chars_[p - 1]);
}

bool TimeReader::counts_things(size_t p) const {
  const TimeWord unit = word(blanks(p), kinds(WordKind::unit));
  return unit && !letter(unit.end);  // `66 นายสมชาย` counts nobody
}

bool begins_number(std::string_view chars, size_t p) {
  return is_digit(chars[p]) && (p == 0 || !is_digit(chars[p - 1]));
}

}  // namespace khao::text
