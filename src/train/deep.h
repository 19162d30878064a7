// A small net over the same sparse features, for teachers: each feature has a vector, their sum goes through two hidden
// layers; a linear part stands beside it. Too slow for the tokenizer, it sees what no sum of weights can.
#ifndef KHAO_TRAIN_DEEP_H_
#define KHAO_TRAIN_DEEP_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace khao::train {

class Deep {
 public:
  static constexpr size_t kFirst = 32;   ///< units of the first hidden layer, and length of a feature's vector
  static constexpr size_t kSecond = 32;  ///< units of the second

  Deep(size_t features, uint32_t seed);
  float score(std::span<const uint32_t> features) const;
  /// Learns from one example by AdaGrad with this rate. Returns its loss before.
  float learn(std::span<const uint32_t> features, float target, float rate);

 private:
  /// Vector, weight of the linear part, and the sums of squared gradients of both.
  struct Cell {
    std::array<float, kFirst> vector;
    float weight, vector_sum, weight_sum;
  };
  /// A parameter with its sum of squared gradients.
  struct Parameter {
    float value = 0;
    float sum = 1e-3f;
    void move(float gradient, float rate);
  };
  using First = std::array<float, kFirst>;
  using Second = std::array<float, kSecond>;
  float forward(std::span<const uint32_t> features, First& first, Second& second) const;
  First backward(const First& first, const Second& second, float gradient, float rate);

  std::vector<Cell> cells_;
  std::array<Parameter, kFirst> first_bias_;
  std::array<std::array<Parameter, kFirst>, kSecond> between_;
  std::array<Parameter, kSecond> second_bias_;
  std::array<Parameter, kSecond> out_;
  Parameter bias_;
};

}  // namespace khao::train

#endif  // KHAO_TRAIN_DEEP_H_
