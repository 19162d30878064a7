// The token stage: text to words.
#ifndef KHAO_TOKEN_TOKENIZER_H_
#define KHAO_TOKEN_TOKENIZER_H_

#include <string_view>
#include <vector>

#include "data/blob.h"
#include "khao/token.h"
#include "text/view.h"

namespace khao::token {

struct Tables;    // of the model: token/tables.h
struct Scratch;   // reusable: token/tables.h
struct OwnWords;  // of a user: token/own_words.h

/// Replaces `out` by the tokens of `text`. Any bytes, linear time, no allocation once `scratch` and `out` have grown.
/// `own` may be null. `view`, if it is given, is replaced by the view of `text`, which is made on the way.
void tokenize(const Tables& tables, const OwnWords* own, std::string_view text, Scratch& scratch,
              std::vector<Token>& out, text::View* view = nullptr);
/// The same, behind what `out` holds.
void append_tokens(const Tables& tables, const OwnWords* own, std::string_view text, Scratch& scratch,
                   std::vector<Token>& out, text::View* view = nullptr);

}  // namespace khao::token

#endif  // KHAO_TOKEN_TOKENIZER_H_
