// Article: the news text of a page and what the page says about it.
#ifndef KHAO_ARTICLE_H_
#define KHAO_ARTICLE_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "khao/export.h"
#include "khao/span.h"

namespace khao {
inline namespace v0 {

enum class BylineRole : uint8_t { text, photo, text_photo, editor };
KHAO_EXPORT std::string_view name(BylineRole role);

struct Byline {
  std::string name;  ///< as written, honorific included
  BylineRole role = BylineRole::text;
};

/// Where a field was found.
enum class Source : uint8_t { none, jsonld, meta, microdata, markup, text, url, option };
KHAO_EXPORT std::string_view name(Source source);

/// A point in time as ISO 8601: `2023-03-15`, `2023-03-15T11:50`, or with an offset, `2023-03-15T11:50:00+07:00`.
struct Dated {
  std::string value;  ///< empty: the page does not say
  Source source = Source::none;
};

/// The fields whose source a record states, in the order of `Article::sources`.
enum class Field : uint8_t {
  title,
  text,
  byline,
  published,
  modified,
  dateline_place,
  site_name,
  canonical_url,
  section,
  tags,
  image,
  captions,
  language
};
inline constexpr size_t kFieldCount = 13;
KHAO_EXPORT std::string_view name(Field field);

/// All strings are UTF-8; an empty string means that the page does not say.
struct Article {
  std::string title;
  std::string text;  ///< of a page: title, newline, paragraphs joined by newlines; of a plain text: the text itself
  std::vector<Span> paragraphs;  ///< into `text`, in order, without the title
  std::vector<Byline> byline;
  Dated published;
  Dated modified;
  std::string dateline_place;
  std::string site_name;
  std::string canonical_url;
  std::string section;
  std::vector<std::string> tags;
  std::string image;
  std::vector<std::string> captions;
  std::string language;  ///< BCP 47, "th" or "en"
  std::array<Source, kFieldCount> sources{};

  /// Forgets everything, keeps capacity.
  KHAO_EXPORT void clear();
};

}  // namespace v0
}  // namespace khao

#endif  // KHAO_ARTICLE_H_
