// Each source in its order of precedence; the first that gives a usable name wins.
#include "article/site.h"

#include <algorithm>
#include <vector>

#include "article/letters.h"
#include "article/title_parts.h"

namespace khao::article {
namespace {

using html::Tag;

constexpr uint32_t kMaxLetters = 80;   // of a site's name
constexpr uint32_t kMaxInTitle = 45;   // … of a part of <title> that nothing else supports
constexpr size_t kHeaderLines = 6;     // of a page, that may show its site's name
constexpr uint32_t kMaxInHeader = 60;  // … of a link to the home page

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

class Finder {
 public:
  Finder(const SitePage& page, std::string_view title) : page_(page), title_key_(key_of(title)) {}

  Found run() const {
    const Fact* best = nullptr;
    for (const Fact& fact : page_.facts.of(FactField::site)) {
      if (!usable(fact.value) || (is_host_like(fact.value) && best != nullptr)) continue;
      if (best == nullptr || fact.rank < best->rank || is_host_like(best->value)) best = &fact;
    }
    if (best != nullptr && !is_host_like(best->value)) return {best->value, best->source};
    if (std::string name = from_title(); usable(name)) return {std::move(name), Source::markup};
    if (std::string name = from_home_link(); usable(name)) return {std::move(name), Source::markup};
    if (std::string name = from_copyright(); usable(name)) return {std::move(name), Source::text};
    if (std::string name = from_first_line(); usable(name)) return {std::move(name), Source::markup};
    if (best != nullptr) return {best->value, best->source};
    return {};
  }

 private:
  bool usable(std::string_view name) const {
    const std::string key = key_of(name);
    return !key.empty() && key != title_key_ && count_letters(name).all <= kMaxLetters &&
           (key.size() < 12 || title_key_.find(key) != 0);
  }

  bool is_section(std::string_view part) const {
    return is_menu_entry(page_.tree, page_.outline, page_.location, key_of(part));
  }

  // What <title> says beside the headline. If it does not hold the headline, the shorter of its first and last part.
  std::string from_title() const {
    std::vector<std::string_view> parts = title_parts(page_.facts.html_title);
    if (parts.empty()) return {};
    size_t first = 0, end = 0;  // the parts that make the headline
    for (size_t i = 0; end == 0 && i < parts.size(); ++i) {
      for (size_t k = i; k < parts.size(); ++k) {
        const auto length = static_cast<size_t>(parts[k].data() + parts[k].size() - parts[i].data());
        if (key_of(std::string_view(parts[i].data(), length)) == title_key_) first = i, end = k + 1;
      }
    }
    if (end > 0) {
      if (end < parts.size() && !is_section(parts.back())) return std::string(parts.back());
      return first > 0 && !is_section(parts[0]) ? std::string(parts[0]) : std::string();
    }
    if (title_key_.empty() || key_of(page_.facts.html_title).find(title_key_) != std::string::npos) return {};
    std::string_view best;
    for (const std::string_view part : {parts.front(), parts.back()}) {
      if (count_letters(part).all > kMaxInTitle || is_section(part)) continue;
      const std::string key = key_of(part);
      const auto& keys = page_.location.key;
      const auto top = keys.begin() + static_cast<std::ptrdiff_t>(std::min(keys.size(), kHeaderLines));
      const bool shown = std::any_of(keys.begin(), top, [&](const std::string& line) { return line.starts_with(key); });
      if (parts.size() > 1 && shown) return std::string(part);
      if (best.empty() || count_letters(part).all < count_letters(best).all) best = part;
    }
    return std::string(best);
  }

  bool is_name(std::string_view text) const {
    const Letters n = count_letters(text);
    return n.all >= 3 && n.all <= kMaxInHeader && n.thai + n.latin == n.all;
  }

  // The first link to the home page before the article, or the picture inside such a link.
  std::string from_home_link() const {
    const uint32_t end = page_.location.headline != kNoLine ? page_.location.headline
                         : page_.location.container == 0    ? 0
                                                            : page_.outline.line_begin[page_.location.container];
    for (const Image& image : page_.outline.images) {
      if (image.line > end) break;
      const html::Node& node = page_.tree.nodes[image.node];
      const std::string_view alt = trim(page_.tree.attribute(node, "alt"));
      if (!is_name(alt) || contains_ignoring_case(alt, "logo") || contains_ignoring_case(alt, "banner")) continue;
      if (is_own_home(node.parent)) return one_line(alt);
    }
    const auto last = end < page_.outline.lines.size() ? page_.outline.lines[end].node : 0;
    for (uint32_t node = 1; node < last; ++node) {
      if (!is_own_home(node)) continue;
      std::string name = text_under(page_.tree, node);
      if (is_name(name) && !page_.words.is_home(key_of(name))) return name;
    }
    return {};
  }

  // A link to the home page of this site, as far as that is known.
  bool is_own_home(uint32_t node) const {
    const html::Node& link = page_.tree.nodes[node];
    if (link.tag != Tag::a) return false;
    const std::string_view href = page_.tree.attribute(link, "href");
    if (!is_home_address(href)) return false;
    const std::string_view host = host_of(href);
    return host.empty() || host == page_.host;
  }

  // `© 2568 นครน่านนิวส์ สงวนลิขสิทธิ์`, `ราชสีมาโพสต์ © 2547`, `Copyright 2004 The Valley Courier. All rights reserved.`
  std::string from_copyright() const {
    for (size_t i = page_.outline.lines.size(); i-- > 0;) {
      const std::string_view line = page_.outline.view(page_.outline.lines[i]);
      if (line.size() > 400) continue;
      for (const std::string_view sign : {"©", "Copyright", "copyright", "COPYRIGHT"}) {
        const size_t at = line.find(sign);
        if (at == std::string_view::npos) continue;
        std::string before = one_line(trim_signs(line.substr(0, at)));
        if (is_name(before) && !contains_ignoring_case(before, "power")) return before;
        std::string behind = name_behind(line.substr(at + sign.size()));
        if (is_name(behind)) return behind;
      }
    }
    return {};
  }

  static std::string name_behind(std::string_view text) {
    std::string name = one_line(text);
    if (const size_t sign = name.find("©"); sign != std::string::npos)
      name.erase(0, sign + std::string_view("©").size());
    const size_t begin = name.find_first_not_of("0123456789-– .,:()");
    if (begin == std::string::npos) return {};
    name.erase(0, begin);
    if (starts_with_ignoring_case(name, "by ")) name.erase(0, 3);
    for (const std::string_view end :
         {"สงวนลิขสิทธิ์", "All ", "all ", "โทร", "เลขที่", "ติดต่อ", " - ", " | ", "Powered", "."})
      name.erase(std::min(name.find(end), name.size()));
    return std::string(trim(name));
  }

  // The first line of all, if it is a heading or stands in what is named a header.
  std::string from_first_line() const {
    if (page_.outline.lines.empty() || page_.location.headline == 0 || page_.location.container == 0) return {};
    const Line& line = page_.outline.lines[0];
    if (page_.outline.line_begin[page_.location.container] == 0 && page_.location.headline == kNoLine) return {};
    if (page_.location.effect[0] != Effect::none || (line.links > 0 && !is_home_link(page_.tree, page_.outline, 0)))
      return {};
    for (uint32_t node = line.block; node != 0; node = page_.tree.nodes[node].parent) {
      if (page_.outline.line_end[node] - page_.outline.line_begin[node] > 2) return {};
      const html::Node& element = page_.tree.nodes[node];
      bool header = html::is_heading(element.tag) || element.tag == Tag::header || line.strong;
      for (const std::string_view attribute : {"class", "id"}) {
        const std::string_view names = page_.tree.attribute(element, attribute);
        for (const std::string_view word : {"head", "banner", "logo", "brand", "site", "top", "nav", "hd"})
          header |= contains_ignoring_case(names, word) || names == "h";
      }
      if (!header) continue;
      std::string name = one_line(page_.outline.view(line));
      return is_name(name) ? name : std::string();
    }
    return {};
  }

  const SitePage& page_;
  const std::string title_key_;
};

}  // namespace

std::string_view host_of_page(const Facts& facts, std::string_view url) {
  std::string_view host = host_of(!facts.canonical.empty() ? std::string_view(facts.canonical) : url);
  if (host.empty()) {
    if (const Fact* fact = facts.best(FactField::url)) host = host_of(fact->value);
  }
  return host;
}

bool is_menu_entry(const html::Tree& tree, const Outline& outline, const Location& location, std::string_view key,
                   uint32_t except) {
  if (key.size() < 3) return false;
  for (uint32_t i = 0; i < outline.lines.size(); ++i) {
    const Line& line = outline.lines[i];
    if (i == except || line.links == 0 || line.letters > 6 || line.link_letters > 300) continue;
    if (line.links == 1 && line.letters == 0 && location.key[i] == key && !is_home_link(tree, outline, i)) return true;
    bool found = false;
    if (line.links > 1) for_links(tree, line, [&](std::string_view text) { found |= key_of(text) == key; });
    if (found) return true;
  }
  return false;
}

Found find_site(const SitePage& page, std::string_view title) { return Finder(page, title).run(); }

}  // namespace khao::article
