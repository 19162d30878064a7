// Each line is cut into pieces with the kind of gap before each; what the kinds mean is decided over all lines
// together.
#include "article/paragraphs.h"

#include <algorithm>

#include "article/letters.h"
#include "base/utf8.h"

namespace khao::article {
namespace {

enum class Gap : uint8_t { block, nbsp, blank_line, line_feed };

struct Piece {
  std::string text;
  uint32_t line;
  Gap gap;              // before it
  uint32_t width;       // characters that take a place of their own
  bool joined = false;  // to the piece before, with a blank
};

bool is_zero_width(char32_t c) { return c == 0x200B || c == 0x200C || c == 0x2060 || c == 0xFEFF || c == 0xAD; }
bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\f' || c == '\v' || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
}
bool is_thai_mark(char32_t c) { return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E); }

// A blank between what stood before and what comes: none at an edge.
struct Run {
  unsigned nbsp = 0;
  unsigned feeds = 0;       // in the text node at hand
  unsigned most_feeds = 0;  // in one text node: source text that is wrapped around a tag makes no blank line
  bool any = false;
};

class Cutter {
 public:
  explicit Cutter(std::vector<Piece>& out) : out_(out) {}

  void cut(std::string_view raw, uint32_t line) {
    line_ = line;
    gap_ = Gap::block;
    Run run;
    for (size_t at = 0; at < raw.size();) {
      const size_t begin = at;
      const char32_t c = base::next_code_point(raw, at);
      if (is_zero_width(c) || c == '\r' || (c == 0x200D && last_ < 0x2000))
        continue;  // a joiner belongs between emoji only
      if (c == static_cast<char32_t>(kNodeEdge)) {
        run.feeds = 0;
        continue;
      }
      if (c == 0xA0) {
        ++run.nbsp;
      } else if (c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x85) {
        run.most_feeds = std::max(run.most_feeds, ++run.feeds);
      } else if (!is_space(c)) {
        put(raw.substr(begin, at - begin), c, run);
        run = Run();
        continue;
      }
      run.any = true;
    }
    flush(Gap::block);
  }

 private:
  void put(std::string_view bytes, char32_t c, const Run& run) {
    if (!text_.empty()) {
      if (run.most_feeds >= 2)
        flush(Gap::blank_line);
      else if (run.nbsp >= 3)
        flush(Gap::nbsp);
      else if (run.most_feeds == 1)
        flush(Gap::line_feed);
      else if (run.any) {
        text_ += ' ';
        ++width_;
      }
    }
    text_.append(bytes);
    width_ += !is_thai_mark(c);
    last_ = c;
  }

  void flush(Gap next) {
    if (!text_.empty()) out_.push_back({std::move(text_), line_, gap_, width_, false});
    text_.clear();
    width_ = 0;
    gap_ = next;
  }

  std::vector<Piece>& out_;
  std::string text_;
  char32_t last_ = 0;
  uint32_t width_ = 0;
  uint32_t line_ = 0;
  Gap gap_ = Gap::block;
};

bool ends_in_thai(std::string_view text) {
  if (text.size() < 3) return false;
  size_t at = text.size() - 3;
  const char32_t c = base::next_code_point(text, at);
  return base::is_thai(c) && c < 0x0E50 && c != 0x0E2F && c != 0x0E46;  // ฯ and ๆ end words, digits end numbers
}

bool begins_in_thai(std::string_view text) {
  size_t at = 0;
  const char32_t c = base::next_code_point(text, at);
  return base::is_thai(c) && c < 0x0E50;
}

class Assembler {
 public:
  Assembler(const Outline& outline, std::vector<Piece>& pieces, std::vector<Paragraph>& out)
      : outline_(outline), pieces_(pieces), out_(out) {}

  void run() {
    settle_nbsp();
    settle_line_feeds();
    join();
    find_wrap_width();
    for (size_t i = 0; i < pieces_.size();) {
      const size_t end = run_end(i);
      if (is_wrapped(i, end) || is_like_wrapped(i, end))
        join_wrapped(i, end);
      else
        for (size_t k = i; k < end; ++k) emit(k);
      i = end;
    }
  }

 private:
  bool begins_line(size_t i) const { return i == pieces_.size() || pieces_[i].gap == Gap::block; }

  // Many short pieces between runs of nbsp are columns of a list, not paragraphs.
  void settle_nbsp() {
    for (size_t i = 0, end; i < pieces_.size(); i = end) {
      std::vector<uint32_t> widths = {pieces_[i].width};
      for (end = i + 1; !begins_line(end); ++end) widths.push_back(pieces_[end].width);
      if (widths.size() < 3) continue;
      const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
      std::nth_element(widths.begin(), middle, widths.end());
      for (size_t k = i + 1; *middle < 14 && k < end; ++k) pieces_[k].joined |= pieces_[k].gap == Gap::nbsp;
    }
  }

  // Line feeds part paragraphs where nothing else does: one line holds nearly all, and is made of several long pieces.
  void settle_line_feeds() {
    size_t blocks = 0, feeds = 0, wide = 0, other = 0;
    for (const Piece& piece : pieces_) {
      blocks += piece.gap == Gap::block && piece.width > 20;
      feeds += piece.gap == Gap::line_feed;
      wide += piece.width >= 60;
      other += piece.gap == Gap::blank_line || piece.gap == Gap::nbsp;
    }
    const bool alone = blocks <= 2 && other == 0 && feeds > 0 && (wide * 2 > feeds || is_wrapped(0, pieces_.size()));
    for (Piece& piece : pieces_) {
      piece.joined |= piece.gap == Gap::line_feed && !alone && !outline_.lines[piece.line].source_text;
    }
  }

  void join() {
    size_t to = 0;
    for (size_t i = 1; i < pieces_.size(); ++i) {
      if (pieces_[i].joined) {
        pieces_[to].text += ' ';
        pieces_[to].text += pieces_[i].text;
        pieces_[to].width += pieces_[i].width + 1;
      } else if (++to != i) {
        pieces_[to] = std::move(pieces_[i]);
      }
    }
    if (!pieces_.empty()) pieces_.resize(to + 1);
  }

  // Whether a piece may go on from the one before: one <br> or line feed between them in one block.
  bool goes_on(size_t i) const {
    const Piece& piece = pieces_[i];
    if (piece.gap == Gap::line_feed) return true;
    const Line& line = outline_.lines[piece.line];
    return piece.gap == Gap::block && line.breaks == 1 && piece.line == pieces_[i - 1].line + 1 &&
           line.block == outline_.lines[pieces_[i - 1].line].block;
  }

  size_t run_end(size_t i) const {
    size_t end = i + 1;
    while (end < pieces_.size() && goes_on(end)) ++end;
    return end;
  }

  // The widest piece of the runs that are surely wrapped.
  void find_wrap_width() {
    for (size_t i = 0; i < pieces_.size();) {
      const size_t end = run_end(i);
      for (size_t k = i; is_wrapped(i, end) && k < end; ++k) wrap_width_ = std::max(wrap_width_, pieces_[k].width);
      i = end;
    }
  }

  // A short run in a text that is wrapped elsewhere: of the same width, but for its last piece.
  bool is_like_wrapped(size_t first, size_t end) const {
    if (wrap_width_ == 0 || end - first < 2) return false;
    for (size_t i = first; i + 1 < end; ++i) {
      if (pieces_[i].width > wrap_width_ || pieces_[i].width * 8 < wrap_width_ * 7) return false;
    }
    return pieces_[end - 1].width <= wrap_width_;
  }

  // Wrapped by hand: short pieces of nearly one width, most of which end inside a Thai phrase.
  bool is_wrapped(size_t first, size_t end) const {
    constexpr size_t kLeast = 5;
    constexpr uint32_t kNarrowest = 8, kWidest = 70;
    if (end - first < kLeast) return false;
    std::vector<uint32_t> widths;
    for (size_t i = first; i < end; ++i) widths.push_back(pieces_[i].width);
    const auto upper = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 3 / 4);
    std::nth_element(widths.begin(), upper, widths.end());
    const uint32_t full = *upper;
    if (full > kWidest || full < kNarrowest) return false;
    size_t even = 0, open = 0;
    for (size_t i = first; i + 1 < end; ++i) {
      even += pieces_[i].width * 8 >= full * 7 && pieces_[i].width * 7 <= full * 8;
      open += ends_in_thai(pieces_[i].text);
    }
    return even * 4 >= (end - first - 1) * 3 && open * 3 >= (end - first - 1) * 2;
  }

  void emit(size_t i) {
    const bool alone = begins_line(i) && begins_line(i + 1);
    out_.push_back({std::move(pieces_[i].text), pieces_[i].line, alone});
  }

  void join_wrapped(size_t first, size_t end) {
    Paragraph paragraph{std::move(pieces_[first].text), pieces_[first].line, true};
    for (size_t i = first + 1; i < end; ++i) {
      if (!ends_in_thai(paragraph.text) || !begins_in_thai(pieces_[i].text)) paragraph.text += ' ';
      paragraph.text += pieces_[i].text;
    }
    out_.push_back(std::move(paragraph));
  }

  const Outline& outline_;
  std::vector<Piece>& pieces_;
  std::vector<Paragraph>& out_;
  uint32_t wrap_width_ = 0;
};

}  // namespace

void read_paragraphs(const Outline& outline, const std::vector<uint32_t>& lines, std::vector<Paragraph>& out) {
  std::vector<Piece> pieces;
  Cutter cutter(pieces);
  for (const uint32_t line : lines) cutter.cut(outline.view(outline.lines[line]), line);
  Assembler(outline, pieces, out).run();
}

}  // namespace khao::article
