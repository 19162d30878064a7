#include "token/word_starts.h"

#include <algorithm>
#include <bit>

#include "base/cpu.h"

#if defined(KHAO_AVX2)
#include <immintrin.h>
#endif

namespace khao::token {

void WordStarts::add(std::string_view word) {
  char letters[kLong] = {};
  word.copy(letters, kLong);
  const uint32_t first = four_at(letters);
  const Lengths length = word.size() > WordTable::kReadable ? kLonger : Lengths{1} << (word.size() - 1);
  const auto add_short = [&](uint8_t& lengths) { lengths |= static_cast<uint8_t>(length); };
  if (word.size() >= kLong) {
    const uint32_t hash = long_hash(first, four_at(letters + kLong - 4)), tag = tag_of(hash << kTagShift);
    Lengths& slot = long_[long_slot(hash)];
    slot = slot == 0 || tag_of(slot) == tag ? slot | tag | length : (slot & ~kTag) | length;
  } else if (word.size() >= 3) {
    add_short(short_[short_slot(first)]);
  } else if (word.size() == 2) {  // whatever the third is
    for (uint32_t third = 0; third < 256; ++third) add_short(short_[short_slot(first | third << 16)]);
  } else {
    const auto from = short_.begin() + static_cast<ptrdiff_t>((first & kFirstMask) << kPairBits);
    std::for_each(from, from + (1 << kPairBits), add_short);
  }
}

void WordStarts::longest_plainly(const char* letters, PlaceBitsView possible, size_t from, size_t count,
                                 uint8_t* out) const {
  for (size_t k = 0; k < count; ++k) {
    const uint64_t places = possible.from(from + k);
    const Lengths ends = static_cast<Lengths>(places >> 1) | kLonger;
    out[k] = (places & 1) != 0 ? static_cast<uint8_t>(std::bit_width(lengths(letters + k) & ends)) : 0;
  }
}

#if defined(KHAO_AVX2)

namespace {

KHAO_AVX2 inline __m256i all(uint32_t value) { return _mm256_set1_epi32(static_cast<int>(value)); }

// Of eight numbers below 2^25.
KHAO_AVX2 inline __m256i bit_widths(__m256i numbers) {
  // Without the bit below the highest, so that rounding does not reach the next power of two.
  const __m256i high = _mm256_andnot_si256(_mm256_srli_epi32(numbers, 1), numbers);
  const __m256i exponents = _mm256_srli_epi32(_mm256_castps_si256(_mm256_cvtepi32_ps(high)), 23);
  return _mm256_max_epi32(_mm256_sub_epi32(exponents, all(126)), _mm256_setzero_si256());
}

}  // namespace

// Eight places at a time.
KHAO_AVX2 void WordStarts::longest_avx2(const char* letters, PlaceBitsView possible, size_t from, size_t count,
                                        uint8_t* out) const {
  // Four letters from each of eight places on, and those from one letter behind it.
  const __m256i firsts = _mm256_setr_epi8(0, 1, 2, 3, 1, 2, 3, 4, 2, 3, 4, 5, 3, 4, 5, 6,  //
                                          4, 5, 6, 7, 5, 6, 7, 8, 6, 7, 8, 9, 7, 8, 9, 10);
  const __m256i lasts = _mm256_add_epi8(firsts, _mm256_set1_epi8(kLong - 4));
  const __m256i lane = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  for (size_t k = 0; k < count; k += 8) {
    const __m256i these = _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(letters + k)));
    const __m256i first = _mm256_shuffle_epi8(these, firsts), last = _mm256_shuffle_epi8(these, lasts);
    const __m256i pair = _mm256_and_si256(_mm256_srli_epi32(first, 8), all(0xFFFF));
    const __m256i short_slots =
        _mm256_or_si256(_mm256_slli_epi32(_mm256_and_si256(first, all(kFirstMask)), kPairBits),
                        _mm256_srli_epi32(_mm256_mullo_epi32(pair, all(kPairFactor)), 32 - kPairBits));
    const __m256i hash =
        _mm256_add_epi32(_mm256_mullo_epi32(first, all(kLongFactor)), _mm256_mullo_epi32(last, all(kLastFactor)));
    const __m256i long_slots = _mm256_srli_epi32(hash, 32 - kLongBits);
    const __m256i bytes = _mm256_i32gather_epi32(reinterpret_cast<const int*>(short_.data()), short_slots, 1);
    const __m256i others =
        _mm256_i32gather_epi32(reinterpret_cast<const int*>(long_.data()), long_slots, sizeof(Lengths));
    const __m256i tags = _mm256_and_si256(others, all(kTag));
    const __m256i wanted = _mm256_and_si256(_mm256_slli_epi32(hash, kTagShift), all(kTag));
    const __m256i mine =
        _mm256_or_si256(_mm256_cmpeq_epi32(tags, wanted), _mm256_cmpeq_epi32(tags, _mm256_setzero_si256()));
    const __m256i longs = _mm256_and_si256(_mm256_xor_si256(others, tags), mine);
    const __m256i lengths = _mm256_or_si256(_mm256_and_si256(bytes, all(0xFF)), longs);
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
  if (fast) return longest_avx2(letters, possible, from, count, out);
  longest_plainly(letters, possible, from, count, out);
}

#else

void WordStarts::longest(const char* letters, PlaceBitsView possible, size_t from, size_t count, uint8_t* out) const {
  longest_plainly(letters, possible, from, count, out);
}

#endif

}  // namespace khao::token
