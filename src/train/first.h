// The first look as it is trained: each n-gram at each offset has a weight, found by a hash; and how the weights become
// rows.
#ifndef KHAO_TRAIN_FIRST_H_
#define KHAO_TRAIN_FIRST_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "token/ngrams.h"
#include "train/corpus.h"

namespace khao::train {

inline constexpr uint32_t kFirstBits = 24;
inline constexpr size_t kFirstFeatures = 26;  ///< 8 + 7 + 6 + 5

/// Writes the features of a place to `out`, which has room for kFirstFeatures. Returns how many.
size_t first_features(const Line& line, size_t place, uint32_t* out);

/// The n-grams that stand at least `least` times in these lines and have a weight that is not zero when rounded.
/// `weights` are those of all 2^kFirstBits features.
std::vector<token::Gram> make_grams(const std::vector<const Line*>& lines, const std::vector<float>& weights, int scale,
                                    uint32_t least);

}  // namespace khao::train

#endif  // KHAO_TRAIN_FIRST_H_
