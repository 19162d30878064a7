#include "train/learn.h"

#include <cstdio>
#include <utility>

#include "train/first.h"

namespace khao::train {
namespace {

constexpr uint32_t kDropOut =
    0x1999999A;  // a tenth of 2^32: share of features that an example of a deep model does not see
constexpr float kDeepRate = 0.05f;

// Calls learn(line, n) for every place of the lines that is asked about, `epochs` times, and prints the mean of what it
// returns.
template <typename Learn>
void run(Lines& lines, int epochs, std::mt19937& random, Learn&& learn) {
  for (int epoch = 0; epoch < epochs; ++epoch) {
    shuffle(lines, random);
    double loss = 0;
    size_t examples = 0;
    for (const Line* line : lines)
      for (const uint32_t n : line->asked) loss += static_cast<double>(learn(*line, n, epoch));
    for (const Line* line : lines) examples += line->asked.size();
    std::fprintf(stderr, "epoch %d: %zu places, loss %.5f\n", epoch + 1, examples,
                 loss / static_cast<double>(std::max<size_t>(examples, 1)));
  }
}

}  // namespace

void shuffle(Lines& lines, std::mt19937& random) {
  for (size_t n = lines.size(); n > 1; --n) std::swap(lines[n - 1], lines[random() % n]);
}

Linear learn_linear(const Features& features, Lines lines, const LinearOptions& options, int epochs, uint32_t seed) {
  Linear model(features.count(), options);
  std::mt19937 random(seed);
  std::vector<uint32_t> active;
  run(lines, epochs, random, [&](const Line& line, size_t n, int) {
    features.of(line, line.open[n], active);
    return model.learn(active, line.target(n));
  });
  std::fprintf(stderr, "%zu weights\n", model.nonzero());
  return model;
}

Deep learn_deep(const Features& features, Lines lines, int epochs, uint32_t seed) {
  Deep model(features.count(), seed);
  std::mt19937 random(seed);
  std::vector<uint32_t> active;
  run(lines, epochs, random, [&](const Line& line, size_t n, int epoch) {
    features.of(line, line.open[n], active);
    std::erase_if(active, [&](uint32_t) { return random() < kDropOut; });
    const float rate = kDeepRate * (1 - 0.9f * static_cast<float>(epoch) / static_cast<float>(std::max(1, epochs - 1)));
    return model.learn(active, line.target(n), rate);
  });
  return model;
}

Linear learn_first(Lines lines, const LinearOptions& options, int epochs, uint32_t seed) {
  Linear model(size_t{1} << kFirstBits, options);
  std::mt19937 random(seed);
  std::vector<uint32_t> active(kFirstFeatures);
  run(lines, epochs, random, [&](const Line& line, size_t n, int) {
    first_features(line, line.open[n], active.data());
    return model.learn(active, line.target(n));
  });
  std::fprintf(stderr, "%zu weights of the first look\n", model.nonzero());
  return model;
}

}  // namespace khao::train
