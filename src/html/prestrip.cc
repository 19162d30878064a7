// One walk from `<` to `<`. The tokenizer rules are those of HTML5 (quotes count behind `=` only, `--!>` ends a
// comment, `</script` ends a script wherever it stands); what is no tag is text.
#include "html/prestrip.h"

#include <algorithm>
#include <cstring>

#include "html/open_elements.h"
#include "html/tags.h"

namespace khao::html {
namespace {

constexpr size_t kNone = std::string_view::npos;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name_char(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' || c == '.';
}
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20) & (c != '\n') & (c != '\t') & (c != '\r') & (c != '\f');
}

// Without an early way out, so that the compiler makes it wide.
bool any_control(std::string_view text) {
  unsigned char any = 0;
  for (const char c : text) any = static_cast<unsigned char>(any | (is_control(c) ? 1 : 0));
  return any != 0;
}

bool equals_lower(std::string_view text, std::string_view lower_case) {
  return text.size() == lower_case.size() &&
         std::equal(text.begin(), text.end(), lower_case.begin(), [](char a, char b) { return lower(a) == b; });
}

// The attributes that the article stage reads, by length.
constexpr std::string_view kAttributes[] = {
    "id",    "alt",    "rel",     "href",     "lang",     "name",     "role",     "size",      "class",      "style",
    "title", "hidden", "content", "datetime", "itemprop", "itemtype", "property", "itemscope", "aria-label",
};

bool is_kept_attribute(std::string_view name) {
  if (name.size() < 2 || name.size() > 10) return false;
  return std::any_of(std::begin(kAttributes), std::end(kAttributes), [&](std::string_view kept) {
    return kept.size() == name.size() && kept[0] == lower(name[0]) && equals_lower(name, kept);
  });
}

// A style that decides what is seen as text; a tooltip only where it holds a date (hAtom's <abbr>).
bool is_kept_value(Tag tag, std::string_view name, std::string_view value) {
  if (name.size() != 5) return true;
  if (equals_lower(name, "style")) return value.find("display") != kNone || value.find("white-space") != kNone;
  return tag == Tag::abbr || !equals_lower(name, "title");
}

// Of a link's address the beginning says what it leads to.
std::string_view shortened(Tag tag, std::string_view name, std::string_view value) {
  constexpr size_t kLongest = 100;
  if (tag != Tag::a || value.size() <= kLongest || !equals_lower(name, "href")) return value;
  size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;
  return value.substr(0, end);
}

bool is_dropped_void(Tag tag) {
  return tag == Tag::input || tag == Tag::param || tag == Tag::track || tag == Tag::col || tag == Tag::area ||
         tag == Tag::source || tag == Tag::wbr || tag == Tag::embed;
}

class Stripper {
 public:
  Stripper(std::string_view in, Stripped& out) : in_(in), out_(out), page_(out.page) {
    has_controls_ = any_control(in);
  }

  void run() {
    size_t at = 0;
    while (at < in_.size()) {
      const size_t open = find('<', at);
      copy(at, open);
      at = open < in_.size() ? markup(open) : open;
    }
    if (!end_seen_ && elements_.unfinished()) out_.truncated = true;
  }

 private:
  size_t find(char c, size_t from) const {
    const void* hit = from < in_.size() ? std::memchr(in_.data() + from, c, in_.size() - from) : nullptr;
    return hit ? static_cast<size_t>(static_cast<const char*>(hit) - in_.data()) : in_.size();
  }

  void copy(size_t from, size_t to) { copy(in_.substr(from, to - from)); }
  void copy(std::string_view piece) {
    if (!has_controls_) {
      page_.append(piece);
    } else {
      std::copy_if(piece.begin(), piece.end(), std::back_inserter(page_), [](char c) { return !is_control(c); });
    }
  }

  size_t markup(size_t at);
  size_t bogus(size_t at);
  size_t comment(size_t at);
  size_t start_tag(size_t at);
  size_t end_tag(size_t at);
  size_t script(size_t at, bool json_ld);
  size_t skip_element(size_t at, std::string_view name);
  size_t find_end_tag(size_t from, std::string_view name) const;
  bool tag_here(size_t at, std::string_view name) const;
  size_t read_name(size_t at);
  template <typename Each>
  size_t attributes(size_t at, bool& self_closing, Each&& each);
  size_t closing_quote(size_t at, char quote);
  void put_attribute(Tag tag, std::string_view name, std::string_view value);
  void put_break();
  bool is_frame(Tag tag);

  const std::string_view in_;
  Stripped& out_;
  std::string& page_;
  OpenElements elements_;
  char name_[48];  // of the tag at hand, lower case
  std::string_view tag_name_;
  uint32_t tag_hash_ = 0;
  bool has_controls_ = false;
  bool numbered_ = false;       // the tag at hand has attributes
  bool end_seen_ = false;       // </body> or </html>
  bool no_more_quote_[2] = {};  // " and '
  bool html_ = false, head_ = false, body_ = false;
  size_t skip_budget_ = 0;  // bytes that fruitless searches for an end tag may still cost
  bool budget_set_ = false;
};

// At `<`; returns where the text goes on.
size_t Stripper::markup(size_t at) {
  const char next = at + 1 < in_.size() ? in_[at + 1] : '\0';
  if (is_letter(next)) return start_tag(at);
  if (next == '/') {
    if (at + 2 < in_.size() && is_letter(in_[at + 2])) return end_tag(at);
    return bogus(at);
  }
  if (next == '!') return in_.substr(at, 4) == "<!--" ? comment(at) : bogus(at);
  if (next == '?') return bogus(at);
  if (at + 1 == in_.size()) {  // cut behind `<`
    out_.truncated = true;
    return in_.size();
  }
  page_.append("&lt;");
  return at + 1;
}

size_t Stripper::bogus(size_t at) {
  const size_t end = find('>', at);
  if (end == in_.size()) out_.truncated = true;
  return std::min(end + 1, in_.size());
}

size_t Stripper::comment(size_t at) {
  size_t from = at + 4;
  if (in_.substr(from, 1) == ">") return from + 1;
  if (in_.substr(from, 2) == "->") return from + 2;
  for (size_t end = in_.find("--", from); end != kNone; end = in_.find("--", end + 1)) {
    if (in_.substr(end + 2, 1) == ">") return end + 3;
    if (in_.substr(end + 2, 2) == "!>") return end + 4;
  }
  out_.truncated = true;
  return in_.size();
}

// Reads the name at `at` into name_; returns the end of the name.
size_t Stripper::read_name(size_t at) {
  size_t length = 0;
  uint32_t hash = 2166136261u;  // FNV-1a
  for (; at < in_.size() && is_name_char(in_[at]); ++at) {
    const char c = lower(in_[at]);
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    if (length < sizeof(name_)) name_[length++] = c;
  }
  tag_name_ = std::string_view(name_, length);
  tag_hash_ = hash;
  while (at < in_.size() && !is_space(in_[at]) && in_[at] != '/' && in_[at] != '>') ++at;
  return at;
}

size_t Stripper::closing_quote(size_t at, char quote) {
  bool& none = no_more_quote_[quote == '"' ? 0 : 1];
  if (none) return in_.size();
  const size_t end = find(quote, at);
  none = end == in_.size();
  return end;
}

// Calls each(name, value) for the attributes at `at`; returns the place behind `>`, or kNone if the tag never ends.
template <typename Each>
size_t Stripper::attributes(size_t at, bool& self_closing, Each&& each) {
  self_closing = false;
  for (;;) {
    while (at < in_.size() && (is_space(in_[at]) || in_[at] == '/')) self_closing = in_[at++] == '/';
    if (at == in_.size()) return kNone;
    if (in_[at] == '>') return at + 1;
    self_closing = false;
    const size_t name = at;
    ++at;  // a `=` in front belongs to the name
    while (at < in_.size() && !is_space(in_[at]) && in_[at] != '/' && in_[at] != '>' && in_[at] != '=') ++at;
    const std::string_view attribute = in_.substr(name, at - name);
    while (at < in_.size() && is_space(in_[at])) ++at;
    if (at == in_.size() || in_[at] != '=') {
      each(attribute, std::string_view());
      continue;
    }
    ++at;
    while (at < in_.size() && is_space(in_[at])) ++at;
    if (at == in_.size()) return kNone;
    const char quote = in_[at];
    if (quote == '"' || quote == '\'') {
      const size_t end = closing_quote(at + 1, quote);
      if (end < in_.size()) {
        each(attribute, in_.substr(at + 1, end - at - 1));
        at = end + 1;
        continue;
      }
      ++at;  // never closed: read on as if unquoted
    }
    const size_t value = at;
    while (at < in_.size() && !is_space(in_[at]) && in_[at] != '>') ++at;
    each(attribute, in_.substr(value, at - value));
  }
}

void Stripper::put_attribute(Tag tag, std::string_view name, std::string_view value) {
  if (!is_kept_attribute(name) || !is_kept_value(tag, name, value)) return;
  if (!numbered_) {
    page_ += " k=\"";
    page_ += std::to_string(out_.first.size());
    page_ += '"';
    out_.first.push_back(static_cast<uint32_t>(out_.attributes.size()));
    numbered_ = true;
  }
  out_.attributes.push_back({name, shortened(tag, name, value)});
}

// A block whose tag was left out still parts lines.
void Stripper::put_break() {
  if (!std::string_view(page_).ends_with("<br>")) page_ += "<br>";
}

// html, head and body stand once, and their content is not counted as deeper.
bool Stripper::is_frame(Tag tag) { return tag == Tag::html || tag == Tag::head || tag == Tag::body; }

size_t Stripper::start_tag(size_t at) {
  const size_t name_end = read_name(at + 1);
  const Tag tag = tag_by_name(tag_name_);
  bool self_closing = false;
  if (tag == Tag::script || tag == Tag::style) {
    bool json_ld = false;
    const size_t end = attributes(name_end, self_closing, [&](std::string_view name, std::string_view value) {
      if (tag == Tag::script && equals_lower(name, "type")) json_ld = value.find("ld+json") != kNone;
    });
    return end == kNone ? (out_.truncated = true, in_.size()) : script(end, json_ld);
  }
  const size_t mark = page_.size();
  numbered_ = false;
  page_ += '<';
  page_.append(tag_name_);
  const size_t end = attributes(
      name_end, self_closing, [&](std::string_view name, std::string_view value) { put_attribute(tag, name, value); });
  const auto leave_out = [&] {
    page_.resize(mark);
    if (!numbered_) return;
    out_.attributes.resize(out_.first.back());
    out_.first.pop_back();
  };
  if (end == kNone) {
    leave_out();
    out_.truncated = true;
    return in_.size();
  }
  if (tag == Tag::svg || tag == Tag::math || tag == Tag::template_ || tag == Tag::noscript || tag == Tag::iframe) {
    const size_t behind = self_closing ? end : skip_element(end, tag_name_);
    if (self_closing || behind != kNone) {
      leave_out();
      return behind;
    }
  }
  if (is_frame(tag)) {
    bool& seen = tag == Tag::html ? html_ : tag == Tag::head ? head_ : body_;
    if (seen)
      leave_out();
    else
      page_ += '>';
    seen = true;
  } else if (is_void(tag)) {
    if (is_dropped_void(tag))
      leave_out();
    else
      page_ += '>';
  } else if (self_closing) {
    page_ += "/>";
  } else if (elements_.open(tag, tag_hash_) == OpenElements::Verdict::keep) {
    page_ += '>';
  } else {
    leave_out();
    out_.depth_capped = true;
    if (is_block(tag)) put_break();
  }
  return end;
}

size_t Stripper::end_tag(size_t at) {
  const size_t name_end = read_name(at + 2);
  const size_t end = find('>', name_end);
  if (end == in_.size()) {
    out_.truncated = true;
    return end;
  }
  const Tag tag = tag_by_name(tag_name_);
  if (tag == Tag::br) {
    page_ += "<br>";
  } else if (tag == Tag::body || tag == Tag::html) {
    end_seen_ = true;  // and stay open: what stands behind belongs to the page
  } else if (tag == Tag::head) {
    if (head_) page_ += "</head>";
  } else if (!is_void(tag)) {
    switch (elements_.close(tag, tag_hash_)) {
      case OpenElements::Verdict::keep:
        page_ += "</";
        page_.append(tag_name_);
        page_ += '>';
        break;
      case OpenElements::Verdict::unmatched:
        if (tag == Tag::p) put_break();  // HTML5: an empty paragraph
        break;
      default:
        if (is_block(tag)) put_break();
    }
  }
  return end + 1;
}

bool Stripper::tag_here(size_t at, std::string_view name) const {
  if (at + name.size() > in_.size() || !equals_lower(in_.substr(at, name.size()), name)) return false;
  const size_t end = at + name.size();
  return end == in_.size() || is_space(in_[end]) || in_[end] == '/' || in_[end] == '>';
}

// Place of the next `</name`, or the end of the page.
size_t Stripper::find_end_tag(size_t from, std::string_view name) const {
  for (size_t at = find('<', from); at < in_.size(); at = find('<', at + 1)) {
    if (at + 1 < in_.size() && in_[at + 1] == '/' && tag_here(at + 2, name)) return at;
  }
  return in_.size();
}

// The content of a script or style begins at `at`. Raw text: only its own end tag ends it, but `<!-- <script>` opens a
// second level.
size_t Stripper::script(size_t at, bool json_ld) {
  size_t end = find_end_tag(at, tag_name_);
  if (tag_name_ == "script" && !json_ld && end < in_.size()) {
    const std::string_view content = in_.substr(at, end - at);
    const size_t dashes = content.find("<!--");
    if (dashes != kNone && content.find("-->", dashes) == kNone && content.find("<script", dashes) != kNone) {
      const size_t second = find_end_tag(end + 1, tag_name_);
      if (second < in_.size() && in_.substr(end, second - end).find("-->") != kNone) end = second;
    }
  }
  if (end == in_.size()) {
    out_.truncated = true;
    return end;
  }
  if (json_ld) out_.json_ld.emplace_back(in_.substr(at, end - at));
  return std::min(find('>', end) + 1, in_.size());
}

// Behind the end tag that belongs to the start tag before `at`, or kNone if there is none (the element then stays in).
size_t Stripper::skip_element(size_t at, std::string_view name) {
  if (!budget_set_) {
    skip_budget_ = in_.size() * 2;  // so that many never-closed elements stay linear
    budget_set_ = true;
  }
  size_t nesting = 1;
  const size_t limit = std::min(in_.size(), at + skip_budget_);
  for (size_t tag = find('<', at); tag < limit; tag = find('<', tag + 1)) {
    if (tag + 1 < in_.size() && in_[tag + 1] == '/') {
      if (tag_here(tag + 2, name) && --nesting == 0) {
        const size_t end = find('>', tag);
        return end == in_.size() ? kNone : end + 1;
      }
    } else if (tag_here(tag + 1, name)) {
      ++nesting;
    }
  }
  skip_budget_ -= limit - std::min(limit, at);
  return kNone;
}

}  // namespace

void prestrip(std::string_view utf8, Stripped& out) {
  out.page.clear();
  out.attributes.clear();
  out.first.clear();
  out.json_ld.clear();
  out.depth_capped = out.truncated = false;
  Stripper(utf8, out).run();
}

}  // namespace khao::html
