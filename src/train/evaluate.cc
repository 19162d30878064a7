#include "train/evaluate.h"

#include <algorithm>
#include <cstdio>

#include "token/letters.h"
#include "token/rules.h"

namespace khao::train {

std::string Scores::to_string() const {
  char text[160];
  const double recall =
      unknown.gold == 0 ? 100 : 100.0 * static_cast<double>(unknown.right) / static_cast<double>(unknown.gold);
  std::snprintf(text, sizeof text, "word F1 %.2f  boundary F1 %.2f  unknown words %.1f (%zu of %zu)", word.f1(),
                boundary.f1(), recall, unknown.right, unknown.gold);
  return text;
}

std::unordered_set<std::string> vocabulary(const std::vector<Line>& lines) {
  std::unordered_set<std::string> seen;
  for (const Line& line : lines)
    for (const Word& word : words_of(line, line.gold))
      seen.insert(line.view.chars.substr(word.begin, word.end - word.begin));
  return seen;
}

std::vector<uint8_t> cuts_of(const Line& line, const Decide& decide) {
  std::vector<uint8_t> cuts(line.view.size() + 1, 1);
  for (size_t i = 1; i < line.view.size(); ++i) cuts[i] = line.places[i] == token::kCut ? 1 : 0;
  for (size_t n = 0; n < line.open.size(); ++n) cuts[line.open[n]] = decide(line, n) ? 1 : 0;
  return cuts;
}

void add_scores(const Line& line, const std::vector<uint8_t>& cuts, const std::unordered_set<std::string>& seen,
                Scores& scores) {
  for (size_t i = 1; i < line.view.size(); ++i) {
    if (line.classes[i] == token::kSpace || line.classes[i - 1] == token::kSpace) continue;
    scores.boundary.right += cuts[i] & line.gold[i];
    scores.boundary.gold += line.gold[i];
    scores.boundary.system += cuts[i];
  }
  scores.word.system += words_of(line, cuts).size();
  for (const Word& word : words_of(line, line.gold)) {
    const auto at = [](size_t i) { return static_cast<ptrdiff_t>(i); };
    const bool whole = std::all_of(cuts.begin() + at(word.begin) + 1, cuts.begin() + at(word.end),
                                   [](uint8_t cut) { return cut == 0; });
    const bool right = cuts[word.begin] != 0 && cuts[word.end] != 0 && whole;
    scores.word.gold += 1;
    scores.word.right += right;
    const bool thai =
        std::any_of(line.classes.begin() + at(word.begin), line.classes.begin() + at(word.end), token::is_thai);
    if (!thai || seen.contains(line.view.chars.substr(word.begin, word.end - word.begin))) continue;
    scores.unknown.gold += 1;
    scores.unknown.right += right;
  }
}

}  // namespace khao::train
