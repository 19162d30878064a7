// The phrases that a number may count, each with its features.
//
//     จับกุม | ผู้ต้องหา | ใน | พื้นที่ | ได้ | จำนวน 5 ราย      every stretch of words that can be a noun phrase,
//                                                  what earlier numbers count, nothing
#ifndef KHAO_ENTITY_COUNTS_CHOICE_H_
#define KHAO_ENTITY_COUNTS_CHOICE_H_

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <string_view>
#include <vector>

#include "entity/counts.h"
#include "entity/counts_edges.h"
#include "entity/counts_features.h"
#include "entity/counts_frame.h"
#include "entity/counts_pairs.h"
#include "entity/counts_words.h"
#include "entity/word_classes.h"

namespace khao::entity {

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

/// The choice for one frame. `taken` are the items of the frames before it; `edges` go with the text from frame to
/// frame. `see(phrase, bag)` is called for each candidate.
template <typename Bag>
class Choice : Weigher<Bag> {
 public:
  Choice(const Choices& all, size_t frame, std::span<const Phrase> taken, Edges<Bag>& edges)
      : Weigher<Bag>(edges),
        all_(all),
        frame_(all.frames[frame]),
        i_(frame),
        taken_(taken),
        edges_(edges),
        type_(static_cast<uint32_t>(frame_type(*all.tables, frame_))),
        number_(all.word_of[frame]) {}

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
  using Base = Weigher<Bag>;
  using Base::add, Base::add_if, Base::add_kin, Base::add_own, Base::add_pair, Base::role, Base::kScores;

  static constexpr uint32_t kLongest = 18;   // words of a phrase
  static constexpr size_t kAgainReach = 40;  // counts
  static constexpr size_t kLookBack = 8;     // counts
  static constexpr uint32_t kHeads = 6;
  static constexpr uint32_t kFarReach = 400;  // characters to an earlier count with the same unit
  static constexpr float kLowest = -1e30F;

  // Words before the number, a bit each: the last is bit 1.
  using Words = uint32_t;
  static_assert(kReach < 32);

  // The words of the line before the number, as far as they are looked at, and the gap that each leaves.
  void prepare() {
    Gap gap{};
    gaps_[0] = gap;
    while (count_ < kReach) {
      const PhraseWord& word = all_.words[number_ - count_ - 1];
      if (word.role == Role::line) break;
      const Fit of = word.role == Role::count ? Fit::none : fit(word);
      extend(gap, word);
      ++count_;
      gaps_[count_] = gap;
      fits_[count_] = of;
      fitting_ |= Words{fits(of)} << count_;
      begins_here_ |= Words{word.may_begin} << count_;
      ends_here_ |= Words{word.may_end} << count_;
    }
    floor_ = number_ - count_;
    look_before();
    find_begins();
  }

  // Where the words of this number's own begin, and what the counts before it count.
  void look_before() {
    own_ = after_ = i_ == 0 ? floor_ : std::max(floor_, all_.word_of[i_ - 1] + 1);
    follows_count_ = own_ > floor_;
    while (after_ < number_ && (all_.words[after_].soft || all_.words[after_].role == Role::join ||
                                all_.words[after_].role == Role::number))
      ++after_;
    same_unit_ = i_ > 0 && all_.same_unit(i_ - 1, i_);
    if (i_ > 0 && !taken_[i_ - 1].empty()) {
      uint32_t w = all_.word_of[i_ - 1];
      while (all_.words[w - 1].soft && all_.words[w - 1].role != Role::line) --w;
      close_before_ = taken_[i_ - 1].end == all_.words[w - 1].end;
    }
    for (size_t k = i_; k-- > 0 && heads_ < kHeads && k + kLookBack >= i_;) {
      if (taken_[k].empty() || (heads_ > 0 && head_[heads_ - 1].begin == taken_[k].begin)) continue;
      const PhraseWord* word = edges_.head(k, taken_);
      if (word == nullptr) continue;
      head_[heads_++] = {taken_[k].begin, word, all_.same_unit(k, i_)};
      head_hashes_ |= word->hash == 0 ? ~uint64_t{0} : uint64_t{1} << word->hash % 64;  // 0: not asked for
    }
  }

  Fit fit(const PhraseWord& word) const {
    const std::string_view unit = all_.unit(i_);
    if (!unit.empty() && all_.view[word.begin] == unit[0] && all_.view.substr(word.begin).starts_with(unit))
      return Fit::own;
    if ((word.groups & frame_.groups) != 0) return Fit::yes;
    const Fit other = frame_.groups == 0 ? Fit::any : Fit::other;
    return word.groups != 0 ? other : Fit::none;
  }
  uint32_t fit_answer(Fit fit) const { return static_cast<uint32_t>(fit) * kFrameTypes + type_; }
  static bool fits(Fit fit) { return fit <= Fit::yes; }
  // Whether a noun fits among the words from w on.
  bool fits_from(uint32_t w) const { return static_cast<uint32_t>(std::countr_zero(fitting_)) <= number_ - w; }
  uint32_t unit() const { return all_.units[i_].hash; }

  // What stands between a word and the number. Without values of its own: there is room for many.
  struct Gap {
    uint64_t words;           // one bit each of those that are features
    uint32_t roles, several;  // one bit each of those that stand there, that do more than once
    uint32_t hard, blanks;
    uint32_t chain;  // a hash of all roles but blanks: 31 times the hash so far and the next
    Bag bag;         // of roles and words
  };
  void extend(Gap& gap, const PhraseWord& word) const {
    const uint32_t bit = uint32_t{1} << role(word), before = gap.roles & bit;
    add_if((gap.several & bit) == 0, gap.bag, before == 0 ? feature::kGap : feature::kGaps, role(word));
    gap.several |= before;
    gap.roles |= bit;
    add_new(gap.bag, feature::kGapWord, word, gap.words);
    gap.hard += word.hard;
    const uint32_t blank = word.role == Role::blank ? 1 : 0;
    gap.blanks += blank;
    gap.chain += (1 - blank) * (30 * gap.chain + role(word) + 1);
  }
  // The gap from word w on.
  const Gap& gap(uint32_t w) const { return gaps_[number_ - w]; }
  // Adds a word that is a feature and not yet among `seen`.
  void add_new(Bag& bag, const Feature& of, const PhraseWord& word, uint64_t& seen) const {
    const uint64_t bit = uint64_t{word.own != kNotOwn} << word.own;
    add_if((bit & ~seen) != 0, bag, of, word.own);
    seen |= bit;
  }
  void add_all(Bag& bag, const Feature& of, uint64_t answers) const {
    for (; answers != 0; answers &= answers - 1) add(bag, of, static_cast<uint32_t>(std::countr_zero(answers)));
  }

  // What speaks for a phrase that begins with each word.
  void find_begins() {
    if constexpr (kScores) begins_.fill({kLowest});
    for (Words words = begins_here_; words != 0; words &= words - 1) {
      const auto n = static_cast<uint32_t>(std::countr_zero(words));
      const auto& edge = edges_.begin(number_ - n);
      begins_[n] = edge.bag;
      begin_features(begins_[n], all_.words[number_ - n], fits_[n], edge);
    }
    if constexpr (kScores) {
      float best = kLowest;
      for (uint32_t n = count_; n > 0; --n) {
        best_before_[n] = best;
        best = std::max(best, begins_[n].score);
      }
      best_before_[0] = best;
    }
  }
  void begin_features(Bag& bag, const PhraseWord& word, Fit fit, const typename Edges<Bag>::Begin& edge) const {
    add(bag, fits(fit) ? feature::kFitAfter : feature::kOtherAfter, edge.after);
    add(bag, feature::kFit, fit_answer(fit));
    head_features(bag, word);
    add(bag, feature::kFirstType, word.of.coarse * kFrameTypes + type_);
    add(bag, feature::kPreviousType, edge.previous.coarse * kFrameTypes + type_);
    add_pair(bag, Pair::first_unit, word.of.fine, all_.units[i_].of.fine);
  }
  // How a phrase that begins with this word is like what is counted before.
  void head_features(Bag& bag, const PhraseWord& word) const {
    if (heads_ == 0) return;
    const Kin& last = head_[0].word->of;
    const uint32_t alike = word.of.fine == last.fine ? 0 : word.of.coarse == last.coarse ? 1 : 2;
    const bool behind = word.begin >= all_.frames[i_ - 1].end;
    add(bag, feature::kLikeLast, alike + 3 * ((head_[0].same_unit ? 1U : 0U) + (behind ? 2U : 0U)));
    if ((head_hashes_ >> word.hash % 64 & 1) == 0) return;  // mostly
    for (uint32_t h = 0; h < heads_; ++h) {
      const Head& head = head_[h];
      if (head.word->hash != 0 && head.word->hash != word.hash) continue;  // 0: not asked for
      if (text(*head.word) != text(word)) continue;
      add(bag, feature::kHeadBefore,
          (head.same_unit ? 1U : 0U) + (head.begin == word.begin ? 2U : 0U) + (h == 0 ? 4U : 0U));
      return;
    }
  }
  std::string_view text(const PhraseWord& word) const { return all_.view.substr(word.begin, word.end - word.begin); }

  // Where a phrase may end, with what speaks for it.
  struct End {
    uint32_t end, hard;
    Bag bag;
  };

  template <typename See>
  void spans(See& see) {
    std::array<End, kReach> ends;
    size_t count = 0;
    for (Words words = ends_here_; words != 0; words &= words - 1) {
      const uint32_t end = number_ + 1 - static_cast<uint32_t>(std::countr_zero(words));
      ends[count++] = {end, gap(end).hard, gap(end).bag};
      end_features(ends[count - 1].bag, end);
    }
    edges_.know(number_);
    open(see, std::span<const End>(ends.data(), count));
  }
  void end_features(Bag& bag, uint32_t end) const {
    const Gap& gap = this->gap(end);
    const auto& edge = edges_.end(end);
    const uint32_t hard = feature::few(gap.hard);
    bag.add(edge.bag);
    add(bag, feature::kHardType, hard * kFrameTypes + type_);
    add_if(gap.hard <= 1, bag, feature::kNextNear, role(all_.words[end]));
    add(bag, feature::kHard, hard);
    add(bag, feature::kBlanks, feature::few(gap.blanks));
    add_if(fits_from(end), bag, feature::kGapFit, type_);
    add_if(gap.hard == 0, bag, feature::kNear, type_);
    add_pair(bag, Pair::gap, gap.chain, type_);
    add_pair(bag, Pair::gap_unit, gap.chain, unit());
    add_pair(bag, Pair::last_unit, all_.words[end - 1].hash, unit());
    add_pair(bag, Pair::next_unit, edge.next, unit());
  }

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
  float promise(const Bag& bag, uint32_t end) const { return bag.score + best_before_[number_ - end]; }

  template <typename See>
  void begins(See& see, const End& of) {
    const auto& [end, hard, end_bag] = of;
    const uint32_t phrase_end = all_.words[end - 1].end;
    const bool before_last = i_ > 0 && phrase_end <= all_.frames[i_ - 1].begin;
    const uint32_t same_end = before_last ? taken_until(phrase_end) : 0;
    Bag inside = end_bag;
    std::array<uint8_t, kRoles> roles{};
    uint64_t words = 0;
    uint32_t length = 0, verbs = 0;
    bool fit_inside = false;
    for (uint32_t begin = end; begin > floor_ && length < kLongest;) {
      const PhraseWord& first = all_.words[--begin];
      add_if(roles[role(first)]++ < 3, inside, feature::kInside, role(first));
      add_new(inside, feature::kInsideWord, first, words);
      length += first.role != Role::blank;
      Bag bag = inside;
      bag.add(begins_[number_ - begin]);
      add_if(fit_inside, bag, feature::kInsideFit);
      if (begin == after_) fill_features(bag, feature::few(hard));
      add(bag, feature::kLength, std::min(length - 1, (length + 9) / 3));
      if (before_last) taken_feature(bag, first.begin, same_end);
      if (promises(bag, first)) {
        see(Phrase{first.begin, phrase_end, "noun phrase before the number"}, bag);
        if constexpr (kScores) top_ = std::max(top_, bag.score);
      }
      if constexpr (kScores)
        if (promise(inside, begin) < top_ - kHopeless) break;
      fit_inside |= fits(fits_[number_ - begin]);
      inside_verb(inside, first, verbs);
    }
  }
  bool promises(const Bag& bag, const PhraseWord& first) const {
    if constexpr (kScores)
      return bag.score > top_ - kHopeless;  // kLowest where no phrase may begin
    else
      return first.may_begin;
  }

  // A phrase that begins where the number's own words do.
  void fill_features(Bag& bag, uint32_t hard) const {
    add(bag, feature::kFills, hard + (follows_count_ ? feature::kFew : 0));
    if (follows_count_)
      add(bag, feature::kFillsLike, hard + feature::kFew * ((close_before_ ? 1U : 0U) + (same_unit_ ? 2U : 0U)));
  }

  // A verb that is not the first word, once a role.
  void inside_verb(Bag& bag, const PhraseWord& word, uint32_t& seen) const {
    const uint32_t bit = uint32_t{is_verb(word.role)} << (role(word) + 16 * uint32_t{word.finite});
    add_if((bit & ~seen) != 0, bag, word.finite ? feature::kFinite : feature::kBound, role(word));
    seen |= bit;
  }

  // What the numbers before count that ends here, a bit each, the nearest first.
  uint32_t taken_until(uint32_t end) const {
    uint32_t taken = 0;
    for (size_t back = 0; back < std::min(i_, kLookBack); ++back)
      taken |= uint32_t{taken_[i_ - 1 - back].end == end} << back;
    return taken;
  }
  // A phrase that stands before the last number: what one of the numbers between counts, or not.
  void taken_feature(Bag& bag, uint32_t begin, uint32_t same_end) const {
    for (; same_end != 0; same_end &= same_end - 1) {
      const auto back = static_cast<uint32_t>(std::countr_zero(same_end));
      if (taken_[i_ - 1 - back].begin == begin) return add(bag, feature::kTaken, feature::few(back));
    }
    add(bag, feature::kAcross, type_);
  }

  template <typename See>
  void none(See& see) {
    Bag bag;
    add(bag, feature::kNone, type_);
    if (fitting_ == 0) add(bag, feature::kNoneNoFit, type_);
    const uint32_t before = all_.behind_blanks(number_);
    const PhraseWord &left = all_.words[before - 1], &second = all_.words[before - 2];
    add(bag, frame_.kind == CountKind::duration ? feature::kNoneTime : feature::kNoneBefore, role(left));
    add_own(bag, feature::kNoneWord, left);
    if (frame_.amount) add(bag, feature::kNoneAmount, type_);
    const KnownWord& of = all_.units[i_];
    add(bag, feature::kNoneFine, left.of.fine);
    add(bag, feature::kNoneType, left.of.coarse * kFrameTypes + type_);
    add_kin(bag, of.of, feature::kNoneUnitFine, feature::kNoneUnitCoarse);
    add_pair(bag, Pair::none_unit, unit());
    add_pair(bag, Pair::none_previous, left.hash, unit());
    add_pair(bag, Pair::none_type, left.hash, type_);
    add_pair(bag, Pair::none_two, left.hash, second.hash);
    add_pair(bag, Pair::none_class, left.of.fine, of.of.fine);
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
      if (taken_[far].empty() || !all_.same_unit(far, i_)) continue;
      if (far != k) far_one(see, far);
      return;
    }
  }

  template <typename See>
  void again_one(See& see, size_t k) {
    Bag bag;
    const uint32_t from = std::max(floor_, all_.word_of[k] + 1);
    const Gap& gap = this->gap(from);
    const PhraseWord* head = edges_.head(k, taken_);
    const bool same_unit = all_.same_unit(k, i_);
    add(bag, feature::kAgain, type_);
    add_all(bag, feature::kAgainGap, gap.roles);
    add_all(bag, feature::kAgainWord, gap.words);
    add(bag, feature::kAgainHard, feature::few(gap.hard));
    add(bag, feature::kAgainSkips, feature::few(static_cast<uint32_t>(i_ - 1 - k)));
    add(bag, feature::kAgainFit, fit_answer(head == nullptr ? Fit::none : fit(*head)));
    if (fits_from(from)) add(bag, feature::kAgainGapFit);
    if (same_unit) {
      add(bag, feature::kAgainUnit, type_);
      add(bag, feature::kAgainChain, feature::few(gap.hard));
    }
    if (frame_.shares_before) add(bag, feature::kAgainShared);
    const PhraseWord& left = all_.words[all_.behind_blanks(number_) - 1];
    add_kin(bag, left.of, feature::kAgainFine, feature::kAgainCoarse);
    add(bag, feature::kAgainUnitCoarse, all_.units[i_].of.coarse);
    add_pair(bag, Pair::again_previous, left.hash, type_);
    add_pair(bag, Pair::again_gap, gap.chain, type_ + (same_unit ? kFrameTypes : 0));
    add_pair(bag, Pair::again_unit, unit());
    see(Phrase{taken_[k].begin, taken_[k].end, "as the count before"}, bag);
  }

  template <typename See>
  void far_one(See& see, size_t k) {
    Bag bag;
    add(bag, feature::kFar, type_);
    if (fits_from(own_)) add(bag, feature::kFarFit);
    add_all(bag, feature::kFarBefore, gap(own_).roles);
    see(Phrase{taken_[k].begin, taken_[k].end, "as the count with the same unit"}, bag);
  }

  template <typename See>
  void single(See& see, const Phrase& phrase, const Feature& of) {
    Bag bag;
    add(bag, of);
    see(phrase, bag);
  }

  // What a count before counts.
  struct Head {
    uint32_t begin;
    const PhraseWord* word;
    bool same_unit;
  };

  const Choices& all_;
  const Frame& frame_;
  size_t i_;
  std::span<const Phrase> taken_;
  Edges<Bag>& edges_;
  uint32_t type_;                            // FrameType
  uint32_t number_, floor_ = 0, count_ = 0;  // words: of the number, the first that is looked at
  uint32_t own_ = 0, after_ = 0;  // the first of this number's own, behind the count or line before it, and the first
                                  // of these that is about something
  bool follows_count_ = false, same_unit_ = false, close_before_ = false;
  std::array<Head, kHeads> head_;  // what the counts before it count, nearest first
  uint32_t heads_ = 0;
  uint64_t head_hashes_ = 0;                             // of each the last six bits of its hash, as a place
  Words fitting_ = 0, begins_here_ = 0, ends_here_ = 0;  // that fit, that a phrase may begin with, end with
  // Of the words by how many before the number they stand:
  std::array<Fit, kReach + 1> fits_;
  std::array<Gap, kReach + 1> gaps_;           // from each of them on
  std::array<Bag, kReach + 1> begins_;         // what speaks for a phrase that begins with them
  std::array<float, kReach + 1> best_before_;  // of a sum: the best of these before a word
  float top_ = kLowest;                        // the best candidate so far
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_CHOICE_H_
