#include "token/own_words.h"

#include <algorithm>
#include <array>
#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "token/dictionary.h"
#include "token/letters.h"

namespace khao::token {

OwnWords::OwnWords(const Tables& tables, const Dictionary_impl& of) : dictionary(of), starts(tables.ngrams) {
  for (const std::string& word : of.words()) starts.add(word);
}

std::unique_ptr<const OwnWords> own_words(const Tables& tables, const Dictionary& dictionary) {
  return dictionary.empty() ? nullptr : std::make_unique<const OwnWords>(tables, *dictionary.impl());
}

namespace {

using Found = OwnScratch::Found;

// Where a word may begin or end: not inside a character cluster, which is nowhere that form cuts.
void mark_possible(Scratch& scratch) {
  const size_t size = scratch.view.size();
  std::vector<uint8_t>& possible = scratch.own.possible_bytes;
  possible.resize(size + 1 + WordStarts::kAhead);
  const uint8_t *classes = scratch.classes.data(), *places = scratch.places.data();
  size_t k = 1;
#if defined(__SSE2__)
  const auto are = [](const uint8_t* bytes, uint8_t value) {
    return _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)),
                          _mm_set1_epi8(static_cast<char>(value)));
  };
  constexpr size_t kBlock = 16;
  for (; k + kBlock <= size; k += kBlock) {
    const __m128i inside = _mm_or_si128(are(classes + k, kMark), are(classes + k - 1, kLead));
    const __m128i none = _mm_andnot_si128(are(places + k, kCut), inside);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&possible[k]), _mm_xor_si128(none, _mm_set1_epi8(-1)));
  }
#endif
  for (; k < size; ++k) {
    const bool may = places[k] == kCut || (classes[k] != kMark && classes[k - 1] != kLead);
    possible[k] = may ? WordStarts::kPossible : 0;
  }
  std::fill(possible.begin() + static_cast<ptrdiff_t>(size), possible.end(), uint8_t{0});
  possible[0] = possible[size] = WordStarts::kPossible;
  PlaceBits& bits = scratch.own.possible;
  bits.reset(size);
  for (size_t n = 0, at = 0; n < bits.words(); ++n, at += PlaceBits::kWord)
    bits.word(n) = places_with(possible.data() + at, std::min(PlaceBits::kWord, size + 1 - at), WordStarts::kPossible);
}

// The words of one line.
class Finder {
 public:
  static constexpr size_t kSeen = 16;  // letters of the longest token that a glance can take in

  Finder(const Dictionary_impl& dictionary, const Scratch& scratch)
      : dictionary_(dictionary),
        view_(scratch.view.chars),
        possible_(scratch.own.possible.view()),
        starts_(scratch.own.starts.data()) {
    const size_t size = view_.size();
    tail_begin_ = size - std::min(size, WordTable::kReadable - 1);
    view_.copy(tail_.data(), size - tail_begin_, tail_begin_);
  }

  // Whether a word may begin in a token, or it is too long to see.
  bool may_begin_in(size_t from, size_t to) const {
    const size_t size = to - from;
    return size > kSeen || (starts_from(from, WordStarts::longer_than(0)) & first(size)) != 0;
  }

  struct Glance {
    bool word;      // whether the token is one
    uint32_t open;  // a bit for each of its letters from which on there may be a word that does not let it be
  };
  // What is seen at once of a token of at most kSeen letters.
  Glance glance(size_t from, size_t to) const {
    const size_t size = to - from;
    const uint32_t is = dictionary_.is(letters_at(from), size);
    const bool word = (is & Dictionary_impl::kWord) != 0;
    const uint32_t none_longer = is == Dictionary_impl::kWord ? 1 : 0;
    return {word, starts_from(from, WordStarts::longer_than(word * size)) & first(size) & ~none_longer};
  }

  // Whether a word of more than `limit` <= WordTable::kReadable letters begins `n` letters behind `from`, for one of
  // the bits n of `places`.
  bool any_longer(size_t from, uint32_t places, size_t limit) const {
    for (; places != 0; places &= places - 1)
      if (longer_at(from + static_cast<size_t>(std::countr_zero(places)), limit)) return true;
    return false;
  }

  // The best word that begins at `from`: the heaviest, of equals the longest; its end is 0 if there is none.
  Found at(size_t from) const {
    Found best{0, 0, 0};
    const Lengths lengths = lengths_at(from, 0);
    const auto try_word = [&](size_t size) {
      const float weight = dictionary_.weighs() ? dictionary_.weight(view_.substr(from, size)) : 1;
      if (best.end == 0 || weight > best.weight || (weight == best.weight && from + size > best.end))
        best = {static_cast<uint32_t>(from), static_cast<uint32_t>(from + size), weight};
    };
    if ((lengths & WordStarts::kLongest) != 0) for_each_longest(from, try_word);
    // The longest first, so that without weights the first one found is the best.
    for (Lengths rest = lengths & ~WordStarts::kLongest; rest != 0 && (best.end == 0 || dictionary_.weighs());) {
      const auto size = static_cast<size_t>(std::bit_width(rest));
      rest ^= Lengths{1} << (size - 1);
      if (dictionary_.holds(letters_at(from), size)) try_word(size);
    }
    return best;
  }

  // Whether a word begins inside this one and is longer. Without weights, a word that no longer one overlaps is kept.
  bool longer_inside(const Found& word) const {
    const size_t size = word.end - word.begin;
    if (size > WordTable::kReadable) return true;
    const WordStarts::Classes longer = WordStarts::longer_than(size);
    for (size_t from = word.begin + 1; from < word.end; ++from)
      if ((starts_[from] & longer) != 0 && longer_at(from, size)) return true;
    return false;
  }

 private:
  using Lengths = WordStarts::Lengths;

  static uint32_t first(size_t letters) { return (uint32_t{1} << letters) - 1; }

  // A bit for each of kSeen places from `from` on where a word of one of these classes may begin.
  uint32_t starts_from(size_t from, WordStarts::Classes classes) const {
    static_assert(kSeen <= WordStarts::kAhead);
#if defined(__SSE2__)
    const __m128i found = _mm_and_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(starts_ + from)),
                                        _mm_set1_epi8(static_cast<char>(classes)));
    return ~static_cast<uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(found, _mm_setzero_si128())));
#else
    uint32_t places = 0;
    for (size_t k = 0; k < kSeen; ++k) places |= uint32_t{(starts_[from + k] & classes) != 0} << k;
    return places;
#endif
  }

  // How long words that begin at `from` may be, of more than `limit` letters.
  Lengths lengths_at(size_t from, size_t limit) const {
    constexpr Lengths kLong = ~Lengths{0} << (Dictionary_impl::kLong - 1);
    const Lengths ends = static_cast<Lengths>(possible_.from(from + 1)) | WordStarts::kLongest;
    const Lengths lengths = (WordStarts::lengths(starts_[from]) & ends) >> limit << limit;
    return (lengths & kLong) == 0 ? lengths : lengths & (dictionary_.long_lengths(letters_at(from)) | ~kLong);
  }

  bool longer_at(size_t from, size_t limit) const {
    const Lengths lengths = lengths_at(from, limit);
    bool found = false;
    if ((lengths & WordStarts::kLongest) != 0) for_each_longest(from, [&](size_t) { found = true; });
    for (Lengths rest = lengths & ~WordStarts::kLongest; rest != 0 && !found; rest &= rest - 1)
      found = dictionary_.holds(letters_at(from), static_cast<size_t>(std::countr_zero(rest)) + 1);
    return found;
  }

  template <typename Size>
  void for_each_longest(size_t from, Size&& found) const {
    dictionary_.for_each_longest(view_.substr(from), [&](size_t size) {
      if (possible_.has(from + size)) found(size);
    });
  }

  const char* letters_at(size_t from) const {
    return from < tail_begin_ ? view_.data() + from : tail_.data() + (from - tail_begin_);
  }

  const Dictionary_impl& dictionary_;
  std::string_view view_;
  PlaceBitsView possible_;
  const WordStarts::Classes* starts_;
  size_t tail_begin_;  // from here on letters are read from a copy, behind which there is room
  std::array<char, 2 * WordTable::kReadable> tail_{};
};

// Takes the tokens of the first look that are words, and lists those that may not stay as they are. Which ones that are
// cannot be foreseen, so nothing is jumped to.
void glance_at_tokens(const Dictionary_impl& dictionary, const Finder& finder, Scratch& scratch) {
  OwnScratch& own = scratch.own;
  const size_t size = scratch.view.size();
  if (own.token_ends.size() < size) own.token_ends.resize(size), own.open.resize(size);
  size_t tokens = 0, count = 0, from = 0;
  const auto add = [&, ends = own.token_ends.data(), open = own.open.data()](size_t to) {
    open[count] = {static_cast<uint32_t>(tokens), static_cast<uint32_t>(from), static_cast<uint32_t>(to), 0};
    count += finder.may_begin_in(from, to) ? 1 : 0;
    ends[tokens++] = static_cast<uint32_t>(to);
    from = to;
  };
  for (size_t n = 0; n < scratch.cuts.words(); ++n)
    for_each_place(scratch.cuts.word(n), n, [&](size_t to) {
      if (to > 0) add(to);
    });
  add(size);
  own.tokens = tokens;
  own.open_tokens = 0;
  for (size_t n = 0; n < count; ++n) {
    OwnScratch::Open token = own.open[n];
    Finder::Glance seen{false, OwnScratch::kUnseen};
    if (token.to - token.from <= Finder::kSeen && !dictionary.weighs()) seen = finder.glance(token.from, token.to);
    own.begins.add(token.from, seen.word);
    own.ends.add(token.to, seen.word);
    token.places = seen.open;
    own.open[own.open_tokens] = token;
    own.open_tokens += seen.open != 0 ? 1 : 0;
  }
}

// Chooses the best of a heap of neighbours that overlap.
void choose_best(OwnScratch& own) {
  std::sort(own.heap.begin(), own.heap.end(), [](const Found& a, const Found& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    if (a.end - a.begin != b.end - b.begin) return a.end - a.begin > b.end - b.begin;
    return a.begin < b.begin;
  });
  for (const Found& word : own.heap) {
    if (own.taken.view().any(word.begin, word.end)) continue;
    own.chosen.push_back(word);
    own.taken.set(word.begin, word.end);
  }
}

// Chooses the best of the words that overlap one another, from the first, which begins at `from`. Returns where they
// end.
size_t choose_among_overlapping(const Finder& finder, size_t from, OwnScratch& own) {
  own.heap.clear();
  size_t end = from + 1;
  for (; from < end; from = own.possible.next(from + 1)) {
    const Found word = finder.at(from);
    if (word.end == 0) continue;
    own.heap.push_back(word);
    end = std::max<size_t>(end, word.end);
  }
  choose_best(own);
  return end;
}

// Chooses the words that begin at `from` … `to` - 1. Returns where the last of them ends, or `to`.
size_t choose_words(const Dictionary_impl& dictionary, const Finder& finder, size_t from, size_t to, OwnScratch& own) {
  while (from < to) {
    const Found word = finder.at(from);
    if (word.end == 0) {
      from = own.possible.next(from + 1);
    } else if (dictionary.weighs() || finder.longer_inside(word)) {
      from = own.possible.next(choose_among_overlapping(finder, from, own));
    } else {
      own.chosen.push_back(word);
      from = word.end;
    }
  }
  return from;
}

// No cut inside, one at either end.
void keep(const Found& word, Scratch& scratch) {
  scratch.cuts.clear(word.begin + 1, word.end);
  scratch.cuts.set(word.begin);
  if (word.end < scratch.view.size()) scratch.cuts.set(word.end);
  scratch.own.begins.set(word.begin);
  scratch.own.ends.set(word.end);
}

// Keeps the words in tokens that may not stay as they are, and in those that these words reach into.
void search_open_tokens(const Dictionary_impl& dictionary, const Finder& finder, Scratch& scratch) {
  OwnScratch& own = scratch.own;
  size_t token = 0;  // the first one that has not been searched
  const auto begin = [&] { return token == 0 ? 0 : own.token_ends[token - 1]; };
  for (size_t n = 0; n < own.open_tokens; ++n) {
    const OwnScratch::Open& open = own.open[n];
    if (open.token < token) continue;
    const size_t limit = own.begins.has(open.from) ? open.to - open.from : 0;
    if (open.places != OwnScratch::kUnseen && !finder.any_longer(open.from, open.places, limit)) continue;
    own.chosen.clear();
    token = open.token;
    size_t done = open.from;
    do {
      own.begins.clear(begin());  // whatever the glance has seen
      own.ends.clear(own.token_ends[token]);
      done = choose_words(dictionary, finder, done, own.token_ends[token], own);
      ++token;
    } while (token < own.tokens && begin() < done);
    for (const Found& word : own.chosen) keep(word, scratch);
  }
}

// What is kept is not in doubt any more, nor are its ends.
void clear_doubts(Scratch& scratch) {
  uint64_t borrow = 0;
  for (size_t n = 0; n < scratch.doubts.words(); ++n) {
    // The places of a line are the bits of one long number: an end less its beginning is all bits between them.
    const uint64_t begins = scratch.own.begins.word(n), ends = scratch.own.ends.word(n);
    const uint64_t inside = ends - begins - borrow;
    borrow = ends < begins || ends - begins < borrow ? 1 : 0;
    scratch.doubts.word(n) &= ~(inside | ends);
  }
}

}  // namespace

void apply_own_words(const OwnWords& words, Scratch& scratch) {
  OwnScratch& own = scratch.own;
  const size_t size = scratch.view.size();
  mark_possible(scratch);
  for (PlaceBits* bits : {&own.taken, &own.begins, &own.ends}) bits->reset(size);
  const WordStarts::Marks marks{own.first_marks.data() + kWindow, own.second_marks.data() + kWindow};
  WordStarts::find(marks, own.possible_bytes.data(), size, own.starts);
  const Finder finder(words.dictionary, scratch);
  glance_at_tokens(words.dictionary, finder, scratch);
  search_open_tokens(words.dictionary, finder, scratch);
  clear_doubts(scratch);
}

}  // namespace khao::token
