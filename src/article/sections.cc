// The section of an article: metadata, then breadcrumbs, then what the page marks or labels as its category, then the
// link above the headline, then a part of <title> or of the line of date and author that is also an entry of the menu.
#include <algorithm>

#include "article/fields.h"
#include "article/letters.h"
#include "article/site.h"
#include "article/title_parts.h"

namespace khao::article {
namespace {

using html::Tag;

constexpr uint32_t kMaxLetters = 45;      // of a section's name
constexpr size_t kMaxCrumbs = 8;          // of a line that nothing marks as a breadcrumb
constexpr uint32_t kMaxCrumbNodes = 400;  // of a breadcrumb; the block of a line can be the whole page

/// Splits at the signs between crumbs and calls each(part), trimmed, for parts that are not blank.
template <typename Each>
void for_parts(std::string_view text, Each&& each) {
  static constexpr std::string_view kSigns[] = {"»", "›", "→", "&gt;", "::", ">", "|", "•", "·", "/", "\\", "«", "<"};
  size_t begin = 0;
  for (size_t at = 0; at <= text.size();) {
    size_t sign = at == text.size() ? 1 : 0;
    for (const std::string_view s : kSigns) {
      if (sign == 0 && text.substr(at, s.size()) == s) sign = s.size();
    }
    if (sign == 0) {
      ++at;
      continue;
    }
    const std::string_view part = trim(text.substr(begin, at - begin));
    if (!part.empty()) each(part);
    begin = at += sign;
  }
}

class Finder {
 public:
  Finder(const SectionTable& table, const Page& page, Article& out)
      : table_(table), page_(page), out_(out), title_(key_of(out.title)), site_(key_of(out.site_name)) {}

  void run() {
    from_facts();
    if (done()) return;
    const auto crumbs = page_.facts.of(FactField::breadcrumb);
    for (size_t i = crumbs.size(); i-- > 0;) take(crumbs[i].value, crumbs[i].source);
    from_crumb_lines();
    from_marks();
    from_links();
    from_labels();
    from_kicker();
    from_html_title();
    from_meta_line();
    if (!done() && !fallback_.empty()) set(fallback_, Source::markup);
  }

 private:
  bool done() const { return !out_.section.empty(); }

  void set(std::string_view name, Source source) {
    out_.section = name;
    source_of(out_, Field::section) = source;
  }

  void take(std::string_view name, Source source) {
    name = without_label(trim(name));
    if (done() || name.empty()) return;
    const std::string key = key_of(name);
    if (key.empty() || key.size() > kMaxLetters || table_.is_home(key) || table_.is_label(key) || key == site_) return;
    // The last crumb may be the title, cut with dots.
    if (key == title_ || (key.size() >= 8 && title_.find(key.substr(0, key.size() - 3)) == 0)) return;
    if (table_.is_generic(key)) {
      if (count_letters(name).thai > 0 && fallback_.empty()) fallback_ = name;
      return;
    }
    set(name, source);
  }

  // `หมวด: ข่าวกีฬา`; between other parts of a line also `หมวด ข่าวกีฬา`
  std::string_view without_label(std::string_view text, char sign = ':') const {
    const size_t at = text.find(sign);
    if (at != std::string_view::npos && table_.is_label(key_of(text.substr(0, at)))) return trim(text.substr(at + 1));
    return text;
  }

  void from_facts() {
    std::vector<Fact> facts(page_.facts.of(FactField::section).begin(), page_.facts.of(FactField::section).end());
    std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) { return a.rank < b.rank; });
    for (const Fact& fact : facts) {
      if (count_letters(fact.value).thai == 0 && fact.rank > 2 && count_letters(page_.outline.text).thai > 0)
        continue;  // a slug
      take(fact.value.substr(0, fact.value.find(',')), fact.source);
    }
  }

  /// The crumbs of an element, by text node and sign; of a big element those at its begin, so that many lines of one
  /// block cost no more than their number.
  std::vector<std::string> crumbs_under(uint32_t node, size_t most) const {
    std::vector<std::string> out;
    const uint32_t end = std::min(page_.tree.nodes[node].next, node + kMaxCrumbNodes);
    for (uint32_t i = node; i < end && out.size() <= most; ++i) {
      if (page_.tree.nodes[i].tag != Tag::text) continue;
      for_parts(one_line(page_.tree.text(page_.tree.nodes[i])), [&](std::string_view part) { out.emplace_back(part); });
    }
    return out;
  }

  // Lines in elements for breadcrumbs, and lines that begin with the home page and go on with arrows. Those near the
  // headline first.
  void from_crumb_lines() {
    const auto& lines = page_.outline.lines;
    const uint32_t last =
        std::min(page_.location.headline == kNoLine ? static_cast<uint32_t>(lines.size()) : page_.location.headline + 3,
                 static_cast<uint32_t>(lines.size()));
    for (uint32_t i = last; i-- > 0 && !done();) {
      if (page_.location.zone[i] == Mark::breadcrumb) {
        const std::vector<std::string> crumbs = crumbs_under(breadcrumb_element(i), kMaxCrumbNodes);
        for (size_t k = crumbs.size(); k-- > 0;) take(crumbs[k], Source::markup);
      } else if (lines[i].links > 0 && !is_beside(page_.location.zone[i])) {
        from_plain_crumbs(i);
      }
    }
  }

  // `หน้าแรก > ข่าวชายแดน`; or one crumb a line, with an arrow at an end of each.
  void from_plain_crumbs(uint32_t i) {
    const std::string text(page_.outline.view(page_.outline.lines[i]));
    if (text.size() > 600 || !has_arrow(text)) return;
    std::string whole = text;
    std::replace(whole.begin(), whole.end(), kNodeEdge, '|');
    std::vector<std::string> crumbs;
    for_parts(one_line(whole), [&](std::string_view part) { crumbs.emplace_back(part); });
    const bool listed = crumbs.size() == 1 && i > 0 && page_.outline.lines[i - 1].links == 1 &&
                        has_arrow(page_.outline.view(page_.outline.lines[i - 1]));
    if (!listed && (crumbs.size() < 2 || crumbs.size() > kMaxCrumbs ||
                    !(table_.is_home(key_of(crumbs[0])) || key_of(crumbs[0]) == site_)))
      return;
    for (size_t k = crumbs.size(); k-- > 0;) take(crumbs[k], Source::markup);
  }

  static bool has_arrow(std::string_view text) {
    for (const std::string_view sign : {"»", "›", "→", ">", "::", "/"})
      if (text.find(sign) != std::string_view::npos) return true;
    return false;
  }

  uint32_t breadcrumb_element(uint32_t line) const {
    uint32_t node = page_.outline.lines[line].block, found = node;
    for (; node != 0 && page_.tree.nodes[node].tag != Tag::body; node = page_.tree.nodes[node].parent) {
      if (page_.outline.line_end[node] - page_.outline.line_begin[node] > 2 * kMaxCrumbs) break;
      if (page_.outline.marks[node].mark == Mark::breadcrumb) found = node;
    }
    return found;
  }

  void from_marks() {
    const uint32_t end = reach();
    for (uint32_t i = 0; i < end && !done(); ++i) {
      if (page_.location.zone[i] != Mark::section) continue;
      const Line& line = page_.outline.lines[i];
      if (line.links > 0) {
        for_links(page_.tree, line, [&](std::string_view text) { take(text, Source::markup); });
      } else {
        for_parts(one_line(page_.outline.view(line)), [&](std::string_view part) { take(part, Source::markup); });
      }
    }
  }

  /// Lines that may speak of this article: up to a few behind its text.
  uint32_t reach() const {
    const auto count = static_cast<uint32_t>(page_.outline.lines.size());
    if (page_.location.container == 0) return count;
    return std::min({count, page_.outline.line_end[page_.location.container] + 15, page_.location.next_article});
  }

  // <a rel="category tag">
  void from_links() {
    const uint32_t end = reach();
    uint32_t seen = 0;  // nodes before it were looked at: lines share blocks, and blocks lie in blocks
    for (uint32_t i = 0; i < end && !done(); ++i) {
      const Line& line = page_.outline.lines[i];
      const Mark zone = page_.location.zone[i];
      if (line.links == 0 || (is_beside(zone) && zone != Mark::furniture)) continue;  // an article's footer may say it
      for (uint32_t node = std::max(line.block, seen); node < page_.tree.nodes[line.block].next && !done(); ++node) {
        seen = node + 1;
        if (page_.tree.nodes[node].tag == Tag::a &&
            page_.tree.attribute(page_.tree.nodes[node], "rel").starts_with("category")) {
          take(text_under(page_.tree, node), Source::markup);
        }
      }
    }
  }

  void from_labels() {
    const uint32_t end = reach();
    for (uint32_t i = 0; i < end && !done(); ++i) {
      const Line& line = page_.outline.lines[i];
      const bool cut_off = page_.location.zone[i] == Mark::related && page_.location.container != 0 &&
                           i < page_.outline.line_end[page_.location.container];
      if (line.letters + line.link_letters > 2 * kMaxLetters || (is_beside(page_.location.zone[i]) && !cut_off))
        continue;
      const std::string text = one_line(page_.outline.view(line));
      const std::string_view rest = without_label(text);
      if (rest.size() < text.size()) for_parts(rest, [&](std::string_view part) { take(part, Source::markup); });
    }
  }

  // A link right above the headline, in the same wrapper, that is no list of links.
  void from_kicker() {
    const uint32_t headline = page_.location.headline;
    if (headline == kNoLine || headline == 0) return;
    for (uint32_t i = headline; i-- > 0 && i + 2 >= headline && !done();) {
      const Line& line = page_.outline.lines[i];
      if (is_beside(page_.location.zone[i]) || page_.location.effect[i] != Effect::none ||
          line.letters + line.link_letters > 30 || is_home_link(page_.tree, page_.outline, i))
        return;
      if (!(line.links == 1 && line.letters == 0) && !is_entry_before(page_.location.key[i], i)) return;
      uint32_t common = page_.outline.lines[headline].block;
      while (page_.outline.line_begin[common] > i) common = page_.tree.nodes[common].parent;
      if (page_.outline.line_begin[common] < i) return;
      take(one_line(page_.outline.view(line)), Source::markup);
    }
  }

  // `headline - section - site`
  void from_html_title() {
    const std::vector<std::string_view> parts = title_parts(page_.facts.html_title);
    for (size_t i = 0; i < parts.size() && !done(); ++i) {
      const std::string key = key_of(parts[i]);
      if (key != site_ && title_.find(key) == std::string::npos &&
          is_menu_entry(page_.tree, page_.outline, page_.location, key))
        take(parts[i], Source::markup);
    }
  }

  // `15 มีนาคม 2566 | ข่าวภูมิภาค`: the part that the menu links to as well.
  void from_meta_line() {
    if (page_.location.headline == kNoLine) return;
    const uint32_t end = std::min(page_.location.headline + 6, reach());
    for (uint32_t i = page_.location.headline + 1; i < end && !done(); ++i) {
      const Line& line = page_.outline.lines[i];
      if (line.letters + line.link_letters > 2 * kMaxLetters || is_beside(page_.location.zone[i]) || line.strong)
        continue;  // a heading of the text may stand in its table of contents
      std::string text(page_.outline.view(line));
      std::replace(text.begin(), text.end(), kNodeEdge, '|');
      size_t parts = 0;
      std::string news;
      for_parts(one_line(text), [&](std::string_view part) {
        ++parts;
        part = without_label(part, ' ');
        if (!done() && is_entry_before(key_of(part), page_.location.headline)) take(part, Source::markup);
        const uint32_t letters = count_letters(part).all;
        const bool named = letters > 6 && letters <= 20 && part.starts_with("ข่าว") && !table_.is_generic(key_of(part));
        if (named && news.empty()) news = part;
      });
      const bool dated = text.find_first_of("0123456789") != std::string::npos;
      if (parts > 1 && dated && line.letters <= 60) take(news, Source::markup);  // `ข่าวสังคม | 19 ม.ค. 2566`
    }
  }

  // An entry of a menu above the headline, or of one that is marked as furniture.
  bool is_entry_before(const std::string& key, uint32_t before) const {
    if (key.size() < 3) return false;
    for (uint32_t i = 0; i < page_.outline.lines.size(); ++i) {
      if (i >= before && page_.location.zone[i] != Mark::furniture) continue;
      const Line& line = page_.outline.lines[i];
      if (line.links == 0 || line.letters > 6 || line.link_letters > 300) continue;
      if (page_.location.key[i] == key) return true;
      bool found = false;  // several entries in a line
      if (line.links > 1) for_links(page_.tree, line, [&](std::string_view text) { found |= key_of(text) == key; });
      if (found) return true;
    }
    return false;
  }

  const SectionTable& table_;
  const Page& page_;
  Article& out_;
  const std::string title_, site_;
  std::string fallback_;  // a name that says little, where nothing better is found
};

}  // namespace

SectionTable::SectionTable(const data::Blob& blob) {
  const data::Table table = blob.table("section_words");
  const uint32_t word = table.column("word"), kind = table.column("kind");
  for (uint32_t row = 0; row < table.rows(); ++row)
    words_.add(key_of(table.text(row, word)), static_cast<Kind>(table.choice(row, kind)));
}

SectionTable::Kind SectionTable::kind(std::string_view key) const {
  const Kind* found = words_.find(key);
  return found == nullptr ? Kind::none : *found;
}

void find_section(const SectionTable& table, const Page& page, Article& out) { Finder(table, page, out).run(); }

}  // namespace khao::article
