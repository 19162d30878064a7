// The charsets that have no table of our own, by ICU.
#ifndef KHAO_TEXT_CHARSET_ICU_H_
#define KHAO_TEXT_CHARSET_ICU_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace khao::text {

struct IcuResult {
  bool known = false;      ///< ICU has the converter
  bool truncated = false;  ///< ends inside a character
  uint64_t replaced_bytes = 0;
};

/// Appends `bytes` as UTF-8, each byte that is no text as U+FFFD. `charset`: a WHATWG name. Linear.
IcuResult decode_icu(std::string_view charset, std::string_view bytes, std::string& out);

}  // namespace khao::text

#endif  // KHAO_TEXT_CHARSET_ICU_H_
