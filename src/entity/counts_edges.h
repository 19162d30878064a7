// What a text offers to choose from as the things that its numbers count, and what speaks for a phrase by the words at
// its edges, whatever the number.
//
// A bag takes the features: while a text is read the sum of their weights, in training the list of their numbers.
#ifndef KHAO_ENTITY_COUNTS_EDGES_H_
#define KHAO_ENTITY_COUNTS_EDGES_H_

#include <algorithm>
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
  bool same_unit(size_t i, size_t k) const { return units[i].hash == units[k].hash && unit(i) == unit(k); }
  /// Behind the last word before w that is no blank.
  uint32_t behind_blanks(uint32_t w) const {
    while (words[w - 1].role == Role::blank) --w;
    return w;
  }
};

/// Puts features into bags. Bag has add(weights, feature number), add_pair(weights, pair number) and add(another bag).
template <typename Bag>
class Weigher {
 public:
  explicit Weigher(const typename Bag::Weights& weights = {}) : weights_(weights) {}

 protected:
  // Whether the bag is a sum.
  static constexpr bool kScores = requires(const Bag& bag) { bag.score; };

  void add(Bag& bag, const Feature& of, uint32_t answer = 0) const { bag.add(weights_, of.first + answer); }
  // A sum always takes something, by a product: what holds is hard to guess for the processor.
  void add_if(bool holds, Bag& bag, const Feature& of, uint32_t answer = 0) const {
    if constexpr (kScores)
      bag.add(weights_, feature::kNever + uint32_t{holds} * (of.first + answer - feature::kNever));
    else if (holds)
      add(bag, of, answer);
  }
  void add_own(Bag& bag, const Feature& of, const PhraseWord& word) const {
    add_if(word.own != kNotOwn, bag, of, word.own);
  }
  void add_kin(Bag& bag, const Kin& of, const Feature& fine, const Feature& coarse) const {
    add(bag, fine, of.fine);
    add(bag, coarse, of.coarse);
  }
  void add_pair(Bag& bag, Pair of, uint32_t a, uint32_t b = 0) const { bag.add_pair(weights_, number_of(of, a, b)); }

  static uint32_t role(const PhraseWord& word) { return static_cast<uint32_t>(word.role); }

 private:
  typename Bag::Weights weights_;
};

/// What speaks for a phrase that begins with a word, or ends before it, and what the counts before count: the same for
/// every frame near by.
template <typename Bag>
class Edges : public Weigher<Bag> {
 public:
  struct Begin {
    Bag bag;
    uint32_t after = 0;  ///< the role of the word before it, and kRoles if a blank stands between
    Kin previous{};      ///< of that word
  };
  struct End {
    Bag bag;
    uint32_t next = 0;  ///< PhraseWord::hash of the word behind the phrase
  };

  /// Forgets what was said of another text; keeps capacity. `all` must outlive the use.
  void start(const Choices& all, const typename Bag::Weights& weights) {
    static_cast<Weigher<Bag>&>(*this) = Weigher<Bag>(weights);
    all_ = &all;
    known_ = 0;
    heads_.clear();
    if (begins_.size() < all.words.size()) {
      begins_.resize(all.words.size());
      ends_.resize(all.words.size());
    }
  }
  /// Of a word that a phrase may begin with.
  const Begin& begin(uint32_t w) {
    if (w >= known_) begins_[w] = begin_of(w);
    return begins_[w];
  }
  /// Of a word that a phrase may end before.
  const End& end(uint32_t w) {
    if (w > known_) ends_[w] = end_of(w);
    return ends_[w];
  }
  /// All words before this one that are asked for again have been.
  void know(uint32_t number) { known_ = number; }

  /// The word that begins what a frame counts; null if none does.
  const PhraseWord* head(size_t frame, std::span<const Phrase> taken) {
    while (heads_.size() <= frame) heads_.push_back(word_at(taken[heads_.size()].begin));
    return heads_[frame];
  }

 private:
  using Base = Weigher<Bag>;
  using Base::add, Base::add_if, Base::add_kin, Base::add_own, Base::add_pair, Base::role;

  Begin begin_of(uint32_t w) const {
    const uint32_t before = all_->behind_blanks(w);
    const PhraseWord &first = all_->words[w], &previous = all_->words[before - 1];
    Begin begin{{}, role(previous) + (before == w ? 0 : kRoles), previous.of};
    Bag& bag = begin.bag;
    add(bag, before == w ? feature::kPrevious : feature::kApart, role(previous));
    add_own(bag, feature::kPreviousWord, previous);
    add_if(within_nominal(w), bag, feature::kMiddle);
    add(bag, feature::kFirst, role(first));
    add_kin(bag, first.of, feature::kFirstFine, feature::kFirstCoarse);
    add_kin(bag, previous.of, feature::kPreviousFine, feature::kPreviousCoarse);
    add_pair(bag, Pair::first, first.hash);
    add_pair(bag, Pair::previous, previous.hash);
    add_pair(bag, Pair::roles, role(all_->words[before - 2]) * kRoles + role(previous), role(first));
    return begin;
  }
  // `การ|จ้าง|งาน`: only verbs stand between what makes a noun of them and the word.
  bool within_nominal(uint32_t w) const {
    while (is_verb(all_->words[w - 1].role)) --w;
    return all_->words[w - 1].role == Role::nominal;
  }
  End end_of(uint32_t w) const {
    const PhraseWord &next = all_->words[w], &last = all_->words[w - 1];
    uint32_t word = w;
    while (all_->words[word].role == Role::blank) ++word;
    End end{{}, all_->words[word].hash};
    Bag& bag = end.bag;
    add(bag, feature::kNext, role(next));
    add(bag, feature::kLast, role(last));
    add_own(bag, feature::kNextWord, next);
    add_if(next.finite, bag, feature::kNextFinite, role(next));
    add_kin(bag, all_->words[word].of, feature::kNextFine, feature::kNextCoarse);
    add_kin(bag, last.of, feature::kLastFine, feature::kLastCoarse);
    return end;
  }
  const PhraseWord* word_at(uint32_t p) const {
    const auto word = std::lower_bound(all_->words.begin() + kMargin, all_->words.end(), p,
                                       [](const PhraseWord& w, uint32_t at) { return w.begin < at; });
    return word == all_->words.end() ? nullptr : &*word;
  }

  const Choices* all_ = nullptr;
  uint32_t known_ = 0;  // word: those before it are known
  std::vector<Begin> begins_;
  std::vector<End> ends_;
  std::vector<const PhraseWord*> heads_;  // of each frame
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_EDGES_H_
