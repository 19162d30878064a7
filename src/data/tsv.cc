// Reads a TSV table line by line. All that can be said of a line without knowing other tables is checked here.
#include "data/tsv.h"

#include <algorithm>

#include "base/utf8.h"

namespace khao::data {
namespace {

constexpr std::string_view kTypes[] = {"text", "pattern", "patterns", "word", "integer",
                                       "real", "flag",    "choice",   "ref"};

TsvColumn read_column(const TsvTable& table, std::string_view cell) {
  TsvColumn column;
  const size_t colon = cell.find(':');
  column.name = cell.substr(0, colon);
  if (column.name.empty()) fault(table, table.head_line, "a column has no name");
  if (colon == cell.npos) return column;
  const std::string_view type = cell.substr(colon + 1, cell.find('=') - colon - 1);
  const auto* const found = std::find(std::begin(kTypes), std::end(kTypes), type);
  if (found == std::end(kTypes)) fault(table, table.head_line, "no type of column: " + std::string(type));
  column.type = static_cast<ColumnType>(found - kTypes);
  if (const size_t equals = cell.find('='); equals != cell.npos) column.argument = cell.substr(equals + 1);
  const bool wants_argument = column.type == ColumnType::choice || column.type == ColumnType::ref;
  if (wants_argument == column.argument.empty())
    fault(table, table.head_line,
          "column " + column.name + ": type " + std::string(type) + (wants_argument ? " wants `=`" : " takes no `=`"));
  if (column.type == ColumnType::choice) std::replace(column.argument.begin(), column.argument.end(), ',', '|');
  return column;
}

void read_head(TsvTable& table, const std::vector<std::string_view>& cells) {
  for (const std::string_view cell : cells) {
    TsvColumn column = read_column(table, cell);
    for (const TsvColumn& other : table.columns)
      if (other.name == column.name) fault(table, table.head_line, "two columns are called " + column.name);
    table.columns.push_back(std::move(column));
  }
}

}  // namespace

std::string_view name(ColumnType type) { return kTypes[static_cast<size_t>(type)]; }

void fault(std::string_view path, size_t line, const std::string& what) {
  throw Error(ErrorCode::bad_table, std::string(path) + ":" + std::to_string(line) + ": " + what);
}

void fault(const TsvTable& table, size_t line, const std::string& what) { fault(table.path, line, what); }

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (size_t at = 0;;) {
    const size_t end = text.find(separator, at);
    parts.push_back(text.substr(at, end - at));
    if (end == text.npos) return parts;
    at = end + 1;
  }
}

TsvTable read_tsv(const Piece& piece) {
  TsvTable table = {piece.name, piece.path, 0, {}, {}};
  size_t number = 0;
  for (const std::string_view line : split(piece.bytes, '\n')) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    if (line.back() == '\r') fault(table, number, "the line ends in a carriage return");
    if (base::valid_utf8_prefix(line) != line.size()) fault(table, number, "not UTF-8");
    std::vector<std::string_view> cells = split(line, '\t');
    if (table.columns.empty()) {
      table.head_line = number;
      read_head(table, cells);
      continue;
    }
    if (cells.size() > table.columns.size()) fault(table, number, "more cells than columns");
    table.rows.push_back({piece.path, number, std::move(cells)});
  }
  if (table.columns.empty()) fault(table, number, "no head line");
  return table;
}

}  // namespace khao::data
