// One scan over the text. Where a count can open (a digit, a number word, จำนวน, an approximator, อายุ, ร้อยละ) the frame
// is read forwards; what stands before a number decides only whether it is a label (หมู่ 9, มาตรา 44) or part of a code.
#include "entity/counts_frame.h"

#include <algorithm>

namespace khao::entity {
namespace {

enum class Place : uint32_t { before, behind, unit, head, age, percent };  // choices of approximators.tsv: place
enum class Strength : uint8_t { none, hard, soft };
constexpr size_t kAgeReach = 28;    // characters between อายุ and its number
constexpr size_t kSharedUnits = 6;  // numbers before one unit

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_thai(char c) { return static_cast<unsigned char>(c) > 0xA0; }

class FrameReader {
 public:
  FrameReader(const CountTables& tables, const Context& context, std::vector<Frame>& out)
      : tables_(tables), context_(context), view_(context.view.chars), characters_{view_, context.cut}, out_(out) {
    mark_ends();
  }
  void read(std::span<const TimeItem> times);

 private:
  // What stands before the number.
  struct Opening {
    size_t begin = 0;
    size_t number = 0;
    const Hit* percent = nullptr;
    Mod mod = Mod::none;
    bool amount = false;
    bool age = false;
    bool ok = false;
    const Hit* by = nullptr;
  };
  struct Unit {
    size_t begin = 0;
    size_t end = 0;
    CountKind kind = CountKind::classifier;
    bool noun = false;
    bool person = false;
    bool known = true;
    const Hit* hit = nullptr;
  };

  char at(size_t p) const { return p < view_.size() ? view_[p] : '\0'; }
  bool cut(size_t p) const { return context_.cut[p] != 0; }
  size_t skip_blanks(size_t p, size_t most = 2) const;
  void mark_ends();
  const Hit* word_at(size_t p, Place place) const;
  Mod mod_of(const Hit& hit) const {
    return static_cast<Mod>(tables_.approximators.rows.choice(hit.row, tables_.approximator_mod));
  }
  bool number_starts(size_t p) const;
  bool inside_code(size_t p) const;
  bool runs_on(size_t p) const;
  Strength label_before(size_t p) const;
  size_t age_number(size_t p) const;
  Opening open(size_t p) const;
  bool known_unit(size_t p, Unit& unit) const;
  bool unknown_unit(size_t p, const text::Number& number, const Opening& opening, Unit& unit) const;
  bool person_name_follows(const Hit& hit) const;
  size_t extend_by_slash(size_t end) const;
  size_t read_frame(size_t p);
  size_t read_shared(size_t p, const Opening& opening, const text::Number& number);
  size_t add(const Opening& opening, const text::Number& number, const Unit& unit, Mod behind);

  const CountTables& tables_;
  const Context& context_;
  std::string_view view_;
  text::Characters characters_;
  std::vector<Frame>& out_;
  std::vector<uint8_t> label_end_;       // Strength of the label that ends here
  std::vector<uint8_t> classifier_end_;  // a classifier or unit ends here
};

size_t FrameReader::skip_blanks(size_t p, size_t most) const {
  const size_t limit = std::min(view_.size(), p + most);
  while (p < limit && view_[p] == ' ') ++p;
  return p;
}

// Labels and classifiers by where they end: what stands before a number is looked up from the number.
void FrameReader::mark_ends() {
  label_end_.assign(view_.size() + 1, 0);
  classifier_end_.assign(view_.size() + 1, 0);
  for (const Hit& hit : context_.hits) {
    const bool label = hit.table == tables_.labels.index;
    const bool unit = hit.table == tables_.classifiers.index || hit.table == tables_.units.index;
    if ((!label && !unit) || !cut(hit.begin)) continue;
    if (unit) classifier_end_[hit.end] = 1;
    if (!label) continue;
    const bool hard = tables_.labels.rows.choice(hit.row, tables_.label_strength) == 0;
    if (label_end_[hit.end] == 0 || hard) {
      label_end_[hit.end] = static_cast<uint8_t>(hard ? Strength::hard : Strength::soft);
    }
  }
}

// The longest word of approximators.tsv at p that has this place and is a word of its own.
const Hit* FrameReader::word_at(size_t p, Place place) const {
  if (p >= view_.size() || !cut(p)) return nullptr;
  for (const Hit& hit : context_.hits_at(p)) {
    if (hit.table == tables_.approximators.index && (cut(hit.end) || is_digit(at(hit.end))) &&
        tables_.approximators.rows.choice(hit.row, tables_.approximator_place) == static_cast<uint32_t>(place)) {
      return &hit;
    }
  }
  return nullptr;
}

bool FrameReader::number_starts(size_t p) const {
  if (p >= view_.size()) return false;
  if (is_digit(view_[p])) return true;
  if (view_[p] == '.') return is_digit(at(p + 1));
  return cut(p) && context_.hit_at(p, tables_.numbers.words_index) != nullptr;
}

// The number at p continues a code, a decimal, a date or the like on its left.
bool FrameReader::inside_code(size_t p) const {
  if (p == 0) return false;
  const char before = view_[p - 1], earlier = p > 1 ? view_[p - 2] : ' ';
  const bool joined = is_digit(earlier) || is_latin(earlier);
  if (is_digit(before) || is_latin(before) || before == '/' || before == '#' || before == '_') return true;
  if (before == '.') return is_digit(view_[p]) && (joined || is_thai(earlier));
  if (before == '-') return joined || is_thai(earlier);
  return (before == ',' || before == ':' || before == '+') && is_digit(earlier);
}

// The digits that end at p continue a code on their right.
bool FrameReader::runs_on(size_t p) const {
  const char c = at(p);
  return (c == '/' || c == ':' || c == '-' || c == '+' || c == ',' || c == '.') && is_digit(at(p + 1));
}

// ที่ behind a classifier makes an ordinal, which is as hard a label as a number of a house.
Strength FrameReader::label_before(size_t p) const {
  for (size_t end = p;; --end) {
    const auto strength = static_cast<Strength>(label_end_[end]);
    if (strength != Strength::none) {
      const bool ordinal = strength == Strength::soft && end >= 3 && classifier_end_[end - 3] != 0 &&
                           view_[end - 1] == static_cast<char>(text::code(0x0E48));
      return ordinal ? Strength::hard : strength;
    }
    if (end == 0 || p - end == 2 || (view_[end - 1] != ' ' && view_[end - 1] != '.')) return Strength::none;
  }
}

// Where the number of an age begins, p being the end of อายุ.
size_t FrameReader::age_number(size_t p) const {
  const size_t limit = std::min(view_.size(), p + kAgeReach);
  for (; p < limit && view_[p] != '\n'; ++p) {
    if (!cut(p) && !is_digit(view_[p])) continue;
    if (number_starts(p) || word_at(p, Place::before) != nullptr) return p;
  }
  return 0;
}

FrameReader::Opening FrameReader::open(size_t p) const {
  Opening opening{.begin = p, .number = p};
  size_t& q = opening.number;
  if (const Hit* age = word_at(p, Place::age)) {
    opening.age = true;
    opening.by = age;
    q = age_number(age->end);
    if (q == 0) return opening;
  } else if (const Hit* head = word_at(p, Place::head)) {
    opening.amount = true;
    opening.by = head;
    q = skip_blanks(head->end);
  }
  for (int i = 0; i < 3; ++i) {
    if (const Hit* word = word_at(q, Place::before)) {
      if (opening.mod == Mod::none) opening.mod = mod_of(*word);
      if (opening.by == nullptr) opening.by = word;
      q = skip_blanks(word->end);
    } else if (const Hit* percent = opening.percent == nullptr ? word_at(q, Place::percent) : nullptr) {
      opening.percent = percent;
      q = skip_blanks(percent->end);
    }
  }
  opening.ok = number_starts(q) && (q == p || !inside_code(q));
  return opening;
}

// `12 นาย` counts; in `1 นายสมชาย` a name begins.
bool FrameReader::person_name_follows(const Hit& hit) const {
  static constexpr char kNai[] = {char(text::code(U'น')), char(text::code(U'า')), char(text::code(U'ย'))};
  if (view_.substr(hit.begin, hit.size()) != std::string_view(kNai, 3)) return false;
  return is_thai(at(hit.end)) && context_.hit_at(hit.end, tables_.words.index) == nullptr;
}

bool FrameReader::known_unit(size_t p, Unit& unit) const {
  if (p >= view_.size()) return false;
  for (const Hit& hit : context_.hits_at(p)) {
    const bool measure = hit.table == tables_.units.index, classifier = hit.table == tables_.classifiers.index;
    if ((!measure && !classifier) || !cut(hit.end) || person_name_follows(hit)) continue;
    unit = {.begin = p, .end = hit.end, .hit = &hit};
    if (measure) {
      unit.kind = static_cast<CountKind>(tables_.units.rows.choice(hit.row, tables_.unit_kind) + 1);
    } else {
      unit.noun = tables_.classifiers.rows.flag(hit.row, tables_.classifier_noun);
      unit.person = tables_.classifiers.rows.flag(hit.row, tables_.classifier_person);
    }
    unit.end = extend_by_slash(unit.end);
    return true;
  }
  return false;
}

// ลบ.ม./วินาที, ร้าน/แผง: the word behind a slash belongs to the unit.
size_t FrameReader::extend_by_slash(size_t end) const {
  for (int i = 0; i < 2 && at(end) == '/' && is_thai(at(end + 1)); ++i) {
    size_t next = end + 2;
    for (const Hit& hit : context_.hits_at(end + 1)) {
      const bool unit = hit.table == tables_.units.index || hit.table == tables_.classifiers.index;
      if (unit && cut(hit.end)) next = std::max<size_t>(next, hit.end);
    }
    while (next < view_.size() && !cut(next)) ++next;
    end = next;
  }
  return end;
}

// A word in the place of a classifier: where จำนวน, a magnitude or thousands say that something is counted.
bool FrameReader::unknown_unit(size_t p, const text::Number& number, const Opening& opening, Unit& unit) const {
  if (p >= view_.size() || !is_thai(view_[p]) || !cut(p)) return false;
  const bool certain = opening.amount || number.factor != 0 || number.value >= 1000 || opening.mod != Mod::none;
  if (!certain || !number.digits || context_.hit_at(p, tables_.words.index) != nullptr) return false;
  if (number.factor == 0 && number.value >= 2400 && number.value < 2700 &&
      view_.substr(number.begin, 4).find(',') == std::string_view::npos)
    return false;
  size_t end = p + 1;
  while (end < view_.size() && !cut(end)) ++end;
  if (end < p + 2 || !is_thai(view_[end - 1])) return false;
  unit = {.begin = p, .end = end, .known = false};
  return true;
}

size_t FrameReader::add(const Opening& opening, const text::Number& number, const Unit& unit, Mod behind) {
  Frame frame{.begin = static_cast<uint32_t>(opening.begin),
              .end = static_cast<uint32_t>(std::max<size_t>(unit.end, number.end)),
              .number = number.begin,
              .unit_begin = static_cast<uint32_t>(unit.begin),
              .unit_end = static_cast<uint32_t>(unit.end),
              .value = number.value,
              .high = number.high,
              .kind = unit.kind,
              .mod = opening.mod != Mod::none ? opening.mod : behind,
              .noun = unit.noun,
              .person = unit.person,
              .amount = opening.amount,
              .reason = {}};
  frame.reason.rule = unit.known ? "number and unit" : "number and word in the place of a classifier";
  if (unit.hit != nullptr) {
    frame.reason.table = unit.hit->table;
    frame.reason.row = unit.hit->row;
  }
  if (!unit.known) frame.score = 0.6F;
  if (opening.age || frame.kind == CountKind::age) frame.kind = CountKind::age;
  const Hit* half = context_.hit_at(frame.end, tables_.numbers.words_index);
  if (half != nullptr && half->end < view_.size() + 1 && cut(half->end) && frame.kind != CountKind::percent &&
      tables_.numbers.words.choice(half->row, tables_.numbers.role_column) == 5) {
    frame.value += 0.5;
    frame.end = half->end;
  }
  if (const Hit* up = word_at(skip_blanks(frame.end, 1), Place::unit); up != nullptr && frame.mod == Mod::none) {
    frame.mod = mod_of(*up);
  }
  out_.push_back(frame);
  return frame.end;
}

// Numbers before one unit: `143,205 และ 119,583 ไร่`, `8 x 7 เมตร`, `19 ต่อ 2 เสียง`. Returns 0 if no unit comes.
size_t FrameReader::read_shared(size_t p, const Opening& opening, const text::Number& number) {
  static constexpr char kAnd[] = {char(text::code(U'แ')), char(text::code(U'ล')), char(text::code(U'ะ'))};
  static constexpr char kTo[] = {char(text::code(U'ต')), char(text::code(0x0E48)), char(text::code(U'อ'))};
  static constexpr char kOf[] = {char(text::code(U'ใ')), char(text::code(U'น'))};
  std::vector<std::pair<Opening, text::Number>> numbers{{opening, number}};
  while (numbers.size() < kSharedUnits) {
    size_t q = skip_blanks(p);
    const std::string_view rest = view_.substr(q);
    if (rest.starts_with(std::string_view(kAnd, 3)) || rest.starts_with(std::string_view(kTo, 3))) {
      q += 3;
    } else if (rest.starts_with(std::string_view(kOf, 2))) {
      q += 2;
    } else if (rest.starts_with('x') || rest.starts_with('X') || rest.starts_with('*') || rest.starts_with(',') ||
               rest.starts_with(static_cast<char>(text::kOther))) {
      q += 1;
    } else {
      return 0;
    }
    const Opening next = open(skip_blanks(q));
    if (!next.ok || next.percent != nullptr) return 0;
    const auto other = text::number_or_range_at(tables_.numbers, characters_, next.number);
    if (!other || runs_on(other->end) || !other->digits) return 0;
    numbers.emplace_back(next, *other);
    p = other->end;
    Unit unit;
    if (known_unit(skip_blanks(p), unit)) {
      for (size_t i = 0; i < numbers.size(); ++i) {
        add(numbers[i].first, numbers[i].second, unit, Mod::none);
        out_.back().shares_unit = i + 1 < numbers.size();
      }
      return out_.back().end;
    }
  }
  return 0;
}

// Reads the frame that opens at p, if one does; returns where the scan goes on.
size_t FrameReader::read_frame(size_t p) {
  const Opening opening = open(p);
  if (!opening.ok) return p + 1;
  const auto number = text::number_or_range_at(tables_.numbers, characters_, opening.number);
  if (!number) return opening.number == p && is_digit(view_[p]) ? p + 1 : opening.number;
  const size_t next = std::max<size_t>(number->end, p + 1);
  if (number->digits && (inside_code(opening.number) || runs_on(number->end))) return next;
  const Strength label = opening.number == p ? label_before(p) : Strength::none;
  if (label == Strength::hard) return next;
  if (opening.percent != nullptr) {
    const Unit unit{.begin = opening.percent->begin,
                    .end = opening.percent->end,
                    .kind = CountKind::percent,
                    .hit = opening.percent};
    return add(opening, *number, unit, Mod::none);
  }
  size_t q = skip_blanks(number->end);
  Mod behind = Mod::none;
  if (const Hit* word = word_at(q, Place::behind)) {
    behind = mod_of(*word);
    q = skip_blanks(word->end);
  }
  Unit unit;
  if (known_unit(q, unit) || unknown_unit(q, *number, opening, unit)) {
    const bool proper = unit.known && !unit.noun;
    const bool time = unit.kind == CountKind::duration || unit.kind == CountKind::age;
    if (label == Strength::soft && !proper) return next;
    if (opening.age && !time) return opening.number;
    if (number->bare && !opening.amount && opening.mod == Mod::none) return next;
    return add(opening, *number, unit, behind);
  }
  const size_t shared = number->digits && label == Strength::none ? read_shared(number->end, opening, *number) : 0;
  return shared != 0 ? shared : next;
}

void FrameReader::read(std::span<const TimeItem> times) {
  size_t next_time = 0;
  for (size_t p = 0; p < view_.size();) {
    while (next_time < times.size() && times[next_time].end <= p) ++next_time;
    if (next_time < times.size() && times[next_time].begin <= p) {
      p = times[next_time].end;
      continue;
    }
    const bool opens = number_starts(p) || (cut(p) && context_.hit_at(p, tables_.approximators.index) != nullptr);
    p = opens ? read_frame(p) : p + 1;
  }
}

}  // namespace

void find_frames(const CountTables& tables, const Context& context, std::span<const TimeItem> times,
                 std::vector<Frame>& out) {
  FrameReader(tables, context, out).read(times);
}

}  // namespace khao::entity
