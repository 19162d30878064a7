#include "token/ngrams.h"

#include <algorithm>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/cpu.h"
#include "base/prefetch.h"
#include "khao/error.h"
#include "token/ngrams_format.h"
#include "token/ngrams_walk.h"

namespace khao::token {

Ngrams Ngrams::open(std::string_view bytes) {
  ngrams::Head head;
  if (bytes.size() < sizeof head) throw Error(ErrorCode::bad_model, "n-gram model: no head");
  std::memcpy(&head, bytes.data(), sizeof head);
  if (head.magic != ngrams::kMagic || head.scale == 0 || head.records < ngrams::kFirst ||
      head.records % kSymbols != 0 || bytes.size() != sizeof head + size_t{head.records} * ngrams::kRecord)
    throw Error(ErrorCode::bad_model, "n-gram model: the size does not fit");
  Ngrams model;
  model.records_ = head.records;
  model.links_ = reinterpret_cast<const Link*>(bytes.data() + sizeof head);
  model.rows_ = reinterpret_cast<const Row*>(model.links_ + head.records);
  model.scale_ = static_cast<int>(head.scale);
  return model;
}

namespace ngrams {

// Step by step for all characters together, each step asking for what the next one reads: the records lie in slow
// memory. Whether a step succeeds cannot be foreseen, so both outcomes are computed and none is jumped to.
void walk_plainly(const Ngrams::Link* links, const uint8_t* newest, size_t count, uint32_t* found) {
  static_assert(kLongestGram == 4);
  uint32_t upto_three[kBlock];
  for (size_t k = 0; k < count; ++k) {
    const uint8_t* at = newest + k;
    upto_three[k] = (links[pair(at[0], at[-1])] >> kBits) ^ at[-2];
    base::prefetch(links + upto_three[k]);
  }
  for (size_t k = 0; k < count; ++k) {
    const uint8_t* at = newest + k;
    const uint32_t link = links[upto_three[k]];
    // All ones where the step fails; the walk goes on from kDead then, where the next one fails too.
    const uint32_t failed = (link & kSymbolMask) == at[-2] ? 0 : ~0u;
    found[k] = ((link >> kBits & ~failed) | (kDead & failed)) ^ at[-3];
    upto_three[k] ^= (pair(at[0], at[-1]) ^ upto_three[k]) & failed;
    base::prefetch(links + found[k]);
  }
  for (size_t k = 0; k < count; ++k) {
    const uint8_t* at = newest + k;
    const uint32_t failed = (links[found[k]] & kSymbolMask) == at[-3] ? 0 : ~0u;
    found[k] ^= (upto_three[k] ^ found[k]) & failed;
  }
}

}  // namespace ngrams

void Ngrams::score_plainly(const uint8_t* symbols, size_t size, int16_t* scores) const {
  std::memset(scores, 0, (size + 1) * sizeof(int16_t));
  const uint8_t* first = symbols - kWindow;  // the first character that place 0 sees
  for (size_t i = 0; i < size + 2 * kWindow; ++i) {
    uint32_t found;
    ngrams::walk_plainly(links_, first + i, 1, &found);
    for (size_t lane = 0; lane < kLanes; ++lane) {
      const size_t place = i + lane + 1;  // 2 * kWindow too many, so that it is never negative
      if (place >= kLanes && place - kLanes <= size)
        scores[place - kLanes] = static_cast<int16_t>(scores[place - kLanes] + rows_[found][lane]);
    }
  }
}

uint32_t Ngrams::record(const uint8_t* symbols) const {
  uint32_t found;
  ngrams::walk_plainly(links_, symbols + kLongestGram - 1, 1, &found);
  return found;
}

size_t Ngrams::known(std::string_view symbols) const {
  const auto at = [&](size_t n) { return static_cast<uint8_t>(symbols[symbols.size() - n]); };
  uint32_t record = ngrams::pair(at(1), at(2));
  size_t known = 2;
  for (; known < symbols.size(); ++known) {
    record = links_[record] >> ngrams::kBits ^ at(known + 1);
    if ((links_[record] & ngrams::kSymbolMask) != at(known + 1)) break;
  }
  return known;
}

template <typename Found>
void Ngrams::for_each_child(uint32_t record, Found&& found) const {
  for (uint32_t symbol = kEdge; symbol < kSymbols; ++symbol) {  // an empty record has the symbol 0, which is none
    const uint32_t child = links_[record] >> ngrams::kBits ^ symbol;
    if ((links_[child] & ngrams::kSymbolMask) == symbol) found(child);
  }
}

std::vector<uint32_t> Ngrams::records_ending_with(std::string_view symbols) const {
  std::vector<uint32_t> records;
  const auto add_three = [&](uint32_t three) {
    records.push_back(three);
    for_each_child(three, [&](uint32_t four) { records.push_back(four); });
  };
  const auto add_two = [&](uint32_t two) {
    records.push_back(two);
    for_each_child(two, add_three);
  };
  const auto at = [&](size_t n) { return static_cast<uint8_t>(symbols[symbols.size() - n]); };
  if (symbols.size() == 1) {
    for (size_t before = kEdge; before < kSymbols; ++before) add_two(ngrams::pair(at(1), static_cast<uint8_t>(before)));
  } else if (symbols.size() == 2) {
    add_two(ngrams::pair(at(1), at(2)));
  } else {
    const uint32_t two = ngrams::pair(at(1), at(2)), three = links_[two] >> ngrams::kBits ^ at(3);
    if ((links_[three] & ngrams::kSymbolMask) == at(3))
      add_three(three);
    else
      records.push_back(two);
  }
  return records;
}

// Takes the row of each character from row_of(record, character).
#if defined(__SSE2__)

template <typename RowOf>
void Ngrams::score_blocks(const uint8_t* symbols, size_t size, int16_t* scores, RowOf row_of) const {
  static const ngrams::Walk walk = base::has_avx2() ? ngrams::walk_avx2 : ngrams::walk_plainly;
  const uint8_t* first = symbols - kWindow;
  const size_t end = size + kLanes;
  uint32_t found[ngrams::kBlock];
  __m128i sums = _mm_setzero_si128();
  for (size_t begin = 0; begin < end; begin += ngrams::kBlock) {
    const size_t count = std::min(ngrams::kBlock, end - begin);
    walk(links_, first + begin, count, found);
    for (size_t k = 0; k < count; ++k) {
      const __m128i row = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(row_of(found[k], begin + k)));
      sums = _mm_add_epi16(sums, _mm_srai_epi16(_mm_unpacklo_epi8(row, row), 8));
      // Lane 0 is done, if its place is one of the line; the three behind it are written too and overwritten by the
      // next steps.
      if (begin + k + 1 >= kLanes) _mm_storel_epi64(reinterpret_cast<__m128i*>(scores + begin + k + 1 - kLanes), sums);
      sums = _mm_srli_si128(sums, 2);
    }
  }
}

#else

template <typename RowOf>
void Ngrams::score_blocks(const uint8_t* symbols, size_t size, int16_t* scores, RowOf row_of) const {
  score_plainly(symbols, size, scores);
  const size_t end = size + kLanes;
  uint32_t found[ngrams::kBlock];
  for (size_t begin = 0; begin < end; begin += ngrams::kBlock) {
    const size_t count = std::min(ngrams::kBlock, end - begin);
    ngrams::walk_plainly(links_, symbols - kWindow + begin, count, found);
    for (size_t k = 0; k < count; ++k) row_of(found[k], begin + k);
  }
}

#endif

void Ngrams::score(const uint8_t* symbols, size_t size, int16_t* scores) const {
  score_blocks(symbols, size, scores, [rows = rows_](uint32_t record, size_t) { return rows[record].data(); });
}

std::vector<Ngrams::MarkedRow> Ngrams::marked_rows() const {
  std::vector<MarkedRow> rows(records_);
  for (size_t n = 0; n < records_; ++n) rows[n].row = rows_[n];
  return rows;
}

void Ngrams::score(const uint8_t* symbols, size_t size, int16_t* scores, const MarkedRow* rows, uint8_t* first,
                   uint8_t* second) const {
  score_blocks(symbols, size, scores, [=](uint32_t record, size_t k) {
    const uint16_t marks = rows[record].marks;
    first[k] = static_cast<uint8_t>(marks);
    second[k] = static_cast<uint8_t>(marks >> 8);
    return rows[record].row.data();
  });
}

}  // namespace khao::token
