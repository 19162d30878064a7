// What a page says about itself, collected and not yet judged: <meta>, <title>, microdata, JSON-LD.
//
// Each fact keeps where it comes from; title.cc, published.cc and the others choose. Names are those of
// data/page_fields.tsv.
#ifndef KHAO_ARTICLE_FACTS_H_
#define KHAO_ARTICLE_FACTS_H_

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "article/json.h"
#include "base/key_map.h"
#include "data/blob.h"
#include "html/tree.h"
#include "khao/article.h"

namespace khao::article {

/// The choices of page_fields.tsv, in their order; then those that no row names.
enum class FactField : uint8_t {
  title,
  description,
  site,
  section,
  author,
  published,
  modified,
  tags,
  image,
  url,
  language,
  type,
  label,
  data,
  organization,  ///< an author that is said to be an organisation
  breadcrumb,    ///< names of a breadcrumb list, outermost first
  count,
};

struct Fact {
  std::string value;  ///< in one line, never empty
  Source source = Source::none;
  uint8_t rank = 0;  ///< the lower is taken first
};

/// The choices of page_types.tsv.
enum class PageType : uint8_t { article, page, listing, video, breadcrumb, person, organization, website, count };

struct Facts {
  std::array<std::vector<Fact>, static_cast<size_t>(FactField::count)> fields;
  std::array<bool, static_cast<size_t>(PageType::count)> json_types{};  ///< met as JSON-LD objects
  std::array<bool, static_cast<size_t>(PageType::count)> og_types{};
  std::string html_title;  ///< content of <title>, in one line
  std::string canonical;
  std::string html_language;
  std::string body_class;
  bool structured_data_bad = false;

  std::vector<Fact>& of(FactField field) { return fields[static_cast<size_t>(field)]; }
  std::span<const Fact> of(FactField field) const { return fields[static_cast<size_t>(field)]; }
  /// The fact of the lowest rank, or null.
  const Fact* best(FactField field) const;
  bool is(PageType type) const { return json_types[static_cast<size_t>(type)]; }
  bool og_is(PageType type) const { return og_types[static_cast<size_t>(type)]; }
  void clear();
};

class FactTables {
 public:
  explicit FactTables(const data::Blob& blob);

  enum On : uint32_t { kMeta, kItemprop, kJsonLd, kOns };
  struct Row {
    FactField field;
    uint8_t rank;
  };
  const Row* field(On on, std::string_view lower_case_name) const;
  PageType type(std::string_view name) const;  ///< in any case, with or without `schema:`; count if unknown

 private:
  base::KeyMap<Row> fields_[kOns];
  base::KeyMap<PageType> types_;
};

/// Adds a fact unless its value is blank.
void add_fact(FactField field, std::string_view value, Source source, uint8_t rank, Facts& out);

/// Replaces `out`. `json` is scratch.
void collect_facts(const FactTables& tables, const html::Tree& tree, Json& json, Facts& out);

/// The JSON-LD part; adds to `out`.
void collect_json_ld(const FactTables& tables, const Json& json, Facts& out);

/// The text under a node, in one line.
std::string text_under(const html::Tree& tree, uint32_t node);

}  // namespace khao::article

#endif  // KHAO_ARTICLE_FACTS_H_
