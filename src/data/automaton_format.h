// The bytes of an automaton, shared by its builder and its reader: header, beginnings of all patterns, of those that
// may stand anywhere, states, where their payloads stand, payloads.
#ifndef KHAO_DATA_AUTOMATON_FORMAT_H_
#define KHAO_DATA_AUTOMATON_FORMAT_H_

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace khao::data {

struct AutomatonHeader {
  uint32_t states;   // a multiple of 256
  uint32_t outputs;  // 32-bit words behind the states
  uint32_t padding[2];
};

// With which letters patterns begin, a bit each: a place where no pattern begins mostly shows it without a walk.
//
//     patterns of    1, 2 letters     3, 4                5 and more
//     bit            first two        hash of three       hash of five
struct AutomatonBeginnings {
  static constexpr size_t kReadable = 8;  // letters that are read from a place on
  static constexpr uint32_t kTwoBits = 16, kThreeBits = 15, kFiveBits = 18;
  uint64_t two[(1 << kTwoBits) / 64];
  uint64_t three[(1 << kThreeBits) / 64];
  uint64_t five[(1 << kFiveBits) / 64];

  static uint64_t letters_at(const char* letters) {
    uint64_t eight;
    static_assert(sizeof eight == kReadable);
    std::memcpy(&eight, letters, sizeof eight);
    return eight;
  }
  static uint64_t first(uint64_t letters, uint32_t count) { return letters & ((uint64_t{1} << 8 * count) - 1); }
  static uint64_t three_of(uint64_t letters) { return first(letters, 3) * 0x9E3779B97F4A7C15 >> (64 - kThreeBits); }
  static uint64_t five_of(uint64_t letters) { return first(letters, 5) * 0xC2B2AE3D27D4EB4F >> (64 - kFiveBits); }
  static uint64_t bit(const uint64_t* bits, uint64_t n) { return bits[n / 64] >> n % 64 & 1; }
  // Whether a pattern may begin with these letters.
  bool may_begin(const char* at) const {
    const uint64_t letters = letters_at(at);
    // All three are asked: which of them says yes cannot be foreseen.
    return (bit(two, first(letters, 2)) | bit(three, three_of(letters)) | bit(five, five_of(letters))) != 0;
  }
};

}  // namespace khao::data

#endif  // KHAO_DATA_AUTOMATON_FORMAT_H_
