// The alphabet of the word models: one symbol of seven bits a character.
//
// Thai letters have one symbol each; all digits are one symbol, so are all Latin letters, and all that news rarely
// holds. Beyond the ends of a line stands kEdge.
#ifndef KHAO_TOKEN_SYMBOLS_H_
#define KHAO_TOKEN_SYMBOLS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace khao::token {

inline constexpr uint8_t kEdge = 1;
inline constexpr uint8_t kOtherSymbol = 2;
inline constexpr size_t kSymbols = 128;

/// Codes of Thai letters in the view, U+0E01 … U+0E5B: their symbols follow one another.
struct Codes {
  uint8_t first, last;
};
inline constexpr Codes kThaiLetters{0xA1, 0xFB};

/// Symbol of each code of the view.
inline constexpr std::array<uint8_t, 256> kSymbolOf = [] {
  std::array<uint8_t, 256> table{};
  for (auto& symbol : table) symbol = kOtherSymbol;
  table[' '] = 3;
  table['\n'] = table['\r'] = kEdge;  // nothing is seen across the end of a line
  for (size_t c = '0'; c <= '9'; ++c) table[c] = 4;
  for (size_t c = 'A'; c <= 'Z'; ++c) table[c] = table[c + 32] = 5;
  uint8_t next = 6;
  for (const char c : std::string_view("!\"%&'()*+,-./:;=?@_#$<>[]")) table[static_cast<unsigned char>(c)] = next++;
  for (size_t c = kThaiLetters.first; c <= kThaiLetters.last; ++c)
    table[c] = static_cast<uint8_t>(32 + c - kThaiLetters.first);
  return table;
}();
static_assert(kSymbolOf[kThaiLetters.last] < kSymbols);

}  // namespace khao::token

#endif  // KHAO_TOKEN_SYMBOLS_H_
