// The token stage's part of the model, and its scratch space.
#ifndef KHAO_TOKEN_TABLES_H_
#define KHAO_TOKEN_TABLES_H_

#include <cstdint>
#include <vector>

#include "data/blob.h"
#include "text/view.h"
#include "token/rules.h"
#include "token/trie.h"

namespace khao::token {

struct Tables {
  /// Opens the section "words". Throws Error(bad_model) if it is missing or does not fit.
  explicit Tables(const data::Blob& blob);
  /// The same from the section's bytes (aligned to 4), which must outlive the tables.
  explicit Tables(std::string_view words);

  Trie words;  ///< costs of words (lattice.h)
};

/// Reusable space of one thread.
struct Scratch {
  text::View view;
  std::vector<uint8_t> classes;
  std::vector<uint8_t> places;
  std::vector<Whole> wholes;
  std::vector<uint32_t> cost;    ///< lattice: of the best way to each place
  std::vector<uint32_t> before;  ///< lattice: where its last word begins
  struct Found {
    uint32_t begin, end;
    float weight;
  };
  std::vector<Found> found;  ///< words of the user's dictionary
};

}  // namespace khao::token

#endif  // KHAO_TOKEN_TABLES_H_
