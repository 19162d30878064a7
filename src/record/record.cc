// Forgetting a record while keeping its capacity, so that one Record serves a whole archive without allocating.
#include "khao/record.h"

namespace khao {
inline namespace v0 {

void Article::clear() {
  for (std::string* field : {&title, &text, &dateline_place, &site_name, &canonical_url, &section, &image, &language,
                             &published.value, &modified.value})
    field->clear();
  published.source = modified.source = Source::none;
  paragraphs.clear();
  byline.clear();
  tags.clear();
  captions.clear();
  sources.fill(Source::none);
}

void Record::clear() {
  for (std::string* field : {&source.path, &source.id, &source.url, &source.charset, &source.sha256, &error.message})
    field->clear();
  source.charset_source = CharsetSource::none;
  source.replaced_bytes = 0;
  outcome = Outcome::ok;
  error.code = Problem::none;
  error.offset = 0;
  warnings.clear();
  article.clear();
  officials.clear();
  places.clear();
  times.clear();
  counts.clear();
  tokens.clear();
  position_pool.clear();
  candidate_pool.clear();
}

}  // namespace v0
}  // namespace khao
