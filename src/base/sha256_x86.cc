// SHA-256's compression function with the SHA instructions of x86 (sha256rnds2 does two rounds, sha256msg1/2 the
// schedule). Intel, "Intel SHA Extensions", 2013, describes the register layout: ABEF and CDGH, four rounds per 128-bit
// group of W.
#include "base/sha256.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <cpuid.h>
#include <immintrin.h>

namespace khao::base::sha256 {

bool has_x86_instructions() {
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (!__get_cpuid(1, &a, &b, &c, &d) || (c & bit_SSE4_1) == 0 || (c & bit_SSSE3) == 0) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA) != 0;
}

__attribute__((target("sha,sse4.1,ssse3"))) void compress_x86(uint32_t state[8], const unsigned char* data,
                                                              size_t blocks) {
  const __m128i swap_bytes = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  const auto* in_state = reinterpret_cast<const __m128i*>(state);
  const __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128(in_state), 0xB1);      // a b c d -> b a d c
  const __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128(in_state + 1), 0x1B);  // e f g h -> h g f e
  __m128i abef = _mm_alignr_epi8(badc, efgh, 8);
  __m128i cdgh = _mm_blend_epi16(efgh, badc, 0xF0);

  for (; blocks > 0; --blocks, data += 64) {
    const __m128i abef_before = abef;
    const __m128i cdgh_before = cdgh;
    __m128i w[4];
    for (int i = 0; i < 4; ++i)
      w[i] = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(data) + i), swap_bytes);
    for (int group = 0; group < 16; ++group) {
      const __m128i current = w[group % 4];
      const __m128i constants = _mm_loadu_si128(reinterpret_cast<const __m128i*>(kRound) + group);
      __m128i sum = _mm_add_epi32(current, constants);
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      sum = _mm_shuffle_epi32(sum, 0x0E);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, sum);
      if (group < 12) {  // W of four groups on: s0 of the next group, plus the words 7 before, plus s1
        const __m128i last = w[(group + 3) % 4];
        __m128i next = _mm_sha256msg1_epu32(current, w[(group + 1) % 4]);
        next = _mm_add_epi32(next, _mm_alignr_epi8(last, w[(group + 2) % 4], 4));
        w[group % 4] = _mm_sha256msg2_epu32(next, last);
      }
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }

  const __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
  const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
  auto* out_state = reinterpret_cast<__m128i*>(state);
  _mm_storeu_si128(out_state, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128(out_state + 1, _mm_alignr_epi8(dchg, feba, 8));
}

}  // namespace khao::base::sha256

#else

namespace khao::base::sha256 {

bool has_x86_instructions() { return false; }

void compress_x86(uint32_t state[8], const unsigned char* data, size_t blocks) { compress(state, data, blocks); }

}  // namespace khao::base::sha256

#endif
