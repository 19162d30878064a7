// What stands behind head and complement and still belongs to the post: what qualifies it, its country, another name,
// the body above, the chain of places.
#include "entity/officials_post.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

constexpr uint32_t kLongestAlias = 40;

}  // namespace

void PostReader::read_rest() {
  read_abbreviations();
  if (r_.at(end()) == kPaiyan) ++end();
  const uint32_t before = end();
  const bool open =
      post_.organization.empty() && post_.jurisdiction.empty() && w_.governs(post_.row) != Governs::nothing;
  if (w_.governs(post_.row) == Governs::unit) read_number_of_unit();
  const bool grade = read_qualifier();
  if (open && end() != before) read_organization(next());  // `ที่ปรึกษาด้านเศรษฐกิจ กรมทางหลวง`
  const bool occupation = post_.holders == Words::Holders::occupation || post_.holders == Words::Holders::generic;
  if (grade && occupation && !post_.organization.empty()) post_.holders = Words::Holders::many;
  read_country_of();
  const uint32_t alias = end();
  read_alias();
  if (open && end() != alias && post_.organization.empty())
    read_organization(next());  // `ประธานเจ้าหน้าที่บริหาร (CEO) บริษัท…`
  read_branch_behind();
  read_seat_in_brackets();
  read_parent();
  read_place_chain();
  read_alias();
  post_.plural = r_.word(next(), Word::plural) != nullptr;
}

/// `สถานีพัฒนาทรัพยากรป่าชายเลนที่ 10 (ระนอง)`: the province or district where a numbered office sits.
void PostReader::read_seat_in_brackets() {
  if (!post_.jurisdiction.empty() || post_.organization.empty() || !r_.digit(post_.organization.end - 1)) return;
  const uint32_t open = r_.skip_blanks(post_.organization.end);
  if (r_.at(open) != '(') return;
  const auto seat = r_.place_name(open + 1, bit(Level::province) | bit(Level::district));
  if (seat && r_.at(seat->end) == ')') post_.jurisdiction = {open + 1, seat->end};
}

/// `สารวัตรตำรวจน้ำ` + ` 2 กองกำกับการ 6 กองบังคับการตำรวจน้ำ`: a number, and then the unit above.
void PostReader::read_number_of_unit() {
  if (!post_.free_complement && post_.organization.end != end()) return;
  const uint32_t begin = next(), last = r_.digits(begin);
  if (last == begin || begin == end() || !r_.blank(last)) return;
  const auto body = read_body(r_, last + 1);
  if (!body || !body->parent) return;
  end() = last;
  set_body(*body);
}

/// `ผบ.มว.` + `รส.`, `ผบ.ร้อย.ม.` + `3`: abbreviations and a number glued to that of a body.
void PostReader::read_abbreviations() {
  const bool organization = post_.organization.end == end();
  if ((!organization && !post_.free_complement) || end() == post_.role.end || r_.at(end() - 1) != '.') return;
  while (is_consonant(static_cast<char>(r_.at(end())))) {
    if (r_.hit(end(), w_.honorifics) || r_.hit(end(), w_.roles) || r_.place(end())) break;
    uint32_t last = end();
    while (is_consonant(static_cast<char>(r_.at(last)))) ++last;
    if (r_.at(last) != '.') break;
    end() = last + 1;
  }
  end() = r_.digits(end());
  if (organization) post_.organization.end = end();
}

/// `ฝ่ายการเมือง`, `ด้านเศรษฐกิจ`, `คนที่ 21`, `ชำนาญการพิเศษ`, `เขตสุขภาพที่ 5`; `เบอร์ 1` of a candidate, not of the holder of a
/// post who stands for election. Whether it is a grade of the civil service: with its body, that makes a post of an
/// occupation (`วิศวกรชลประทานชำนาญการ กรมชลประทาน`).
bool PostReader::read_qualifier() {
  const uint32_t q = next();
  if (post_.holders != Words::Holders::other && skip_candidate_number(r_, q) != q) return false;
  if (const Hit* extra = r_.word(q, Word::extra)) {
    end() = extra->end;
    return false;
  }
  if (const Hit* grade = r_.word(q, Word::grade)) {
    if (end() == post_.role.end) post_.role.end = grade->end;
    end() = grade->end;
    return true;
  }
  if (const Hit* number = r_.opening(q, Word::number); number && number->size() > 4) {
    const uint32_t start = r_.skip_blanks(number->end);
    if (r_.digits(start) != start) end() = r_.digits(start);
    return false;
  }
  const Hit* word = r_.word(q, Word::qualifier);
  if (!word) return false;
  const uint32_t begin = r_.blank(word->end) ? word->end + 1 : word->end;
  if (read_name(r_, begin) || (begin != word->end && r_.hit(begin, w_.roles)))
    return false;  // `ด้านนายเสถียร`, `ด้าน ผอ.แขวงทางหลวง…`: and he
  const uint32_t last = read_free(r_, begin);
  if (last > begin) end() = last;
  return false;
}

/// A post of another country: `นายกรัฐมนตรีสิงคโปร์`, `รัฐมนตรีว่าการกระทรวงยุติธรรม สปป.ลาว`.
void PostReader::read_country_of() {
  if (!post_.jurisdiction.empty() || w_.governs(post_.row) == Governs::country) return;
  const uint32_t last = country_end(r_, next());
  if (last == next() || !r_.open_right(last)) return;
  static constexpr entity::Word kOf(U"ของ");
  const bool of = r_.context().chars().substr(next()).starts_with(kOf.view());  // `รองนายกรัฐมนตรีของมาเลเซีย`
  post_.jurisdiction = {next() + (of ? static_cast<uint32_t>(kOf.view().size()) : 0), last};
  end() = last;
}

/// `(ผบช.ปส.)`, then `หรือ ศปช.`: another name of the post or its body.
void PostReader::read_alias() {
  const uint32_t q = next();
  const uint32_t bracket = r_.bracket(q);
  if (bracket != q && bracket - q < kLongestAlias && !read_name(r_, q + 1) && is_alias(q + 1, bracket - 1))
    end() = bracket;
  read_other_name();
}

/// `หน.ปภ.ตาก สาขาแม่สอด`, `กองทุนฟื้นฟู…(กฟก.) สาขาจังหวัดสุรินทร์`: the branch of the body, behind its province or its
/// other name.
void PostReader::read_branch_behind() {
  const Range branch = read_branch(r_, end());
  if (branch.empty() || (post_.organization.empty() && post_.jurisdiction.empty())) return;
  if (!post_.organization.empty()) post_.organization.end = branch.end;
  if (post_.jurisdiction.empty()) post_.jurisdiction.begin = branch.begin;
  post_.jurisdiction.end = end() = branch.end;
}

/// An abbreviation or a Latin name behind `หรือ`.
void PostReader::read_other_name() {
  const Hit* word = r_.word(next(), Word::alias);
  if (!word) return;
  const uint32_t begin = r_.skip_blanks(word->end);
  uint32_t last = begin;
  if (r_.thai(begin)) {
    while (r_.thai(last) || r_.at(last) == '.') {
      if (last > begin && r_.cut(last) && r_.thai(last) && r_.at(last - 1) != '.') break;
      ++last;
    }
    if (r_.at(last - 1) == '.') end() = last;
    return;
  }
  while (r_.letter(last) || (r_.blank(last) && r_.letter(last + 1) && !r_.thai(last + 1))) {
    if (r_.thai(last)) break;
    ++last;
  }
  if (last > begin) end() = last;
}

/// An abbreviation, a Latin name or a post stands in brackets: no number, no sentence.
bool PostReader::is_alias(uint32_t from, uint32_t to) const {
  if (from >= to || r_.digit(from)) return false;
  for (uint32_t q = from; q < to; ++q)
    if (r_.at(q) == '.' || !r_.thai(q)) return true;
  return r_.hit(from, w_.roles) || r_.hit(from, w_.organizations) || r_.word(from, Word::qualifier) || to - from < 14;
}

/// The body above: `อธิบดีกรมทางหลวง กระทรวงคมนาคม`, `หัวหน้าฝ่ายจัดสรรน้ำ โครงการชลประทานจันทบุรี`, `ผู้อำนวยการศูนย์ประชาสัมพันธ์
/// รฟท.`.
void PostReader::read_parent() {
  const bool occupation = post_.holders == Words::Holders::occupation;
  const bool group = post_.holders == Words::Holders::generic || (occupation && !named_);
  // `ผู้อำนวยการส่วนกำกับ สำนักการสอบสวน`; of somebody named `แพทย์โรคผิวหนัง โรงพยาบาลแม่สอด`
  const bool free = post_.free_complement && !group;
  if ((post_.organization.empty() && !free) || post_.sector == Words::Sector::local) return;
  const bool is_ministry = post_.organization_row != data::kNoRow && !post_.by_short_name &&
                           w_.organization_kind(post_.organization_row) == Words::OrganizationKind::ministry;
  for (int level = 0; level < 2; ++level) {
    uint32_t q = next();
    if (const Hit* link = r_.blank(end()) ? r_.word(q, Word::link) : nullptr) q = r_.skip_blanks(link->end);
    if (read_name(r_, q)) return;  // `พล.ร.อ.ธีระ`, no division `พล.ร.`
    auto body = read_body(r_, q);
    if (!body && is_abbreviation(q)) body = read_short_body(r_, q);
    if (!body || (!body->parent && !body->by_short_name) || (body->unspecific && q != end())) return;
    if (occupation && r_.digit(body->all.end - 1)) return;  // `นักเรียนชั้น ม.1`
    if (is_ministry && !body->by_short_name) return;  // `กระทรวงมหาดไทย คณะรัฐมนตรี`: nothing above it
    if (post_.jurisdiction.empty()) post_.jurisdiction = body->place;
    if (post_.organization.empty()) post_.organization = body->all;
    end() = body->all.end;
    if (body->sector == Words::Sector::local) post_.organization.end = end();  // `กองทุน… ทต.ด่านซ้าย`
    if (post_.sector == Words::Sector::public_sector) post_.sector = body->sector;
  }
}

/// `รอง ผกก.สภ.พระประแดง สมุทรปราการ`: the bare province behind a station or local office, where the phrase ends with
/// it.
Range PostReader::province_behind() const {
  constexpr unsigned kProvince = bit(Level::province);
  const uint32_t q = end() + 1;
  if (!r_.blank(q - 1) || post_.organization.empty() || post_.jurisdiction.empty()) return {};
  if (post_.sector != Words::Sector::public_sector || post_.organization_row != data::kNoRow) return {};
  if (r_.place(post_.jurisdiction.begin) || r_.place_name(post_.jurisdiction.begin, kProvince)) return {};
  const auto province = r_.place_name(q, kProvince);
  if (!province || !r_.open_right(province->end)) return {};
  const uint32_t behind = r_.skip_blanks(province->end);
  const bool ends = !r_.thai(province->end) && r_.at(province->end) != '-' && r_.at(province->end) != ',';
  return ends && !r_.place_name(behind, kProvince) ? Range{q, province->end} : Range{};
}

/// A chain set off behind the post belongs to it, and the place that it governs runs on through it.
void PostReader::read_place_chain() {
  if (post_.organization.empty() && post_.jurisdiction.empty() && w_.governs(post_.row) != Governs::body) return;
  Range chain = read_chain(r_, end());
  if (chain.empty()) chain = province_behind();
  if (chain.empty()) return;
  if (post_.jurisdiction.empty())
    post_.jurisdiction = chain;
  else if (post_.jurisdiction.end <= chain.begin)
    post_.jurisdiction.end = chain.end;
  end() = chain.end;
}

}  // namespace khao::entity
