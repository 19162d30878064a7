// A plain text as copied from a browser. The text stays as it is; the paragraphs are spans into it.
#include <vector>

#include "article/article.h"
#include "article/fields.h"
#include "article/letters.h"
#include "article/published.h"
#include "article/tables.h"

namespace khao::article {
namespace {

/// Replaces `out` by the lines that are not blank, without blanks at their ends. CR, LF and CRLF end lines.
void split_lines(std::string_view text, std::vector<std::string_view>& out) {
  out.clear();
  const bool feeds_only = text.find('\r') == std::string_view::npos;  // one mark is found faster than two
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(feeds_only ? text.find('\n', at) : text.find_first_of("\r\n", at), text.size());
    const std::string_view line = trim(text.substr(at, end - at));
    if (!line.empty()) out.push_back(line);
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
  body.clear();
  std::vector<std::string_view>& lines = scratch.lines;
  split_lines(utf8, lines);
  if (lines.empty()) return Outcome::no_article;
  out.title = lines[0];
  Letters all = count_letters(lines[0]);
  key_of(lines[0], scratch.key.view, scratch.title_key);
  for (size_t i = 1; i < lines.size(); ++i) {
    const Letters letters = count_letters(lines[i]);
    all.thai += letters.thai, all.latin += letters.latin;
    const bool edge = i < 4 || i + 4 >= lines.size();
    const std::string_view text = one_line(lines[i], scratch.line);
    const auto begin = static_cast<uint32_t>(lines[i].data() - utf8.data());
    switch (judge(tables.phrases, tables.bylines, tables.dates.dates, text, letters.all, scratch.title_key, edge,
                  body.bylines, scratch.key)) {
      case Drop::none:
        out.paragraphs.push_back({begin, static_cast<uint32_t>(begin + lines[i].size())});
        if (body.paragraphs.size() < kDatedParagraphs) body.paragraphs.push_back({std::string(text), 0, true});
        break;
      case Drop::note:
        body.notes.emplace_back(text);
        break;
      default:
        break;
    }
  }
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
  if (all.thai + all.latin > 0) {
    out.language = all.thai * 4 >= all.latin ? "th" : "en";
    source_of(out, Field::language) = Source::text;
  }
  return Outcome::ok;
}

}  // namespace khao::article
