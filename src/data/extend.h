// A blob with a user's own rows: TSV files of the same names and columns as the model's, compiled together with them.
#ifndef KHAO_DATA_EXTEND_H_
#define KHAO_DATA_EXTEND_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/blob.h"
#include "data/compile.h"

namespace khao::data {

/// A row on its way into a table.
class Row {
 public:
  Row(std::span<const std::string> columns, std::span<const std::string_view> cells)
      : columns_(columns), cells_(cells) {}
  /// The cell of a column; empty if the table has no such column.
  std::string_view operator[](std::string_view column) const;

 private:
  std::span<const std::string> columns_;
  std::span<const std::string_view> cells_;
};

/// A table that takes own rows.
struct Growable {
  std::string_view table;
  bool ordered = false;                        ///< its rows stand in the order of their keys
  std::string (*fault)(const Row&) = nullptr;  ///< what is wrong with a row; empty: nothing
};

/// The tables of `base` with the rows of `own`, and the raw sections `sections`, as a new blob. An own file's head line
/// may name columns in any order and leave some out, and needs no types. Own rows come before the model's, so that they
/// win over a row with the same words, but in ordered tables. Throws Error(bad_table) with `path:line: what is wrong`
/// for the first fault: a table that does not grow, an unknown column, an empty cell in a column without any.
std::string extend(const Blob& base, std::span<const Growable> growable, const std::vector<Piece>& own,
                   std::vector<Piece> sections, Fold fold);

}  // namespace khao::data

#endif  // KHAO_DATA_EXTEND_H_
