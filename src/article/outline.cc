// One walk over the nodes with a stack of open elements. Text is copied as it stands; what a blank means is decided
// later (paragraphs.h), when it is known which lines count.
#include "article/outline.h"

#include <algorithm>

#include "article/letters.h"

namespace khao::article {
namespace {

using html::Node;
using html::Tag;

/// Elements whose text no reader sees as text of the page.
bool is_unseen(Tag tag) {
  switch (tag) {
    case Tag::audio:
    case Tag::button:
    case Tag::canvas:
    case Tag::dialog:
    case Tag::iframe:
    case Tag::map:
    case Tag::math:
    case Tag::marquee:
    case Tag::noembed:
    case Tag::noframes:
    case Tag::noscript:
    case Tag::object:
    case Tag::option:
    case Tag::rp:
    case Tag::rt:
    case Tag::script:
    case Tag::select:
    case Tag::style:
    case Tag::svg:
    case Tag::template_:
    case Tag::textarea:
    case Tag::title:
    case Tag::video:
      return true;
    default:
      return false;
  }
}

bool is_hidden(const html::Tree& tree, const Node& node) {
  if (node.begin == node.end) return false;
  if (tree.has_attribute(node, "hidden")) return true;
  const std::string_view style = tree.attribute(node, "style");
  const size_t display = style.find("display");
  if (display == std::string_view::npos) return false;
  const size_t value = style.find_first_not_of(": ", display + 7);
  return value != std::string_view::npos && starts_with_ignoring_case(style.substr(value), "none");
}

// A row whose cells hold a few words each is data: its cells are one line. A row of any other kind is layout.
bool is_data_row(const html::Tree& tree, uint32_t row) {
  constexpr size_t kMaxCell = 360;  // bytes, 120 Thai letters
  size_t cells = 0, bytes = 0;
  for (uint32_t i = row + 1; i < tree.nodes[row].next; ++i) {
    const Node& node = tree.nodes[i];
    if (node.tag == Tag::td || node.tag == Tag::th) {
      ++cells;
      bytes = 0;
    } else if (node.tag == Tag::text) {
      bytes += trim(tree.text(node)).size();
      if (bytes > kMaxCell) return false;
    } else if (node.tag == Tag::br || node.tag == Tag::img || (html::is_block(node.tag) && node.tag != Tag::p)) {
      return false;
    }
  }
  return cells > 1;
}

struct Open {
  uint32_t node;
  uint32_t block;  // innermost block element, itself included
  uint32_t link;   // the <a> around, or 0
  bool strong, small, source_text, data_row;
};

class Walker {
 public:
  Walker(const MarkTable& marks, const html::Tree& tree, Outline& out) : marks_(marks), tree_(tree), out_(out) {}

  void run() {
    const auto count = static_cast<uint32_t>(tree_.nodes.size());
    out_.marks.assign(count, Marking());
    out_.line_begin.assign(count, 0);
    out_.line_end.assign(count, 0);
    stack_.push_back({0, 0, 0, false, false, false, false});
    for (uint32_t i = 1; i < count;) {
      while (i >= tree_.nodes[stack_.back().node].next) leave();
      i = enter(i);
    }
    while (!stack_.empty()) leave();
  }

 private:
  uint32_t here() const { return static_cast<uint32_t>(out_.text.size()); }
  uint32_t lines() const { return static_cast<uint32_t>(out_.lines.size()); }

  uint32_t enter(uint32_t i) {
    const Node& node = tree_.nodes[i];
    if (node.tag == Tag::text) {
      add(i);
      return i + 1;
    }
    Marking& marking = out_.marks[i];
    if (node.begin != node.end || html::is_block(node.tag)) marking = marks_.of(tree_, node);
    if (is_unseen(node.tag) || is_hidden(tree_, node)) {
      out_.line_begin[i] = out_.line_end[i] = lines();
      return node.next;
    }
    Open open = stack_.back();
    open.node = i;
    const bool cell = (node.tag == Tag::td || node.tag == Tag::th || node.tag == Tag::p) && open.data_row;
    if (node.tag == Tag::br) {
      end_line();
      breaks_ = static_cast<uint8_t>(std::min(breaks_ + 1, 200));
    } else if (node.tag == Tag::img) {
      out_.images.push_back({i, lines() + (line_open_ ? 1 : 0)});
      image_before_ = true;
    } else if (cell) {
      if (line_open_) out_.text += ' ';
    } else if (html::is_block(node.tag)) {
      end_line();
      edge();
      open.block = i;
      open.data_row = node.tag == Tag::tr && is_data_row(tree_, i);
      open.source_text |= node.tag == Tag::pre;
    }
    set_style(node, open);
    out_.line_begin[i] = lines();
    stack_.push_back(open);
    return i + 1;
  }

  void set_style(const Node& node, Open& open) {
    if (node.tag == Tag::a) open.link = open.node;
    open.strong |= node.tag == Tag::b || node.tag == Tag::strong || html::is_heading(node.tag) || node.tag == Tag::big;
    open.small |= node.tag == Tag::small || node.tag == Tag::em || node.tag == Tag::i;
    if (node.begin == node.end) return;
    if (node.tag == Tag::font) {
      const std::string_view size = tree_.attribute(node, "size");
      open.small |= size == "1" || size == "-1" || size == "-2";
      open.strong |= size == "4" || size == "5" || size == "6" || size == "+1" || size == "+2" || size == "+3";
    }
    const std::string_view style = tree_.attribute(node, "style");
    if (const size_t space = style.find("white-space"); space != std::string_view::npos) {
      open.source_text = style.find("pre", space) != std::string_view::npos;
    }
  }

  void leave() {
    const Open& open = stack_.back();
    if (open.block == open.node) {
      end_line();
      edge();
    }
    out_.line_end[open.node] = lines() + (line_open_ ? 1 : 0);
    stack_.pop_back();
  }

  void add(uint32_t i) {
    const std::string_view text = tree_.text(tree_.nodes[i]);
    const Open& open = stack_.back();
    if (!line_open_) {
      if (trim(text).empty()) {  // blanks between blocks
        return;
      }
      line_ = Line();
      line_.text.begin = here();
      line_.node = i;
      line_.block = open.block;
      line_.breaks = open.block == last_block_ ? breaks_ : uint8_t{0};
      line_.image_before = image_before_;
      line_.strong = line_.small = true;
      line_.source_text = open.source_text;
      line_open_ = true;
    }
    const Letters n = count_letters(text);
    if (open.link != 0) {
      line_.link_letters += n.all;
      if (n.all > 0 && open.link != last_link_) ++line_.links;
    } else {
      line_.letters += n.all;
    }
    if (n.all > 0) {
      last_link_ = open.link;
      line_.strong &= open.strong;
      line_.small &= open.small;
    }
    line_.thai += n.thai;
    out_.thai += n.thai;
    out_.latin += n.latin;
    if (here() > line_.text.begin) out_.text += kNodeEdge;
    out_.text.append(text);
  }

  void end_line() {
    if (!line_open_) return;
    line_.text.end = here();
    out_.text += '\n';
    last_block_ = line_.block;
    out_.lines.push_back(line_);
    line_open_ = false;
    last_link_ = 0;
    breaks_ = 0;
  }

  void edge() {
    breaks_ = 0;
    last_block_ = ~0u;
    image_before_ = false;
  }

  const MarkTable& marks_;
  const html::Tree& tree_;
  Outline& out_;
  std::vector<Open> stack_;
  Line line_;
  uint32_t last_block_ = ~0u;
  uint32_t last_link_ = 0;
  uint8_t breaks_ = 0;
  bool line_open_ = false, image_before_ = false;
};

}  // namespace

std::string label_line(std::string_view line) {
  std::string out(line);
  std::replace(out.begin(), out.end(), kNodeEdge, ' ');
  return one_line(out);
}

bool is_home_address(std::string_view href) {
  href = trim(href);
  if (const size_t scheme = href.find("//");
      scheme == 0 || (scheme != std::string_view::npos && href[scheme - 1] == ':')) {
    const size_t path = href.find('/', scheme + 2);
    if (path == std::string_view::npos) return true;
    href.remove_prefix(path);
  }
  while (href.starts_with("./")) href.remove_prefix(2);
  if (href.starts_with("/")) href.remove_prefix(1);
  if (href.empty() || href == ".") return true;
  if (href.find('/') != std::string_view::npos) return false;
  for (const std::string_view page : {"index.", "default.", "home.", "main."}) {
    if (starts_with_ignoring_case(href, page)) return href.find('?') == std::string_view::npos;
  }
  return href == "home" || href == "index";
}

bool is_home_link(const html::Tree& tree, const Outline& outline, uint32_t line) {
  const Line& l = outline.lines[line];
  if (l.links != 1 || l.letters > 0) return false;
  for (uint32_t node = tree.nodes[l.node].parent; node != 0; node = tree.nodes[node].parent) {
    if (tree.nodes[node].tag == html::Tag::a) return is_home_address(tree.attribute(tree.nodes[node], "href"));
  }
  return false;
}

void make_outline(const MarkTable& marks, const html::Tree& tree, Outline& out) {
  out.text.clear();
  out.lines.clear();
  out.images.clear();
  out.thai = out.latin = 0;
  Walker(marks, tree, out).run();
}

}  // namespace khao::article
