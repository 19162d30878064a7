// Bytes of a page to UTF-8, and how sure that is.
//
// Labels lie, bytes do not: a valid UTF-8 page is UTF-8 whatever it says of itself. Order of decision:
// option, BOM, UTF-16 by its zero bytes, strict UTF-8, damaged UTF-8, HTTP label, <meta> or XML label, Thai letter
// statistics, windows-1252. A label that says windows-1252 is what servers add unasked: Thai letter statistics win over
// it.
#ifndef KHAO_TEXT_CHARSET_H_
#define KHAO_TEXT_CHARSET_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "khao/record.h"
#include "text/charset_labels.h"

namespace khao::text {

struct CharsetHints {
  std::string_view option = {};  ///< said by a person: wins
  std::string_view http = {};    ///< label of the HTTP header
  bool html = true;              ///< look for <meta> and an XML declaration
};

struct Decoded {
  std::string utf8 = {};     ///< valid UTF-8 without BOM
  std::string charset = {};  ///< WHATWG name, lower case
  CharsetSource source = CharsetSource::none;
  uint64_t replaced_bytes = 0;  ///< input bytes that became U+FFFD, one each
  bool label_wrong = false;     ///< the page's label contradicts its bytes (which are not ASCII alone)
  bool double_encoded = false;  ///< had been encoded twice; repaired where that is exact
  bool truncated = false;       ///< ends inside a character
  bool binary = false;          ///< no text at all (control bytes; not UTF-16): nothing was decoded
};

/// Decodes. Replaces `out`, keeps its capacity. Throws Error(bad_option) for an unknown `hints.option`; everything else
/// is data. Linear time. Does not touch controls or line ends: the text stages do.
void decode(std::string_view bytes, const CharsetHints& hints, Decoded& out);

}  // namespace khao::text

#endif  // KHAO_TEXT_CHARSET_H_
