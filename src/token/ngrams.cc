#include "token/ngrams.h"

#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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

void Ngrams::score(const uint8_t* symbols, size_t size, int16_t* scores) const {
  const Ngrams model = *this;  // a copy that the stores to `scores` cannot be thought to change
  const uint8_t* first = symbols - kWindow;
  __m128i sums = _mm_setzero_si128();
  const auto step = [&](size_t i) {
    const __m128i row = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(model.longest(first + i).row));
    sums = _mm_add_epi16(sums, _mm_srai_epi16(_mm_unpacklo_epi8(row, row), 8));
  };
  for (size_t i = 0; i + 1 < kLanes; ++i) {  // completes places before the line only
    step(i);
    sums = _mm_srli_si128(sums, 2);
  }
  for (size_t i = kLanes - 1; i < size + kLanes; ++i) {
    step(i);
    // Lane 0 is done; the three behind it are written too and overwritten by the next steps.
    _mm_storel_epi64(reinterpret_cast<__m128i*>(scores + i + 1 - kLanes), sums);
    sums = _mm_srli_si128(sums, 2);
  }
}

#else

void Ngrams::score(const uint8_t* symbols, size_t size, int16_t* scores) const { score_plainly(symbols, size, scores); }

#endif

}  // namespace khao::token
