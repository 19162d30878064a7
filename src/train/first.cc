#include "train/first.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <unordered_map>

namespace khao::train {
namespace {

using token::kLongestGram;
using token::kWindow;

// The feature of an n-gram (its symbols, one a byte) that begins `from` characters behind the window's begin.
uint32_t feature(uint32_t symbols, size_t n, size_t from) {
  uint64_t hash = (uint64_t{symbols} << 8 | n << 4 | from) * 0x9E3779B97F4A7C15;
  hash ^= hash >> 32;
  return static_cast<uint32_t>(hash * 0xD6E8FEB86659FD93 >> (64 - kFirstBits));
}

uint32_t symbols_at(const uint8_t* at, size_t n) {
  uint32_t symbols;
  std::memcpy(&symbols, at, sizeof symbols);
  return n == 4 ? symbols : symbols & ((1u << 8 * n) - 1);
}

}  // namespace

size_t first_features(const Line& line, size_t place, uint32_t* out) {
  const uint8_t* window = line.symbols.data() + token::kPadding + place - kWindow;
  size_t count = 0;
  for (size_t n = 1; n <= kLongestGram; ++n)
    for (size_t from = 0; from + n <= 2 * kWindow; ++from)
      out[count++] = feature(symbols_at(window + from, n), n, from);
  return count;
}

std::vector<token::Gram> make_grams(const std::vector<const Line*>& lines, const std::vector<float>& weights, int scale,
                                    uint32_t least) {
  std::vector<token::Gram> grams;
  for (size_t n = 1; n <= kLongestGram; ++n) {
    std::unordered_map<uint32_t, uint32_t> counts;
    for (const Line* line : lines)
      for (size_t i = token::kPadding - 1; i + n <= line->symbols.size() - token::kPadding + 1; ++i)
        ++counts[symbols_at(line->symbols.data() + i, n)];
    for (const auto& [symbols, count] : counts) {
      if (count < least) continue;
      token::Gram gram;
      bool any = false;
      for (size_t from = 0; from + n <= 2 * kWindow; ++from) {
        const long weight = std::lround(weights[feature(symbols, n, from)] * static_cast<float>(scale));
        gram.weights[2 * kWindow - n - from] = static_cast<int16_t>(std::clamp(weight, -127L, 127L));
        any |= weight != 0;
      }
      if (!any) continue;
      gram.heat = static_cast<uint8_t>(std::bit_width(count));
      for (size_t k = 0; k < n; ++k) gram.symbols.push_back(static_cast<char>(symbols >> 8 * k));
      grams.push_back(gram);
    }
  }
  return grams;
}

}  // namespace khao::train
