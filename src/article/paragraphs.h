// Lines of a page to paragraphs: what blanks, line feeds and <br> mean.
//
//   one nbsp, a run of blanks                a blank
//   three or more nbsp                       a paragraph's end, but not in price lists (many short pieces)
//   a blank line                             a paragraph's end
//   a line feed                              a blank; a paragraph's end in <pre> and where nothing else parts the text
//   short lines of one length                one paragraph that was wrapped by hand: joined, inside Thai words without
//   a blank zero-width space, soft hyphen, BOM       nothing
#ifndef KHAO_ARTICLE_PARAGRAPHS_H_
#define KHAO_ARTICLE_PARAGRAPHS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "article/outline.h"

namespace khao::article {

struct Paragraph {
  std::string text;   ///< blanks folded, trimmed, not empty
  uint32_t line = 0;  ///< of the outline
  bool alone = true;  ///< the whole line, not a piece of it
};

/// Appends the paragraphs of the lines with these numbers (in order). Linear.
void read_paragraphs(const Outline& outline, const std::vector<uint32_t>& lines, std::vector<Paragraph>& out);

}  // namespace khao::article

#endif  // KHAO_ARTICLE_PARAGRAPHS_H_
