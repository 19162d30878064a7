// The label table is that of the WHATWG Encoding Standard (section 4.2), with the labels of windows-874 that it leaves
// out but Thai pages hold. The search for <meta> follows the prescan of the HTML standard, without its limit of 1,024
// bytes.
#include "text/charset_labels.h"

#include <algorithm>

namespace khao::text {
namespace {

struct Row {
  std::string_view name;
  std::string_view labels;    // set apart by blanks
  std::string_view icu = {};  // where ICU's converter has another name
};

constexpr Row kRows[] = {
    {"utf-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"},
    {"windows-874",
     "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874 "
     "tis620 tis620-2533 tis-620-2533 cp874 x-windows-874 ms874 ibm874 iso_8859-11 iso-ir-166"},
    {"windows-1252",
     "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 "
     "iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"},
    {"ibm866", "866 cp866 csibm866 ibm866"},
    {"iso-8859-2", "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"},
    {"iso-8859-3", "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"},
    {"iso-8859-4", "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"},
    {"iso-8859-5", "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"},
    {"iso-8859-6",
     "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i "
     "iso-ir-127 "
     "iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"},
    {"iso-8859-7",
     "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 "
     "iso_8859-7:1987 "
     "sun_eu_greek"},
    {"iso-8859-8",
     "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 "
     "iso_8859-8:1988 visual"},
    {"iso-8859-8-i", "csiso88598i iso-8859-8-i logical", "iso-8859-8"},
    {"iso-8859-10", "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"},
    {"iso-8859-13", "iso-8859-13 iso8859-13 iso885913"},
    {"iso-8859-14", "iso-8859-14 iso8859-14 iso885914"},
    {"iso-8859-15", "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"},
    {"koi8-r", "cskoi8r koi koi8 koi8-r koi8_r"},
    {"koi8-u", "koi8-ru koi8-u"},
    {"macintosh", "csmacintosh mac macintosh x-mac-roman"},
    {"windows-1250", "cp1250 windows-1250 x-cp1250"},
    {"windows-1251", "cp1251 windows-1251 x-cp1251"},
    {"windows-1253", "cp1253 windows-1253 x-cp1253"},
    {"windows-1254",
     "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 "
     "x-cp1254"},
    {"windows-1255", "cp1255 windows-1255 x-cp1255"},
    {"windows-1256", "cp1256 windows-1256 x-cp1256"},
    {"windows-1257", "cp1257 windows-1257 x-cp1257"},
    {"windows-1258", "cp1258 windows-1258 x-cp1258"},
    {"x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"},
    {"gbk", "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk", "gb18030"},
    {"gb18030", "gb18030"},
    {"big5", "big5 big5-hkscs cn-big5 csbig5 x-x-big5", "big5-hkscs"},
    {"euc-jp", "cseucpkdfmtjapanese euc-jp x-euc-jp"},
    {"iso-2022-jp", "csiso2022jp iso-2022-jp"},
    {"shift_jis", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis", "windows-31j"},
    {"euc-kr",
     "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949",
     "windows-949"},
    {"utf-16be", "unicodefffe utf-16be"},
    {"utf-16le", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"},
};

constexpr size_t kHeadless = 256 * 1024;  // how far a page without <body> or </head> is searched

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool starts_with_no_case(std::string_view text, std::string_view lower_prefix) {
  return text.size() >= lower_prefix.size() && lower(text.substr(0, lower_prefix.size())) == lower_prefix;
}

bool has_label(std::string_view labels, std::string_view label) {
  for (size_t at = 0; at <= labels.size();) {
    const size_t end = std::min(labels.find(' ', at), labels.size());
    if (labels.substr(at, end - at) == label) return true;
    at = end + 1;
  }
  return false;
}

void skip_blanks(std::string_view text, size_t& at) {
  while (at < text.size() && is_blank(text[at])) ++at;
}

// A value at `at`: quoted, or up to a blank or one of `ends`. Moves behind it.
std::string_view value_at(std::string_view text, size_t& at, std::string_view ends) {
  if (at < text.size() && (text[at] == '"' || text[at] == '\'')) {
    const size_t begin = at + 1;
    const size_t end = std::min(text.find(text[at], begin), text.size());
    at = std::min(end + 1, text.size());
    return text.substr(begin, end - begin);
  }
  const size_t begin = at;
  while (at < text.size() && !is_blank(text[at]) && ends.find(text[at]) == std::string_view::npos) ++at;
  return text.substr(begin, at - begin);
}

// `text/html; charset=tis-620` to `tis-620`.
std::string_view charset_of_content(std::string_view content) {
  const std::string folded = lower(content);
  for (size_t at = folded.find("charset"); at != std::string::npos; at = folded.find("charset", at)) {
    at += 7;
    skip_blanks(content, at);
    if (at == content.size() || content[at] != '=') continue;
    skip_blanks(content, ++at);
    return value_at(content, at, ";,");
  }
  return {};
}

// The label in the attributes of a <meta> tag, `at` behind its name; moves behind the tag.
std::string_view label_of_meta(std::string_view html, size_t& at) {
  std::string_view charset, content;
  bool content_type = false;
  while (at < html.size() && html[at] != '>') {
    if (is_blank(html[at]) || html[at] == '/') {
      ++at;
      continue;
    }
    const size_t begin = at;
    while (at < html.size() && !is_blank(html[at]) && html[at] != '=' && html[at] != '>' && html[at] != '/') ++at;
    const std::string name = lower(html.substr(begin, at - begin));
    skip_blanks(html, at);
    std::string_view value;
    if (at < html.size() && html[at] == '=') {
      skip_blanks(html, ++at);
      value = value_at(html, at, ">");
    }
    if (name == "charset" && charset.empty()) charset = value;
    if (name == "content" && content.empty()) content = charset_of_content(value);
    if (name == "http-equiv" && lower(value) == "content-type") content_type = true;
  }
  return !charset.empty() ? charset : content_type ? content : std::string_view();
}

}  // namespace

std::string charset_by_label(std::string_view label) {
  const auto trimmed = [](char c) { return is_blank(c) || c == '"' || c == '\'' || c == ';'; };
  while (!label.empty() && trimmed(label.front())) label.remove_prefix(1);
  while (!label.empty() && trimmed(label.back())) label.remove_suffix(1);
  const std::string folded = lower(label);
  if (folded.empty() || folded.find(' ') != std::string::npos) return {};
  for (const Row& row : kRows)
    if (has_label(row.labels, folded)) return std::string(row.name);
  return {};
}

std::string icu_converter(std::string_view charset) {
  for (const Row& row : kRows)
    if (row.name == charset && !row.icu.empty()) return std::string(row.icu);
  return std::string(charset);
}

std::string_view meta_label(std::string_view html) {
  html = html.substr(0, kHeadless);
  const auto skip_to = [&](size_t at, std::string_view end) {
    const size_t found = html.find(end, at);
    return found == std::string_view::npos ? html.size() : found + end.size();
  };
  for (size_t at = html.find('<'); at < html.size(); at = html.find('<', at)) {
    const std::string_view tag = html.substr(++at, 8);
    if (tag.starts_with("!--")) {
      at = skip_to(at + 1, "-->");  // `<!-->` is a whole comment
    } else if (starts_with_no_case(tag, "script") || starts_with_no_case(tag, "style")) {
      at = skip_to(at, "</");
    } else if (starts_with_no_case(tag, "body") || starts_with_no_case(tag, "/head")) {
      return {};
    } else if (starts_with_no_case(tag, "meta") && tag.size() > 4 && (is_blank(tag[4]) || tag[4] == '/')) {
      at += 4;
      const std::string_view label = label_of_meta(html, at);
      if (!charset_by_label(label).empty()) return label;
    }
  }
  return {};
}

std::string_view xml_label(std::string_view bytes) {
  size_t at = 0;
  skip_blanks(bytes, at);
  if (!bytes.substr(at).starts_with("<?xml")) return {};
  const std::string_view declaration = bytes.substr(at, std::min(bytes.find("?>", at), at + 256) - at);
  size_t found = declaration.find("encoding");
  if (found == std::string_view::npos) return {};
  skip_blanks(declaration, found += 8);
  if (found == declaration.size() || declaration[found] != '=') return {};
  skip_blanks(declaration, ++found);
  return value_at(declaration, found, "?");
}

}  // namespace khao::text
