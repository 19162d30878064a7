// When an article was published and changed, as a careful reader of the page would say.
#ifndef KHAO_ARTICLE_PUBLISHED_H_
#define KHAO_ARTICLE_PUBLISHED_H_

#include <string_view>
#include <vector>

#include "article/facts.h"
#include "khao/article.h"
#include "khao/error.h"
#include "khao/options.h"

namespace khao::article {

/// Fills `published` and `modified` of `out`; warns of sources that contradict each other.
void find_dates(const Facts& facts, const ExtractOptions& options, Article& out, std::vector<Problem>& warnings);

}  // namespace khao::article

#endif  // KHAO_ARTICLE_PUBLISHED_H_
