// A page tree to an article: the steps in order.
#include <algorithm>

#include "article/article.h"
#include "article/fields.h"
#include "article/letters.h"
#include "article/published.h"
#include "article/tables.h"
#include "article/title.h"

namespace khao::article {
namespace {

void assemble(const Body& body, Article& out) {
  out.text = out.title;
  for (const Paragraph& paragraph : body.paragraphs) {
    out.text += '\n';
    const auto begin = static_cast<uint32_t>(out.text.size());
    out.text += paragraph.text;
    out.paragraphs.push_back({begin, static_cast<uint32_t>(out.text.size())});
  }
}

}  // namespace

Outcome read_page(const Tables& tables, const html::Tree& tree, const ExtractOptions& options, Scratch& scratch,
                  Article& out, std::vector<Problem>& warnings) {
  out.clear();
  collect_facts(tables.facts, tree, scratch.json, scratch.facts);
  if (scratch.facts.structured_data_bad) warnings.push_back(Problem::structured_data_bad);
  make_outline(tables.marks, tree, scratch.outline);
  locate(tables.phrases, tree, scratch.outline, scratch.facts, scratch.location);

  TitleAndSite title = find_title(tables.sections, tree, scratch.outline, scratch.facts, options.url, scratch.location);
  out.title = std::move(title.title.value);
  out.site_name = std::move(title.site.value);
  if (!out.title.empty()) source_of(out, Field::title) = title.title.source;
  if (!out.site_name.empty()) source_of(out, Field::site_name) = title.site.source;

  read_body(tables.phrases, tables.bylines, tables.dates.dates, tree, scratch.outline, scratch.location, out.title,
            scratch.body);
  const Page page{tree, scratch.outline, scratch.facts, scratch.location, scratch.body, options.url};
  find_section(tables.sections, page, out);
  find_canonical(page, out);
  find_image(page, out);
  uint32_t letters = 0;
  for (const Paragraph& paragraph : scratch.body.paragraphs) letters += count_letters(paragraph.text).all;
  if (is_no_article(tables.kinds, page, out.title, letters)) return Outcome::no_article;

  find_byline(tables.bylines, page, out);
  find_tags(tables.sections, page, out);
  find_language(page, out);
  find_dates(tables.dates, tables.datelines, page, options, out, warnings);
  for (const std::string_view text : {std::string_view(scratch.body.paragraphs[0].text), std::string_view(out.title)}) {
    if (out.dateline_place.empty()) out.dateline_place = tables.datelines.place(text);
  }
  if (!out.dateline_place.empty()) source_of(out, Field::dateline_place) = Source::text;
  source_of(out, Field::published) = out.published.source;
  source_of(out, Field::modified) = out.modified.source;
  assemble(scratch.body, out);
  source_of(out, Field::text) = Source::markup;
  return Outcome::ok;
}

}  // namespace khao::article
