// Each field in its order of precedence; values that say nothing (หน้าแรก, Uncategorized) are passed over.
#include "article/fields.h"

#include <algorithm>
#include <unordered_set>

#include "article/letters.h"

namespace khao::article {
namespace {

/// Names of sections that say nothing of the article.
bool is_generic_section(std::string_view key) {
  static constexpr std::string_view kGeneric[] = {"home",     "news",  "uncategorized", "all",  "general",  "article",
                                                  "articles", "blog",  "index",         "main", "homepage", "content",
                                                  "post",     "posts", "allnews",       "story"};
  return key.empty() || std::find(std::begin(kGeneric), std::end(kGeneric), key) != std::end(kGeneric);
}

bool is_home(std::string_view key) {
  static const std::unordered_set<std::string> home = {
      key_of("หน้าแรก"), key_of("หน้าหลัก"), key_of("โฮม"), key_of("คุณอยู่ที่"), key_of("คุณกำลังอยู่ที่"), "home", "youarehere"};
  return home.count(std::string(key)) != 0;
}

/// Whether a name says what part of the site the article belongs to: no home page, no title (which may end in dots), no
/// site.
bool is_section(std::string_view name, std::string_view title_key, std::string_view site_key) {
  const std::string key = key_of(name);
  if (is_generic_section(key) || is_home(key) || key.size() > 60 || key == site_key) return false;
  return key.size() < 8 || title_key.find(key.substr(0, key.size() - 3)) != 0;
}

}  // namespace

void find_section(const Page& page, Article& out) {
  const std::string title = key_of(out.title), site = key_of(out.site_name);
  const auto take = [&](std::string_view name, Source source) {
    if (!out.section.empty() || !is_section(name, title, site)) return;
    out.section = name;
    source_of(out, Field::section) = source;
  };
  std::vector<Fact> facts(page.facts.of(FactField::section).begin(), page.facts.of(FactField::section).end());
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) { return a.rank < b.rank; });
  for (const Fact& fact : facts) take(fact.value.substr(0, fact.value.find(',')), fact.source);
  const auto crumbs = page.facts.of(FactField::breadcrumb);
  for (size_t i = crumbs.size(); i-- > 0;) take(crumbs[i].value, crumbs[i].source);
  // Visible breadcrumbs and categories, the last crumb first.
  for (size_t i = page.outline.lines.size(); i-- > 0 && out.section.empty();) {
    if (page.location.zone[i] == Mark::breadcrumb)
      take(one_line(page.outline.view(page.outline.lines[i])), Source::markup);
  }
  for (size_t i = 0; i < page.outline.lines.size() && out.section.empty(); ++i) {
    if (page.location.zone[i] == Mark::section)
      take(one_line(page.outline.view(page.outline.lines[i])), Source::markup);
  }
}

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
