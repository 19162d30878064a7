// What pages, servers and people call charsets, and where a page says which one it is in.
#ifndef KHAO_TEXT_CHARSET_LABELS_H_
#define KHAO_TEXT_CHARSET_LABELS_H_

#include <string>
#include <string_view>

namespace khao::text {

/// WHATWG name of a charset label, lower case (`tis-620` -> `windows-874`); empty if unknown. White space, quotes and
/// case do not matter.
std::string charset_by_label(std::string_view label);

/// The converter of ICU that decodes as the WHATWG encoding of this name does.
std::string icu_converter(std::string_view charset);

/// The label of the first <meta charset> or <meta http-equiv="content-type"> of a page, wherever it stands before the
/// end of the head; empty if there is none. Linear; a page without a head is read for its first 256 KiB.
std::string_view meta_label(std::string_view html);

/// The label of `<?xml … encoding="…"?>` at the start of the bytes; empty if there is none.
std::string_view xml_label(std::string_view bytes);

}  // namespace khao::text

#endif  // KHAO_TEXT_CHARSET_LABELS_H_
