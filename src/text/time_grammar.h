// The grammar of Thai dates and clock times over a matching view.
//
//     date    [weekday | วันที่] DAYS MONTH [era] YEAR [นี้ | ที่ผ่านมา]      time_dates.cc
//     day     วันนี้ [(date)]     slashed and ISO dates
//     clock   [เวลา] HH.MM น. [- HH.MM น.], ทุ่ม, โมง, ตี, เที่ยง …          time_clocks.cc
//     others  months, years, fiscal and academic years, quarters, lunar     time_years.cc
//     a date and the clock time beside it are one                           time_grammar.cc
//
// Every blank is optional, a line feed ends everything.
#ifndef KHAO_TEXT_TIME_GRAMMAR_H_
#define KHAO_TEXT_TIME_GRAMMAR_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/time_expression.h"
#include "text/time_words.h"

namespace khao::text {

/// Reads what begins at view position p: mostly one expression, several where days share a month (`9 และ 10 พ.ค.`).
/// Appends to `out` and returns the position behind; p if nothing begins there. May pass over words that begin no time,
/// then nothing is appended. Time bounded by the length of what it reads.
size_t read_times(const DateTables& tables, std::string_view chars, size_t p, std::vector<TimeExpression>& out);

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether an expression may begin with the character at p: a digit that continues no number …
bool begins_number(std::string_view chars, size_t p);
/// … or with a word that is this row of a table.
bool begins_with(const DateTables& tables, uint32_t table, uint32_t row);

}  // namespace khao::text

#endif  // KHAO_TEXT_TIME_GRAMMAR_H_
