// The user's dictionary inside the library: a table of the words, and how they overrule the model.
#ifndef KHAO_TOKEN_DICTIONARY_H_
#define KHAO_TOKEN_DICTIONARY_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/key_map.h"
#include "khao/dictionary.h"
#include "token/tables.h"
#include "token/word_starts.h"
#include "token/word_table.h"

namespace khao {

class Dictionary_impl {
 public:
  /// Words in the form of a matching view, with their weights.
  explicit Dictionary_impl(std::vector<std::pair<std::string, float>> words);

  const token::WordStarts& starts() const { return starts_; }
  /// Whether these `size` <= WordTable::kReadable letters are a word; kReadable may be read.
  bool holds(const char* letters, size_t size) const {
    return table_.groups(token::WordTable::hash(letters, size)) != 0;
  }
  /// Words of more than WordTable::kReadable letters that this text begins with: calls found(letters).
  template <typename Found>
  void for_each_longer(std::string_view text, Found&& found) const;
  bool weighs() const { return weights_.size() > 0; }  ///< whether there are different weights
  float weight(std::string_view word) const;

 private:
  token::WordStarts starts_;
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
/// boundaries (no character cluster is cut); what it decides is not in doubt any more, and scratch.own says where they
/// begin. Of two words that overlap the heavier wins, then the longer, then the earlier.
void apply_dictionary(const Dictionary_impl& dictionary, Scratch& scratch);

}  // namespace token
}  // namespace khao

#endif  // KHAO_TOKEN_DICTIONARY_H_
