// The visible headline decides; metadata gives the title where none is seen. What <title> holds beside the headline is
// the site or the section.
#include "article/title.h"

#include <algorithm>
#include <vector>

#include "article/letters.h"
#include "article/site.h"
#include "article/title_parts.h"

namespace khao::article {
namespace {

using html::Tag;

class Chooser {
 public:
  Chooser(const SectionTable& words, const html::Tree& tree, const Outline& outline, const Facts& facts,
          std::string_view url, Location& location)
      : words_(words),
        tree_(tree),
        page_(outline),
        facts_(facts),
        location_(location),
        host_(host_of_page(facts, url)) {}

  TitleAndSite run() {
    TitleAndSite out;
    if (location_.headline == kNoLine) location_.headline = likely_headline();
    if (location_.headline != kNoLine) {
      out.title = {one_line(page_.view(page_.lines[location_.headline])), Source::markup};
    } else if (const Fact* fact = facts_.best(FactField::title)) {
      out.title = {fact->value, fact->source};
    } else {
      out.title = {facts_.html_title, Source::markup};
    }
    out.site = find_site({words_, tree_, page_, facts_, location_, host_}, out.title.value);
    strip(out.title.value, out.site.value);
    if (key_of(out.site.value) == key_of(out.title.value)) out.site = Found();
    return out;
  }

 private:
  // Without a line that repeats the title: the heading before the body that looks most like one.
  uint32_t likely_headline() const {
    if (location_.container == 0) return kNoLine;
    const uint32_t body = page_.line_begin[location_.container];
    const uint32_t first = body > 12 ? body - 12 : 0;
    const uint32_t last = std::min(body + 3, static_cast<uint32_t>(page_.lines.size()));
    if (const uint32_t twice = repeated(first, std::min(body + 6, static_cast<uint32_t>(page_.lines.size())));
        twice != kNoLine)
      return twice;
    uint32_t best_line = kNoLine;
    int best = facts_.best(FactField::title) != nullptr ? 5 : 2;
    for (uint32_t i = first; i < last; ++i) {
      const int score = headline_score(i, body);
      if (score >= best) {
        best = score;
        best_line = i;
      }
      if (i >= body && is_text_zone(location_.zone[i]) && page_.lines[i].letters >= 60 && score == 0) break;
    }
    return best_line;
  }

  // Government texts begin with their headline once more, or twice.
  uint32_t repeated(uint32_t first, uint32_t last) const {
    const auto& keys = location_.key;
    for (uint32_t i = first; i + 1 < last; ++i) {
      if (keys[i].size() < 15 || keys[i].size() > 250 || is_beside(location_.zone[i]) || page_.lines[i].links > 0)
        continue;
      for (uint32_t k = i + 1; k < last; ++k) {
        if (keys[k] == keys[i] && !is_beside(location_.zone[k])) return i;
      }
    }
    return kNoLine;
  }

  int headline_score(uint32_t i, uint32_t body) const {
    const Line& line = page_.lines[i];
    const Mark zone = location_.zone[i];
    if (!(is_text_zone(zone) || zone == Mark::title || zone == Mark::meta) || location_.effect[i] != Effect::none)
      return 0;
    if (line.letters + line.link_letters < 10 || line.letters + line.link_letters > 250) return 0;
    if (is_home_link(tree_, page_, i)) return 0;
    int score = 0;
    for (uint32_t node = line.block; node != 0; node = tree_.nodes[node].parent) {
      if (page_.line_end[node] - page_.line_begin[node] > 1) break;
      const Tag tag = tree_.nodes[node].tag;
      if (tag == Tag::h1)
        score += 6;
      else if (tag == Tag::h2)
        score += 4;
      else if (tag == Tag::h3)
        score += 2;
      if (page_.marks[node].mark == Mark::title) score += 4;
    }
    if (line.strong) score += 2;
    if (line.links > 0 && score < 4) return 0;
    if (i >= body && zone != Mark::title && !(line.strong && line.letters < 160)) return 0;
    return score;
  }

  // Takes the site's name off the end (or the beginning) of a title.
  void strip(std::string& title, std::string_view site) const {
    const std::string site_key = key_of(site);
    const auto is_site = [&](std::string_view part) {
      const std::string key = key_of(part);
      if (key.empty()) return true;
      if (!site_key.empty() && (key == site_key || (key.size() >= 4 && site_key.find(key) != std::string::npos) ||
                                (site_key.size() >= 4 && key.find(site_key) == 0 && key.size() < site_key.size() + 30)))
        return true;
      for (const Fact& fact : facts_.of(FactField::site)) {
        if (key == key_of(fact.value)) return true;
      }
      return !host_.empty() && key.size() >= 4 && key_of(host_).find(key) == 0;
    };
    std::vector<std::string_view> parts = title_parts(title);
    if (parts.size() < 2) return;
    size_t first = 0, last = parts.size();
    while (last > 1 && is_site(parts[last - 1])) --last;
    if (last == parts.size() && !site_key.empty() && key_of(parts[0]) == site_key) ++first;
    if (first == 0 && last == parts.size()) return;
    const char* end = parts[last - 1].data() + parts[last - 1].size();
    title = std::string(trim(std::string_view(parts[first].data(), static_cast<size_t>(end - parts[first].data()))));
  }

  const SectionTable& words_;
  const html::Tree& tree_;
  const Outline& page_;
  const Facts& facts_;
  Location& location_;
  const std::string_view host_;
};

}  // namespace

TitleAndSite find_title(const SectionTable& words, const html::Tree& tree, const Outline& outline, const Facts& facts,
                        std::string_view url, Location& location) {
  return Chooser(words, tree, outline, facts, url, location).run();
}

}  // namespace khao::article
