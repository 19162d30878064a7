// Eight walks at a time: the records of a step are gathered.
#include "base/cpu.h"
#include "token/ngrams_format.h"
#include "token/ngrams_walk.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

namespace khao::token::ngrams {
namespace {

constexpr size_t kAtOnce = 8;

// Eight symbols, 32 bits each.
KHAO_AVX2 inline __m256i symbols_at(const uint8_t* at) {
  return _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(at)));
}

KHAO_AVX2 inline __m256i links_of(const Ngrams::Record* records, __m256i index) {
  static_assert(sizeof(Ngrams::Record) == 3 * sizeof(int));
  const __m256i words = _mm256_add_epi32(index, _mm256_add_epi32(index, index));
  return _mm256_i32gather_epi32(reinterpret_cast<const int*>(records), words, sizeof(int));
}

}  // namespace

KHAO_AVX2 void walk_avx2(const Ngrams::Record* records, const uint8_t* newest, size_t count, uint32_t* found) {
  const __m256i mask = _mm256_set1_epi32(kSymbolMask), dead = _mm256_set1_epi32(kDead);
  size_t k = 0;
  for (; k + kAtOnce <= count; k += kAtOnce) {
    const __m256i first = symbols_at(newest + k), second = symbols_at(newest + k - 1);
    const __m256i third = symbols_at(newest + k - 2), fourth = symbols_at(newest + k - 3);
    const __m256i two = _mm256_or_si256(_mm256_slli_epi32(first, kBits), second);
    const __m256i three = _mm256_xor_si256(_mm256_srli_epi32(links_of(records, two), kBits), third);
    const __m256i three_link = links_of(records, three);
    const __m256i is_three = _mm256_cmpeq_epi32(_mm256_and_si256(three_link, mask), third);
    const __m256i base = _mm256_blendv_epi8(dead, _mm256_srli_epi32(three_link, kBits), is_three);
    const __m256i four = _mm256_xor_si256(base, fourth);
    const __m256i is_four = _mm256_cmpeq_epi32(_mm256_and_si256(links_of(records, four), mask), fourth);
    const __m256i longest = _mm256_blendv_epi8(_mm256_blendv_epi8(two, three, is_three), four, is_four);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(found + k), longest);
  }
  if (k < count) walk_plainly(records, newest + k, count - k, found + k);
}

}  // namespace khao::token::ngrams

#else

namespace khao::token::ngrams {

void walk_avx2(const Ngrams::Record* records, const uint8_t* newest, size_t count, uint32_t* found) {
  walk_plainly(records, newest, count, found);
}

}  // namespace khao::token::ngrams

#endif
