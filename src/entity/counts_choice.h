// The phrases that a number may count, each with its features.
//
//     จับกุม | ผู้ต้องหา | ใน | พื้นที่ | ได้ | จำนวน 5 ราย      every stretch of words that can be a noun phrase,
//                                                  what earlier numbers count, nothing
//
// A bag takes the features: while a text is read the sum of their weights, in training the list of their numbers.
#ifndef KHAO_ENTITY_COUNTS_CHOICE_H_
#define KHAO_ENTITY_COUNTS_CHOICE_H_

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "entity/counts.h"
#include "entity/counts_features.h"
#include "entity/counts_frame.h"
#include "entity/counts_pairs.h"
#include "entity/counts_words.h"
#include "entity/word_classes.h"

namespace khao::entity {

/// A noun phrase in view characters; empty: none.
struct Phrase {
  uint32_t begin = 0;
  uint32_t end = 0;
  const char* rule = "";  ///< how it was found; static storage
  bool empty() const { return begin >= end; }
};

/// What a text offers to choose from.
struct Choices {
  const CountTables* tables = nullptr;
  std::string_view view;
  std::span<const Frame> frames;
  std::vector<PhraseWord> words;
  std::vector<uint32_t> word_of;  ///< of each frame its word
  std::vector<KnownWord> units;   ///< of each frame
  std::vector<bool> goes_on;      ///< whether a frame goes on with the one before it (`156 ไร่ 1 งาน`)
  std::vector<Phrase> person;     ///< of each frame the person before it; empty: none
  std::vector<Phrase> whole;      ///< of each frame what follows ของ behind it; empty: none

  std::string_view unit(size_t i) const {
    return view.substr(frames[i].unit_begin, frames[i].unit_end - frames[i].unit_begin);
  }
};

/// Logits: what lies further below the best is not worth a look.
inline constexpr float kHopeless = 6;

/// A candidate with its score.
struct Scored {
  Phrase phrase;
  float score = 0;
};

/// Of scored candidates the phrase that most probably holds what is counted, give or take some words: a phrase takes
/// the probability of each that it contains, or that contains it, with at least half the characters. Reorders them.
Phrase best_of(std::vector<Scored>& candidates);

inline FrameType frame_type(const CountTables& tables, const Frame& frame) {
  switch (frame.kind) {
    case CountKind::measure:
      return FrameType::measure;
    case CountKind::money:
      return FrameType::money;
    case CountKind::percent:
      return FrameType::percent;
    case CountKind::duration:
      return FrameType::duration;
    case CountKind::age:
      return FrameType::age;
    default:
      break;
  }
  if (frame.noun) return FrameType::noun;
  if (frame.groups == 0) return FrameType::unknown;
  return (frame.groups & ~tables.closed_groups) == 0 ? FrameType::closed : FrameType::open;
}

/// What speaks for a phrase that begins with a word, or ends before it, whatever the number: the same for every frame
/// near by.
template <typename Bag>
struct Edges {
  struct Edge {
    bool known = false;
    Bag bag;
  };
  std::vector<Edge> begins, ends;  // of each word
  typename Bag::Weights weights;

  /// Forgets what was said of another text; keeps capacity.
  void start(const Choices& all, const typename Bag::Weights& of) {
    begins.assign(all.words.size(), {});
    ends.assign(all.words.size() + 1, {});
    weights = of;
  }
};

/// The choice for one frame. `taken` are the items of the frames before it; `edges` go with the text from frame to
/// frame. Bag has add(weights, feature number), add_pair(weights, pair number) and add(another bag); `see(phrase, bag)`
/// is called for each candidate.
template <typename Bag>
class Choice {
 public:
  Choice(const Choices& all, size_t frame, std::span<const Phrase> taken, Edges<Bag>& edges)
      : all_(all),
        frame_(all.frames[frame]),
        i_(frame),
        taken_(taken),
        edges_(edges),
        type_(frame_type(*all.tables, frame_)) {}

  template <typename See>
  void visit(See&& see) {
    if (!all_.person[i_].empty()) {  // an age is hers or his
      see(all_.person[i_], Bag{});
      return;
    }
    if (all_.goes_on[i_]) {  // it measures the same thing
      see({taken_[i_ - 1].begin, taken_[i_ - 1].end, "as the count that it goes on with"}, Bag{});
      return;
    }
    prepare();
    spans(see);
    none(see);
    again(see);
    if (!all_.whole[i_].empty()) single(see, all_.whole[i_], feature::kWhole);
  }

 private:
  static constexpr uint32_t kLongest = 18;   // words of a phrase
  static constexpr size_t kAgainReach = 40;  // counts
  static constexpr size_t kLookBack = 8;     // counts
  static constexpr uint32_t kHeads = 6;
  static constexpr uint32_t kFarReach = 400;  // characters to an earlier count with the same unit
  static constexpr float kLowest = -1e30F;
  // Whether the bag is a sum: then what is hopeless beside the best is left out.
  static constexpr bool kScores = requires(const Bag& bag) { bag.score; };

  // The words of the line before the number, as far as they are looked at.
  void prepare() {
    number_ = floor_ = all_.word_of[i_];
    while (floor_ > 0 && number_ - floor_ < kReach && all_.words[floor_ - 1].role != Role::line) --floor_;
    look_before();
    for (uint32_t w = floor_; w < number_; ++w) {
      const PhraseWord& word = all_.words[w];
      fits_[w - floor_] = word.role == Role::count ? Fit::none : fit(word);
      Bag& bag = begins_[w - floor_] = {};
      if (word.may_begin) {
        bag.add(begin_edge(w));
        begin_features(bag, w);
      }
      if constexpr (kScores)
        best_begin_[w - floor_] =
            std::max(w > floor_ ? best_begin_[w - floor_ - 1] : kLowest, word.may_begin ? bag.score : kLowest);
    }
  }

  // Where the words of this number's own begin, and what the counts before it count.
  void look_before() {
    after_ = number_;
    while (after_ > floor_ && all_.words[after_ - 1].role != Role::count) --after_;
    follows_count_ = after_ > floor_;
    while (after_ < number_ && (all_.words[after_].soft || all_.words[after_].role == Role::join ||
                                all_.words[after_].role == Role::number))
      ++after_;
    same_unit_ = i_ > 0 && all_.unit(i_ - 1) == all_.unit(i_);
    if (i_ > 0 && !taken_[i_ - 1].empty()) {
      uint32_t w = all_.word_of[i_ - 1];
      while (w > 0 && all_.words[w - 1].soft && all_.words[w - 1].role != Role::line) --w;
      close_before_ = w > 0 && taken_[i_ - 1].end == all_.words[w - 1].end;
    }
    for (size_t k = i_; k-- > 0 && heads_ < kHeads && k + kLookBack >= i_;) {
      if (taken_[k].empty() || (heads_ > 0 && head_[heads_ - 1].begin == taken_[k].begin)) continue;
      const PhraseWord* word = word_at(taken_[k].begin);
      if (word == nullptr) continue;
      head_[heads_++] = {taken_[k].begin, word->hash, all_.view.substr(word->begin, word->end - word->begin), word->of,
                         all_.unit(k) == all_.unit(i_)};
    }
  }
  const PhraseWord* word_at(uint32_t p) const {
    const auto word = std::lower_bound(all_.words.begin(), all_.words.end(), p,
                                       [](const PhraseWord& w, uint32_t at) { return w.begin < at; });
    return word == all_.words.end() ? nullptr : &*word;
  }

  Fit fit_of(uint32_t w) const { return fits_[w - floor_]; }

  uint32_t type() const { return static_cast<uint32_t>(type_); }
  static uint32_t role(const PhraseWord& word) { return static_cast<uint32_t>(word.role); }
  void add(Bag& bag, const Feature& of, uint32_t answer = 0) const { bag.add(edges_.weights, of.first + answer); }
  void add_pair(Bag& bag, Pair of, uint32_t a, uint32_t b = 0) const {
    bag.add_pair(edges_.weights, number_of(of, a, b));
  }
  uint32_t unit() const { return all_.units[i_].hash; }
  // Of word w; at the edges of the text that of a line's end.
  uint32_t hash_at(size_t w) const {
    return w < all_.words.size() ? all_.words[w].hash : static_cast<uint32_t>(Role::line);
  }

  Fit fit(const PhraseWord& word) const {
    const std::string_view unit = all_.unit(i_);
    if (!unit.empty() && all_.view[word.begin] == unit[0] && all_.view.substr(word.begin).starts_with(unit))
      return Fit::own;
    if (frame_.groups == 0) return word.groups != 0 ? Fit::any : Fit::none;
    if ((word.groups & frame_.groups) != 0) return Fit::yes;
    return word.groups != 0 ? Fit::other : Fit::none;
  }
  uint32_t fit_answer(Fit fit) const { return static_cast<uint32_t>(fit) * kFrameTypes + type(); }
  static bool fits(Fit fit) { return fit == Fit::own || fit == Fit::yes; }

  void add_words(Bag& bag, const Feature& of, uint64_t words) const {
    for (; words != 0; words &= words - 1) add(bag, of, static_cast<uint32_t>(std::countr_zero(words)));
  }

  // What stands between p and the number.
  struct Gap {
    std::array<uint8_t, kRoles> roles{};
    uint64_t words = 0;  // one bit each of those that are features
    uint32_t hard = 0;
    uint32_t blanks = 0;
    bool fit = false;
    uint32_t chain = 0;  // a hash of all roles but blanks
    Bag bag;             // of roles and words
  };
  void extend(Gap& gap, uint32_t w) const {
    const PhraseWord& word = all_.words[w];
    if (uint8_t& count = gap.roles[role(word)]; count < 2) {
      add(gap.bag, count == 0 ? feature::kGap : feature::kGaps, role(word));
      ++count;
    }
    if (word.own != kNotOwn && (gap.words >> word.own & 1) == 0) {
      gap.words |= uint64_t{1} << word.own;
      add(gap.bag, feature::kGapWord, word.own);
    }
    if (!word.soft && word.role != Role::place && word.role != Role::time) ++gap.hard;
    if (word.role == Role::blank)
      ++gap.blanks;
    else
      gap.chain = gap.chain * 31 + role(word) + 1;
    gap.fit = gap.fit || fits(fit_of(w));
  }

  template <typename See>
  void spans(See& see) {
    Gap gap;
    std::array<End, kReach> ends;
    size_t count = 0;
    for (uint32_t end = number_; end > floor_; --end) {
      const bool ends_here = end == number_ || all_.words[end].role != Role::plain || all_.words[end].groups != 0;
      if (ends_here && all_.words[end - 1].may_end) {
        ends[count] = {end, gap.hard, gap.bag};
        ends[count].bag.add(end_edge(end));
        end_features(ends[count++].bag, end, gap);
      }
      extend(gap, end - 1);
    }
    open(see, std::span<const End>(ends.data(), count));
  }

  // Where a phrase may end, with what speaks for it.
  struct End {
    uint32_t end, hard;
    Bag bag;
  };

  // Calls begins() for the ends: while a text is read, for those that promise something beside the best.
  template <typename See>
  void open(See& see, std::span<const End> ends) {
    if constexpr (kScores) {
      float best = kLowest;
      for (const End& end : ends) best = std::max(best, promise(end.bag, end.end));
      top_ = kLowest;
      for (const End& end : ends)
        if (promise(end.bag, end.end) > best - kHopeless) begins(see, end);
    } else {
      for (const End& end : ends) begins(see, end);
    }
  }
  // The most that this and the best begin before word `end` come to.
  float promise(const Bag& bag, uint32_t end) const { return bag.score + best_begin_[end - 1 - floor_]; }

  uint32_t next_word(uint32_t end) const {
    while (end + 1 < all_.words.size() && all_.words[end].role == Role::blank) ++end;
    return end;
  }
  const Bag& end_edge(uint32_t end) const {
    auto& [known, bag] = edges_.ends[end];
    if (known) return bag;
    known = true;
    bag = {};
    add(bag, feature::kNext, role(all_.words[end < all_.words.size() ? end : end - 1]));
    add(bag, feature::kLast, role(all_.words[end - 1]));
    if (end < all_.words.size() && all_.words[end].own != kNotOwn) add(bag, feature::kNextWord, all_.words[end].own);
    if (end < all_.words.size() && all_.words[end].finite) add(bag, feature::kNextFinite, role(all_.words[end]));
    add_kin(bag, all_.words[std::min<size_t>(next_word(end), all_.words.size() - 1)].of, feature::kNextFine,
            feature::kNextCoarse);
    add_kin(bag, all_.words[end - 1].of, feature::kLastFine, feature::kLastCoarse);
    return bag;
  }
  void end_features(Bag& bag, uint32_t end, const Gap& gap) const {
    add(bag, feature::kHardType, feature::few(gap.hard) * kFrameTypes + type());
    if (gap.hard <= 1 && end < all_.words.size()) add(bag, feature::kNextNear, role(all_.words[end]));
    add(bag, feature::kHard, feature::few(gap.hard));
    add(bag, feature::kBlanks, feature::few(gap.blanks));
    if (gap.fit) add(bag, feature::kGapFit, type());
    if (gap.hard == 0) add(bag, feature::kNear, type());
    add_pair(bag, Pair::gap, gap.chain, type());
    add_pair(bag, Pair::gap_unit, gap.chain, unit());
    add_pair(bag, Pair::last_unit, hash_at(end - 1), unit());
    add_pair(bag, Pair::next_unit, hash_at(next_word(end)), unit());
  }

  template <typename See>
  void begins(See& see, const End& of) {
    const auto& [end, hard, end_bag] = of;
    Bag inside = end_bag;
    std::array<uint8_t, kRoles> roles{};
    uint64_t words = 0;
    uint32_t length = 0, verbs = 0;
    bool fit_inside = false;
    for (uint32_t begin = end; begin > floor_ && length < kLongest;) {
      --begin;
      const PhraseWord& first = all_.words[begin];
      if (begin + 1 < end && is_verb(all_.words[begin + 1].role)) inside_verb(inside, all_.words[begin + 1], verbs);
      uint8_t& count = roles[role(first)];
      if (count < 3) {
        ++count;
        add(inside, feature::kInside, role(first));
      }
      if (first.own != kNotOwn && ((words >> first.own) & 1) == 0) {
        words |= uint64_t{1} << first.own;
        add(inside, feature::kInsideWord, first.own);
      }
      if (first.role != Role::blank) ++length;
      if (first.may_begin) {
        Bag bag = inside;
        bag.add(begins_[begin - floor_]);
        if (fit_inside) add(bag, feature::kInsideFit);
        if (begin == after_) {
          add(bag, feature::kFills, feature::few(hard) + (follows_count_ ? feature::kFew : 0));
          if (follows_count_)
            add(bag, feature::kFillsLike,
                feature::few(hard) + feature::kFew * ((close_before_ ? 1U : 0U) + (same_unit_ ? 2U : 0U)));
        }
        add(bag, feature::kLength, length < 6 ? length - 1 : std::min(9U, 5 + (length - 6) / 3));
        const Phrase phrase{first.begin, all_.words[end - 1].end, "noun phrase before the number"};
        taken_feature(bag, phrase);
        see(phrase, bag);
        if constexpr (kScores) top_ = std::max(top_, bag.score);
      }
      if constexpr (kScores)
        if (begin == floor_ || promise(inside, begin) < top_ - kHopeless) break;
      fit_inside = fit_inside || fits(fit_of(begin));
    }
  }

  // A verb that is not the first word, once a role.
  void inside_verb(Bag& bag, const PhraseWord& word, uint32_t& seen) const {
    const uint32_t bit = uint32_t{1} << (role(word) + (word.finite ? 16 : 0));
    if ((seen & bit) != 0) return;
    seen |= bit;
    add(bag, word.finite ? feature::kFinite : feature::kBound, role(word));
  }

  uint32_t behind_previous(uint32_t begin) const {
    while (begin > 0 && all_.words[begin - 1].role == Role::blank) --begin;
    return begin;
  }
  uint32_t role_before(uint32_t w) const {
    return w == 0 ? static_cast<uint32_t>(Role::line) : role(all_.words[w - 1]);
  }
  const Bag& begin_edge(uint32_t begin) const {
    auto& [known, bag] = edges_.begins[begin];
    if (known) return bag;
    known = true;
    bag = {};
    const uint32_t before = behind_previous(begin), left = role_before(before);
    add(bag, before == begin ? feature::kPrevious : feature::kApart, left);
    if (before > 0 && all_.words[before - 1].own != kNotOwn)
      add(bag, feature::kPreviousWord, all_.words[before - 1].own);
    if (within_nominal(begin)) add(bag, feature::kMiddle);
    add(bag, feature::kFirst, role(all_.words[begin]));
    add_kin(bag, all_.words[begin].of, feature::kFirstFine, feature::kFirstCoarse);
    add_kin(bag, kin_at(before), feature::kPreviousFine, feature::kPreviousCoarse);
    add_pair(bag, Pair::first, hash_at(begin));
    add_pair(bag, Pair::previous, hash_at(size_t{before} - 1));
    add_pair(bag, Pair::roles, role_before(before == 0 ? 0 : before - 1) * kRoles + left, role(all_.words[begin]));
    return bag;
  }
  void begin_features(Bag& bag, uint32_t begin) const {
    const Fit fits_here = fit_of(begin);
    const uint32_t before = behind_previous(begin), left = role_before(before);
    add(bag, fits(fits_here) ? feature::kFitAfter : feature::kOtherAfter, left + (before == begin ? 0 : kRoles));
    add(bag, feature::kFit, fit_answer(fits_here));
    const Kin first = all_.words[begin].of, previous = kin_at(before);
    head_features(bag, all_.words[begin]);
    add(bag, feature::kFirstType, first.coarse * kFrameTypes + type());
    add(bag, feature::kPreviousType, previous.coarse * kFrameTypes + type());
    add_pair(bag, Pair::first_unit, first.fine, all_.units[i_].of.fine);
  }
  // How a phrase that begins with this word is like what is counted before.
  void head_features(Bag& bag, const PhraseWord& word) const {
    if (heads_ == 0) return;
    const Kin& last = head_[0].kin;
    const uint32_t alike = word.of.fine == last.fine ? 0 : word.of.coarse == last.coarse ? 1 : 2;
    const bool behind = i_ > 0 && word.begin >= all_.frames[i_ - 1].end;
    add(bag, feature::kLikeLast, alike + 3 * ((head_[0].same_unit ? 1U : 0U) + (behind ? 2U : 0U)));
    const std::string_view text = all_.view.substr(word.begin, word.end - word.begin);
    for (uint32_t h = 0; h < heads_; ++h) {
      if (head_[h].hash != 0 && head_[h].hash != word.hash) continue;  // 0: not asked for
      if (head_[h].text != text) continue;
      add(bag, feature::kHeadBefore,
          (head_[h].same_unit ? 1U : 0U) + (head_[h].begin == word.begin ? 2U : 0U) + (h == 0 ? 4U : 0U));
      return;
    }
  }

  // Of the word before `end`.
  Kin kin_at(uint32_t end) const {
    static constexpr auto kLine =
        static_cast<uint16_t>(kNoWord + static_cast<uint32_t>(Role::line) - static_cast<uint32_t>(Role::number));
    return end == 0 ? Kin{kLine, kLine} : all_.words[end - 1].of;
  }
  void add_kin(Bag& bag, const Kin& of, const Feature& fine, const Feature& coarse) const {
    add(bag, fine, of.fine);
    add(bag, coarse, of.coarse);
  }

  // `การ|จ้าง|งาน`: only verbs stand between what makes a noun of them and the word.
  bool within_nominal(uint32_t begin) const {
    while (begin > 0 && is_verb(all_.words[begin - 1].role)) --begin;
    return begin > 0 && all_.words[begin - 1].role == Role::nominal;
  }

  // A phrase that stands before the last number: what one of the numbers between counts, or not.
  void taken_feature(Bag& bag, const Phrase& phrase) const {
    if (i_ == 0 || phrase.end > all_.frames[i_ - 1].begin) return;
    for (size_t k = i_, looked = 0; k-- > 0 && looked < kLookBack; ++looked) {
      if (taken_[k].begin != phrase.begin || taken_[k].end != phrase.end) continue;
      return add(bag, feature::kTaken, feature::few(static_cast<uint32_t>(i_ - 1 - k)));
    }
    add(bag, feature::kAcross, type());
  }

  template <typename See>
  void none(See& see) {
    Bag bag;
    add(bag, feature::kNone, type());
    const bool any = std::any_of(fits_.begin(), fits_.begin() + (number_ - floor_), [](Fit f) { return fits(f); });
    if (!any) add(bag, feature::kNoneNoFit, type());
    uint32_t before = number_;
    while (before > 0 && all_.words[before - 1].role == Role::blank) --before;
    const uint32_t left = before == 0 ? static_cast<uint32_t>(Role::line) : role(all_.words[before - 1]);
    add(bag, type_ == FrameType::duration ? feature::kNoneTime : feature::kNoneBefore, left);
    if (before > 0 && all_.words[before - 1].own != kNotOwn) add(bag, feature::kNoneWord, all_.words[before - 1].own);
    if (frame_.amount) add(bag, feature::kNoneAmount, type());
    const Kin previous = kin_at(before);
    add(bag, feature::kNoneFine, previous.fine);
    add(bag, feature::kNoneType, previous.coarse * kFrameTypes + type());
    add_kin(bag, all_.units[i_].of, feature::kNoneUnitFine, feature::kNoneUnitCoarse);
    const uint32_t word = hash_at(size_t{before} - 1);
    add_pair(bag, Pair::none_unit, unit());
    add_pair(bag, Pair::none_previous, word, unit());
    add_pair(bag, Pair::none_type, word, type());
    add_pair(bag, Pair::none_two, word, hash_at(size_t{before} - 2));
    add_pair(bag, Pair::none_class, previous.fine, all_.units[i_].of.fine);
    see(Phrase{}, bag);
  }

  template <typename See>
  void again(See& see) {
    const size_t reach = i_ > kAgainReach ? i_ - kAgainReach : 0;
    size_t k = i_;
    while (k > reach && taken_[k - 1].empty()) --k;
    if (k == reach) return;
    --k;
    again_one(see, k);
    for (size_t far = i_; far-- > 0 && frame_.begin - all_.frames[far].begin < kFarReach;) {
      if (taken_[far].empty() || all_.unit(far) != all_.unit(i_)) continue;
      if (far != k) far_one(see, far);
      return;
    }
  }

  template <typename See>
  void again_one(See& see, size_t k) {
    Bag bag;
    Gap gap;
    for (uint32_t w = number_; w > std::max(floor_, all_.word_of[k] + 1); --w) extend(gap, w - 1);
    add(bag, feature::kAgain, type());
    for (uint32_t r = 0; r < kRoles; ++r)
      if (gap.roles[r] > 0) add(bag, feature::kAgainGap, r);
    add_words(bag, feature::kAgainWord, gap.words);
    add(bag, feature::kAgainHard, feature::few(gap.hard));
    add(bag, feature::kAgainSkips, feature::few(static_cast<uint32_t>(i_ - 1 - k)));
    add(bag, feature::kAgainFit, fit_answer(head_fit(taken_[k])));
    if (gap.fit) add(bag, feature::kAgainGapFit);
    if (all_.unit(k) == all_.unit(i_)) {
      add(bag, feature::kAgainUnit, type());
      add(bag, feature::kAgainChain, feature::few(gap.hard));
    }
    if (frame_.shares_before) add(bag, feature::kAgainShared);
    uint32_t before = number_;
    while (before > 0 && all_.words[before - 1].role == Role::blank) --before;
    add_kin(bag, kin_at(before), feature::kAgainFine, feature::kAgainCoarse);
    add(bag, feature::kAgainUnitCoarse, all_.units[i_].of.coarse);
    add_pair(bag, Pair::again_previous, hash_at(size_t{before} - 1), type());
    add_pair(bag, Pair::again_gap, gap.chain, type() + (all_.unit(k) == all_.unit(i_) ? kFrameTypes : 0));
    add_pair(bag, Pair::again_unit, unit());
    see(Phrase{taken_[k].begin, taken_[k].end, "as the count before"}, bag);
  }

  template <typename See>
  void far_one(See& see, size_t k) {
    Bag bag;
    add(bag, feature::kFar, type());
    Gap gap;
    for (uint32_t w = number_; w > floor_ && all_.words[w - 1].role != Role::count; --w) extend(gap, w - 1);
    if (gap.fit) add(bag, feature::kFarFit);
    for (uint32_t r = 0; r < kRoles; ++r)
      if (gap.roles[r] > 0) add(bag, feature::kFarBefore, r);
    see(Phrase{taken_[k].begin, taken_[k].end, "as the count with the same unit"}, bag);
  }

  // How the noun that begins a phrase found before suits this unit.
  Fit head_fit(const Phrase& phrase) const {
    const PhraseWord* word = word_at(phrase.begin);
    return word == nullptr ? Fit::none : fit(*word);
  }

  template <typename See>
  void single(See& see, const Phrase& phrase, const Feature& of) {
    Bag bag;
    add(bag, of);
    see(phrase, bag);
  }

  const Choices& all_;
  const Frame& frame_;
  size_t i_;
  std::span<const Phrase> taken_;
  Edges<Bag>& edges_;
  FrameType type_;
  struct Head {
    uint32_t begin = 0, hash = 0;
    std::string_view text;
    Kin kin;
    bool same_unit = false;
  };
  uint32_t after_ = 0;  // word: the first of this number's own, behind the count or line before it
  bool follows_count_ = false, same_unit_ = false, close_before_ = false;
  std::array<Head, kHeads> head_{};  // what the counts before it count, nearest first
  uint32_t heads_ = 0;
  uint32_t number_ = 0, floor_ = 0;         // words: of the number, the first that is looked at
  std::array<Fit, kReach> fits_{};          // of the words from the floor
  std::array<Bag, kReach> begins_{};        // what speaks for a phrase that begins with them
  std::array<float, kReach> best_begin_{};  // of a sum: the best of these up to a word
  float top_ = kLowest;                     // the best candidate so far
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_CHOICE_H_
