// TSV files to a blob: what the program `datac` does, and loading a user's own tables (data/extend.h).
//
// A table describes itself. Its head line names each column and its type (`name:type`); then one row a line, cells set
// apart by tabs. Lines that begin with `#` and empty lines are skipped; a cell may be empty, rows may end early.
//
//     # provinces, districts and subdistricts
//     code:text  parent:ref=places  level:choice=province,district,subdistrict  name:pattern  lat:real
//     63                            province                                    ตาก           16.88
//
// The types are those of data::ColumnType; without a type a column is text. The first column is the table's key, which
// must be unique where a `ref` column points at the table.
#ifndef KHAO_DATA_COMPILE_H_
#define KHAO_DATA_COMPILE_H_

#include <string>
#include <string_view>
#include <vector>

namespace khao::data {

/// A named piece of bytes: a TSV file (name without folder and `.tsv`) or a raw section.
struct Piece {
  std::string name;
  std::string bytes;
  std::string path;  ///< for messages
};

/// Turns a string into the form of a matching view (text::fold; given by the caller, since this layer knows no Thai).
using Fold = std::string (*)(std::string_view);

/// Compiles tables and raw sections into a blob. Deterministic: the order of the pieces does not matter. Throws
/// Error(bad_table) with `path:line: what is wrong` for the first fault.
std::string compile(std::vector<Piece> tables, std::vector<Piece> sections, Fold fold);

}  // namespace khao::data

#endif  // KHAO_DATA_COMPILE_H_
