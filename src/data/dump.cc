// Tables back to TSV: compiling what `dump` prints gives the same tables.
#include <charconv>
#include <cmath>

#include "data/blob.h"
#include "data/tsv.h"

namespace khao::data {
namespace {

template <typename T>
void print_number(T value, std::string& out) {
  char digits[32];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void print_head(const Table& table, std::string& out) {
  for (uint32_t column = 0; column < table.columns(); ++column) {
    if (column > 0) out += '\t';
    out += table.column_name(column);
    out += ':';
    out += name(table.column_type(column));
    std::string argument(table.choices(column));
    for (char& c : argument)
      if (c == '|') c = ',';
    if (!argument.empty()) out += '=' + argument;
  }
  out += '\n';
}

void print_cell(const Blob& blob, const Table& table, uint32_t row, uint32_t column, std::string& out) {
  switch (table.column_type(column)) {
    case ColumnType::text:
    case ColumnType::pattern:
    case ColumnType::patterns:
    case ColumnType::word:
      out += table.text(row, column);
      break;
    case ColumnType::integer:
      print_number(table.integer(row, column), out);
      break;
    case ColumnType::real:
      if (const float value = table.real(row, column); !std::isnan(value)) print_number(value, out);
      break;
    case ColumnType::flag:
      out += table.flag(row, column) ? "yes" : "";
      break;
    case ColumnType::choice:
      if (const uint32_t choice = table.choice(row, column); choice != kNoRow)
        out += split(table.choices(column), '|')[choice];
      break;
    case ColumnType::ref:
      if (const uint32_t target = table.ref(row, column); target != kNoRow)
        out += blob.table(table.choices(column)).text(target, 0);
      break;
  }
}

}  // namespace

std::string cell_text(const Blob& blob, const Table& table, uint32_t row, uint32_t column) {
  std::string out;
  print_cell(blob, table, row, column, out);
  return out;
}

std::string dump(const Blob& blob, const Table& table) {
  std::string out;
  print_head(table, out);
  for (uint32_t row = 0; row < table.rows(); ++row) {
    for (uint32_t column = 0; column < table.columns(); ++column) {
      if (column > 0) out += '\t';
      print_cell(blob, table, row, column, out);
    }
    out += '\n';
  }
  return out;
}

std::string dump(const Blob& blob) {
  std::string out;
  for (uint32_t i = 0; i < blob.tables(); ++i) {
    const Table table = blob.table_at(i);
    out.append("# table ").append(table.name()) += '\n';
    out += dump(blob, table);
  }
  return out;
}

}  // namespace khao::data
