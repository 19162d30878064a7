// Who the page says wrote the article: a line that signs the text, else what the page shows as its author near the
// headline, else metadata. Desks, logins and the site itself are no persons.
#include <algorithm>

#include "article/fields.h"
#include "article/letters.h"
#include "article/outline.h"
#include "article/site.h"

namespace khao::article {
namespace {

using html::Tag;

/// Parts of a line that a page sets apart: by an element's edge, a bar, a dot.
std::vector<std::string> parts_of(std::string_view line) {
  static constexpr std::string_view kSigns[] = {"|", "•", "·", " - ", " – ", " / "};
  std::vector<std::string> out(1);
  for (size_t at = 0; at < line.size();) {
    size_t length = line[at] == kNodeEdge ? 1 : 0;
    for (const std::string_view sign : kSigns) {
      if (line.substr(at, sign.size()) == sign) length = sign.size();
    }
    if (length == 0)
      out.back() += line[at++];
    else
      out.emplace_back(), at += length;
  }
  for (std::string& part : out) part = one_line(part);
  std::erase_if(out, [](const std::string& part) { return part.empty(); });
  return out;
}

bool begins_with_by(std::string_view part) { return part.starts_with("โดย") || starts_with_ignoring_case(part, "by "); }

/// What stands behind `โดย` inside a part, up to a date: `โพสต์เมื่อ 12 ก.ย. 2565 โดย อรทัย บุญมา`.
std::string name_behind_by(std::string_view part) {
  for (const std::string_view by : {" โดย ", " โดย: ", " โดย : ", " by ", " By "}) {
    const size_t at = part.find(by);
    if (at == std::string_view::npos) continue;
    std::string name;
    std::string_view rest = part.substr(at + by.size());
    while (!rest.empty()) {
      const std::string_view token = rest.substr(0, rest.find(' '));
      if (token.find_first_of("0123456789,|") != std::string_view::npos || token == "เมื่อ" || token == "on") break;
      name.append(name.empty() ? "" : " ").append(token);
      rest.remove_prefix(std::min(rest.size(), token.size() + 1));
    }
    return name;
  }
  return {};
}

bool is_author_address(std::string_view href) {
  for (const std::string_view word : {"/author", "/writer", "/columnist", "/reporter", "/staff", "/profile", "/by/"})
    if (contains_ignoring_case(href, word)) return true;
  return false;
}

class Finder {
 public:
  Finder(const BylineTable& bylines, const Page& page, Article& out)
      : bylines_(bylines),
        page_(page),
        out_(out),
        site_(key_of(out.site_name)),
        host_(key_of(host_of_page(page.facts, page.url))) {}

  void run() {
    for (const Byline& byline : page_.body.bylines) take(byline, Source::text);
    if (!out_.byline.empty()) return;
    from_page();
    if (out_.byline.empty()) from_facts();
  }

 private:
  void take(const Byline& byline, Source source) {
    const auto same = [&](const Byline& other) { return key_of(other.name) == key_of(byline.name); };
    constexpr size_t kMost = 16;
    if (out_.byline.size() == kMost || key_of(byline.name) == site_ ||
        std::any_of(out_.byline.begin(), out_.byline.end(), same))
      return;
    out_.byline.push_back(byline);
    if (source_of(out_, Field::byline) == Source::none) source_of(out_, Field::byline) = source;
  }

  // A person, and no account that is called like the site: `SK Focus` of songkhlafocus.example.
  bool is_person(std::string_view name) const {
    if (!bylines_.is_person(name)) return false;
    for (size_t at = 0; at < name.size();) {
      const size_t end = std::min(name.find(' ', at), name.size());
      const std::string token = key_of(name.substr(at, end - at));
      const bool latin = count_letters(name.substr(at, end - at)).latin > 0;
      if (latin && token.size() >= 4 &&
          (host_.find(token) != std::string::npos || site_.find(token) != std::string::npos))
        return false;
      at = end + 1;
    }
    return true;
  }

  // Lines around the headline and up to the text; behind it, only what is marked.
  void from_page() {
    const Location& where = page_.location;
    if (where.container == 0) return;
    const uint32_t begin = page_.outline.line_begin[where.container];
    const uint32_t end = std::min(page_.outline.line_end[where.container], where.next_article);
    const uint32_t headline = where.headline != kNoLine ? where.headline : begin;
    uint32_t prose = std::max(begin, headline + 1);
    while (prose < end && page_.outline.lines[prose].letters < 70) ++prose;
    const uint32_t top = std::min(headline, prose);
    for (uint32_t i = top > 4 ? top - 4 : 0; i < std::min(prose, top + 25); ++i) {
      if (!is_beside(where.zone[i]) && page_.outline.lines[i].letters < 200) line(i);
    }
    for (uint32_t i = prose; out_.byline.empty() && i < end; ++i) {
      if (where.zone[i] == Mark::author) line(i);
    }
    for (uint32_t i = end; out_.byline.empty() && i < std::min(end + 6, lines()); ++i) {
      if (where.zone[i] == Mark::author) line(i);
    }
  }

  uint32_t lines() const { return static_cast<uint32_t>(page_.outline.lines.size()); }

  void line(uint32_t i) {
    const Line& l = page_.outline.lines[i];
    const Mark zone = page_.location.zone[i];
    if (zone == Mark::title || zone == Mark::caption || zone == Mark::gallery || i == page_.location.headline) return;
    const std::vector<std::string> parts = parts_of(page_.outline.view(l));
    std::vector<Byline> names;
    if (zone == Mark::author && bylines_.read_line(label_line(page_.outline.view(l)), true, names) && !names.empty()) {
      for (const Byline& name : names) {
        if (is_person(name.name)) take(name, Source::markup);
      }
      return;
    }
    bool by = zone == Mark::author || (l.image_before && parts.size() > 1);  // a picture of the author before the name
    for (const std::string& part : parts) {
      names.clear();
      if (bylines_.is_writer_mark(part)) {
        by = true;
        continue;
      }
      if (bylines_.read_line(part, begins_with_by(part), names) && !names.empty()) {
        if (is_person(names[0].name)) take(names[0], Source::markup);
      } else if (const std::string name = name_behind_by(part); is_person(name)) {
        take({name, BylineRole::text}, Source::markup);
      } else if ((by || is_known(part) || is_author_link(l, part)) && is_person(part)) {
        take({part, BylineRole::text}, Source::markup);
      }
      by = by && zone == Mark::author;
    }
  }

  // Metadata names this author, perhaps with a nickname more.
  bool is_known(std::string_view name) const {
    const auto facts = page_.facts.of(FactField::author);
    for (const Fact& fact : facts.first(std::min<size_t>(facts.size(), 8))) {
      const std::string key = key_of(fact.value);
      bool all = true;
      for (size_t at = 0; at < name.size();) {
        const size_t end = std::min(name.find(' ', at), name.size());
        all &= key.find(key_of(name.substr(at, end - at))) != std::string::npos;
        at = end + 1;
      }
      if (all) return true;
    }
    return false;
  }

  // The text of a link to an author's page.
  bool is_author_link(const Line& l, std::string_view part) const {
    if (l.links == 0) return false;
    const html::Tree& tree = page_.tree;
    const uint32_t end = std::min(tree.nodes[l.block].next, l.node + 40);
    const uint32_t begin = tree.nodes[l.node].parent > l.block ? tree.nodes[l.node].parent : l.node;
    for (uint32_t node = begin; node < end; ++node) {
      if (tree.nodes[node].tag == Tag::a && is_author_address(tree.attribute(tree.nodes[node], "href")) &&
          text_under(tree, node) == part)
        return true;
    }
    return false;
  }

  void from_facts() {
    const auto all = page_.facts.of(FactField::author);
    std::vector<Fact> facts(all.begin(), all.end());
    std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) { return a.rank < b.rank; });
    for (const Fact& fact : facts) {
      if (fact.rank == facts.front().rank && is_person(fact.value)) take({fact.value, BylineRole::text}, fact.source);
    }
  }

  const BylineTable& bylines_;
  const Page& page_;
  Article& out_;
  const std::string site_, host_;
};

}  // namespace

void find_byline(const BylineTable& bylines, const Page& page, Article& out) { Finder(bylines, page, out).run(); }

}  // namespace khao::article
