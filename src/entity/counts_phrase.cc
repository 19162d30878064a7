#include "entity/counts_phrase.h"

#include <algorithm>

#include "entity/counts.h"
#include "entity/places.h"
#include "entity/tables.h"

namespace khao::entity {
namespace {

constexpr uint32_t kBracketReach = 80;
constexpr uint32_t kOrdinalSize = 14;

constexpr bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_thai(char c) { return static_cast<unsigned char>(c) > 0xA0; }
constexpr bool is_mark(char c) {
  return c == '(' || c == ')' || c == '"' || c == '\'' || c == ':' || c == ';' || c == ',' || c == '\n';
}

}  // namespace

PhraseReader::PhraseReader(const Tables& tables, const Context& context, std::span<const TimeItem> times)
    : all_(tables), tables_(tables.counts), context_(context), view_(context.view.chars) {
  last_.assign(view_.size() + 1, nullptr);
  within_.assign(view_.size() + 1, nullptr);
  apart_.assign(view_.size() + 1, 0);
  const data::Table& rows = tables_.words.rows;
  uint32_t place_end = 0;
  for (const Hit& hit : context_.hits) {
    if (!cut(hit.begin)) continue;
    const Hit* noun = context_.hit_at(hit.begin, tables_.nouns.index);
    const bool is_noun = noun != nullptr && noun->size() > hit.size() && cut(noun->end);  // บ้านเรือน
    if (hit.table == all_.places.level_words.index && hit.begin >= place_end && !is_noun) {
      const auto place = place_at(all_, context_, hit.begin);
      const bool named_village = place && place->level == Level::village && !is_digit(view_[place->end - 1]);
      if (place && !named_village) {
        apart_[place->end] = place->begin + 1;
        place_end = place->end;
      }
    }
    if (hit.table != tables_.words.index || !cut(hit.end)) continue;
    const auto put = [&](std::vector<const Hit*>& ends, uint32_t column) {
      if (rows.choice(hit.row, column) == data::kNoRow) return;
      if (ends[hit.end] == nullptr || ends[hit.end]->size() < hit.size()) ends[hit.end] = &hit;
    };
    put(last_, tables_.word_last);
    put(within_, tables_.word_within);
  }
  for (const TimeItem& time : times) apart_[time.end] = time.begin + 1;
}

PhraseReader::Word PhraseReader::word_before(uint32_t p) const {
  if (const Hit* hit = within_[p]) {
    return {hit->begin, static_cast<Within>(tables_.words.rows.choice(hit->row, tables_.word_within))};
  }
  uint32_t begin = p - 1;
  while (begin > 0 && !cut(begin)) --begin;
  return {begin, Within::none};
}

// `(ฐานข้อมูลกลาง)` says nothing about what is counted.
bool PhraseReader::strip_bracket(Walk& walk) const {
  if (before(walk.end) != ')') return false;
  const uint32_t limit = walk.end > walk.floor + kBracketReach ? walk.end - kBracketReach : walk.floor;
  for (uint32_t p = walk.end - 1; p > limit && view_[p - 1] != '\n'; --p) {
    if (view_[p - 1] != '(') continue;
    walk.end = p - 1;
    return true;
  }
  return false;
}

// A time, or a place that is set apart: by a blank, or by what links it to a verb (`ใน อ.เมือง`).
bool PhraseReader::strip_place(Walk& walk) const {
  if (apart_[walk.end] == 0) return false;
  const uint32_t begin = apart_[walk.end] - 1;
  if (begin < walk.floor) return false;
  const bool apart = begin == walk.floor || !is_thai(before(begin)) || role_before(begin) != Within::none;
  if (!apart) return false;
  walk.end = begin;
  walk.place = true;
  return true;
}

// A preposition or conjunction whose noun has been stripped.
bool PhraseReader::strip_joint(Walk& walk) const {
  const Hit* hit = within_[walk.end];
  if (hit == nullptr || hit->begin < walk.floor) return false;
  const Within role = role_before(walk.end);
  if (role != Within::link && role != Within::join) return false;
  walk.end = hit->begin;
  return true;
}

void PhraseReader::strip(Walk& walk) const {
  while (walk.end > walk.floor) {
    if (strip_bracket(walk) || strip_place(walk) || strip_joint(walk)) continue;
    const char c = before(walk.end);
    if (c == ' ' || c == '-' || (is_mark(c) && c != '\n')) {
      --walk.end;
      continue;
    }
    const Hit* hit = last_[walk.end];
    if (hit == nullptr || hit->begin < walk.floor) return;
    const auto role = static_cast<Last>(tables_.words.rows.choice(hit->row, tables_.word_last));
    walk.same = walk.same || role == Last::same;
    walk.attribute = walk.attribute || role == Last::attribute;
    walk.end = hit->begin;
  }
}

// May a phrase that begins at `start` go on across the blank before it?
bool PhraseReader::crosses_blank(uint32_t start, uint32_t blank, Within leftmost) const {
  if (leftmost == Within::link) return true;
  const char first = view_[start], left = before(blank);
  return is_latin(first) || is_digit(first) || is_latin(left);
}

// What stands glued before the verbs that end at p; stop if nothing does.
Within PhraseReader::before_verbs(uint32_t p, uint32_t floor) const {
  for (int i = 0; i < 5; ++i) {
    if (p <= floor || !is_thai(before(p))) return Within::stop;
    const Word word = word_before(p);
    if (!is_verb(word.role)) return word.role;
    p = word.begin;
  }
  return Within::stop;
}

// Does the word that ends at `start` end the phrase behind it?
bool PhraseReader::stops(const Word& word, uint32_t start, uint32_t floor) const {
  const bool first = word.begin <= floor || !is_thai(before(word.begin));  // nothing stands glued before it
  const Within left = first ? Within::stop : role_before(word.begin);
  switch (word.role) {
    case Within::stop:
    case Within::dative:
      return true;
    case Within::verb:
    case Within::aux:
    case Within::predicate: {
      const Within head = before_verbs(word.begin, floor);
      return head != Within::nominal && head != Within::link;
    }
    case Within::action: {  // stands within nouns too (`เครื่องสูบน้ำ`, `ทรายกำจัดลูกน้ำ`)
      if (left == Within::join) {
        const uint32_t join = word_begin(word.begin);
        const Within earlier = before_verbs(join, floor);
        return earlier == Within::stop || (is_verb(role_before(join)) && earlier == Within::none);
      }
      if (!first && !is_verb(left)) return left == Within::stop || left == Within::dative;
      const Within head = before_verbs(word.begin, floor);
      return head != Within::nominal && head != Within::link;
    }
    case Within::join:
      return first || before(start) == ' ' || is_verb(left) || left == Within::stop;
    default:
      return false;
  }
}

Phrase PhraseReader::collect(Walk& walk) const {
  uint32_t start = walk.end;
  Within leftmost = Within::none;
  walk.stop = Within::none;
  while (start > walk.floor) {
    const char c = before(start);
    if (c == ' ') {
      uint32_t blank = start;
      while (blank > walk.floor && view_[blank - 1] == ' ') --blank;
      if (start == walk.end || blank == walk.floor || !crosses_blank(start, blank, leftmost)) break;
      start = blank;
      continue;
    }
    if (is_mark(c)) break;
    const Word word = word_before(start);
    if (word.begin < walk.floor) break;
    if (stops(word, start, walk.floor)) {
      walk.stop = word.role;
      break;
    }
    start = word.begin;
    leftmost = word.role;
  }
  while (start < walk.end && view_[start] == ' ') ++start;
  if (leftmost == Within::link) walk.stop = Within::link;
  return {start, walk.end, "noun phrase before the number"};
}

const Hit* PhraseReader::title_at(uint32_t p) const {
  for (const Hit& hit : context_.hits_at(p)) {
    if (hit.table == tables_.words.index &&
        tables_.words.rows.choice(hit.row, tables_.word_within) == static_cast<uint32_t>(Within::title)) {
      return &hit;
    }
  }
  return nullptr;
}

bool PhraseReader::names_nothing(const Phrase& phrase) const {
  const std::string_view text = chars(phrase);
  if (std::none_of(text.begin(), text.end(), [](char c) { return is_thai(c) || is_latin(c); })) return true;
  if (is_ordinal(phrase)) return true;
  const auto place = place_name_at(all_, context_, phrase.begin, ~0U);
  return place && place->end == phrase.end;
}

// `ระยะที่ 3`, `ปี 2563`: a short phrase of a label and its number.
bool PhraseReader::is_ordinal(const Phrase& phrase) const {
  uint32_t digits = phrase.end;
  while (digits > phrase.begin && is_digit(view_[digits - 1])) --digits;
  if (digits == phrase.end || phrase.end - phrase.begin > kOrdinalSize) return false;
  while (digits > phrase.begin && view_[digits - 1] == ' ') --digits;
  for (uint32_t p = phrase.begin; p < digits; ++p) {
    const Hit* hit = context_.hit_at(p, tables_.labels.index);
    if (hit != nullptr && hit->end == digits) return true;
  }
  return false;
}

Phrase PhraseReader::trimmed(Phrase phrase) const {
  for (int i = 0; i < 3; ++i) {
    const Hit* hit = context_.hit_at(phrase.begin, tables_.words.index);
    if (hit == nullptr || !cut(hit->end) || hit->end >= phrase.end) return phrase;
    const auto role = static_cast<Last>(tables_.words.rows.choice(hit->row, tables_.word_last));
    if (role == Last::none) return phrase;
    phrase.begin = hit->end;
    while (phrase.begin < phrase.end && (view_[phrase.begin] == ' ' || view_[phrase.begin] == '/')) ++phrase.begin;
  }
  return phrase;
}

}  // namespace khao::entity
