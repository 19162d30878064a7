// Logistic regression over sparse binary features, by FTRL-proximal (McMahan and others, KDD 2013): weights that L1
// holds at zero until the examples insist.
#ifndef KHAO_TRAIN_LINEAR_H_
#define KHAO_TRAIN_LINEAR_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace khao::train {

struct LinearOptions {
  float rate = 0.1f;  ///< alpha
  float smooth = 1;   ///< beta
  float l1 = 1;
};

class Linear {
 public:
  Linear(size_t features, const LinearOptions& options) : options_(options), cells_(features) {}

  /// Log odds of a place with these features.
  float score(std::span<const uint32_t> features) const;
  /// Learns from one example; `target` is a probability. Returns its loss before.
  float learn(std::span<const uint32_t> features, float target);
  float weight(uint32_t feature) const;
  size_t nonzero() const;

 private:
  struct Cell {
    float z = 0;
    float n = 0;
  };
  LinearOptions options_;
  std::vector<Cell> cells_;
  std::vector<float> weights_;  ///< of the example at hand
};

}  // namespace khao::train

#endif  // KHAO_TRAIN_LINEAR_H_
