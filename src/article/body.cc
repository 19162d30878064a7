// From the container's lines: zones first, then paragraphs, then what each paragraph says.
#include "article/body.h"

#include <algorithm>

#include "article/letters.h"
#include "article/moment.h"

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
  Reader(const PhraseTable& phrases, const BylineTable& bylines, const text::DateTables& dates, const html::Tree& tree,
         const Outline& outline, const Location& location, std::string_view title, Body& out)
      : phrases_(phrases),
        bylines_(bylines),
        dates_(dates),
        tree_(tree),
        page_(outline),
        location_(location),
        title_key_(key_of(title)),
        out_(out) {}

  void run() {
    collect_lines();
    read_paragraphs(page_, lines_, out_.paragraphs);
    const uint32_t begin = page_.line_begin[location_.container];
    leads_ = static_cast<size_t>(std::count_if(out_.paragraphs.begin(), out_.paragraphs.end(), [&](const Paragraph& p) {
      return location_.headline < begin && p.line < begin;
    }));
    drop_leads();
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
    if (location_.headline < begin) collect_before(location_.headline + 1, begin);
    uint32_t prose = headline + (inside ? 1 : 0);
    while (prose < end && !is_first_prose(prose)) ++prose;
    for (uint32_t i = headline; i < end; ++i) {
      const Mark zone = location_.zone[i];
      const Line& line = page_.lines[i];
      const bool dated = inside && i < prose && has_digit(page_.view(line));  // an author's picture, name and date
      if (zone == Mark::caption || zone == Mark::gallery || (is_caption(line) && !dated)) {
        out_.captions.push_back(one_line(page_.view(line)));
      } else if ((zone == Mark::author || zone == Mark::date || zone == Mark::meta) && is_short(line)) {
        note(label_line(page_.view(line)));
      } else if (inside && i > headline && i < prose && is_preface(line)) {
        note(label_line(page_.view(line)));
      } else if (location_.headline < begin && i < prose && is_short(line) && is_dated(label_line(page_.view(line)))) {
        note(label_line(page_.view(line)));  // date and author below a headline that stands outside
      } else if (is_text_zone(zone) || (zone == Mark::title && i >= prose) || zone == Mark::meta ||
                 zone == Mark::author || zone == Mark::date) {
        add_line(i);
      } else if (zone == Mark::related && line.links == 0 && is_short(line)) {
        bylines_.read_line(label_line(page_.view(line)), false, out_.bylines);
      }
    }
    collect_behind(end);
  }

  void add_line(uint32_t i) {
    const Line& line = page_.lines[i];
    if (!is_link_line(line)) {
      lines_.push_back(i);
    } else if (const std::string text = one_line(page_.view(line)); is_hashtags(text)) {
      add_hashtags(text, out_.hashtags);
    }
  }

  // Between headline and text: the lead, captions of the lead image.
  void collect_before(uint32_t begin, uint32_t end) {
    for (uint32_t i = begin; i < end; ++i) {
      const Mark zone = location_.zone[i];
      const Line& line = page_.lines[i];
      if (is_beside(zone) || location_.effect[i] != Effect::none) continue;
      if (zone == Mark::caption || (is_caption(line) && !has_digit(page_.view(line)))) {
        out_.captions.push_back(one_line(page_.view(line)));
      } else if (zone == Mark::lead && line.letters >= 25 && line.link_letters == 0 && lines_.size() < kMaxLeads) {
        lines_.push_back(i);
      }
    }
  }

  // Behind the text, in an element of its own: who wrote and photographed it.
  void collect_behind(uint32_t begin) {
    const uint32_t end = std::min({begin + 4, static_cast<uint32_t>(page_.lines.size()), location_.next_article});
    for (uint32_t i = begin; i < end; ++i) {
      if (is_beside(location_.zone[i])) return;
      const Line& line = page_.lines[i];
      if (location_.effect[i] == Effect::none && is_short(line) && line.links == 0)
        bylines_.read_line(label_line(page_.view(line)), false, out_.bylines);
    }
  }

  static bool is_short(const Line& line) { return line.letters + line.link_letters <= 160; }

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

  // A short line under an image: set small, alone with it in a block, or in an element named after it.
  bool is_caption(const Line& line) const {
    const uint32_t letters = line.letters + line.link_letters;
    if (letters > 200) return false;
    const auto lines = [&](uint32_t node) { return page_.line_end[node] - page_.line_begin[node]; };
    if (line.image_before && line.small) return true;
    if (line.links > 0) return false;
    if (line.image_before && letters <= 60 && line.block > location_.container && lines(line.block) == 1) return true;
    uint32_t node = line.block;
    for (int up = 0; up < 3 && node > location_.container && lines(node) <= 2; ++up, node = tree_.nodes[node].parent) {
      if (is_named_image(node) && holds_image(node)) return true;
    }
    return false;
  }

  bool is_named_image(uint32_t node) const {
    const std::string_view names = tree_.attribute(tree_.nodes[node], "class");
    for (const std::string_view word : {"img", "image", "photo", "pic", "thumb", "figure", "cover"})
      if (contains_ignoring_case(names, word)) return true;
    return false;
  }

  bool holds_image(uint32_t node) const {
    const auto first = std::lower_bound(page_.images.begin(), page_.images.end(), node,
                                        [](const Image& image, uint32_t n) { return image.node < n; });
    return first != page_.images.end() && first->node < tree_.nodes[node].next;
  }

  // Nothing but links: an inserted teaser, a list of related articles.
  static bool is_link_line(const Line& line) {
    return line.links > 0 && line.letters < 6 && line.link_letters > 3 * line.letters;
  }

  // A short line that holds a date: `4 มีนาคม 2559 | โดย นิพนธ์ ทรายทอง`.
  bool is_dated(std::string_view text) const {
    return count_letters(text).all <= 60 && text::find_date(dates_, with_usual_dates(text)).has_value();
  }

  // A line that is a date and little else.
  bool is_date(std::string_view text) const {
    const std::string usual = with_usual_dates(text);
    const auto found = text::find_date(dates_, usual);
    if (!found) return false;
    const uint32_t all = count_letters(usual).all;
    const std::string_view date = std::string_view(usual).substr(found->span.begin, found->span.size());
    return all <= 60 && count_letters(date).all + 6 >= all;
  }

  // A lead that the text repeats, cut or whole.
  void drop_leads() {
    for (size_t i = leads_; i-- > 0;) {
      std::string key = key_of(out_.paragraphs[i].text);
      const bool repeated =
          std::any_of(out_.paragraphs.begin() + static_cast<std::ptrdiff_t>(leads_), out_.paragraphs.end(),
                      [&](const Paragraph& paragraph) { return key_of(paragraph.text).starts_with(key); });
      if (repeated) out_.paragraphs.erase(out_.paragraphs.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  void judge_all() {
    std::vector<Paragraph> kept;
    KeyScratch scratch;
    const size_t count = out_.paragraphs.size();
    size_t signed_at = count;  // paragraphs before the line that signs the text
    for (size_t i = 0; i < count; ++i) {
      Paragraph& paragraph = out_.paragraphs[i];
      const bool edge = i < 2 || i + 4 > count;
      if (edge && paragraph.text.size() < 200 && is_date(paragraph.text)) {
        out_.notes.push_back(std::move(paragraph.text));
        continue;
      }
      const uint32_t letters = count_letters(paragraph.text).all;
      switch (judge(phrases_, bylines_, dates_, paragraph.text, letters, title_key_, edge, out_.bylines, scratch)) {
        case Drop::none:
          kept.push_back(std::move(paragraph));
          break;
        case Drop::byline:
          if (i > 1) signed_at = kept.size();
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
    drop_behind_signature(signed_at, kept);
    // A heading at the end, whose links are gone.
    while (kept.size() > 1 && is_heading(kept.back()) && !page_.lines[kept[kept.size() - 2].line].strong)
      kept.pop_back();
    out_.paragraphs = std::move(kept);
  }

  // Behind the signature of a whole article stands an advertisement or an address, if it is short.
  static void drop_behind_signature(size_t signed_at, std::vector<Paragraph>& kept) {
    constexpr uint32_t kArticle = 300, kShort = 60;
    if (signed_at >= kept.size()) return;
    uint32_t letters = 0;
    for (size_t i = 0; i < signed_at; ++i) letters += count_letters(kept[i].text).all;
    const bool all_short = std::all_of(kept.begin() + static_cast<std::ptrdiff_t>(signed_at), kept.end(),
                                       [](const Paragraph& p) { return count_letters(p.text).all <= kShort; });
    if (letters >= kArticle && all_short) kept.resize(signed_at);
  }

  bool is_heading(const Paragraph& paragraph) const {
    return page_.lines[paragraph.line].strong && count_letters(paragraph.text).all <= 40;
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
  const text::DateTables& dates_;
  const html::Tree& tree_;
  const Outline& page_;
  const Location& location_;
  const std::string title_key_;
  Body& out_;
  std::vector<uint32_t> lines_;
  static constexpr size_t kMaxLeads = 6;
  size_t leads_ = 0;  // paragraphs that stand before the container
};

}  // namespace

Drop judge(const PhraseTable& phrases, const BylineTable& bylines, const text::DateTables& dates, std::string_view text,
           uint32_t letters, std::string_view title_key, bool edge, std::vector<Byline>& names, KeyScratch& scratch) {
  if (is_hashtags(text)) return Drop::hashtags;
  // What is longer than every phrase's rule allows, and than the title, is prose.
  if (letters > std::max(phrases.max_key(), title_key.size())) return Drop::none;
  key_of(text, scratch.view, scratch.key);
  const std::string& key = scratch.key;
  if (key.empty()) return Drop::furniture;
  if (key == title_key) return Drop::title;
  if (edge && key.size() <= 60 && text.find("©") != std::string_view::npos) return Drop::furniture;
  if (bylines.read_line(text, edge, names)) return Drop::byline;
  switch (phrases.effect(key)) {
    case Effect::none:
      return Drop::none;
    case Effect::info:
      return key.size() <= 30 || text::find_date(dates, with_usual_dates(text)) ? Drop::note : Drop::none;
    default:
      return Drop::furniture;
  }
}

void Body::clear() {
  paragraphs.clear();
  bylines.clear();
  captions.clear();
  hashtags.clear();
  notes.clear();
}

void read_body(const PhraseTable& phrases, const BylineTable& bylines, const text::DateTables& dates,
               const html::Tree& tree, const Outline& outline, const Location& location, std::string_view title,
               Body& out) {
  out.clear();
  if (location.container != 0) Reader(phrases, bylines, dates, tree, outline, location, title, out).run();
}

}  // namespace khao::article
