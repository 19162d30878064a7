// A page as a flat tree, made by libxml2's SAX interface from valid UTF-8.
//
// Nodes lie in document order in one array; all text lies in one string. Nothing here is recursive: walk the array, or
// hop with `next` over a subtree.
//
//     <div class="a">x<p>y</p></div>        nodes   0 #document  1 div  2 #text "x"  3 p  4 #text "y"
//                                           next    5            5      3            5    5
#ifndef KHAO_HTML_TREE_H_
#define KHAO_HTML_TREE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/prestrip.h"
#include "html/tags.h"

namespace khao::html {

struct Attribute {
  uint32_t name_begin, name_end;    ///< into Tree::strings; lower case
  uint32_t value_begin, value_end;  ///<
};

struct Node {
  Tag tag = Tag::text;
  uint16_t depth = 0;
  uint32_t parent = 0;
  uint32_t next = 0;  ///< index of the first node behind this subtree
  uint32_t begin = 0,
           end = 0;  ///< of a text node: into Tree::strings; of an element: its attributes, into Tree::attributes
};

struct Tree {
  std::vector<Node> nodes;  ///< nodes[0] is the document
  std::vector<Attribute> attributes;
  std::string strings;
  std::vector<std::string> json_ld;  ///< contents of <script type="application/ld+json">, in order
  bool depth_capped = false;
  bool nodes_capped = false;
  bool truncated = false;

  std::string_view text(const Node& node) const {
    return std::string_view(strings).substr(node.begin, node.end - node.begin);
  }
  /// Value of an attribute, or an empty view.
  std::string_view attribute(const Node& node, std::string_view name) const;
  bool has_attribute(const Node& node, std::string_view name) const;
};

struct Scratch {
  Stripped stripped;
};

/// Parses `utf8` (valid UTF-8). Replaces `out`, keeps its capacity. Linear time for any input; depth, nodes are capped
/// (flags in `out`). Never fails.
void parse(std::string_view utf8, Scratch& scratch, Tree& out);

}  // namespace khao::html

#endif  // KHAO_HTML_TREE_H_
