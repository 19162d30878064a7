// What the user's dictionary does to a line, in the most obvious way: looks for all words at all places.
#ifndef KHAO_TESTS_TOKEN_SLOW_DICTIONARY_H_
#define KHAO_TESTS_TOKEN_SLOW_DICTIONARY_H_

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "khao/dictionary.h"
#include "token/decide.h"
#include "token/letters.h"
#include "token/own_words.h"
#include "token/rules.h"
#include "token/tables.h"

namespace khao::token {

using Weights = std::map<std::string, float>;  ///< words in the form of the view

/// A dictionary, and its words with the weight that counts: of a word that is given twice the last one.
struct Listed {
  Dictionary dictionary;
  Weights words;
};

/// Leaves out what is no word.
inline Listed list(const std::vector<std::pair<std::string, float>>& given) {
  Listed listed;
  std::vector<DictionaryEntry> entries;
  for (const auto& [word, weight] : given) {
    const std::string folded = text::fold(word);
    if (folded.empty() || folded.find_first_of(" \r\n") != std::string::npos) continue;
    entries.push_back({word, weight});
    listed.words[folded] = weight;
  }
  listed.dictionary = Dictionary::from_words(entries);
  return listed;
}

/// The scratch of a line as it is before the user's words are applied.
inline Scratch looked_at(const Tables& tables, const OwnWords& own, std::string_view line) {
  Scratch scratch;
  text::make_view(line, scratch.view);
  classify(line, scratch.view, scratch.classes);
  mark_places(scratch.view.chars, scratch.classes, scratch.places, scratch.wholes);
  look_first(tables, &own.starts, scratch);
  return scratch;
}

/// At each place the best word that begins there, the heaviest, then the longest; of these the heaviest, then the
/// longest, then the earliest is kept, and so on among those that do not overlap what is kept.
inline void apply_slowly(const Weights& words, Scratch& scratch) {
  const std::string& chars = scratch.view.chars;
  const auto possible = [&](size_t place) {
    return place == chars.size() || scratch.places[place] == kCut ||
           (scratch.classes[place] != kMark && scratch.classes[place - 1] != kLead);
  };
  struct Word {
    float weight;
    size_t size, begin;
    bool operator<(const Word& other) const {
      return std::tuple(weight, size, other.begin) < std::tuple(other.weight, other.size, begin);
    }
  };
  std::vector<Word> found;
  for (size_t begin = 0; begin < chars.size(); ++begin) {
    Word best{0, 0, begin};
    for (const auto& [word, weight] : words)
      if (possible(begin) && chars.compare(begin, word.size(), word) == 0 && possible(begin + word.size()))
        if (const Word here{weight, word.size(), begin}; best.size == 0 || best < here) best = here;
    if (best.size != 0) found.push_back(best);
  }
  std::sort(found.begin(), found.end(), [](const Word& a, const Word& b) { return b < a; });
  std::vector<bool> taken(chars.size());
  for (const Word& word : found) {
    const size_t end = word.begin + word.size;
    bool free = true;
    for (size_t at = word.begin; at < end; ++at) free &= !taken[at];
    if (!free) continue;
    for (size_t at = word.begin; at < end; ++at) taken[at] = true;
    for (size_t place = word.begin + 1; place < end; ++place) scratch.cuts.put(place, false);
    scratch.cuts.set(word.begin);
    if (end < chars.size()) scratch.cuts.set(end);
    for (size_t place = word.begin; place <= end; ++place) scratch.doubts.put(place, false);
  }
}

}  // namespace khao::token

#endif  // KHAO_TESTS_TOKEN_SLOW_DICTIONARY_H_
