// The article stage's part of the model, and the scratch that read_page and read_text work in.
#ifndef KHAO_ARTICLE_TABLES_H_
#define KHAO_ARTICLE_TABLES_H_

#include "article/body.h"
#include "article/byline.h"
#include "article/dateline.h"
#include "article/facts.h"
#include "article/fields.h"
#include "article/json.h"
#include "article/locate.h"
#include "article/marks.h"
#include "article/outline.h"
#include "article/page_kind.h"
#include "article/phrases.h"
#include "article/published.h"
#include "data/blob.h"

namespace khao::article {

/// Immutable; its views live as long as the blob.
struct Tables {
  /// Throws Error(bad_model) if the blob lacks a table or column.
  explicit Tables(const data::Blob& blob)
      : marks(blob),
        facts(blob),
        phrases(blob),
        bylines(blob),
        datelines(blob),
        sections(blob),
        dates(blob),
        kinds(blob) {}

  MarkTable marks;
  FactTables facts;
  PhraseTable phrases;
  BylineTable bylines;
  DatelineTable datelines;
  SectionTable sections;
  DateFinder dates;
  PageKindTable kinds;
};

struct Scratch {
  Outline outline;
  Facts facts;
  Json json;
  Location location;
  Body body;
  // Of a plain text:
  std::vector<std::string_view> lines;
  std::string title_key, line;
  KeyScratch key;
};

}  // namespace khao::article

#endif  // KHAO_ARTICLE_TABLES_H_
