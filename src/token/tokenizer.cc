// text -> view and classes -> places that form decides -> places that the words decide -> user's words -> tokens
#include "token/tokenizer.h"

#include "khao/tokenizer.h"
#include "token/compile.h"
#include "token/dictionary.h"
#include "token/lattice.h"
#include "token/letters.h"
#include "token/tables.h"

namespace khao::token {
namespace {

// Is the stretch [from, to) of the view a word of the lexicon or of the user?
bool is_known(const Tables& tables, const Dictionary_impl* dictionary, std::string_view word) {
  return tables.words.find(word) != Trie::kNone ||
         (dictionary != nullptr && dictionary->words.find(word) != Trie::kNone);
}

void emit(const Tables& tables, const Dictionary_impl* dictionary, uint32_t text_size, const Scratch& scratch,
          std::vector<Token>& out) {
  const text::View& view = scratch.view;
  const std::string_view chars = view.chars;
  auto whole = scratch.wholes.begin();
  for (size_t from = 0; from < chars.size();) {
    size_t to = from + 1;
    while (to < chars.size() && scratch.places[to] != kCut) ++to;
    while (whole != scratch.wholes.end() && whole->end <= from) ++whole;
    const std::string_view word = chars.substr(from, to - from);
    Token token;
    token.span = {from == 0 ? 0 : view.begin[from], to == chars.size() ? text_size : view.begin[to]};
    token.kind = whole != scratch.wholes.end() && whole->begin == from && whole->end == to
                     ? whole->kind
                     : kind_of(word, &scratch.classes[from]);
    token.known = is_known(tables, dictionary, word);
    out.push_back(token);
    from = to;
  }
}

}  // namespace

Tables::Tables(const data::Blob& blob) : Tables(blob.section(kSection)) {}
Tables::Tables(std::string_view section) : words(Trie::open(section)) {}

void tokenize(const Tables& tables, const Dictionary_impl* dictionary, std::string_view text, Scratch& scratch,
              std::vector<Token>& out) {
  out.clear();
  if (text.empty()) return;
  text::make_view(text, scratch.view);
  if (scratch.view.size() == 0) {  // nothing but dropped characters
    out.push_back({{0, static_cast<uint32_t>(text.size())}, TokenKind::space, false});
    return;
  }
  classify(text, scratch.view, scratch.classes);
  mark_places(scratch.view.chars, scratch.classes, scratch.places, scratch.wholes);
  solve_lattice(tables, scratch.view.chars, scratch);
  if (dictionary != nullptr) apply_dictionary(*dictionary, scratch.view.chars, scratch);
  emit(tables, dictionary, static_cast<uint32_t>(text.size()), scratch, out);
}

}  // namespace khao::token
