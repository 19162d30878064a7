// From the phrases on the left of a number to the one that is counted.
//
// 1. The walk steps over verbs whose object is missing, over predicates and over modifiers that stand alone, until a
// phrase is met
//    that the unit can count (counted_nouns.tsv). A number right behind another count counts the same thing.
// 2. An age takes the person's name, a percentage what follows ของ.
// 3. Durations and units that are nouns name their thing only where it is repeated.
#include "entity/counts_item.h"

#include <algorithm>
#include <string_view>

#include "entity/counts.h"
#include "entity/tables.h"

namespace khao::entity {
namespace {

constexpr uint32_t kReach = 160;      // characters to the left of a number
constexpr uint32_t kNameReach = 60;   // of an age to the name
constexpr uint32_t kBackReach = 400;  // to an earlier count with the same unit
constexpr uint32_t kVerbReach = 12;   // characters of a verb inside a noun
constexpr int kTries = 5;             // phrases that are looked at for one count

// A vowel or tone that belongs to the letter before it.
constexpr bool is_mark(char c) {
  const auto code = static_cast<unsigned char>(c);
  return code == text::code(0x0E31) || (code >= text::code(0x0E33) && code <= text::code(0x0E3A)) ||
         (code >= text::code(0x0E47) && code <= text::code(0x0E4E));
}

class ItemFinder {
 public:
  ItemFinder(const Tables& tables, const Context& context, std::span<const TimeItem> times,
             std::span<const Frame> frames)
      : tables_(tables.counts),
        context_(context),
        view_(context.view.chars),
        frames_(frames),
        reader_(tables, context, times) {}
  void run(std::vector<Phrase>& out);

 private:
  char before(uint32_t p) const { return p == 0 ? '\n' : view_[p - 1]; }
  bool cut(uint32_t p) const { return context_.cut[p] != 0; }
  std::string_view unit(size_t i) const {
    return view_.substr(frames_[i].unit_begin, frames_[i].unit_end - frames_[i].unit_begin);
  }
  uint32_t floor_of(size_t i) const;
  enum class Fit { no, unknown, yes };
  uint32_t noun_groups(uint32_t p) const;
  Fit fit(size_t i, Phrase& phrase) const;
  bool closed(size_t i) const { return frames_[i].noun || (frames_[i].groups & ~tables_.closed_groups) == 0; }
  Phrase joined(const Phrase& phrase, const Phrase& behind) const;
  Phrase walk_left(size_t i) const;
  Phrase as_before(size_t i) const;
  Phrase same_unit_before(size_t i) const;
  Phrase person_before(size_t i) const;
  Phrase behind_of(const Frame& frame) const;
  bool counts_again(size_t i) const;
  Phrase find(size_t i) const;
  Phrase judged(size_t i, Phrase phrase) const;

  const CountTables& tables_;
  const Context& context_;
  std::string_view view_;
  std::span<const Frame> frames_;
  PhraseReader reader_;
  std::vector<Phrase> raw_;  // before judgement, one a frame
};

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

// The groups of the noun that begins at p; 0: none.
uint32_t ItemFinder::noun_groups(uint32_t p) const {
  for (const Hit& hit : context_.hits_at(p)) {
    if (hit.table == tables_.nouns.index && (cut(hit.end) || (hit.size() > 2 && !is_mark(view_[hit.end])))) {
      return tables_.noun_groups[hit.row];
    }
  }
  return 0;
}

// Can the unit count what the phrase names? The phrase may be cut down to the part that it can count.
ItemFinder::Fit ItemFinder::fit(size_t i, Phrase& phrase) const {
  const Frame& frame = frames_[i];
  if (!frame.noun && (frame.groups == 0 || frame.kind == CountKind::age)) return Fit::yes;
  bool other = false;
  for (uint32_t p = phrase.begin; p < phrase.end; ++p) {
    if (!cut(p)) continue;
    const bool own = frame.noun && view_.substr(p, phrase.end - p).starts_with(unit(i));
    const uint32_t groups = noun_groups(p);
    if (own || (groups & frame.groups) != 0) {
      phrase.begin = p;
      return Fit::yes;
    }
    other = other || (p == phrase.begin && groups != 0 && (closed(i) || (groups & ~tables_.closed_groups) == 0));
  }
  return other || frame.noun ? Fit::no : Fit::unknown;
}

Phrase ItemFinder::as_before(size_t i) const {
  if (i == 0) return {};
  return {raw_[i - 1].begin, raw_[i - 1].end, "as the count before"};
}

Phrase ItemFinder::same_unit_before(size_t i) const {
  for (size_t k = i; k-- > 0 && frames_[k].end + kBackReach > frames_[i].begin;) {
    if (unit(k) == unit(i) && !raw_[k].empty()) return {raw_[k].begin, raw_[k].end, "as the count with the same unit"};
  }
  return {};
}

// A noun and verb glued to a phrase are one noun with it (`คลอง|ส่ง|น้ำ`).
Phrase ItemFinder::joined(const Phrase& phrase, const Phrase& behind) const {
  if (behind.empty() || behind.begin - phrase.end > kVerbReach) return phrase;
  const std::string_view between = view_.substr(phrase.begin, behind.begin - phrase.begin);
  return between.find(' ') == std::string_view::npos ? Phrase{phrase.begin, behind.end, behind.rule} : phrase;
}

Phrase ItemFinder::walk_left(size_t i) const {
  Walk walk{.end = frames_[i].begin, .floor = floor_of(i)};
  Phrase unknown, misfit;
  bool crossed = false;  // a conjunction or the like: another clause
  bool direct = false;   // `unknown` stands directly before the number
  for (int tries = 0; tries < kTries; ++tries) {
    reader_.strip(walk);
    if (walk.end <= walk.floor) {
      Phrase before = i > 0 && walk.floor == frames_[i - 1].end ? as_before(i) : Phrase{};
      if (unknown.empty() && misfit.empty() && !before.empty() && fit(i, before) != Fit::no) return before;
      break;
    }
    Phrase phrase = reader_.trimmed(reader_.collect(walk));
    if (phrase.empty()) {
      if (walk.stop == Within::none) break;
      if (walk.stop == Within::verb && unknown.empty()) {  // its object is what was counted before
        const Phrase earlier = same_unit_before(i);
        if (!earlier.empty()) return earlier;
      }
      crossed = crossed || walk.stop == Within::stop;
      walk.end = reader_.word_begin(walk.end);
      continue;
    }
    walk.end = phrase.begin;
    if (walk.stop == Within::link) continue;
    const bool nothing = reader_.names_nothing(phrase);
    const Fit fits = fit(i, phrase);
    if (nothing && (fits != Fit::yes || noun_groups(phrase.begin) == 0)) continue;
    if (fits == Fit::yes) return joined(phrase, unknown);
    if (crossed) continue;
    Phrase& kept = fits == Fit::unknown ? unknown : misfit;
    direct = direct || (fits == Fit::unknown && tries == 0 && !walk.place);
    if (kept.empty()) kept = phrase;
    if (!unknown.empty() && !closed(i) && (!is_verb(walk.stop) || before(phrase.begin) == ' ')) return unknown;
  }
  const Phrase earlier = direct ? Phrase{} : same_unit_before(i);
  if (!earlier.empty()) return earlier;
  return unknown.empty() ? misfit : unknown;
}

// `นายสมชาย ใจดี อายุ 56 ปี`: the nearest title, given and family name.
Phrase ItemFinder::person_before(size_t i) const {
  const uint32_t end = frames_[i].begin;
  const uint32_t floor = std::max(floor_of(i), end > kNameReach ? end - kNameReach : 0);
  for (uint32_t p = end; p-- > floor;) {
    const Hit* title = cut(p) ? reader_.title_at(p) : nullptr;
    if (title == nullptr || title->end >= end) continue;
    while (p > floor && reader_.role_before(p) == Within::title && reader_.word_begin(p) >= floor)
      p = reader_.word_begin(p);
    uint32_t stop = title->end;
    int blanks = 0;
    for (; stop < end; ++stop) {
      const char c = view_[stop];
      if (c == '(' || c == '"' || c == ',') break;
      if (c == ' ' && stop > title->end && view_[stop - 1] != ' ' && ++blanks == 2) break;
      if (c == ' ' && reader_.role_before(stop) == Within::join) break;
    }
    while (stop > p && view_[stop - 1] == ' ') --stop;
    return {p, stop, "person before the age"};
  }
  return {};
}

// `ร้อยละ 80 ของอุบัติเหตุ`
Phrase ItemFinder::behind_of(const Frame& frame) const {
  uint32_t p = frame.end;
  while (p < view_.size() && view_[p] == ' ') ++p;
  const Hit* hit = p < view_.size() ? context_.hit_at(p, tables_.words.index) : nullptr;
  static constexpr char kOf[] = {char(text::code(U'ข')), char(text::code(U'อ')), char(text::code(U'ง'))};
  if (hit == nullptr || view_.substr(p, hit->size()) != std::string_view(kOf, 3)) return {};
  uint32_t end = hit->end;
  while (end < view_.size() && view_[end] != ' ' && view_[end] != '\n' && view_[end] != ')') {
    const Hit* word = cut(end) ? context_.hit_at(end, tables_.words.index) : nullptr;
    const auto role =
        word == nullptr ? Within::none : static_cast<Within>(tables_.words.rows.choice(word->row, tables_.word_within));
    if (end > hit->end && role <= Within::stop) break;
    ++end;
  }
  return {hit->end, end, "what follows ของ"};
}

// `38 ล้าน ลบ.ม. หรือ 64%`: nothing but such words stands between this count and the one before.
bool ItemFinder::counts_again(size_t i) const {
  Walk walk{.end = frames_[i].begin, .floor = floor_of(i)};
  reader_.strip(walk);
  return walk.same && i > 0 && walk.end == frames_[i - 1].end;
}

Phrase ItemFinder::find(size_t i) const {
  const Frame& frame = frames_[i];
  if (frame.shares_before && i > 0) return as_before(i);
  if (frame.kind == CountKind::age) {
    const Phrase person = person_before(i);
    if (!person.empty()) return person;
  }
  if (frame.kind == CountKind::percent && !counts_again(i)) {
    const Phrase whole = behind_of(frame);
    if (!whole.empty()) return whole;
  }
  return walk_left(i);
}

Phrase ItemFinder::judged(size_t i, Phrase phrase) const {
  const Frame& frame = frames_[i];
  const bool only = frame.noun || (frame.groups != 0 && (frame.groups & ~tables_.only_groups) == 0);
  if (only && fit(i, phrase) != Fit::yes) return {};
  return phrase;
}

void ItemFinder::run(std::vector<Phrase>& out) {
  for (size_t i = 0; i < frames_.size(); ++i) {
    raw_.push_back(find(i));
    out.push_back(judged(i, raw_.back()));
  }
}

}  // namespace

void find_items(const Tables& tables, const Context& context, std::span<const TimeItem> times,
                std::span<const Frame> frames, std::vector<Phrase>& out) {
  ItemFinder(tables, context, times, frames).run(out);
}

}  // namespace khao::entity
