// A plain text as copied from a browser. The text stays as it is; the paragraphs are spans into it.
#include <utility>

#include "article/article.h"
#include "article/fields.h"
#include "article/letters.h"
#include "article/published.h"
#include "article/tables.h"

namespace khao::article {
namespace {

/// Calls each(begin, end) for the lines that are not blank, without blanks at their ends. CR, LF and CRLF end lines.
template <typename Each>
void for_lines(std::string_view text, Each&& each) {
  const bool feeds_only = text.find('\r') == std::string_view::npos;  // one mark is found faster than two
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(feeds_only ? text.find('\n', at) : text.find_first_of("\r\n", at), text.size());
    const std::string_view line = trim(text.substr(at, end - at));
    if (!line.empty()) each(static_cast<size_t>(line.data() - text.data()), line);
    at = end + 1;
  }
}

}  // namespace

Outcome read_text(const Tables& tables, std::string_view utf8, const ExtractOptions& options, Scratch& scratch,
                  Article& out, std::vector<Problem>&) {
  out.clear();
  out.text = utf8;
  scratch.facts.clear();
  Body& body = scratch.body;
  body = Body();
  size_t count = 0;
  for_lines(utf8, [&](size_t, std::string_view) { ++count; });
  size_t number = 0;
  std::string title_key;
  std::string buffer;
  KeyScratch key;
  for_lines(utf8, [&](size_t begin, std::string_view line) {
    if (number++ == 0) {
      out.title = line;
      key_of(line, key.view, title_key);
      return;
    }
    const bool edge = number <= 4 || number + 4 > count;
    const std::string_view text = one_line(line, buffer);
    switch (judge(tables.phrases, tables.bylines, tables.dates.dates, text, title_key, edge, body.bylines, key)) {
      case Drop::none:
        out.paragraphs.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + line.size())});
        if (body.paragraphs.size() < kDatedParagraphs) body.paragraphs.push_back({std::string(text), 0, true});
        break;
      case Drop::note:
        body.notes.emplace_back(text);
        break;
      default:
        break;
    }
  });
  if (out.title.empty()) return Outcome::no_article;
  source_of(out, Field::title) = source_of(out, Field::text) = Source::text;
  for (const Byline& byline : body.bylines) out.byline.push_back(byline);
  if (!out.byline.empty()) source_of(out, Field::byline) = Source::text;
  for (const std::string_view text :
       {body.paragraphs.empty() ? std::string_view() : std::string_view(body.paragraphs[0].text),
        std::string_view(out.title)}) {
    if (out.dateline_place.empty()) out.dateline_place = tables.datelines.place(text);
  }
  if (!out.dateline_place.empty()) source_of(out, Field::dateline_place) = Source::text;
  find_dates_of_text(tables.dates, tables.datelines, body, options, out);
  source_of(out, Field::published) = out.published.source;
  if (!options.url.empty()) {
    out.canonical_url = options.url;
    source_of(out, Field::canonical_url) = Source::option;
  }
  const Letters n = count_letters(utf8);
  if (n.thai + n.latin > 0) {
    out.language = n.thai * 4 >= n.latin ? "th" : "en";
    source_of(out, Field::language) = Source::text;
  }
  return Outcome::ok;
}

}  // namespace khao::article
