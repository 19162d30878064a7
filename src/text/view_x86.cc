// Sixteen Thai code points at a time with the byte shuffles of SSSE3.
//
//     bytes      E0 B8 81  E0 B9 88  …      three registers of sixteen
//     offsets       01        48     …      bit 0 of the second byte, lower six bits of the third: U+0E00 + offset
//
// Which offsets are letters, and which of them may fold with the one before, is looked up by their two hexadecimal
// digits: a set of offsets is the product of a set of first and a set of second digits.
#include "base/cpu.h"
#include "text/view_parts.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#include <algorithm>
#include <bit>

namespace khao::text {
namespace {

// Bits by the upper and by the lower digit of an offset; those that both have are the bits of the offset.
struct Digits {
  std::array<uint8_t, 16> upper{}, lower{};
  constexpr uint8_t of(unsigned offset) const { return upper[offset >> 4] & lower[offset & 15]; }
};

// Bits of which each belongs to offsets with one upper digit only.
constexpr Digits digits_of(const std::array<uint8_t, 128>& bits) {
  Digits digits;
  for (unsigned offset = 0; offset < 128; ++offset) {
    digits.upper[offset >> 4] |= bits[offset];
    digits.lower[offset & 15] |= bits[offset];
  }
  return digits;
}

constexpr std::array<uint8_t, 128> pairs_by_offset(const uint8_t* pairs) {
  std::array<uint8_t, 128> bits{};
  for (unsigned offset = 1; offset < 0x5C; ++offset) bits[offset] = pairs[offset + code(0x0E00)];
  return bits;
}
constexpr auto kFirst = pairs_by_offset(kPairs.first), kSecond = pairs_by_offset(kPairs.second);

// A bit for each upper digit: letters whose code is the offset's, but for ํ, which folds with letters farther on.
constexpr auto kLetters = [] {
  std::array<uint8_t, 128> bits{};
  for (unsigned offset = 0; offset < 128; ++offset)
    if (kThaiCodes[offset] == offset + code(0x0E00) && offset != kNikhahit - code(0x0E00))
      bits[offset] = static_cast<uint8_t>(1u << (offset >> 4));
  return bits;
}();

constexpr Digits kFirstDigits = digits_of(kFirst), kSecondDigits = digits_of(kSecond),
                 kLetterDigits = digits_of(kLetters);
static_assert([] {
  for (unsigned offset = 0; offset < 128; ++offset)
    if (kFirstDigits.of(offset) != kFirst[offset] || kSecondDigits.of(offset) != kSecond[offset] ||
        kLetterDigits.of(offset) != kLetters[offset])
      return false;
  return true;
}());

// Where in register `part` of three the bytes `which` (0, 1, 2) of the code points stand, for a shuffle.
constexpr std::array<uint8_t, 16> from_part(size_t part, size_t which) {
  std::array<uint8_t, 16> shuffle{};
  for (size_t k = 0; k < kAtOnce; ++k) {
    const size_t at = kThaiBytes * k + which;
    shuffle[k] = at / 16 == part ? static_cast<uint8_t>(at % 16) : 0x80;
  }
  return shuffle;
}
// Of register `part`: which bits are those of E0 B8 80 … E0 B9 BF, and what they are.
constexpr std::array<uint8_t, 16> pattern(size_t part, std::array<uint8_t, 3> bytes) {
  std::array<uint8_t, 16> pattern{};
  for (size_t i = 0; i < 16; ++i) pattern[i] = bytes[(part * 16 + i) % 3];
  return pattern;
}
struct Part {
  std::array<uint8_t, 16> mask, wanted, second, third;
};
constexpr Part part_of(size_t n) {
  return {pattern(n, {0xFF, 0xFE, 0xC0}), pattern(n, {0xE0, 0xB8, 0x80}), from_part(n, 1), from_part(n, 2)};
}
constexpr Part kParts[3] = {part_of(0), part_of(1), part_of(2)};

KHAO_SSSE3 inline __m128i constant(const std::array<uint8_t, 16>& bytes) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes.data()));
}

KHAO_SSSE3 inline __m128i bits_of(__m128i offsets, const Digits& digits) {
  const __m128i low = _mm_set1_epi8(15);
  return _mm_and_si128(_mm_shuffle_epi8(constant(digits.lower), _mm_and_si128(offsets, low)),
                       _mm_shuffle_epi8(constant(digits.upper), _mm_and_si128(_mm_srli_epi16(offsets, 4), low)));
}

KHAO_SSSE3 inline void count_up(uint32_t* out, uint32_t from) {
  constexpr int kStep = kThaiBytes;
  __m128i numbers =
      _mm_add_epi32(_mm_set1_epi32(static_cast<int>(from)), _mm_setr_epi32(0, kStep, 2 * kStep, 3 * kStep));
  for (size_t k = 0; k < kAtOnce; k += 4) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out + k), numbers);
    numbers = _mm_add_epi32(numbers, _mm_set1_epi32(4 * kStep));
  }
}

}  // namespace

KHAO_SSSE3 size_t plain_thai_x86(std::string_view text, size_t offset, const Cursor& to) {
  if (to.last(1) == kNikhahit || to.last(2) == kNikhahit) return 0;
  unsigned char* chars = to.chars + to.size;
  uint32_t *begin = to.begin + to.size, *end = to.end + to.size;
  __m128i first_before = _mm_set1_epi8(static_cast<char>(kPairs.first[to.last(1)]));
  size_t done = 0;
  while (text.size() - done * kThaiBytes >= kAtOnce * kThaiBytes) {
    const auto* bytes = reinterpret_cast<const __m128i*>(text.data() + done * kThaiBytes);
    __m128i second = _mm_setzero_si128(), third = _mm_setzero_si128();
    uint64_t thai = 0;  // a bit a byte
    for (size_t n = 0; n < 3; ++n) {
      const __m128i these = _mm_loadu_si128(bytes + n);
      const Part& part = kParts[n];
      const __m128i fits = _mm_cmpeq_epi8(_mm_and_si128(these, constant(part.mask)), constant(part.wanted));
      thai |= uint64_t{static_cast<uint32_t>(_mm_movemask_epi8(fits))} << 16 * n;
      second = _mm_or_si128(second, _mm_shuffle_epi8(these, constant(part.second)));
      third = _mm_or_si128(third, _mm_shuffle_epi8(these, constant(part.third)));
    }
    const __m128i offsets = _mm_or_si128(_mm_slli_epi16(_mm_and_si128(second, _mm_set1_epi8(1)), 6),
                                         _mm_and_si128(third, _mm_set1_epi8(0x3F)));
    const __m128i first = bits_of(offsets, kFirstDigits);
    const __m128i folds = _mm_and_si128(_mm_alignr_epi8(first, first_before, 15), bits_of(offsets, kSecondDigits));
    const __m128i zero = _mm_setzero_si128();
    const __m128i plain =
        _mm_andnot_si128(_mm_cmpeq_epi8(bits_of(offsets, kLetterDigits), zero), _mm_cmpeq_epi8(folds, zero));
    const size_t count = std::min(static_cast<size_t>(std::countr_one(static_cast<uint32_t>(_mm_movemask_epi8(plain)))),
                                  static_cast<size_t>(std::countr_one(thai)) / kThaiBytes);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(chars + done),
                     _mm_add_epi8(offsets, _mm_set1_epi8(static_cast<char>(code(0x0E00)))));
    const size_t at = offset + done * kThaiBytes;
    count_up(begin + done, static_cast<uint32_t>(at));
    count_up(end + done, static_cast<uint32_t>(at + kThaiBytes));
    done += count;
    if (count < kAtOnce) break;
    first_before = first;
  }
  return done;
}

}  // namespace khao::text

#else

namespace khao::text {

size_t plain_thai_x86(std::string_view, size_t, const Cursor&) { return 0; }

}  // namespace khao::text

#endif
