// The extent of an organisation's name.
//
// A body is named by a row of `organizations`, or by a word for the kind of body and what goes on with it: a free name,
// a place, a number. Free names are the hard part: they hold blanks, `และ` and verbs. They end at a blank, at a word
// that says what somebody does, and at `และ` before another post or person.
#include <algorithm>

#include "entity/officials_parts.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

using Word = Words::Word;

constexpr uint32_t kLongestBody = 160;  // view characters

/// A person, a post or a name begins at p. An office that stands for its chief is one only with its level or place:
/// else its word is an ordinary noun (`กองส่งเสริมและ|พัฒนาการปศุสัตว์`).
bool begins_other(const Reader& reader, uint32_t p) {
  if (reader.word(p, Word::person)) return true;
  if (const Hit* role = reader.hit(p, reader.words().roles)) {
    const bool office = reader.words().governs(role->row) == Words::Governs::service;
    if (!office || reader.word(role->end, Word::level) || reader.place(role->end)) return true;
  }
  return reader.hit(p, reader.words().statuses) || read_name(reader, p).has_value();
}

/// A word for persons ends at p: then `และ` and another one are a pair.
bool ends_with_person(const Reader& reader, uint32_t p) {
  for (uint32_t length = 2; length <= 10 && length <= p; ++length)
    for (const Hit& hit : reader.context().hits_at(p - length))
      if (hit.table == reader.words().words.index && hit.end == p && reader.words().word(hit.row) == Word::person)
        return true;
  return false;
}

/// `รน.3` at q, behind `ที่`: letters, a dot and a number. Behind it; `none` if there is no such code.
uint32_t read_code(const Reader& reader, uint32_t q, uint32_t none) {
  constexpr uint32_t kMostLetters = 3;
  uint32_t dot = q;
  while (dot - q < kMostLetters && is_consonant(static_cast<char>(reader.at(dot)))) ++dot;
  if (dot == q || reader.at(dot) != '.') return none;
  const uint32_t end = reader.digits(dot + 1);
  return end == dot + 1 ? none : end;
}

/// A classifier or unit: what stands before it is counted by it.
bool begins_unit(const Reader& reader, uint32_t p) {
  const auto hits = reader.context().hits_at(p);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return reader.tables().places.is_counted(hit.table) && reader.cut(hit.end);
  });
}

/// `ที่ 9`, `ที่9`, `12` behind a blank: a number that tells a body from its like. Behind it; p if there is none.
/// `asked`: the word for the kind of body asks for it (`กรมทหารราบที่`), so that no count is to be feared.
uint32_t read_number(const Reader& reader, uint32_t p, bool asked = false) {
  uint32_t q = p;
  if (reader.blank(q)) ++q;
  const Hit* word = reader.opening(q, Word::number);
  if (word) q = word->end;
  if (word && reader.blank(q)) ++q;
  const uint32_t end = reader.digits(q);
  if (reader.at(end) == ',' && reader.digit(end + 1)) return p;  // `4,131 คะแนน`
  if (end == q) return word ? read_code(reader, q, p) : p;
  const uint32_t most = reader.at(q - 1) == '.' ? 5 : 4;  // `ร้อย.ร.15321`
  if (end - q > most) return p;
  if (asked || (reader.at(end) == '/' && !reader.digit(end + 1))) return end;  // `ศรชล.ภาค 3/ผู้บัญชาการ…`
  if (!word && reader.blank(p) &&
      !(reader.blank(end) || reader.at(end) == ',' || end == reader.size() || reader.at(end) == '\n'))
    return p;
  if (reader.at(end) == '/' || reader.at(end) == '.' || reader.at(end) == ':') return word ? end : p;
  if (!word && reader.blank(p) && reader.blank(end) && reader.thai(end + 1) &&
      (!reader.word(end + 1, kOpening) || begins_unit(reader, end + 1)) && !begins_other(reader, end + 1) &&
      !reader.place(end + 1))
    return p;  // a count: `12 คน`
  return end;
}

/// The sentence goes on at q: a word of it that is no number's and no last syllable (`โรงเรียนบ้านลำใน และ…`).
bool ends_free(const Reader& reader, uint32_t q) {
  const Hit* word = reader.word(q, uses({Word::function, Word::stop}));
  if (!word || read_number(reader, q) != q) return false;
  if (reader.thai(word->end) || word->size() > 3) return true;
  const uint32_t next = reader.skip_blanks(word->end);
  const bool closed =
      next == reader.size() || reader.at(next) == ',' || reader.at(next) == '\n' || reader.word(next, kClosing);
  return !closed || reader.word(q, Word::stop);
}

/// `บริหาร|การ|เดินทาง`: what makes a noun of the verb at q stands before it, not before p.
bool is_within_noun(const Reader& reader, uint32_t p, uint32_t q) {
  static constexpr entity::Word kNominal(U"การ");
  const auto size = static_cast<uint32_t>(kNominal.view().size());
  return q >= p + size && reader.cut(q - size) && reader.context().chars().substr(q - size, size) == kNominal.view();
}

/// `โรงพยาบาลตาก|นายสมชาย ใจดี`: a person with both names, glued to what stands before.
bool begins_person(const Reader& reader, uint32_t q) {
  constexpr uint32_t kShortest = 3;
  const Hit* title = reader.hit(q, reader.words().honorifics);
  if (!title || title->size() < kShortest) return false;
  const auto name = read_name(reader, q);
  return name && !name->family.empty();
}

/// `โครงการพัฒนา|ของพระบาทสมเด็จพระเจ้าอยู่หัว`: whose it is, no part of the name.
bool begins_royal_owner(const Reader& reader, uint32_t p) {
  const Hit* of = reader.word(p, Word::link);
  const Hit* style = of ? reader.hit(of->end, reader.words().honorifics) : nullptr;
  return style && reader.words().honorific_kind(style->row) == Words::HonorificKind::royal;
}

}  // namespace

uint32_t read_and(const Reader& reader, uint32_t p) {
  const Hit* word = reader.word(p, Words::Word::list);
  if (!word || word->size() != 3 || reader.at(p) != text::code(U'แ')) return p;  // และ
  const uint32_t next = word->end;
  if (!reader.thai(next)) return p;
  if (ends_with_person(reader, p)) return next;  // `เด็กและเยาวชน`
  if (begins_other(reader, next)) return p;
  if (reader.hit(next, reader.words().organizations)) return p;
  const Hit* body = reader.hit(next, reader.words().bodies);
  const bool bare = body && reader.words().tail(body->row) == Words::Tail::name &&  // `กองยุทธศาสตร์และแผนงาน`
                    reader.words().sector(body->row) != Words::Sector::private_sector &&
                    (reader.blank(body->end) || body->end == reader.size());
  return body && !bare ? p : next;
}

uint32_t read_free(const Reader& reader, uint32_t p) {
  uint32_t q = p;
  Range conjunction;  // the last `และ` that was passed
  while (q < reader.size() && q - p < kLongestBody) {
    const bool hyphen = q > p && reader.at(q) == '-' && reader.thai(q - 1) && reader.starts(q + 1);  // `กิ่วลม-กิ่วคอหมา`
    if (!reader.letter(q) && !reader.digit(q) && reader.at(q) != '.' && reader.at(q) != kPaiyan &&
        reader.at(q) != 0xE6 && !hyphen)
      break;
    if (hyphen && begins_other(reader, q + 1)) break;
    if (q == p && reader.opening(q, Words::Word::number) && read_number(reader, q) != q) break;  // `ชุดปฏิบัติการที่ 3`
    if (reader.cut(q) && reader.word(q, Words::Word::plural)) break;
    if (q > p && reader.cut(q)) {
      const Hit* list = reader.word(q, uses({Words::Word::list, Words::Word::also}));
      if (list) {
        const uint32_t next = read_and(reader, q);
        if (next == q) break;
        conjunction = {q, next};
        q = next;
        continue;
      }
      if (ends_free(reader, q) && !is_within_noun(reader, p, q)) break;
      if (const Hit* word = reader.opening(q, Words::Word::number);  // `สำนักศิลปากรที่ 3`
          word && reader.blank(word->end) && read_number(reader, q) != q)
        break;
      if (reader.hit(q, reader.words().statuses) || begins_person(reader, q) || begins_royal_owner(reader, q)) break;
    }
    ++q;
  }
  return q == conjunction.end && q != p ? conjunction.begin : q;
}

/// A free name that goes on behind blanks: `… อุทกภัย วาตภัย และดินโคลนถล่ม`. One or two short parts, then `และ` and the
/// last.
uint32_t read_series(const Reader& reader, uint32_t p) {
  uint32_t q = p;
  for (int part = 0; part < 3; ++part) {
    if (!reader.blank(q) || !reader.starts(q + 1)) return p;
    const Hit* list = reader.word(q + 1, Words::Word::list);
    if (list) {
      const uint32_t next = read_and(reader, q + 1);
      return next != q + 1 && part > 0 ? read_free(reader, next) : p;
    }
    if (begins_other(reader, q + 1) ||
        reader.word(q + 1, uses({Words::Word::function, Words::Word::stop, Words::Word::weak, Words::Word::also})) ||
        reader.place(q + 1) || reader.hit(q + 1, reader.words().organizations) ||
        reader.hit(q + 1, reader.words().bodies))
      return p;
    const uint32_t end = read_free(reader, q + 1);
    if (end - q > 30) return p;
    q = end;
  }
  return p;
}

namespace {

/// `พัฒนาเมือง`, `ช้างผาด่าน`: a subdistrict by its bare name that is an ordinary word too.
bool is_ordinary(const Reader& reader, const PlaceExpression& name) {
  if (reader.place_name(name.begin, bit(Level::province) | bit(Level::district))) return false;
  return reader.tables().places.name_words.of(text_of(reader.context(), name.begin, name.end)) != WordClass::unknown;
}

/// The place in a name at its end: with its level word anywhere in [from, to), or a bare name that ends at `to`.
Range place_in(const Reader& reader, uint32_t from, uint32_t to) {
  for (uint32_t q = from; q < to; ++q) {
    const auto place = reader.place(q);
    if (place && place->end <= to && (reader.cut(q) || reader.at(place->name_begin - 1) == '.')) return {q, to};
  }
  for (uint32_t q = from; q + 1 < to; ++q) {
    if (!reader.cut(q)) continue;
    const auto name = reader.place_name(q, kAdministrative);
    if (name && name->end == to && !is_ordinary(reader, *name)) return {q, to};
  }
  return {};
}

/// `นย.33`: an abbreviation and a number.
bool is_unit_code(const Reader& reader, uint32_t p, uint32_t end) {
  uint32_t digits = end;
  while (digits > p && reader.digit(digits - 1)) --digits;
  return digits < end && digits > p && reader.at(digits - 1) == '.';
}

/// `นราธิวาส 30`: without the number behind the name of a province or district.
Range without_number(const Reader& reader, Range place) {
  const auto area = reader.place_name(place.begin, bit(Level::province) | bit(Level::district));
  if (!area || !reader.blank(area->end)) return place;
  const uint32_t number = reader.skip_blanks(area->end);
  return number < place.end && reader.digits(number) == place.end ? Range{place.begin, area->end} : place;
}

/// The place in the name of a body of some kind: the whole name behind the word for the kind (`สภ.` + `แม่สอด`), with
/// the level word that this word ends with (`ภ.` + `จว.ชัยนาท`), or the place in a free name.
Range place_in_name(const Reader& reader, const Body& body) {
  const Words::Tail tail = reader.words().tail(body.kind);
  const uint32_t end = body.all.end;
  const uint32_t name = std::min(reader.blank(body.type.end) ? body.type.end + 1 : body.type.end, end);
  if (tail == Words::Tail::place)
    for (uint32_t q = body.type.begin + 1; q < body.type.end; ++q) {
      const auto place = reader.place(q);
      if (place && place->name_begin == body.type.end) return {q, end};
    }
  const bool named = tail == Words::Tail::local || tail == Words::Tail::place;
  const bool abbreviated = reader.at(end - 1) == '.' || reader.hit(name, reader.words().shorts);  // `บก.ปอท.`: no place
  const bool numbered = reader.digit(name) || read_number(reader, name) == end || is_unit_code(reader, name, end);
  const bool unit = reader.hit(name, reader.words().bodies) && reader.digit(end - 1);  // `ฉก.` + `กรมทหารพรานที่ 21`
  if (named && name < end && !numbered && !abbreviated && !unit) return without_number(reader, {name, end});
  return place_in(reader, body.type.begin, end);
}

/// The place begins with its level word or with the name of a province or district.
bool is_area(const Reader& reader, Range place) {
  constexpr unsigned kAreas = bit(Level::province) | bit(Level::district);
  return !place.empty() && (reader.place(place.begin) || reader.place_name(place.begin, kAreas));
}

/// The place that a post in this body serves; empty: none.
Range place_of(const Reader& reader, const Body& body) {
  if (body.kind == data::kNoRow)
    return body.all.end > body.type.end ? place_in(reader, body.type.end, body.all.end) : Range{};
  const Words::PlaceUse use = reader.words().place_use(body.kind);
  if (use == Words::PlaceUse::name) return {};
  const Range place = place_in_name(reader, body);
  return use != Words::PlaceUse::area || is_area(reader, place) ? place : Range{};
}

}  // namespace

Range read_branch(const Reader& reader, uint32_t p) {
  const Hit* branch = reader.opening(reader.blank(p) ? p + 1 : p, Words::Word::branch);
  if (!branch) return {};
  if (const auto place = reader.place(branch->end)) return {branch->end, place->end};
  const auto name = reader.place_name(branch->end, kAdministrative);
  return name && reader.open_right(name->end) ? Range{branch->end, name->end} : Range{};
}

Range read_zone_name(const Reader& reader, uint32_t p) {
  static constexpr entity::Word kZone(U"เขต");
  const uint32_t word = p + static_cast<uint32_t>(kZone.view().size());
  if (!reader.context().chars().substr(p).starts_with(kZone.view())) return {};
  const uint32_t begin = reader.blank(word) ? word + 1 : word;
  const auto name = reader.place_name(begin, bit(Level::province));
  if (name && reader.open_right(name->end)) return {begin, name->end};
  const uint32_t short_end = reader.province_letters_end(begin);  // `นรข.เขต นพ.`
  return short_end != begin ? Range{begin, short_end} : Range{};
}

namespace {

/// The province where a numbered office sits, behind its number: `สำนักงาน…ที่ 8 จังหวัดอุดรธานี`, `…ที่ 12 สงขลา`.
uint32_t read_seat(const Reader& reader, uint32_t number) {
  if (!reader.blank(number)) return number;
  const auto place = reader.place(number + 1);
  if (place && place->level == Level::province && reader.at(place->name_begin - 1) != '.') return place->end;
  const auto name = reader.place_name(number + 1, bit(Level::province));
  return name && reader.open_right(name->end) ? name->end : number;
}

/// What may stand behind the name of a body and tells it from its like: number, place with level word, `(องค์การมหาชน)`.
uint32_t read_distinction(const Reader& reader, uint32_t p) {
  for (int part = 0; part < 4; ++part) {
    const bool candidate = reader.blank(p) && skip_candidate_number(reader, p + 1) != p + 1;
    uint32_t next = candidate ? p : read_number(reader, p);  // `นายก อบจ.ตาก หมายเลข 1`: not the body's
    const bool numbered = next == p && p > 0 && reader.digit(p - 1);
    if (numbered) next = read_seat(reader, p);
    if (numbered && next == p)  // `กรมทหารราบที่ 31 รักษาพระองค์`
      if (const Hit* guard = reader.word(reader.blank(p) ? p + 1 : p, Word::guard)) next = guard->end;
    if (next == p)
      if (const Range branch = read_branch(reader, p); !branch.empty()) next = branch.end;
    if (next == p)
      if (const Range zone = read_zone_name(reader, p); !zone.empty()) next = zone.end;
    if (next == p) {
      const Hit* link = reader.word(reader.blank(p) ? p + 1 : p, Word::link);  // `สำนักงาน ป.ป.ช. ประจำจังหวัดตาก`
      const auto place = reader.place(link ? link->end : p);
      if (place) next = place->end;
    }
    if (next == p) break;
    p = next;
  }
  return p;
}

/// `วัง|ขอน|แดง`: behind the bare name of a subdistrict go on letters that are no word of the sentence, the rest of
/// another name.
bool begins_longer_name(const Reader& reader, const PlaceExpression& name) {
  return name.level == Level::subdistrict && reader.thai(name.end) &&
         !reader.word(name.end, kClosing | uses({Word::weak})) && !begins_other(reader, name.end);
}

/// The bare name of a place or unit at p, glued or behind a blank: gazetteer first, else the letters up to the next
/// word that ends it.
uint32_t read_bare(const Reader& reader, uint32_t p) {
  const uint32_t q = reader.blank(p) ? p + 1 : p;
  if (reader.digit(q)) return reader.digits(q);
  if (const auto place = reader.place(q)) return place->end;
  if (!reader.starts(q)) return p;
  const auto name = reader.place_name(q, kAdministrative);
  if (name && reader.open_right(name->end) && !begins_longer_name(reader, *name)) return name->end;
  const Hit* inner_type = reader.hit(q, reader.words().bodies);  // `หน่วยเฉพาะกิจกรมทหารพรานที่ 21`
  if (inner_type && reader.words().tail(inner_type->row) == Words::Tail::number)  // no other: it would read on in turn
    if (const auto inner = read_body_name(reader, q); inner && inner->all.end > inner->type.end) return inner->all.end;
  if (reader.word(q, kOpening) || begins_other(reader, q)) return p;
  uint32_t end = q;
  while (end < reader.size() && end - q < 30 && (reader.thai(end) || reader.at(end) == '.')) {
    if (end > q && reader.cut(end) && (reader.word(end, kClosing | uses({Word::weak})) || begins_other(reader, end)))
      break;
    ++end;
    if (reader.at(end) == '-' && reader.starts(end + 1)) ++end;  // `กิ่วลม-กิ่วคอหมา`
  }
  while (reader.digit(end)) ++end;
  return end > q + 1 ? end : p;
}

/// A name goes on behind the blank at p - 1 (`สำนักงาน ปภ.จังหวัดน่าน`, `บริษัท ขนส่ง`), and no group of persons follows
/// (`โรงเรียน คณะครู`).
bool goes_on(const Reader& reader, uint32_t p) {
  const OfficialTables& words = reader.words();
  const Hit* role = reader.hit(p, words.roles);
  if (role && words.holders(role->row) == Words::Holders::generic) return false;
  if (reader.hit(p, words.organizations) || reader.hit(p, words.shorts) || reader.hit(p, words.bodies)) return true;
  return !begins_other(reader, p) && !reader.word(p, kOpening | uses({Word::qualifier, Word::link}));
}

void read_tail(const Reader& reader, Words::Tail tail, Body& body) {
  const uint32_t p = body.type.end;
  switch (tail) {
    case Words::Tail::name: {
      const Hit* sentence = reader.opening(p, Word::function);
      if (sentence && reader.cut(sentence->end)) break;  // `ผอ.โรงเรียน|ได้|ขอโทษ`, but `มูลนิธิ|ร่วมใจ`
      const bool apart = reader.blank(p) && reader.letter(p + 1) && goes_on(reader, p + 1);
      const uint32_t start = apart ? p + 1 : p;
      uint32_t end = read_free(reader, start);
      if (end == start) end = p;
      body.all.end = read_series(reader, end);
      break;
    }
    case Words::Tail::place:
    case Words::Tail::local: {
      const uint32_t number = read_number(reader, p);
      const bool local = tail == Words::Tail::local;
      const bool counted = local && reader.digit(reader.skip_blanks(p));  // `นายก อบต. 2 สมัย`
      const auto village = local ? reader.place(reader.skip_blanks(p)) : std::nullopt;  // `สมาชิกสภา อบต. หมู่ 2`
      body.all.end = counted || (village && village->level == Level::village) ? p
                     : number != p                                            ? number
                                                                              : read_bare(reader, p);
      break;
    }
    case Words::Tail::number: {
      static constexpr std::u32string_view kNumbered = U"ที่";
      bool asked = p > kNumbered.size();
      for (uint32_t i = 0; i < kNumbered.size() && asked; ++i)
        asked = reader.at(p - static_cast<uint32_t>(kNumbered.size()) + i) == text::code(kNumbered[i]);
      body.all.end = read_number(reader, p, asked);
      break;
    }
    case Words::Tail::none:
      break;
  }
  body.all.end = read_distinction(reader, body.all.end);
}

}  // namespace

Range read_chain(const Reader& reader, uint32_t p) {
  Range chain{p, p};
  for (;;) {
    const uint32_t q = reader.blank(chain.end) ? chain.end + 1 : chain.end;
    auto place = reader.place(q);
    if (!place) place = reader.place_glued(q);
    if (!place) return chain;
    if (chain.empty()) chain.begin = q;
    chain.end = place->end;
  }
}

namespace {

/// `คณะผู้บริหาร`: a group of persons that begins with the letters of a body.
bool is_group(const Reader& reader, const Hit& type) {
  const Hit* role = reader.hit(type.begin, reader.words().roles);
  return role && role->end > type.end;
}

/// The longest word for a kind of body at p that is not the first part of another word; null if there is none.
const Hit* type_at(const Reader& reader, uint32_t p) {
  constexpr uint32_t kShort = 2;  // letters: `สน ลุมพินี`, but `สน|ธิกำลัง`
  const uint32_t bodies = reader.words().bodies.index;
  if (!reader.begins(p, set_of(bodies))) return nullptr;
  for (const Hit& hit : reader.context().hits_at(p))
    if (hit.table == bodies && (!reader.thai(hit.end) || reader.starts(hit.end)) &&
        (hit.size() > kShort || reader.cut(hit.end) || !reader.thai(hit.end)))
      return &hit;
  return nullptr;
}

/// The name says no more than the kind: `โรงพยาบาล`, `โรงพยาบาลชุมชน`; not `กปภ.`, the enterprise whose branches it
/// names elsewhere.
bool is_unspecific(const Reader& reader, Words::Tail tail, const Body& body) {
  if (tail == Words::Tail::none) return false;
  if (body.all.end == body.type.end) {
    const Hit* whole = reader.hit(body.type.begin, reader.words().shorts);
    return !whole || whole->end != body.all.end;
  }
  const Hit* type = reader.word(body.type.end, Word::type);
  return type && type->end == body.all.end;
}

}  // namespace

std::optional<Body> read_body(const Reader& reader, uint32_t p, bool in_head) {
  auto body = read_body_name(reader, p, in_head);
  if (body) body->place = place_of(reader, *body);
  return body;
}

std::optional<Body> read_body_name(const Reader& reader, uint32_t p, bool in_head) {
  const OfficialTables& words = reader.words();
  Body body;
  const Hit* known = reader.hit(p, words.organizations);
  const Hit* type = type_at(reader, p);
  if (known && (!type || known->end >= type->end)) {
    body.all = body.type = {p, known->end};
    body.organization = known->row;
    const bool party = words.organization_kind(known->row) == Words::OrganizationKind::party;
    if (party) body.sector = Words::Sector::party;
    body.parent = !party;
    body.all.end = read_distinction(reader, known->end);
    return body;
  }
  if (!type || (!in_head && is_group(reader, *type)) || is_month(reader, p, type->end + 1) ||
      is_price(reader, type->end))
    return std::nullopt;
  const Words::Tail tail = words.tail(type->row);
  body.all = body.type = {p, type->end};
  body.kind = type->row;
  body.sector = words.sector(type->row);
  read_tail(reader, tail, body);
  const bool whole = body.all.end > type->end || tail == Words::Tail::none || reader.open_right(type->end);
  if (!whole) return std::nullopt;
  body.unspecific = is_unspecific(reader, tail, body);
  body.parent = words.is_parent(type->row);
  return body;
}

uint32_t country_end(const Reader& reader, uint32_t p) {
  uint32_t q = p;
  if (const Hit* state = reader.opening(p, Words::Word::state)) q = state->end;
  const uint32_t last = q == p ? p : std::min(q + 24, reader.run(q));
  for (uint32_t at = q; at <= last && at < reader.size(); ++at)  // `สาธารณรัฐประชาธิปไตยประชาชนลาว`
    for (const Hit& hit : reader.context().hits_at(at))
      if (hit.table == reader.tables().places.countries.index && reader.open_right(hit.end)) return hit.end;
  return p;
}

bool is_month(const Reader& reader, uint32_t p, uint32_t end) {
  for (const Hit& hit : reader.context().hits_at(p))
    if (hit.end >= end &&
        reader.tables().times.dates.is_word(hit.table, hit.row, text::kinds(text::WordKind::month_short)))
      return true;
  return false;
}

Range read_area_behind(const Reader& reader, uint32_t p, unsigned bare) {
  if (const Range zone = read_zone_name(reader, p); !zone.empty()) return zone;
  if (const Range branch = read_branch(reader, p); !branch.empty()) return branch;
  if (const auto place = reader.place(p)) return {p, place->end};
  const auto name = reader.place_name(p, bare);
  return name && reader.open_right(name->end) ? Range{p, name->end} : Range{};
}

std::optional<Body> read_short_body(const Reader& reader, uint32_t p) {
  const Hit* hit = reader.hit(p, reader.words().shorts);
  if (!hit) return std::nullopt;
  Body body;
  body.all = body.type = {p, hit->end};
  body.organization = hit->row;
  body.by_short_name = true;
  if (reader.at(hit->end) == kPaiyan) ++body.all.end;
  if (reader.at(hit->end - 1) != '.') return body;
  body.place = read_area_behind(reader, hit->end, bit(Level::province));
  if (!body.place.empty()) body.all.end = body.place.end;
  return body;
}

}  // namespace khao::entity
