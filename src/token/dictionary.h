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
  /// The letters with this hash (WordTable::hash). Bits of Is.
  uint32_t is(uint64_t hash) const { return table_.groups(hash); }
  /// The same in two steps, so that the memory can be asked for many before the first is read.
  uint32_t is(token::WordTable::Probe probe) const { return table_.groups(probe); }
  token::WordTable::Probe probe(uint64_t hash) const { return table_.probe(hash); }
  /// Whether a word may begin with the letters with this hash, or be them. Misses none, but says so of a few others.
  bool may_begin_with(uint64_t hash) const {
    const uint64_t bits = two_bits(hash);
    return (beginnings_[hash >> beginnings_shift_] & bits) == bits;
  }
  /// Words of more than WordTable::kReadable letters that this text begins with: calls found(letters).
  template <typename Found>
  void for_each_longest(std::string_view text, Found&& found) const;

  bool weighs() const { return weights_.size() > 0; }  ///< whether there are different weights
  float weight(std::string_view word) const;

 private:
  void take_sorted(std::vector<std::pair<std::string, float>>& words);
  void mark_beginnings();
  // The highest bits of a hash choose the 64, and the lowest hardly change with some letters.
  static uint64_t two_bits(uint64_t hash) {
    return uint64_t{1} << (hash >> 32) % 64 | uint64_t{1} << (hash >> 38) % 64;
  }

  std::vector<std::string> words_;
  token::OwnBytes bytes_{{}};  ///< of the table
  token::WordTable table_;
  std::vector<uint64_t> beginnings_;  ///< two bits by the hash of each: of one letter, of two, … of the whole word
  int beginnings_shift_ = 0;          ///< leaves of a hash the bits that tell the 64 of both
  float weight_ = 1;                  ///< of all words, if
  base::KeyMap<float> weights_;       ///< there are no others
};

template <typename Found>
void Dictionary_impl::for_each_longest(std::string_view text, Found&& found) const {
  const std::string_view begin = text.substr(0, token::WordTable::kReadable);
  if (begin.size() < token::WordTable::kReadable || (is(token::WordTable::hash(begin)) & kBeginsLongest) == 0) return;
  for (auto word = std::upper_bound(words_.begin(), words_.end(), begin);
       word != words_.end() && word->starts_with(begin); ++word)
    if (text.starts_with(*word)) found(word->size());
}

}  // namespace khao

#endif  // KHAO_TOKEN_DICTIONARY_H_
