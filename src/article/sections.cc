// The section of an article: metadata, then breadcrumbs, then what the page marks or labels as its category, then a
// part of the line of date and author that is also an entry of the menu.
#include <algorithm>

#include "article/fields.h"
#include "article/letters.h"

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

  // `หมวด: ข่าวกีฬา`
  std::string_view without_label(std::string_view text) const {
    const size_t colon = text.find(':');
    if (colon != std::string_view::npos && table_.is_label(key_of(text.substr(0, colon))))
      return trim(text.substr(colon + 1));
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

  // Lines in elements for breadcrumbs, and lines that begin with the home page and go on with links. Those near the
  // headline first.
  void from_crumb_lines() {
    const auto& lines = page_.outline.lines;
    const uint32_t last =
        std::min(page_.location.headline == kNoLine ? static_cast<uint32_t>(lines.size()) : page_.location.headline + 3,
                 static_cast<uint32_t>(lines.size()));
    for (uint32_t i = last; i-- > 0 && !done();) {
      const bool marked = page_.location.zone[i] == Mark::breadcrumb;
      if (!marked && (lines[i].links == 0 || is_beside(page_.location.zone[i]))) continue;
      const std::vector<std::string> crumbs =
          marked ? crumbs_under(breadcrumb_element(i), kMaxCrumbNodes) : crumbs_under(lines[i].block, kMaxCrumbs);
      if (!marked && (crumbs.size() < 2 || crumbs.size() > kMaxCrumbs || !table_.is_home(key_of(crumbs[0])))) continue;
      for (size_t k = crumbs.size(); k-- > 0;) take(crumbs[k], Source::markup);
    }
  }

  uint32_t breadcrumb_element(uint32_t line) const {
    uint32_t node = page_.outline.lines[line].block, found = node;
    for (; node != 0; node = page_.tree.nodes[node].parent) {
      if (page_.outline.marks[node].mark == Mark::breadcrumb) found = node;
    }
    return found;
  }

  void from_marks() {
    const uint32_t end = reach();
    for (uint32_t i = 0; i < end && !done(); ++i) {
      if (page_.location.zone[i] != Mark::section) continue;
      for_parts(one_line(page_.outline.view(page_.outline.lines[i])),
                [&](std::string_view part) { take(part, Source::markup); });
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
      if (line.links == 0 || is_beside(page_.location.zone[i])) continue;
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
      if (line.letters + line.link_letters > 2 * kMaxLetters || is_beside(page_.location.zone[i])) continue;
      const std::string text = one_line(page_.outline.view(line));
      const std::string_view rest = without_label(text);
      if (rest.size() < text.size()) for_parts(rest, [&](std::string_view part) { take(part, Source::markup); });
    }
  }

  // `15 มีนาคม 2566 | ข่าวภูมิภาค`: the part that the menu links to as well.
  void from_meta_line() {
    if (page_.location.headline == kNoLine) return;
    const uint32_t end = std::min(page_.location.headline + 6, reach());
    for (uint32_t i = page_.location.headline + 1; i < end && !done(); ++i) {
      const Line& line = page_.outline.lines[i];
      if (line.letters + line.link_letters > 2 * kMaxLetters || is_beside(page_.location.zone[i])) continue;
      for_parts(one_line(page_.outline.view(line)), [&](std::string_view part) {
        if (!done() && is_menu_entry(key_of(part))) take(part, Source::markup);
      });
    }
  }

  bool is_menu_entry(const std::string& key) const {
    if (key.size() < 3) return false;
    for (size_t i = 0; i < page_.outline.lines.size(); ++i) {
      const Line& line = page_.outline.lines[i];
      if (line.links == 1 && line.letters == 0 && page_.location.key[i] == key) return true;
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
    words_.emplace(key_of(table.text(row, word)), static_cast<Kind>(table.choice(row, kind)));
}

SectionTable::Kind SectionTable::kind(std::string_view key) const {
  const auto found = words_.find(std::string(key));
  return found == words_.end() ? Kind::none : found->second;
}

void find_section(const SectionTable& table, const Page& page, Article& out) { Finder(table, page, out).run(); }

}  // namespace khao::article
