// The name of the site that a page belongs to.
//
//     metadata                og:site_name, JSON-LD WebSite and publisher
//     <title>                 what it holds beside the headline, unless the menu says that it is a section
//     the page's head         the text or picture that links to the home page; the first line of all, if it is a
//     heading the page's foot         `© 2568 นครน่านนิวส์ สงวนลิขสิทธิ์`
#ifndef KHAO_ARTICLE_SITE_H_
#define KHAO_ARTICLE_SITE_H_

#include <string>
#include <string_view>

#include "article/facts.h"
#include "article/fields.h"
#include "article/locate.h"
#include "article/outline.h"

namespace khao::article {

struct Found {
  std::string value;
  Source source = Source::none;
};

/// What the name is looked for in. Views into the caller's scratch.
struct SitePage {
  const SectionTable& words;  ///< names of the home page
  const html::Tree& tree;
  const Outline& outline;
  const Facts& facts;
  const Location& location;
  std::string_view host;  ///< without www., or empty
};

/// Never the headline `title`.
Found find_site(const SitePage& page, std::string_view title);

/// `example.co.th` of a page's own address, or of `url`; without www.
std::string_view host_of_page(const Facts& facts, std::string_view url);

/// Whether a line of the page with this key is nothing but a link to somewhere else than the home page, as entries of
/// menus are. `except`: a line that does not count.
bool is_menu_entry(const html::Tree& tree, const Outline& outline, const Location& location, std::string_view key,
                   uint32_t except = kNoLine);

}  // namespace khao::article

#endif  // KHAO_ARTICLE_SITE_H_
