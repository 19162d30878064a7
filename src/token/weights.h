// The trained weights as they are committed (src/data/words/weights.bin): compact, and unpacked by the compiler of the
// model.
//
//     magic, units a logit of the first look, number of weights, of n-grams, of answers                 5 x 32 bits
//     weights of the second look that are not zero: gap to the one before (varint), weight              1 byte each
//     mostly n-grams of the first look, sorted: shared letters with the one before << 4 | length; its other symbols; a
//     bit for each lane that has a weight; those weights
//     answers, sorted: shared symbols with the one before << 1 | cut; the other symbols
#ifndef KHAO_TOKEN_WEIGHTS_H_
#define KHAO_TOKEN_WEIGHTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "token/look.h"
#include "token/ngrams.h"

namespace khao::token {

/// What the second look says wherever these characters stand around a place in doubt: kAnswered on either side.
struct Answer {
  std::string symbols;
  bool cut = false;
};

struct Weights {
  int scale = 8;                ///< units a logit in `grams`
  std::vector<int8_t> look;     ///< look::kFeatures, kLookScale units a logit
  std::vector<Gram> grams;      ///< of the first look; sorted by symbols
  std::vector<Answer> answers;  ///< sorted by symbols
};
inline constexpr int kLookScale = 16;

/// `grams` and `answers` are sorted by this.
std::string pack(Weights& weights);
/// Throws Error(bad_table) if the bytes are none that pack made.
Weights unpack(std::string_view bytes);

}  // namespace khao::token

#endif  // KHAO_TOKEN_WEIGHTS_H_
