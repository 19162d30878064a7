// A TSV table as it stands in its file, with line numbers for messages. The format is described in data/compile.h.
#ifndef KHAO_DATA_TSV_H_
#define KHAO_DATA_TSV_H_

#include <string>
#include <string_view>
#include <vector>

#include "data/blob.h"
#include "data/compile.h"
#include "khao/error.h"

namespace khao::data {

struct TsvColumn {
  std::string name;
  ColumnType type = ColumnType::text;
  std::string argument;  ///< the choices set apart by `|`, or the name of the table referred to
};

struct TsvRow {
  std::string_view path;                ///< of its file, into the Piece
  size_t line;                          ///< from 1
  std::vector<std::string_view> cells;  ///< at least one, at most as many as columns; into the Piece's bytes
  bool own = false;                     ///< of a user's own file
};

struct TsvTable {
  std::string name;
  std::string path;
  size_t head_line = 0;
  std::vector<TsvColumn> columns;
  std::vector<TsvRow> rows;
};

/// Reads a table; the Piece must outlive it. Throws Error(bad_table) with `path:line: what is wrong`.
TsvTable read_tsv(const Piece& piece);

/// Throws that error.
[[noreturn]] void fault(std::string_view path, size_t line, const std::string& what);
[[noreturn]] void fault(const TsvTable& table, size_t line, const std::string& what);

/// The parts between separators; one empty part for an empty string.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Compiles tables that have been read, and raw sections, into a blob: see data::compile.
std::string compile(std::vector<TsvTable> tables, std::vector<Piece> sections, Fold fold);

/// What the head line calls a type.
std::string_view name(ColumnType type);

}  // namespace khao::data

#endif  // KHAO_DATA_TSV_H_
