#include "token/word_starts.h"

#include <algorithm>
#include <string>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "token/symbols.h"

namespace khao::token {
namespace {

// Bits of the first mark: bit 2 … 7, that a word of class 2 … 7 has begun with the four letters up to here; and that a
// word of one letter, of three, ends here.
constexpr int kOne = 1 << 0, kThree = 1 << 1;
constexpr size_t kBeginAt = 3;
// Bits of the second: bit 3 … 7, the last stretch of a word of class 3 … 7; that a word of two letters ends here; and
// the stretch before the last of class 6 and 7, where a shift brings it to the bit of its class.
constexpr int kTwo = 1 << 0;
constexpr int kUp = 5;
constexpr int between_of(size_t n) { return 1 << (n - kUp); }
constexpr std::array<uint8_t, 8> kLastAt{0, 0, 0, 4, 5, 6, 7, 8}, kBetweenAt{0, 0, 0, 0, 0, 0, 5, 6};

}  // namespace

void WordStarts::add(std::string_view word) {
  std::string symbols;
  for (const char letter : word.substr(0, kShortest[7]))
    symbols += static_cast<char>(kSymbolOf[static_cast<unsigned char>(letter)]);
  constexpr int kFirst = 0, kSecond = 8;  // shifts
  const auto mark = [&](uint32_t record, int which, int bit) {
    uint16_t& marks = rows_[record].marks;
    marks = static_cast<uint16_t>(marks | bit << which);
  };
  if (word.size() < kLongestGram) {
    const int bit = word.size() == 1 ? kOne : word.size() == 2 ? kTwo : kThree;
    for (const uint32_t record : ngrams_.records_ending_with(symbols))
      mark(record, word.size() == 2 ? kSecond : kFirst, bit);
    return;
  }
  const auto n =
      static_cast<size_t>(std::upper_bound(kShortest.begin(), kShortest.end() - 1, word.size()) - kShortest.begin()) -
      1;
  const auto mark_at = [&](size_t end, int which, int bit) {
    mark(ngrams_.record(reinterpret_cast<const uint8_t*>(symbols.data()) + end - kBeginAt), which, bit);
  };
  mark_at(kBeginAt, kFirst, 1 << n);
  if (kLastAt[n] != 0) mark_at(kLastAt[n], kSecond, 1 << n);
  if (kBetweenAt[n] != 0) mark_at(kBetweenAt[n], kSecond, between_of(n));
}

void WordStarts::find_plainly(Marks marks, const uint8_t* possible, size_t size, std::vector<Classes>& classes) {
  classes.assign(size + kAhead, 0);
  for (size_t k = 0; k < size; ++k) {
    const auto first = [&](size_t at, int bit) { return (marks.first[k + at] & bit) != 0; };
    const auto second = [&](size_t at, int bit) { return (marks.second[k + at] & bit) != 0; };
    const auto add = [&](bool yes, size_t n) { classes[k] = static_cast<Classes>(classes[k] | yes << n); };
    add(first(0, kOne) || second(1, kTwo), 0);
    add(first(2, kThree) && possible[k + 3] != 0, 1);
    for (size_t n = 2; n < kClasses; ++n)
      add(first(kBeginAt, 1 << n) && (kLastAt[n] == 0 || second(kLastAt[n], 1 << n)) &&
              (kBetweenAt[n] == 0 || second(kBetweenAt[n], between_of(n))) &&
              (n == 7 || possible[k + kShortest[n]] != 0),
          n);
    classes[k] &= possible[k];
  }
}

#if defined(__SSE2__)

void WordStarts::find(Marks marks, const uint8_t* possible, size_t size, std::vector<Classes>& classes) {
  if (classes.size() < size + kAhead) classes.resize(size + kAhead);
  static_assert(kOne == 1 << 0 && kTwo == 1 << 0 && kThree == 1 << 1);
  const auto load = [](const uint8_t* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); };
  const auto bits = [](int of) { return _mm_set1_epi8(static_cast<char>(of)); };
  const auto all = [](auto one, auto... others) {
    ((one = _mm_or_si128(one, others)), ...);
    return one;
  };
  for (size_t k = 0; k < size; k += 16) {
    const auto first = [&](size_t at, int of) { return _mm_and_si128(load(marks.first + k + at), bits(of)); };
    const auto last = [&](size_t n) { return _mm_and_si128(load(marks.second + k + kLastAt[n]), bits(1 << n)); };
    // The bits that a shift by 16 at a time brings over from the next letter are none of class n.
    const auto both = [&](size_t n) {
      return _mm_and_si128(last(n), _mm_slli_epi16(load(marks.second + k + kBetweenAt[n]), kUp));
    };
    const __m128i marked = all(first(0, kOne), _mm_and_si128(load(marks.second + k + 1), bits(kTwo)), first(2, kThree),
                               _mm_and_si128(load(marks.first + k + kBeginAt),
                                             all(bits(1 << 2), last(3), last(4), last(5), both(6), both(7))));
    const auto end = [&](size_t n) { return _mm_and_si128(load(possible + k + kShortest[n]), bits(1 << n)); };
    const __m128i ends = all(bits(1 << 0 | 1 << 7), end(1), end(2), end(3), end(4), end(5), end(6));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&classes[k]),
                     _mm_and_si128(_mm_and_si128(marked, ends), load(possible + k)));
  }
  std::fill_n(classes.begin() + static_cast<ptrdiff_t>(size), kAhead, Classes{0});
}

#else

void WordStarts::find(Marks marks, const uint8_t* possible, size_t size, std::vector<Classes>& classes) {
  find_plainly(marks, possible, size, classes);
}

#endif

}  // namespace khao::token
