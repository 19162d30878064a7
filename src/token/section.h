// Layout of the section "words": a head, then n-grams, weights of the second look, its answers and dictionaries, each
// aligned to a cache line.
#ifndef KHAO_TOKEN_SECTION_H_
#define KHAO_TOKEN_SECTION_H_

#include <cstddef>
#include <cstdint>

namespace khao::token::section {

inline constexpr uint32_t kMagic = 0x64726F77;  // "word"
inline constexpr size_t kAlign = 64;
enum Part : size_t { kNgrams, kLook, kAnswers, kWords, kParts };

struct Head {
  uint32_t magic;
  uint32_t padding;
  struct {
    uint32_t offset, size;
  } parts[kParts];
  uint32_t reserved[6];
};
static_assert(sizeof(Head) == kAlign);

}  // namespace khao::token::section

#endif  // KHAO_TOKEN_SECTION_H_
