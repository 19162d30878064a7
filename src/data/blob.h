// The compiled model, read in place.
//
// `datac` turns the TSV files of this folder into one block of bytes, the blob, which is linked into the library.
// Opening it checks magic, schema number, size, the directory and its checksum; nothing is copied, nothing is allocated
// per entry.
//
//     header      magic "khao", schema number, size, checksum of header and directory, number of sections
//     directory   one entry a section: name, offset, size, checksum of its bytes
//     sections    "table/NAME"    rows x columns of 32-bit cells, behind the names and types of the columns
//                 "strings"       what the cells of type text point at
//                 "automaton"     all patterns of all tables, one double array (data/automaton.h)
//                 "word_automaton"  the words among them: small, for grammars that look for theirs place by place
//                 "own"           which rows are a user's own, in a model that has such
//                 others          raw bytes of the stages that own them (the word model)
//
// All numbers are little-endian and aligned to their size; data/format.h has the layout.
#ifndef KHAO_DATA_BLOB_H_
#define KHAO_DATA_BLOB_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace khao::data {

/// What a column holds; the head line of its TSV file says so (data/compile.h).
enum class ColumnType : uint32_t {
  text,      ///< a string
  pattern,   ///< a string, and the automaton reports the row where the matching view of a text holds it
  patterns,  ///< several such strings, set apart by `|`
  word,      ///< as pattern; a second automaton that knows words only reports it, too
  integer,   ///< 32 bits, signed; an empty cell is 0
  real,      ///< 32-bit floating point; an empty cell is NaN
  flag,      ///< `yes` or empty
  choice,    ///< one of the strings that the head line lists; the cell is its index, an empty cell kNoRow
  ref,       ///< a row of another table, written as that table's key (its first column); an empty cell is kNoRow
};

inline constexpr uint32_t kNoRow = 0xFFFFFFFF;

class Blob;

/// A table of the blob. A cheap copyable view; lives as long as the bytes behind the blob.
class Table {
 public:
  Table() = default;

  std::string_view name() const { return name_; }
  uint32_t rows() const { return rows_; }
  uint32_t columns() const { return columns_; }
  std::string_view column_name(uint32_t column) const;
  ColumnType column_type(uint32_t column) const;

  /// Index of a column. Throws Error(bad_model) if there is none: stages ask once, when the model opens.
  uint32_t column(std::string_view name) const;

  /// Cells by type; `row` < rows(), `column` of that type.
  std::string_view text(uint32_t row, uint32_t column) const;  ///< also for pattern and patterns
  int32_t integer(uint32_t row, uint32_t column) const { return static_cast<int32_t>(cell(row, column)); }
  float real(uint32_t row, uint32_t column) const;
  bool flag(uint32_t row, uint32_t column) const { return cell(row, column) != 0; }
  uint32_t choice(uint32_t row, uint32_t column) const { return cell(row, column); }
  uint32_t ref(uint32_t row, uint32_t column) const { return cell(row, column); }
  /// The strings of a choice column, in the order of their indices, set apart by `|`; of a ref column the name of its
  /// table.
  std::string_view choices(uint32_t column) const;

 private:
  friend class Blob;
  uint32_t cell(uint32_t row, uint32_t column) const { return cells_[size_t{row} * columns_ + column]; }

  std::string_view name_;
  uint32_t rows_ = 0;
  uint32_t columns_ = 0;
  const uint32_t* heads_ = nullptr;  ///< of each column: name, type, choices
  const uint32_t* cells_ = nullptr;
  std::string_view strings_;
};

/// The whole blob. A cheap copyable view; lives as long as the bytes.
class Blob {
 public:
  Blob() = default;

  /// Opens a blob in place. `bytes` are aligned to 64. Reads header, directory and the heads of tables only; throws
  /// Error(bad_model) if anything of them does not fit.
  static Blob open(std::string_view bytes);

  /// Reads all bytes; throws Error(bad_model) if a section's checksum does not fit. For blobs that come from outside:
  /// the accessors trust the sections.
  void verify() const;

  /// A section's bytes, aligned to 64; empty if there is none of that name.
  std::string_view section(std::string_view name) const;

  /// Throws Error(bad_model) if there is no table of that name.
  Table table(std::string_view name) const;
  /// Tables in the order of their names; their index is the number that automaton hits carry.
  uint32_t tables() const { return tables_; }
  Table table_at(uint32_t index) const;
  /// Index of a table; throws Error(bad_model) if there is none.
  uint32_t table_index(std::string_view name) const;
  /// Whether a row has come from a user's own file (data/extend.h). Logarithmic.
  bool is_own(uint32_t table, uint32_t row) const;

 private:
  std::string_view bytes_;
  uint32_t tables_ = 0;
};

/// The blob that is linked into the library.
std::string_view builtin_bytes();

/// A cell as its TSV file has it.
std::string cell_text(const Blob& blob, const Table& table, uint32_t row, uint32_t column);

/// A table as TSV.
std::string dump(const Blob& blob, const Table& table);
/// All tables as TSV, each after a line `# table NAME`.
std::string dump(const Blob& blob);

}  // namespace khao::data

#endif  // KHAO_DATA_BLOB_H_
