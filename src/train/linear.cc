#include "train/linear.h"

#include <algorithm>
#include <cmath>

namespace khao::train {
namespace {

constexpr float kNoGradient = 1e-4f;  // smaller ones change nothing

}  // namespace

float Linear::weight(uint32_t feature) const {
  const Cell& cell = cells_[feature];
  if (std::fabs(cell.z) <= options_.l1) return 0;
  return -(cell.z - std::copysign(options_.l1, cell.z)) / ((options_.smooth + std::sqrt(cell.n)) / options_.rate);
}

float Linear::score(std::span<const uint32_t> features) const {
  float sum = 0;
  for (const uint32_t feature : features) sum += weight(feature);
  return sum;
}

float Linear::learn(std::span<const uint32_t> features, float target) {
#if defined(__GNUC__)
  for (const uint32_t feature : features) __builtin_prefetch(&cells_[feature], 1);
#endif
  weights_.resize(features.size());
  float sum = 0;
  for (size_t k = 0; k < features.size(); ++k) sum += weights_[k] = weight(features[k]);
  const float p = std::clamp(1 / (1 + std::exp(-sum)), 1e-6f, 1 - 1e-6f);
  const float loss = -target * std::log(p) - (1 - target) * std::log(1 - p);
  const float gradient = p - target;
  if (std::fabs(gradient) < kNoGradient) return loss;
  const float square = gradient * gradient;
  for (size_t k = 0; k < features.size(); ++k) {
    Cell& cell = cells_[features[k]];
    const float sigma = (std::sqrt(cell.n + square) - std::sqrt(cell.n)) / options_.rate;
    cell.z += gradient - sigma * weights_[k];
    cell.n += square;
  }
  return loss;
}

size_t Linear::nonzero() const {
  size_t count = 0;
  for (uint32_t feature = 0; feature < cells_.size(); ++feature) count += weight(feature) != 0;
  return count;
}

}  // namespace khao::train
