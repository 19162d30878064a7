// The headline of an article and the name of its site: the two that pages mix in <title> and og:title.
#ifndef KHAO_ARTICLE_TITLE_H_
#define KHAO_ARTICLE_TITLE_H_

#include <string>
#include <string_view>

#include "article/facts.h"
#include "article/locate.h"
#include "article/outline.h"
#include "article/site.h"

namespace khao::article {

struct TitleAndSite {
  Found title;
  Found site;
};

/// `url`: of the page, or empty. Where no line repeats the page's own title, sets `location.headline` to the line that
/// looks like the headline, if there is one.
TitleAndSite find_title(const SectionTable& words, const html::Tree& tree, const Outline& outline, const Facts& facts,
                        std::string_view url, Location& location);

}  // namespace khao::article

#endif  // KHAO_ARTICLE_TITLE_H_
