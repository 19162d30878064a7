// One scan over the text. Where a count can open (a digit, a number word, จำนวน, an approximator, อายุ, ร้อยละ) the frame
// is read forwards; what stands before a number decides only whether it is a label (หมู่ 9, มาตรา 44) or part of a code.
#include "entity/counts_frame.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "entity/counts_unit.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

enum class Place : uint32_t { before, behind, unit, head, age, percent, money };  // choices of approximators.tsv: place
enum class Strength : uint8_t { none, hard, soft, vague };
constexpr size_t kAgeReach = 28;    // characters between อายุ and its number
constexpr size_t kSharedUnits = 6;  // numbers before one unit

class FrameReader {
 public:
  FrameReader(const CountTables& tables, const Context& context, std::vector<Frame>& out)
      : tables_(tables),
        context_(context),
        view_(context.view.chars),
        characters_{view_, context.cut},
        units_(tables, context),
        out_(out) {}
  void read(std::span<const TimeItem> times, std::span<const PlaceItem> places);

 private:
  using Unit = CountUnit;
  // What stands before the number.
  struct Opening {
    size_t begin = 0;
    size_t number = 0;
    const Hit* unit = nullptr;  // it stands before the number: ร้อยละ, ฿
    CountKind kind = CountKind::percent;
    Mod mod = Mod::none;
    bool amount = false;
    bool age = false;
    bool ok = false;
    const Hit* by = nullptr;
  };

  char at(size_t p) const { return p < view_.size() ? view_[p] : '\0'; }
  bool cut(size_t p) const { return context_.cut[p] != 0; }
  size_t skip_blanks(size_t p, size_t most = 2) const { return units_.skip_blanks(p, most); }
  Strength label_at(size_t end, size_t number) const;
  bool takes_part(const Hit& hit) const;
  const Hit* word_at(size_t p, Place place) const;
  Mod mod_of(const Hit& hit) const {
    return static_cast<Mod>(tables_.approximators.rows.choice(hit.row, tables_.approximator_mod));
  }
  bool number_starts(size_t p) const;
  std::optional<text::Number> number_at(size_t p) const;
  bool inside_code(size_t p) const;
  bool runs_on(size_t p) const;
  Strength label_before(size_t p) const;
  size_t age_number(size_t p) const;
  const Hit* unit_before(size_t p, CountKind& kind) const;
  Opening open(size_t p) const;
  bool is_inside(std::span<const PlaceItem> places, uint32_t p) const;
  bool is_other(const Frame& frame, std::span<const TimeItem> times, std::span<const PlaceItem> places) const;
  bool unknown_unit(size_t p, const text::Number& number, const Opening& opening, Unit& unit) const;
  void measure_behind_measure(size_t number, Unit& unit) const;
  bool weighs_gold(size_t opening, const Unit& unit) const;
  bool counts_behind_abbreviation(const text::Number& number) const;
  bool is_quantity(const text::Number& number) const;
  bool read_glued(size_t p, std::optional<text::Number>& number) const;
  bool is_magnitude_alone(const text::Number& number) const;
  size_t unit_begin(const Opening& opening, const text::Number& number) const;
  bool numbers_list(size_t p, const text::Number& number, const Unit& unit) const;
  size_t read_frame(size_t p);
  size_t separator_end(size_t p, bool any) const;
  size_t skip_labelled(size_t p) const;
  bool is_ratio(size_t p) const;
  size_t read_shared(size_t p, const Opening& opening, const text::Number& number);
  size_t add(const Opening& opening, const text::Number& number, const Unit& unit, Mod behind);

  const CountTables& tables_;
  const Context& context_;
  std::string_view view_;
  text::Characters characters_;
  UnitReader units_;
  std::vector<Frame>& out_;
};

// The strength of the longest label that ends at `end`, of the number at `number`.
Strength FrameReader::label_at(size_t end, size_t number) const {
  const auto is_of = [&](const Hit& label) {
    const int64_t only = tables_.labels.rows.integer(label.row, tables_.label_number);
    if (only == 0) return true;
    const std::string digits = std::to_string(only);
    return view_.substr(number).starts_with(digits) && !is_digit(at(number + digits.size())) &&
           !runs_on(number + digits.size());
  };
  const TableSet labels = set_of(tables_.labels.index);
  for (size_t p = end - std::min(end, tables_.longest_label); p < end; ++p) {
    if (!context_.begins(p, labels) || !cut(p)) continue;
    for (const Hit& hit : context_.hits_at(p))
      if (hit.table == tables_.labels.index && hit.end == end && is_of(hit))
        return static_cast<Strength>(1 + tables_.labels.rows.choice(hit.row, tables_.label_strength));
  }
  return Strength::none;
}

// `ผู้เข้า|ร่วม 62 คน`: they take part, not about so many.
bool FrameReader::takes_part(const Hit& hit) const {
  static constexpr Word kEnter(U"เข้า");
  static constexpr Word kJoin(U"ร่วม");
  return view_.substr(hit.begin, hit.size()) == kJoin.view() && view_.substr(0, hit.begin).ends_with(kEnter.view());
}

// The longest word of approximators.tsv at p that has this place and is a word of its own.
const Hit* FrameReader::word_at(size_t p, Place place) const {
  if (p >= view_.size() || !context_.begins(p, set_of(tables_.approximators.index))) return nullptr;
  if (!cut(p) && !units_.rest_follows(p)) return nullptr;
  for (const Hit& hit : context_.hits_at(p)) {
    if (hit.table == tables_.approximators.index && (cut(hit.end) || is_digit(at(hit.end))) && !takes_part(hit) &&
        tables_.approximators.rows.choice(hit.row, tables_.approximator_place) == static_cast<uint32_t>(place)) {
      return &hit;
    }
  }
  return nullptr;
}

bool FrameReader::number_starts(size_t p) const {
  if (p >= view_.size()) return false;
  if (is_digit(view_[p])) return true;
  if (view_[p] == '.') return is_digit(at(p + 1)) && (p == 0 || view_[p - 1] == ' ' || view_[p - 1] == '(');
  return context_.begins(p, set_of(tables_.numbers.words_index)) && cut(p);
}

std::optional<text::Number> FrameReader::number_at(size_t p) const {
  return text::number_or_range_at(tables_.numbers, characters_, p);
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

// The label before the number at p. A word that is the unit of the count before it is none (`1 ปี 6 เดือน`).
Strength FrameReader::label_before(size_t p) const {
  for (size_t end = p;; --end) {
    if (const Strength label = label_at(end, p); label != Strength::none) {
      const bool unit = !out_.empty() && out_.back().end == end && out_.back().unit_end == end;
      return unit ? Strength::none : label;
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

// What stands at p before a number and is its unit: ร้อยละ, a currency.
const Hit* FrameReader::unit_before(size_t p, CountKind& kind) const {
  for (const auto& [place, of] :
       {std::pair(Place::percent, CountKind::percent), std::pair(Place::money, CountKind::money)}) {
    if (const Hit* unit = word_at(p, place)) {
      kind = of;
      return unit;
    }
  }
  return nullptr;
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
    } else if (const Hit* unit = opening.unit == nullptr ? unit_before(q, opening.kind) : nullptr) {
      opening.unit = unit;
      q = skip_blanks(unit->end);
    } else {
      break;
    }
  }
  opening.ok = number_starts(q) && (q == p || !inside_code(q));
  return opening;
}

// Whether p is inside one of these places, or where it begins.
bool FrameReader::is_inside(std::span<const PlaceItem> places, uint32_t p) const {
  const auto behind = [](uint32_t p, const PlaceItem& item) { return p < item.begin; };
  const auto next = std::upper_bound(places.begin(), places.end(), p, behind);
  return next != places.begin() && std::prev(next)->end > p;
}

// `บ้านเลขที่ 29 ม.10`, `พระราม 2 เขตบางขุนเทียน`, `วังทอง 5 ปีการศึกษา 2562`: what would be the unit begins a place or a
// date with a figure. `3 จังหวัดชายแดนใต้`, `5 จังหวัด นนทบุรี …`, `จำนวน 2 ตำบล…` are counts.
bool FrameReader::is_other(const Frame& frame, std::span<const TimeItem> times,
                           std::span<const PlaceItem> places) const {
  constexpr double kFewest = 1000;
  if (frame.glued && is_inside(places, frame.number)) return true;  // ต.สามเรือน
  const auto starts = [&](const auto& items) {
    const auto before = [](const auto& item, uint32_t p) { return item.begin < p; };
    const auto item = std::lower_bound(items.begin(), items.end(), frame.unit_begin, before);
    return item != items.end() && item->begin == frame.unit_begin && item->end > frame.unit_end ? &*item : nullptr;
  };
  if (frame.number >= frame.unit_begin || frame.amount || frame.value >= kFewest) return false;
  const bool figure = is_digit(at(skip_blanks(frame.unit_end)));
  if (!figure && !is_thai(at(frame.unit_end))) return false;
  const PlaceItem* place = starts(places);
  return (place != nullptr && place->place.level != Level::region) || (figure && starts(times) != nullptr);
}

// `23 ไร่ 2 งาน`: what is a measure too is one behind a measure of the same kind.
void FrameReader::measure_behind_measure(size_t number, Unit& unit) const {
  if (unit.hit == nullptr || unit.hit->table != tables_.classifiers.index || out_.empty()) return;
  const Frame& before = out_.back();
  if (before.kind != CountKind::measure || skip_blanks(before.end, 1) != number) return;
  for (const Hit& hit : context_.hits_at(unit.begin)) {
    if (hit.table != tables_.units.index || hit.end != unit.hit->end) continue;
    const uint32_t groups = tables_.unit_groups[hit.row];
    if ((groups & before.groups) == 0) continue;
    unit.hit = &hit;
    unit.groups = groups;
    unit.kind = CountKind::measure;
    unit.noun = false;
  }
}

// `ทองหนัก 84 บาท`: the measure of gold.
bool FrameReader::weighs_gold(size_t opening, const Unit& unit) const {
  static constexpr Word kWeight(U"หนัก");
  static constexpr Word kTotal(U"รวม");
  if (unit.kind != CountKind::money) return false;
  std::string_view before = view_.substr(0, opening);
  const auto skip = [&] {
    while (before.ends_with(' ')) before.remove_suffix(1);
  };
  skip();
  if (before.ends_with(kTotal.view())) before.remove_suffix(kTotal.view().size());
  skip();
  return before.ends_with(kWeight.view());
}

// A word in the place of a classifier: where จำนวน, a magnitude or thousands say that something is counted.
bool FrameReader::unknown_unit(size_t p, const text::Number& number, const Opening& opening, Unit& unit) const {
  if (p >= view_.size() || !is_thai(view_[p]) || !cut(p)) return false;
  const bool grouped = view_.substr(number.begin, number.end - number.begin).find(',') != std::string_view::npos;
  const bool certain = opening.amount || number.factor != 0 || grouped || opening.mod != Mod::none;
  if (!certain || !number.digits || context_.hit_at(p, tables_.words.index) != nullptr ||
      context_.hit_at(p, tables_.labels.index) != nullptr) {
    return false;
  }
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
              .groups = unit.groups,
              .noun = unit.noun,
              .amount = opening.amount,
              .reason = {}};
  // `3-400 ลิตร`: as it is spoken, three to four hundred
  const bool hundreds = number.high >= 200 && number.high < 1000 && std::fmod(number.high, 100) == 0;  // false for NaN
  if (number.digits && hundreds && number.value < 10 && number.value * 100 < number.high) frame.value *= 100;
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
  const auto sentence_goes_on = [this](const Hit& word) { return is_thai(at(word.end)); };
  const Hit* rest = unit.known ? word_at(frame.end, Place::behind) : nullptr;
  if (rest != nullptr && !sentence_goes_on(*rest) && !number_starts(skip_blanks(rest->end))) {
    if (frame.mod == Mod::none) frame.mod = mod_of(*rest);  // `23 ไร่เศษ`
    frame.end = rest->end;
  }
  const Hit* up = word_at(skip_blanks(frame.end, 1), Place::unit);
  if (up != nullptr && frame.mod == Mod::none && (up->begin == frame.end || !sentence_goes_on(*up)))  // `ตัว ลงมากิน`
    frame.mod = mod_of(*up);
  out_.push_back(frame);
  return frame.end;
}

// Behind what stands between the numbers of a list; 0 if nothing such stands at p. `any`: also what stands between
// numbers that share a unit without being a list (x, ต่อ, ใน, `118 จาก 124 ต้น`, `จาก 4 เป็น 6 ชุด`).
size_t FrameReader::separator_end(size_t p, bool any) const {
  static constexpr char kAnd[] = {char(text::code(U'แ')), char(text::code(U'ล')), char(text::code(U'ะ'))};
  static constexpr Word kTo(U"ต่อ");
  static constexpr Word kIn(U"ใน");
  static constexpr Word kOf(U"จาก");
  static constexpr Word kInto(U"เป็น");
  const size_t q = skip_blanks(p);
  const std::string_view rest = view_.substr(q);
  if (rest.starts_with(std::string_view(kAnd, 3))) return skip_blanks(q + 3);
  if (rest.starts_with(',') || (!any && rest.starts_with('-'))) return skip_blanks(q + 1);
  if (!any) return 0;
  for (const std::string_view word : {kTo.view(), kIn.view(), kOf.view(), kInto.view()}) {
    const size_t next = skip_blanks(q + word.size());
    if (rest.starts_with(word)) return is_digit(at(next)) ? next : 0;  // `โควิด 19 เป็นจำนวน 938,893 คน`
  }
  const char c = at(q);
  return c == 'x' || c == 'X' || c == '*' || c == static_cast<char>(text::kOther) ? skip_blanks(q + 1) : 0;
}

// `1 ใน 3`, `2 ต่อ 5`: what stands at p is no list.
bool FrameReader::is_ratio(size_t p) const {
  static constexpr Word kTo(U"ต่อ");
  static constexpr Word kIn(U"ใน");
  const std::string_view rest = view_.substr(skip_blanks(p));
  return rest.starts_with(kTo.view()) || rest.starts_with(kIn.view());
}

// Numbers before one unit: `143,205 และ 119,583 ไร่`, `8 x 7 เมตร`, `19 ต่อ 2 เสียง`; before one magnitude, too: `จาก 12
// เป็น 15 ล้านบาท`. Returns 0 if no unit comes.
size_t FrameReader::read_shared(size_t p, const Opening& opening, const text::Number& number) {
  constexpr double kAlike = 10;  // times as large at most: `จาก 300 เป็น 1 พันบาท` shares none
  std::vector<std::pair<Opening, text::Number>> numbers{{opening, number}};
  bool ratio = false;
  while (numbers.size() < kSharedUnits) {
    const size_t q = separator_end(p, true);
    if (q == 0) return 0;
    ratio |= is_ratio(p);
    const Opening next = open(q);
    if (!next.ok || next.unit != nullptr) return 0;
    const auto other = number_at(next.number);
    if (!other || runs_on(other->end) || !other->digits) return 0;
    numbers.emplace_back(next, *other);
    p = other->end;
    Unit unit;
    if (units_.read(skip_blanks(p), unit)) {
      for (size_t i = 0; i < numbers.size(); ++i) {
        text::Number& of = numbers[i].second;
        const double shared = of.value * std::pow(10, other->factor);
        if (of.factor == 0 && !ratio && shared < kAlike * other->value) of.value = shared;
        add(numbers[i].first, numbers[i].second, unit, Mod::none);
        out_.back().shares_unit = i + 1 < numbers.size();
        out_.back().shares_before = i > 0;
      }
      return out_.back().end;
    }
  }
  return 0;
}

// Behind a label: the other numbers of its list (`หมู่ 1, 4 และ 9`).
size_t FrameReader::skip_labelled(size_t p) const {
  for (;;) {
    const size_t q = separator_end(p, false);
    if (q == 0 || !is_digit(at(q))) return p;
    for (p = q; is_digit(at(p)); ++p) {
    }
  }
}

// `ชรบ.18 นาย`, `3 กก.100 บาท`: a number glued to an abbreviation counts what is counted by a classifier, or money.
bool FrameReader::counts_behind_abbreviation(const text::Number& number) const {
  const size_t p = number.begin;
  if (p < 3 || view_[p - 1] != '.' || !is_thai(view_[p - 2]) || !is_thai(view_[p - 3])) return false;  // `ป.5`
  Unit unit;
  if (!units_.read(skip_blanks(number.end), unit) || unit.noun) return false;
  const bool goes_on = !out_.empty() && out_.back().end == p;  // `7 ชม.12 นาที`
  return goes_on || unit.kind == CountKind::classifier || unit.kind == CountKind::money;
}

// `เป้าหมายทั้งปี 120,000 คน`, `เคาะที่ 1.09 ล้านบาท`, `กำหนดที่ 80 กม.`: no number of a label has thousands or millions and a
// unit, nor a measure behind it.
bool FrameReader::is_quantity(const text::Number& number) const {
  const bool grouped = view_.substr(number.begin, number.end - number.begin).find(',') != std::string_view::npos;
  Unit unit;
  if (!number.digits || !units_.read(skip_blanks(number.end), unit) || unit.noun) return false;
  const bool begins_name = view_[unit.end - 1] == '.' && is_thai(at(unit.end));  // `หมู่ 3 บ.ตาลา`
  return grouped || number.factor != 0 || unit.kind == CountKind::measure ||
         (unit.kind == CountKind::money && !begins_name);
}

// `สุนัข|สิบเอ็ดตัว`, `3 พันต้น`: the tokenizer may take number and unit for one word that it does not know (inside of a known
// word no table entry begins: สามล้อ, เก้าอี้). Then the number is read as far as its words go, and the unit must stand
// right behind and end with the token.
bool FrameReader::read_glued(size_t p, std::optional<text::Number>& number) const {
  const size_t behind = number ? skip_blanks(number->end) : p;
  if (behind < view_.size() && context_.cut[behind] == kKnownWord) return false;
  const auto whole = text::number_or_range_at(tables_.numbers, {view_, {}}, p);
  Unit unit;
  if (!whole || whole->end >= view_.size() || cut(whole->end) || (number && number->end >= whole->end) ||
      !units_.read(whole->end, unit) || unit.noun)
    return false;
  number = whole;
  return true;
}

// `หลักสิบคน`, `หลักหมื่นบาท`: how many digits it has.
bool FrameReader::is_magnitude_alone(const text::Number& number) const {
  const double exponent = std::log10(number.value);
  return !number.digits && !number.range() && exponent >= 1 && exponent == std::floor(exponent);
}

// Where the unit behind a number may begin. Behind number words it is mostly glued; behind a blank (`เด็ก สาม คน`) only
// a classifier that is no noun is one, and not behind หนึ่ง, which is `a` too (`ระยะหนึ่ง หลังสถานการณ์…`).
size_t FrameReader::unit_begin(const Opening& opening, const text::Number& number) const {
  const size_t q = skip_blanks(number.end);
  if (number.digits || opening.amount || q == number.end) return q;
  Unit unit;
  const bool counts =
      !number.bare && number.value > 1 && units_.read(q, unit) && !unit.noun && unit.kind == CountKind::classifier;
  return counts ? q : number.end;
}

// `2.1 โครงการก่อสร้าง…`: the number of a heading or of an entry of a list, for things are not counted by tenths.
// Measures are (`ที่ดิน 2.5 งาน`), but not where a line begins.
bool FrameReader::numbers_list(size_t p, const text::Number& number, const Unit& unit) const {
  constexpr size_t kLongest = 5;
  const std::string_view digits = view_.substr(number.begin, number.end - number.begin);
  const bool line_begins = p == 0 || view_[p - 1] == '\n';
  const auto measures = [&](const Hit& hit) { return hit.table == tables_.units.index && hit.end == unit.end; };
  const std::span<const Hit> hits = context_.hits_at(unit.begin);
  if (!line_begins && std::any_of(hits.begin(), hits.end(), measures)) return false;
  return number.begin == p && unit.noun && number.digits && !number.range() && digits.size() <= kLongest &&
         digits.front() != '.' && digits.find('.') != digits.npos && number.factor == 0;
}

// Reads the frame that opens at p, if one does; returns where the scan goes on.
size_t FrameReader::read_frame(size_t p) {
  const Opening opening = open(p);
  if (!opening.ok) return p + 1;
  auto number = number_at(opening.number);
  const bool glued = read_glued(opening.number, number);
  if (!number) return std::max(opening.number, p + 1);
  const size_t next = std::max<size_t>(number->end, p + 1);
  const bool rate = at(number->end) == '%' && opening.number > 0 && view_[opening.number - 1] == '-';  // `MRR-2.5%`
  const bool code = inside_code(opening.number) && !rate && !counts_behind_abbreviation(*number);
  if (number->digits && (code || runs_on(number->end))) return next;
  Strength label = opening.number == p ? label_before(p) : Strength::none;
  if (label == Strength::vague) {
    if (is_magnitude_alone(*number)) return next;
    label = Strength::none;
  }
  if (label == Strength::hard && !is_quantity(*number)) return skip_labelled(next);
  Unit unit;
  if (opening.unit != nullptr) {
    // `USD 35 บาท`: the number has a unit of its own
    if (opening.kind == CountKind::money && units_.read(skip_blanks(number->end), unit)) return opening.unit->end;
    unit = {.begin = opening.unit->begin, .end = opening.unit->end, .kind = opening.kind, .hit = opening.unit};
    return add(opening, *number, unit, Mod::none);
  }
  size_t q = unit_begin(opening, *number);
  Mod behind = Mod::none;
  if (const Hit* word = word_at(q, Place::behind)) {
    behind = mod_of(*word);
    q = skip_blanks(word->end);
  }
  if (view_.substr(q).starts_with(".-") && units_.read(skip_blanks(q + 2), unit) && unit.kind == CountKind::money)
    q = unit.begin;  // `7,845,000.- บาท`: and no satang
  if (units_.read(q, unit) || unknown_unit(q, *number, opening, unit)) {
    measure_behind_measure(opening.number, unit);
    if (weighs_gold(opening.begin, unit)) unit.kind = CountKind::measure;
    const bool proper = unit.known && !unit.noun;
    const bool time = unit.kind == CountKind::duration || unit.kind == CountKind::age;
    if (label == Strength::soft && (!proper || units_.is_glued_title(unit.begin, unit.end))) return skip_labelled(next);
    if (opening.age && !time) return opening.by->end;  // `ทุกช่วงวัย จำนวน 68 แห่ง`: the number has its own opening
    if (numbers_list(p, *number, unit)) return next;
    const bool open_amount = opening.amount || opening.mod != Mod::none || behind != Mod::none;
    if (number->bare && !open_amount) return next;  // `ร้อยกว่าคน`, but no `ร้อย คน`
    const bool things = time || unit.kind == CountKind::classifier;
    if (things && !number->digits && number->value == 0) return next;  // `ศูนย์แห่งนี้`: a centre, no zero
    const size_t end = add(opening, *number, unit, behind);
    out_.back().glued = glued;
    return end;
  }
  const size_t shared = number->digits && label == Strength::none ? read_shared(number->end, opening, *number) : 0;
  return shared != 0 ? shared : next;
}

// Dates hold no counts, nor do the names of facilities (`ห้องประชุม MDES 1 ชั้น 9 กระทรวง…`).
void FrameReader::read(std::span<const TimeItem> times, std::span<const PlaceItem> places) {
  const TableSet words = set_of(tables_.approximators.index);
  const TableSet openings = set_of(tables_.numbers.words_index) | words | kNumberBegins;
  size_t next_time = 0, next_place = 0, from = 0;
  for (size_t p = 0; (p = context_.next(from, openings)) < view_.size();) {
    if (p > from && view_[p - 1] == '.' && number_starts(p - 1)) --p;  // `.38`
    from = p + 1;
    while (next_time < times.size() && times[next_time].end <= p) ++next_time;
    if (next_time < times.size() && times[next_time].begin <= p) {
      from = times[next_time].end;
      continue;
    }
    while (next_place < places.size() &&
           (places[next_place].place.level != Level::facility || places[next_place].end <= p))
      ++next_place;
    if (next_place < places.size() && places[next_place].begin < p)
      from = places[next_place].end;
    else if (number_starts(p) || (context_.begins(p, words) && cut(p)))
      from = read_frame(p);
    if (!out_.empty() && out_.back().begin >= p && is_other(out_.back(), times, places)) out_.pop_back();
  }
}

}  // namespace

void find_frames(const CountTables& tables, const Context& context, std::span<const TimeItem> times,
                 std::span<const PlaceItem> places, std::vector<Frame>& out) {
  out.clear();
  FrameReader(tables, context, out).read(times, places);
}

}  // namespace khao::entity
