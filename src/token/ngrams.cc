#include "token/ngrams.h"

#include <algorithm>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/prefetch.h"
#include "khao/error.h"
#include "token/ngrams_format.h"

namespace khao::token {

Ngrams Ngrams::open(std::string_view bytes) {
  ngrams::Head head;
  if (bytes.size() < sizeof head) throw Error(ErrorCode::bad_model, "n-gram model: no head");
  std::memcpy(&head, bytes.data(), sizeof head);
  if (head.magic != ngrams::kMagic || head.scale == 0 || head.records < ngrams::kFirst ||
      head.records % kSymbols != 0 || bytes.size() != sizeof head + size_t{head.records} * sizeof(Record))
    throw Error(ErrorCode::bad_model, "n-gram model: the size does not fit");
  Ngrams model;
  model.records_ = reinterpret_cast<const Record*>(bytes.data() + sizeof head);
  model.scale_ = static_cast<int>(head.scale);
  return model;
}

// The record of the longest n-gram that ends with `*newest`. Whether a step succeeds cannot be foreseen, so both
// outcomes are computed and none is jumped to.
inline const Ngrams::Record& Ngrams::longest(const uint8_t* newest) const {
  static_assert(kLongestGram == 4);
  const uint32_t two = ngrams::pair(newest[0], newest[-1]);
  const uint32_t three = (records_[two].link >> ngrams::kBits) ^ newest[-2];
  const uint32_t three_link = records_[three].link;
  // All ones where the step fails; the walk goes on from kDead then, where the next one fails too.
  const uint32_t no_three = (three_link & ngrams::kSymbolMask) == newest[-2] ? 0 : ~0u;
  const uint32_t four = ((three_link >> ngrams::kBits & ~no_three) | (ngrams::kDead & no_three)) ^ newest[-3];
  const uint32_t no_four = (records_[four].link & ngrams::kSymbolMask) == newest[-3] ? 0 : ~0u;
  const uint32_t upto_three = three ^ ((two ^ three) & no_three);
  return records_[four ^ ((upto_three ^ four) & no_four)];
}

void Ngrams::score_plainly(const uint8_t* symbols, size_t size, int16_t* scores) const {
  std::memset(scores, 0, (size + 1) * sizeof(int16_t));
  const uint8_t* first = symbols - kWindow;  // the first character that place 0 sees
  for (size_t i = 0; i < size + 2 * kWindow; ++i) {
    const Record& record = longest(first + i);
    for (size_t lane = 0; lane < kLanes; ++lane) {
      const size_t place = i + lane + 1;  // 2 * kWindow too many, so that it is never negative
      if (place >= kLanes && place - kLanes <= size)
        scores[place - kLanes] = static_cast<int16_t>(scores[place - kLanes] + record.row[lane]);
    }
  }
}

#if defined(__SSE2__)

// The walks of a block of characters go on step by step together, and each step asks for what the next one reads: the
// records lie in slow memory.
void Ngrams::score(const uint8_t* symbols, size_t size, int16_t* scores) const {
  constexpr size_t kBlock = 64;
  const Record* const records = records_;
  const uint8_t* first = symbols - kWindow;
  const size_t end = size + kLanes;
  uint32_t three[kBlock], last[kBlock];
  __m128i sums = _mm_setzero_si128();
  for (size_t begin = 0; begin < end; begin += kBlock) {
    const size_t count = std::min(kBlock, end - begin);
    const uint8_t* const newest = first + begin;
    for (size_t k = 0; k < count; ++k) {
      three[k] = (records[ngrams::pair(newest[k], newest[k - 1])].link >> ngrams::kBits) ^ newest[k - 2];
      base::prefetch(records + three[k]);
    }
    for (size_t k = 0; k < count; ++k) {
      const uint32_t link = records[three[k]].link;
      const uint32_t no_three = (link & ngrams::kSymbolMask) == newest[k - 2] ? 0 : ~0u;
      const uint32_t four = ((link >> ngrams::kBits & ~no_three) | (ngrams::kDead & no_three)) ^ newest[k - 3];
      const uint32_t two = ngrams::pair(newest[k], newest[k - 1]);
      three[k] ^= (two ^ three[k]) & no_three;
      last[k] = four;
      base::prefetch(records + four);
    }
    for (size_t k = 0; k < count; ++k) {
      const uint32_t no_four = (records[last[k]].link & ngrams::kSymbolMask) == newest[k - 3] ? 0 : ~0u;
      last[k] ^= (three[k] ^ last[k]) & no_four;
    }
    for (size_t k = 0; k < count; ++k) {
      const __m128i row = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(records[last[k]].row));
      sums = _mm_add_epi16(sums, _mm_srai_epi16(_mm_unpacklo_epi8(row, row), 8));
      // Lane 0 is done, if its place is one of the line; the three behind it are written too and overwritten by the
      // next steps.
      if (begin + k + 1 >= kLanes) _mm_storel_epi64(reinterpret_cast<__m128i*>(scores + begin + k + 1 - kLanes), sums);
      sums = _mm_srli_si128(sums, 2);
    }
  }
}

#else

void Ngrams::score(const uint8_t* symbols, size_t size, int16_t* scores) const { score_plainly(symbols, size, scores); }

#endif

}  // namespace khao::token
