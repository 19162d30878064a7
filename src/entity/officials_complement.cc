// The complement of a head: what the row of the head says it governs, a place or a body, and nothing else.
#include <algorithm>

#include "entity/officials_post.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

constexpr unsigned kTowns =
    bit(Level::municipality) | bit(Level::subdistrict) | bit(Level::district) | bit(Level::province);
constexpr uint32_t kLongestUnknownPlace = 16;  // view characters
constexpr uint32_t kLongestFreeComplement = 60, kLongestOfOffice = 110;

bool is_consonant(unsigned char c) { return c >= text::code(U'ก') && c <= text::code(U'ฮ'); }

}  // namespace

void PostReader::read_complement() {
  switch (const Governs governs = w_.governs(post_.row)) {
    case Governs::nothing:
      if (shared_ != end()) post_.jurisdiction = {shared_, end()};  // `ปลัดกรุงเทพมหานคร`
      return;
    case Governs::province:
      read_place(bit(Level::province));
      return;
    case Governs::district:
      read_place(bit(Level::district));
      return;
    case Governs::subdistrict:
      read_place(bit(Level::subdistrict));
      return;
    case Governs::village:
      read_village();
      return;
    case Governs::municipality:
      if (!read_zone_place() && !read_organization(shared_) && !read_town()) read_place(kTowns);
      return;
    case Governs::local:
      read_local();
      return;
    case Governs::constituency:
      read_constituency();
      return;
    case Governs::service:
      read_service();
      return;
    case Governs::country:
      read_country();
      return;
    case Governs::body:
    case Governs::ministry:
    case Governs::council:
    case Governs::unit:
      read_governed_body(governs);
      return;
  }
}

/// `นายกเทศมนตรี` + `เมืองขลุง`: the kind of town stands before its name.
bool PostReader::read_town() {
  static constexpr entity::Word kTown(U"เมือง");
  static constexpr entity::Word kCity(U"นคร");
  for (const std::string_view kind : {kTown.view(), kCity.view()}) {
    const uint32_t name = end() + static_cast<uint32_t>(kind.size());
    if (!r_.context().chars().substr(end()).starts_with(kind) || !r_.cut(name) || !r_.starts(name)) continue;
    uint32_t last = name;
    const auto known = r_.place_name(name, kTowns);
    if (known && r_.open_right(known->end)) return set_place({end(), known->end});
    while (r_.thai(last) && last - name < kLongestUnknownPlace && !(r_.cut(last) && r_.word(last, kClosing))) ++last;
    if (last > name + 1 && !r_.thai(last)) return set_place({end(), last});
  }
  return false;
}

/// A place with its level word, or a bare name of one of these levels, from the shared part on or behind blanks.
bool PostReader::read_place(unsigned levels) {
  for (const uint32_t q : {shared_, post_.role.end, next()}) {
    const auto place = r_.place(q);
    if (!place || place->end <= post_.role.end) continue;
    uint32_t last = place->end;  // `ตำบลห้วยกระบอก` is a municipality where `ห้วย` is a subdistrict
    if (levels & bit(Level::municipality))
      if (const auto body = r_.place_name(place->name_begin, bit(Level::municipality));
          body && r_.open_right(body->end))
        last = std::max(last, body->end);
    return set_place({q, last});
  }
  return read_bare_place(next(), levels) || read_unknown_place(levels);
}

bool PostReader::read_bare_place(uint32_t p, unsigned levels) {
  const auto name = r_.place_name(p, levels);
  if (!name) return false;
  // `นายอำเภอ|เชียงคำกล่าว`: glued, and a word of the sentence behind it in one unknown token
  if (!r_.open_right(name->end) && !(p == post_.role.end && r_.word(name->end, kClosing))) return false;
  return set_place({p == post_.role.end ? shared_ : p, name->end});
}

/// `บ้านหนองผักแว่น` at p: the end of a village's name; p if there is none.
uint32_t PostReader::village_name_end(uint32_t p) const {
  static constexpr entity::Word kVillage(U"บ้าน");
  const uint32_t name = p + static_cast<uint32_t>(kVillage.view().size());
  if (p >= r_.size() || !r_.context().chars().substr(p).starts_with(kVillage.view()) || !r_.starts(name)) return p;
  if (!r_.cut(name) && r_.known(p) && !r_.place_name(p, kAdministrative)) return p;  // `บ้านพัก`, but `บ้านค่าย|สามัคคี`
  const auto ends = [&](uint32_t q) { return q > name && r_.cut(q) && (r_.word(q, kClosing) || r_.place(q)); };
  uint32_t end = name;
  while (end - name <= kLongestUnknownPlace && r_.thai(end) && !ends(end)) ++end;
  return end - name <= kLongestUnknownPlace ? end : p;
}

/// `หมู่ 3`, `หมู่ 3 บ้านท่าสอง`, `บ้านท่าสอง`; `ผู้ใหญ่บ้าน` + `ดอนมูล หมู่ 3`, where the chain shows that letters glued to the head
/// are a name.
void PostReader::read_village() {
  if (const auto place = r_.place(next())) {
    const uint32_t name = r_.skip_blanks(place->end), last = village_name_end(name);
    const bool named = last > name && r_.digit(place->end - 1) && !r_.digit(r_.skip_blanks(last));  // no `บ้านเลขที่ 7`
    set_place({next(), named ? last : place->end});
    return;
  }
  const uint32_t name = end(), last = r_.run(name);
  if (r_.word(name, kOpening)) return;
  if (const uint32_t village = village_name_end(name); village != name) {  // `ผู้ใหญ่บ้าน` + `บ้านหนองผักแว่น`
    set_place({name, village});
    if (const Range chain = read_chain(r_, end()); !chain.empty()) set_place({name, chain.end});
    return;
  }
  if (last == name || !r_.starts(name) || last - name > kLongestUnknownPlace) return;
  if (r_.is_place_name_by_form(name, last)) set_place({shared_, last});  // `หนองน้ำเที่ยง`
  const Range chain = read_chain(r_, last);
  const auto next = chain.empty() ? std::nullopt : r_.place(chain.begin);
  if (next && (next->level == Level::subdistrict || r_.digit(next->end - 1))) set_place({shared_, chain.end});
}

/// A name that no gazetteer knows, glued to the head: misspelt, or new.
bool PostReader::read_unknown_place(unsigned levels) {
  const uint32_t q = post_.role.end;
  if ((levels & (bit(Level::province) | bit(Level::district))) == 0 && shared_ == q) return false;
  if (!r_.starts(q) || !r_.cut(q) || r_.word(q, kOpening | uses({Word::person})) || r_.hit(q, w_.roles)) return false;
  if (r_.at(q - 1) == kPaiyan) return false;  // `ผู้ว่าฯโจ้`
  uint32_t last = q;
  while (r_.thai(last) && last - q < kLongestUnknownPlace && !(last > q && r_.cut(last) && r_.word(last, kClosing)))
    ++last;
  const WordClass word = r_.tables().places.name_words.of(text_of(r_.context(), q, last));
  if (word <= WordClass::common) return false;  // `ผู้ว่าราชการจังหวัดชายแดน 7 จังหวัด`
  return last > q + 1 && !r_.thai(last) && set_place({shared_, last});
}

bool PostReader::set_place(Range place) {
  post_.jurisdiction = place;
  end() = place.end;
  return true;
}

/// `นายก` + `อบต.แม่ปะ`: the role takes in the kind of body. `ปลัด` + a ministry, `นายก` + an association: it does not.
/// `ส.อบต.` + `หมู่ 3`: the seat of a village.
void PostReader::read_local() {
  if (const auto place = r_.place(next()); place && place->level == Level::village && r_.digit(place->end - 1)) {
    set_place({next(), place->end});
    return;
  }
  for (const uint32_t q : {shared_, next()}) {
    const auto body = read_body(r_, q);
    if (!body || body->all.end < post_.role.end) continue;
    if (body->sector == Words::Sector::local) post_.role.end = end() = std::max(post_.role.end, body->type.end);
    if (body->all.end > body->type.end || body->sector != Words::Sector::local) set_body(*body);
    return;
  }
  if (!read_short(next()) && !r_.blank(end())) read_free_complement();
}

/// `สส.` + how elected, province (`ส.อบจ.` + district), constituency, party, each may be missing.
void PostReader::read_constituency() {
  if (const Hit* seat = r_.word(next(), Word::seat)) end() = seat->end;
  const uint32_t q = next();
  Range place;
  constexpr unsigned kLevels = bit(Level::province) | bit(Level::district);
  constexpr unsigned kWritten = kLevels | bit(Level::village);  // `สมาชิกสภา อบต. หมู่ 2`
  if (const auto written = r_.place(q); written && (bit(written->level) & kWritten) != 0)
    place = {q, written->end};
  else if (const auto name = r_.place_name(q, q == end() ? kLevels : bit(Level::province));
           name && r_.open_right(name->end))
    place = {q, name->end};
  const uint32_t after = place.empty() ? end() : place.end;
  if (const uint32_t zone = read_zone(read_zone(after)); zone != after)  // `เขตอำเภอชุมแพ เขต 3`
    place = {place.empty() ? r_.skip_blanks(after) : place.begin, zone};
  if (!place.empty()) set_place(place);
  const auto body = read_body(r_, next());
  if (body && body->sector != Words::Sector::public_sector) {
    set_body(*body);
    const Range chain = place.empty() ? read_chain(r_, next()) : Range{};
    if (!chain.empty()) set_place({next(), read_zone(chain.end)});  // `สส.พรรคเพื่อไทย จ.ตาก เขต 2`
  } else if (place.empty() && q == end() && end() == post_.role.end)
    read_free_complement();
}

/// `เขต 2` behind p, at most one blank on, with the chain behind it; p if there is none.
uint32_t PostReader::read_zone(uint32_t p) const {
  const Hit* word = r_.word(r_.blank(p) ? p + 1 : p, Word::number);
  if (!word || word->size() < 3) return p;
  const uint32_t number = r_.blank(word->end) ? word->end + 1 : word->end;
  const uint32_t last = r_.digits(number);
  const Range chain = read_chain(r_, last == number ? word->end : last);
  if (last == number) return chain.empty() ? p : chain.end;  // `ส.อบจ.ยโสธร เขต อ.เลิงนกทา`
  return chain.empty() ? last : chain.end;
}

/// `เขต 2 ทน.อ้อมน้อย` behind the head of a councillor.
bool PostReader::read_zone_place() {
  const uint32_t zone = read_zone(end());
  if (zone == end()) return false;
  const uint32_t begin = next();
  end() = zone;
  const auto body = read_body(r_, next());
  if (body && body->sector == Words::Sector::local) set_body(*body);
  return set_place({begin, end()});
}

/// `เกษตรจังหวัดตาก`, `ท้องถิ่น จ.ตาก`: the level word belongs to the role when it is written out and glued. Without a level
/// word the head is an ordinary noun and no post.
void PostReader::read_service() {
  const uint32_t q = next();
  const auto place = r_.place(q);
  if (place && (place->level == Level::province || place->level == Level::district)) {
    if (q == end() && r_.at(place->name_begin - 1) != '.') post_.role.end = place->name_begin;
    set_place({q, place->end});
    return;
  }
  const Hit* level = q == end() ? r_.word(q, Word::level) : nullptr;
  const uint32_t zone = q == end() ? read_zone(q) : q;
  if (zone != q)
    set_place({q, zone});  // `ปศุสัตว์เขต 4`
  else if (level)
    post_.role.end = end() = level->end;
  else
    post_.row = data::kNoRow;
}

/// `เอกอัครราชทูต` + `ณ กรุงโซล`, `ญี่ปุ่นประจำประเทศไทย`.
void PostReader::read_country() {
  const Hit* link = r_.word(next(), uses({Word::link, Word::stop}));
  const bool is_link = link && (r_.word(link->begin, Word::link) || r_.at(link->begin) == text::code(U'ณ'));
  const uint32_t q = is_link ? r_.skip_blanks(link->end) : end();
  if (!r_.starts(q) || (q == end() && r_.word(q, kOpening))) return;
  uint32_t last = q;
  while (r_.thai(last) && !(last > q && r_.cut(last) && r_.word(last, kClosing))) ++last;
  if (last <= q + 1) return;
  set_place({q, last});
  static constexpr entity::Word kAt(U"ประจำ");  // the jurisdiction is the country that sends
  const size_t at = r_.context().chars().substr(q, last - q).find(kAt.view());
  if (at != std::string_view::npos && at > 1) post_.jurisdiction.end = q + static_cast<uint32_t>(at);
}

void PostReader::read_governed_body(Governs governs) {
  const uint32_t q = next();
  if (governs == Governs::ministry && q != end() && read_short(q)) {  // `อธิบดี ทน.`: no city
    post_.organization.begin = std::min(post_.organization.begin, shared_ == post_.role.end ? q : shared_);
    return;
  }
  if (governs == Governs::council && read_zone_place()) return;
  if (read_organization(shared_)) return;
  if (governs == Governs::council && read_town()) {  // `สท.นครแม่สอด เขต 2`
    post_.jurisdiction.end = end() = read_zone(end());
    return;
  }
  if (const Hit* link = r_.word(q, Word::link)) {
    const uint32_t behind = r_.skip_blanks(link->end);
    if (read_organization(behind) || read_short(behind)) return;
  }
  if (read_organization(q)) return;
  if ((governs == Governs::ministry || q == end() || is_abbreviation(q)) && read_short(q)) return;
  if (governs == Governs::unit) {
    if (const auto place = r_.place(q); place && set_place({q, place->end})) return;
    if (q == end() && read_bare_place(q, bit(Level::province) | bit(Level::district))) return;
    if (read_unit_number(q)) return;
  }
  if (read_latin_body(q) || q != end() || governs == Governs::ministry) return;
  if (!read_unknown_short(q)) read_free_complement();
}

/// `เลขาธิการ EEC`, `ผู้อำนวยการ GBDi`, `กรรมการผู้จัดการ SME D Bank`: Latin words with a blank between, the first of them
/// with several capitals at its begin; no name of a person (`McCarthy`, `John`) and no post (`CEO`).
bool PostReader::read_latin_body(uint32_t p) {
  const auto is_capital = [&](uint32_t q) { return r_.at(q) >= 'A' && r_.at(q) <= 'Z'; };
  const auto word_end = [&](uint32_t q) {
    while (is_capital(q) || (r_.at(q) >= 'a' && r_.at(q) <= 'z') || r_.at(q) == '-') ++q;
    return q;
  };
  uint32_t last = word_end(p);
  if (last < p + 2 || !is_capital(p) || !is_capital(p + 1) || r_.at(last) == '.' || r_.at(last - 1) == '-')
    return false;
  if (r_.hit(p, w_.roles)) return false;
  while (r_.blank(last) && is_capital(last + 1) && r_.at(word_end(last + 1)) != '.') last = word_end(last + 1);
  post_.organization = {p, last};
  end() = last;
  return true;
}

bool PostReader::read_organization(uint32_t p) {
  const auto body = read_body(r_, p, p < post_.role.end);
  if (!body || body->all.end <= post_.role.end) return false;
  const bool bare = body->all.end == body->type.end && body->organization == data::kNoRow;
  if (bare && p != end() && r_.thai(body->all.end)) return false;
  set_body(*body);
  const auto province = r_.place_name(end(), bit(Level::province));
  if (bare && r_.at(end() - 1) == '.' && province && r_.open_right(province->end)) {  // `ผบก.ภ.` + `นครสวรรค์`
    post_.jurisdiction = {end(), province->end};
    post_.unspecific = false;
    post_.organization.end = end() = province->end;
  }
  return true;
}

/// A short name with its dots or ฯ at p: `ผู้จัดการ ธ.ก.ส.`, `คณบดีคณะแพทยศาสตร์ จุฬาฯ`.
bool PostReader::is_abbreviation(uint32_t p) const {
  const Hit* hit = r_.hit(p, w_.shorts);
  return hit && (r_.at(hit->end - 1) == '.' || r_.at(hit->end - 1) == kPaiyan || r_.at(hit->end) == kPaiyan);
}

bool PostReader::read_short(uint32_t p) {
  const auto body = read_short_body(r_, p);
  if (body) set_body(*body);
  return body.has_value();
}

/// `ผอ.กอปภ.จ.ชุมพร`, `ผอ.อคส.`: behind an abbreviated head an abbreviation that no table holds, with a place glued to
/// it.
bool PostReader::read_unknown_short(uint32_t p) {
  constexpr uint32_t kFewest = 2, kMost = 7;  // letters
  if (r_.at(p - 1) != '.' || r_.hit(p, w_.roles) || r_.hit(p, w_.statuses) || r_.hit(p, w_.honorifics) || r_.place(p))
    return false;
  uint32_t last = p;
  while (last - p <= kMost && is_consonant(r_.at(last))) ++last;
  if (last - p < kFewest || last - p > kMost || r_.at(last) != '.') return false;
  if (is_month(r_, p, ++last)) return false;  // `มค.`
  post_.jurisdiction = read_area_behind(r_, last, bit(Level::province) | bit(Level::district));
  post_.organization = {p, post_.jurisdiction.empty() ? last : post_.jurisdiction.end};
  end() = post_.organization.end;
  return true;
}

/// `แม่ทัพภาคที่ 3`, `ผู้กำกับการ 2 กองบังคับการปราบปราม`, `ผบก.สปพ.`: a unit by its number or by an abbreviation that no table
/// holds.
bool PostReader::read_unit_number(uint32_t p) {
  const Hit* number = r_.opening(p, Word::number);
  const uint32_t start = number ? r_.skip_blanks(number->end) : p;
  constexpr uint32_t kPlate = 2;  // `ทะเบียน ผบ 2417`: the letters of a number plate
  if (r_.digits(start) != start) {
    if (!number && post_.role.end - post_.role.begin <= kPlate) return false;
    end() = r_.digits(start);
    post_.numbered = true;
    read_organization(next());
    return true;
  }
  uint32_t last = p;
  while (last - p < 20 && (is_consonant(r_.at(last)) || r_.at(last) == '.' || r_.digit(last))) {
    ++last;
    if (r_.at(last - 1) != '.' || p != end()) continue;
    const auto body = read_body(r_, last);  // `ผบ.ทก.` + `กกล.สุรศักดิ์มนตรี`
    if (!body || body->all.end == body->type.end) continue;
    set_body(*body);
    post_.organization.begin = p;
    return true;
  }
  while (last > p && r_.at(last - 1) != '.' && !r_.digit(last - 1)) --last;
  if (last == p || p != end()) return false;
  if (r_.at(last) == '/' && r_.digit(last + 1)) last = r_.digits(last + 1);  // `ผบ.มชด./1`
  if (const Range zone = read_zone_name(r_, last); !zone.empty()) {  // `ผบ.` + `นรข.เขตนครพนม`
    post_.jurisdiction = zone;
    last = zone.end;
  }
  post_.organization = {p, last};
  end() = last;
  return true;
}

void PostReader::set_body(const Body& body) {
  post_.organization = body.all;
  if (!body.place.empty()) post_.jurisdiction = body.place;
  post_.sector = body.sector;
  post_.organization_row = body.organization;
  post_.by_short_name = body.by_short_name;
  post_.unspecific = body.unspecific;
  end() = body.all.end;
}

/// Something glued to the head that is neither body nor place (`ประธานสร้างความปรองดอง`, `ผู้สมัครหมายเลข 1`).
void PostReader::read_free_complement() {
  const uint32_t q = end();
  const bool group = post_.holders == Words::Holders::generic || post_.holders == Words::Holders::occupation;
  const uint32_t none = (group ? kOpening : kClosing) |
                        uses({Word::plural, Word::link, Word::preposition, Word::qualifier, Word::grade, Word::extra});
  if (!r_.starts(q) || r_.word(q, none) || r_.hit(q, w_.roles) || r_.hit(q, w_.statuses) || read_name(r_, q) ||
      read_name_behind_dot(r_, q))
    return;
  const bool office = !group && post_.holders != Words::Holders::other;
  uint32_t last = q;
  Range conjunction;                          // the last `และ` that was passed
  const auto begins_rank = [&](uint32_t p) {  // `…ถึง|พล.ร.อ.ธีระ`
    const Hit* title = r_.cut(p) ? r_.hit(p, w_.honorifics) : nullptr;
    return title && title->size() > 3 && r_.at(title->end - 1) == '.';
  };
  const uint32_t longest = office ? kLongestOfOffice : kLongestFreeComplement;
  while ((r_.thai(last) || r_.at(last) == '.') && last - q < longest && !begins_rank(last)) {
    const bool closed = last > q && r_.cut(last) && r_.word(last, kClosing | uses({Word::grade, Word::extra}));
    const uint32_t beyond = closed && office ? read_and(r_, last) : last;  // `หัวหน้างานแผนและทรัพยากรบุคคล`
    if (closed && beyond == last) break;
    if (closed) conjunction = {last, beyond};
    last = closed ? beyond : last + 1;
  }
  if (!conjunction.empty() && (last == conjunction.end || !r_.cut(last))) last = conjunction.begin;
  if (r_.blank(last) && r_.opening(q, Word::number) && r_.digits(last + 1) != last + 1)
    last = r_.digits(last + 1);
  else
    last = read_series(r_, last);
  post_.free_complement = last > q;
  end() = last;
}

}  // namespace khao::entity
