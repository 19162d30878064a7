// A unit ends with its token, or where the tokenizer took it together with what stands behind it.
#include "entity/counts_unit.h"

#include <algorithm>

#include "entity/thai_shape.h"

namespace khao::entity {
size_t UnitReader::skip_blanks(size_t p, size_t most) const {
  const size_t limit = std::min(view_.size(), p + most);
  while (p < limit && view_[p] == ' ') ++p;
  return p;
}

// A title of persons with letters behind it: `เขต 3 นายอำนวย`, `ทหาร 3 นายเข้าช่วย`.
bool UnitReader::is_glued_title(size_t begin, size_t end) const {
  static constexpr Word kMan(U"นาย");
  static constexpr Word kWoman(U"นาง");
  const std::string_view unit = view_.substr(begin, end - begin);
  return (unit == kMan.view() || unit == kWoman.view()) && is_thai(at(end));
}

// Several words that the lexicon knows stand at p, and nothing else before the next blank.
bool UnitReader::words_follow(size_t p) const {
  size_t words = 0;
  for (; is_thai(at(p)); ++p) {
    if (!cut(p)) continue;
    if (context_.cut[p] != kKnownWord) return false;
    ++words;
  }
  return words > 1;
}

// `12 นาย` counts; in `1 นายสมชาย`, `1 นางสมใจ` a name begins. `ตำรวจ 30 นายรุดไปที่เกิดเหตุ`: no name is that long.
bool UnitReader::person_name_follows(const Hit& hit) const {
  if (!is_glued_title(hit.begin, hit.end) || words_follow(hit.end)) return false;
  const Hit* word = context_.hit_at(hit.end, tables_.words.index);
  return word == nullptr || !cut(word->end);
}

// `สองวันที่ผ่านมา`: the tokenizer may take วันที่ for one word.
bool UnitReader::ordinal_follows(size_t p) const {
  static constexpr char kThi[] = {char(text::code(U'ท')), char(text::code(0x0E35)), char(text::code(0x0E48))};
  return view_.substr(p, 3) == std::string_view(kThi, 3) && p + 3 <= view_.size() && cut(p + 3);
}

// `2 ล้านลิตรเศษ`: the tokenizer may take unit and rest for one word.
bool UnitReader::rest_follows(size_t p) const {
  static constexpr Word kRest(U"เศษ");
  const size_t end = p + kRest.view().size();
  return view_.substr(p).starts_with(kRest.view()) && cut(end) && !is_thai(at(end));
}

// `116 รายได้รับโลหิต`: the tokenizer takes รายได้ for the word.
bool UnitReader::received_follows(size_t p) const {
  static constexpr Word kReceived(U"ได้รับ");
  return view_.substr(p).starts_with(kReceived.view()) && cut(p + kReceived.view().size());
}

// `โคมไฟ 36 ต้น.`: the tokenizer takes the word and the full stop for an abbreviation.
bool UnitReader::stop_follows(const Hit& hit) const {
  const char behind = at(hit.end + 1);
  return at(hit.end) == '.' && hit.size() > 1 && (hit.end + 1 >= view_.size() || behind == ' ' || behind == '\n');
}

// `เรือ 3 ลำเข้าช่วย`: the tokenizer takes unit and verb for one word, which it does not know.
bool UnitReader::word_follows(const Hit& hit) const {
  constexpr size_t kLongest = 16;  // letters of a verb
  if (context_.cut[hit.begin] != kUnknownWord) return false;
  size_t end = hit.end;
  while (end < view_.size() && !cut(end) && end - hit.end < kLongest) ++end;
  if (!cut(end)) return false;
  return tables_.word_classes.find(view_.substr(hit.end, end - hit.end)) != nullptr;
}

bool UnitReader::ends_inside_token(const Hit& hit, bool measure) const {
  if (stop_follows(hit)) return true;
  if (measure) return ordinal_follows(hit.end) || rest_follows(hit.end);
  return received_follows(hit.end) || word_follows(hit);
}

// `2022 ครั้งที่ 2`: the unit belongs to the number behind it.
bool UnitReader::is_ordinal(size_t p) const {
  static constexpr Word kNumbered(U"ที่");
  const size_t number = skip_blanks(p + kNumbered.view().size());
  return p < view_.size() && view_.substr(p).starts_with(kNumbered.view()) && is_digit(at(number));
}

// `ส่วน|นาย…`: a clause and no part, where letters or a number follow.
bool UnitReader::begins_clause(const Hit& hit) const {
  if (!tables_.classifiers.rows.flag(hit.row, tables_.classifier_alone)) return false;
  return is_thai(at(hit.end)) || is_digit(at(skip_blanks(hit.end)));
}

bool UnitReader::read(size_t p, CountUnit& unit) const {
  if (p >= view_.size() || !context_.begins(p, set_of(tables_.units.index, tables_.classifiers.index))) return false;
  for (const Hit& hit : context_.hits_at(p)) {
    const bool measure = hit.table == tables_.units.index, classifier = hit.table == tables_.classifiers.index;
    if ((!measure && !classifier) || !(cut(hit.end) || ends_inside_token(hit, measure)) || person_name_follows(hit) ||
        is_ordinal(hit.end) || (classifier && begins_clause(hit)))
      continue;
    unit = {.begin = p, .end = hit.end, .hit = &hit};
    if (measure) {
      unit.kind = static_cast<CountKind>(tables_.units.rows.choice(hit.row, tables_.unit_kind) + 1);
      unit.groups = tables_.unit_groups[hit.row];
    } else {
      unit.noun = tables_.classifiers.rows.flag(hit.row, tables_.classifier_noun);
      unit.groups = tables_.classifier_groups[hit.row];
    }
    unit.end = extend_by_slash(unit.end, measure);
    return true;
  }
  return false;
}

// ลบ.ม./วินาที, ร้าน/แผง: the word behind a slash belongs to the unit, but no word that begins the next thing of a list
// (`20 กระสอบ/นม 12 ลัง`, `39 จังหวัด/พื้นที่เฝ้าระวัง`). `rate`: the unit before it measures something (`บาท/หน่วยไฟฟ้า`).
size_t UnitReader::extend_by_slash(size_t end, bool rate) const {
  for (int i = 0; i < 2 && at(end) == '/' && is_thai(at(end + 1)); ++i) {
    size_t next = end;
    for (const Hit& hit : context_.hits_at(end + 1)) {
      const bool unit = hit.table == tables_.units.index;
      const bool classifier = hit.table == tables_.classifiers.index && (rate || !is_thai(at(hit.end)));
      if ((unit || classifier) && cut(hit.end)) next = std::max<size_t>(next, hit.end);
    }
    if (next == end) {
      for (next = end + 2; next < view_.size() && !cut(next);) ++next;
      if (is_thai(at(next)) || is_digit(at(skip_blanks(next)))) break;
    }
    end = next;
  }
  return end;
}

}  // namespace khao::entity
