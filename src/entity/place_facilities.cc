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
constexpr int kNested = 3;  // a room in a building at a road: heads that follow each other in one name

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_latin(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

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
    if (p >= chars_.size() || !word_edge(context_, p)) return std::nullopt;
    if (const size_t end = road_code_end(p); end != 0 && nested == 0)
      return Facility{static_cast<uint32_t>(end), 0.8F, data::kNoRow};
    for (const Hit& hit : context_.hits_at(p)) {
      if (hit.table != facilities_.index || !can_end_name(chars_, hit.end)) continue;
      if (nested == 0 && refused(hit)) continue;
      Reading reading = take(hit, nested);
      if (reading.end == 0 || (nested == 0 && names_place(hit, reading.end))) continue;
      const float score = evidence(hit, reading);
      if (score + 0.001F < kEnough) continue;
      return Facility{static_cast<uint32_t>(with_tail(hit, reading.end, nested)), std::min(score, 1.0F), hit.row};
    }
    return std::nullopt;
  }

 private:
  // `บ้าน|ห้วยม่วง` is the name of something else; an office is a place only where something happens at it.
  bool refused(const Hit& hit) const {
    if (facilities_.is_office(hit.row)) return !venue_before(tables_, context_, hit.begin);
    return facilities_.strict(hit.row) && behind_level_word(hit.begin);
  }

  bool behind_level_word(size_t p) const {
    constexpr size_t kLongest = 12;
    for (size_t at = p > kLongest ? p - kLongest : 0; at < p; ++at)
      for (const Hit& hit : context_.hits_at(at))
        if (hit.table == tables_.places.level_words.index && hit.end == p && word_edge(context_, at)) return true;
    return false;
  }

  // `อ่างทอง`, `ห้วยขะยุง`: head and name together are a place of the gazetteer.
  bool names_place(const Hit& hit, size_t end) const {
    if (!facilities_.strict(hit.row)) return false;
    const auto place = place_name_at(tables_, context_, hit.begin, kAdministrative);
    return place && place->end >= end && word_edge(context_, place->end);
  }

  float evidence(const Hit& hit, const Reading& reading) const {
    float score = (facilities_.strict(hit.row) ? 0.0F : 0.4F) + reading.worth;
    if (chain_follows(tables_, context_, reading.end)) score += 0.3F;
    return score + std::min(0.2F, cue_before(tables_, context_, hit.begin, Level::facility));
  }

  Reading take(const Hit& hit, int nested) const {
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
      case FacilityTakes::either: {
        const Reading reading = number(hit);
        return reading.end != 0 ? reading : name(hit, nested);
      }
      case FacilityTakes::any: {
        const Reading reading = name(hit, nested);
        return reading.end != 0 ? reading : Reading{hit.end, 0.1F};
      }
    }
    return {};
  }

  Reading number(const Hit& hit) const {
    const size_t end = number_end(chars_, skip_blank(chars_, hit.end));
    return end == 0 ? Reading{} : Reading{end, 0.4F};
  }

  // A place right behind the head, with its level word or, in a table of names that are no ordinary words, without.
  Reading place(size_t p) const {
    if (const auto place = place_at(tables_, context_, skip_blank(chars_, p))) return {place->end, 0.4F};
    const auto place = place_name_at(tables_, context_, p, kAdministrative);
    if (!place || !word_edge(context_, place->end)) return {};
    return tables_.places.name_words.of(text_of(context_, p, place->end)) <= WordClass::common
               ? Reading{}
               : Reading{place->end, 0.3F};
  }

  Reading phrase(const Hit& hit) const {
    const size_t end = run_end(context_, hit.end, 60);
    return end < hit.end + 2 ? Reading{} : Reading{end, 0.2F};
  }

  Reading name(const Hit& hit, int nested) const {
    const size_t begin = name_begin(hit);
    if (begin == 0) return {};
    if (nested < kNested)
      if (const auto inner = read(begin, nested + 1)) return {inner->end, 0.3F};
    if (!word_edge(context_, hit.end)) return one_token(hit);
    if (is_latin(chars_[begin])) return {latin_end(chars_, begin), 0.3F};
    const FreeName name = free_name_at(tables_, context_, begin);
    const float value = worth(name);
    if (value < 0.15F)
      if (const Reading whole = whole_run(begin); whole.end != 0) return whole;
    if (name.empty()) return facilities_.may_end_in_place(hit.row) ? place(hit.end) : Reading{};
    return {name.end, value};
  }

  // Head and name in one token, which is no word of the lexicon: `วัดเสนาสนาราม`.
  Reading one_token(const Hit& hit) const {
    if (in_lexicon(context_, hit.begin) || !word_edge(context_, hit.begin)) return {};
    const size_t end = token_end(context_, hit.end);
    const FreeName more = free_name_at(tables_, context_, end);
    return {more.end, 0.3F};
  }

  // Ordinary words as a name (`วัดหน้าต่างนอก`), where a place follows that shows it.
  Reading whole_run(size_t begin) const {
    const size_t end = run_end(context_, begin, 24);
    return end > begin + 1 && chain_follows(tables_, context_, end) ? Reading{end, 0.2F} : Reading{};
  }

  float worth(const FreeName& name) const {
    if (name.empty()) return 0;
    if (name.unknown > 0) return 0.3F;
    if (name.runs_on) return 0;
    const auto place = place_name_at(tables_, context_, name.begin, kAdministrative);
    if (place && place->end == name.end) return 0.2F;
    if (name.part + name.weak > 1) return 0.2F;
    return name.part > 0 ? 0.1F : 0.0F;
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
    if (const auto place = place_at(tables_, context_, begin); place && place->level <= Level::municipality)
      return {place->end, 0.3F};
    const FreeName own = free_name_at(tables_, context_, begin);
    return own.empty() ? Reading{} : Reading{own.end, worth(own)};
  }

  // What may still follow a whole name: a number, the lane of a road, the building of a room.
  size_t with_tail(const Hit& hit, size_t end, int nested) const {
    static constexpr Word kLane(U"ซอย");
    if (facilities_.may_end_in_number(hit.row)) end = with_number(end);
    const size_t next = skip_blank(chars_, end);
    if (nested >= kNested || next >= chars_.size()) return end;
    const bool lane = facilities_.may_end_in_number(hit.row) && chars_.substr(next).starts_with(kLane.view());
    if (!lane && !facilities_.is_room(hit.row)) return end;
    const auto more = read(next, nested + 1);
    return more ? more->end : end;
  }

  // `รพ.จุฬารัตน์ 304`, but not `รพ.ตาก 5 คน`: what is counted would follow.
  size_t with_number(size_t end) const {
    const size_t begin = skip_blank(chars_, end);
    size_t at = begin;
    while (at < chars_.size() && at < begin + 3 && is_digit(chars_[at])) ++at;
    if (at == begin || (at < chars_.size() && (is_digit(chars_[at]) || chars_[at] == '.' || chars_[at] == ',')))
      return end;
    const size_t next = skip_blank(chars_, at);
    if (next < chars_.size())
      for (const Hit& hit : context_.hits_at(next))
        if (tables_.places.is_counted(hit.table)) return end;
    return at;
  }

  // `ลบ.1030`: a rural road by the two letters of its province.
  size_t road_code_end(size_t p) const {
    if (p + 7 > chars_.size() || !is_consonant(chars_[p]) || !is_consonant(chars_[p + 1]) || chars_[p + 2] != '.')
      return 0;
    const size_t end = number_end(chars_, p + 3);
    return end == p + 7 && tables_.places.gazetteer.is_abbreviation(chars_.substr(p, 2)) ? end : 0;
  }

  const Tables& tables_;
  const Facilities& facilities_;
  const Context& context_;
  std::string_view chars_;
};

}  // namespace

std::optional<Facility> facility_at(const Tables& tables, const Context& context, size_t p) {
  return Reader(tables, context).read(p);
}

void find_facilities(PlaceWork& work) {
  const Reader reader(work.tables, work.context);
  const uint32_t table = work.tables.places.facilities.index;
  for (size_t p = 0; p < work.context.view.size();) {
    const auto found = work.cover[p] & kPerson ? std::nullopt : reader.read(p);
    if (!found) {
      ++p;
      continue;
    }
    work.add(static_cast<uint32_t>(p), static_cast<uint32_t>(p), found->end, Level::facility, found->score,
             {"facility", table, found->row});
    p = found->end;
  }
}

}  // namespace khao::entity
