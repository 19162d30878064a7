// A test document whose words are marked: `นาย|สมชาย ใจดี`. Bars are cuts, every change between letters, digits, blanks
// and signs is one too, as the tokenizer makes them. `~` is a cut before what is no known word.
#ifndef KHAO_TESTS_ENTITY_MARKED_TEXT_H_
#define KHAO_TESTS_ENTITY_MARKED_TEXT_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/blob.h"
#include "entity/context.h"
#include "entity/entities.h"
#include "entity/scratch.h"
#include "entity/tables.h"

namespace khao::entity {

inline const Tables& builtin_tables() {
  static const Tables tables(data::Blob::open(data::builtin_bytes()));
  return tables;
}

struct MarkedText {
  explicit MarkedText(std::string_view marked) {
    int last = -1;
    bool known = true;
    for (size_t i = 0; i < marked.size(); ++i) {
      if (marked[i] == '|' || marked[i] == '~') {
        last = -1;
        known = marked[i] == '|';
        continue;
      }
      const unsigned char c = static_cast<unsigned char>(marked[i]);
      const int kind = c >= 0x80 || c == '.' ? 1 : c >= '0' && c <= '9' ? 2 : c == ' ' ? 3 : 4;
      if (kind != last || kind == 4) {
        begins.push_back(static_cast<uint32_t>(text.size()));
        tokens.push_back({{}, TokenKind::thai, std::exchange(known, true)});
      }
      last = kind;
      text += marked[i];
    }
    for (size_t i = 0; i < begins.size(); ++i) {
      const uint32_t end = i + 1 < begins.size() ? begins[i + 1] : static_cast<uint32_t>(text.size());
      tokens[i].span = {begins[i], end};
    }
    in.text = text;
    in.tokens = tokens;
  }
  MarkedText(const MarkedText&) = delete;
  MarkedText& operator=(const MarkedText&) = delete;

  std::string at(Span span) const { return text.substr(span.begin, span.size()); }

  std::string text;
  std::vector<uint32_t> begins;
  std::vector<Token> tokens;
  In in;
};

}  // namespace khao::entity

#endif  // KHAO_TESTS_ENTITY_MARKED_TEXT_H_
