// Eight places at a time: what each table says is gathered, and the longest word is the exponent of its length bits.
#include "token/word_starts.h"

#include "base/cpu.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

namespace khao::token {
namespace {

constexpr size_t kAtOnce = 8;

KHAO_AVX2 inline __m256i all(uint32_t value) { return _mm256_set1_epi32(static_cast<int>(value)); }

KHAO_AVX2 inline __m256i bytes_at(const uint8_t* table, __m256i slots) {
  return _mm256_and_si256(_mm256_i32gather_epi32(reinterpret_cast<const int*>(table), slots, 1), all(0xFF));
}

// Of eight numbers below 2^25.
KHAO_AVX2 inline __m256i bit_widths(__m256i numbers) {
  // Without the bit below the highest, so that rounding does not reach the next power of two.
  const __m256i high = _mm256_andnot_si256(_mm256_srli_epi32(numbers, 1), numbers);
  const __m256i exponents = _mm256_srli_epi32(_mm256_castps_si256(_mm256_cvtepi32_ps(high)), 23);
  return _mm256_max_epi32(_mm256_sub_epi32(exponents, all(126)), _mm256_setzero_si256());
}

}  // namespace

KHAO_AVX2 void WordStarts::longest_avx2(const char* letters, PlaceBitsView possible, size_t from, size_t count,
                                        uint8_t* out) const {
  // Four letters from each of eight places on; those from one and from three letters behind it.
  const __m256i firsts = _mm256_setr_epi8(0, 1, 2, 3, 1, 2, 3, 4, 2, 3, 4, 5, 3, 4, 5, 6,  //
                                          4, 5, 6, 7, 5, 6, 7, 8, 6, 7, 8, 9, 7, 8, 9, 10);
  const __m256i firsts_of_five = _mm256_add_epi8(firsts, _mm256_set1_epi8(kFive - kFour));
  const __m256i firsts_of_seven = _mm256_add_epi8(firsts, _mm256_set1_epi8(kSeven - kFour));
  const __m256i lane = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  for (size_t k = 0; k < count; k += kAtOnce) {
    const __m256i these = _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(letters + k)));
    const __m256i first = _mm256_shuffle_epi8(these, firsts);
    const __m256i last_of_five = _mm256_shuffle_epi8(these, firsts_of_five);
    const __m256i last = _mm256_shuffle_epi8(these, firsts_of_seven);
    const __m256i two = bytes_at(two_.data(), _mm256_and_si256(first, all(0xFFFF)));
    const __m256i three = bytes_at(
        three_.data(),
        _mm256_srli_epi32(_mm256_mullo_epi32(_mm256_slli_epi32(first, 8), all(kThreeFactor)), 32 - kThreeBits));
    const __m256i four =
        bytes_at(four_.data(), _mm256_srli_epi32(_mm256_mullo_epi32(first, all(kFourFactor)), 32 - kFourBits));
    const __m256i five_slots = _mm256_srli_epi32(_mm256_add_epi32(_mm256_mullo_epi32(first, all(kFiveFactor)),
                                                                  _mm256_mullo_epi32(last_of_five, all(kFifthFactor))),
                                                 32 - kFiveBits);
    const __m256i five = bytes_at(five_.data(), five_slots);
    const __m256i seven_slots = _mm256_srli_epi32(
        _mm256_add_epi32(_mm256_mullo_epi32(first, all(kSevenFactor)), _mm256_mullo_epi32(last, all(kLastFactor))),
        32 - kSevenBits);
    const __m256i seven =
        _mm256_i32gather_epi32(reinterpret_cast<const int*>(seven_.data()), seven_slots, sizeof(Lengths));
    const __m256i lengths =
        _mm256_or_si256(_mm256_or_si256(two, _mm256_slli_epi32(three, kThree - 1)),
                        _mm256_or_si256(_mm256_slli_epi32(four, kFour - 1),
                                        _mm256_or_si256(_mm256_slli_epi32(five, kFive - 1), seven)));
    // Lane n: bit 0 is whether a word may begin at place n, the others whether one may end behind it.
    const __m256i places = _mm256_srlv_epi32(all(static_cast<uint32_t>(possible.from(from + k))), lane);
    const __m256i begins = _mm256_cmpeq_epi32(_mm256_and_si256(places, all(1)), all(1));
    const __m256i ends = _mm256_or_si256(_mm256_srli_epi32(places, 1), all(kLonger));
    const __m256i found = bit_widths(_mm256_and_si256(_mm256_and_si256(lengths, ends), begins));
    const __m128i words = _mm_packus_epi32(_mm256_castsi256_si128(found), _mm256_extracti128_si256(found, 1));
    _mm_storel_epi64(reinterpret_cast<__m128i*>(out + k), _mm_packus_epi16(words, words));
  }
}

void WordStarts::longest(const char* letters, PlaceBitsView possible, size_t from, size_t count, uint8_t* out) const {
  static const bool fast = base::has_avx2();
  if (fast)
    longest_avx2(letters, possible, from, count, out);
  else
    longest_plainly(letters, possible, from, count, out);
}

}  // namespace khao::token

#else

namespace khao::token {

void WordStarts::longest(const char* letters, PlaceBitsView possible, size_t from, size_t count, uint8_t* out) const {
  longest_plainly(letters, possible, from, count, out);
}

}  // namespace khao::token

#endif
