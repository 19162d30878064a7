// The user's dictionary inside the library: its words, and a table of them.
#ifndef KHAO_TOKEN_DICTIONARY_H_
#define KHAO_TOKEN_DICTIONARY_H_

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/key_map.h"
#include "khao/dictionary.h"
#include "token/tables.h"
#include "token/word_table.h"

namespace khao {

class Dictionary_impl {
 public:
  /// Words in the form of a matching view, with their weights.
  explicit Dictionary_impl(std::vector<std::pair<std::string, float>> words);

  /// All of them once, sorted.
  const std::vector<std::string>& words() const { return words_; }

  /// What letters may be.
  enum Is : uint32_t {
    kWord = 1,
    kBeginsLonger = 2,   ///< the beginning of a longer word; only said of words
    kBeginsLongest = 4,  ///< WordTable::kReadable letters: of one with more
  };
  /// These `size` <= WordTable::kReadable letters; kReadable may be read. Bits of Is.
  uint32_t is(const char* letters, size_t size) const { return table_.groups(token::WordTable::hash(letters, size)); }
  bool holds(const char* letters, size_t size) const { return (is(letters, size) & kWord) != 0; }
  /// There are many lengths of words of so many letters and more, so that their first letters are asked first.
  static constexpr size_t kLong = 9;
  /// How long the words are that begin with these kLong letters: bit n - 1 for n letters, bit WordTable::kReadable for
  /// more. Misses none, but says some that there are not. WordTable::kReadable letters may be read.
  uint32_t long_lengths(const char* letters) const {
    const uint64_t hash = token::WordTable::hash(letters, kLong);
    return uint32_t{longer_[hash >> longer_shift_]} << kLong | 1u << (kLong - 1);
  }
  /// Words of more than WordTable::kReadable letters that this text begins with: calls found(letters).
  template <typename Found>
  void for_each_longest(std::string_view text, Found&& found) const;

  bool weighs() const { return weights_.size() > 0; }  ///< whether there are different weights
  float weight(std::string_view word) const;

 private:
  void mark_long_words();

  std::vector<std::string> words_;
  token::OwnBytes bytes_{{}};  ///< of the table
  token::WordTable table_;
  std::vector<uint16_t> longer_;  ///< by the hash of kLong letters: how many more there are; several may share one
  int longer_shift_ = 0;          ///< leaves of a hash the bits that tell the place
  float weight_ = 1;              ///< of all words, if
  base::KeyMap<float> weights_;   ///< there are no others
};

template <typename Found>
void Dictionary_impl::for_each_longest(std::string_view text, Found&& found) const {
  const std::string_view begin = text.substr(0, token::WordTable::kReadable);
  if (begin.size() < token::WordTable::kReadable || (is(begin.data(), begin.size()) & kBeginsLongest) == 0) return;
  for (auto word = std::upper_bound(words_.begin(), words_.end(), begin);
       word != words_.end() && word->starts_with(begin); ++word)
    if (text.starts_with(*word)) found(word->size());
}

}  // namespace khao

#endif  // KHAO_TOKEN_DICTIONARY_H_
