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
  size_t end = 0;
  float worth = 0;  // of the name itself
};

class Reader {
 public:
  Reader(const Tables& tables, const Context& context)
      : tables_(tables), facilities_(tables.places.facilities), context_(context), chars_(context.chars()) {}

  std::optional<Facility> read(size_t p, int nested = 0) const {
    if (p >= chars_.size() || !word_edge(context_, p)) return std::nullopt;
    for (const Hit& hit : context_.hits_at(p)) {
      if (hit.table != facilities_.index || !can_end_name(chars_, hit.end)) continue;
      const Reading reading = take(hit, nested);
      if (reading.end == 0) continue;
      if (facilities_.strict(hit.row) && nested == 0 && behind_level_word(p)) continue;
      const float base = facilities_.strict(hit.row) ? 0.0F : 0.4F;
      float score = base + reading.worth;
      if (chain_follows(tables_, context_, reading.end)) score += 0.3F;
      score += std::min(0.2F, cue_before(tables_, context_, p, Level::facility));
      if (score + 0.001F < kEnough) continue;
      return Facility{static_cast<uint32_t>(reading.end), std::min(score, 1.0F), hit.row};
    }
    return std::nullopt;
  }

 private:
  Reading take(const Hit& hit, int nested) const {
    switch (facilities_.takes(hit.row)) {
      case FacilityTakes::self:
        return {hit.end, 0.3F};
      case FacilityTakes::number:
        return number(hit);
      case FacilityTakes::either: {
        const Reading reading = number(hit);
        return reading.end != 0 ? reading : name(hit, nested);
      }
      case FacilityTakes::place:
        return place(hit.end);
      case FacilityTakes::room:
        return room(hit, nested);
      case FacilityTakes::name:
        return name(hit, nested);
      case FacilityTakes::any: {
        const Reading reading = name(hit, nested);
        return reading.end != 0 ? reading : Reading{hit.end, 0.1F};
      }
    }
    return {};
  }

  // `บ้าน|ห้วยม่วง`, `ตำบล|หนองหาร`: the name of something else.
  bool behind_level_word(size_t p) const {
    constexpr size_t kLongest = 12;
    for (size_t at = p > kLongest ? p - kLongest : 0; at < p; ++at)
      for (const Hit& hit : context_.hits_at(at))
        if (hit.table == tables_.places.level_words.index && hit.end == p && word_edge(context_, at)) return true;
    return false;
  }

  Reading number(const Hit& hit) const {
    const size_t end = number_end(chars_, skip_blank(chars_, hit.end));
    return end == 0 ? Reading{} : Reading{end, 0.4F};
  }

  // A place, with or without its level word, right behind the head.
  Reading place(size_t p) const {
    if (const auto place = place_at(tables_, context_, p)) return {place->end, 0.4F};
    if (const auto place = place_name_at(tables_, context_, p, 7)) return {place->end, 0.3F};
    return {};
  }

  Reading name(const Hit& hit, int nested) const {
    const size_t begin = name_begin(hit);
    if (begin == 0) return {};
    if (nested < kNested)
      if (const auto inner = read(begin, nested + 1)) return {inner->end, 0.3F};
    FreeName name = free_name_at(tables_, context_, begin);
    if (!word_edge(context_, hit.end)) {  // the token holds head and name
      const size_t end = token_end(context_, hit.end);
      name = free_name_at(tables_, context_, end);
      name.begin = hit.end;
      name.end = std::max(name.end, static_cast<uint32_t>(end));
      ++name.unknown;
    }
    if (name.empty() && is_latin(chars_[begin])) return {latin_end(chars_, begin), 0.3F};
    if (name.empty()) return facilities_.may_end_in_place(hit.row) ? place(hit.end) : Reading{};
    return {name.end, worth(name)};
  }

  float worth(const FreeName& name) const {
    if (name.unknown > 0) return 0.3F;
    const auto place = place_name_at(tables_, context_, name.begin, 7);
    if (place && place->end == name.end) return 0.2F;
    if (name.part + name.weak > 1) return 0.2F;
    return name.part > 0 ? 0.1F : 0.0F;
  }

  // Where the name behind a head begins; 0 if none can.
  size_t name_begin(const Hit& hit) const {
    const size_t p = facilities_.may_have_blank(hit.row) ? skip_blank(chars_, hit.end) : hit.end;
    return p < chars_.size() && (is_thai_letter(chars_[p]) || is_latin(chars_[p])) ? p : 0;
  }

  // A room or hall: its own name, the building that it is in, or both.
  Reading room(const Hit& hit, int nested) const {
    if (nested >= kNested) return {};
    const size_t begin = skip_blank(chars_, hit.end);
    if (const auto building = read(begin, nested + 1)) return {building->end, 0.3F};
    if (const auto place = place_at(tables_, context_, begin); place && place->level == Level::municipality)
      return {place->end, 0.3F};
    const FreeName own = free_name_at(tables_, context_, begin);
    if (own.empty()) return {};
    if (const auto building = read(skip_blank(chars_, own.end), nested + 1)) return {building->end, 0.3F};
    return {own.end, worth(own)};
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
    const Hit* head = work.context.hit_at(p, table);
    const auto found = head ? reader.read(p) : std::nullopt;
    if (!found || work.covered(p, found->end, kPerson)) {
      ++p;
      continue;
    }
    work.add(static_cast<uint32_t>(p), static_cast<uint32_t>(p), found->end, Level::facility, found->score,
             {"facility", table, found->row});
    p = found->end;
  }
}

}  // namespace khao::entity
