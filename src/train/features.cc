#include "train/features.h"

#include <array>
#include <cstring>

namespace khao::train {
namespace {

using token::look::kGrams;
using token::look::kMostWords;

// One odd factor a feature template (n and offset): multiplicative hashing, the upper bits are the index.
constexpr auto kFactors = [] {
  std::array<uint64_t, kGrams> factors{};
  uint64_t state = 0x9E3779B97F4A7C15;
  for (uint64_t& factor : factors) {  // splitmix64
    state += 0x9E3779B97F4A7C15;
    uint64_t mixed = (state ^ state >> 30) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
    factor = (mixed ^ mixed >> 31) | 1;
  }
  return factors;
}();

// Adds the words' features behind the n-grams', whose indexes lie below `first`.
void add_words(const token::WordTable& words, const Line& line, size_t place, size_t first,
               std::vector<uint32_t>& out) {
  std::array<uint32_t, kMostWords> found;
  const size_t count = token::look::word_features(words, line.as_view(), place, found.data());
  for (size_t n = 0; n < count; ++n) out.push_back(static_cast<uint32_t>(first) + found[n]);
}

}  // namespace

void LookFeatures::of(const Line& line, size_t place, std::vector<uint32_t>& out) const {
  out.resize(kGrams);
  token::look::find_grams(line.as_view().symbols + place, out.data());
  add_words(words_, line, place, token::look::kGramWeights, out);
}

void WideFeatures::of(const Line& line, size_t place, std::vector<uint32_t>& out) const {
  constexpr size_t kWindow = token::look::kWindow;
  out.clear();
  const uint64_t* factor = kFactors.data();
  for (size_t from = 0; from < 2 * kWindow; ++from) {
    uint64_t symbols;
    std::memcpy(&symbols, line.as_view().symbols + place - kWindow + from, sizeof symbols);
    for (size_t n = 1; n <= token::look::kLongest && from + n <= 2 * kWindow; ++n) {
      const uint64_t gram = symbols & ((uint64_t{1} << 8 * n) - 1);
      out.push_back(static_cast<uint32_t>(gram * *factor++ >> (64 - kBits)));
    }
  }
  add_words(words_, line, place, kHashed, out);
}

}  // namespace khao::train
