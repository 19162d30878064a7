// The built-in tables, and one call from a page to its article.
#ifndef KHAO_TESTS_UNIT_ARTICLE_FIXTURE_H_
#define KHAO_TESTS_UNIT_ARTICLE_FIXTURE_H_

#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/tables.h"
#include "html/tree.h"

namespace khao::article {

inline const Tables& tables() {
  static const Tables tables(data::Blob::open(data::builtin_bytes()));
  return tables;
}

struct Read {
  Outcome outcome;
  Article article;
  std::vector<Problem> warnings;

  std::vector<std::string> paragraphs() const {
    std::vector<std::string> out;
    for (const Span span : article.paragraphs) out.push_back(article.text.substr(span.begin, span.size()));
    return out;
  }
  /// `NAME (role)` of each byline.
  std::vector<std::string> byline() const {
    std::vector<std::string> out;
    for (const Byline& b : article.byline) out.push_back(b.name + " (" + std::string(name(b.role)) + ")");
    return out;
  }
};

inline Read read(std::string_view page, const ExtractOptions& options = {}) {
  html::Scratch html_scratch;
  html::Tree tree;
  html::parse(page, html_scratch, tree);
  Scratch scratch;
  Read out;
  out.outcome = read_page(tables(), tree, options, scratch, out.article, out.warnings);
  return out;
}

inline Read read_plain(std::string_view text, const ExtractOptions& options = {}) {
  Scratch scratch;
  Read out;
  out.outcome = read_text(tables(), text, options, scratch, out.article, out.warnings);
  return out;
}

}  // namespace khao::article

#endif  // KHAO_TESTS_UNIT_ARTICLE_FIXTURE_H_
