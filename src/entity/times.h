// Dates, clock times, months, years and ranges.
//
// The grammar and the arithmetic of dates are those of text/ (time_grammar.h, time_value.h). Here the whole document
// speaks: which day it calls today, which year the days without one have, to which day a lone clock time belongs
// (times_context.cc).
#ifndef KHAO_ENTITY_TIMES_H_
#define KHAO_ENTITY_TIMES_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "data/blob.h"
#include "entity/items.h"
#include "text/time_words.h"

namespace khao::entity {

struct Context;  // entity/context.h
struct Tables;   // entity/tables.h

/// The tables of this family: the words of dates (months, weekdays, eras, relative_times, clock_words, time_words).
struct TimeTables {
  /// Throws Error(bad_model) if the blob lacks a table or column.
  explicit TimeTables(const data::Blob& blob);

  text::DateTables dates;
  /// Whether the row of a table is a word that a date or clock time may begin with. Without a branch.
  bool may_begin(uint32_t table, uint32_t row) const {
    const Rows rows = rows_[table];
    return first_words_[rows.begin + std::min(row, rows.count)] != 0;
  }

 private:
  // The rows of a table in first_words_, none of most tables, and behind them one that is no word.
  struct Rows {
    uint32_t begin = 0;
    uint32_t count = 0;
  };
  std::vector<Rows> rows_;
  std::vector<uint8_t> first_words_;
};

/// Appends the times of the text in reading order. Linear time.
void find_times(const Tables& tables, const Context& context, std::vector<TimeItem>& out);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_TIMES_H_
