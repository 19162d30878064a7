#include "token/word_starts.h"

#include <algorithm>
#include <string>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "token/symbols.h"

namespace khao::token {
namespace {

// Bits of the first mark: that a word of one letter, of three, ends here; bit 2 … 6, that a word of class 2 … 6 has
// begun with the four letters up to here; that this is the middle stretch of a word of class 5.
constexpr int kOne = 1 << 0, kThree = 1 << 1, kFour = 1 << 2;
// Bits of the second: that a word of two letters ends here; of kThree and kFour, that other letters than those of a
// word have got it too; bit 3 … 6, the last stretch of a word of class 3 … 6; the middle stretch of one of class 6.
constexpr int kTwo = 1 << 0;
constexpr int kMiddle = 1 << 7;
constexpr size_t kBeginAt = 3, kMiddleAt = 5, kLast = 6;
constexpr std::array<uint8_t, kLast + 1> kLastAt{0, 0, 0, 4, 5, 6, 7};

// They have symbols of their own.
bool is_thai(char letter) {
  const auto code = static_cast<uint8_t>(letter);
  return kThaiLetters.first <= code && code <= kThaiLetters.last;
}

}  // namespace

void WordStarts::add(std::string_view word) {
  std::string symbols;
  for (const char letter : word.substr(0, kShortest[kLast]))
    symbols += static_cast<char>(kSymbolOf[static_cast<unsigned char>(letter)]);
  const bool thai = std::all_of(word.begin(), word.end(), is_thai);
  const auto mark = [&](uint32_t record, int first, int second) {
    uint16_t& marks = rows_[record].marks;
    marks = static_cast<uint16_t>(marks | first | second << 8);
  };
  const auto mark_all = [&](std::string_view stretch, int first, int second) {
    for (const uint32_t record : ngrams_.records_ending_with(stretch)) mark(record, first, second);
  };
  const auto shared = [&](int bit) { return thai && ngrams_.known(symbols) == symbols.size() ? 0 : bit; };
  const auto at = [&](size_t end) {
    return ngrams_.record(reinterpret_cast<const uint8_t*>(symbols.data()) + end - kBeginAt);
  };
  switch (word.size()) {
    case 1:
      return mark_all(symbols, kOne, 0);
    case 2:
      return thai ? mark_all(symbols, 0, kTwo) : mark_all(symbols.substr(0, 1), kOne, 0);
    case 3:
      return mark_all(symbols, kThree, shared(kThree));
    case 4:
      return mark(at(kBeginAt), kFour, shared(kFour));
    default:
      const auto n = static_cast<size_t>(std::upper_bound(kShortest.begin(), kShortest.end() - 1, word.size()) -
                                         kShortest.begin()) -
                     1;
      mark(at(kBeginAt), 1 << n, 0);
      mark(at(kLastAt[n]), 0, 1 << n);
      if (n == kLast - 1) mark(at(kMiddleAt), kMiddle, 0);
      if (n == kLast) mark(at(kMiddleAt), 0, kMiddle);
  }
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
              (n != kLast - 1 || first(kMiddleAt, kMiddle)) && (n != kLast || second(kMiddleAt, kMiddle)) &&
              (n == kLast || possible[k + kShortest[n]] != 0),
          n);
    classes[k] &= possible[k];
  }
}

WordStarts::Alone WordStarts::alone_plainly(Marks marks, const Classes* classes, size_t from) {
  Alone alone;
  for (size_t i = 0; i < 64; ++i) {
    const size_t k = from + i;
    const auto longer = [&](size_t size) {
      bool any = false;
      for (size_t n = 0; n < size; ++n) any |= (classes[k + n] & longer_than(size)) != 0;
      return any;
    };
    const auto add = [&](uint64_t& places, bool is, size_t size) { places |= uint64_t{is && !longer(size)} << i; };
    add(alone.two, (marks.second[k + 1] & kTwo) != 0, 2);
    add(alone.three, (marks.first[k + 2] & ~marks.second[k + 2] & kThree) != 0, 3);
    add(alone.four, (marks.first[k + 3] & ~marks.second[k + 3] & kFour) != 0, 4);
  }
  return alone;
}

#if defined(__SSE2__)

WordStarts::Alone WordStarts::alone(Marks marks, const Classes* classes, size_t from) {
  const auto load = [](const uint8_t* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); };
  const auto bits = [](int of) { return _mm_set1_epi8(static_cast<char>(of)); };
  // Where a place has the bit of a word, and none of the classes that are longer.
  const auto places = [&](__m128i words, int bit, __m128i begin, size_t size) {
    const __m128i longer = _mm_and_si128(begin, bits(longer_than(size)));
    const __m128i both = _mm_or_si128(_mm_andnot_si128(words, bits(bit)), longer);
    return uint64_t{static_cast<uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(both, _mm_setzero_si128())))};
  };
  Alone alone;
  for (size_t i = 0; i < 64; i += 16) {
    const size_t k = from + i;
    const auto own = [&](size_t at) {
      return _mm_andnot_si128(load(marks.second + k + at), load(marks.first + k + at));
    };
    const __m128i two = _mm_or_si128(load(classes + k), load(classes + k + 1));
    const __m128i three = _mm_or_si128(two, load(classes + k + 2));
    const __m128i four = _mm_or_si128(three, load(classes + k + 3));
    alone.two |= places(load(marks.second + k + 1), kTwo, two, 2) << i;
    alone.three |= places(own(2), kThree, three, 3) << i;
    alone.four |= places(own(3), kFour, four, 4) << i;
  }
  return alone;
}

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
    const auto middle = [&](const uint8_t* of, size_t n) {
      return _mm_and_si128(last(n), _mm_srli_epi16(load(of + k + kMiddleAt), static_cast<int>(kLast + 1 - n)));
    };
    const __m128i marked =
        all(first(0, kOne), _mm_and_si128(load(marks.second + k + 1), bits(kTwo)), first(2, kThree),
            _mm_and_si128(load(marks.first + k + kBeginAt),
                          all(bits(1 << 2), last(3), last(4), middle(marks.first, 5), middle(marks.second, 6))));
    const auto end = [&](size_t n) { return _mm_and_si128(load(possible + k + kShortest[n]), bits(1 << n)); };
    const __m128i ends = all(bits(1 << 0 | 1 << kLast), end(1), end(2), end(3), end(4), end(5));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&classes[k]),
                     _mm_and_si128(_mm_and_si128(marked, ends), load(possible + k)));
  }
  std::fill_n(classes.begin() + static_cast<ptrdiff_t>(size), kAhead, Classes{0});
}

#else

WordStarts::Alone WordStarts::alone(Marks marks, const Classes* classes, size_t from) {
  return alone_plainly(marks, classes, from);
}

void WordStarts::find(Marks marks, const uint8_t* possible, size_t size, std::vector<Classes>& classes) {
  find_plainly(marks, possible, size, classes);
}

#endif

}  // namespace khao::token
