// Where the article of a page is: one score for every element, the best element wins.
//
//     score of a line      letters outside links - 2 x letters in links - 8, at least -60; what stands beside articles
//     (comments, related links, menus)
//                          counts against; what comes before the headline counts a third
//     score of an element  sum over its lines x (1 + weight / 200), weight of its names from page_marks.tsv
//
// So prose gathers, link lists and furniture push the choice down to the element that holds the prose alone, and a
// known name (entry-content, articleBody) wins over a wrapper that holds little more.
#ifndef KHAO_ARTICLE_LOCATE_H_
#define KHAO_ARTICLE_LOCATE_H_

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "article/facts.h"
#include "article/outline.h"
#include "article/phrases.h"

namespace khao::article {

inline constexpr uint32_t kNoLine = ~0u;

struct Location {
  std::vector<Mark> zone;           ///< of each line: the mark that decides what it is
  std::vector<Effect> effect;       ///< of each line by its words
  std::vector<std::string> key;     ///< of each short line; empty for long ones
  std::vector<bool> more;           ///< of each line: it ends in a link to a whole article ("read more")
  uint32_t container = 0;           ///< node; 0: nothing found
  uint32_t headline = kNoLine;      ///< line that repeats the page's title where a reader sees it
  uint32_t next_article = kNoLine;  ///< first line of a second article on the same page
  float score = 0;
};

/// Replaces `out`, keeps its capacity. Linear in lines and nodes.
void locate(const PhraseTable& phrases, const html::Tree& tree, const Outline& outline, const Facts& facts,
            Location& out);

/// Whether a line's zone lets it be text of the article.
constexpr bool is_text_zone(Mark zone) {
  return zone == Mark::none || zone == Mark::body || zone == Mark::quote || zone == Mark::lead;
}

}  // namespace khao::article

#endif  // KHAO_ARTICLE_LOCATE_H_
