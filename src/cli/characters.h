// UTF-8 for the program itself, which sees the library's public headers only.
#ifndef KHAO_CLI_CHARACTERS_H_
#define KHAO_CLI_CHARACTERS_H_

#include <cstddef>
#include <string_view>

namespace khao::cli {

/// Bytes of the UTF-8 character at the front of `text` (not empty); 0 if none begins there: overlong forms, surrogates
/// and what lies above U+10FFFF are none.
inline size_t character_size(std::string_view text) {
  static constexpr unsigned char kLeads[] = {0x00, 0xC2, 0xE0, 0xF0, 0xF5};  // of 1, 2, 3, 4 bytes; end
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return 1;
  for (size_t size = 2; size <= 4; ++size) {
    if (lead < kLeads[size - 1] || lead >= kLeads[size] || text.size() < size) continue;
    for (size_t i = 1; i < size; ++i)
      if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) return 0;
    const auto second = static_cast<unsigned char>(text[1]);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool none = (lead == 0xED && second >= 0xA0) || (lead == 0xF4 && second >= 0x90);
    return overlong || none ? 0 : size;
  }
  return 0;
}

}  // namespace khao::cli

#endif  // KHAO_CLI_CHARACTERS_H_
