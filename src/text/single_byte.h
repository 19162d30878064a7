// windows-874 (TIS-620, ISO 8859-11) and windows-1252 by tables of our own, and how much bytes look like Thai.
//
// ICU knows Thai pages under nine names with four different tables, none of which marks the undefined bytes; 128
// entries are shorter than working round that. An undefined byte becomes U+FFFD and is counted.
#ifndef KHAO_TEXT_SINGLE_BYTE_H_
#define KHAO_TEXT_SINGLE_BYTE_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace khao::text {

enum class SingleByte : uint8_t { windows_874, windows_1252 };

/// Appends the bytes as UTF-8. Returns how many were undefined. Linear.
uint64_t decode_single_byte(SingleByte charset, std::string_view bytes, std::string& out);

/// The byte of a code point in `charset`, or -1. Code points U+0080 … U+00FF that the table leaves out stand for their
/// byte, as other decoders map them, and so does U+00A0 … U+00FF in windows-1252.
int byte_of(SingleByte charset, char32_t code_point);

/// What the bytes 0x80 … 0xFF of a text look like, read as windows-874.
struct ThaiEvidence {
  uint64_t high = 0;        ///< bytes >= 0x80
  uint64_t letters = 0;     ///< … that are Thai characters (A1-DA, DF-FB)
  uint64_t consonants = 0;  ///< … that are consonants
  uint64_t marks = 0;       ///< … that are vowels above, below or behind, or tones
  uint64_t placed = 0;      ///< … of those, behind a letter that can carry them
  uint64_t runs = 0;        ///< groups of high bytes without a lower one between

  /// 90 % of the high bytes are Thai, a third are consonants, nine of ten marks are in place, in runs as long as words.
  bool thai(uint64_t least_high) const;
};
ThaiEvidence thai_evidence(std::string_view bytes);

}  // namespace khao::text

#endif  // KHAO_TEXT_SINGLE_BYTE_H_
