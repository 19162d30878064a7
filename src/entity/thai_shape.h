// What single characters of a matching view can tell about names: letters, marks that lean on the letter before them.
#ifndef KHAO_ENTITY_THAI_SHAPE_H_
#define KHAO_ENTITY_THAI_SHAPE_H_

#include <array>
#include <cstddef>
#include <string_view>

#include "text/view.h"

namespace khao::entity {

constexpr bool in_range(char c, char32_t from, char32_t to) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= text::code(from) && byte <= text::code(to);
}

constexpr bool is_consonant(char c) { return in_range(c, U'ก', U'ฮ'); }
/// Letters, vowels and marks; not ฯ, ๆ, digits, ฿.
inline constexpr std::array<bool, 256> kThaiLetters = [] {
  std::array<bool, 256> letters{};
  for (size_t byte = 0; byte < letters.size(); ++byte) {
    const char c = static_cast<char>(byte);
    letters[byte] =
        in_range(c, U'ก', U'ฮ') || in_range(c, U'ะ', U'ฺ') || in_range(c, U'เ', U'ๅ') || in_range(c, U'็', U'๎');
  }
  return letters;
}();
constexpr bool is_thai_letter(char c) { return kThaiLetters[static_cast<unsigned char>(c)]; }
/// A character of the Thai block of a view: letters, marks, digits and signs.
constexpr bool is_thai(char c) { return static_cast<unsigned char>(c) > 0xA0; }
/// A vowel behind or above or below its consonant, or a tone mark: it never begins a word.
constexpr bool leans_left(char c) {
  return in_range(c, U'ะ', U'ฺ') || c == static_cast<char>(text::code(U'ๅ')) || in_range(c, U'็', U'๎');
}
/// A vowel that is written before its consonant and begins a syllable.
constexpr bool is_leading_vowel(char c) { return in_range(c, U'เ', U'ไ'); }

/// A Thai word in the form of a matching view, for the few words that rules name.
template <size_t N>
struct Word {
  char chars[N - 1];
  constexpr Word(const char32_t (&word)[N]) : chars() {
    for (size_t i = 0; i + 1 < N; ++i) chars[i] = static_cast<char>(word[i] < 0x80 ? word[i] : text::code(word[i]));
  }
  constexpr std::string_view view() const { return {chars, N - 1}; }
};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// `จ.` inside `ผวจ.`, `บ.` inside `พ.ร.บ.`: what begins at p is the tail of another abbreviation, for consonants
/// without a vowel before them, or a single letter with its dot, stand to its left. `ปภ.จ.ตาก`: two abbreviations.
constexpr bool inside_abbreviation(std::string_view chars, size_t p) {
  size_t run = 0;
  while (run < p && run < 6 && is_consonant(chars[p - 1 - run])) ++run;
  if (run == p) return run > 0;
  const char before = chars[p - 1 - run];
  if (run > 0) return !is_thai_letter(before);
  if (before != '.' || p < 2 || !is_thai_letter(chars[p - 2])) return false;
  size_t letters = 0;  // of the part before
  while (letters + 1 < p && is_consonant(chars[p - 2 - letters])) ++letters;
  constexpr Word kGeneral(U"พล");  // `พล.ต.`
  return letters < 2 || (letters == 2 && chars.substr(p - 3, 2) == kGeneral.view());
}

/// Whether a name can end at `end`: what follows does not lean on its last letter.
constexpr bool can_end_name(std::string_view chars, size_t end) {
  return end >= chars.size() || !leans_left(chars[end]);
}

}  // namespace khao::entity

#endif  // KHAO_ENTITY_THAI_SHAPE_H_
