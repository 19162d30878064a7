// What the models that khao_train learns see of a place.
#ifndef KHAO_TRAIN_FEATURES_H_
#define KHAO_TRAIN_FEATURES_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "token/look.h"
#include "train/corpus.h"

namespace khao::train {

class Features {
 public:
  virtual ~Features() = default;
  virtual size_t count() const = 0;  ///< of all places
  /// Replaces `out` by the features of one place, each below count().
  virtual void of(const Line& line, size_t place, std::vector<uint32_t>& out) const = 0;
};

/// Those of the second look, by the indexes of their weights.
class LookFeatures : public Features {
 public:
  explicit LookFeatures(const token::WordTable& words) : words_(words) {}
  size_t count() const override { return token::look::kFeatures; }
  void of(const Line& line, size_t place, std::vector<uint32_t>& out) const override;

 private:
  token::WordTable words_;
};

/// The same n-grams and words for a teacher, which has room: each n-gram is hashed by itself.
class WideFeatures : public Features {
 public:
  explicit WideFeatures(const token::WordTable& words) : words_(words) {}
  size_t count() const override { return kHashed + token::look::kWordFeatures; }
  void of(const Line& line, size_t place, std::vector<uint32_t>& out) const override;

 private:
  static constexpr uint32_t kBits = 22, kHashed = 1u << kBits;
  token::WordTable words_;
};

}  // namespace khao::train

#endif  // KHAO_TRAIN_FEATURES_H_
