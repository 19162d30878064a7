// <meta>, <title>, <link>, microdata in one walk; JSON-LD blocks are read by json.cc and judged in json_ld.cc.
#include "article/facts.h"

#include <algorithm>

#include "article/letters.h"

namespace khao::article {
namespace {

using html::Node;
using html::Tag;

/// The value of a microdata property: the attribute that HTML names for it, or the text of a short element.
std::string itemprop_value(const html::Tree& tree, uint32_t node) {
  const Node& element = tree.nodes[node];
  for (const std::string_view attribute : {"content", "datetime", "href"}) {
    const std::string_view value = tree.attribute(element, attribute);
    if (!value.empty()) return std::string(value);
  }
  if (element.tag == Tag::abbr) {  // hAtom: <abbr class=published title=2013-10-22T17:48:00+07:00>
    const std::string_view value = tree.attribute(element, "title");
    if (!value.empty()) return std::string(value);
  }
  return element.next - node < 60 ? text_under(tree, node) : std::string();
}

class Collector {
 public:
  Collector(const FactTables& tables, const html::Tree& tree, Facts& out) : tables_(tables), tree_(tree), out_(out) {}

  void run() {
    for (uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      const Node& node = tree_.nodes[i];
      switch (node.tag) {
        case Tag::text:
          continue;
        case Tag::html:
          out_.html_language = tree_.attribute(node, "lang");
          break;
        case Tag::title:
          if (out_.html_title.empty()) out_.html_title = unescape(text_under(tree_, i));
          break;
        case Tag::meta:
          meta(node);
          break;
        case Tag::link:
          if (tree_.attribute(node, "rel") == "canonical" && out_.canonical.empty())
            out_.canonical = trim(tree_.attribute(node, "href"));
          break;
        case Tag::body:
          out_.body_class = tree_.attribute(node, "class");
          break;
        default:
          break;
      }
      if (node.begin != node.end) microdata(i);
    }
  }

 private:
  void meta(const Node& node) {
    for (const std::string_view attribute : {"property", "name"}) {
      const std::string name = lower_ascii(tree_.attribute(node, attribute));
      if (name.empty()) continue;
      if (const FactTables::Row* row = tables_.field(FactTables::kMeta, name)) {
        const std::string_view content = tree_.attribute(node, "content");
        if (row->field == FactField::type) {
          const PageType type = tables_.type(content);
          if (type != PageType::count) out_.og_types[static_cast<size_t>(type)] = true;
        }
        add_fact(row->field, content, Source::meta, row->rank, out_);
      }
    }
  }

  // An item inside another item (the author's name, the publisher's logo) does not speak of the article.
  void microdata(uint32_t i) {
    const Node& node = tree_.nodes[i];
    const std::string name = lower_ascii(tree_.attribute(node, "itemprop"));
    if (name.empty()) return;
    const FactTables::Row* row = tables_.field(FactTables::kItemprop, name);
    if (row == nullptr) return;
    if (tree_.has_attribute(node, "itemscope") || tree_.has_attribute(node, "itemtype")) {
      if (row->field == FactField::author) author(i, row->rank);
      return;
    }
    if (i < nested_end_) return;
    if (row->field == FactField::title && name == "name") return;  // too vague outside an article's own scope
    add_fact(row->field, itemprop_value(tree_, i), Source::microdata, row->rank, out_);
  }

  void author(uint32_t i, uint8_t rank) {
    const bool person = !contains_ignoring_case(tree_.attribute(tree_.nodes[i], "itemtype"), "organization");
    nested_end_ = std::max(nested_end_, tree_.nodes[i].next);
    for (uint32_t child = i + 1; child < tree_.nodes[i].next; ++child) {
      if (tree_.attribute(tree_.nodes[child], "itemprop") == "name") {
        add_fact(person ? FactField::author : FactField::organization, itemprop_value(tree_, child), Source::microdata,
                 rank, out_);
        return;
      }
    }
  }

  const FactTables& tables_;
  const html::Tree& tree_;
  Facts& out_;
  uint32_t nested_end_ = 0;
};

}  // namespace

const Fact* Facts::best(FactField field) const {
  const auto all = of(field);
  const auto found =
      std::min_element(all.begin(), all.end(), [](const Fact& a, const Fact& b) { return a.rank < b.rank; });
  return found == all.end() ? nullptr : &*found;
}

void Facts::clear() {
  for (auto& field : fields) field.clear();
  json_types.fill(false);
  og_types.fill(false);
  html_title.clear();
  canonical.clear();
  html_language.clear();
  body_class.clear();
  structured_data_bad = false;
}

FactTables::FactTables(const data::Blob& blob) {
  const data::Table fields = blob.table("page_fields");
  const uint32_t name = fields.column("name"), on = fields.column("on"), field = fields.column("field"),
                 rank = fields.column("rank");
  for (uint32_t row = 0; row < fields.rows(); ++row) {
    fields_[fields.choice(row, on)].add(fields.text(row, name), Row{static_cast<FactField>(fields.choice(row, field)),
                                                                    static_cast<uint8_t>(fields.integer(row, rank))});
  }
  const data::Table types = blob.table("page_types");
  const uint32_t type = types.column("name"), kind = types.column("kind");
  for (uint32_t row = 0; row < types.rows(); ++row) {
    types_.add(types.text(row, type), static_cast<PageType>(types.choice(row, kind)));
  }
}

const FactTables::Row* FactTables::field(On on, std::string_view lower_case_name) const {
  return fields_[on].find(lower_case_name);
}

PageType FactTables::type(std::string_view name) const {
  std::string key = lower_ascii(trim(name));
  if (const size_t colon = key.find_last_of(":/"); colon != std::string::npos) key.erase(0, colon + 1);
  const PageType* found = types_.find(key);
  return found == nullptr ? PageType::count : *found;
}

void add_fact(FactField field, std::string_view value, Source source, uint8_t rank, Facts& out) {
  std::string line = one_line(unescape(value));
  if (!line.empty()) out.of(field).push_back({std::move(line), source, rank});
}

std::string text_under(const html::Tree& tree, uint32_t node) {
  std::string text;
  for (uint32_t i = node; i < tree.nodes[node].next; ++i) {
    if (tree.nodes[i].tag == Tag::text)
      text += tree.text(tree.nodes[i]);
    else if (html::is_block(tree.nodes[i].tag) || tree.nodes[i].tag == Tag::br)
      text += ' ';
  }
  return one_line(text);
}

void collect_facts(const FactTables& tables, const html::Tree& tree, Json& json, Facts& out) {
  out.clear();
  Collector(tables, tree, out).run();
  for (const std::string& block : tree.json_ld) {
    read_json(block, json);
    out.structured_data_bad |= json.damaged;
    collect_json_ld(tables, json, out);
  }
}

}  // namespace khao::article
