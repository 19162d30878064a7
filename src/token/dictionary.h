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

  /// How long the words may be that begin with these letters, of which four are read. Some of them may be none.
  Lengths lengths(const char* letters) const {
    return short_lengths_[pair_slot(letters)] | lengths_[four_slot(letters)];
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
  static size_t pair_slot(const char* letters) {
    return size_t{static_cast<unsigned char>(letters[0])} << 8 | static_cast<unsigned char>(letters[1]);
  }
  static size_t four_slot(const char* letters) {
    uint32_t four;
    std::memcpy(&four, letters, sizeof four);
    return four * 0x9E3779B1u >> (32 - kSlotBits);
  }
  void note(const std::string& word);

  static constexpr size_t kSlotBits = 14;
  static constexpr size_t kShort = 3;              ///< letters of a word that is too short for lengths_
  std::array<uint8_t, 1 << 16> short_lengths_{};   ///< by the first two letters
  std::array<Lengths, 1 << kSlotBits> lengths_{};  ///< by a hash of the first four
  token::OwnBytes bytes_{{}};                      ///< of the table
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
