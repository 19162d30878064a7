#include "entity/word_classes.h"

#include <bit>
#include <charconv>
#include <cstring>
#include <utility>
#include <vector>

#include "khao/error.h"
#include "text/view.h"

namespace khao::entity {
namespace {

// A whole number below `limit`.
bool read_number(std::string_view cell, uint32_t limit, uint16_t& out) {
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), out);
  return error == std::errc() && end == cell.data() + cell.size() && out < limit;
}

std::string_view next_cell(std::string_view& line) {
  const std::string_view cell = line.substr(0, line.find('\t'));
  line.remove_prefix(std::min(line.size(), cell.size() + 1));
  return cell;
}

}  // namespace

WordClasses::WordClasses(std::string_view section)
    : slots_(reinterpret_cast<const Slot*>(section.data()), section.size() / sizeof(Slot)) {
  if (slots_.empty() || !std::has_single_bit(slots_.size()) || section.size() % sizeof(Slot) != 0)
    throw Error(ErrorCode::bad_model, "model: the section of word classes does not fit");
}

// FNV-1a.
uint32_t WordClasses::hash(std::string_view word) {
  uint32_t hash = 2166136261U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  hash ^= hash >> 15;
  return hash == 0 ? 1 : hash;
}

const Kin* WordClasses::find(uint32_t hash) const {
  const size_t last = slots_.size() - 1;
  size_t slot = hash & last;
  for (size_t looked = 0; looked <= last && slots_[slot].hash != 0; ++looked, slot = (slot + 1) & last)
    if (slots_[slot].hash == hash) return &slots_[slot].kin;
  return nullptr;
}

std::string compile_word_classes(std::string_view tsv, std::string_view path) {
  std::vector<std::pair<uint32_t, Kin>> words;
  bool head = true;
  for (size_t at = 0, number = 1; at < tsv.size(); ++number) {
    const size_t end = std::min(tsv.find('\n', at), tsv.size());
    std::string_view line = tsv.substr(at, end - at);
    at = end + 1;
    if (line.empty() || line.front() == '#') continue;
    if (std::exchange(head, false)) continue;
    const std::string word = text::fold(next_cell(line));
    Kin of;
    const std::string_view fine = next_cell(line), coarse = next_cell(line);
    if (word.empty() || !read_number(fine, kFineClasses - kFirstClass, of.fine) ||
        !read_number(coarse, kCoarseClasses - kFirstClass, of.coarse))
      throw Error(ErrorCode::bad_table,
                  std::string(path) + ":" + std::to_string(number) + ": no word with its two classes");
    of.fine = static_cast<uint16_t>(of.fine + kFirstClass);
    of.coarse = static_cast<uint16_t>(of.coarse + kFirstClass);
    words.emplace_back(WordClasses::hash(word), of);
  }
  std::vector<WordClasses::Slot> slots(std::bit_ceil(words.size() * 2 + 1));
  for (const auto& [hash, of] : words) {
    size_t slot = hash & (slots.size() - 1);
    while (slots[slot].hash != 0 && slots[slot].hash != hash) slot = (slot + 1) & (slots.size() - 1);
    if (slots[slot].hash == 0) slots[slot] = {hash, of};
  }
  return {reinterpret_cast<const char*>(slots.data()), slots.size() * sizeof(WordClasses::Slot)};
}

}  // namespace khao::entity
