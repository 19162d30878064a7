// Documents whose counts are annotated, as examples for the weights of what a count counts.
#ifndef KHAO_TRAIN_ITEMS_H_
#define KHAO_TRAIN_ITEMS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "entity/context.h"
#include "entity/counts_choice.h"
#include "entity/tables.h"
#include "khao/token.h"
#include "token/tables.h"

namespace khao::train {

/// The list of features of a candidate, pairs behind the others.
struct Bag {
  struct Weights {};
  std::vector<uint32_t> features;
  void add(const Weights&, uint32_t feature) { features.push_back(feature); }
  void add_pair(const Weights&, uint32_t pair) { features.push_back(entity::feature::kFeatures + pair); }
  void add(const Bag& other) { features.insert(features.end(), other.features.begin(), other.features.end()); }
};

/// How well a candidate answers: the item of the annotation, one that scoring takes for it, none of both.
enum class Answer : uint8_t { wrong, alike, equal };

struct Document {
  std::string name, text;
  std::vector<Token> tokens;
  entity::Context context;
  std::vector<entity::TimeItem> times;
  std::vector<entity::Frame> frames;
  entity::Choices choices;
  struct Goal {
    bool asked = false;         ///< a count of the annotation that is not optional
    std::string mention, item;  ///< empty: nothing
    entity::Phrase phrase;      ///< the item as it stands before the number, if it does
  };
  std::vector<Goal> goals;  ///< of each frame

  /// How well a phrase answers for a frame.
  Answer answer(size_t frame, const entity::Phrase& phrase) const;
  std::string chars(const entity::Phrase& phrase) const;
};

/// Reads all DIR/*.json in the order of their names. Objects with `text` and `counts` (mention, item, optional).
std::vector<std::unique_ptr<Document>> read_documents(const std::string& directory, const entity::Tables& entities,
                                                      const token::Tables& words);

/// Correct, asked for, given; as the items of records are measured.
struct ItemScore {
  uint32_t right = 0, gold = 0, system = 0;
  double f1() const { return gold + system == 0 ? 0 : 2.0 * right / (gold + system); }
};

}  // namespace khao::train

#endif  // KHAO_TRAIN_ITEMS_H_
