// Eight walks at a time: the links of a step are gathered.
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

KHAO_AVX2 inline __m256i links_of(const Ngrams::Link* links, __m256i index) {
  static_assert(sizeof(Ngrams::Link) == sizeof(int));
  return _mm256_i32gather_epi32(reinterpret_cast<const int*>(links), index, sizeof(int));
}

KHAO_AVX2 inline void store(uint32_t* out, __m256i indexes) {
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(out), indexes);
}

}  // namespace

// Step by step for all characters together, as walk_plainly: what a step reads does not wait for what it has read.
KHAO_AVX2 void walk_avx2(const Ngrams::Link* links, const uint8_t* newest, size_t count, uint32_t* found) {
  const __m256i mask = _mm256_set1_epi32(kSymbolMask), dead = _mm256_set1_epi32(kDead);
  const size_t end = count / kAtOnce * kAtOnce;
  __m256i threes[kBlock / kAtOnce];
  const auto pairs_at = [newest](size_t k) KHAO_AVX2 {
    return _mm256_or_si256(_mm256_slli_epi32(symbols_at(newest + k), kBits), symbols_at(newest + k - 1));
  };
  for (size_t k = 0; k < end; k += kAtOnce)
    threes[k / kAtOnce] =
        _mm256_xor_si256(_mm256_srli_epi32(links_of(links, pairs_at(k)), kBits), symbols_at(newest + k - 2));
  for (size_t k = 0; k < end; k += kAtOnce) {
    __m256i& three = threes[k / kAtOnce];
    const __m256i link = links_of(links, three);
    const __m256i is_three = _mm256_cmpeq_epi32(_mm256_and_si256(link, mask), symbols_at(newest + k - 2));
    const __m256i base = _mm256_blendv_epi8(dead, _mm256_srli_epi32(link, kBits), is_three);
    store(found + k, _mm256_xor_si256(base, symbols_at(newest + k - 3)));
    three = _mm256_blendv_epi8(pairs_at(k), three, is_three);
  }
  for (size_t k = 0; k < end; k += kAtOnce) {
    const __m256i four = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(found + k));
    const __m256i is_four =
        _mm256_cmpeq_epi32(_mm256_and_si256(links_of(links, four), mask), symbols_at(newest + k - 3));
    store(found + k, _mm256_blendv_epi8(threes[k / kAtOnce], four, is_four));
  }
  if (end < count) walk_plainly(links, newest + end, count - end, found + end);
}

}  // namespace khao::token::ngrams

#else

namespace khao::token::ngrams {

void walk_avx2(const Ngrams::Link* links, const uint8_t* newest, size_t count, uint32_t* found) {
  walk_plainly(links, newest, count, found);
}

}  // namespace khao::token::ngrams

#endif
