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

WordStarts::Marks marks_of(const OwnScratch& own) {
  return {own.first_marks.data() + kWindow, own.second_marks.data() + kWindow};
}

// Where a word may begin or end: not inside a character cluster, which is nowhere that form cuts.
void mark_possible(Scratch& scratch) {
  const size_t size = scratch.view.size();
  std::vector<uint8_t>& possible = scratch.own.possible_bytes;
  if (possible.size() < size + 1 + WordStarts::kAhead) possible.resize(size + 1 + WordStarts::kAhead);
  const uint8_t *classes = scratch.classes.data(), *places = scratch.places.data();
  size_t k = 1;
#if defined(__SSE2__)
  const auto are = [](const uint8_t* bytes, uint8_t value) {
    return _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)),
                          _mm_set1_epi8(static_cast<char>(value)));
  };
  constexpr size_t kBlock = 16;
  for (; size > kBlock && k < size; k += kBlock) {
    const size_t at = std::min(k, size - kBlock);  // the last block reaches back into the one before
    const __m128i inside = _mm_or_si128(are(classes + at, kMark), are(classes + at - 1, kLead));
    const __m128i none = _mm_andnot_si128(are(places + at, kCut), inside);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&possible[at]), _mm_xor_si128(none, _mm_set1_epi8(-1)));
  }
#endif
  for (; k < size; ++k) {
    const bool may = places[k] == kCut || (classes[k] != kMark && classes[k - 1] != kLead);
    possible[k] = may ? WordStarts::kPossible : 0;
  }
  std::fill_n(&possible[size], 1 + WordStarts::kAhead, uint8_t{0});
  possible[0] = possible[size] = WordStarts::kPossible;
  PlaceBits& bits = scratch.own.possible;
  bits.reset(size);
  static_assert(PlaceBits::kWord <= WordStarts::kAhead);
  for (size_t n = 0; n < bits.words(); ++n)
    bits.word(n) = places_with(possible.data() + n * PlaceBits::kWord, PlaceBits::kWord, WordStarts::kPossible);
}

// The words of one line.
class Finder {
 public:
  static constexpr size_t kSeen = WordTable::kShort;  // letters of the longest token that a glance can take in

  // Copies the letters, so that as many may be read behind the last one as a hash reads.
  Finder(const Dictionary_impl& dictionary, Scratch& scratch)
      : dictionary_(dictionary), view_(scratch.view.chars), possible_(scratch.own.possible.view()) {
    OwnScratch& own = scratch.own;
    if (own.letters.size() < view_.size() + WordTable::kReadable)
      own.letters.resize(view_.size() + WordTable::kReadable);
    view_.copy(own.letters.data(), view_.size());
    letters_ = own.letters.data();
    starts_ = own.starts.data();
    marks_ = marks_of(own);
  }

  // A bit for each of the places 64 * n … 64 * n + 63 where a word may begin.
  uint64_t starts(size_t n) const {
    static_assert(PlaceBits::kWord <= WordStarts::kAhead && PlaceBits::kWord % kSeen == 0);
    uint64_t places = 0;
    for (size_t at = 0; at < PlaceBits::kWord; at += kSeen)
      places |= uint64_t{starts_from(n * PlaceBits::kWord + at, kAny)} << at;
    return places;
  }

  // Of the same places, those where a short word begins that may stay as it is if it is a token.
  WordStarts::Alone alone(size_t n) const { return WordStarts::alone(marks_, starts_, n * PlaceBits::kWord); }

  // For the glance at a token, if it has at most kSeen letters.
  WordTable::Probe probe(size_t from, size_t size) const {
    return dictionary_.probe(WordTable::hash_of_short(letters_ + from, std::min(size, kSeen)));
  }
  struct Glance {
    bool word;      // whether the token is one
    uint32_t open;  // a bit for each of its letters from which on there may be a word that does not let it be
  };
  // What is seen at once of a token of at most kSeen letters.
  Glance glance(WordTable::Probe probe, size_t from, size_t size) const {
    const uint32_t is = dictionary_.is(probe);
    const bool word = (is & Dictionary_impl::kWord) != 0;
    const uint32_t none_longer = is == Dictionary_impl::kWord ? 1 : 0;
    return {word, starts_from(from, WordStarts::longer_than(word * size)) & first(size) & ~none_longer};
  }

  // Whether a word of more than `limit` <= WordTable::kReadable letters may begin at `from`: whether one begins with as
  // many letters as the shortest that its marks allow has.
  bool may_be_longer(size_t from, size_t limit) const {
    const Lengths lengths = lengths_at(from, limit);
    const size_t shortest = std::min(shortest_of(lengths | WordStarts::kLongest), WordTable::kReadable);
    const bool begins = dictionary_.may_begin_with(WordTable::hash(letters_ + from, shortest));
    return begins && lengths != 0;
  }

  // The best word that begins at `from`: the heaviest, of equals the longest; its end is 0 if there is none. Without
  // weights, one of `known` letters may be known already.
  Found at(size_t from, size_t known = 0) const {
    Found best{0, 0, 0};
    if (known != 0) best = {static_cast<uint32_t>(from), static_cast<uint32_t>(from + known), 1};
    for_each_word(from, known, [&](size_t size) {
      const float weight = dictionary_.weighs() ? dictionary_.weight(view_.substr(from, size)) : 1;
      if (best.end == 0 || weight > best.weight || (weight == best.weight && from + size > best.end))
        best = {static_cast<uint32_t>(from), static_cast<uint32_t>(from + size), weight};
    });
    return best;
  }

  // The first place from `from` on where a word may begin, or `to`.
  size_t next_start(size_t from, size_t to) const {
    for (; from < to; from += kSeen)
      if (const uint32_t places = starts_from(from, kAny); places != 0) return std::min(from + first_of(places), to);
    return to;
  }

  // Whether a word begins inside this one and is longer. Without weights, a word that no longer one overlaps is kept.
  bool longer_inside(const Found& word) const {
    const size_t size = word.end - word.begin;
    if (size > WordTable::kReadable) return true;
    for (size_t from = word.begin + 1; from < word.end; from += kSeen) {
      uint32_t places = starts_from(from, WordStarts::longer_than(size));
      for (places &= first(std::min(word.end - from, kSeen)); places != 0; places &= places - 1)
        if (longer_at(from + first_of(places), size)) return true;
    }
    return false;
  }

 private:
  using Lengths = WordStarts::Lengths;
  static constexpr WordStarts::Classes kAny = WordStarts::longer_than(0);

  static uint32_t first(size_t letters) { return (uint32_t{1} << letters) - 1; }
  static size_t first_of(uint32_t places) { return static_cast<size_t>(std::countr_zero(places)); }
  static size_t shortest_of(Lengths lengths) { return static_cast<size_t>(std::countr_zero(lengths)) + 1; }

  // A bit for each of kSeen places from `from` on where a word of one of these classes may begin.
  uint32_t starts_from(size_t from, WordStarts::Classes classes) const {
    static_assert(kSeen <= WordStarts::kAhead);
#if defined(__SSE2__)
    const __m128i found = _mm_and_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(starts_ + from)),
                                        _mm_set1_epi8(static_cast<char>(classes)));
    return static_cast<uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(found, _mm_setzero_si128()))) ^ first(kSeen);
#else
    uint32_t places = 0;
    for (size_t k = 0; k < kSeen; ++k) places |= uint32_t{(starts_[from + k] & classes) != 0} << k;
    return places;
#endif
  }

  // How long words that begin at `from` may be, of more than `limit` letters.
  Lengths lengths_at(size_t from, size_t limit) const {
    const Lengths ends = static_cast<Lengths>(possible_.from(from + 1)) | WordStarts::kLongest;
    return (WordStarts::lengths(starts_[from]) & ends) >> limit << limit;
  }

  // Calls found(letters) for each word of more than `limit` letters that begins at `from`, the shortest first.
  template <typename Size>
  void for_each_word(size_t from, size_t limit, Size&& found) const {
    const Lengths lengths = lengths_at(from, limit);
    for (Lengths rest = lengths & ~WordStarts::kLongest; rest != 0; rest &= rest - 1) {
      const uint64_t hash = WordTable::hash(letters_ + from, shortest_of(rest));
      const uint32_t is = dictionary_.is(hash);
      const bool word = (is & Dictionary_impl::kWord) != 0;
      if (word) found(shortest_of(rest));
      if (word ? is == Dictionary_impl::kWord : !dictionary_.may_begin_with(hash)) return;
    }
    if ((lengths & WordStarts::kLongest) != 0)
      dictionary_.for_each_longest(view_.substr(from), [&](size_t size) {
        if (possible_.has(from + size)) found(size);
      });
  }

  bool longer_at(size_t from, size_t limit) const {
    bool any = false;
    for_each_word(from, limit, [&](size_t) { any = true; });
    return any;
  }

  const Dictionary_impl& dictionary_;
  std::string_view view_;
  PlaceBitsView possible_;
  const char* letters_;
  const WordStarts::Classes* starts_;
  WordStarts::Marks marks_;
};

// Finds the ends of tokens from places in them, 64 places after the other. Those of a line are the bits of one long
// number: where all but the first of a token are ones, what is added there is carried up to its end.
class Ends {
 public:
  // The ends in the next word of tokens that hold some of the places up to there. A bound is where a token begins and
  // the one before it ends.
  uint64_t next(uint64_t bounds, uint64_t places) {
    const uint64_t behind = places << 1 | last_;
    last_ = places >> (PlaceBits::kWord - 1);
    const uint64_t inner = ~bounds, added = inner + (behind & inner), sum = added + carry_;
    carry_ = added < inner || sum < added ? 1 : 0;
    return bounds & (sum | behind);
  }

 private:
  uint64_t last_ = 0, carry_ = 0;
};

// Finds the tokens that are words of two to four letters and may stay as they are, 64 places after the other. These are
// most of the words in a text, and nothing has to be looked up for them.
class ShortWords {
 public:
  struct Tokens {
    uint64_t begins, ends;  // the ends of those that begin in the next 64 places may lie behind these
  };
  // `bounds`: of these 64 places and of the next.
  Tokens next(uint64_t bounds, uint64_t next_bounds, const WordStarts::Alone& alone) {
    const auto ahead = [&](size_t letters) { return bounds >> letters | next_bounds << (PlaceBits::kWord - letters); };
    const uint64_t from_two = bounds & ~ahead(1), from_three = from_two & ~ahead(2), from_four = from_three & ~ahead(3);
    const uint64_t two = from_two & ahead(2) & alone.two, three = from_three & ahead(3) & alone.three,
                   four = from_four & ahead(4) & alone.four;
    const Tokens tokens{two | three | four, two << 2 | three << 3 | four << 4 | ends_behind_};
    ends_behind_ = two >> (PlaceBits::kWord - 2) | three >> (PlaceBits::kWord - 3) | four >> (PlaceBits::kWord - 4);
    return tokens;
  }

 private:
  uint64_t ends_behind_ = 0;
};

// Lists the tokens of the first look in which a word may begin as open ones. Without weights, it takes some that are
// words instead.
void list_tokens(const Finder& finder, bool weighs, Scratch& scratch) {
  OwnScratch& own = scratch.own;
  const size_t size = scratch.view.size();
  own.bounds = scratch.cuts;
  own.bounds.set(0);
  own.bounds.set(size);
  if (own.open.size() < size) own.open.resize(size), own.probes.resize(size);
  OwnScratch::Open* const open = own.open.data();
  WordTable::Probe* const probes = own.probes.data();
  size_t count = 0, before = 0;  // the last bound of the words before
  Ends ends;
  ShortWords short_words;
  for (size_t n = 0, words = own.bounds.words(); n < words; ++n) {
    const uint64_t bounds = own.bounds.word(n);
    uint64_t listed = ends.next(bounds, finder.starts(n));
    if (!weighs) {
      const uint64_t next_bounds = n + 1 < words ? own.bounds.word(n + 1) : 0;
      const ShortWords::Tokens taken = short_words.next(bounds, next_bounds, finder.alone(n));
      own.begins.word(n) = taken.begins;
      listed &= ~taken.ends;
    }
    for_each_place(listed, n, [&](size_t to) {
      const uint64_t lower = bounds & ((uint64_t{1} << to % PlaceBits::kWord) - 1);
      const size_t from = lower != 0 ? last_place(lower, n) : before;
      open[count].from = static_cast<uint32_t>(from);
      open[count].to = static_cast<uint32_t>(to);
      probes[count] = finder.probe(from, to - from);
      ++count;
    });
    if (bounds != 0) before = last_place(bounds, n);
  }
  own.open_tokens = count;
}

// Leaves those tokens open for which is_open(token, n) is true. Which ones that are cannot be foreseen, so it is not
// jumped to.
template <typename IsOpen>
void leave_open(OwnScratch& own, IsOpen&& is_open) {
  OwnScratch::Open* const tokens = own.open.data();
  size_t left = 0;
  for (size_t n = 0, count = own.open_tokens; n < count; ++n) {
    OwnScratch::Open token = tokens[n];
    const bool open = is_open(token, n);
    tokens[left] = token;
    left += open ? 1 : 0;
  }
  own.open_tokens = left;
}

// Takes the open tokens that are words, and leaves those open that may not stay as they are.
void glance_at_tokens(const Finder& finder, OwnScratch& own) {
  leave_open(own, [&, probes = own.probes.data()](OwnScratch::Open& token, size_t n) {
    const size_t size = token.to - token.from;
    if (size > Finder::kSeen) {
      token.places = OwnScratch::kUnseen;
      return true;
    }
    const Finder::Glance seen = finder.glance(probes[n], token.from, size);
    own.begins.add(token.from, seen.word);
    token.places = seen.open;
    return seen.open != 0;
  });
  leave_open(own, [&](const OwnScratch::Open& token, size_t) {
    if (token.places == OwnScratch::kUnseen) return true;
    const size_t limit = own.begins.has(token.from) * (token.to - token.from);
    bool any = false;
    for_each_place(token.places, 0, [&](size_t n) { any |= finder.may_be_longer(token.from + n, limit); });
    return any;
  });
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

// Chooses the best of the words that overlap one another, of which this is the first. Returns where they end.
size_t choose_among_overlapping(const Finder& finder, const Found& first, OwnScratch& own) {
  own.heap.assign(1, first);
  size_t end = first.end;
  for (size_t from = first.begin; (from = finder.next_start(from + 1, end)) < end;) {
    const Found word = finder.at(from);
    if (word.end == 0) continue;
    own.heap.push_back(word);
    end = std::max<size_t>(end, word.end);
  }
  choose_best(own);
  return end;
}

// Chooses the words that begin at `from` … `to` - 1. Returns where the last of them ends, or `to`.
size_t choose_words(const Dictionary_impl& dictionary, const Finder& finder, size_t from, size_t to, size_t known,
                    OwnScratch& own) {
  for (; from < to; known = 0) {
    const Found word = finder.at(from, known);
    if (word.end == 0) {
      from = finder.next_start(from + 1, to);
    } else if (dictionary.weighs() || finder.longer_inside(word)) {
      from = choose_among_overlapping(finder, word, own);
    } else {
      own.chosen.push_back(word);
      from = word.end;
    }
  }
  return from;
}

// No cut inside, one at either end.
void keep(const Found& word, OwnScratch& own) {
  own.bounds.clear(word.begin + 1, word.end);
  own.bounds.set(word.begin);
  own.bounds.set(word.end);
  own.begins.set(word.begin);
}

// Keeps the words in tokens that may not stay as they are, and in those that these words reach into.
void search_open_tokens(const Dictionary_impl& dictionary, const Finder& finder, OwnScratch& own) {
  size_t done = 0;  // so far all tokens have been searched
  for (size_t n = 0; n < own.open_tokens; ++n) {
    size_t from = own.open[n].from;
    if (from < done) continue;
    own.chosen.clear();
    done = from;
    do {
      const size_t to = own.bounds.next(from + 1);
      const size_t known = done == from && own.begins.has(from) ? to - from : 0;
      own.begins.clear(from);  // whatever the glance has seen
      done = choose_words(dictionary, finder, done, to, known, own);
      from = to;
    } while (from < done);
    for (const Found& word : own.chosen) keep(word, own);
  }
}

// Cuts at the bounds. What is kept is not in doubt any more, nor are its ends.
void decide(Scratch& scratch) {
  const OwnScratch& own = scratch.own;
  Ends ends;
  uint64_t borrow = 0;
  for (size_t n = 0; n < scratch.doubts.words(); ++n) {
    const uint64_t begin = own.begins.word(n), end = ends.next(own.bounds.word(n), begin);
    const uint64_t inside = end - begin - borrow;  // an end less its beginning is all places between them
    borrow = end < begin || end - begin < borrow ? 1 : 0;
    scratch.doubts.word(n) &= ~(inside | end);
    scratch.cuts.word(n) = own.bounds.word(n);
  }
  scratch.cuts.clear(scratch.view.size());
}

}  // namespace

void apply_own_words(const OwnWords& words, Scratch& scratch) {
  OwnScratch& own = scratch.own;
  const size_t size = scratch.view.size();
  mark_possible(scratch);
  for (PlaceBits* bits : {&own.taken, &own.begins}) bits->reset(size);
  WordStarts::find(marks_of(own), own.possible_bytes.data(), size, own.starts);
  const Finder finder(words.dictionary, scratch);
  list_tokens(finder, words.dictionary.weighs(), scratch);
  if (!words.dictionary.weighs()) glance_at_tokens(finder, own);
  search_open_tokens(words.dictionary, finder, own);
  decide(scratch);
}

}  // namespace khao::token
