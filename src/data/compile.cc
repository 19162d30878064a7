// The compiler's order of work: read each table's head and lines, give the tables their numbers (order of names), turn
// cells into words, lay out the sections, write header and directory. Tables may refer to each other in any direction,
// because all keys are known before the first cell is turned.
#include "data/compile.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>

#include "base/utf8.h"
#include "data/automaton.h"
#include "data/blob.h"
#include "data/format.h"
#include "data/tsv.h"

namespace khao::data {
namespace {

// All strings of all tables, each once.
class Strings {
 public:
  uint32_t add(std::string_view value) {
    const auto [found, added] = offsets_.try_emplace(std::string(value), static_cast<uint32_t>(bytes_.size()));
    if (added) {
      bytes_ += static_cast<char>(value.size() & 0xFF);
      bytes_ += static_cast<char>(value.size() >> 8);
      bytes_ += value;
    }
    return found->second;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_ = std::string(2, '\0');  // at 0 the empty string
  std::map<std::string, uint32_t, std::less<>> offsets_ = {{"", 0}};
};

class Compiler {
 public:
  Compiler(std::vector<TsvTable> tables, Fold fold) : tables_(std::move(tables)), fold_(fold) {
    for (const TsvTable& table : tables_)
      for (const TsvColumn& column : table.columns)
        if (column.type == ColumnType::ref) index_keys(table, column);
  }

  // The sections by name.
  std::map<std::string, std::string> sections() {
    std::map<std::string, std::string> result;
    for (uint32_t i = 0; i < tables_.size(); ++i)
      result[std::string(kTablePrefix) + tables_[i].name] = table_section(i);
    result["strings"] = strings_.bytes();
    result["automaton"] = automaton_.build();
    result["word_automaton"] = words_.build();
    return result;
  }

 private:
  using Keys = std::map<std::string, uint32_t, std::less<>>;

  void index_keys(const TsvTable& from, const TsvColumn& column) {
    if (keys_.contains(column.argument)) return;
    const auto table =
        std::find_if(tables_.begin(), tables_.end(), [&](const TsvTable& t) { return t.name == column.argument; });
    if (table == tables_.end()) fault(from, from.head_line, "there is no table " + column.argument);
    Keys& keys = keys_[column.argument];
    for (uint32_t row = 0; row < table->rows.size(); ++row)
      if (!keys.try_emplace(std::string(table->rows[row].cells[0]), row).second)
        fault(table->rows[row].path, table->rows[row].line,
              "the key stands twice: " + std::string(table->rows[row].cells[0]));
  }

  std::string table_section(uint32_t index) {
    const TsvTable& table = tables_[index];
    std::vector<uint32_t> words = {static_cast<uint32_t>(table.rows.size()),
                                   static_cast<uint32_t>(table.columns.size())};
    for (const TsvColumn& column : table.columns)
      words.insert(words.end(),
                   {strings_.add(column.name), static_cast<uint32_t>(column.type), strings_.add(column.argument)});
    for (uint32_t row = 0; row < table.rows.size(); ++row)
      for (size_t i = 0; i < table.columns.size(); ++i) words.push_back(cell(index, row, i));
    return {reinterpret_cast<const char*>(words.data()), words.size() * 4};
  }

  uint32_t cell(uint32_t index, uint32_t row, size_t i) {
    const TsvTable& table = tables_[index];
    const TsvColumn& column = table.columns[i];
    const TsvRow& line = table.rows[row];
    const std::string_view value = i < line.cells.size() ? line.cells[i] : std::string_view();
    auto wrong = [&](const std::string& what) {
      fault(line.path, line.line, "column " + column.name + ": " + what + ": " + std::string(value));
    };
    switch (column.type) {
      case ColumnType::text:
        break;
      case ColumnType::pattern:
        if (!value.empty() && !add_pattern(value, {index, row})) wrong("no pattern");
        break;
      case ColumnType::patterns:
        for (const std::string_view part : split(value, '|'))
          if (!value.empty() && !add_pattern(part, {index, row})) wrong("no pattern");
        break;
      case ColumnType::word:
        if (!value.empty() && !add_pattern(value, {index, row})) wrong("no pattern");
        if (!value.empty()) words_.add(fold_(value), {index, row});
        break;
      case ColumnType::integer:
        return static_cast<uint32_t>(value.empty() ? 0 : number<int32_t>(value, wrong));
      case ColumnType::real:
        return std::bit_cast<uint32_t>(value.empty() ? std::numeric_limits<float>::quiet_NaN()
                                                     : number<float>(value, wrong));
      case ColumnType::flag:
        if (!value.empty() && value != "yes") wrong("neither `yes` nor empty");
        return value.empty() ? 0 : 1;
      case ColumnType::choice: {
        if (value.empty()) return kNoRow;
        const std::vector<std::string_view> choices = split(column.argument, '|');
        const auto found = std::find(choices.begin(), choices.end(), value);
        if (found == choices.end()) wrong("none of its choices");
        return static_cast<uint32_t>(found - choices.begin());
      }
      case ColumnType::ref: {
        if (value.empty()) return kNoRow;
        const Keys& keys = keys_[column.argument];
        const auto found = keys.find(value);
        if (found == keys.end()) wrong("no row of " + column.argument);
        return found->second;
      }
    }
    if (value.size() > kLongestString) wrong("too long");
    return strings_.add(value);
  }

  // False if there is nothing to look for, or the character 0, which an automaton cannot hold.
  bool add_pattern(std::string_view value, Payload payload) {
    const std::string pattern = fold_(value);
    const bool good = !pattern.empty() && pattern.find('\0') == std::string::npos;
    if (good) automaton_.add(pattern, payload);
    return good;
  }

  template <typename T, typename Wrong>
  static T number(std::string_view value, const Wrong& wrong) {
    T result{};
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), result);
    if (error != std::errc() || end != value.data() + value.size()) wrong("no number, or out of range");
    return result;
  }

  std::vector<TsvTable> tables_;
  Fold fold_;
  Strings strings_;
  AutomatonBuilder automaton_, words_;
  std::map<std::string, Keys, std::less<>> keys_;
};

size_t aligned(size_t size) { return (size + kAlign - 1) / kAlign * kAlign; }

std::string lay_out(const std::map<std::string, std::string>& sections) {
  Header head = {};
  std::memcpy(head.magic, kMagic, sizeof kMagic);
  head.schema = kSchema;
  head.sections = static_cast<uint32_t>(sections.size());
  std::vector<Entry> entries;
  size_t offset = sizeof head + sections.size() * sizeof(Entry);
  for (const auto& [name, bytes] : sections) {
    Entry entry = {{}, offset, bytes.size(), checksum(bytes)};
    if (name.size() >= sizeof entry.name) throw Error(ErrorCode::bad_table, name + ":1: the name is too long");
    std::memcpy(entry.name, name.data(), name.size());
    if (name.starts_with(kTablePrefix) && head.tables++ == 0) head.first_table = static_cast<uint32_t>(entries.size());
    entries.push_back(entry);
    offset += aligned(bytes.size());
  }
  head.size = offset;
  std::string blob(reinterpret_cast<const char*>(&head), sizeof head);
  blob.append(reinterpret_cast<const char*>(entries.data()), entries.size() * sizeof(Entry));
  head.checksum = checksum(blob);
  std::memcpy(blob.data(), &head, sizeof head);
  blob.reserve(offset);
  for (const auto& [name, bytes] : sections) {
    blob += bytes;
    blob.resize(aligned(blob.size()));
  }
  return blob;
}

}  // namespace

std::string compile(std::vector<Piece> tables, std::vector<Piece> sections, Fold fold) {
  std::vector<TsvTable> parsed;
  for (const Piece& piece : tables) parsed.push_back(read_tsv(piece));
  return compile(std::move(parsed), std::move(sections), fold);
}

std::string compile(std::vector<TsvTable> tables, std::vector<Piece> sections, Fold fold) {
  std::stable_sort(tables.begin(), tables.end(), [](const TsvTable& a, const TsvTable& b) { return a.name < b.name; });
  for (size_t i = 1; i < tables.size(); ++i)
    if (tables[i - 1].name == tables[i].name) fault(tables[i], 1, "a second table of this name");
  std::map<std::string, std::string> all = Compiler(std::move(tables), fold).sections();
  for (Piece& piece : sections)
    if (piece.name.starts_with(kTablePrefix) || !all.try_emplace(piece.name, std::move(piece.bytes)).second)
      throw Error(ErrorCode::bad_table, piece.path + ":1: a section cannot have the name " + piece.name);
  return lay_out(all);
}

}  // namespace khao::data
