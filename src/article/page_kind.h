// Whether a page is an article at all, or a listing, a search, a video, an error page.
#ifndef KHAO_ARTICLE_PAGE_KIND_H_
#define KHAO_ARTICLE_PAGE_KIND_H_

#include <string>
#include <string_view>
#include <vector>

#include "article/fields.h"
#include "data/blob.h"

namespace khao::article {

/// data/page_kinds.tsv.
class PageKindTable {
 public:
  explicit PageKindTable(const data::Blob& blob);

  int title(std::string_view title) const;         ///< points of the words that a title begins with
  int body_class(std::string_view classes) const;  ///< the strongest of a list of classes, either way
  int url(std::string_view url) const;

 private:
  enum On : uint32_t { kTitle, kClass, kSegment, kQuery, kOns };
  int points(On on, std::string_view name) const;

  base::KeyMap<int> points_[kOns];
  std::vector<std::pair<std::string, int>> titles_;  // by key
};

/// Whether the page holds no article. `letters`: of the paragraphs that were found.
bool is_no_article(const PageKindTable& table, const Page& page, std::string_view title, uint32_t letters);

}  // namespace khao::article

#endif  // KHAO_ARTICLE_PAGE_KIND_H_
