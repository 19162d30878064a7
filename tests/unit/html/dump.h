// A tree as one line, for expectations: div[class=a](x p(y)). Implied html and body are left out.
#ifndef KHAO_TESTS_UNIT_HTML_DUMP_H_
#define KHAO_TESTS_UNIT_HTML_DUMP_H_

#include <string>
#include <string_view>
#include <vector>

#include "html/tree.h"

namespace khao::html {

inline Tree parse_page(std::string_view page) {
  Scratch scratch;
  Tree tree;
  parse(page, scratch, tree);
  return tree;
}

inline std::string dump(const Tree& tree) {
  std::string out;
  std::vector<uint32_t> ends;
  for (uint32_t i = 1; i < tree.nodes.size(); ++i) {
    const Node& node = tree.nodes[i];
    while (!ends.empty() && ends.back() <= i) {
      ends.pop_back();
      out += ')';
    }
    if (node.tag == Tag::html || node.tag == Tag::body) continue;
    if (!out.empty() && out.back() != '(') out += ' ';
    if (node.tag == Tag::text) {
      out += tree.text(node);
      continue;
    }
    out += name(node.tag);
    for (uint32_t a = node.begin; a < node.end; ++a) {
      const Attribute& at = tree.attributes[a];
      out += '[' + tree.strings.substr(at.name_begin, at.name_end - at.name_begin) + '=' +
             tree.strings.substr(at.value_begin, at.value_end - at.value_begin) + ']';
    }
    if (node.next > i + 1) {
      out += '(';
      ends.push_back(node.next);
    }
  }
  return out.append(ends.size(), ')');
}

inline std::string dump(std::string_view page) { return dump(parse_page(page)); }

/// All text of a tree, without parting marks.
inline std::string all_text(const Tree& tree) {
  std::string out;
  for (const Node& node : tree.nodes) {
    if (node.tag == Tag::text) out += tree.text(node);
  }
  return out;
}

}  // namespace khao::html

#endif  // KHAO_TESTS_UNIT_HTML_DUMP_H_
