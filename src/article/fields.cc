// Each field in its order of precedence.
#include "article/fields.h"

#include <algorithm>

#include "article/letters.h"

namespace khao::article {

void find_tags(const Page& page, Article& out) {
  const auto add = [&](std::string_view tag, Source source) {
    tag = trim(tag);
    while (!tag.empty() && tag[0] == '#') tag.remove_prefix(1);
    if (tag.empty() || tag.size() > 150 || std::find(out.tags.begin(), out.tags.end(), tag) != out.tags.end()) return;
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

void find_byline(const BylineTable& bylines, const Page& page, Article& out) {
  const std::string site = key_of(out.site_name);
  const auto take = [&](const Byline& byline, Source source) {
    const auto same = [&](const Byline& other) { return key_of(other.name) == key_of(byline.name); };
    if (key_of(byline.name) == site || std::any_of(out.byline.begin(), out.byline.end(), same)) return;
    out.byline.push_back(byline);
    if (source_of(out, Field::byline) == Source::none) source_of(out, Field::byline) = source;
  };
  for (const Byline& byline : page.body.bylines) take(byline, Source::text);
  if (!out.byline.empty()) return;
  // What the page shows as its author, near the article.
  const uint32_t end = page.location.container == 0 ? 0 : page.outline.line_end[page.location.container];
  std::vector<Byline> names;
  for (uint32_t i = 0; i < end; ++i) {
    if (page.location.zone[i] != Mark::author) continue;
    const std::string line = one_line(page.outline.view(page.outline.lines[i]));
    if (!bylines.read_line(line, true, names) && bylines.is_person(line)) names.push_back({line, BylineRole::text});
  }
  for (const Byline& name : names) take(name, Source::markup);
  if (!out.byline.empty()) return;
  std::vector<Fact> facts(page.facts.of(FactField::author).begin(), page.facts.of(FactField::author).end());
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) { return a.rank < b.rank; });
  for (const Fact& fact : facts) {
    if (fact.rank == facts.front().rank && bylines.is_person(fact.value))
      take({fact.value, BylineRole::text}, fact.source);
  }
}

}  // namespace khao::article
