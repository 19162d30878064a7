#include "token/word_starts.h"

#include <algorithm>
#include <string>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "token/symbols.h"

namespace khao::token {
namespace {

// Bits of a mark: that a word of class 2 … 7 has begun with the four letters up to here is bit 2 … 7. Others lie so
// that a shift brings them to the bit of their class.
constexpr int kOne = 1 << 0, kTwo = 1 << 8, kThree = 1 << 1;            // a word of so many letters ends here
constexpr int kDown = 8, kDownBetween = 3;                              // shifts
constexpr int last_of(size_t n) { return 1 << (n + kDown); }            // the last stretch of a word of class n >= 3
constexpr int between_of(size_t n) { return 1 << (n + kDownBetween); }  // the one before, of class 6 and 7
constexpr std::array<uint8_t, 8> kLastAt{0, 0, 0, 4, 5, 6, 7, 8}, kBetweenAt{0, 0, 0, 0, 0, 0, 5, 6};
constexpr size_t kBeginAt = 3;

}  // namespace

void WordStarts::add(std::string_view word) {
  std::string symbols;
  for (const char letter : word.substr(0, kShortest[7]))
    symbols += static_cast<char>(kSymbolOf[static_cast<unsigned char>(letter)]);
  const auto mark = [&](uint32_t record, int bits) { marks_[record] = static_cast<Mark>(marks_[record] | bits); };
  if (word.size() < kLongestGram) {
    const int bit = word.size() == 1 ? kOne : word.size() == 2 ? kTwo : kThree;
    for (const uint32_t record : ngrams_.records_ending_with(symbols)) mark(record, bit);
    return;
  }
  const auto n =
      static_cast<size_t>(std::upper_bound(kShortest.begin(), kShortest.end() - 1, word.size()) - kShortest.begin()) -
      1;
  const auto mark_at = [&](size_t end, int bit) {
    mark(ngrams_.record(reinterpret_cast<const uint8_t*>(symbols.data()) + end - kBeginAt), bit);
  };
  mark_at(kBeginAt, 1 << n);
  if (kLastAt[n] != 0) mark_at(kLastAt[n], last_of(n));
  if (kBetweenAt[n] != 0) mark_at(kBetweenAt[n], between_of(n));
}

void WordStarts::find_plainly(const Mark* marks, const uint8_t* possible, size_t size, std::vector<Classes>& classes) {
  classes.assign(size + kAhead, 0);
  for (size_t k = 0; k < size; ++k) {
    const auto has = [&](size_t at, int bit) { return (marks[k + at] & bit) != 0; };
    const auto add = [&](bool yes, size_t n) { classes[k] = static_cast<Classes>(classes[k] | yes << n); };
    add(has(0, kOne) || has(1, kTwo), 0);
    add(has(2, kThree) && possible[k + 3] != 0, 1);
    for (size_t n = 2; n < kClasses; ++n)
      add(has(kBeginAt, 1 << n) && (kLastAt[n] == 0 || has(kLastAt[n], last_of(n))) &&
              (kBetweenAt[n] == 0 || has(kBetweenAt[n], between_of(n))) && (n == 7 || possible[k + kShortest[n]] != 0),
          n);
    classes[k] &= possible[k];
  }
}

#if defined(__SSE2__)

void WordStarts::find(const Mark* marks, const uint8_t* possible, size_t size, std::vector<Classes>& classes) {
  classes.resize(size + kAhead);
  const auto load = [](const auto* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); };
  const auto words = [](int bits) { return _mm_set1_epi16(static_cast<short>(bits)); };
  static_assert(kTwo >> kDown == 1);
  // The classes of eight places, from their marks.
  const auto eight = [&](const Mark* here) {
    const auto down = [&](size_t at, int by) { return _mm_srli_epi16(load(here + at), by); };
    const auto last = [&](size_t n) { return _mm_and_si128(down(kLastAt[n], kDown), words(1 << n)); };
    const auto both = [&](size_t n) { return _mm_and_si128(last(n), down(kBetweenAt[n], kDownBetween)); };
    const __m128i ends = _mm_or_si128(_mm_or_si128(_mm_or_si128(last(3), last(4)), _mm_or_si128(last(5), both(6))),
                                      _mm_or_si128(both(7), words(1 << 2)));
    const __m128i tiny = _mm_or_si128(_mm_and_si128(load(here), words(kOne)), _mm_and_si128(down(1, kDown), words(1)));
    return _mm_or_si128(_mm_or_si128(tiny, _mm_and_si128(load(here + 2), words(kThree))),
                        _mm_and_si128(load(here + kBeginAt), ends));
  };
  for (size_t k = 0; k < size; k += 16) {
    const uint8_t* here = possible + k;
    const auto end = [&](size_t n) {
      return _mm_and_si128(load(here + kShortest[n]), _mm_set1_epi8(static_cast<char>(1 << n)));
    };
    const __m128i ends =
        _mm_or_si128(_mm_or_si128(_mm_or_si128(end(1), end(2)), _mm_or_si128(end(3), end(4))),
                     _mm_or_si128(_mm_or_si128(end(5), end(6)), _mm_set1_epi8(static_cast<char>(1 << 0 | 1 << 7))));
    const __m128i marked = _mm_packus_epi16(eight(marks + k), eight(marks + k + 8));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&classes[k]), _mm_and_si128(_mm_and_si128(marked, ends), load(here)));
  }
  std::fill(classes.begin() + static_cast<ptrdiff_t>(size), classes.end(), Classes{0});
}

#else

void WordStarts::find(const Mark* marks, const uint8_t* possible, size_t size, std::vector<Classes>& classes) {
  find_plainly(marks, possible, size, classes);
}

#endif

}  // namespace khao::token
