// Short strings with a value each, in three arrays: however many there are, a map takes a handful of allocations.
//
//     keys      all letters, one string after the other
//     entries   where each string stands, its value
//     slots     open addressing: index of an entry, or none; at most half full
#ifndef KHAO_BASE_KEY_MAP_H_
#define KHAO_BASE_KEY_MAP_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace khao::base {

/// Built once, then read by any number of threads. `Value` is cheap to copy.
template <typename Value>
class KeyMap {
 public:
  /// Room for so many keys.
  void reserve(size_t keys) {
    entries_.reserve(keys);
    if (keys * 2 > slots_.size()) lay_out(std::bit_ceil(keys * 2));
  }

  /// Of a key that is given twice the first value counts. At most 4 GiB of keys.
  void add(std::string_view key, const Value& value) {
    if (find(key) != nullptr) return;
    entries_.push_back({static_cast<uint32_t>(keys_.size()), static_cast<uint32_t>(key.size()), value});
    keys_ += key;
    if (entries_.size() * 2 > slots_.size())
      lay_out(slots_.empty() ? 16 : slots_.size() * 2);
    else
      slots_[free_slot(key)] = static_cast<uint32_t>(entries_.size() - 1);
  }

  /// The value of exactly this key, or null. Lives as long as the map, which must not grow.
  const Value* find(std::string_view key) const {
    if (slots_.empty()) return nullptr;
    for (size_t slot = home(key); slots_[slot] != kNone; slot = (slot + 1) & (slots_.size() - 1)) {
      const Entry& entry = entries_[slots_[slot]];
      if (view(entry) == key) return &entry.value;
    }
    return nullptr;
  }

  size_t size() const { return entries_.size(); }

 private:
  static constexpr uint32_t kNone = 0xFFFFFFFF;
  struct Entry {
    uint32_t begin, size;
    Value value;
  };

  std::string_view view(const Entry& entry) const { return std::string_view(keys_).substr(entry.begin, entry.size); }
  size_t home(std::string_view key) const { return std::hash<std::string_view>()(key) & (slots_.size() - 1); }
  size_t free_slot(std::string_view key) const {
    size_t slot = home(key);
    while (slots_[slot] != kNone) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }
  void lay_out(size_t slots) {
    slots_.assign(slots, kNone);
    for (uint32_t n = 0; n < entries_.size(); ++n) slots_[free_slot(view(entries_[n]))] = n;
  }

  std::string keys_;
  std::vector<Entry> entries_;
  std::vector<uint32_t> slots_;  ///< a power of two of them
};

}  // namespace khao::base

#endif  // KHAO_BASE_KEY_MAP_H_
