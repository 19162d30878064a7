// The model's tables are printed back to TSV, which compiles to the same tables, and own rows are put among them.
#include "data/extend.h"

#include <algorithm>
#include <optional>

#include "data/format.h"
#include "data/tsv.h"

namespace khao::data {
namespace {

std::string joined(std::span<const std::string> words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::vector<std::string> names_of(const std::vector<TsvColumn>& columns) {
  std::vector<std::string> names;
  for (const TsvColumn& column : columns) names.push_back(column.name);
  return names;
}

std::string_view cell(const TsvRow& row, size_t column) {
  return column < row.cells.size() ? row.cells[column] : std::string_view();
}

/// Puts the rows of one file into one table.
class Grower {
 public:
  Grower(TsvTable& table, const Growable& growable, const TsvTable& own)
      : table_(table), growable_(growable), own_(own), names_(names_of(table.columns)) {
    for (size_t i = 0; i < own.columns.size(); ++i) places_.push_back(place_of(own.columns[i]));
    if (std::find(places_.begin(), places_.end(), size_t{0}) == places_.end())
      fault(own, own.head_line, "there is no column " + names_[0] + ", the key");
    for (size_t i = 0; i < names_.size(); ++i) needed_.push_back(needs_cell(i));
  }

  void run() {
    std::vector<TsvRow> rows;
    for (const TsvRow& row : own_.rows) rows.push_back(fitted(row));
    // Of two rows with one key the second is at fault, which must be the own one.
    table_.rows.insert(growable_.ordered ? table_.rows.end() : table_.rows.begin(), rows.begin(), rows.end());
    if (growable_.ordered)
      std::stable_sort(table_.rows.begin(), table_.rows.end(),
                       [](const TsvRow& a, const TsvRow& b) { return a.cells[0] < b.cells[0]; });
  }

 private:
  // Where a column of the own file stands in the table.
  size_t place_of(const TsvColumn& column) const {
    const auto found = std::find(names_.begin(), names_.end(), column.name);
    if (found == names_.end())
      fault(own_, own_.head_line,
            "there is no column " + column.name + " in " + table_.name + ", but " + joined(names_));
    const auto place = static_cast<size_t>(found - names_.begin());
    const TsvColumn& model = table_.columns[place];
    const bool given = column.type != ColumnType::text;  // a column without a type is one of text
    if (given && (column.type != model.type || column.argument != model.argument))
      fault(own_, own_.head_line, "column " + column.name + " is of another type in the model");
    return place;
  }

  // The code counts on what the model's own rows always have.
  bool needs_cell(size_t column) const {
    const ColumnType type = table_.columns[column].type;
    const bool meaning = type == ColumnType::pattern || type == ColumnType::patterns || type == ColumnType::word ||
                         type == ColumnType::choice || type == ColumnType::ref;
    if (column != 0 && !meaning) return false;
    return std::none_of(table_.rows.begin(), table_.rows.end(),
                        [&](const TsvRow& row) { return cell(row, column).empty(); });
  }

  TsvRow fitted(const TsvRow& own) const {
    TsvRow row = {own.path, own.line, std::vector<std::string_view>(names_.size()), true};
    for (size_t i = 0; i < places_.size(); ++i) row.cells[places_[i]] = cell(own, i);
    for (size_t i = 0; i < needed_.size(); ++i)
      if (needed_[i] && row.cells[i].empty()) fault(row.path, row.line, "column " + names_[i] + ": it cannot be empty");
    const std::string wrong = growable_.fault ? growable_.fault(Row(names_, row.cells)) : std::string();
    if (!wrong.empty()) fault(row.path, row.line, wrong);
    return row;
  }

  TsvTable& table_;
  const Growable& growable_;
  const TsvTable& own_;
  std::vector<std::string> names_;
  std::vector<size_t> places_;  // of the own file's columns in the table
  std::vector<bool> needed_;
};

std::string own_rows(const std::vector<TsvTable>& tables) {
  std::vector<OwnRow> own;
  for (uint32_t table = 0; table < tables.size(); ++table)
    for (uint32_t row = 0; row < tables[table].rows.size(); ++row)
      if (tables[table].rows[row].own) own.push_back({table, row});
  return {reinterpret_cast<const char*>(own.data()), own.size() * sizeof(OwnRow)};
}

}  // namespace

std::string_view Row::operator[](std::string_view column) const {
  for (size_t i = 0; i < columns_.size(); ++i)
    if (columns_[i] == column) return cells_[i];
  return {};
}

std::string extend(const Blob& base, std::span<const Growable> growable, const std::vector<Piece>& own,
                   std::vector<Piece> sections, Fold fold) {
  std::vector<Piece> pieces;
  for (uint32_t i = 0; i < base.tables(); ++i) {
    const std::string name(base.table_at(i).name());
    pieces.push_back({name, dump(base, base.table_at(i)), name});
  }
  std::vector<TsvTable> tables;
  for (uint32_t i = 0; i < pieces.size(); ++i) {
    tables.push_back(read_tsv(pieces[i]));
    for (uint32_t row = 0; row < tables[i].rows.size(); ++row) tables[i].rows[row].own = base.is_own(i, row);
  }
  for (const Piece& piece : own) {
    const auto grows =
        std::find_if(growable.begin(), growable.end(), [&](const Growable& g) { return g.table == piece.name; });
    const auto table =
        std::find_if(tables.begin(), tables.end(), [&](const TsvTable& t) { return t.name == piece.name; });
    if (grows == growable.end() || table == tables.end()) {
      std::vector<std::string> names;
      for (const Growable& each : growable) names.emplace_back(each.table);
      fault(piece.path, 1, "there is no table " + piece.name + " to add to, but " + joined(names));
    }
    Grower(*table, *grows, read_tsv(piece)).run();
  }
  const std::string rows = own_rows(tables);
  if (!rows.empty()) sections.push_back({std::string(kOwnSection), rows, "own"});
  return compile(std::move(tables), std::move(sections), fold);
}

}  // namespace khao::data
