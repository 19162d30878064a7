// One loop over the characters with a stack of open containers; keys are strings that a colon follows.
#include "article/json.h"

#include "base/utf8.h"

namespace khao::article {
namespace {

constexpr size_t kMaxDepth = 64;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

class Reader {
 public:
  Reader(std::string_view text, Json& out) : text_(text), out_(out) {}

  void run() {
    out_.nodes.push_back({Json::Kind::array, 0, 0, 0, 0, 0, 0});
    while (at_ < text_.size()) step();
    if (current_ != 0) out_.damaged = true;
    while (current_ != 0) close();
    out_.nodes[0].next = size();
  }

 private:
  uint32_t size() const { return static_cast<uint32_t>(out_.nodes.size()); }
  uint32_t here() const { return static_cast<uint32_t>(out_.strings.size()); }
  bool in_object() const { return out_.nodes[current_].kind == Json::Kind::object; }

  // Marks of CDATA, of comments around a script's content, and comments.
  bool skip_wrapping() {
    for (const std::string_view mark : {"<![CDATA[", "]]>", "<!--", "-->"}) {
      if (text_.substr(at_, mark.size()) == mark) {
        at_ += mark.size();
        return true;
      }
    }
    const std::string_view two = text_.substr(at_, 2);
    if (two == "/*") return skip_to("*/", no_comment_end_);
    if (two == "//") return skip_to("\n", no_line_end_);
    return false;
  }

  // `none` remembers that a search was in vain, so that many such marks stay linear.
  bool skip_to(std::string_view mark, bool& none) {
    const size_t end = none ? std::string_view::npos : text_.find(mark, at_ + 2);
    none = end == std::string_view::npos;
    at_ = none ? at_ + 2 : end + mark.size();
    return true;
  }

  void step() {
    const char c = text_[at_];
    if ((c == '<' || c == ']' || c == '-' || c == '/') && skip_wrapping()) return;
    if (is_blank(c) || c == ',' || c == ':' || c == ';') {
      ++at_;
    } else if (c == '{' || c == '[') {
      ++at_;
      open(c == '{' ? Json::Kind::object : Json::Kind::array);
    } else if (c == '}' || c == ']') {
      ++at_;
      end(c == '}' ? Json::Kind::object : Json::Kind::array);
    } else if (c == '"') {
      string();
    } else {
      bare();
    }
  }

  void add(Json::Kind kind, uint32_t begin, uint32_t end) {
    out_.nodes.push_back({kind, current_, size() + 1, key_begin_, key_end_, begin, end});
    key_begin_ = key_end_ = 0;
  }

  void open(Json::Kind kind) {
    if (depth_ + skipped_ >= kMaxDepth) {
      ++skipped_;
      key_begin_ = key_end_ = 0;
      out_.damaged = true;
      return;
    }
    add(kind, 0, 0);
    current_ = size() - 1;
    ++depth_;
  }

  void close() {
    out_.nodes[current_].next = size();
    current_ = out_.nodes[current_].parent;
    --depth_;
  }

  // A bracket that closes nothing is skipped; one that closes an outer container closes the inner ones too.
  void end(Json::Kind kind) {
    key_begin_ = key_end_ = 0;
    if (skipped_ > 0) {
      --skipped_;
      return;
    }
    uint32_t node = current_;
    while (node != 0 && out_.nodes[node].kind != kind) node = out_.nodes[node].parent;
    if (node != current_ || node == 0) out_.damaged = true;
    if (node == 0) return;
    while (current_ != node) close();
    close();
  }

  void string() {
    const uint32_t begin = here();
    ++at_;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
        escape();
      } else {
        out_.strings += text_[at_++];
      }
    }
    if (at_ == text_.size()) out_.damaged = true;
    ++at_;
    const uint32_t end = here();
    size_t colon = at_;
    while (colon < text_.size() && is_blank(text_[colon])) ++colon;
    if (in_object() && key_begin_ == key_end_ && colon < text_.size() && text_[colon] == ':') {
      key_begin_ = begin;
      key_end_ = end;
      at_ = colon + 1;
    } else if (skipped_ == 0) {
      add(Json::Kind::string, begin, end);
    }
  }

  void escape() {
    const char c = text_[at_ + 1];
    at_ += 2;
    switch (c) {
      case 'n':
      case 'r':
      case 't':
      case 'f':
      case 'b':
        out_.strings += c == 'n' ? '\n' : ' ';
        break;
      case 'u':
        unicode();
        break;
      default:
        out_.strings += c;
    }
  }

  // Four hex digits at `at`; kInvalid if they are none.
  char32_t hex(size_t at) const {
    char32_t value = 0;
    if (at + 4 > text_.size()) return base::kInvalid;
    for (size_t i = at; i < at + 4; ++i) {
      const char c = text_[i];
      const char32_t digit = c >= '0' && c <= '9'   ? static_cast<char32_t>(c - '0')
                             : c >= 'a' && c <= 'f' ? static_cast<char32_t>(c - 'a' + 10)
                             : c >= 'A' && c <= 'F' ? static_cast<char32_t>(c - 'A' + 10)
                                                    : 16;
      if (digit == 16) return base::kInvalid;
      value = value * 16 + digit;
    }
    return value;
  }

  void unicode() {
    char32_t c = hex(at_);
    if (c == base::kInvalid) {
      out_.strings += 'u';
      return;
    }
    at_ += 4;
    if (c >= 0xD800 && c < 0xDC00 && text_.substr(at_, 2) == "\\u") {
      const char32_t low = hex(at_ + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        at_ += 6;
      }
    }
    if (c >= 0xD800 && c < 0xE000) c = 0xFFFD;
    if (c >= 0x20) base::append_code_point(c, out_.strings);
  }

  // Numbers and words; anything else (comment marks, CDATA) is skipped with a note.
  void bare() {
    const size_t begin = at_;
    while (at_ < text_.size() && text_.substr(at_, 1).find_first_of("{}[]\",: \n\r\t") == std::string_view::npos) ++at_;
    const std::string_view word = text_.substr(begin, at_ - begin);
    const bool value = word == "true" || word == "false" || word == "null" ||
                       word.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
    if (!value || word.empty()) {
      if (word.empty()) ++at_;
      if (current_ != 0) out_.damaged = true;
      return;
    }
    const uint32_t at = here();
    out_.strings.append(word);
    if (skipped_ == 0) add(Json::Kind::other, at, here());
  }

  std::string_view text_;
  Json& out_;
  size_t at_ = 0;
  size_t depth_ = 0;
  size_t skipped_ = 0;  // containers too deep to keep
  uint32_t current_ = 0;
  uint32_t key_begin_ = 0, key_end_ = 0;
  bool no_comment_end_ = false, no_line_end_ = false;
};

}  // namespace

uint32_t Json::member(uint32_t object, std::string_view name) const {
  if (nodes[object].kind != Kind::object) return 0;
  for (uint32_t i = object + 1; i < nodes[object].next; i = nodes[i].next) {
    if (key(i) == name) return i;
  }
  return 0;
}

void read_json(std::string_view text, Json& out) {
  out.nodes.clear();
  out.strings.clear();
  out.damaged = false;
  Reader(text, out).run();
}

}  // namespace khao::article
