// A number is read in three layers: digits or a run of number words; then magnitudes with what follows them (`3 แสน 5
// หมื่น`, `5 พัน 200`); then a second number that makes it a range. Digits are kept as decimal strings until the end, so
// that `1,191.094 ล้าน` is rounded once.
#include "text/numerals.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "text/view.h"

namespace khao::text {
namespace {

// The choices of number_words.tsv's column role, in their order.
enum class Role : uint32_t { digit, one_last, two_tens, unit, million, half, point };

constexpr char kTo[] = {char(code(U'ถ')), char(code(0x0E36)), char(code(U'ง'))};
constexpr char kMinus[] = {char(code(U'ล')), char(code(U'บ'))};

struct Word {
  uint32_t size = 0;  // 0: no number word
  Role role = Role::digit;
  int value = 0;
};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char at_or_zero(std::string_view s, size_t p) { return p < s.size() ? s[p] : '\0'; }

size_t skip_blanks(std::string_view view, size_t p, size_t most) {
  const size_t limit = std::min(view.size(), p + most);
  while (p < limit && view[p] == ' ') ++p;
  return p;
}

double power_of_ten(int exponent) {
  double power = 1;
  while (exponent-- > 0) power *= 10;  // exact up to 10^22
  return power;
}

// `digits` (no sign, at most one point) times 10^exponent, rounded once.
double decimal(std::string digits, int exponent) {
  std::array<char, 16> tail{};
  const auto end = std::to_chars(tail.data(), tail.data() + tail.size(), exponent).ptr;
  digits += 'e';
  digits.append(tail.data(), end);
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

class Reader {
 public:
  Reader(const NumberTables& tables, const Characters& characters, bool traps)
      : tables_(tables), characters_(characters), view_(characters.view), traps_(traps) {}

  std::optional<Number> number(size_t at) const;
  std::optional<Number> number_or_range(size_t at) const;

 private:
  struct Magnitude {
    size_t end = 0;
    int exponent = 0;
    int millions = 0;  // of the exponent what ล้าน gives: 6 of the 10 of หมื่นล้าน
  };
  // A smaller part behind a magnitude.
  struct Part {
    size_t end = 0;  // 0: none
    double value = 0;
    Magnitude magnitude;
  };

  bool ends_word(size_t p) const;
  Word word_at(size_t p) const;
  bool trap_at(size_t p, bool first) const;
  void multiply(Number& number, std::string digits) const;
  bool scan_digits(size_t at, size_t& end, std::string& digits) const;
  Magnitude magnitude_at(size_t p) const;
  Part part_at(size_t p, int exponent, bool glued) const;
  bool fills(size_t begin, size_t end, std::string_view digits, int exponent) const;
  void add_smaller_parts(Number& number, int exponent) const;
  bool add_tail(Number& number, int exponent) const;
  std::optional<Number> from_digits(size_t at) const;
  std::optional<Number> word_run(size_t at) const;
  std::optional<Number> from_words(size_t at) const;
  std::optional<Number> from_half(size_t at, const Word& half) const;
  void add_fraction(Number& number) const;
  size_t separator_end(size_t p) const;

  const NumberTables& tables_;
  const Characters& characters_;
  std::string_view view_;
  bool traps_;
};

// A word may end at p: a boundary, and no mark that belongs to the letter before it.
bool Reader::ends_word(size_t p) const {
  const auto next = static_cast<unsigned char>(at_or_zero(view_, p));
  const bool mark = next == code(0x0E31) || (next >= code(0x0E33) && next <= code(0x0E3A)) ||
                    (next >= code(0x0E47) && next <= code(0x0E4E));
  return !mark && characters_.boundary(p);
}

// The longest number word at p.
Word Reader::word_at(size_t p) const {
  Word found;
  tables_.automaton.prefixes(view_, p, [&](uint32_t size, std::span<const data::Payload> payloads) {
    for (const data::Payload& payload : payloads)
      if (payload.table == tables_.words_index)
        found = {size, static_cast<Role>(tables_.words.choice(payload.row, tables_.role_column)),
                 tables_.words.integer(payload.row, tables_.value_column)};
  });
  return found;
}

bool Reader::trap_at(size_t p, bool first) const {
  bool found = false;
  if (traps_) {
    tables_.automaton.prefixes(view_, p, [&](uint32_t size, std::span<const data::Payload> payloads) {
      for (const data::Payload& payload : payloads)
        found = found || (payload.table == tables_.traps_index && ends_word(p + size) &&
                          (first || !tables_.traps.flag(payload.row, tables_.number_column)));
    });
  }
  return found;
}

// `5,472`, `0.35`, `.38`: false for what runs on as no number does.
bool Reader::scan_digits(size_t at, size_t& end, std::string& digits) const {
  size_t p = at;
  const auto take = [&] {
    while (is_digit(at_or_zero(view_, p))) digits += view_[p++];
  };
  take();
  const size_t first = p - at;
  const auto group_follows = [&] {
    return at_or_zero(view_, p) == ',' && is_digit(at_or_zero(view_, p + 1)) && is_digit(at_or_zero(view_, p + 2)) &&
           is_digit(at_or_zero(view_, p + 3)) && !is_digit(at_or_zero(view_, p + 4));
  };
  while (first >= 1 && first <= 3 && group_follows()) {
    ++p;
    take();
  }
  if (at_or_zero(view_, p) == '.' && is_digit(at_or_zero(view_, p + 1))) {
    if (digits.empty()) digits = '0';
    digits += view_[p++];
    take();
  }
  end = p;
  const char next = at_or_zero(view_, p);
  const bool runs_on = (next == ',' || next == '.') && is_digit(at_or_zero(view_, p + 1));
  return end > at && !runs_on;
}

// ล้าน, พันล้าน, ล้านล้าน …: at p or behind one blank. No magnitude if it is the beginning of another word (`5 พันธุ์`).
Reader::Magnitude Reader::magnitude_at(size_t p) const {
  p = skip_blanks(view_, p, 2);
  if (trap_at(p, false)) return {};
  Magnitude found;
  bool millions = false;
  for (;;) {
    const Word word = word_at(p);
    if (word.size == 0 || (word.role != Role::million && (word.role != Role::unit || found.end != 0 || millions)))
      break;
    millions = millions || word.role == Role::million;
    p += word.size;
    found = {p, found.exponent + word.value, millions ? found.millions + word.value : 0};
    if (found.exponent > 18) return {};
  }
  return found.end != 0 && ends_word(found.end) ? found : Magnitude{};
}

// Behind a magnitude: ครึ่ง adds half of it (`1 ล้านครึ่ง`), a single digit word a tenth of it each (`ล้านห้า`).
bool Reader::add_tail(Number& number, int exponent) const {
  const Word word = word_at(number.end);
  const size_t end = number.end + word.size;
  if (word.size == 0 || !ends_word(end) || trap_at(number.end, false)) return false;
  if (word.role == Role::half) {
    number.value += 0.5 * power_of_ten(exponent);
  } else if (word.role == Role::digit && word.value > 0 && exponent >= 3 && word_at(end).size == 0) {
    number.value += word.value * power_of_ten(exponent - 1);
  } else {
    return false;
  }
  number.end = static_cast<uint32_t>(end);
  return true;
}

// `5 พัน|200|บาท`: digits without a magnitude of their own. Two counts may stand side by side where the unit of the
// first is left out (`คนละ 1 หมื่น 3 รางวัล`, `ปรับ 2 แสน 30 ราย`), so they must be whole and fill some of the places below
// the magnitude: a hundred, below ร้อย ten. Nor are they a date, a year or the beginning of a range (`5 ล้าน 2566`).
bool Reader::fills(size_t begin, size_t end, std::string_view digits, int exponent) const {
  const char next = at_or_zero(view_, end);
  const bool runs_on = next == '/' || next == '-' || next == ':' || next == '%';
  const bool year = end - begin == 4 && (digits.starts_with("25") || digits.starts_with("20"));
  return digits.size() >= (exponent > 2 ? 3 : 2) && digits.front() != '0' && digits.find('.') == digits.npos &&
         !runs_on && !year;
}

Reader::Part Reader::part_at(size_t p, int exponent, bool glued) const {
  Part part;
  if (is_digit(at_or_zero(view_, p))) {
    std::string digits;
    size_t end = p;
    if (!scan_digits(p, end, digits)) return {};
    part.magnitude = magnitude_at(end);
    const auto& [behind, own, millions] = part.magnitude;
    const bool shared = millions != 0 && own == millions && exponent < 6;  // `1 หมื่น 200 ล้าน`
    if ((behind == 0 || shared) && !fills(p, end, digits, exponent)) return {};
    part.end = std::max(end, part.magnitude.end);
    part.value = decimal(digits, part.magnitude.exponent);
  } else if (const std::optional<Number> words = glued ? word_run(p) : std::nullopt;
             words && !words->range() && !words->bare) {
    part.end = words->end;
    part.value = words->value;
  }
  return part;
}

// `3 แสน 5 หมื่น`, `1 ล้านสองแสน`, `1 หมื่น 2 พัน 300`: more parts, each smaller than the magnitude before it. A ล้าน behind
// the last one is of them all (`1 แสน 5 หมื่นล้าน`).
void Reader::add_smaller_parts(Number& number, int exponent) const {
  while (!add_tail(number, exponent)) {
    const size_t p = skip_blanks(view_, number.end, 1);
    const Part part = part_at(p, exponent, p == number.end);
    const auto& [end, own, millions] = part.magnitude;
    const bool shared = millions != 0 && exponent < 6 && number.value < 1e6;  // ล้าน is shared once
    const double value = shared ? part.value / power_of_ten(millions) : part.value;
    if (part.end == 0 || value <= 0 || value >= power_of_ten(exponent)) return;
    number.value += value;
    number.end = static_cast<uint32_t>(part.end);
    if (shared) number.value *= power_of_ten(millions);
    if (own == 0) return;
    exponent = shared ? millions : own;
  }
}

std::optional<Number> Reader::from_digits(size_t at) const {
  size_t end = at;
  std::string digits;
  if (!scan_digits(at, end, digits)) return std::nullopt;
  Number number{.begin = static_cast<uint32_t>(at), .end = static_cast<uint32_t>(end), .digits = true};
  multiply(number, std::move(digits));
  return number;
}

// Gives the number the value of `digits` and of the magnitude words behind it.
void Reader::multiply(Number& number, std::string digits) const {
  const Magnitude magnitude = magnitude_at(number.end);
  number.value = decimal(std::move(digits), magnitude.exponent);
  number.factor = magnitude.exponent;
  if (magnitude.end == 0) return;
  number.end = static_cast<uint32_t>(magnitude.end);
  add_smaller_parts(number, magnitude.exponent);
}

// ครึ่ง, ครึ่งหนึ่ง, ครึ่งล้าน
std::optional<Number> Reader::from_half(size_t at, const Word& half) const {
  Number number{.begin = static_cast<uint32_t>(at), .end = static_cast<uint32_t>(at + half.size), .value = 0.5};
  const Magnitude magnitude = magnitude_at(number.end);
  const Word next = word_at(number.end);
  if (magnitude.end != 0) {
    number.end = static_cast<uint32_t>(magnitude.end);
    number.value = 0.5 * power_of_ten(magnitude.exponent);
    number.factor = magnitude.exponent;
  } else if (next.role == Role::digit && next.value == 1 && ends_word(number.end + next.size)) {
    number.end += next.size;
  }
  return number;
}

// What the words of one number have given so far. Units fall inside a group; ล้าน closes the group.
class WordRun {
 public:
  /// Takes one word; false if no number goes on like that.
  bool take(const Word& word, const Word& next) {
    bool taken = false;
    if (word.role == Role::digit) taken = take_digit(word.value);
    if (word.role == Role::one_last) taken = after_unit_ && take_digit(1);
    if (word.role == Role::two_tens) taken = next.role == Role::unit && next.value == 1 && take_digit(2);
    if (word.role == Role::unit) taken = take_unit(word.value);
    if (word.role == Role::million) taken = take_million();
    if (word.role == Role::one_last) spoken_unit_ = 0;
    first_ = false;
    return taken;
  }
  double value() const {
    if (digit_ < 0) return total_ + group_;
    const bool spoken = spoken_unit_ >= 3 && digit_ > 0;  // พันห้า is 1,500; สองพันห้า, as sums are written, 2,005
    return total_ + group_ + (spoken ? digit_ * power_of_ten(spoken_unit_ - 1) : digit_);
  }
  /// The low end of an approximate pair (สองสามร้อย); NaN if there is none.
  double low() const {
    return low_digit_ < 0 ? std::numeric_limits<double>::quiet_NaN() : value() * low_digit_ / high_digit_;
  }
  bool after_unit() const { return after_unit_; }
  /// Power of ten of the unit or ล้าน that ends the run, else 0.
  int factor() const { return after_unit_ ? (last_unit_ == kNoUnit ? 6 : last_unit_) : 0; }

 private:
  static constexpr int kNoUnit = 7;  // above every unit

  bool take_digit(int value) {
    if (low_digit_ >= 0) return false;
    if (digit_ >= 0) {
      if (digit_ == 0 || digit_ + 1 != value || group_ != 0 || total_ != 0) return false;
      low_digit_ = digit_;
      high_digit_ = value;
    }
    digit_ = value;
    after_unit_ = false;
    return true;
  }
  bool take_unit(int exponent) {
    if (exponent >= last_unit_ || digit_ == 0 || (low_digit_ >= 0 && group_ + total_ != 0)) return false;
    spoken_unit_ = digit_ < 0 ? exponent : 0;
    group_ += (digit_ < 0 ? 1 : digit_) * power_of_ten(exponent);
    last_unit_ = exponent;
    digit_ = -1;
    return after_unit_ = true;
  }
  bool take_million() {
    const double coefficient = group_ + std::max(digit_, 0);
    if ((coefficient == 0 && total_ == 0 && !first_) || total_ > 1e18) return false;  // ศูนย์ล้าน
    spoken_unit_ = first_ ? 6 : 0;
    total_ = (coefficient == 0 ? std::max(total_, 1.0) : total_ + coefficient) * 1e6;
    group_ = 0;
    last_unit_ = kNoUnit;
    digit_ = -1;
    return after_unit_ = true;
  }

  double total_ = 0;  // closed by ล้าน
  double group_ = 0;  // below a million
  int last_unit_ = kNoUnit;
  int digit_ = -1;       // waiting for its unit
  int spoken_unit_ = 0;  // exponent of the unit just read if no digit stood before it
  int low_digit_ = -1;   // of an approximate pair
  int high_digit_ = -1;
  bool after_unit_ = false;
  bool first_ = true;
};

constexpr size_t kMaxWordRun = 256;  // view characters: no number is longer

std::optional<Number> Reader::word_run(size_t at) const {
  Word word = word_at(at);
  if (word.size == 0 || trap_at(at, true)) return std::nullopt;
  if (word.role == Role::half) return from_half(at, word);
  WordRun run;
  Number number{.begin = static_cast<uint32_t>(at), .end = static_cast<uint32_t>(at)};
  number.bare = word.role == Role::million || (word.role == Role::unit && word.value > 1);
  size_t p = at;
  while (word.size != 0 && p - at < kMaxWordRun && (p == at || !trap_at(p, false))) {
    p += word.size;
    const Word next = word_at(p);
    if (!run.take(word, next)) break;
    if (ends_word(p) && word.role != Role::two_tens) {
      number.end = static_cast<uint32_t>(p);
      number.value = run.value();
      number.factor = run.factor();
      number.high = std::numeric_limits<double>::quiet_NaN();
      if (run.low() == run.low()) {
        number.high = number.value;
        number.value = run.low();
      }
    }
    word = next;
  }
  return number.end == at ? std::nullopt : std::optional(number);
}

std::optional<Number> Reader::from_words(size_t at) const {
  std::optional<Number> number = word_run(at);
  if (!number) return number;
  add_fraction(*number);
  if (number->factor != 0)
    add_smaller_parts(*number, number->factor);
  else if (!number->range() && number->value >= 1)
    add_tail(*number, 0);  // สองครึ่ง
  return number;
}

// สองจุดห้า, สองจุดห้าล้าน
void Reader::add_fraction(Number& number) const {
  const Word point = word_at(number.end);
  if (point.size == 0 || point.role != Role::point || number.range() || number.factor != 0) return;
  std::string digits = std::to_string(static_cast<uint64_t>(number.value)) + '.';
  size_t p = number.end + point.size;
  size_t end = 0;
  for (Word word = word_at(p); word.size != 0 && word.role == Role::digit && digits.size() < 64; word = word_at(p)) {
    p += word.size;
    digits += static_cast<char>('0' + word.value);
    if (ends_word(p)) end = p;
  }
  if (end != p || end == 0) return;
  number.end = static_cast<uint32_t>(end);
  multiply(number, std::move(digits));
}

std::optional<Number> Reader::number(size_t at) const {
  const char c = at_or_zero(view_, at);
  if (is_digit(c) || (c == '.' && is_digit(at_or_zero(view_, at + 1)))) return from_digits(at);
  return from_words(at);
}

// Behind what stands between the ends of a range; 0 if nothing such stands at p.
size_t Reader::separator_end(size_t p) const {
  p = skip_blanks(view_, p, 2);
  if (at_or_zero(view_, p) == '-' && at_or_zero(view_, p + 1) != '-') return skip_blanks(view_, p + 1, 2);
  if (view_.substr(p, 3) == std::string_view(kTo, 3) && ends_word(p)) return skip_blanks(view_, p + 3, 2);
  return 0;
}

std::optional<Number> Reader::number_or_range(size_t at) const {
  std::optional<Number> low = number(at);
  if (!low || low->range()) return low;
  const size_t second = separator_end(low->end);
  const std::optional<Number> high = second == 0 ? std::nullopt : number(second);
  if (!high || high->range()) return low;
  double value = low->value;
  if (low->factor == 0 && high->factor != 0 && value < high->value / power_of_ten(high->factor)) {
    std::string digits;
    size_t end = at;
    value = low->digits && scan_digits(at, end, digits) ? decimal(std::move(digits), high->factor)
                                                        : low->value * power_of_ten(high->factor);
  }
  if (!(value < high->value)) return low;
  Number range = *high;
  range.begin = low->begin;
  range.value = value;
  range.high = high->value;
  range.digits = low->digits && high->digits;
  range.bare = low->bare;
  return range;
}

// `สองโหล`: a text counts in dozens and pairs, and they are its unit; a number by itself is how many that are.
void multiply_by_group(const data::Table& groups, std::string_view view, Number& number) {
  const uint32_t value = groups.column("value");
  const size_t begin = skip_blanks(view, number.end, 1);
  for (uint32_t row = 0; row < groups.rows(); ++row) {
    const std::string word = fold(groups.text(row, 0));
    if (!view.substr(begin).starts_with(word)) continue;
    number.value *= groups.integer(row, value);
    number.high *= groups.integer(row, value);
    number.end = static_cast<uint32_t>(begin + word.size());
    return;
  }
}

}  // namespace

NumberTables::NumberTables(const data::Blob& blob)
    : automaton(data::Automaton::open(blob.section("word_automaton"))),
      words(blob.table("number_words")),
      traps(blob.table("number_traps")),
      groups(blob.table("number_groups")),
      words_index(blob.table_index("number_words")),
      traps_index(blob.table_index("number_traps")),
      role_column(words.column("role")),
      value_column(words.column("value")),
      number_column(traps.column("number")) {}

std::optional<Number> number_at(const NumberTables& tables, const Characters& characters, size_t at) {
  return Reader(tables, characters, true).number(at);
}

std::optional<Number> number_or_range_at(const NumberTables& tables, const Characters& characters, size_t at) {
  return Reader(tables, characters, true).number_or_range(at);
}

std::optional<Number> parse_number(const NumberTables& tables, std::string_view view) {
  size_t at = skip_blanks(view, 0, view.size());
  const bool minus = at_or_zero(view, at) == '-' || view.substr(at, 2) == std::string_view(kMinus, 2);
  if (minus) at = skip_blanks(view, at + (view[at] == '-' ? 1 : 2), 1);
  std::optional<Number> number = Reader(tables, {view, {}}, false).number_or_range(at);
  if (!number) return std::nullopt;
  multiply_by_group(tables.groups, view, *number);
  if (skip_blanks(view, number->end, view.size()) != view.size()) return std::nullopt;
  if (minus && number->range()) return std::nullopt;
  if (minus) number->value = -number->value;
  return number;
}

}  // namespace khao::text
