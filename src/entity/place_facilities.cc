// Facilities: a head of facilities.tsv and what makes it a name. Each head's row says what may follow; the words around
// it decide where the head is an ordinary word too (`วัด` temple, to measure).
#include <algorithm>

#include "entity/context.h"
#include "entity/place_parts.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

constexpr float kEnough = 0.5F;
constexpr uint32_t kCertain = 12;  // letters of a head that is one wherever the tokenizer cut (`ขณะ|อุทยานแห่งชาติ`)
constexpr int kNested = 3;  // a room in a building at a road: heads that follow each other in one name

// A number or code: `12`, `3196`, `ยส.3008`. 0 if there is none.
size_t number_end(std::string_view chars, size_t p) {
  size_t at = p;
  if (at + 3 < chars.size() && is_consonant(chars[at]) && is_consonant(chars[at + 1]) && chars[at + 2] == '.') at += 3;
  const size_t digits = at;
  while (at < chars.size() && at < digits + 5 && is_digit(chars[at])) ++at;
  if (at == digits) return 0;
  if (at + 1 < chars.size() && chars[at] == '/' && is_digit(chars[at + 1])) {
    ++at;
    while (at < chars.size() && is_digit(chars[at])) ++at;
  }
  return at;
}

size_t skip_blank(std::string_view chars, size_t p) { return p < chars.size() && chars[p] == ' ' ? p + 1 : p; }

// Latin words of a name: `Central World`.
size_t latin_end(std::string_view chars, size_t p) {
  size_t at = p;
  while (at < chars.size() && (is_latin(chars[at]) || is_digit(chars[at]) || chars[at] == '&' || chars[at] == '-' ||
                               (chars[at] == ' ' && at > p && at + 1 < chars.size() && is_latin(chars[at + 1]))))
    ++at;
  return at;
}

// What is known of a facility while its parts are read.
struct Reading {
  size_t end = 0;   // 0: it is none
  float worth = 0;  // of the name itself
};

class Reader {
 public:
  Reader(const Tables& tables, const Context& context)
      : tables_(tables), facilities_(tables.places.facilities), context_(context), chars_(context.chars()) {}

  std::optional<Facility> read(size_t p, int nested = 0) const {
    if (p >= chars_.size()) return std::nullopt;
    const size_t road = nested == 0 ? road_code_end(p) : 0;
    if (road == 0 && !context_.begins(p, set_of(facilities_.index))) return std::nullopt;
    const bool edge = word_edge(context_, p);
    if (road != 0 && edge) return Facility{static_cast<uint32_t>(road), 0.8F, data::kNoRow};
    uint32_t longest = 1;  // a shorter head must not take the rest of a longer one for its name
    for (const Hit& hit : context_.hits_at(p)) {
      if (hit.table != facilities_.index || !can_end_name(chars_, hit.end)) continue;
      if (!edge && (nested > 0 || hit.size() < kCertain)) continue;
      if (facilities_.takes(hit.row) == FacilityTakes::none) return std::nullopt;
      longest = std::max(longest, hit.end);
      if (nested == 0 && refused(hit)) continue;
      const Reading reading = take(hit, nested);
      if (reading.end < longest + (hit.end < longest) || (nested == 0 && names_place(hit, reading.end))) continue;
      const float score = evidence(hit, reading);
      if (score + 0.001F < kEnough) continue;
      const size_t end = with_short_form(with_tail(hit, reading.end, nested));
      return Facility{static_cast<uint32_t>(end), std::min(score, 1.0F), hit.row};
    }
    return std::nullopt;
  }

  /// Something happens at p, or at the facility before it in a list.
  bool is_venue(size_t p) const { return venue_before(tables_, context_, p) || is_listed(p); }

  /// A facility was found there.
  void keep_venue(size_t p, size_t end) {
    if (is_venue(p) || is_passed(p)) venue_end_ = end;
  }

 private:
  // It is another word; an office is a place only where something happens at it.
  bool refused(const Hit& hit) const {
    if (facilities_.is_office(hit.row)) return !is_venue(hit.begin) && !is_passed(hit.begin);
    return is_no_head(tables_, context_, hit);
  }

  // `ผ่าน|ด่านตรวจคนเข้าเมืองแม่สอด`, but not `ผ่าน|ศูนย์ดำรงธรรม`: by way of an office that acts
  bool is_passed(size_t p) const {
    static constexpr Word kThrough(U"ผ่าน");
    static constexpr Word kGate(U"ด่าน");
    return chars_.substr(p).starts_with(kGate.view()) && chars_.substr(0, p).ends_with(kThrough.view());
  }

  // `ที่ด่านกักกันสัตว์มุกดาหาร และ|ด่านศุลกากรมุกดาหาร`: behind the last venue in a list.
  bool is_listed(size_t p) const {
    static constexpr Word kAnd(U"และ");
    if (venue_end_ == 0 || venue_end_ > p || p - venue_end_ > kAnd.view().size() + 2) return false;
    std::string_view gap = chars_.substr(venue_end_, p - venue_end_);
    while (gap.starts_with(' ') || gap.starts_with(',')) gap.remove_prefix(1);
    if (gap.starts_with(kAnd.view())) gap.remove_prefix(kAnd.view().size());
    return gap.find_first_not_of(' ') == gap.npos;
  }

  // `อ่างทอง`, `ห้วยขะยุง`: head and name together are a place of the gazetteer.
  bool names_place(const Hit& hit, size_t end) const {
    if (facilities_.takes(hit.row) == FacilityTakes::self) return false;  // `หนองหาร` the lake
    const auto place = place_name_at(tables_, context_, hit.begin, kAdministrative);
    return place && place->end >= end && word_edge(context_, place->end);
  }

  float evidence(const Hit& hit, const Reading& reading) const {
    float score = (facilities_.strict(hit.row) ? 0.0F : 0.4F) + reading.worth;
    if (chain_follows(tables_, context_, reading.end)) score += 0.3F;
    return score + std::min(0.2F, cue_before(tables_, context_, hit.begin, Level::facility));
  }

  Reading take(const Hit& hit, int nested) const {
    if (facilities_.takes(hit.row) != FacilityTakes::name && !word_edge(context_, hit.end)) return {};
    switch (facilities_.takes(hit.row)) {
      case FacilityTakes::self:
        return {hit.end, 0.3F};
      case FacilityTakes::number:
        return number(hit);
      case FacilityTakes::place:
        return place(hit.end);
      case FacilityTakes::room:
        return room(hit, nested);
      case FacilityTakes::name:
        return name(hit, nested);
      case FacilityTakes::phrase:
        return phrase(hit);
      case FacilityTakes::office:
        return office(hit.end);
      case FacilityTakes::either: {
        const Reading reading = number(hit);
        return reading.end != 0 ? reading : name(hit, nested);
      }
      case FacilityTakes::any: {
        const Reading reading = name(hit, nested);
        return reading.end != 0 ? reading : Reading{hit.end, 0.1F};
      }
      case FacilityTakes::code:
        return code(hit.end);
      case FacilityTakes::none:
        break;
    }
    return {};
  }

  Reading number(const Hit& hit) const {
    if (hit.begin > 0 && chars_[hit.begin - 1] == '.') return {};  // `ส.ทล.1`: a police station, no road
    if (const Reading by_code = code(hit.end); by_code.end != 0) return by_code;
    const size_t end = number_end(chars_, skip_blank(chars_, hit.end));
    return end == 0 ? Reading{} : Reading{end, 0.4F};
  }

  // A place right behind the head, with its level word or, in a table of names that are no ordinary words, without.
  Reading place(size_t p) const {
    if (const auto place = place_at(tables_, context_, skip_blank(chars_, p))) return {place->end, 0.4F};
    const auto place = place_name_at(tables_, context_, p, kAdministrative);
    if (!place || !word_edge(context_, place->end)) return {};
    const bool province = place->level == Level::province && p > 0 && chars_[p - 1] == '.';  // `รพ.เลย`
    const bool ordinary = tables_.places.name_words.of(text_of(context_, p, place->end)) <= WordClass::prefix;
    return ordinary && !province ? Reading{} : Reading{place->end, 0.3F};
  }

  // The end of a province or district by its bare name at p, 0 if there is none.
  size_t bare_place_end(size_t p) const {
    constexpr unsigned kLevels = bit(Level::province) | bit(Level::district);
    const auto place = place_name_at(tables_, context_, p, kLevels);
    return place && word_edge(context_, place->end) ? place->end : 0;
  }

  // Words without a blank, and then the place that the office is for.
  Reading office(size_t p) const {
    if (const Reading at_once = place(p); at_once.end != 0) return at_once;
    const size_t last = run_end(context_, p, 48);
    for (size_t at = token_end(context_, p); at < last; at = token_end(context_, at)) {
      if (const auto place = place_at(tables_, context_, at); place && place->level <= Level::district)
        return {place->end, 0.3F};
      if (at + 3 < last && bare_place_end(at) == last) return {last, 0.3F};  // `ศูนย์วิจัยและพัฒนาอาหารสัตว์แพร่`
    }
    return {};
  }

  // All words up to the next blank or word of grammar. `ณ ศูนย์ทดสอบยานยนต์และยางล้อแห่งชาติ`: behind ณ that is a name, of
  // which และ and แห่ง may be parts. `ศูนย์ศึกษาการพัฒนาพิกุลทอง|อัน|เนื่องมาจากพระราชดำริ`
  Reading phrase(const Hit& hit) const {
    static constexpr Word kAnd(U"และ");
    static constexpr Word kOf(U"แห่ง");
    static constexpr Word kDue(U"อันเนื่อง");
    const bool there = facilities_.strict(hit.row) && behind_there(hit.begin);
    const size_t last = run_end(context_, hit.end, 60);
    size_t end = hit.end;
    while (end < last) {
      const size_t next = std::min(token_end(context_, end), last);
      const bool stops = tables_.places.name_words.of(text_of(context_, end, next)) == WordClass::function;
      const std::string_view rest = chars_.substr(end);
      if (rest.starts_with(kDue.view())) break;
      if (stops && !(there && (rest.starts_with(kAnd.view()) || rest.starts_with(kOf.view())))) break;
      end = next;
    }
    return end < hit.end + 2 ? Reading{} : Reading{end, there ? 0.5F : facilities_.strict(hit.row) ? 0.1F : 0.2F};
  }

  bool behind_there(size_t p) const {
    static constexpr Word kThere(U"ณ");
    for (int blanks = 0; blanks < 2 && p > 0 && chars_[p - 1] == ' '; ++blanks) --p;
    return chars_.substr(0, p).ends_with(kThere.view()) && word_edge(context_, p - kThere.view().size());
  }

  Reading name(const Hit& hit, int nested) const {
    const size_t begin = name_begin(hit);
    if (begin == 0) return {};
    static constexpr Word kOf(U"ของ");
    static constexpr Word kPercent(U"ร้อยละ");
    static constexpr Word kEach(U"ละ");
    const std::string_view behind = chars_.substr(begin);
    if (behind.starts_with(kOf.view()) || behind.starts_with(kPercent.view())) return {};  // `ท่าอากาศยาน|ของบ`
    if (behind.substr(0, token_end(context_, begin) - begin) == kEach.view()) return {};  // `โรงเรียน|ละ 5,000 บาท`
    if (nested < kNested)
      if (const auto inner = read(begin, nested + 1)) return {inner->end, 0.3F};
    if (!word_edge(context_, hit.end)) return one_token(hit);
    if (facilities_.is_room(hit.row))
      if (const size_t body = body_end(begin); body != 0) return {body, 0.5F};  // `อาคารกระทรวงยุติธรรม`
    if (is_latin(chars_[begin])) return {latin_end(chars_, begin), 0.3F};
    const FreeName name = free_name_at(tables_, context_, begin);
    const float value = worth(name);
    if (value < 0.15F)
      if (const Reading whole = whole_run(hit, begin); whole.end != 0) return whole;
    if (name.end < begin + 2) return facilities_.may_end_in_place(hit.row) ? place(hit.end) : Reading{};
    return {facilities_.may_have_words(hit.row) ? with_words(name.end) : name.end, value};
  }

  // `โรงแรมเซ็นจูรี่ พาร์ค`: words that are no ordinary ones, over blanks.
  size_t with_words(size_t end) const {
    for (int words = 0; words < 3; ++words) {
      const size_t next = skip_blank(chars_, end);
      if (next == end || next >= chars_.size()) return end;
      if (is_latin(chars_[next])) return latin_end(chars_, next);
      const size_t run = run_end(context_, next, 16);
      const FreeName more = free_name_at(tables_, context_, next);
      if (more.end != run || more.unknown == 0 || more.known + more.part + more.weak > 0) return end;
      if (place_name_at(tables_, context_, next, kAdministrative) || read(next, kNested)) return end;
      end = more.end;
    }
    return end;
  }

  // Head and name in one token, which is no word of the lexicon: `วัดเสนาสนาราม`.
  Reading one_token(const Hit& hit) const {
    if (in_lexicon(context_, hit.begin) || !word_edge(context_, hit.begin)) return {};
    const size_t end = token_end(context_, hit.end);
    const FreeName more = free_name_at(tables_, context_, end);
    return {more.end, 0.3F};
  }

  // Ordinary words as a name (`วัดหน้าต่างนอก`), where a place or lane follows or a word before it shows it; behind ณ also
  // those of a head that means something else too (`ณ อาคารศูนย์ฝึก`).
  Reading whole_run(const Hit& hit, size_t begin) const {
    constexpr float kSure = 0.6F;
    const bool strict = facilities_.strict(hit.row);
    const size_t most = strict ? 40 : 24, end = run_end(context_, begin, most);
    if (end < begin + 2) return {};
    if (begins_modifier(begin)) return {};
    if (strict) return behind_there(hit.begin) && end < begin + most ? Reading{end, 0.3F} : Reading{};
    const bool shown = (facilities_.may_end_in_number(hit.row) && is_one_of_several(end)) ||
                       (chain_follows(tables_, context_, with_number(end)) && !ends_in_grammar(begin, end)) ||
                       lane_follows(end) || cue_before(tables_, context_, hit.begin, Level::facility) >= kSure;
    return shown ? Reading{end, 0.2F} : Reading{};
  }

  // `โรงแรมใน อ.เมือง`, `โรงเรียนที่ประสบอุทกภัย`, `โรงงานแห่งหนึ่ง`
  bool begins_modifier(size_t p) const {
    static constexpr Word kIn(U"ใน");
    static constexpr Word kThat(U"ที่");
    static constexpr Word kOne(U"แห่ง");
    const std::string_view word = chars_.substr(p, token_end(context_, p) - p);
    return word == kIn.view() || word == kThat.view() || word == kOne.view();
  }

  // `วัดปริมาณฝนสูงสุด|ที่ อ.แว้ง`
  bool ends_in_grammar(size_t begin, size_t end) const {
    size_t last = begin;
    for (size_t next = begin; next < end; next = token_end(context_, next)) last = next;
    return tables_.places.name_words.of(text_of(context_, last, end)) == WordClass::function;
  }

  // `สะพานข้ามแม่น้ำสายแห่งที่ 2`
  bool is_one_of_several(size_t end) const {
    static constexpr Word kNumbered(U"แห่งที่");
    return chars_.substr(0, end).ends_with(kNumbered.view()) && with_number(end) != end;
  }

  // `ถนนเศรษฐกิจ 1 ซอย 18`
  bool lane_follows(size_t end) const {
    static constexpr Word kLane(U"ซอย");
    return chars_.substr(std::min(skip_blank(chars_, with_number(end)), chars_.size())).starts_with(kLane.view());
  }

  float worth(const FreeName& name) const {
    if (name.empty()) return 0;
    if (name.unknown > 0) return 0.3F;
    if (name.known > 0) return 0.2F;
    if (name.runs_on) return 0;
    const auto place = place_name_at(tables_, context_, name.begin, kAdministrative);
    if (place && place->end == name.end) return 0.2F;
    if (name.part + name.weak > 1) return 0.2F;
    return name.part > 0 ? 0.1F : -0.2F;
  }

  // Where the name behind a head begins; 0 if none can.
  size_t name_begin(const Hit& hit) const {
    const size_t p = facilities_.may_have_blank(hit.row) ? skip_blank(chars_, hit.end) : hit.end;
    return p < chars_.size() && (is_thai_letter(chars_[p]) || is_latin(chars_[p])) ? p : 0;
  }

  // A room or hall: its own name, the building that it is in, or both (with_tail).
  Reading room(const Hit& hit, int nested) const {
    if (nested >= kNested) return {};
    const size_t begin = skip_blank(chars_, hit.end);
    if (const auto building = read(begin, nested + 1)) return {building->end, 0.3F};
    if (const auto place = place_at(tables_, context_, begin); place && place->level < Level::village)
      return {place->end, 0.3F};
    if (const size_t body = body_end(begin); body != 0) return {body, 0.3F};
    if (const size_t number = room_number_end(begin, nested); number != 0) return {number, 0.2F};
    if (begin < chars_.size() && is_latin(chars_[begin])) return {latin_end(chars_, begin), 0.2F};  // `ห้องประชุม MDES`
    const FreeName own = free_name_at(tables_, context_, begin);
    if (own.end < chars_.size() && chars_[own.end] == '.' && own.end < begin + 4) {  // `ห้องประชุม อก.1`
      const size_t end = chars_.find_first_of(" \n", own.end);
      return {std::min(end, chars_.size()), 0.2F};
    }
    if (const size_t run = run_end(context_, begin, 40); !own.empty() && own.end < run) {
      const size_t building = skip_blank(chars_, run);  // `ห้องประชุมพลอยแดง|ค่าล้ำ ศาลากลาง…`
      if (building != run && read(building, nested + 1)) return {run, 0.3F};
    }
    if (const Hit* tail = tail_at(begin); own.empty() && tail && tail_end(*tail, nested) != 0)
      return {hit.end, 0.2F};  // `ห้องประชุม ชั้น 4 …`
    return own.empty() ? Reading{} : Reading{own.end, worth(own)};
  }

  // `ห้องประชุม 10-08 ชั้น 10 …`, but not `ห้องประชุม 2 ห้อง`: a floor, a building or a body follows. 0 if it is none.
  size_t room_number_end(size_t begin, int nested) const {
    size_t end = begin;
    while (end < chars_.size() && (is_digit(chars_[end]) || (end > begin && chars_[end] == '-'))) ++end;
    if (end == begin) return 0;
    const size_t next = skip_blank(chars_, end);
    const Hit* tail = tail_at(next);
    return (tail != nullptr && tail_end(*tail, nested) != 0) || read(next, nested + 1) || body_end(next) != 0 ? end : 0;
  }

  const Hit* tail_at(size_t p) const {
    return p < chars_.size() ? context_.hit_at(p, tables_.places.tails.index) : nullptr;
  }

  // The end of the public body or local administration whose name begins at p, 0 if there is none.
  size_t body_end(size_t p) const {
    if (p >= chars_.size()) return 0;
    if (const auto place = place_at(tables_, context_, p); place && place->level == Level::municipality)
      return place->end;
    const Hit* body = context_.hit_at(p, tables_.places.organizations);
    return body && word_edge(context_, body->end) ? body->end : 0;
  }

  // The end of a tail and what it takes, 0 if it lacks that.
  size_t tail_end(const Hit& tail, int nested) const {
    switch (tables_.places.tails.takes(tail.row)) {
      case TailTakes::self:
        return tail.end;
      case TailTakes::number: {
        const size_t begin = skip_blank(chars_, tail.end);
        const size_t end = number_end(chars_, begin);
        if (end != 0) return end;
        const auto lane = read(tail.begin, nested + 1);
        return lane ? lane->end : 0;
      }
      case TailTakes::name: {
        const FreeName name = free_name_at(tables_, context_, tail.end);
        return name.empty() ? 0 : name.end;
      }
    }
    return 0;
  }

  // Behind a room or floor the words up to the blank are the building that it is in, if they begin with อาคาร, ตึก … or
  // a kind of bodies (`วิทยาลัย`, `สำนักงาน`), whatever its name; 0 if none stands at p.
  size_t building_end(size_t p) const {
    constexpr size_t kLongest = 48;
    if (p >= chars_.size()) return 0;
    for (const Hit& hit : context_.hits_at(p)) {
      const bool building = hit.table == facilities_.index && facilities_.is_room(hit.row);
      if ((!building && hit.table != tables_.officials.bodies.index) || !word_edge(context_, hit.end)) continue;
      const size_t end = run_end(context_, hit.end, kLongest);
      if (end < hit.end + 3 || end == hit.end + kLongest) return 0;
      return building && facilities_.may_end_in_number(hit.row) ? with_number(end) : end;
    }
    return 0;
  }

  // What may still follow a whole name: a number, tails, and behind a room or floor the building that it is in.
  size_t with_tail(const Hit& hit, size_t end, int nested) const {
    bool open = facilities_.is_room(hit.row);
    if (is_road(hit.begin)) end = with_other_end(end);
    if (facilities_.may_end_in_number(hit.row)) end = with_number(end);
    for (int parts = 0; parts < 4 && nested < kNested; ++parts) {
      const size_t next = skip_blank(chars_, end);
      if (const Hit* tail = tail_at(next)) {
        const bool allowed = !tables_.places.tails.of_words(tail->row) || facilities_.may_have_words(hit.row);
        const size_t tail_to = allowed ? tail_end(*tail, nested) : 0;
        if (tail_to != 0) {
          end = tail_to;
          open |= tables_.places.tails.opens(tail->row);
          continue;
        }
      }
      if (!open) break;
      if (const size_t number = room_number_end(next, nested); number != 0) {  // `ห้องประชุมกระทรวงยุติธรรม 5-01 ชั้น 5`
        end = number;
      } else if (const auto building = read(next, nested + 1); building && !is_way(next)) {
        end = building->end;
        open = building->row != data::kNoRow && facilities_.is_room(building->row);
      } else if (const size_t body = body_end(next); body != 0) {
        end = body;
        open = false;
      } else if (const size_t building = building_end(next); building != 0) {
        end = building;
      } else {
        break;
      }
    }
    return end;
  }

  // `ถนนท่าใหม่-บ้านหมูดุด`: a road from one place to another.
  size_t with_other_end(size_t end) const {
    constexpr size_t kLongest = 24;
    if (end + 3 >= chars_.size() || chars_[end] != '-' || !is_thai_letter(chars_[end + 1]) || is_road(end + 1))
      return end;
    const auto place = place_name_at(tables_, context_, end + 1, kAdministrative);
    if (place && word_edge(context_, place->end)) return place->end;  // `ถนนปทุม-ลาดหลุมแก้ว|มุ่งหน้า…`
    const size_t other = run_end(context_, end + 1, kLongest);
    return other < end + 1 + kLongest ? other : end;
  }

  // A building stands at a road or bridge and not in it.
  bool is_way(size_t p) const {
    static constexpr Word kBridge(U"สะพาน");
    return is_road(p) || chars_.substr(p).starts_with(kBridge.view());
  }
  bool is_road(size_t p) const {
    static constexpr Word kRoad(U"ถนน");
    static constexpr Word kShort(U"ถ.");
    return chars_.substr(p).starts_with(kRoad.view()) || chars_.substr(p).starts_with(kShort.view());
  }

  // `หอศิลป์ริมน้ำ (RAC)`: a short form in Latin letters is part of the name.
  size_t with_short_form(size_t end) const {
    constexpr size_t kLongest = 10;
    const size_t open = skip_blank(chars_, end);
    if (open >= chars_.size() || chars_[open] != '(') return end;
    size_t at = open + 1;
    while (at < chars_.size() && at <= open + kLongest && (is_latin(chars_[at]) || is_digit(chars_[at]))) ++at;
    return at > open + 2 && is_latin(chars_[open + 1]) && at < chars_.size() && chars_[at] == ')' ? at + 1 : end;
  }

  // `รพ.จุฬารัตน์ 304`, but not `รพ.ตาก 5 คน`: what is counted would follow.
  size_t with_number(size_t end) const {
    static constexpr Word kNumbered(U"ที่");
    const size_t begin = std::min(skip_blank(chars_, end), chars_.size());
    size_t at =
        begin + (chars_.substr(begin).starts_with(kNumbered.view()) ? kNumbered.view().size() : 0);  // `ถนนพระรามที่ 2`
    at = skip_blank(chars_, at);
    const size_t digits = at;
    while (at < chars_.size() && at < digits + 3 && is_digit(chars_[at])) ++at;
    if (at == digits || (at < chars_.size() && (is_digit(chars_[at]) || chars_[at] == '.' || chars_[at] == ',')))
      return end;
    const size_t next = skip_blank(chars_, at);
    if (const auto place = place_at(tables_, context_, next); place && place->level == Level::village) return at;
    if (next < chars_.size())
      for (const Hit& hit : context_.hits_at(next))
        if (tables_.places.is_counted(hit.table) || is_magnitude(hit)) return end;
    return at;
  }

  // `รพ.นาหว้า 4 ล้านบาท`
  bool is_magnitude(const Hit& hit) const {
    return hit.table == tables_.counts.numbers.words_index && word_edge(context_, hit.end);
  }

  bool is_province(std::string_view letters) const {
    return tables_.places.gazetteer.by_abbreviation(letters) != data::kNoRow;
  }

  // `ลบ.1030`, `ชย.024`: a rural or local road by the two letters of its province.
  size_t road_code_end(size_t p) const {
    if (p + 6 > chars_.size() || chars_[p + 2] != '.' || !is_consonant(chars_[p]) || !is_consonant(chars_[p + 1]))
      return 0;
    size_t end = p + 3;
    while (end < chars_.size() && is_digit(chars_[end])) ++end;
    const size_t digits = end - p - 3;
    const bool year = digits == 4 && chars_[p + 3] == '2' && chars_[p + 4] >= '4' && chars_[p + 4] <= '6';  // `มค.2560`
    return digits >= 3 && digits <= 4 && !year && is_province(chars_.substr(p, 2)) ? end : 0;
  }

  // `กส.ถ.1-0027`: a road of a local body.
  Reading code(size_t p) const {
    static constexpr Word kRoad(U"ถ.");
    p = skip_blank(chars_, p);
    if (p + 5 > chars_.size() || chars_[p + 2] != '.' || !chars_.substr(p + 3).starts_with(kRoad.view()) ||
        !is_province(chars_.substr(p, 2)))
      return {};
    const size_t begin = skip_blank(chars_, p + 5);
    size_t end = begin;
    while (end < chars_.size() && (is_digit(chars_[end]) || (end > begin && chars_[end] == '-'))) ++end;
    return end > begin + 2 && is_digit(chars_[end - 1]) ? Reading{end, 0.8F} : Reading{};
  }

  const Tables& tables_;
  const Facilities& facilities_;
  const Context& context_;
  std::string_view chars_;
  size_t venue_end_ = 0;
};

}  // namespace

std::optional<Facility> facility_at(const Tables& tables, const Context& context, size_t p) {
  return Reader(tables, context).read(p);
}

// `น. ที่กระทรวงมหาดไทย นาย…`: a public body as the place where something happens, set off by blanks.
uint32_t body_as_venue(const PlaceWork& work, uint32_t p) {
  static constexpr Word kAt(U"ที่");
  static constexpr Word kThere(U"ณ");
  const std::string_view chars = work.context.chars();
  const Hit* body = work.context.hit_at(p, work.tables.places.organizations);
  constexpr uint32_t kShortest = 8;  // `รัฐบาล` is nowhere
  if (!body || p == 0 || body->size() < kShortest || place_name_at(work.tables, work.context, p, kAdministrative))
    return 0;
  const size_t end = chars[p - 1] == ' ' ? p - 1 : p;
  const bool at = end > kAt.view().size() && chars.substr(0, end).ends_with(kAt.view()) &&
                  chars[end - kAt.view().size() - 1] == ' ';
  const bool there = chars.substr(0, end).ends_with(kThere.view());
  const bool set_off = body->end >= chars.size() || chars[body->end] == ' ' || chars[body->end] == '\n';
  return (at || there) && set_off ? body->end : 0;
}

void find_facilities(PlaceWork& work) {
  Reader reader(work.tables, work.context);
  const uint32_t table = work.tables.places.facilities.index;
  const Context& context = work.context;
  const TableSet openings = set_of(table, work.tables.places.organizations);
  const auto size = static_cast<uint32_t>(context.view.size());
  const auto next_code = [&](uint32_t p) {  // of a road: it begins three characters before a number, with its dot
    do {
      p = context.next(p + 1, kNumberBegins);
    } while (p < size && (p < 3 || context.chars()[p - 1] != '.' || !is_consonant(context.chars()[p - 2])));
    return p < size ? p - 3 : size;
  };
  uint32_t opening = context.next(0, openings), code = next_code(0);
  for (uint32_t p = 0;;) {
    if (opening < p) opening = context.next(p, openings);
    while (code < p) code = next_code(code + 3);
    p = std::min(opening, code);
    if (p == size) break;
    uint32_t end = 0;
    if (const auto found = work.cover[p] & kPerson ? std::nullopt : reader.read(p)) {
      end = found->end;
      reader.keep_venue(p, end);
      work.add(p, p, end, Level::facility, found->score, {"facility", table, found->row});
    } else if (end = body_as_venue(work, p); end != 0) {
      work.add(p, p, end, Level::facility, 0.6F, {"body as venue", work.tables.places.organizations, data::kNoRow});
    }
    p = std::max(p + 1, end);
  }
}

}  // namespace khao::entity
