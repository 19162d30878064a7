// The article stage: a page tree, or a plain text, to an Article.
#ifndef KHAO_ARTICLE_ARTICLE_H_
#define KHAO_ARTICLE_ARTICLE_H_

#include <string_view>
#include <vector>

#include "data/blob.h"
#include "html/tree.h"
#include "khao/article.h"
#include "khao/error.h"
#include "khao/options.h"

namespace khao::article {

struct Tables;   // of the model: article/tables.h
struct Scratch;  // reusable: article/tables.h

/// Finds the article of a page. Replaces `out`, keeps its capacity; appends to `warnings`. Returns ok, partial or
/// no_article. `options.url` and `options.date` fill what the page does not say.
Outcome read_page(const Tables& tables, const html::Tree& tree, const ExtractOptions& options, Scratch& scratch,
                  Article& out, std::vector<Problem>& warnings);

/// Reads a plain text as copied from a browser (DESIGN: first non-empty line the headline, each further one a
/// paragraph; repeats of the headline, byline lines and page furniture are no paragraphs but stay in the text). `utf8`
/// is taken over unaltered.
Outcome read_text(const Tables& tables, std::string_view utf8, const ExtractOptions& options, Scratch& scratch,
                  Article& out, std::vector<Problem>& warnings);

}  // namespace khao::article

#endif  // KHAO_ARTICLE_ARTICLE_H_
