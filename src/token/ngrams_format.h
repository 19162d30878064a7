// The bytes of the n-gram model, shared by builder and reader: a head of 64 bytes, then the links of
// all records, then their rows.
//
// Records 0 … 16383 are those of all pairs of symbols, by (newest << 7 | the one before). The children of a record lie
// at base ^ symbol. Bases are unique, so a record with the right symbol is the right child. The record kDead follows
// the pairs: it is where a walk goes that has left the trie, and its base leads to records that no symbol fits.
#ifndef KHAO_TOKEN_NGRAMS_FORMAT_H_
#define KHAO_TOKEN_NGRAMS_FORMAT_H_

#include <cstdint>

#include "token/ngrams.h"
#include "token/symbols.h"

namespace khao::token::ngrams {

inline constexpr uint32_t kMagic = 0x6D617267;  // "gram"
inline constexpr uint32_t kBits = 7;            // of a symbol
inline constexpr uint32_t kSymbolMask = kSymbols - 1;
inline constexpr uint32_t kPairs = kSymbols * kSymbols;
inline constexpr uint32_t kDead = kPairs;  // in a block of records without a symbol
inline constexpr uint32_t kDeadLink = kDead << kBits;
inline constexpr uint32_t kFirst = kPairs + kSymbols;  // the first block of children

struct Head {
  uint32_t magic;
  uint32_t scale;
  uint32_t records;
  uint32_t padding[13];
};
static_assert(sizeof(Head) == 64);

inline constexpr size_t kRecord = sizeof(Ngrams::Link) + sizeof(Ngrams::Row);  // bytes of one

inline uint32_t pair(uint8_t newest, uint8_t before) { return uint32_t{newest} << kBits | before; }

}  // namespace khao::token::ngrams

#endif  // KHAO_TOKEN_NGRAMS_FORMAT_H_
