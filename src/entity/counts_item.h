// What a count counts: the noun phrase for each frame.
#ifndef KHAO_ENTITY_COUNTS_ITEM_H_
#define KHAO_ENTITY_COUNTS_ITEM_H_

#include <span>
#include <vector>

#include "entity/counts_choice.h"
#include "entity/counts_frame.h"
#include "entity/items.h"

namespace khao::entity {

/// A bag that keeps nothing but the sum of its features' weights.
struct Sum {
  struct Weights {
    const float* features = nullptr;
    const int8_t* pairs = nullptr;
  };
  float score = 0;
  void add(const Weights& weights, uint32_t feature) { score += weights.features[feature]; }
  void add_pair(const Weights& weights, uint32_t pair) {
    score += static_cast<float>(weights.pairs[pair]) * (1 / kPairUnits);
  }
  void add(const Sum& other) { score += other.score; }
};

/// What find_items works with, for reuse from text to text.
struct ItemScratch {
  Choices choices;
  Edges<Sum> edges;
  std::vector<Scored> candidates;
};

/// Fills what there is to choose from. `frames` must outlive `out`. Linear time.
void read_choices(const Tables& tables, const Context& context, std::span<const TimeItem> times,
                  std::span<const PlaceItem> places, std::span<const Frame> frames, Choices& out);

/// One phrase a frame, the best of its candidates by the weights of item_weights.tsv; empty: the text names nothing
/// beyond the unit. Linear time: candidates stand within a fixed number of words.
void find_items(const Tables& tables, const Context& context, std::span<const TimeItem> times,
                std::span<const PlaceItem> places, std::span<const Frame> frames, ItemScratch& scratch,
                std::vector<Phrase>& out);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_ITEM_H_
