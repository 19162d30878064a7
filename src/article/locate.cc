// Zones of lines first (from names, then from headings such as "related news"), then the scores.
#include "article/locate.h"

#include <algorithm>

#include "article/letters.h"
#include "article/site.h"
#include "article/title_parts.h"

namespace khao::article {
namespace {

using html::Node;
using html::Tag;

// A line of prose, for shares of elements: long enough, and no list of links.
constexpr uint32_t kProse = 30;
constexpr uint32_t kMaxKeyBytes = 900;  // lines longer than this are prose, whatever they say

// What a label (title, date, author …) may hold that only a word of its name speaks for.
constexpr uint32_t kMaxLabelLines = 4, kMaxLabelProse = 160;
constexpr size_t kMaxSection = 30;       // letters of a section's name
constexpr uint32_t kLeastArticle = 150;  // letters of prose, for what stands behind to be something else

constexpr float kMaxLinks = 60;   // what a line of links counts at most against an element
constexpr float kTextScore = 25;  // of a line that is surely text of the article

bool is_prose(const Line& line) { return line.letters >= kProse && line.link_letters * 2 < line.letters; }

bool is_inline_style(Tag tag) {
  return tag == Tag::a || tag == Tag::b || tag == Tag::strong || tag == Tag::i || tag == Tag::em || tag == Tag::u ||
         tag == Tag::font || tag == Tag::small || tag == Tag::big || tag == Tag::img || tag == Tag::br;
}

class Locator {
 public:
  Locator(const PhraseTable& phrases, const html::Tree& tree, const Outline& outline, const Facts& facts, Location& out)
      : phrases_(phrases),
        tree_(tree),
        page_(outline),
        facts_(facts),
        out_(out),
        lines_(static_cast<uint32_t>(outline.lines.size())) {}

  void run() {
    read_lines();
    find_headline();
    set_zones();
    for (uint32_t i = 0; i < lines_; ++i) landmark(i);
    find_next_article();
    choose();
  }

 private:
  void read_lines();
  bool ends_in_more(const Line& line) const;
  void find_headline();
  int headline_rank(uint32_t line) const;
  uint32_t lone_heading() const;
  void set_zones();
  bool holds_line(uint32_t node, const Line& line) const;
  Mark zone_of(uint32_t node, Mark parent) const;
  void landmark(uint32_t line);
  void find_next_article();
  void next_in_same_dress();
  void next_article_element();
  void choose();
  bool is_column(uint32_t child, const std::vector<uint32_t>& prose, const std::vector<float>& sum) const;
  void widen(const std::vector<float>& sum);
  void narrow(const std::vector<float>& sum);
  float score(uint32_t line) const;

  uint32_t prose_in(uint32_t node) const { return prose_[page_.line_end[node]] - prose_[page_.line_begin[node]]; }
  const Node& block(uint32_t line) const { return tree_.nodes[page_.lines[line].block]; }

  const PhraseTable& phrases_;
  const html::Tree& tree_;
  const Outline& page_;
  const Facts& facts_;
  Location& out_;
  const uint32_t lines_;
  std::vector<uint32_t> prose_;  // letters of prose before each line
};

void Locator::read_lines() {
  out_.zone.assign(lines_, Mark::none);
  out_.effect.assign(lines_, Effect::none);
  out_.key.resize(lines_);
  out_.more.assign(lines_, false);
  prose_.assign(lines_ + 1, 0);
  text::View view;
  for (uint32_t i = 0; i < lines_; ++i) {
    const Line& line = page_.lines[i];
    prose_[i + 1] = prose_[i] + (is_prose(line) ? line.letters : 0);
    out_.key[i].clear();
    const std::string_view text = page_.view(line);
    if (line.links == 1 && line.letters > 0) out_.more[i] = ends_in_more(line);
    if (text.size() > kMaxKeyBytes) continue;
    key_of(text, view, out_.key[i]);
    out_.effect[i] = phrases_.effect(out_.key[i]);
  }
}

// `… ราย อ่านเพิ่มเติม`: the text of the line's last link.
bool Locator::ends_in_more(const Line& line) const {
  const uint32_t end = std::min(tree_.nodes[line.block].next, line.node + 60);
  for (uint32_t node = line.node; node < end; ++node) {
    if (tree_.nodes[node].tag != Tag::a) continue;
    std::string text;
    for (uint32_t i = node + 1; i < std::min(tree_.nodes[node].next, node + 4); ++i) {
      if (tree_.nodes[i].tag != Tag::text) continue;
      text = key_of(tree_.text(tree_.nodes[i]));
      break;
    }
    return text.size() <= 40 && phrases_.effect(text) == Effect::more;
  }
  return false;
}

// How much a line that repeats the title looks like the headline; 0: not at all.
int Locator::headline_rank(uint32_t line) const {
  int rank = 1;
  bool heading = false, title = false;
  for (uint32_t node = page_.lines[line].block; node != 0; node = tree_.nodes[node].parent) {
    if (page_.line_end[node] - page_.line_begin[node] > 3) break;
    heading |= html::is_heading(tree_.nodes[node].tag);
    if (tree_.nodes[node].tag == Tag::h1) rank += 4;
    const Mark mark = page_.marks[node].mark;
    title |= mark == Mark::title;
    if (mark == Mark::breadcrumb || is_beside(mark)) return 0;
  }
  rank += (heading ? 2 : 0) + (title ? 2 : 0) + (page_.lines[line].strong ? 1 : 0);
  if (is_home_link(tree_, page_, line)) return 0;  // the site's name
  return page_.lines[line].links > 0 && !heading ? 1 : rank;
}

void Locator::find_headline() {
  out_.headline = kNoLine;
  std::unordered_set<std::string> titles;
  for (const Fact& fact : facts_.of(FactField::title)) add_title_keys(fact.value, titles);
  add_title_keys(facts_.html_title, titles);
  for (const Fact& fact : facts_.of(FactField::site)) titles.erase(key_of(fact.value));
  int best = 0, looks = 8;  // each goes through all lines
  for (uint32_t i = 0; i < lines_; ++i) {
    if (out_.key[i].empty() || titles.count(out_.key[i]) == 0) continue;
    // A section that <title> names beside the site.
    if (out_.key[i].size() <= kMaxSection && looks-- > 0 && is_menu_entry(tree_, page_, out_, out_.key[i], i)) continue;
    const int rank = headline_rank(i);
    if (rank > best) {
      best = rank;
      out_.headline = i;
    }
  }
  if (out_.headline == kNoLine) out_.headline = lone_heading();
}

// The only <h1> of a page whose <title> says something else.
uint32_t Locator::lone_heading() const {
  uint32_t found = kNoLine;
  for (uint32_t i = 0; i < lines_; ++i) {
    const Line& line = page_.lines[i];
    if (block(i).tag != Tag::h1 || line.links > 0) continue;
    if (found != kNoLine) return kNoLine;
    if (line.letters >= 15 && line.letters <= 250 && headline_rank(i) > 0) found = i;
  }
  return found;
}

// A mark that would make most of the page's prose, or its headline, no part of the article is not believed.
Mark Locator::zone_of(uint32_t node, Mark parent) const {
  const Marking& marking = page_.marks[node];
  if (marking.mark == Mark::none || marking.mark == Mark::lead) {
    return parent == Mark::none || (parent == Mark::body && marking.mark == Mark::lead) ? marking.mark : parent;
  }
  if (marking.mark == Mark::body) return parent == Mark::none ? Mark::body : parent;
  if (is_beside(parent)) return parent;
  const uint32_t prose = prose_in(node);
  // A word in a name (`article__title-wrap`) is no proof for more than a few lines.
  if (is_label(marking.mark) && !marking.sure &&
      (page_.line_end[node] - page_.line_begin[node] > kMaxLabelLines || prose > kMaxLabelProse))
    return parent;
  if (prose * 2 > prose_.back() && prose > 0) return parent;
  if (is_beside(marking.mark)) {
    const bool headline =
        out_.headline != kNoLine && page_.line_begin[node] <= out_.headline && out_.headline < page_.line_end[node];
    if (headline && !marking.sure) return parent;
    return marking.mark;
  }
  return parent == Mark::none || parent == Mark::body || parent == Mark::meta ? marking.mark : parent;
}

// Whether the element holds (nearly) all text of a line of moderate length.
bool Locator::holds_line(uint32_t node, const Line& line) const {
  if (line.letters > 200) return false;
  const uint32_t end = std::min(tree_.nodes[node].next, node + 20);
  uint32_t letters = 0;
  for (uint32_t i = node + 1; i < end; ++i) {
    if (tree_.nodes[i].tag == Tag::text) letters += count_letters(tree_.text(tree_.nodes[i])).all;
  }
  return letters + 4 >= line.letters + line.link_letters;
}

void Locator::set_zones() {
  std::vector<Mark> zone(tree_.nodes.size(), Mark::none);
  for (uint32_t i = 1; i < tree_.nodes.size(); ++i) {
    if (tree_.nodes[i].tag == Tag::text) continue;
    const Mark parent = zone[tree_.nodes[i].parent];
    const bool outermost = tree_.nodes[i].tag == Tag::html || tree_.nodes[i].tag == Tag::body;
    zone[i] = outermost ? Mark::none : zone_of(i, parent);
  }
  for (uint32_t i = 0; i < lines_; ++i) {
    const Line& line = page_.lines[i];
    out_.zone[i] = zone[line.block];
    // An inline element around the whole line may say more than the block.
    for (uint32_t node = tree_.nodes[line.node].parent; node > line.block; node = tree_.nodes[node].parent) {
      if (page_.marks[node].mark != Mark::none && page_.marks[node].mark != Mark::body && is_text_zone(out_.zone[i]) &&
          (!is_prose(line) || holds_line(node, line))) {
        out_.zone[i] = zone[node];
      }
    }
  }
}

// "Related news" takes the links behind it out, "Comments" all that follows in the same section.
void Locator::landmark(uint32_t line) {
  const Effect effect = out_.effect[line];
  if (effect != Effect::related && effect != Effect::comments && effect != Effect::end) return;
  const bool in_list = out_.zone[line] == Mark::related && effect != Effect::related;  // "other news" stood before it
  if ((is_beside(out_.zone[line]) && !in_list) || page_.lines[line].links > 0) return;
  uint32_t section = page_.lines[line].block;
  while (section != 0 && page_.line_end[section] - page_.line_begin[section] <= 1)
    section = tree_.nodes[section].parent;
  const uint32_t end = page_.line_end[section];
  // Comments can be longer than the article; but a word that stands before all prose is a button.
  const uint32_t before = prose_[line] - prose_[out_.headline < line ? out_.headline : 0];
  if (effect != Effect::related && before < kLeastArticle && (prose_[end] - prose_[line + 1]) * 2 > prose_.back())
    return;
  const Mark zone = effect == Effect::comments ? Mark::comments : Mark::related;
  out_.zone[line] = zone;
  for (uint32_t i = line + 1; i < end; ++i) {
    if (effect == Effect::related && is_prose(page_.lines[i]) && page_.lines[i].letters >= 2 * kProse &&
        page_.lines[i].links == 0)
      break;
    if (!is_beside(out_.zone[i])) out_.zone[i] = zone;
  }
}

// Endless scrolling puts several articles on a page: another headline in the same clothes, with prose before and behind
// it.
void Locator::find_next_article() {
  out_.next_article = kNoLine;
  if (out_.headline == kNoLine) return;
  next_in_same_dress();
  next_article_element();
  // `Re: headline`: the first answer of a board.
  const std::string reply = "re" + out_.key[out_.headline];
  for (uint32_t i = out_.headline + 1; i < std::min(lines_, out_.next_article); ++i) {
    if (out_.key[i] == reply && prose_[i] - prose_[out_.headline] >= 60) out_.next_article = i;
  }
}

void Locator::next_in_same_dress() {
  const Node& first = block(out_.headline);
  const std::string_view dress = tree_.attribute(first, "class");
  if (!html::is_heading(first.tag) || (dress.empty() && first.tag != Tag::h1)) return;
  for (uint32_t i = out_.headline + 1; i < lines_; ++i) {
    const Node& node = block(i);
    if (node.tag != first.tag || tree_.attribute(node, "class") != dress || &node == &first) continue;
    if (out_.key[i] == out_.key[out_.headline] || is_beside(out_.zone[i])) continue;
    if (prose_[i] - prose_[out_.headline] < 100 || prose_.back() - prose_[i] < 100) continue;
    if (tree_.nodes[first.parent].tag != tree_.nodes[node.parent].tag || first.parent == node.parent) continue;
    out_.next_article = i;
    return;
  }
}

// An <article> with headline and text; another one behind it, with a heading and text of its own, is another article.
void Locator::next_article_element() {
  uint32_t own = page_.lines[out_.headline].block;
  while (own != 0 && tree_.nodes[own].tag != Tag::article) own = tree_.nodes[own].parent;
  if (own == 0 || prose_in(own) < kLeastArticle) return;
  const auto count = static_cast<uint32_t>(tree_.nodes.size());
  for (uint32_t i = tree_.nodes[own].next; i < count; ++i) {
    if (tree_.nodes[i].tag != Tag::article || page_.line_begin[i] >= out_.next_article) continue;
    if (prose_in(i) < kLeastArticle) continue;
    const uint32_t top = std::min(page_.line_begin[i] + 3, page_.line_end[i]);
    for (uint32_t line = page_.line_begin[i]; line < top; ++line) {
      if (!html::is_heading(block(line).tag)) continue;
      out_.next_article = page_.line_begin[i];
      return;
    }
  }
}

float Locator::score(uint32_t i) const {
  const Line& line = page_.lines[i];
  const auto letters = static_cast<float>(line.letters), links = static_cast<float>(line.link_letters);
  if (i >= out_.next_article) return -letters - links;
  switch (out_.zone[i]) {
    case Mark::none:
    case Mark::body:
    case Mark::quote:
    case Mark::lead:
      break;
    case Mark::caption:
    case Mark::gallery:
    case Mark::title:
    case Mark::date:
    case Mark::author:
    case Mark::section:
    case Mark::tags:
    case Mark::breadcrumb:
    case Mark::meta:
      return -2;
    default:
      return -(letters + links) / 2 - 4;
  }
  if (out_.effect[i] != Effect::none) return -8;
  float s = std::max(letters - 2 * links - 8, -kMaxLinks);  // a row of teasers must not outweigh a paragraph
  if (s > 0 && out_.headline != kNoLine && i <= out_.headline) s /= 3;
  return s;
}

void Locator::choose() {
  std::vector<float> sum(lines_ + 1, 0);
  for (uint32_t i = 0; i < lines_; ++i) sum[i + 1] = sum[i] + score(i);
  const auto plain = [&](uint32_t node) { return sum[page_.line_end[node]] - sum[page_.line_begin[node]]; };
  const auto weighted = [&](uint32_t node) {
    const Marking& marking = page_.marks[node];
    return plain(node) * (marking.mark == Mark::body ? 1 + static_cast<float>(marking.weight) / 200 : 1);
  };
  out_.container = 0;
  out_.score = 0;
  for (uint32_t i = 1; i < tree_.nodes.size(); ++i) {
    if (tree_.nodes[i].tag == Tag::text || is_inline_style(tree_.nodes[i].tag)) continue;
    const float s = weighted(i);
    if (s > out_.score) {
      out_.score = s;
      out_.container = i;
    }
  }
  narrow(sum);
  widen(sum);
}

// The column with the headline, where all other text stands in smaller columns of other names (weather, horoscope,
// address).
bool Locator::is_column(uint32_t child, const std::vector<uint32_t>& prose, const std::vector<float>& sum) const {
  const auto plain = [&](uint32_t node) { return sum[page_.line_end[node]] - sum[page_.line_begin[node]]; };
  if (out_.headline == kNoLine || out_.headline < page_.line_begin[child] || out_.headline >= page_.line_end[child])
    return false;
  const Node& column = tree_.nodes[child];
  const std::string_view names = tree_.attribute(column, "class"), id = tree_.attribute(column, "id");
  int own_texts = 0;
  for (uint32_t i = out_.container + 1; i < tree_.nodes[out_.container].next; i = tree_.nodes[i].next) {
    if (i == child || prose[page_.line_end[i]] == prose[page_.line_begin[i]]) continue;
    const Node& other = tree_.nodes[i];
    if (other.tag == Tag::text || other.tag == Tag::p || is_inline_style(other.tag)) return false;
    own_texts += page_.lines[page_.line_begin[i]].block == i;
    const bool alike =
        other.tag == column.tag && tree_.attribute(other, "class") == names && tree_.attribute(other, "id") == id;
    if (alike || own_texts > 1 || plain(i) > plain(child)) return false;
  }
  return true;
}

// One paragraph can outweigh its parent where furniture stands among the others: neighbours of its own kind belong to
// it.
void Locator::widen(const std::vector<float>& sum) {
  if (out_.container == 0) return;
  const Node& won = tree_.nodes[out_.container];
  const uint32_t begin = page_.line_begin[out_.container], end = page_.line_end[out_.container];
  if ((end - begin != 1 && won.tag != Tag::p) || won.parent == 0) return;
  uint32_t alike = 0;
  for (uint32_t i = page_.line_begin[won.parent]; i < page_.line_end[won.parent]; ++i) {
    const Node& other = block(i);
    alike += (i < begin || i >= end) && sum[i + 1] - sum[i] >= kTextScore && other.tag == won.tag &&
             other.parent == won.parent;
  }
  if (alike > 0) out_.container = won.parent;
}

// From the winner to what is inside it and holds as much: a named body with all its prose, or in a nameless winner the
// one child with nearly all of it. Layout tables hold the page's first and last lines, too.
void Locator::narrow(const std::vector<float>& sum) {
  const auto plain = [&](uint32_t node) { return sum[page_.line_end[node]] - sum[page_.line_begin[node]]; };
  std::vector<uint32_t> prose(lines_ + 1, 0);  // lines of text before each line
  for (uint32_t i = 0; i < lines_; ++i) prose[i + 1] = prose[i] + (sum[i + 1] - sum[i] >= kTextScore ? 1 : 0);
  const auto texts = [&](uint32_t node) { return prose[page_.line_end[node]] - prose[page_.line_begin[node]]; };
  const uint32_t outer = out_.container;
  for (uint32_t i = outer + 1; outer != 0 && i < tree_.nodes[outer].next; ++i) {
    const Marking& marking = page_.marks[i];
    if (marking.mark == Mark::body && marking.weight >= 60 && texts(i) == texts(outer)) out_.container = i;
  }
  while (out_.container != 0 && page_.marks[out_.container].weight < 50) {
    uint32_t inner = 0;
    const float whole = plain(out_.container);
    for (uint32_t i = out_.container + 1; i < tree_.nodes[out_.container].next; i = tree_.nodes[i].next) {
      const Tag tag = tree_.nodes[i].tag;
      if (tag == Tag::text || is_inline_style(tag)) continue;
      const bool layout = tag == Tag::td || tag == Tag::tr || tag == Tag::tbody;
      const bool column = plain(i) > 0.3f * whole && is_column(i, prose, sum);
      if (column || plain(i) > (layout ? 0.75f : 0.92f) * whole) inner = i;
    }
    if (inner == 0) break;
    out_.container = inner;
  }
}

}  // namespace

void locate(const PhraseTable& phrases, const html::Tree& tree, const Outline& outline, const Facts& facts,
            Location& out) {
  Locator(phrases, tree, outline, facts, out).run();
}

}  // namespace khao::article
