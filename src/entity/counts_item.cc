#include "entity/counts_item.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "entity/context.h"
#include "entity/counts.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

constexpr uint32_t kNameReach = 13;  // words of an age to the name
constexpr size_t kSerious = 16;      // candidates that are weighed against each other
constexpr float kNearly = 0.98F;
constexpr uint32_t kWholeReach = 12;  // words of what follows ของ

// `นายสมชาย ใจดี อายุ 56 ปี`: the nearest title, given and family name.
Phrase person_before(const Choices& choices, size_t frame) {
  const std::vector<PhraseWord>& words = choices.words;
  const uint32_t number = choices.word_of[frame];
  const uint32_t floor = number > kNameReach ? number - kNameReach : 0;
  uint32_t title = number;
  while (title > floor && words[title - 1].role != Role::title) {
    if (words[title - 1].role == Role::line || words[title - 1].role == Role::count) return {};
    --title;
  }
  if (title == floor) return {};
  --title;
  uint32_t first = title;
  while (first > floor && words[first - 1].role == Role::title) --first;
  uint32_t end = title + 1, blanks = 0;
  for (; end < number; ++end) {
    const Role role = words[end].role;
    if (role == Role::open || role == Role::mark || role == Role::join) break;
    if (role == Role::blank && end > title + 1 && words[end - 1].role != Role::blank && ++blanks == 2) break;
  }
  while (end > title + 1 && words[end - 1].role == Role::blank) --end;
  return end > title + 1 ? Phrase{words[first].begin, words[end - 1].end, "person before the age"} : Phrase{};
}

// `156 ไร่ 1 งาน 53 วา`, `5 ปี 6 เดือน`: one measure in several units.
bool goes_on(const Choices& choices, size_t i) {
  if (i == 0) return false;
  const Frame &before = choices.frames[i - 1], &frame = choices.frames[i];
  const bool next_to = frame.begin == before.end || (frame.begin == before.end + 1 && choices.view[before.end] == ' ');
  if (!next_to || frame.number != frame.begin || choices.unit(i) == choices.unit(i - 1)) return false;
  switch (frame.kind) {
    case CountKind::measure:
      return before.kind == CountKind::measure && (before.groups & frame.groups) != 0;
    case CountKind::money:
      return before.kind == CountKind::money;
    case CountKind::duration:
      return before.kind == CountKind::duration || before.kind == CountKind::age;
    default:
      return false;
  }
}

// `ร้อยละ 80 ของอุบัติเหตุเกิดจากรถ`: to the next verb or blank.
Phrase whole_behind(const Choices& choices, size_t frame) {
  static constexpr Word kOf(U"ของ");
  if (choices.frames[frame].kind != CountKind::percent) return {};
  const std::vector<PhraseWord>& words = choices.words;
  uint32_t w = choices.word_of[frame] + 1;
  while (w < words.size() && words[w].role == Role::blank) ++w;
  if (w >= words.size() || choices.view.substr(words[w].begin, words[w].end - words[w].begin) != kOf.view()) return {};
  const uint32_t begin = ++w;
  while (w < words.size() && w < begin + kWholeReach) {
    const Role role = words[w].role;
    if (role >= Role::count || (w > begin && role <= Role::stop)) break;
    ++w;
  }
  return w > begin ? Phrase{words[begin].begin, words[w - 1].end, "what follows ของ"} : Phrase{};
}

// `บ้านเรือนเสียหาย 11 หลัง คอกสัตว์ 6 หลัง`: all that stands between two counts is a noun phrase that the unit counts.
Phrase listed_noun(const Choices& choices, size_t frame) {
  if (frame == 0 || choices.frames[frame].kind != CountKind::classifier) return {};
  const std::vector<PhraseWord>& words = choices.words;
  uint32_t first = choices.word_of[frame - 1] + 1, last = choices.word_of[frame];
  const auto between = [](const PhraseWord& word) {
    return word.role == Role::blank || word.role == Role::join || word.last == Last::skip;
  };
  while (first < last && between(words[first])) ++first;
  while (last > first && between(words[last - 1])) --last;
  if (first == last || words[first].role != Role::plain) return {};
  if ((words[first].groups & choices.frames[frame].groups) == 0) return {};
  for (uint32_t w = first; w < last; ++w)
    if (words[w].role != Role::plain && words[w].role != Role::latin) return {};
  return {words[first].begin, words[last - 1].end, "noun phrase between two counts"};
}

// One contains the other with at least half the characters.
bool much_the_same(const Phrase& a, const Phrase& b) {
  const auto holds = [](const Phrase& more, const Phrase& less) {
    return (more.begin <= less.begin) & (less.end <= more.end) & (more.end - more.begin <= 2 * (less.end - less.begin));
  };
  return holds(a, b) | holds(b, a);
}

// `วัตถุมงคลรุ่น "เจ้าสัว 67"`: the mark that closes a quotation goes with the one that opens it.
Phrase close_quotation(std::string_view chars, Phrase phrase) {
  for (const char mark : {'"', '\''}) {
    if (phrase.end == chars.size() || chars[phrase.end] != mark) continue;
    const std::string_view text = chars.substr(phrase.begin, phrase.end - phrase.begin);
    if (std::count(text.begin(), text.end(), mark) % 2 != 0) ++phrase.end;
  }
  return phrase;
}

}  // namespace

Phrase best_of(std::vector<Scored>& candidates) {
  const auto less = [](const Scored& a, const Scored& b) { return a.score < b.score; };
  const auto likeliest = std::max_element(candidates.begin(), candidates.end(), less);
  if (likeliest == candidates.end()) return {};
  const Scored top = *likeliest;
  size_t few = 0;
  for (const Scored& of : candidates) {
    candidates[few] = of;
    few += of.score > top.score - kHopeless ? 1 : 0;
  }
  if (few > kSerious) {
    const auto begin = candidates.begin();
    std::nth_element(begin, begin + kSerious, begin + static_cast<std::ptrdiff_t>(few),
                     [&](const Scored& a, const Scored& b) { return less(b, a); });
    few = kSerious;
  }
  std::array<float, kSerious> chances{}, sums{};
  float all = 0;
  for (size_t i = 0; i < few; ++i) all += sums[i] = chances[i] = std::exp(candidates[i].score - top.score);
  if (kNearly * all <= 1) return top.phrase;  // nothing that contains others can be much better
  for (size_t i = 0; i < few; ++i) {
    for (size_t k = i + 1; k < few; ++k) {
      const auto same = static_cast<float>(much_the_same(candidates[i].phrase, candidates[k].phrase));
      sums[i] += same * chances[k];
      sums[k] += same * chances[i];
    }
  }
  const float most = *std::max_element(sums.begin(), sums.end());
  for (size_t i = 0; i < few; ++i)  // of those that are nearly as good the likeliest by itself
    if (sums[i] < kNearly * most) chances[i] = 0;
  return candidates[static_cast<size_t>(std::max_element(chances.begin(), chances.end()) - chances.begin())].phrase;
}

void read_choices(const Tables& tables, const Context& context, std::span<const TimeItem> times,
                  std::span<const PlaceItem> places, std::span<const Frame> frames, Choices& out) {
  out.tables = &tables.counts;
  out.view = context.view.chars;
  out.frames = frames;
  read_words(tables, context, times, places, frames, out.words, out.word_of);
  out.person.assign(frames.size(), {});
  out.whole.assign(frames.size(), {});
  out.goes_on.assign(frames.size(), false);
  out.units.clear();
  for (size_t i = 0; i < frames.size(); ++i) {
    if (frames[i].kind == CountKind::age) out.person[i] = person_before(out, i);
    out.whole[i] = whole_behind(out, i);
    out.goes_on[i] = goes_on(out, i);
    out.units.push_back(known_word(tables.counts, context, frames[i].unit_begin, frames[i].unit_end));
  }
}

void find_items(const Tables& tables, const Context& context, std::span<const TimeItem> times,
                std::span<const PlaceItem> places, std::span<const Frame> frames, ItemScratch& scratch,
                std::vector<Phrase>& out) {
  Choices& choices = scratch.choices;
  Edges<Sum>& edges = scratch.edges;
  std::vector<Scored>& candidates = scratch.candidates;
  read_choices(tables, context, times, places, frames, choices);
  edges.start(choices, {tables.counts.item_weights.data(), tables.counts.pair_weights.data()});
  out.clear();
  for (size_t i = 0; i < frames.size(); ++i) {
    if (const Phrase noun = listed_noun(choices, i); !noun.empty()) {
      out.push_back(noun);
      continue;
    }
    candidates.clear();
    Choice<Sum>(choices, i, out, edges).visit([&](const Phrase& phrase, const Sum& sum) {
      candidates.push_back({phrase, sum.score});
    });
    out.push_back(close_quotation(choices.view, best_of(candidates)));
  }
}

}  // namespace khao::entity
