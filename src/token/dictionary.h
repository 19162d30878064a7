// The user's dictionary inside the library: a table of the words, and how they overrule the model.
#ifndef KHAO_TOKEN_DICTIONARY_H_
#define KHAO_TOKEN_DICTIONARY_H_

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "base/key_map.h"
#include "khao/dictionary.h"
#include "token/tables.h"
#include "token/word_table.h"

namespace khao {

/// Where a word may begin is seen from its first letters; then each of its possible ends is asked for.
class Dictionary_impl {
 public:
  /// Bit n - 1: words of n letters; bit kReadable: longer ones.
  using Lengths = uint32_t;
  static constexpr Lengths kLonger = Lengths{1} << token::WordTable::kReadable;

  /// Words in the form of a matching view, with their weights.
  explicit Dictionary_impl(std::vector<std::pair<std::string, float>> words);

  /// How long the words may be that begin with these letters, of which eight are read. Some of them may be none.
  Lengths lengths(const char* letters) const {
    uint64_t eight;
    std::memcpy(&eight, letters, sizeof eight);
    Lengths lengths = 0;
    for (size_t n = 0; n < kLevels.size(); ++n)
      lengths |= Lengths{levels_[n][slot(eight, kLevels[n])]} << (kLevels[n].first - 1);
    return lengths | of_long_[slot(eight, kLong)] << (kLong.first - 1);
  }
  /// Whether this is a word.
  bool holds(std::string_view word) const;
  /// The same of one of `size` <= WordTable::kReadable letters; so many bytes may be read.
  bool holds(const char* letters, size_t size) const {
    return table_.groups(token::WordTable::hash(letters, size)) != 0;
  }
  /// Words of more than WordTable::kReadable letters that this text begins with: calls found(letters).
  template <typename Found>
  void for_each_longer(std::string_view text, Found&& found) const;
  bool weighs() const { return weights_.size() > 0; }  ///< whether there are different weights
  float weight(std::string_view word) const;

 private:
  // Words of `first` letters and more, up to the next level, are found by their first `first` letters.
  struct Level {
    size_t first;
  };
  static constexpr std::array<Level, 4> kLevels{{{1}, {2}, {3}, {5}}};
  static constexpr Level kLong{8};
  static constexpr size_t kSlotBits = 15;
  static size_t slot(uint64_t eight, Level level) {
    return static_cast<size_t>((eight << (64 - 8 * level.first)) * 0x9E3779B97F4A7C15 >> (64 - kSlotBits));
  }
  void note(const std::string& word);

  std::array<std::array<uint8_t, 1 << kSlotBits>, kLevels.size()> levels_{};
  std::array<Lengths, 1 << kSlotBits> of_long_{};
  token::OwnBytes bytes_{{}};  ///< of the table
  token::WordTable table_;
  std::vector<std::string> longer_;  ///< sorted
  float weight_ = 1;                 ///< of all words, if
  base::KeyMap<float> weights_;      ///< there are no others
};

template <typename Found>
void Dictionary_impl::for_each_longer(std::string_view text, Found&& found) const {
  const std::string_view begin = text.substr(0, token::WordTable::kReadable);
  for (auto word = std::lower_bound(longer_.begin(), longer_.end(), begin);
       word != longer_.end() && word->starts_with(begin); ++word)
    if (text.starts_with(*word)) found(word->size());
}

namespace token {

/// Keeps each listed word whole: joins the places inside it and cuts those at its ends, wherever both ends may be
/// boundaries (no character cluster is cut); what it decides is not in doubt any more. Of two words that overlap the
/// heavier wins, then the longer, then the earlier.
void apply_dictionary(const Dictionary_impl& dictionary, Scratch& scratch);

}  // namespace token
}  // namespace khao

#endif  // KHAO_TOKEN_DICTIONARY_H_
