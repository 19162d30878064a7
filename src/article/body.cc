// From the container's lines: zones first, then paragraphs, then what each paragraph says.
#include "article/body.h"

#include <algorithm>

#include "article/letters.h"

namespace khao::article {
namespace {

/// Nothing but hashtags: `#ตรัง #ไฟป่า`.
bool is_hashtags(std::string_view text) {
  bool any = false;
  for (size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    if (text[at] != '#') return false;
    any = true;
    at = std::min(text.find(' ', at), text.size());
  }
  return any;
}

void add_hashtags(std::string_view text, std::vector<std::string>& out) {
  for (size_t at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
    const std::string_view tag = text.substr(at + 1, std::min(text.find(' ', at), text.size()) - at - 1);
    if (!tag.empty()) out.emplace_back(tag);
  }
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
         text.find("\xE0\xB9\x90") != std::string_view::npos ||
         key_of(text).find_first_of("0123456789") != std::string::npos;
}

class Reader {
 public:
  Reader(const PhraseTable& phrases, const BylineTable& bylines, const html::Tree& tree, const Outline& outline,
         const Location& location, std::string_view title, Body& out)
      : phrases_(phrases),
        bylines_(bylines),
        tree_(tree),
        page_(outline),
        location_(location),
        title_key_(key_of(title)),
        out_(out) {}

  void run() {
    collect_lines();
    read_paragraphs(page_, lines_, out_.paragraphs);
    judge_all();
    drop_quotes();
  }

 private:
  void collect_lines() {
    const uint32_t begin = page_.line_begin[location_.container];
    const uint32_t end = std::min(page_.line_end[location_.container], location_.next_article);
    // A headline inside the container: what stands above it is no text, nor what stands between it and the first prose,
    // if it is short (date, section, author, counts of shares).
    const bool inside = location_.headline >= begin && location_.headline < end;
    const uint32_t headline = inside ? location_.headline : begin;
    uint32_t prose = headline + 1;
    while (inside && prose < end && !is_first_prose(prose)) ++prose;
    for (uint32_t i = headline; i < end; ++i) {
      const Mark zone = location_.zone[i];
      const Line& line = page_.lines[i];
      if (zone == Mark::caption || zone == Mark::gallery || is_caption(line)) {
        out_.captions.push_back(one_line(page_.view(line)));
      } else if (zone == Mark::author || zone == Mark::date || zone == Mark::meta) {
        note(one_line(page_.view(line)));
      } else if (i > headline && i < prose && is_preface(line)) {
        note(one_line(page_.view(line)));
      } else if (is_text_zone(zone) && !is_link_line(line)) {
        lines_.push_back(i);
      }
    }
  }

  bool is_first_prose(uint32_t i) const {
    return is_text_zone(location_.zone[i]) && page_.lines[i].letters >= 60 &&
           page_.lines[i].link_letters * 2 < page_.lines[i].letters;
  }

  bool is_preface(const Line& line) const {
    const uint32_t letters = line.letters + line.link_letters;
    return letters <= 25 || (letters <= 60 && (line.links > 0 || has_digit(page_.view(line))));
  }

  void note(std::string text) {
    if (!bylines_.read_line(text, true, out_.bylines)) out_.notes.push_back(std::move(text));
  }

  // A short line under an image in the same block, set small.
  static bool is_caption(const Line& line) {
    return line.image_before && line.small && line.letters + line.link_letters <= 200;
  }

  // Nothing but links: an inserted teaser, a list of related articles.
  static bool is_link_line(const Line& line) {
    return line.links > 0 && line.letters < 6 && line.link_letters > 3 * line.letters;
  }

  void judge_all() {
    std::vector<Paragraph> kept;
    const size_t count = out_.paragraphs.size();
    for (size_t i = 0; i < count; ++i) {
      Paragraph& paragraph = out_.paragraphs[i];
      const bool edge = i < 2 || i + 4 > count;
      switch (judge(phrases_, bylines_, paragraph.text, title_key_, edge, out_.bylines)) {
        case Drop::none:
          kept.push_back(std::move(paragraph));
          break;
        case Drop::hashtags:
          add_hashtags(paragraph.text, out_.hashtags);
          break;
        case Drop::note:
          out_.notes.push_back(std::move(paragraph.text));
          break;
        default:
          break;
      }
    }
    out_.paragraphs = std::move(kept);
  }

  // A pull quote repeats a sentence of the text.
  void drop_quotes() {
    std::string all;
    for (const Paragraph& paragraph : out_.paragraphs) {
      if (!is_quote(paragraph)) all += key_of(paragraph.text);
    }
    std::erase_if(out_.paragraphs, [&](const Paragraph& paragraph) {
      return is_quote(paragraph) && all.find(key_of(paragraph.text)) != std::string::npos;
    });
  }

  bool is_quote(const Paragraph& paragraph) const {
    const Line& line = page_.lines[paragraph.line];
    for (uint32_t node = line.block; node > location_.container; node = tree_.nodes[node].parent) {
      if (tree_.nodes[node].tag == html::Tag::blockquote || tree_.nodes[node].tag == html::Tag::aside ||
          page_.marks[node].mark == Mark::quote)
        return true;
    }
    return false;
  }

  const PhraseTable& phrases_;
  const BylineTable& bylines_;
  const html::Tree& tree_;
  const Outline& page_;
  const Location& location_;
  const std::string title_key_;
  Body& out_;
  std::vector<uint32_t> lines_;
};

}  // namespace

Drop judge(const PhraseTable& phrases, const BylineTable& bylines, std::string_view text, std::string_view title_key,
           bool edge, std::vector<Byline>& names) {
  constexpr size_t kLongest = 1500;  // bytes; longer ones are prose
  if (text.size() > kLongest) return Drop::none;
  const std::string key = key_of(text);
  if (key.empty()) return Drop::furniture;
  if (key == title_key) return Drop::title;
  if (is_hashtags(text)) return Drop::hashtags;
  if (bylines.read_line(text, edge, names)) return Drop::byline;
  switch (phrases.effect(key)) {
    case Effect::none:
      return Drop::none;
    case Effect::info:
      return has_digit(text) || key.size() <= 30 ? Drop::note : Drop::none;
    default:
      return Drop::furniture;
  }
}

void read_body(const PhraseTable& phrases, const BylineTable& bylines, const html::Tree& tree, const Outline& outline,
               const Location& location, std::string_view title, Body& out) {
  out.paragraphs.clear();
  out.bylines.clear();
  out.captions.clear();
  out.hashtags.clear();
  out.notes.clear();
  if (location.container != 0) Reader(phrases, bylines, tree, outline, location, title, out).run();
}

}  // namespace khao::article
