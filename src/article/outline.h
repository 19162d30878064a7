// The text of a page as lines, in document order, each with what is known of where it stands.
//
// A line is the text between two edges of block elements or <br>. Since nodes lie in document order, so do lines, and
// the lines of any element are a range: sums over elements are differences of running sums over lines.
#ifndef KHAO_ARTICLE_OUTLINE_H_
#define KHAO_ARTICLE_OUTLINE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/marks.h"
#include "html/tree.h"
#include "khao/span.h"

namespace khao::article {

/// Between the texts of two nodes in one line. No text of a page holds it.
inline constexpr char kNodeEdge = '\x01';

struct Line {
  Span text;             ///< into Outline::text, not empty when trimmed
  uint32_t node = 0;     ///< its first text node
  uint32_t block = 0;    ///< the innermost block element around it
  uint32_t letters = 0;  ///< outside links
  uint32_t link_letters = 0;
  uint32_t thai = 0;
  uint16_t links = 0;
  uint8_t breaks = 0;         ///< <br> between the line before in the same block and this one; 0: a block's edge
  bool image_before = false;  ///< an image stands in the same block before it
  bool strong = false;        ///< all of it bold, or in a larger font
  bool small = false;         ///< all of it small, or in a smaller font, or emphasised
  bool source_text = false;   ///< in <pre>, or line feeds count by style
};

struct Image {
  uint32_t node;
  uint32_t line;  ///< number of the first line behind it
};

struct Outline {
  std::string text;  ///< of all lines, as the page has it (blanks not folded), with a line feed behind each
  std::vector<Line> lines;
  std::vector<Image> images;
  std::vector<Marking> marks;        ///< of each node
  std::vector<uint32_t> line_begin;  ///< of each node: number of its first line
  std::vector<uint32_t> line_end;    ///< one behind its last line
  uint32_t thai = 0, latin = 0;      ///< letters of all lines

  std::string_view view(const Line& line) const {
    return std::string_view(text).substr(line.text.begin, line.text.size());
  }
};

/// A line of date, author and the like in one line: what stands in elements of its own is parted by a blank.
std::string label_line(std::string_view line);

/// Whether a line is nothing but a link to the site's home page (its name or logo, or "home").
bool is_home_link(const html::Tree& tree, const Outline& outline, uint32_t line);

/// Whether an address is that of a home page: `/`, `index.php`, `https://a.example/`.
bool is_home_address(std::string_view href);

/// Replaces `out`, keeps its capacity. Linear; iterative.
void make_outline(const MarkTable& marks, const html::Tree& tree, Outline& out);

}  // namespace khao::article

#endif  // KHAO_ARTICLE_OUTLINE_H_
