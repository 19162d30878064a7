// UTF-8, code point by code point. Standard library only.
#ifndef KHAO_BASE_UTF8_H_
#define KHAO_BASE_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace khao::base {

inline constexpr char32_t kInvalid = 0xFFFFFFFF;

/// Decodes the code point that begins at `at` (< text.size()) and moves `at` behind it. Returns kInvalid for a byte
/// that begins no valid sequence (overlong forms, surrogates and values over U+10FFFF included) and then moves by one
/// byte.
char32_t next_code_point(std::string_view text, size_t& at);

/// Appends a code point (a valid one) as UTF-8.
void append_code_point(char32_t code_point, std::string& out);

/// Offset of the first byte that is part of no valid sequence; text.size() if there is none.
size_t valid_utf8_prefix(std::string_view text);

/// Number of code points; each invalid byte counts as one.
size_t count_code_points(std::string_view text);

constexpr bool is_thai(char32_t c) { return c >= 0x0E01 && c <= 0x0E5B; }

}  // namespace khao::base

#endif  // KHAO_BASE_UTF8_H_
