// The name tables, and the public name() functions over them. A value out of range (a record made by hand) has the
// empty name.
#include "record/names.h"

#include "khao/article.h"
#include "khao/entity.h"
#include "khao/error.h"
#include "khao/record.h"
#include "khao/token.h"

// One enumeration: its names, the access to all of them, and the public name().
#define KHAO_NAMES(Enum, ...)                                   \
  namespace khao::record {                                      \
  template <>                                                   \
  std::span<const std::string_view> names<Enum>() {             \
    static constexpr std::string_view kNames[] = {__VA_ARGS__}; \
    return kNames;                                              \
  }                                                             \
  }                                                             \
  namespace khao {                                              \
  inline namespace v0 {                                         \
  std::string_view name(Enum value) {                           \
    const auto all = record::names<Enum>();                     \
    const auto at = static_cast<size_t>(value);                 \
    return at < all.size() ? all[at] : std::string_view();      \
  }                                                             \
  }                                                             \
  }

KHAO_NAMES(BylineRole, "text", "photo", "text_photo", "editor")
KHAO_NAMES(Source, "", "jsonld", "meta", "microdata", "markup", "text", "url", "option")
KHAO_NAMES(Field, "title", "text", "byline", "published", "modified", "dateline_place", "site_name", "canonical_url",
           "section", "tags", "image", "captions", "language")
KHAO_NAMES(Scope, "official", "bare", "generic", "other")
KHAO_NAMES(Status, "", "acting", "former", "designate", "representing")
KHAO_NAMES(Level, "province", "district", "subdistrict", "village", "municipality", "region", "country", "foreign",
           "facility")
KHAO_NAMES(TimeType, "date", "time", "datetime", "range", "month", "year", "fiscal_year", "academic_year", "lunar")
KHAO_NAMES(CountKind, "classifier", "measure", "money", "percent", "duration", "age")
KHAO_NAMES(Mod, "", "approx", "more_than", "less_than", "at_least", "at_most")
KHAO_NAMES(TokenKind, "thai", "latin", "number", "punctuation", "space", "url", "email", "hashtag", "abbreviation",
           "symbol", "other")
KHAO_NAMES(Outcome, "ok", "partial", "no_article", "error")
KHAO_NAMES(Problem, "", "charset_label_wrong", "replaced_bytes", "double_encoded", "depth_capped", "nodes_capped",
           "truncated", "structured_data_bad", "date_conflict", "unreadable", "empty", "too_large", "not_text",
           "bad_json", "out_of_memory")
KHAO_NAMES(ErrorCode, "bad_model", "bad_option", "bad_table", "io")
KHAO_NAMES(CharsetSource, "", "option", "bom", "utf8", "http", "meta", "xml", "guess", "fallback")
