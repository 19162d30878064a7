// Numbers as Thai texts write them: digits, number words, magnitudes, halves, ranges.
//
//     5,472   1.2 ล้าน   3 แสน 5 หมื่น   5 พัน 200   4.6หมื่น   สองร้อยห้าสิบเอ็ด   หมื่นสอง (12,000)   ครึ่งล้าน
//     2-3 ล้าน   สองสาม
//
// Works on the matching view (text/view.h), where Thai digits are ASCII digits. The words stand in number_words.tsv;
// words that only begin like numbers (พันเอก, ร้อยเอ็ด, สี่แยก) in number_traps.tsv.
#ifndef KHAO_TEXT_NUMERALS_H_
#define KHAO_TEXT_NUMERALS_H_

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>

#include "data/automaton.h"
#include "data/blob.h"

namespace khao::text {

/// number_words.tsv, number_traps.tsv and number_groups.tsv. A cheap copyable view; lives as long as the blob.
struct NumberTables {
  NumberTables() = default;
  /// Throws Error(bad_model) if the blob lacks a table or column.
  explicit NumberTables(const data::Blob& blob);

  data::Automaton automaton;
  data::Table words;
  data::Table traps;
  data::Table groups;
  uint32_t words_index = data::kNoRow;  ///< Blob::table_index
  uint32_t traps_index = data::kNoRow;
  uint32_t role_column = 0;
  uint32_t value_column = 0;
  uint32_t number_column = 0;
};

/// A view, and where its words begin: cut[p] != 0 where one does (an entry for the end too). Without cuts, no word
/// boundaries are asked for.
struct Characters {
  std::string_view view;
  std::span<const uint8_t> cut;

  bool boundary(size_t p) const { return cut.empty() || cut[p] != 0; }
};

struct Number {
  uint32_t begin = 0;  ///< view characters
  uint32_t end = 0;
  double value = 0;  ///< exact: the double nearest to the decimal number that is written
  double high = std::numeric_limits<double>::quiet_NaN();  ///< of a range its high end, else NaN
  bool digits = false;                                     ///< it is written with digits, magnitude words apart
  int factor = 0;  ///< power of ten of the magnitude that ends it (`2 ล้าน`: 6, `สองหมื่น`: 4), else 0
  bool bare = false;  ///< it begins with a magnitude word (`ร้อย`, `ล้านห้า`), which is often no number but a vague one

  bool range() const { return high == high; }
};

/// The number that begins at view position `at`, the longest reading; none if there is none. Digits that run on as no
/// number does (`1.2.3`, `12,34`) are none. Looks no further left than `at`: the caller sees to it that `at` is no
/// place inside a number. Time linear in the length of the number.
std::optional<Number> number_at(const NumberTables& tables, const Characters& characters, size_t at);

/// The same, but also ranges: `2-3 ล้าน`, `20 ถึง 40`, `900 - 1,000`, `สองสาม`. The low end takes the magnitude that is
/// written once. Two numbers that do not rise are no range: then the first alone.
std::optional<Number> number_or_range_at(const NumberTables& tables, const Characters& characters, size_t at);

/// A whole string as a number or range, blanks around it and a minus sign (or ลบ) before it allowed, and a dozen behind
/// it (`สองโหล` is 24); none if anything else stands in it. Traps do not count here: `ร้อยเอ็ด` is 101. `view` is in
/// matching form (text::fold).
std::optional<Number> parse_number(const NumberTables& tables, std::string_view view);

}  // namespace khao::text

#endif  // KHAO_TEXT_NUMERALS_H_
