// JSON-LD: the article object of a block, the persons and organisations it points at, the breadcrumb, the site.
//
// Values may be strings, lists, objects with a name, references by @id into the same block, and JSON inside a JSON
// string.
#include <algorithm>

#include "article/facts.h"
#include "article/letters.h"

namespace khao::article {
namespace {

using Kind = Json::Kind;

class JsonLd {
 public:
  JsonLd(const FactTables& tables, const Json& json, Facts& out) : tables_(tables), json_(json), out_(out) {}

  void run() {
    for (uint32_t i = 1; i < json_.nodes.size(); ++i) {
      if (json_.nodes[i].kind != Kind::object) continue;
      if (const uint32_t id = json_.member(i, "@id"); id != 0 && json_.nodes[i].next > id + 1)
        ids_.emplace(json_.value(id), i);
    }
    for (uint32_t i = 1; i < json_.nodes.size(); ++i) {
      if (json_.nodes[i].kind == Kind::object) object(i);
    }
  }

 private:
  PageType type_of(uint32_t object) const {
    const uint32_t type = json_.member(object, "@type");
    if (type == 0) return PageType::count;
    if (json_.nodes[type].kind == Kind::string) return tables_.type(json_.value(type));
    for (uint32_t i = type + 1; i < json_.nodes[type].next; i = json_.nodes[i].next) {
      const PageType found = tables_.type(json_.value(i));
      if (found != PageType::count) return found;
    }
    return PageType::count;
  }

  // Inside another object's member an article is a teaser, a video an ornament; in @graph and lists of the block it is
  // the page's own.
  bool is_outer(uint32_t object) const {
    for (uint32_t i = object; i != 0; i = json_.nodes[i].parent) {
      const std::string_view key = json_.key(i);
      if (!key.empty() && key != "@graph" && key != "mainEntity") return false;
    }
    return true;
  }

  void object(uint32_t i) {
    const PageType type = type_of(i);
    if (type == PageType::count) return;
    const bool outer = is_outer(i);
    if (outer) out_.json_types[static_cast<size_t>(type)] = true;
    switch (type) {
      case PageType::article:
        if (outer && article_ == 0) article(i, 0);
        break;
      case PageType::page:
        if (outer) article(i, 4);
        break;
      case PageType::website:
        add(FactField::site, json_.member(i, "name"), 2);
        add(FactField::site, json_.member(i, "alternateName"), 6);
        add(FactField::site, json_.member(i, "headline"), 3);
        break;
      case PageType::organization:
        if (outer) add(FactField::site, json_.member(i, "name"), 3);
        break;
      case PageType::breadcrumb:
        breadcrumb(i);
        break;
      default:
        break;
    }
  }

  // `rank` is added to the rows' ranks: a WebPage says the same fields with less right.
  void article(uint32_t object, uint8_t rank) {
    if (rank == 0) article_ = object;
    for (uint32_t i = object + 1; i < json_.nodes[object].next; i = json_.nodes[i].next) {
      const std::string key = lower_ascii(json_.key(i));
      if (key == "publisher") {
        add(FactField::site, i, static_cast<uint8_t>(rank + 2));
        continue;
      }
      const FactTables::Row* row = tables_.field(FactTables::kJsonLd, key);
      if (row == nullptr || (rank > 0 && row->field == FactField::title)) continue;
      if (row->field == FactField::author)
        author(i, static_cast<uint8_t>(row->rank + rank));
      else
        add(row->field, i, static_cast<uint8_t>(row->rank + rank));
    }
  }

  uint32_t resolve(uint32_t node) const {
    if (json_.nodes[node].kind != Kind::object || json_.member(node, "name") != 0) return node;
    const uint32_t id = json_.member(node, "@id");
    const auto found = id == 0 ? ids_.end() : ids_.find(json_.value(id));
    return found == ids_.end() ? node : found->second;
  }

  /// Strings, names of objects and items of lists under a value.
  void add(FactField field, uint32_t node, uint8_t rank, int depth = 0) {
    if (node == 0 || depth > 2) return;
    node = resolve(node);
    switch (json_.nodes[node].kind) {
      case Kind::string:
        text(field, json_.value(node), rank);
        break;
      case Kind::other:
        if (field == FactField::published || field == FactField::modified)
          add_fact(field, json_.value(node), Source::jsonld, rank, out_);
        break;
      case Kind::array:
        for (uint32_t i = node + 1; i < json_.nodes[node].next; i = json_.nodes[i].next) add(field, i, rank, depth + 1);
        break;
      case Kind::object:
        for (const std::string_view name : {field == FactField::image ? "url" : "name", "@value"}) {
          if (const uint32_t member = json_.member(node, name)) return add(field, member, rank, depth + 1);
        }
        if (field == FactField::image) add(field, json_.member(node, "contentUrl"), rank, depth + 1);
    }
  }

  // Some pages put a JSON list into a JSON string.
  void text(FactField field, std::string_view value, uint8_t rank) {
    const std::string_view trimmed = trim(value);
    if (!trimmed.empty() && trimmed[0] == '[' && trimmed.back() == ']') {
      Json inner;
      read_json(trimmed, inner);
      for (uint32_t i = 1; i < inner.nodes.size(); ++i) {
        if (inner.nodes[i].kind == Kind::string) add_fact(field, inner.value(i), Source::jsonld, rank, out_);
      }
      return;
    }
    add_fact(field, value, Source::jsonld, rank, out_);
  }

  void author(uint32_t node, uint8_t rank) {
    if (json_.nodes[node].kind == Kind::array) {
      for (uint32_t i = node + 1; i < json_.nodes[node].next; i = json_.nodes[i].next) author_item(i, rank);
    } else {
      author_item(node, rank);
    }
  }

  void author_item(uint32_t node, uint8_t rank) {
    node = resolve(node);
    const bool organization = json_.nodes[node].kind == Kind::object && type_of(node) == PageType::organization;
    add(organization ? FactField::organization : FactField::author, node, rank);
  }

  void breadcrumb(uint32_t object) {
    const uint32_t list = json_.member(object, "itemListElement");
    if (list == 0 || !out_.of(FactField::breadcrumb).empty()) return;
    for (uint32_t i = list + 1; i < json_.nodes[list].next; i = json_.nodes[i].next) {
      uint32_t name = json_.member(i, "name");
      if (const uint32_t item = json_.member(i, "item"); name == 0 && item != 0) name = json_.member(item, "name");
      if (name != 0) add_fact(FactField::breadcrumb, json_.value(name), Source::jsonld, 0, out_);
    }
  }

  const FactTables& tables_;
  const Json& json_;
  Facts& out_;
  std::unordered_map<std::string_view, uint32_t> ids_;
  uint32_t article_ = 0;
};

}  // namespace

void collect_json_ld(const FactTables& tables, const Json& json, Facts& out) { JsonLd(tables, json, out).run(); }

}  // namespace khao::article
