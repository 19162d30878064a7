#include "train/deep.h"

#include <algorithm>
#include <cmath>

namespace khao::train {
namespace {

constexpr float kNoGradient = 1e-3f;

// A normal deviate from the generator alone, so that every standard library draws the same numbers.
class Normal {
 public:
  explicit Normal(uint32_t seed) : random_(seed) {}
  float operator()(float deviation) {  // sum of twelve uniform numbers
    float sum = -6;
    for (int n = 0; n < 12; ++n) sum += static_cast<float>(random_()) * 0x1p-32f;
    return sum * deviation;
  }

 private:
  std::mt19937 random_;
};

}  // namespace

void Deep::Parameter::move(float gradient, float rate) {
  sum += gradient * gradient;
  value -= rate * gradient / std::sqrt(sum);
}

Deep::Deep(size_t features, uint32_t seed) : cells_(features) {
  Normal normal(seed);
  std::mt19937 random(seed);
  for (Cell& cell : cells_) {
    for (float& x : cell.vector) x = (static_cast<float>(random()) * 0x1p-32f - 0.5f) * 0.17f;  // deviation 0.05
    cell.weight = cell.vector_sum = cell.weight_sum = 0;
  }
  for (Parameter& parameter : first_bias_) parameter.value = 0.1f;
  for (Parameter& parameter : second_bias_) parameter.value = 0.1f;
  const auto scale = [](size_t inputs) { return 1.4f / std::sqrt(static_cast<float>(inputs)); };
  for (auto& row : between_)
    for (Parameter& parameter : row) parameter.value = normal(scale(kFirst));
  for (Parameter& parameter : out_) parameter.value = normal(scale(kSecond));
}

float Deep::forward(std::span<const uint32_t> features, First& first, Second& second) const {
  for (size_t d = 0; d < kFirst; ++d) first[d] = first_bias_[d].value;
  float out = bias_.value;
  for (const uint32_t feature : features) {
    const Cell& cell = cells_[feature];
    for (size_t d = 0; d < kFirst; ++d) first[d] += cell.vector[d];
    out += cell.weight;
  }
  for (size_t k = 0; k < kSecond; ++k) {
    float sum = second_bias_[k].value;
    for (size_t d = 0; d < kFirst; ++d) sum += between_[k][d].value * std::max(0.0f, first[d]);
    second[k] = sum;
    out += out_[k].value * std::max(0.0f, sum);
  }
  return out;
}

float Deep::score(std::span<const uint32_t> features) const {
  First first;
  Second second;
  return forward(features, first, second);
}

// Moves the two upper layers; returns the gradient of the first hidden layer.
Deep::First Deep::backward(const First& first, const Second& second, float gradient, float rate) {
  First below{};
  for (size_t k = 0; k < kSecond; ++k) {
    if (second[k] <= 0) continue;
    const float at_unit = gradient * out_[k].value;
    out_[k].move(gradient * second[k], rate);
    for (size_t d = 0; d < kFirst; ++d) {
      if (first[d] <= 0) continue;
      below[d] += at_unit * between_[k][d].value;
      between_[k][d].move(at_unit * first[d], rate);
    }
    second_bias_[k].move(at_unit, rate);
  }
  for (size_t d = 0; d < kFirst; ++d)
    if (first[d] > 0) first_bias_[d].move(below[d], rate);
  bias_.move(gradient, rate);
  return below;
}

float Deep::learn(std::span<const uint32_t> features, float target, float rate) {
  First first;
  Second second;
  const float sum = forward(features, first, second);
  const float p = std::clamp(1 / (1 + std::exp(-sum)), 1e-6f, 1 - 1e-6f);
  const float loss = -target * std::log(p) - (1 - target) * std::log(1 - p);
  const float gradient = p - target;
  if (std::fabs(gradient) < kNoGradient) return loss;
  const First below = backward(first, second, gradient, rate);
  float square = 0;
  for (const float x : below) square += x * x;
  for (const uint32_t feature : features) {
    Cell& cell = cells_[feature];
    cell.vector_sum += square / static_cast<float>(kFirst);
    cell.weight_sum += gradient * gradient;
    const float step = rate / std::sqrt(cell.vector_sum + 1e-6f);
    for (size_t d = 0; d < kFirst; ++d) cell.vector[d] -= step * below[d];
    cell.weight -= rate * gradient / std::sqrt(cell.weight_sum + 1e-2f);
  }
  return loss;
}

}  // namespace khao::train
