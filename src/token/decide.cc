// All of it works on 64 places at a time, a bit each: which ones are cut or in doubt cannot be foreseen, so nothing but
// the rare second look is jumped to.
#include "token/decide.h"

#include <algorithm>
#include <array>
#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "token/letters.h"
#include "token/symbols.h"

namespace khao::token {
namespace {

// A second look costs kCost units, and one more for every stretch that is looked up. What stands between two blanks has
// kFree units and seven for every eight characters: enough for one look in 30 characters of news, which asks for one in
// 40 at most.
constexpr size_t kCost = 16;
constexpr size_t kFree = 240;
constexpr size_t budget(size_t characters) { return kFree + characters * 7 / 8; }

// Where more than so many of 64 places are in doubt stands no text, and the first look is as good as any: of 64 places
// of news two are, and 18 at most in 51 MB; of random letters 36 and more.
constexpr int kMostDoubts = 24;

// What form and first look say, for all places of the line.
void take_first(const Tables& tables, Scratch& scratch) {
  const size_t size = scratch.view.size();
  for (PlaceBits* bits :
       {&scratch.cuts, &scratch.likely, &scratch.sure, &scratch.doubts, &scratch.blanks, &scratch.thai})
    bits->reset(size);
  for (size_t n = 0, at = 0; at < size; ++n, at += PlaceBits::kWord) {
    const size_t count = std::min(PlaceBits::kWord, size - at);
    const FirstSays first = first_says(scratch.scores.data() + at, count, tables.ngrams.scale());
    const uint64_t cut = places_with(scratch.places.data() + at, count, kCut);
    const uint64_t open = places_with(scratch.places.data() + at, count, kOpen);
    scratch.cuts.word(n) = cut | (open & first.cut);
    scratch.likely.word(n) = cut | (open & first.likely);
    scratch.doubts.word(n) = open & first.doubtful;
    scratch.sure.word(n) = cut | (open & first.cut & ~first.doubtful);
    scratch.blanks.word(n) = places_with(scratch.classes.data() + at, count, kSpace);
    static_assert(kThai == 1 && kMark == 2 && kLead == 3);
    scratch.thai.word(n) = places_with(scratch.classes.data() + at, count, kThai, kLead);
  }
  scratch.likely.set(size);
}

}  // namespace

namespace {

// What it says of the places from, from + 1 … count - 1.
void add_plainly(const int16_t* scores, size_t from, size_t count, int scale, FirstSays& says) {
  for (size_t i = from; i < count; ++i) {
    const int score = scores[i];
    says.cut |= static_cast<uint64_t>(score > 0) << i;
    says.likely |= static_cast<uint64_t>(score > -kUnlikely * scale) << i;
    says.doubtful |= static_cast<uint64_t>(score < kDoubt * scale && score > -kDoubt * scale) << i;
  }
}

}  // namespace

FirstSays first_says_plainly(const int16_t* scores, size_t count, int scale) {
  FirstSays says;
  add_plainly(scores, 0, count, scale, says);
  return says;
}

#if defined(__SSE2__)

FirstSays first_says(const int16_t* scores, size_t count, int scale) {
  const auto all = [](int value) { return _mm_set1_epi16(static_cast<int16_t>(value)); };
  const __m128i zero = all(0), unlikely = all(-kUnlikely * scale), low = all(-kDoubt * scale),
                high = all(kDoubt * scale);
  FirstSays says;
  size_t i = 0;
  for (; i + 16 <= count; i += 16) {
    const __m128i a = _mm_loadu_si128(reinterpret_cast<const __m128i*>(scores + i));
    const __m128i b = _mm_loadu_si128(reinterpret_cast<const __m128i*>(scores + i + 8));
    const auto bits = [i](__m128i of_a, __m128i of_b) {
      return uint64_t{static_cast<uint32_t>(_mm_movemask_epi8(_mm_packs_epi16(of_a, of_b)))} << i;
    };
    says.cut |= bits(_mm_cmpgt_epi16(a, zero), _mm_cmpgt_epi16(b, zero));
    says.likely |= bits(_mm_cmpgt_epi16(a, unlikely), _mm_cmpgt_epi16(b, unlikely));
    says.doubtful |= bits(_mm_and_si128(_mm_cmpgt_epi16(a, low), _mm_cmplt_epi16(a, high)),
                          _mm_and_si128(_mm_cmpgt_epi16(b, low), _mm_cmplt_epi16(b, high)));
  }
  add_plainly(scores, i, count, scale, says);
  return says;
}

#else

FirstSays first_says(const int16_t* scores, size_t count, int scale) {
  return first_says_plainly(scores, count, scale);
}

#endif

namespace {

void spell_plainly(const char* in, const char* end, uint8_t* out) {
  for (; in != end; ++in) *out++ = kSymbolOf[static_cast<unsigned char>(*in)];
}

#if defined(__SSE2__)

// Sixteen characters, if they are Thai letters and blanks. Returns whether they are.
bool spell_thai(const char* in, uint8_t* out) {
  const auto all = [](int value) { return _mm_set1_epi8(static_cast<char>(value)); };
  const __m128i chars = _mm_loadu_si128(reinterpret_cast<const __m128i*>(in));
  const __m128i blank = _mm_cmpeq_epi8(chars, all(' '));
  // As signed bytes, Thai letters lie above what is before them and below zero.
  const __m128i thai = _mm_and_si128(_mm_cmpgt_epi8(chars, all(kThaiLetters.first - 1)),
                                     _mm_cmpgt_epi8(all(kThaiLetters.last + 1), chars));
  if (_mm_movemask_epi8(_mm_or_si128(blank, thai)) != 0xFFFF) return false;
  const __m128i letters = _mm_sub_epi8(chars, all(kThaiLetters.first - kSymbolOf[kThaiLetters.first]));
  const __m128i symbols = _mm_or_si128(_mm_andnot_si128(blank, letters), _mm_and_si128(blank, all(kSymbolOf[' '])));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(out), symbols);
  return true;
}

#endif

}  // namespace

void spell(const std::string& chars, std::vector<uint8_t>& symbols) {
  symbols.resize(chars.size() + 2 * kPadding);
  std::fill_n(symbols.begin(), kPadding, kEdge);
  std::fill_n(symbols.end() - static_cast<ptrdiff_t>(kPadding), kPadding, kEdge);
  const char* in = chars.data();
  const char* const end = in + chars.size();
  uint8_t* out = symbols.data() + kPadding;
#if defined(__SSE2__)
  constexpr ptrdiff_t kBlock = 16;
  for (; end - in >= kBlock; in += kBlock, out += kBlock)
    if (!spell_thai(in, out)) spell_plainly(in, in + kBlock, out);
#endif
  spell_plainly(in, end, out);
}

void look_first(const Tables& tables, const WordStarts* starts, Scratch& scratch) {
  const size_t size = scratch.view.size();
  spell(scratch.view.chars, scratch.symbols);
  scratch.scores.resize(size + kLanes);
  const uint8_t* symbols = scratch.symbols.data() + kPadding;
  if (starts == nullptr) {
    tables.ngrams.score(symbols, size, scratch.scores.data());
  } else {
    auto &first = scratch.own.first_marks, &second = scratch.own.second_marks;
    const size_t letters = size + kLanes;
    for (auto* marks : {&first, &second}) {
      if (marks->size() < letters + WordStarts::kAhead) marks->resize(letters + WordStarts::kAhead);
      std::fill_n(marks->begin() + static_cast<ptrdiff_t>(letters), WordStarts::kAhead, uint8_t{0});
    }
    tables.ngrams.score(symbols, size, scratch.scores.data(), starts->rows(), first.data(), second.data());
  }
  take_first(tables, scratch);
}

namespace {

// Decides the doubts whose answers are known beforehand, and leaves those that are to be asked in scratch.asked. Asks
// for all answers before it reads the first.
void take_answers(const Tables& tables, const LineView& line, Scratch& scratch) {
  scratch.asked.clear();
  scratch.windows.clear();
  for (size_t n = 0; n < scratch.doubts.words(); ++n) {
    if (std::popcount(scratch.doubts.word(n)) > kMostDoubts) continue;
    for_each_place(scratch.doubts.word(n), n, [&](size_t place) {
      const auto windows = look::Answers::windows(line, place);
      tables.answers.prefetch(windows);
      scratch.asked.push_back(static_cast<uint32_t>(place));
      scratch.windows.push_back(windows);
    });
  }
  size_t count = 0;
  for (size_t n = 0; n < scratch.windows.size(); ++n) {
    const uint32_t place = scratch.asked[n];
    const look::Answers::Says says = tables.answers.at(scratch.windows[n]);
    const uint64_t bit = uint64_t{1} << place % PlaceBits::kWord;
    uint64_t& cuts = scratch.cuts.word(place / PlaceBits::kWord);
    cuts = says == look::Answers::kCut ? cuts | bit : says == look::Answers::kJoined ? cuts & ~bit : cuts;
    scratch.asked[count] = place;
    count += says == look::Answers::kNothing ? 1 : 0;
  }
  scratch.asked.resize(count);
}

}  // namespace

void look_again(const Tables& tables, Scratch& scratch) {
  const LineView line{scratch.symbols.data() + kPadding, scratch.view.chars, scratch.likely.view(),
                      scratch.sure.view()};
  take_answers(tables, line, scratch);
  // While the weights of a place come, the questions of the next ones are made.
  constexpr size_t kOpen = 4;
  std::array<look::Question, kOpen> questions;
  std::array<uint32_t, kOpen> places;
  size_t made = 0, answered = 0;
  const auto answer = [&] {
    const size_t n = answered++ % kOpen;
    scratch.cuts.put(places[n], tables.look.score(tables.words, questions[n]) > 0);
  };
  size_t spent = 0, stretch = 0;  // units since the last blank, and where that stands
  size_t blank = 0, scanned = 0;  // the last blank in the words before `scanned`
  for (const uint32_t place : scratch.asked) {
    const size_t here = place / PlaceBits::kWord;
    for (; scanned < here; ++scanned)
      if (const uint64_t blanks = scratch.blanks.word(scanned); blanks != 0) blank = last_place(blanks, scanned);
    const uint64_t before = scratch.blanks.word(here) & ((uint64_t{1} << place % PlaceBits::kWord) - 1);
    const size_t last = before != 0 ? last_place(before, here) : blank;
    if (last != stretch) stretch = last, spent = 0;
    if (spent >= budget(place - stretch)) continue;
    if (made - answered == kOpen) answer();
    look::Question& question = questions[made % kOpen];
    look::ask(line, place, question);
    spent += kCost + question.count;
    tables.look.prefetch(tables.words, question);
    places[made++ % kOpen] = place;
  }
  while (answered != made) answer();
}

}  // namespace khao::token
