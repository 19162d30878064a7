// The smaller fields: section (sections.cc), tags, image, captions, canonical URL, language, byline from metadata.
#ifndef KHAO_ARTICLE_FIELDS_H_
#define KHAO_ARTICLE_FIELDS_H_

#include <algorithm>
#include <string>
#include <string_view>

#include "article/body.h"
#include "article/byline.h"
#include "article/facts.h"
#include "article/locate.h"
#include "base/key_map.h"
#include "data/blob.h"
#include "khao/article.h"

namespace khao::article {

/// Names of sections that say nothing of the article, and words that label a section (data/section_words.tsv), by key.
class SectionTable {
 public:
  explicit SectionTable(const data::Blob& blob);
  bool is_home(std::string_view key) const { return kind(key) == Kind::home; }
  bool is_generic(std::string_view key) const { return kind(key) == Kind::generic; }
  bool is_label(std::string_view key) const { return kind(key) == Kind::label; }
  bool is_tags(std::string_view key) const { return kind(key) == Kind::tags; }

 private:
  enum class Kind : uint8_t { generic, home, label, tags, none };
  Kind kind(std::string_view key) const;
  base::KeyMap<Kind> words_;
};

/// What the fields are read from. Views into the caller's scratch.
struct Page {
  const html::Tree& tree;
  const Outline& outline;
  const Facts& facts;
  const Location& location;
  const Body& body;
  std::string_view url;  ///< said by the caller, or empty
};

void find_section(const SectionTable& table, const Page& page, Article& out);
void find_tags(const SectionTable& words, const Page& page, Article& out);
void find_image(const Page& page, Article& out);
void find_canonical(const Page& page, Article& out);
void find_language(const Page& page, Article& out);
/// Bylines of the body stand in `page.body`; else visible author lines, else metadata.
void find_byline(const BylineTable& bylines, const Page& page, Article& out);

/// Calls each(text) for the links of a line.
template <typename Each>
void for_links(const html::Tree& tree, const Line& line, Each&& each) {
  uint32_t first = line.node;
  while (tree.nodes[first].parent > line.block) first = tree.nodes[first].parent;
  const uint32_t end = std::min(tree.nodes[line.block].next, first + 60);
  for (uint32_t node = first; node < end; ++node) {
    if (tree.nodes[node].tag == html::Tag::a) each(text_under(tree, node));
  }
}

inline Source& source_of(Article& article, Field field) { return article.sources[static_cast<size_t>(field)]; }

}  // namespace khao::article

#endif  // KHAO_ARTICLE_FIELDS_H_
