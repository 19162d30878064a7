// A post: status, prefixes, head, complement.
//
//     รักษาราชการแทน | รอง | ผู้ว่าราชการจังหวัด | (จังหวัด)ตาก      รอง | สว. | (สอบสวน) | สภ.บ้านค่าย | จ.ระยอง
//     status           prefix head                jurisdiction            head  field       organisation  chain
//
// The row of the head (roles.tsv) says what complement follows. What a complement is, is decided in the order: place or
// body that the head governs, short name, alias, what qualifies the post, a free complement.
#include <algorithm>

#include "entity/officials_parts.h"

namespace khao::entity {
namespace {

using Word = Words::Word;
using Governs = Words::Governs;

constexpr unsigned char kPaiyan = 0xCF;  // ฯ

constexpr unsigned bit(Level level) { return 1u << static_cast<unsigned>(level); }

unsigned levels_of(Governs governs) {
  switch (governs) {
    case Governs::province:
      return bit(Level::province);
    case Governs::district:
      return bit(Level::district);
    case Governs::subdistrict:
      return bit(Level::subdistrict);
    case Governs::municipality:
      return bit(Level::subdistrict) | bit(Level::district) | bit(Level::province);
    case Governs::constituency:
      return bit(Level::province);
    default:
      return 0;
  }
}

/// A post under construction.
class PostReader {
 public:
  PostReader(const Reader& reader, uint32_t p) : r_(reader), w_(reader.words()) { post_.all = {p, p}; }

  std::optional<Post> read() {
    if (!read_status() || !read_head()) return std::nullopt;
    read_field();
    read_complement();
    read_rest();
    if (!whole()) return std::nullopt;
    return post_;
  }

 private:
  uint32_t& end() { return post_.all.end; }

  bool read_status() {
    for (int i = 0; i < 2; ++i) {
      const Hit* hit = r_.hit(end(), w_.statuses);
      if (!hit) break;
      // An honorific (`ว่าที่ ร.ต.`) or a longer head (`ผู้แทนการค้าไทย`) begins alike.
      const Hit* role = r_.hit(end(), w_.roles);
      if (role && role->end > hit->end) break;
      if (post_.status == Status::none || w_.status(hit->row) != Status::representing)
        post_.status = w_.status(hit->row);
      end() = r_.skip_blanks(hit->end);
    }
    return true;
  }

  bool read_head() {
    uint32_t q = end();
    post_.role.begin = q;
    const Hit* head = nullptr;
    for (int prefixes = 0; prefixes < 4; ++prefixes) {
      const Hit* hit = choose_reading(r_, q, prefixes > 0);
      if (!hit) break;
      head = hit;
      if (w_.use(hit->row) == Words::Use::head) break;
      const uint32_t next = r_.skip_blanks(hit->end);
      const Hit* after = choose_reading(r_, next, true);
      if (!after || (next != hit->end && w_.use(hit->row) != Words::Use::prefix)) break;
      q = next;
    }
    if (!head || w_.use(head->row) == Words::Use::prefix) return false;
    post_.row = head->row;
    post_.holders = w_.holders(head->row);
    post_.role.end = end() = head->end;
    shared_ = shared_begin(head);
    return true;
  }

  /// Where the complement begins inside the head (`ปลัด` + `กระทรวง`), or the head's end.
  uint32_t shared_begin(const Hit* head) {
    const std::string shared = text::fold(w_.shared(head->row));
    const std::string_view text = r_.context().view.chars;
    if (shared.empty()) return head->end;
    const size_t at = text.substr(head->begin, head->size()).rfind(shared);
    return at == std::string_view::npos ? head->end : head->begin + static_cast<uint32_t>(at);
  }

  /// `สส.`, `(สอบสวน)` behind the head of a police post: part of the role.
  void read_field() {
    if (w_.governs(post_.row) != Governs::unit) return;
    const uint32_t q = r_.blank(end()) ? end() + 1 : end();
    const uint32_t bracket = r_.bracket(q);
    if (bracket != q && bracket - q < 24 && !read_name(r_, q + 1)) {
      post_.role.end = end() = bracket;
      return;
    }
    const Hit* field = nullptr;
    for (const Hit& hit : q < r_.size() ? r_.context().hits_at(q) : std::span<const Hit>{})
      if (hit.table == w_.words.index && w_.word(hit.row) == Word::field && (!r_.thai(hit.end) || r_.starts(hit.end))) {
        field = &hit;
        break;
      }
    if (!field) return;
    const auto body = read_body(r_, q);  // `สภ.` is no field, `ป.` may be one or the division
    if (body && body->all.end > field->end) return;
    // Without a unit behind it, the field is the unit: `ผบก.ป.`
    const uint32_t next = r_.blank(field->end) ? field->end + 1 : field->end;
    if (!read_body(r_, next) && r_.at(field->end) != kPaiyan) {
      if (r_.at(field->end - 1) != '.') {
        post_.role.end = end() = field->end;
        return;
      }
      post_.organization = {q, field->end};
      end() = field->end;
      return;
    }
    post_.role.end = end() = field->end;
    shared_ = field->end;
  }

  void read_complement() {
    if (!post_.organization.empty()) return;
    const Governs governs = w_.governs(post_.row);
    switch (governs) {
      case Governs::nothing:
        return;
      case Governs::province:
      case Governs::district:
      case Governs::subdistrict:
        read_place(levels_of(governs));
        return;
      case Governs::village:
        read_village();
        return;
      case Governs::municipality:
        if (!read_organization(shared_)) read_place(levels_of(governs));
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

  /// A place with its level word, or a bare name of one of these levels, from the shared part on or behind one blank.
  bool read_place(unsigned levels) {
    for (const uint32_t q : {shared_, post_.role.end, post_.role.end + (r_.blank(post_.role.end) ? 1u : 0u)}) {
      if (const auto place = r_.place(q); place && place->end > post_.role.end) return set_place({q, place->end});
    }
    const uint32_t q = r_.blank(post_.role.end) ? post_.role.end + 1 : post_.role.end;
    if (const auto name = r_.place_name(q, levels); name && r_.open_right(name->end)) {
      const bool shared = shared_ != post_.role.end && q == post_.role.end;
      return set_place({shared ? shared_ : q, name->end});
    }
    return read_unknown_place(levels);
  }

  /// A name that no gazetteer knows, glued to the head: misspelt, or new.
  bool read_unknown_place(unsigned levels) {
    const uint32_t q = post_.role.end;
    if ((levels & (bit(Level::province) | bit(Level::district))) == 0 && shared_ == q) return false;
    if (!r_.starts(q) || !r_.cut(q) || r_.word(q, kOpening | uses({Word::person}))) return false;
    uint32_t last = q;
    while (r_.thai(last) && last - q < 16 && !(last > q && r_.cut(last) && r_.word(last, kClosing))) ++last;
    if (last < q + 2 || r_.thai(last) || r_.hit(q, w_.roles)) return false;
    return set_place({shared_, last});
  }

  bool set_place(Range place) {
    post_.jurisdiction = place;
    end() = place.end;
    return true;
  }

  void read_village() {
    const uint32_t q = r_.blank(end()) ? end() + 1 : end();
    const auto place = r_.place(q);
    if (place) set_place({q, place->end});
  }

  /// `นายก` + `อบต.แม่ปะ`: the role takes in the kind of body. Also `ปลัด` + a ministry.
  void read_local() {
    const uint32_t q = r_.blank(end()) ? end() + 1 : end();
    for (const uint32_t start : {shared_, q}) {
      const auto body = read_body(r_, start);
      if (!body || body->all.end < post_.role.end) continue;
      if (body->sector == Words::Sector::local && body->all.end > body->type.end) {
        post_.role.end = std::max(post_.role.end, body->type.end);
        set_body(*body);
        return;
      }
      if (body->sector == Words::Sector::local) {
        post_.role.end = end() = std::max(post_.role.end, body->type.end);
        return;
      }
      if (body->sector == Words::Sector::private_sector || start == q) set_body(*body);
      return;
    }
    if (const auto body = read_short_body(r_, q)) set_body(*body);
  }

  void read_constituency() {
    uint32_t q = r_.blank(end()) ? end() + 1 : end();
    Range place;
    if (const auto written = r_.place(q); written && written->level == Level::province)
      place = {q, written->end};
    else if (const auto name = r_.place_name(q, bit(Level::province)); name && r_.open_right(name->end))
      place = {q, name->end};
    const uint32_t after = place.empty() ? end() : place.end;
    const uint32_t zone = read_zone(after);
    if (zone != after) place = {place.empty() ? (r_.blank(after) ? after + 1 : after) : place.begin, zone};
    if (!place.empty()) set_place(place);
    q = r_.blank(end()) ? end() + 1 : end();
    if (const auto body = read_body(r_, q); body && body->sector != Words::Sector::public_sector) {
      set_body(*body);
      return;
    }
    if (place.empty() && q == end()) read_free_complement();
  }

  /// `เขต 2` behind p, at most one blank on; p if there is none.
  uint32_t read_zone(uint32_t p) {
    const uint32_t q = r_.blank(p) ? p + 1 : p;
    const Hit* word = r_.word(q, Word::number);
    if (!word || word->size() < 3) return p;
    const uint32_t number = r_.blank(word->end) ? word->end + 1 : word->end;
    const uint32_t last = r_.digits(number);
    if (last == number) return p;
    const Range chain = read_chain(r_, last);
    return chain.empty() ? last : chain.end;
  }

  /// `เขต 2 ทน.อ้อมน้อย` behind the head of a councillor.
  bool read_zone_place() {
    const uint32_t zone = read_zone(end());
    if (zone == end()) return false;
    const uint32_t begin = r_.blank(end()) ? end() + 1 : end();
    end() = zone;
    const auto body = read_body(r_, r_.blank(zone) ? zone + 1 : zone);
    if (body && body->sector == Words::Sector::local) set_body(*body);
    return set_place({begin, end()});
  }

  /// `เกษตรจังหวัดตาก`, `ท้องถิ่น จ.ตาก`: the level word belongs to the role when it is written out and glued.
  void read_service() {
    const uint32_t q = r_.blank(end()) ? end() + 1 : end();
    const auto place = r_.place(q);
    if (place && (place->level == Level::province || place->level == Level::district)) {
      if (q == end() && r_.at(place->name_begin - 1) != '.') post_.role.end = place->name_begin;
      set_place({q, place->end});
      return;
    }
    const Hit* level = q == end() ? r_.word(q, Word::level) : nullptr;
    if (level)
      post_.role.end = end() = level->end;
    else
      post_.row = data::kNoRow;  // an ordinary noun
  }

  void read_country() {
    const Hit* link = r_.word(r_.blank(end()) ? end() + 1 : end(), uses({Word::link, Word::function, Word::stop}));
    const bool at = link && r_.at(link->begin) == text::code(U'ณ');
    const uint32_t q = link && (at || r_.word(link->begin, Word::link)) ? r_.skip_blanks(link->end) : end();
    if (!r_.starts(q) || (q == end() && r_.word(q, kClosing | uses({Word::weak})))) return;
    uint32_t last = q;
    while (r_.thai(last) && !(last > q && r_.cut(last) && r_.word(last, kClosing))) ++last;
    if (last > q + 1) set_place({q, last});
  }

  void read_governed_body(Governs governs) {
    uint32_t q = r_.blank(end()) ? end() + 1 : end();
    if (governs == Governs::ministry && q != end() && read_short(q)) return;  // `อธิบดี ทน.`: no city
    if (governs == Governs::council && read_zone_place()) return;
    if (read_organization(shared_)) return;
    const Hit* link = r_.word(q, Word::link);
    if (link && (read_organization(r_.skip_blanks(link->end)) || read_short(r_.skip_blanks(link->end)))) return;
    if (read_organization(q)) return;
    if ((governs == Governs::ministry || q == end()) && read_short(q)) return;
    if (governs == Governs::unit && read_unit_place(q)) return;
    if (governs == Governs::unit && read_unit_number(q)) return;
    if (q == end() && governs != Governs::ministry) read_free_complement();
  }

  bool read_organization(uint32_t q) {
    if (q < post_.role.end && q == shared_ && shared_ == post_.role.end) return false;
    const auto body = read_body(r_, q);
    if (!body || body->all.end <= post_.role.end ||
        (body->all.end == body->type.end && body->organization == data::kNoRow && q != end() && r_.thai(body->all.end)))
      return false;
    set_body(*body);
    return true;
  }

  bool read_short(uint32_t q) {
    const auto body = read_short_body(r_, q);
    if (!body) return false;
    set_body(*body);
    return true;
  }

  bool read_unit_place(uint32_t q) {
    const auto place = r_.place(q);
    if (place) return set_place({q, place->end});
    const auto name = r_.place_name(q, bit(Level::province) | bit(Level::district));
    return name && r_.open_right(name->end) && q == end() ? set_place({q, name->end}) : false;
  }

  /// `แม่ทัพภาคที่ 3`, `ผบก.สปพ.`, `ผบ.ร.29`: a unit by its number or by an abbreviation that no table holds.
  bool read_unit_number(uint32_t q) {
    const Hit* number = r_.opening(q, Word::number);
    const uint32_t start = number ? r_.skip_blanks(number->end) : q;
    if (r_.digits(start) != start) {
      end() = r_.digits(start);
      post_.numbered = true;
      return true;
    }
    uint32_t last = q;
    while (last < r_.size() && last - q < 20 &&
           ((r_.at(last) >= 0xA1 && r_.at(last) <= 0xCE) || r_.at(last) == '.' || r_.digit(last)))
      ++last;
    while (last > q && r_.at(last - 1) != '.' && !r_.digit(last - 1)) --last;
    if (last == q || q != end()) return false;
    post_.organization = {q, last};
    end() = last;
    return true;
  }

  void set_body(const Body& body) {
    post_.organization = body.all;
    if (!body.place.empty()) post_.jurisdiction = body.place;
    post_.sector = body.sector;
    post_.organization_row = body.organization;
    post_.by_short_name = body.by_short_name;
    end() = body.all.end;
  }

  /// Something glued to the head that is neither body nor place (`ประธานกลุ่ม…` without a row, `ผู้สมัครหมายเลข 1`).
  void read_free_complement() {
    const uint32_t q = end();
    if (!r_.starts(q) || r_.word(q, kOpening | uses({Word::link}))) return;
    if (r_.hit(q, w_.roles) || r_.hit(q, w_.statuses) || read_name(r_, q)) return;
    uint32_t last = q;
    while ((r_.thai(last) || r_.at(last) == '.') && last - q < 60) {
      if (last > q && r_.cut(last) && r_.word(last, kClosing)) break;
      ++last;
    }
    if (r_.blank(last) && r_.opening(q, Word::number) && r_.digits(last + 1) != last + 1) last = r_.digits(last + 1);
    end() = last;
    post_.free_complement = last > q;
  }

  /// `ฯ`, qualifiers, grades, the parent body, a place chain, an alias.
  void read_rest() {
    if (post_.row == data::kNoRow) return;
    if (r_.at(end()) == kPaiyan) ++end();
    read_qualifier();
    read_alias();
    read_parent();
    read_place_chain();
    read_alias();
    post_.plural = r_.word(r_.skip_blanks(end()), Word::plural) != nullptr;
  }

  void read_qualifier() {
    const uint32_t q = r_.blank(end()) ? end() + 1 : end();
    if (const Hit* grade = r_.word(q, Word::grade)) {
      end() = grade->end;
      return;
    }
    const Hit* word = r_.word(q, Word::qualifier);
    if (!word) return;
    uint32_t last = r_.blank(word->end) ? word->end + 1 : word->end;
    const uint32_t begin = last;
    while ((r_.thai(last) || r_.digit(last)) && last - begin < 40 &&
           !(last > begin && r_.cut(last) && r_.word(last, kClosing)))
      ++last;
    if (last > begin) end() = last;
  }

  /// `(ผบช.ปส.)`, `หรือ ศปช.`: another name of the post or its body.
  void read_alias() {
    const uint32_t q = r_.skip_blanks(end());
    const uint32_t bracket = r_.bracket(q);
    if (bracket != q && !read_name(r_, q + 1) && bracket - q < 40 && is_alias(q + 1, bracket - 1)) end() = bracket;
    const uint32_t p = r_.skip_blanks(end());
    const Hit* word = r_.word(p, Word::alias);
    if (!word) return;
    const uint32_t begin = r_.skip_blanks(word->end);
    uint32_t last = begin;
    while (r_.letter(last) || r_.at(last) == '.') {
      if (last > begin && r_.cut(last) && r_.thai(last) && !(r_.at(last - 1) == '.')) break;
      ++last;
    }
    if (last > begin && (r_.at(last - 1) == '.' || !r_.thai(begin))) end() = last;
  }

  /// An abbreviation, a Latin name or a post stands in brackets: no number, no sentence.
  bool is_alias(uint32_t from, uint32_t to) {
    if (from >= to || r_.digit(from)) return false;
    for (uint32_t q = from; q < to; ++q)
      if (r_.at(q) == '.' || !r_.thai(q)) return true;
    return r_.hit(from, w_.roles) || r_.hit(from, w_.organizations) || to - from < 14;
  }

  /// The body above: `อธิบดีกรมทางหลวง กระทรวงคมนาคม`, `หัวหน้าฝ่ายจัดสรรน้ำ โครงการชลประทานจันทบุรี`.
  void read_parent() {
    if (post_.organization.empty() || post_.sector == Words::Sector::local) return;
    for (int level = 0; level < 2; ++level) {
      const uint32_t q = r_.blank(end()) ? end() + 1 : end();
      const auto body = read_body(r_, q);
      if (!body || body->sector == Words::Sector::private_sector || body->sector == Words::Sector::party) return;
      if (body->organization == data::kNoRow && q != end() && body->all.end - body->type.end < 2) return;
      if (post_.jurisdiction.empty()) post_.jurisdiction = body->place;
      end() = body->all.end;
      if (body->sector == Words::Sector::local) post_.organization.end = end();  // `กองทุน… ทต.ด่านซ้าย`
      if (post_.sector == Words::Sector::public_sector) post_.sector = body->sector;
    }
  }

  /// A chain set off behind the post belongs to it, and the place that it governs runs on through it.
  void read_place_chain() {
    if (post_.organization.empty() && post_.jurisdiction.empty() && w_.governs(post_.row) != Governs::body) return;
    const Range chain = read_chain(r_, end());
    if (chain.empty()) return;
    if (post_.jurisdiction.empty())
      post_.jurisdiction = chain;
    else if (post_.jurisdiction.end <= chain.begin)
      post_.jurisdiction.end = chain.end;
    end() = chain.end;
  }

  /// The head is a word of its own here.
  bool whole() {
    if (post_.row == data::kNoRow) return false;
    const uint32_t p = post_.all.begin;
    if (!r_.open_left(p)) return false;
    if (!post_.organization.empty() || !post_.jurisdiction.empty() || post_.free_complement) return true;
    return !r_.thai(end()) || r_.cut(end()) || r_.at(end() - 1) == '.';
  }

  const Reader& r_;
  const OfficialTables& w_;
  Post post_;
  uint32_t shared_ = 0;
};

}  // namespace

std::optional<Post> read_post(const Reader& reader, uint32_t p) { return PostReader(reader, p).read(); }

}  // namespace khao::entity
