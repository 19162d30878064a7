// libxml2's SAX events to the flat tree. libxml2 is told that the bytes are UTF-8 and never looks at the page's own
// label.
//
// Expectations are pinned to libxml2 2.9: from 2.14 on its tokenizer follows HTML5.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <algorithm>
#include <charconv>
#include <climits>
#include <cstring>
#include <memory>

#include "base/utf8.h"
#include "html/tree.h"

namespace khao::html {
namespace {

// Real pages hold up to 30,000 nodes.
constexpr size_t kMaxNodes = 1'000'000;

// windows-1252 for 0x80 … 0x9F: what `&#147;` means in HTML (WHATWG, numeric character reference end state). libxml2
// leaves U+0093.
constexpr char32_t kWindows1252[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
};

void append(std::string_view text, std::string& out) {
  for (;;) {
    const size_t lead = text.find('\xC2');
    if (lead == std::string_view::npos || lead + 1 == text.size()) break;
    const auto second = static_cast<unsigned char>(text[lead + 1]);
    if (second < 0xA0) {
      out.append(text.substr(0, lead));
      base::append_code_point(kWindows1252[second - 0x80], out);
    } else {
      out.append(text.substr(0, lead + 2));
    }
    text.remove_prefix(lead + 2);
  }
  out.append(text);
}

// The code point of the reference at the start of `text` (`&amp;`, `&#3585;`, `&#xE01`) and its length; 0 if it is
// none.
std::pair<char32_t, size_t> reference(std::string_view text) {
  if (text.size() > 2 && text[1] == '#') {
    const bool hex = text[2] == 'x' || text[2] == 'X';
    uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(text.data() + (hex ? 3 : 2), text.data() + text.size(), value, hex ? 16 : 10);
    if (error != std::errc() || value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {0, 0};
    const auto length = static_cast<size_t>(end - text.data());
    return {value, length + (text.substr(length, 1) == ";" ? 1 : 0)};
  }
  constexpr size_t kLongest = 10;  // of the names of HTML 4, & and ; included
  const size_t end = text.substr(0, kLongest).find(';');
  if (end == std::string_view::npos) return {0, 0};
  const std::string name(text.substr(1, end - 1));
  const htmlEntityDesc* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
  return entity != nullptr ? std::pair(static_cast<char32_t>(entity->value), end + 1) : std::pair(U'\0', size_t{0});
}

// An attribute's value as the tree holds it: references decoded, C0 controls left out.
void append_value(std::string_view value, std::string& out) {
  const auto special = [](char c) {
    return c == '&' || (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r' && c != '\f');
  };
  for (;;) {
    const auto at = std::find_if(value.begin(), value.end(), special);
    append(value.substr(0, static_cast<size_t>(at - value.begin())), out);
    if (at == value.end()) return;
    value.remove_prefix(static_cast<size_t>(at - value.begin()));
    const auto [c, length] = *at == '&' ? reference(value) : std::pair(U'\0', size_t{1});
    if (c != 0) {
      std::string decoded;
      base::append_code_point(c, decoded);
      append(decoded, out);
    } else if (length == 0) {
      out += '&';
    }
    value.remove_prefix(std::max<size_t>(length, 1));
  }
}

class Builder {
 public:
  Builder(const Stripped& stripped, Tree& tree) : stripped_(stripped), tree_(tree) {}

  void open(const xmlChar* name, const xmlChar** attributes) {
    if (!room()) return;
    Node node;
    node.tag = tag_by_name(view(name));
    place(node);
    node.begin = static_cast<uint32_t>(tree_.attributes.size());
    if (attributes != nullptr && attributes[0] != nullptr && attributes[1] != nullptr)
      add_attributes(view(attributes[1]));
    node.end = static_cast<uint32_t>(tree_.attributes.size());
    current_ = static_cast<uint32_t>(tree_.nodes.size());
    tree_.nodes.push_back(node);
  }

  void close() {
    if (current_ == 0) return;
    tree_.nodes[current_].next = static_cast<uint32_t>(tree_.nodes.size());
    current_ = tree_.nodes[current_].parent;
  }

  void text(std::string_view piece) {
    Node* last = &tree_.nodes.back();
    if (last->tag != Tag::text || last->parent != current_ || last->end != here()) {
      if (!room()) return;
      Node node;
      place(node);
      node.begin = here();
      node.next = static_cast<uint32_t>(tree_.nodes.size()) + 1;
      tree_.nodes.push_back(node);
      last = &tree_.nodes.back();
    }
    append(piece, tree_.strings);
    last->end = here();
  }

  void finish() {
    while (current_ != 0) close();
    tree_.nodes[0].next = static_cast<uint32_t>(tree_.nodes.size());
  }

  xmlParserCtxtPtr parser = nullptr;

 private:
  static std::string_view view(const xmlChar* s) { return reinterpret_cast<const char*>(s); }
  uint32_t here() const { return static_cast<uint32_t>(tree_.strings.size()); }

  void place(Node& node) const {
    node.parent = current_;
    node.depth = static_cast<uint16_t>(tree_.nodes[current_].depth + 1);
  }

  // Those of the tag with this number (prestrip.h).
  void add_attributes(std::string_view number) {
    size_t tag = 0;
    std::from_chars(number.data(), number.data() + number.size(), tag);
    if (tag >= stripped_.first.size()) return;
    const size_t end = tag + 1 < stripped_.first.size() ? stripped_.first[tag + 1] : stripped_.attributes.size();
    for (size_t i = stripped_.first[tag]; i < end; ++i) {
      Attribute a;
      a.name_begin = here();
      for (const char c : stripped_.attributes[i].name)
        tree_.strings += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      a.name_end = a.value_begin = here();
      append_value(stripped_.attributes[i].value, tree_.strings);
      a.value_end = here();
      tree_.attributes.push_back(a);
    }
  }

  bool room() {
    if (tree_.nodes.size() < kMaxNodes) return true;
    tree_.nodes_capped = true;
    xmlStopParser(parser);
    return false;
  }

  const Stripped& stripped_;
  Tree& tree_;
  uint32_t current_ = 0;
};

void on_start(void* builder, const xmlChar* name, const xmlChar** attributes) {
  static_cast<Builder*>(builder)->open(name, attributes);
}
void on_end(void* builder, const xmlChar*) { static_cast<Builder*>(builder)->close(); }
void on_text(void* builder, const xmlChar* text, int size) {
  static_cast<Builder*>(builder)->text({reinterpret_cast<const char*>(text), static_cast<size_t>(size)});
}

void run_parser(std::string_view page, Builder& builder) {
  // libxml2 sets up its own tables once per process; concurrent first calls must wait for each other.
  static const bool ready = (xmlInitParser(), true);
  (void)ready;
  const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> parser(htmlNewParserCtxt(), htmlFreeParserCtxt);
  if (!parser) throw std::bad_alloc();
  xmlSAXHandler& sax = *parser->sax;
  std::memset(&sax, 0, sizeof sax);
  sax.startElement = on_start;
  sax.endElement = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  parser->userData = &builder;
  builder.parser = parser.get();
  const int options =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
  htmlCtxtReadMemory(parser.get(), page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", options);
}

}  // namespace

std::string_view Tree::attribute(const Node& node, std::string_view name) const {
  const std::string_view all(strings);
  for (uint32_t i = node.begin; node.tag != Tag::text && i < node.end; ++i) {
    const Attribute& a = attributes[i];
    if (all.substr(a.name_begin, a.name_end - a.name_begin) == name)
      return all.substr(a.value_begin, a.value_end - a.value_begin);
  }
  return {};
}

bool Tree::has_attribute(const Node& node, std::string_view name) const {
  if (node.tag == Tag::text) return false;
  const std::string_view all(strings);
  return std::any_of(attributes.begin() + node.begin, attributes.begin() + node.end,
                     [&](const Attribute& a) { return all.substr(a.name_begin, a.name_end - a.name_begin) == name; });
}

void parse(std::string_view utf8, Scratch& scratch, Tree& out) {
  prestrip(utf8, scratch.stripped);
  out.nodes.clear();
  out.attributes.clear();
  out.strings.clear();
  out.json_ld.swap(scratch.stripped.json_ld);
  out.nodes_capped = false;
  out.depth_capped = scratch.stripped.depth_capped;
  out.truncated = scratch.stripped.truncated;
  Node document;
  document.tag = Tag::document;
  out.nodes.push_back(document);
  std::string_view page = scratch.stripped.page;
  if (page.size() > INT_MAX) {
    page = page.substr(0, INT_MAX);
    out.truncated = true;
  }
  Builder builder(scratch.stripped, out);
  if (!page.empty()) run_parser(page, builder);
  builder.finish();
}

}  // namespace khao::html
