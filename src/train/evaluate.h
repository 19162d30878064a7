// Scores of a segmentation against a gold one: micro averages, white space left out.
#ifndef KHAO_TRAIN_EVALUATE_H_
#define KHAO_TRAIN_EVALUATE_H_

#include <cstddef>
#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

#include "train/corpus.h"

namespace khao::train {

struct Count {
  size_t right = 0, gold = 0, system = 0;
  /// F1 in percent.
  double f1() const {
    return gold + system == 0 ? 100 : 200.0 * static_cast<double>(right) / static_cast<double>(gold + system);
  }
};

struct Scores {
  Count boundary;  ///< places between two characters of which neither is a blank
  Count word;      ///< words with both ends right
  Count unknown;   ///< gold words with a Thai letter that are not in `seen`; `system` stays 0
  std::string to_string() const;
};

/// The words of segmented lines, in the form of the view: what `seen` is made of.
std::unordered_set<std::string> vocabulary(const std::vector<Line>& lines);

/// Boundaries of a line: what form decides, and the open places by `decide(line, n)`, n an index into `open`.
using Decide = std::function<bool(const Line&, size_t)>;
std::vector<uint8_t> cuts_of(const Line& line, const Decide& decide);

/// Adds one line's counts.
void add_scores(const Line& line, const std::vector<uint8_t>& cuts, const std::unordered_set<std::string>& seen,
                Scores& scores);

}  // namespace khao::train

#endif  // KHAO_TRAIN_EVALUATE_H_
