// Each field in its order of precedence.
#include "article/fields.h"

#include <algorithm>

#include "article/letters.h"

namespace khao::article {
namespace {

/// <a rel=tag>, unless an element for categories is around it.
bool is_tag_link(const Page& page, uint32_t link) {
  if (page.tree.attribute(page.tree.nodes[link], "rel") != "tag") return false;
  uint32_t node = link;
  for (int up = 0; up < 3 && node != 0; ++up, node = page.tree.nodes[node].parent) {
    if (page.outline.marks[node].mark == Mark::section) return false;
  }
  return true;
}

/// Calls each(tag) for the tags that the page shows: links in an element for tags, `แท็ก : ข้าว, ชาวนา`.
template <typename Each>
void for_seen_tags(const SectionTable& words, const Page& page, Each&& each) {
  if (page.location.container == 0) return;
  const html::Tree& tree = page.tree;
  const uint32_t begin =
      page.location.headline != kNoLine ? page.location.headline : page.outline.line_begin[page.location.container];
  const uint32_t end = std::min({page.outline.line_end[page.location.container] + 15,
                                 static_cast<uint32_t>(page.outline.lines.size()), page.location.next_article});
  for (uint32_t i = begin; i < end; ++i) {
    const Line& line = page.outline.lines[i];
    const Mark zone = page.location.zone[i];
    const std::string_view view = page.outline.view(line);
    if (zone != Mark::tags && line.links == 0 && view.substr(0, 120).find(':') == std::string_view::npos) continue;
    const std::string text = one_line(view);
    const size_t colon = text.find(':');
    const bool label = colon != std::string::npos && words.is_tags(key_of(std::string_view(text).substr(0, colon)));
    if (line.letters + line.link_letters > 400 || (is_beside(zone) && zone != Mark::furniture)) continue;
    if (line.links > 0) {
      const uint32_t last = std::min(tree.nodes[line.block].next, line.node + 100);
      uint32_t node = tree.nodes[line.node].parent > line.block ? tree.nodes[line.node].parent : line.node;
      for (; node < last; ++node) {
        if (tree.nodes[node].tag == html::Tag::a && (zone == Mark::tags || label || is_tag_link(page, node)))
          each(text_under(tree, node));
      }
    } else if (label) {
      for (size_t at = colon + 1; at < text.size();) {
        const size_t comma = std::min(text.find(',', at), text.size());
        each(std::string_view(text).substr(at, comma - at));
        at = comma + 1;
      }
    }
  }
}

}  // namespace

void find_tags(const SectionTable& words, const Page& page, Article& out) {
  const auto add = [&](std::string_view tag, Source source) {
    tag = trim(tag);
    while (!tag.empty() && tag[0] == '#') tag.remove_prefix(1);
    constexpr size_t kMost = 200;
    if (tag.empty() || tag.size() > 150 || out.tags.size() == kMost ||
        std::find(out.tags.begin(), out.tags.end(), tag) != out.tags.end())
      return;
    out.tags.emplace_back(tag);
    if (source_of(out, Field::tags) == Source::none) source_of(out, Field::tags) = source;
  };
  uint8_t best = 255;
  for (const Fact& fact : page.facts.of(FactField::tags)) best = std::min(best, fact.rank);
  for (const Fact& fact : page.facts.of(FactField::tags)) {
    if (fact.rank != best) continue;
    for (size_t at = 0; at <= fact.value.size();) {
      const size_t end = std::min(fact.value.find(',', at), fact.value.size());
      add(std::string_view(fact.value).substr(at, end - at), fact.source);
      at = end + 1;
    }
  }
  for (const std::string& tag : page.body.hashtags) add(tag, Source::text);
  if (out.tags.empty()) for_seen_tags(words, page, [&](std::string_view tag) { add(tag, Source::markup); });
}

void find_image(const Page& page, Article& out) {
  if (const Fact* fact = page.facts.best(FactField::image)) {
    out.image = fact->value;
    source_of(out, Field::image) = fact->source;
  }
  out.captions = page.body.captions;
  if (!out.captions.empty()) source_of(out, Field::captions) = Source::markup;
}

void find_canonical(const Page& page, Article& out) {
  const auto take = [&](std::string_view url, Source source) {
    if (!out.canonical_url.empty() || url.find("//") == std::string_view::npos) return;
    out.canonical_url = url;
    source_of(out, Field::canonical_url) = source;
  };
  take(page.facts.canonical, Source::markup);
  if (const Fact* fact = page.facts.best(FactField::url)) take(fact->value, fact->source);
  take(page.url, Source::option);
}

void find_language(const Page& page, Article& out) {
  Letters n;
  for (const Paragraph& paragraph : page.body.paragraphs) {
    const Letters more = count_letters(paragraph.text);
    n.thai += more.thai;
    n.latin += more.latin;
  }
  if (n.thai + n.latin == 0) return;
  out.language = n.thai * 4 >= n.latin ? "th" : "en";
  source_of(out, Field::language) = Source::text;
}

}  // namespace khao::article
