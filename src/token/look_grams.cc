#include "token/look_grams.h"

#include <array>

#include "base/cpu.h"

namespace khao::token::look {
namespace {

constexpr uint32_t kSymbolBits = 7;
static_assert(kSymbols == 1u << kSymbolBits && kFirstHashed % (1u << kSlotBits) == 0);

constexpr uint32_t slot(uint32_t hash) { return hash >> (32 - kSlotBits); }

// Loops of a known length without a jump: the compiler makes of them what the processor can do at a time.
KHAO_INLINE void find(const uint8_t* at, uint32_t* out) {
  const uint8_t* first = at - kWindow;
  std::array<uint32_t, 2 * kWindow> symbols, pairs;
  std::array<uint32_t, grams_of(3)> block, hash;
  for (uint32_t n = 0; n < symbols.size(); ++n) symbols[n] = first[n];
  for (uint32_t n = 0; n < grams_of(1); ++n) out[n] = n << kSymbolBits | symbols[n];
  out += grams_of(1);
  for (uint32_t n = 0; n < grams_of(2); ++n) pairs[n] = symbols[n] << kSymbolBits | symbols[n + 1];
  for (uint32_t n = 0; n < grams_of(2); ++n) out[n] = kFirstPair + (n << 2 * kSymbolBits | pairs[n]);
  out += grams_of(2);
  for (uint32_t n = 0; n < grams_of(3); ++n) {
    const uint32_t three = (n << 2 * kSymbolBits | pairs[n]) << kSymbolBits | symbols[n + 2];
    const uint32_t mixed = three * 0x9E3779B1;
    hash[n] = (mixed ^ mixed >> 15) * 0x85EBCA6B;
    block[n] = kFirstHashed + (hash[n] >> (32 - kBlockBits) << kSlotBits);
    out[n] = block[n] + slot(hash[n] << 16);
  }
  out += grams_of(3);
  for (uint32_t n = 0; n < grams_of(4); ++n) {
    hash[n] = (hash[n] ^ symbols[n + 3]) * 0xC2B2AE35;
    out[n] = block[n] + slot(hash[n]);
  }
  out += grams_of(4);
  for (uint32_t n = 0; n < grams_of(5); ++n) out[n] = block[n] + slot((hash[n] ^ symbols[n + 4]) * 0x27D4EB2F);
  static_assert(kLongest == 5);
}

#if defined(KHAO_AVX2)
KHAO_AVX2 void find_avx2(const uint8_t* at, uint32_t* out) { find(at, out); }
#endif

}  // namespace

void find_grams_plainly(const uint8_t* symbols, uint32_t* indexes) { find(symbols, indexes); }

void find_grams(const uint8_t* symbols, uint32_t* indexes) {
#if defined(KHAO_AVX2)
  static const bool has_avx2 = base::has_avx2();
  if (has_avx2) return find_avx2(symbols, indexes);
#endif
  find(symbols, indexes);
}

}  // namespace khao::token::look
