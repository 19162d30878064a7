// Points for a listing and for an article; teasers weigh most, since metadata is often that of a template.
//
//   +3  JSON-LD says so, without an article          -3  JSON-LD article
//   +n  titles, classes of <body>, address           -n  classes of <body>
//   +4  three or more teasers: a heading that is a   -2  og:type article with a date
//       link before prose, a link and prose in one   -2  a headline with 300 letters of prose behind it
//       card, "read more" behind prose               -2  a sure body with 120 letters
//
// No line as long as a sentence: no article, whatever the points.
#include "article/page_kind.h"

#include <algorithm>

#include "article/letters.h"

namespace khao::article {
namespace {

constexpr uint32_t kLeastLetters = 60;   // of an article
constexpr uint32_t kLeastSentence = 35;  // of the longest paragraph of an article
constexpr uint32_t kLeastBesideVideo = 250;

bool is_prose(const Page& page, uint32_t line, uint32_t least) {
  const Line& l = page.outline.lines[line];
  return is_text_zone(page.location.zone[line]) && l.letters >= least && l.link_letters * 2 < l.letters;
}

bool is_heading_link(const Page& page, uint32_t line) {
  const Line& l = page.outline.lines[line];
  if (l.links == 0 || l.letters > 0 || l.link_letters < 8) return false;
  for (uint32_t node = l.block; node != 0; node = page.tree.nodes[node].parent) {
    if (page.outline.line_end[node] - page.outline.line_begin[node] > 1) return false;
    if (html::is_heading(page.tree.nodes[node].tag) || page.outline.marks[node].mark == Mark::title) return true;
  }
  return false;
}

/// A link that shares a small wrapper with the prose behind it: a card. A link inserted between paragraphs does not.
bool is_card(const Page& page, uint32_t line) {
  const Line& l = page.outline.lines[line];
  if (l.links != 1 || l.letters > 0 || l.link_letters < 12) return false;
  const auto count = static_cast<uint32_t>(page.outline.lines.size());
  for (uint32_t next = line + 1; next < std::min(line + 3, count); ++next) {
    if (!is_prose(page, next, 25) || page.outline.lines[next].letters > 400) continue;
    uint32_t common = l.block;
    while (page.outline.line_end[common] <= next) common = page.tree.nodes[common].parent;
    return page.outline.line_begin[common] + 1 >= line && page.outline.line_end[common] <= next + 3;
  }
  return false;
}

/// A link to a whole article, in a line of its own or behind a teaser's text.
bool is_read_more(const Page& page, uint32_t line) {
  const Line& l = page.outline.lines[line];
  return l.links > 0 && (page.location.effect[line] == Effect::more || page.location.more[line]);
}

}  // namespace

PageKindTable::PageKindTable(const data::Blob& blob) {
  const data::Table table = blob.table("page_kinds");
  const uint32_t name = table.column("name"), on = table.column("on"), points = table.column("points");
  for (uint32_t row = 0; row < table.rows(); ++row) {
    const auto kind = static_cast<On>(table.choice(row, on));
    if (kind == kTitle)
      titles_.emplace_back(key_of(table.text(row, name)), table.integer(row, points));
    else
      points_[kind].add(table.text(row, name), table.integer(row, points));
  }
}

int PageKindTable::points(On on, std::string_view name) const {
  const int* found = points_[on].find(lower_ascii(name));
  return found == nullptr ? 0 : *found;
}

int PageKindTable::title(std::string_view title) const {
  const std::string key = key_of(title);
  int best = 0;
  for (const auto& [word, points] : titles_) {
    if (key.starts_with(word)) best = std::max(best, points);
  }
  return best;
}

int PageKindTable::body_class(std::string_view classes) const {
  int most = 0, least = 0;
  for (size_t at = 0; at < classes.size();) {
    const size_t end = std::min(classes.find(' ', at), classes.size());
    const int p = points(kClass, classes.substr(at, end - at));
    most = std::max(most, p);
    least = std::min(least, p);
    at = end + 1;
  }
  return least < 0 ? least : most;
}

int PageKindTable::url(std::string_view url) const {
  const size_t scheme = url.find("//");
  if (scheme == std::string_view::npos) return 0;
  const size_t path = url.find('/', scheme + 2);
  if (path == std::string_view::npos || path + 1 == url.size()) return 3;  // the home page
  int sum = 0;
  const size_t query = std::min(url.find('?', path), url.size());
  for (size_t at = path + 1; at < query;) {
    const size_t end = std::min(url.find('/', at), query);
    sum = std::max(sum, points(kSegment, url.substr(at, end - at)));
    at = end + 1;
  }
  for (size_t at = query + 1; at < url.size();) {
    const size_t end = std::min(url.find('&', at), url.size());
    const std::string_view pair = url.substr(at, end - at);
    sum = std::max(sum, points(kQuery, pair.substr(0, pair.find('='))));
    at = end + 1;
  }
  return sum;
}

namespace {

/// Whether the chosen container is the text of a card: then the page is asked for more of them.
bool is_in_card(const Page& page, uint32_t begin) {
  const uint32_t first = begin > 2 ? begin - 2 : 0;
  const uint32_t headline = page.location.headline;
  if (headline != kNoLine && headline >= first &&
      (page.outline.lines[headline].links == 0 ||
       key_of(page.facts.html_title).find(page.location.key[headline]) != std::string::npos))
    return false;
  for (uint32_t i = first; i <= begin && i < page.outline.lines.size(); ++i) {
    if (is_card(page, i)) return true;
  }
  return false;
}

/// Teasers among these lines.
int count_teasers(const Page& page, uint32_t begin, uint32_t end) {
  int teasers = 0;
  for (uint32_t i = begin; i < end; ++i) {
    if (is_beside(page.location.zone[i])) continue;
    if (is_read_more(page, i) || is_card(page, i)) {
      ++teasers;
    } else if (is_heading_link(page, i)) {
      for (uint32_t next = i + 1; next < std::min(i + 5, end); ++next) {
        if (is_heading_link(page, next)) break;
        if (is_prose(page, next, 25) && page.outline.lines[next].letters < 500) {
          ++teasers;
          break;
        }
      }
    }
  }
  return teasers;
}

}  // namespace

bool is_no_article(const PageKindTable& table, const Page& page, std::string_view title, uint32_t letters) {
  if (letters < kLeastLetters) return true;
  const Facts& facts = page.facts;
  const bool article_type = facts.is(PageType::article);
  const bool video = facts.is(PageType::video) || facts.og_is(PageType::video);
  if (video && !article_type && letters < kLeastBesideVideo) return true;

  // A table, a list of names: no line of text at all.
  const auto is_text = [](const Paragraph& paragraph) { return count_letters(paragraph.text).all >= kLeastSentence; };
  if (!article_type && std::none_of(page.body.paragraphs.begin(), page.body.paragraphs.end(), is_text)) return true;

  int listing = 0;
  if (facts.is(PageType::listing) && !article_type) listing += 3;
  const Fact* said = facts.best(FactField::title);
  listing += std::max({table.title(title), table.title(facts.html_title), said ? table.title(said->value) : 0});
  listing += table.body_class(facts.body_class);
  const Fact* og_url = facts.best(FactField::url);
  listing += table.url(!facts.canonical.empty() ? std::string_view(facts.canonical)
                       : og_url                 ? std::string_view(og_url->value)
                                                : page.url);
  const uint32_t begin = page.outline.line_begin[page.location.container],
                 end = page.outline.line_end[page.location.container];
  const bool card = is_in_card(page, begin);
  const int teasers =
      card ? count_teasers(page, 0, static_cast<uint32_t>(page.outline.lines.size())) : count_teasers(page, begin, end);
  if (teasers >= 3) listing += 4;

  int article = 0;
  if (article_type) article += 3;
  if (facts.og_is(PageType::article) && !facts.of(FactField::published).empty()) article += 2;
  uint32_t prose = 0;
  for (uint32_t i = begin; i < end; ++i) prose += is_prose(page, i, 30) ? page.outline.lines[i].letters : 0;
  if (page.location.headline != kNoLine && page.location.headline <= begin + 2 && prose >= 300) article += 2;
  const Marking& mark = page.outline.marks[page.location.container];
  if (mark.mark == Mark::body && mark.weight >= 80 && prose >= 120) article += 2;
  return listing - article >= 2;
}

}  // namespace khao::article
