// The words of dates and clock times, read from the model in place.
//
// Six tables hold them: months, weekdays, eras, relative_times, clock_words, time_words. The grammar
// (text/time_grammar.h) asks one thing: which word of these kinds begins here? The longest is the answer.
#ifndef KHAO_TEXT_TIME_WORDS_H_
#define KHAO_TEXT_TIME_WORDS_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "data/automaton.h"
#include "data/blob.h"

namespace khao::text {

/// What a word does in a date or clock time: the tables' kinds, one after the other, in the order of their `choice`
/// columns.
// clang-format off
enum class WordKind : uint8_t {
  month_full, month_short, month_loose, month_latin,                                            // months.tsv: form
  weekday_full, weekday_bare, weekday_short,                                                    // weekdays.tsv: form
  era,                                                                                          // eras.tsv
  relative_day, relative_part, relative_month, relative_year, relative_fiscal_year,             // relative_times.tsv: unit
  number, oclock, hour, morning, evening, night, small_hours, afternoon, whole, half, minute,   // clock_words.tsv: kind
  day_lead, month_lead, year_lead, fiscal_lead, academic_lead, season_lead, feast, clock_lead,  // time_words.tsv: kind
  duration_lead, code_lead, at, month_cue, many, sequel, limit, speech, narration, approx, part, join, of, until, both,
  this_one, past, next, same, quarter, ordinal, waxing, waning, lunar_night, lunar_month, unit, since, nowadays,
  coming, so_far, later
};
// clang-format on

/// A set of kinds.
using WordKinds = uint64_t;
template <typename... Kind>
constexpr WordKinds kinds(Kind... kind) {
  return (... | (WordKinds{1} << static_cast<unsigned>(kind)));
}

/// A word that stands in a text.
struct TimeWord {
  WordKind kind = WordKind::unit;
  int value = 0;       ///< number of the month, weekday (0 Sunday) or hour, offset of an era or relative word
  size_t end = 0;      ///< view position behind it; 0: there is none
  uint32_t table = 0;  ///< Blob::table_index
  uint32_t row = 0;
  explicit operator bool() const { return end != 0; }
};

/// The tables of dates. Lives as long as the bytes behind the blob.
class DateTables {
 public:
  /// Throws Error(bad_model) if a table or column is missing or its choices are not those of WordKind.
  explicit DateTables(const data::Blob& blob);

  /// The longest word of these kinds that begins at view position p; false if there is none.
  TimeWord word_at(std::string_view chars, size_t p, WordKinds wanted) const {
    const bool may_be = p < chars.size() && (begin_with_[static_cast<unsigned char>(chars[p])] & wanted) != 0;
    return may_be ? longest_at(chars, p, wanted) : TimeWord();
  }

  /// Whether one of these words, of at most 16 characters, ends at p or before the blank before p.
  bool word_before(std::string_view chars, size_t p, WordKinds wanted) const;

  /// Whether a row of a table (Blob::table_index) is a word of these kinds.
  bool is_word(uint32_t table, uint32_t row, WordKinds wanted) const {
    const Source* source = source_of(table);
    return source != nullptr && (wanted & kinds(kind_of(*source, row))) != 0;
  }

  /// Whether a table (Blob::table_index) is one of these.
  bool owns(uint32_t table) const;

 private:
  struct Source {
    data::Table table;
    uint32_t index = 0;            // Blob::table_index
    uint32_t value = 0;            // column of the value
    uint32_t kind = data::kNoRow;  // column of the kind, if there is one
    WordKind first = WordKind::unit;
  };
  static WordKind kind_of(const Source& source, uint32_t row) {
    const uint32_t choice = source.kind == data::kNoRow ? 0 : source.table.choice(row, source.kind);
    return static_cast<WordKind>(static_cast<uint32_t>(source.first) + choice);
  }
  TimeWord longest_at(std::string_view chars, size_t p, WordKinds wanted) const;
  const Source* source_of(uint32_t table) const {
    return table < source_of_.size() && source_of_[table] != kNoSource ? &sources_[source_of_[table]] : nullptr;
  }

  static constexpr uint8_t kNoSource = 255;
  std::array<Source, 6> sources_;
  std::vector<uint8_t> source_of_;           // of each table its source
  std::array<WordKinds, 256> begin_with_{};  // of each first character the kinds of its words
  data::Automaton automaton_;
};

}  // namespace khao::text

#endif  // KHAO_TEXT_TIME_WORDS_H_
