// The user's dictionary inside the library: a trie of the words, and how they overrule the model.
#ifndef KHAO_TOKEN_DICTIONARY_H_
#define KHAO_TOKEN_DICTIONARY_H_

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

#include "khao/dictionary.h"
#include "token/tables.h"
#include "token/trie.h"

namespace khao {

struct Dictionary_impl {
  std::string bytes;                 ///< of the trie
  token::Trie words;                 ///< value: index into weights
  std::vector<float> weights;        ///< in the order given
  std::bitset<1 << 16> short_words;  ///< pairs of letters that words of one or two letters begin with
  std::bitset<1 << 16> long_words;   ///< hashes of the first three letters of longer words
};

namespace token {

/// Keeps each listed word whole: joins the places inside it and cuts those at its ends, wherever both ends may be
/// boundaries (no character cluster is cut); what it decides is not in doubt any more. Of two words that overlap the
/// heavier wins, then the longer, then the earlier.
void apply_dictionary(const Dictionary_impl& dictionary, std::string_view view, Scratch& scratch);

}  // namespace token
}  // namespace khao

#endif  // KHAO_TOKEN_DICTIONARY_H_
