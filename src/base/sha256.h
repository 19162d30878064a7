// SHA-256 (FIPS 180-4), for `source.sha256`: which bytes a record was made of.
//
// Written here and not taken from libcrypto, since one hash does not justify a library of three megabytes in every
// wheel and image. Where the processor has SHA instructions they are used (1.5 GB/s instead of 0.3: at 328 KB a page
// the slow way costs as much as parsing half the page).
#ifndef KHAO_BASE_SHA256_H_
#define KHAO_BASE_SHA256_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace khao::base {

/// The digest of `bytes` as 64 lower-case hex digits. Replaces `out`.
void sha256_hex(std::string_view bytes, std::string& out);

namespace sha256 {

/// The round constants: first 32 bits of the fractional parts of the cube roots of the first 64 primes.
extern const uint32_t kRound[64];

/// Takes `blocks` blocks of 64 bytes into `state`. The portable way, and the one with SHA instructions.
void compress(uint32_t state[8], const unsigned char* data, size_t blocks);
void compress_x86(uint32_t state[8], const unsigned char* data, size_t blocks);

/// Whether compress_x86 may be called on this processor.
bool has_x86_instructions();

}  // namespace sha256
}  // namespace khao::base

#endif  // KHAO_BASE_SHA256_H_
