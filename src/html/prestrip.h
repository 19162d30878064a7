// The pass before the parser: leaves out of a page what no article needs and what libxml2 reads wrongly or slowly.
//
// Left out: scripts, styles, comments, <svg>, <noscript>, <template>, <iframe> with their contents; attributes that
// nothing asks for; C0 controls; end tags that close nothing; start tags deeper than kMaxDepth (their text stays).
// Rewritten: `</br>` and a lone `</p>` to `<br>`. Attributes stay here, since libxml2 reads them letter by letter: a
// tag that has some carries their number. JSON-LD goes to its own list. Three quarters of a news page go this way.
#ifndef KHAO_HTML_PRESTRIP_H_
#define KHAO_HTML_PRESTRIP_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace khao::html {

/// As written: letters of any case, references not decoded. Views into the input.
struct RawAttribute {
  std::string_view name, value;
};

struct Stripped {
  std::string page;  ///< what the parser gets: valid UTF-8; of attributes only `k`, the tag's number
  std::vector<RawAttribute> attributes;  ///< of all numbered tags, in order
  std::vector<uint32_t> first;           ///< of each numbered tag: its first attribute
  std::vector<std::string> json_ld;      ///< contents of <script type="application/ld+json">, in order
  bool depth_capped = false;
  bool truncated = false;  ///< ends inside a tag, comment or script, or with a div or table open and no </body>
};

/// Strips `utf8` (valid UTF-8), which must live as long as `out` is used. Replaces `out`, keeps its capacity. Linear
/// time for any input.
void prestrip(std::string_view utf8, Stripped& out);

}  // namespace khao::html

#endif  // KHAO_HTML_PRESTRIP_H_
