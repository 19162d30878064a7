// The user's dictionary in one line: which of its words overrule the model.
//
//     where words may begin and end  ->  a glance at each token of the first look  ->  a search where one may not stay
//
// Most tokens are words of the dictionary or hold none, and are told by marks of the first look (word_starts.h): short
// ones by these alone, longer ones with one look into the table of words. Most of the others are told by the beginnings
// of words.
#ifndef KHAO_TOKEN_OWN_WORDS_H_
#define KHAO_TOKEN_OWN_WORDS_H_

#include <memory>

#include "khao/dictionary.h"
#include "token/tables.h"
#include "token/word_starts.h"

namespace khao::token {

/// A dictionary as one word model sees it. Immutable; both must outlive it.
struct OwnWords {
  OwnWords(const Tables& tables, const Dictionary_impl& dictionary);

  const Dictionary_impl& dictionary;
  WordStarts starts;
};

/// Null for an empty dictionary.
std::unique_ptr<const OwnWords> own_words(const Tables& tables, const Dictionary& dictionary);

/// Keeps each listed word whole: joins the places inside it and cuts those at its ends, wherever both ends may be
/// boundaries (no character cluster is cut); what it decides is not in doubt any more, and scratch.own.begins says
/// where they begin. Of two words that overlap the heavier wins, then the longer, then the earlier. The first look must
/// have seen own.starts.
void apply_own_words(const OwnWords& own, Scratch& scratch);

}  // namespace khao::token

#endif  // KHAO_TOKEN_OWN_WORDS_H_
