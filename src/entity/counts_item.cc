// The phrase is looked for from the number to the left, word by word:
//
//     ตั้งด่าน | ตรวจ | ยึด | ยาบ้า | ได้ | อีก | กว่า 2 หมื่นเม็ด
//                     verb   noun    skip  skip   frame
//                     stop   <-------- read
//
// 1. strip    words that say nothing about what is counted, qualities (ยาว, มูลค่า), signs that the thing counted before
// is meant
// 2. collect  words to the left until a verb, a conjunction, a blank or another count stops the phrase; a predicate or
// a modifier
//             that stands alone is stepped over, its subject is looked for further left
// 3. judge    by the kind of unit: durations and units that are nouns name their thing only where it is repeated
#include "entity/counts_item.h"

#include <algorithm>
#include <string_view>

namespace khao::entity {
namespace {

enum class Last : uint32_t { skip, same, attribute, none = data::kNoRow };  // phrase_words.tsv: last
enum class Within : uint32_t { verb, predicate, stop, link, nominal, title, join, none = data::kNoRow };  // and within
constexpr uint32_t kReach = 160;  // characters to the left of a number
constexpr int kTries = 4;         // phrases that are looked at for one count

constexpr bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

class ItemFinder {
 public:
  ItemFinder(const CountTables& tables, const Context& context, std::span<const Frame> frames)
      : tables_(tables), context_(context), view_(context.view.chars), frames_(frames) {
    mark_ends();
  }
  void run(std::vector<Phrase>& out);

 private:
  // A word of the table or a token, the step of a walk to the left.
  struct Word {
    uint32_t begin = 0;
    Within role = Within::none;
  };
  struct Walk {
    uint32_t end = 0;    // where the phrase ends
    uint32_t floor = 0;  // the walk goes no further: the count before, the line, the reach
    bool same = false;   // a word says that the thing counted before is meant
    bool attribute = false;
    bool met_count = false;  // nothing but skipped words stands between this count and the one before
  };

  bool cut(uint32_t p) const { return context_.cut[p] != 0; }
  char before(uint32_t p) const { return p == 0 ? '\n' : view_[p - 1]; }
  void mark_ends();
  Word word_before(uint32_t p) const;
  uint32_t floor_of(size_t i) const;
  void strip(Walk& walk) const;
  Phrase collect(const Walk& walk, Within& stopped_by) const;
  bool crosses_blank(uint32_t start, uint32_t blank, Within leftmost) const;
  bool person(const Phrase& phrase) const;
  Phrase raw_phrase(size_t i) const;
  Phrase after_of(const Frame& frame) const;
  Phrase person_before(uint32_t end, uint32_t floor) const;
  bool names_unit(const Phrase& phrase, const Frame& frame) const;
  Phrase judged(size_t i, const Phrase& phrase) const;

  const CountTables& tables_;
  const Context& context_;
  std::string_view view_;
  std::span<const Frame> frames_;
  std::vector<Phrase> raw_;                // before judgement, one a frame
  std::vector<const Hit*> last_, within_;  // the longest word of phrase_words.tsv with that role that ends here
};

void ItemFinder::mark_ends() {
  last_.assign(view_.size() + 1, nullptr);
  within_.assign(view_.size() + 1, nullptr);
  const data::Table& rows = tables_.words.rows;
  for (const Hit& hit : context_.hits) {
    if (hit.table != tables_.words.index || !cut(hit.begin) || !cut(hit.end)) continue;
    const auto put = [&](std::vector<const Hit*>& ends, uint32_t column) {
      if (rows.choice(hit.row, column) == data::kNoRow) return;
      if (ends[hit.end] == nullptr || ends[hit.end]->size() < hit.size()) ends[hit.end] = &hit;
    };
    put(last_, tables_.word_last);
    put(within_, tables_.word_within);
  }
}

ItemFinder::Word ItemFinder::word_before(uint32_t p) const {
  if (const Hit* hit = within_[p]) {
    return {hit->begin, static_cast<Within>(tables_.words.rows.choice(hit->row, tables_.word_within))};
  }
  uint32_t begin = p - 1;
  while (begin > 0 && !cut(begin)) --begin;
  return {begin, Within::none};
}

// The end of the count before, the begin of the line or of the reach.
uint32_t ItemFinder::floor_of(size_t i) const {
  const uint32_t begin = frames_[i].begin;
  uint32_t floor = begin > kReach ? begin - kReach : 0;
  if (i > 0) floor = std::max(floor, std::min(begin, frames_[i - 1].end));
  for (uint32_t p = begin; p > floor; --p) {
    if (view_[p - 1] == '\n') return p;
  }
  return floor;
}

void ItemFinder::strip(Walk& walk) const {
  while (walk.end > walk.floor) {
    const char c = before(walk.end);
    if (c == ' ' || c == '(' || c == '"' || c == '\'' || c == ':' || c == '-' || c == ')' || c == ',') {
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
bool ItemFinder::crosses_blank(uint32_t start, uint32_t blank, Within leftmost) const {
  if (leftmost == Within::link) return true;
  const char first = view_[start], left = before(blank);
  return is_latin(first) || is_digit(first) || is_latin(left);
}

Phrase ItemFinder::collect(const Walk& walk, Within& stopped_by) const {
  uint32_t start = walk.end;
  Within leftmost = Within::none;
  stopped_by = Within::none;
  while (start > walk.floor) {
    const char c = before(start);
    if (c == ' ') {
      uint32_t blank = start;
      while (blank > walk.floor && view_[blank - 1] == ' ') --blank;
      if (start == walk.end || blank == walk.floor || !crosses_blank(start, blank, leftmost)) break;
      start = blank;
      continue;
    }
    if (c == '\n' || c == ',' || c == '(' || c == ')' || c == '"' || c == ':' || c == ';' || c == '/') break;
    const Word word = word_before(start);
    if (word.begin < walk.floor) break;
    const bool protects = word.begin > walk.floor && word_before(word.begin).role == Within::nominal;
    if (word.role == Within::stop || word.role == Within::join ||
        ((word.role == Within::verb || word.role == Within::predicate) && !protects)) {
      stopped_by = word.role;
      break;
    }
    start = word.begin;
    leftmost = word.role;
  }
  while (start < walk.end && view_[start] == ' ') ++start;
  if (leftmost == Within::link) stopped_by = Within::link;
  return {start, walk.end, "noun phrase before the number"};
}

bool ItemFinder::person(const Phrase& phrase) const {
  return phrase.begin < view_.size() && context_.hit_at(phrase.begin, tables_.persons.index) != nullptr;
}

Phrase ItemFinder::raw_phrase(size_t i) const {
  Walk walk{.end = frames_[i].begin, .floor = floor_of(i)};
  Phrase fallback;
  for (int tries = 0; tries < kTries; ++tries) {
    strip(walk);
    if (walk.end == walk.floor) {
      const bool adjacent = i > 0 && walk.floor == frames_[i - 1].end;
      if (fallback.empty() && adjacent) return {raw_[i - 1].begin, raw_[i - 1].end, "as the count before"};
      return fallback;
    }
    Within stopped_by = Within::none;
    const Phrase phrase = collect(walk, stopped_by);
    if (!phrase.empty() && stopped_by != Within::link) {
      if (!frames_[i].person || person(phrase)) return phrase;
      if (fallback.empty()) fallback = phrase;
      if (stopped_by != Within::verb && stopped_by != Within::predicate) return fallback;
    }
    if (phrase.empty()) {
      if (stopped_by == Within::none || stopped_by == Within::stop || stopped_by == Within::join) return fallback;
      walk.end = word_before(walk.end).begin;
    } else {
      walk.end = phrase.begin;
    }
  }
  return fallback;
}

bool ItemFinder::names_unit(const Phrase& phrase, const Frame& frame) const {
  const std::string_view unit = view_.substr(frame.unit_begin, frame.unit_end - frame.unit_begin);
  return view_.substr(phrase.begin, phrase.end - phrase.begin).starts_with(unit);
}

Phrase ItemFinder::judged(size_t i, const Phrase& phrase) const {
  const Frame& frame = frames_[i];
  if (frame.kind == CountKind::duration) return {};
  if (frame.noun && !names_unit(phrase, frame)) return {};
  return phrase;
}

void ItemFinder::run(std::vector<Phrase>& out) {
  raw_.clear();
  for (size_t i = 0; i < frames_.size(); ++i) {
    raw_.push_back(raw_phrase(i));
    out.push_back(judged(i, raw_.back()));
  }
}

}  // namespace

void find_items(const CountTables& tables, const Context& context, std::span<const Frame> frames,
                std::vector<Phrase>& out) {
  ItemFinder(tables, context, frames).run(out);
}

}  // namespace khao::entity
