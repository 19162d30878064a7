// The walks of the first look: which record holds the longest n-gram that ends with a character (ngrams.h).
#ifndef KHAO_TOKEN_NGRAMS_WALK_H_
#define KHAO_TOKEN_NGRAMS_WALK_H_

#include <cstddef>
#include <cstdint>

#include "token/ngrams.h"

namespace khao::token::ngrams {

inline constexpr size_t kBlock = 64;  ///< characters walked together

/// For each of `count` <= kBlock characters from `newest` on, before which there are three more, the index of its
/// record.
using Walk = void (*)(const Ngrams::Link* links, const uint8_t* newest, size_t count, uint32_t* found);
void walk_plainly(const Ngrams::Link* links, const uint8_t* newest, size_t count, uint32_t* found);
/// The same eight characters at a time. Only where base::has_avx2().
void walk_avx2(const Ngrams::Link* links, const uint8_t* newest, size_t count, uint32_t* found);

}  // namespace khao::token::ngrams

#endif  // KHAO_TOKEN_NGRAMS_WALK_H_
