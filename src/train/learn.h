// Learning runs over lines: features of each open place, examples in an order that the seed decides.
#ifndef KHAO_TRAIN_LEARN_H_
#define KHAO_TRAIN_LEARN_H_

#include <cstdint>
#include <string>
#include <vector>

#include "train/corpus.h"
#include "train/deep.h"
#include "train/features.h"
#include "train/linear.h"

namespace khao::train {

using Lines = std::vector<const Line*>;

/// Shuffles the lines, in a way that depends on the state of `random` alone (std::shuffle differs between libraries).
void shuffle(Lines& lines, std::mt19937& random);

/// Learns a linear model. Prints the loss of each epoch to stderr.
Linear learn_linear(const Features& features, Lines lines, const LinearOptions& options, int epochs, uint32_t seed);
/// Learns a deep model.
Deep learn_deep(const Features& features, Lines lines, int epochs, uint32_t seed);
/// Learns the first look.
Linear learn_first(Lines lines, const LinearOptions& options, int epochs, uint32_t seed);

}  // namespace khao::train

#endif  // KHAO_TRAIN_LEARN_H_
