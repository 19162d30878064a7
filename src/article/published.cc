// Candidates are gathered with their sources, then one function decides.
#include "article/published.h"

#include <algorithm>
#include <cstdlib>

#include "article/letters.h"

namespace khao::article {
namespace {

struct Candidate {
  Moment moment;
  Source source = Source::none;
  bool strong = false;  ///< of a visible date: it is labelled, or stands in an element for dates
};

struct Candidates {
  std::vector<Candidate> meta, modified, visible;
  Candidate url;      ///< a whole day in the page's address
  text::Date anchor;  ///< for days without a year; year 0: none
};

int64_t days_apart(const text::Date& a, const text::Date& b) {
  return std::abs(text::day_number(a) - text::day_number(b));
}

bool same_wall(const Moment& a, const Moment& b) {
  return a.day == b.day && a.timed() && b.timed() && a.seconds / 60 == b.seconds / 60;
}

// --- URL ---

/// `/2024/01/11/`, `/2024-01-11`, `/20240111`; month or day 0 where the address holds no more.
text::Date date_in_url(std::string_view url) {
  for (size_t at = url.find('/'); at != std::string_view::npos; at = url.find('/', at + 1)) {
    std::string digits;
    size_t end = at + 1;
    for (; end < url.size() && digits.size() < 8; ++end) {
      const char c = url[end];
      const bool digit = c >= '0' && c <= '9';
      if (!digit && !((c == '/' || c == '-') && (digits.size() == 4 || digits.size() == 6))) break;
      if (digit) digits += c;
    }
    if (digits.size() < 6 || (end < url.size() && url[end] >= '0' && url[end] <= '9')) continue;
    text::Date date;
    date.year = plausible_year(std::atoi(digits.substr(0, 4).c_str()));
    date.month = std::atoi(digits.substr(4, 2).c_str());
    date.day = digits.size() == 8 ? std::atoi(digits.substr(6, 2).c_str()) : 0;
    if (date.year == 0 || date.month < 1 || date.month > 12) continue;
    if (date.day != 0 && !text::is_day(date)) continue;
    return date;
  }
  return {};
}

// --- visible dates ---

class Visible {
 public:
  Visible(const DateFinder& finder, const Page& page, Candidates& out) : finder_(finder), page_(page), out_(out) {}

  void run() {
    const Location& where = page_.location;
    if (where.container == 0) return;
    const uint32_t begin = page_.outline.line_begin[where.container];
    const uint32_t end = std::min(page_.outline.line_end[where.container], where.next_article);
    const uint32_t count = static_cast<uint32_t>(page_.outline.lines.size());
    const bool headline = where.headline != kNoLine;
    prose_ = begin;
    while (prose_ < end && !is_prose(prose_)) ++prose_;
    const uint32_t top = headline ? std::min(where.headline, prose_) : begin;
    for (uint32_t i = top > 3 ? top - 3 : 0; i < std::min(end + 6, count); ++i) line(i, top);
  }

 private:
  bool is_prose(uint32_t i) const {
    return is_text_zone(page_.location.zone[i]) && page_.outline.lines[i].letters >= 70 &&
           page_.location.effect[i] == Effect::none;
  }

  void line(uint32_t i, uint32_t top) {
    const Line& line = page_.outline.lines[i];
    const Mark zone = page_.location.zone[i];
    const uint32_t longest = page_.location.effect[i] == Effect::info ? 260 : 130;
    if (is_beside(zone) || zone == Mark::caption || zone == Mark::gallery || line.letters + line.link_letters > longest)
      return;
    const bool in_wrapper = i >= top || shares_wrapper(i, top);
    const bool marked =
        (zone == Mark::date || zone == Mark::meta || page_.location.effect[i] == Effect::info) && in_wrapper;
    const bool between = i > top && i < prose_;
    if (i > prose_ && !marked && line.letters > kDateMostly) return;  // prose
    attribute(line, marked || between);
    const std::string text = with_usual_dates(label_line(page_.outline.view(line)));
    size_t begin = 0;
    for (int count = 0; count < 3 && begin < text.size(); ++count) {
      const auto found = read(std::string_view(text).substr(begin));
      if (!found) return;
      const std::string_view part = std::string_view(text).substr(begin, found->end);
      date(found->moment, finder_.label(count == 0 ? text : part, found->begin), marked, between, i < top, in_wrapper,
           text);
      begin += found->end;
    }
  }

  // A date above the headline is the article's if an element holds both and little else above; else it is the page's
  // clock.
  bool shares_wrapper(uint32_t i, uint32_t headline) const {
    if (page_.outline.lines[i].links > 1) return false;
    uint32_t common = page_.outline.lines[headline].block;
    while (common != 0 && page_.outline.line_begin[common] > i) common = page_.tree.nodes[common].parent;
    const html::Tag tag = page_.tree.nodes[common].tag;
    return page_.outline.line_begin[common] + 2 >= i && tag != html::Tag::body && tag != html::Tag::html && common != 0;
  }

  void date(const Moment& moment, DateLabel label, bool marked, bool between, bool above, bool in_wrapper,
            std::string_view text) {
    if (label == DateLabel::other) return;
    if (label == DateLabel::modified) {
      out_.modified.push_back({moment, Source::markup, true});
    } else if (label == DateLabel::published || marked || (between && count_letters(text).all <= kDateMostly) ||
               (above && count_letters(text).all <= kDateAlone && in_wrapper)) {
      out_.visible.push_back({moment, Source::markup, label == DateLabel::published || marked});
    }
  }

  // Letters of a line that is a date and little else, and of one with an author or section beside it.
  static constexpr uint32_t kDateAlone = 32, kDateMostly = 50;

  struct Read {
    Moment moment;
    size_t begin, end;  // bytes of the text
  };

  std::optional<Read> read(std::string_view text) const {
    const auto found = text::find_date(finder_.dates, text, out_.anchor);
    if (!found) {
      const auto moment = read_moment(finder_.dates, text);  // years that were raised twice
      return moment ? std::optional(Read{*moment, text.size(), text.size()}) : std::nullopt;
    }
    Moment moment;
    moment.day = found->date;
    if (found->clock.known()) {
      moment.seconds = found->clock.hour * 3600 + found->clock.minute * 60;
      moment.digits = 4;
    }
    return Read{moment, found->span.begin, found->span.end};
  }

  // <time datetime> inside the line.
  void attribute(const Line& line, bool strong) {
    const html::Tree& tree = page_.tree;
    for (uint32_t node = tree.nodes[line.node].parent; node != 0 && node >= line.block;
         node = tree.nodes[node].parent) {
      if (tree.nodes[node].tag != html::Tag::time) continue;
      const std::string_view value = tree.attribute(tree.nodes[node], "datetime");
      const auto moment = read_moment(finder_.dates, value);
      if (!moment) return;
      const std::string_view names = tree.attribute(tree.nodes[node], "class");
      const bool modified = names.find("updated") != std::string_view::npos &&
                            names.find("entry-date") == std::string_view::npos &&
                            names.find("published") == std::string_view::npos;
      (modified ? out_.modified : out_.meta).push_back({*moment, Source::markup, strong});
      return;
    }
  }

  const DateFinder& finder_;
  const Page& page_;
  Candidates& out_;
  uint32_t prose_ = 0;
};

// --- the text ---

/// The day that the article's own text gives for itself.
std::optional<Moment> date_in_text(const DateFinder& finder, const DatelineTable& datelines, std::string_view text,
                                   const text::Date& anchor) {
  constexpr size_t kWindow = 100;  // bytes
  constexpr std::string_view kToday = "วันนี้";
  const auto read = [&](std::string_view window, size_t latest) -> std::optional<Moment> {
    const auto found = text::find_date(finder.dates, window, anchor, latest);
    if (!found) return {};
    Moment moment;
    moment.day = found->date;
    return moment;
  };
  const size_t today = text.substr(0, 400).find(kToday);
  if (today != std::string_view::npos) {
    const std::string_view behind = text.substr(today + kToday.size(), kWindow);
    const size_t begin = behind.find_first_not_of(" (");
    if (begin != std::string_view::npos) {
      if (auto moment = read(behind.substr(begin), 0)) return moment;
    }
  }
  const std::string_view place = datelines.place(text);
  if (!place.empty()) {
    const size_t behind = static_cast<size_t>(place.data() - text.data()) + place.size();
    if (auto moment = read(text.substr(behind, kWindow), 2)) return moment;
  }
  if (const auto leading = text::find_date(finder.dates, text.substr(0, kWindow), anchor, 0)) {
    const size_t dash = text.find_first_not_of(' ', leading->span.end);
    const std::string_view sign = dash == std::string_view::npos ? std::string_view() : text.substr(dash, 3);
    if (sign.starts_with("-") || sign.starts_with("–") || sign.starts_with("—")) {
      Moment moment;
      moment.day = leading->date;
      return moment;
    }
  }
  return {};
}

// --- the decision ---

/// Thai wall clock of a metadata value. Plug-ins label local time as `+00:00`; another source that shows the same wall
/// clock tells.
Moment settle(const Moment& moment, const Candidates& all) {
  if (!moment.timed() || !moment.offset || *moment.offset == kThaiOffset) return moment;
  Moment local = moment;
  local.offset = kThaiOffset;
  const Moment converted = in_thailand(moment);
  for (const std::vector<Candidate>* list : {&all.meta, &all.visible}) {
    for (const Candidate& other : *list) {
      if (other.moment.offset && *other.moment.offset != kThaiOffset) continue;
      if (same_wall(other.moment, moment)) return local;
      if (same_wall(other.moment, converted)) return converted;
    }
  }
  for (const Candidate& other : all.visible) {
    if (other.moment.day == moment.day && other.moment.day != converted.day) return local;
  }
  return converted;
}

const Candidate* best_visible(const Candidates& all) {
  const auto strong = std::find_if(all.visible.begin(), all.visible.end(), [](const Candidate& c) { return c.strong; });
  if (strong != all.visible.end()) return &*strong;
  return all.visible.empty() ? nullptr : &all.visible.front();
}

Dated dated(const Moment& moment, Source source) { return {to_iso(moment), source}; }

void decide(const Candidates& all, Article& out, std::vector<Problem>& warnings) {
  const Candidate* visible = best_visible(all);
  if (!all.modified.empty())
    out.modified = dated(settle(all.modified.front().moment, all), all.modified.front().source);
  if (!all.meta.empty()) {
    Moment moment = settle(all.meta.front().moment, all);
    Source source = all.meta.front().source;
    if (visible != nullptr && days_apart(visible->moment.day, moment.day) > 1) {
      warnings.push_back(Problem::date_conflict);
      const bool is_change =
          !all.modified.empty() && days_apart(all.modified.front().moment.day, visible->moment.day) <= 1;
      const bool url_agrees = all.url.source != Source::none && days_apart(all.url.moment.day, moment.day) <= 1;
      if (visible->strong && !is_change && !url_agrees) {
        moment = visible->moment;
        source = visible->source;
      }
    } else if (visible != nullptr && visible->moment.timed() && visible->moment.day == moment.day &&
               moment.seconds <= 0) {
      moment = visible->moment;
    }
    out.published = dated(moment, source);
  } else if (visible != nullptr) {
    out.published = dated(visible->moment, visible->source);
  } else if (all.url.source != Source::none) {
    out.published = dated(all.url.moment, Source::url);
  }
}

void add_facts(const DateFinder& finder, std::span<const Fact> facts, std::vector<Candidate>& out) {
  std::vector<Fact> sorted(facts.begin(), facts.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const Fact& a, const Fact& b) { return a.rank < b.rank; });
  for (const Fact& fact : sorted) {
    if (auto moment = read_moment(finder.dates, fact.value)) out.push_back({*moment, fact.source, false});
  }
}

void fill_from_text(const DateFinder& finder, const DatelineTable& datelines, const Body& body,
                    const text::Date& anchor, Article& out) {
  for (size_t i = 0; out.published.value.empty() && i < std::min(body.paragraphs.size(), kDatedParagraphs); ++i) {
    if (const auto moment = date_in_text(finder, datelines, body.paragraphs[i].text, anchor))
      out.published = dated(*moment, Source::text);
  }
}

void fill_from_option(const ExtractOptions& options, Article& out) {
  if (out.published.value.empty() && !options.date.empty()) out.published = {std::string(options.date), Source::option};
}

}  // namespace

DateFinder::DateFinder(const data::Blob& blob) : dates(blob) {
  const data::Table table = blob.table("date_labels");
  const uint32_t word = table.column("word"), means = table.column("means");
  for (uint32_t row = 0; row < table.rows(); ++row) {
    labels_.emplace_back(table.text(row, word), static_cast<DateLabel>(table.choice(row, means)));
  }
}

DateLabel DateFinder::label(std::string_view text, size_t before) const {
  const std::string lower = lower_ascii(text);
  DateLabel best = DateLabel::none;
  size_t best_end = 0;
  for (const auto& [word, means] : labels_) {
    const size_t at = means == DateLabel::other ? lower.find(word) : lower.rfind(word, before);
    if (at == std::string::npos) continue;
    if (means == DateLabel::other) return means;
    if (at + word.size() > best_end || (at + word.size() == best_end && means == DateLabel::modified)) {
      best = means;
      best_end = at + word.size();
    }
  }
  return best;
}

void find_dates(const DateFinder& finder, const DatelineTable& datelines, const Page& page,
                const ExtractOptions& options, Article& out, std::vector<Problem>& warnings) {
  Candidates all;
  add_facts(finder, page.facts.of(FactField::published), all.meta);
  add_facts(finder, page.facts.of(FactField::modified), all.modified);
  const text::Date url = date_in_url(out.canonical_url);
  if (url.day != 0) all.url = {Moment{.day = url}, Source::url, true};
  if (url.year != 0)
    all.anchor = {url.year, url.month, url.day != 0 ? url.day : 15};
  else if (!all.meta.empty())
    all.anchor = all.meta.front().moment.day;
  else if (!all.modified.empty())
    all.anchor = all.modified.front().moment.day;
  else
    all.anchor = text::parse_iso_date(options.date);
  Visible(finder, page, all).run();
  decide(all, out, warnings);
  fill_from_text(finder, datelines, page.body, all.anchor, out);
  fill_from_option(options, out);
}

void find_dates_of_text(const DateFinder& finder, const DatelineTable& datelines, const Body& body,
                        const ExtractOptions& options, Article& out) {
  const text::Date anchor = text::parse_iso_date(options.date);
  for (const std::string& note : body.notes) {
    const auto found = text::find_date(finder.dates, note, anchor);
    if (!found || !out.published.value.empty() || finder.label(note, found->span.begin) != DateLabel::published)
      continue;
    Moment moment{.day = found->date};
    if (found->clock.known()) moment.seconds = found->clock.hour * 3600 + found->clock.minute * 60, moment.digits = 4;
    out.published = dated(moment, Source::text);
  }
  fill_from_text(finder, datelines, body, anchor, out);
  fill_from_option(options, out);
}

}  // namespace khao::article
