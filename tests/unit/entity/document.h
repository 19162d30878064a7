// A text of our own with its tokens and context, as the entity stage sees it, and its places in one line each.
#ifndef KHAO_TESTS_ENTITY_DOCUMENT_H_
#define KHAO_TESTS_ENTITY_DOCUMENT_H_

#include <string>
#include <string_view>
#include <vector>

#include "data/blob.h"
#include "entity/context.h"
#include "entity/entities.h"
#include "entity/places.h"
#include "entity/tables.h"
#include "khao/entity.h"
#include "token/tables.h"
#include "token/tokenizer.h"

namespace khao::entity {

inline const data::Blob& builtin() {
  static const data::Blob blob = data::Blob::open(data::builtin_bytes());
  return blob;
}

inline const Tables& tables() {
  static const Tables opened(builtin());
  return opened;
}

struct Document {
  explicit Document(std::string words) : text(std::move(words)) {
    static const token::Tables token_tables(builtin());
    token::Scratch scratch;
    token::tokenize(token_tables, nullptr, text, scratch, tokens);
    In in;
    in.text = text;
    in.tokens = tokens;
    make_context(tables(), in, context);
  }
  Document(const Document&) = delete;

  std::string_view view(Span span) const { return std::string_view(text).substr(span.begin, span.size()); }
  std::string_view view(uint32_t begin, uint32_t end) const { return view(context.span(begin, end)); }
  /// View position of the first occurrence of these words.
  size_t at(std::string_view words) const { return context.view.at_byte(static_cast<uint32_t>(text.find(words))); }

  std::string text;
  std::vector<Token> tokens;
  Context context;
};

/// `level mention code` of each place of a text; `-` where there is no code.
inline std::vector<std::string> places_of(const std::string& text, const std::vector<OfficialItem>& officials = {}) {
  const Document document(text);
  std::vector<PlaceItem> items;
  find_places(tables(), document.context, officials, items);
  resolve_places(tables(), document.context, officials, items);
  std::vector<std::string> lines;
  for (const PlaceItem& item : items)
    lines.push_back(std::string(name(item.place.level)) + " " + std::string(document.view(item.place.mention)) + " " +
                    (item.place.code.empty() ? "-" : std::string(item.place.code.view())));
  return lines;
}

}  // namespace khao::entity

#endif  // KHAO_TESTS_ENTITY_DOCUMENT_H_
