// The visible headline decides; metadata gives the title where none is seen. What <title> holds beside the headline is
// the site.
#include "article/title.h"

#include <algorithm>
#include <vector>

#include "article/letters.h"

namespace khao::article {
namespace {

using html::Tag;

constexpr std::string_view kSeparators[] = {" - ", " | ",  " – ", " — ", " : ", " » ",
                                            " « ", " :: ", " • ", " · ", " / ", "|"};

bool is_host_like(std::string_view name) {
  return name.find('.') != std::string_view::npos && name.find(' ') == std::string_view::npos &&
         count_letters(name).thai == 0;
}

/// `www.example.co.th` of a URL, without www.
std::string_view host_of(std::string_view url) {
  const size_t scheme = url.find("//");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 2);
  url = url.substr(0, url.find_first_of("/?#:"));
  return starts_with_ignoring_case(url, "www.") ? url.substr(4) : url;
}

class Chooser {
 public:
  Chooser(const html::Tree& tree, const Outline& outline, const Facts& facts, std::string_view url, Location& location)
      : tree_(tree), page_(outline), facts_(facts), location_(location) {
    host_ = host_of(!facts.canonical.empty() ? std::string_view(facts.canonical) : url);
    if (host_.empty()) {
      const Fact* fact = facts.best(FactField::url);
      if (fact != nullptr) host_ = host_of(fact->value);
    }
  }

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
    out.site = site(out.title.value);
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
    uint32_t best_line = kNoLine;
    int best = facts_.best(FactField::title) != nullptr ? 5 : 2;
    for (uint32_t i = first; i <= body && i < page_.lines.size(); ++i) {
      const int score = headline_score(i, body);
      if (score >= best) {
        best = score;
        best_line = i;
      }
    }
    return best_line;
  }

  int headline_score(uint32_t i, uint32_t body) const {
    const Line& line = page_.lines[i];
    const Mark zone = location_.zone[i];
    if (!(is_text_zone(zone) || zone == Mark::title || zone == Mark::meta) || location_.effect[i] != Effect::none)
      return 0;
    if (line.letters + line.link_letters < 10 || line.letters + line.link_letters > 250) return 0;
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
    if (i == body && !(line.strong && line.letters < 160)) return 0;
    return score;
  }

  Found site(std::string_view title) const {
    const std::string title_key = key_of(title);
    const auto usable = [&](std::string_view name) {
      const std::string key = key_of(name);
      return !key.empty() && key != title_key && count_letters(name).all <= 80 &&
             (key.size() < 12 || title_key.find(key) != 0);
    };
    const Fact* best = nullptr;
    for (const Fact& fact : facts_.of(FactField::site)) {
      if (!usable(fact.value) || (is_host_like(fact.value) && best != nullptr)) continue;
      if (best == nullptr || fact.rank < best->rank || is_host_like(best->value)) best = &fact;
    }
    if (best != nullptr && !is_host_like(best->value)) return {best->value, best->source};
    if (std::string name = from_title(title_key); usable(name)) return {std::move(name), Source::markup};
    if (std::string name = from_copyright(); usable(name)) return {std::move(name), Source::text};
    if (best != nullptr) return {best->value, best->source};
    return {};
  }

  // What <title> says beside the headline; or its first part, where it does not hold the headline at all.
  std::string from_title(std::string_view title_key) const {
    const std::string_view title = facts_.html_title;
    for (const std::string_view mark : kSeparators) {
      const size_t last = title.rfind(mark), first = title.find(mark);
      if (last == std::string_view::npos) continue;
      if (key_of(title.substr(0, last)) == title_key) return std::string(trim(title.substr(last + mark.size())));
      if (key_of(title.substr(first + mark.size())) == title_key) return std::string(trim(title.substr(0, first)));
      if (key_of(title.substr(0, first)) == title_key) return std::string(trim(title.substr(last + mark.size())));
    }
    if (title_key.empty() || key_of(title).find(title_key) != std::string::npos) return {};
    size_t end = title.size();
    for (const std::string_view mark : kSeparators) end = std::min(end, title.find(mark));
    return std::string(trim(title.substr(0, end)));
  }

  // `© 2568 นครน่านนิวส์ สงวนลิขสิทธิ์`
  std::string from_copyright() const {
    for (size_t i = page_.lines.size(); i-- > 0;) {
      const std::string_view line = page_.view(page_.lines[i]);
      const size_t sign = line.find("©");
      if (sign == std::string_view::npos || line.size() > 400) continue;
      std::string name = one_line(line.substr(sign + std::string_view("©").size()));
      const size_t begin = name.find_first_not_of("0123456789-– .,:");
      if (begin == std::string::npos) continue;
      name.erase(0, begin);
      for (const std::string_view end : {"สงวนลิขสิทธิ์", "All ", "all ", " - ", " | ", "Powered", "."})
        name.erase(std::min(name.find(end), name.size()));
      return std::string(trim(name));
    }
    return {};
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
    for (const std::string_view mark : kSeparators) {
      const size_t last = title.rfind(mark);
      if (last != std::string::npos && last > 0 && is_site(std::string_view(title).substr(last + mark.size()))) {
        title = trim(std::string_view(title).substr(0, last));
        return strip(title, site);
      }
      const size_t first = title.find(mark);
      if (first != std::string::npos && !site_key.empty() &&
          key_of(std::string_view(title).substr(0, first)) == site_key) {
        title = trim(std::string_view(title).substr(first + mark.size()));
        return;
      }
    }
  }

  const html::Tree& tree_;
  const Outline& page_;
  const Facts& facts_;
  Location& location_;
  std::string_view host_;
};

}  // namespace

TitleAndSite find_title(const html::Tree& tree, const Outline& outline, const Facts& facts, std::string_view url,
                        Location& location) {
  return Chooser(tree, outline, facts, url, location).run();
}

}  // namespace khao::article
