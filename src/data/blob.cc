// Opens the blob in place. `open` reads header, directory and the heads of tables (a few kilobytes, whatever the size
// of the model); `verify` reads every byte and is for blobs that come from outside and for the tests.
#include "data/blob.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "data/format.h"
#include "khao/error.h"

namespace khao::data {
namespace {

[[noreturn]] void bad(const std::string& what) { throw Error(ErrorCode::bad_model, "model: " + what); }

Header header(std::string_view bytes) {
  Header head;
  std::memcpy(&head, bytes.data(), sizeof head);
  return head;
}

const Entry* entries(std::string_view bytes) { return reinterpret_cast<const Entry*>(bytes.data() + sizeof(Header)); }

std::string_view entry_name(const Entry& entry) { return {entry.name, strnlen(entry.name, sizeof entry.name)}; }

// The directory entry of a section, or null. The directory is ordered by name.
const Entry* find_entry(std::string_view bytes, std::string_view name) {
  if (bytes.empty()) return nullptr;
  const Entry* low = entries(bytes);
  size_t count = header(bytes).sections;
  while (count > 0) {
    const size_t half = count / 2;
    if (entry_name(low[half]) < name) {
      low += half + 1;
      count -= half + 1;
    } else {
      count = half;
    }
  }
  const Entry* end = entries(bytes) + header(bytes).sections;
  return low != end && entry_name(*low) == name ? low : nullptr;
}

std::string_view entry_bytes(std::string_view bytes, const Entry& entry) {
  return bytes.substr(entry.offset, entry.size);
}

std::string_view string_at(std::string_view strings, uint32_t at) {
  if (size_t{at} + 2 > strings.size()) return {};
  const auto low = static_cast<unsigned char>(strings[at]), high = static_cast<unsigned char>(strings[at + 1]);
  return strings.substr(size_t{at} + 2, size_t{low} | size_t{high} << 8);
}

void check_directory(std::string_view bytes, const Header& head) {
  const size_t end = sizeof(Header) + size_t{head.sections} * sizeof(Entry);
  std::string copy(bytes.substr(0, end));
  std::memset(copy.data() + offsetof(Header, checksum), 0, sizeof head.checksum);
  if (checksum(copy) != head.checksum) bad("the checksum does not fit");
  for (uint32_t i = 0; i < head.sections; ++i) {
    const Entry& entry = entries(bytes)[i];
    if (entry.offset % kAlign != 0 || entry.offset < end || entry.offset > bytes.size() ||
        entry.size > bytes.size() - entry.offset)
      bad("a section lies outside");
    if (i > 0 && entry_name(entries(bytes)[i - 1]) >= entry_name(entry)) bad("the directory is not in order");
    if (entry_name(entry).starts_with(kTablePrefix) != (i >= head.first_table && i - head.first_table < head.tables))
      bad("tables are not where the header says");
  }
}

void check_table(std::string_view section) {
  uint32_t size[kTableHead];
  if (section.size() < sizeof size) bad("a table is cut off");
  std::memcpy(size, section.data(), sizeof size);
  const uint64_t rows = size[0], columns = size[1];
  if (columns > section.size() || (kTableHead + columns * (kColumnHead + rows)) * 4 != section.size())
    bad("a table's size does not fit");
}

}  // namespace

Blob Blob::open(std::string_view bytes) {
  if (reinterpret_cast<uintptr_t>(bytes.data()) % kAlign != 0) bad("the bytes are not aligned to 64");
  if (bytes.size() < sizeof(Header)) bad("too few bytes");
  const Header head = header(bytes);
  if (std::memcmp(head.magic, kMagic, sizeof kMagic) != 0) bad("these bytes are no model");
  if (head.schema != kSchema)
    bad("schema " + std::to_string(head.schema) + ", this library reads " + std::to_string(kSchema));
  if (head.size != bytes.size()) bad("the size does not fit");
  if (head.sections > (bytes.size() - sizeof(Header)) / sizeof(Entry)) bad("the directory does not fit");
  if (head.tables > head.sections || head.first_table > head.sections - head.tables) bad("the directory does not fit");
  check_directory(bytes, head);
  Blob blob;
  blob.bytes_ = bytes;
  blob.tables_ = head.tables;
  for (uint32_t i = 0; i < head.tables; ++i) check_table(entry_bytes(bytes, entries(bytes)[head.first_table + i]));
  return blob;
}

void Blob::verify() const {
  if (bytes_.empty()) return;
  for (uint32_t i = 0; i < header(bytes_).sections; ++i) {
    const Entry& entry = entries(bytes_)[i];
    if (checksum(entry_bytes(bytes_, entry)) != entry.checksum)
      bad("section " + std::string(entry_name(entry)) + " is damaged");
  }
}

std::string_view Blob::section(std::string_view name) const {
  const Entry* entry = find_entry(bytes_, name);
  return entry ? entry_bytes(bytes_, *entry) : std::string_view();
}

uint32_t Blob::table_index(std::string_view name) const {
  const Entry* entry = find_entry(bytes_, std::string(kTablePrefix) + std::string(name));
  if (!entry) bad("no table " + std::string(name));
  return static_cast<uint32_t>(entry - entries(bytes_)) - header(bytes_).first_table;
}

bool Blob::is_own(uint32_t table, uint32_t row) const {
  const std::string_view bytes = section(kOwnSection);
  const auto* rows = reinterpret_cast<const OwnRow*>(bytes.data());
  return std::binary_search(rows, rows + bytes.size() / sizeof(OwnRow), OwnRow{table, row});
}

Table Blob::table(std::string_view name) const { return table_at(table_index(name)); }

Table Blob::table_at(uint32_t index) const {
  const Entry& entry = entries(bytes_)[header(bytes_).first_table + index];
  const auto* words = reinterpret_cast<const uint32_t*>(entry_bytes(bytes_, entry).data());
  Table table;
  table.name_ = entry_name(entry).substr(kTablePrefix.size());
  table.rows_ = words[0];
  table.columns_ = words[1];
  table.heads_ = words + kTableHead;
  table.cells_ = table.heads_ + kColumnHead * size_t{table.columns_};
  table.strings_ = section("strings");
  return table;
}

std::string_view Table::column_name(uint32_t column) const {
  return string_at(strings_, heads_[kColumnHead * size_t{column}]);
}

ColumnType Table::column_type(uint32_t column) const {
  return static_cast<ColumnType>(heads_[kColumnHead * size_t{column} + 1]);
}

std::string_view Table::choices(uint32_t column) const {
  return string_at(strings_, heads_[kColumnHead * size_t{column} + 2]);
}

uint32_t Table::column(std::string_view name) const {
  for (uint32_t i = 0; i < columns_; ++i)
    if (column_name(i) == name) return i;
  bad("table " + std::string(name_) + " has no column " + std::string(name));
}

std::string_view Table::text(uint32_t row, uint32_t column) const { return string_at(strings_, cell(row, column)); }

float Table::real(uint32_t row, uint32_t column) const { return std::bit_cast<float>(cell(row, column)); }

}  // namespace khao::data
