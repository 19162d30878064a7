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
#include <utility>
#include <vector>

namespace khao::base {

/// Built, then read by any number of threads. `Value` is cheap to copy.
template <typename Value>
class KeyMap {
 public:
  /// Room for so many keys.
  void reserve(size_t keys) {
    entries_.reserve(keys);
    if (keys * 2 > slots_.size()) lay_out(std::bit_ceil(keys * 2));
  }

  /// Of a key that is given twice the first value counts. At most 4 GiB of keys.
  void add(std::string_view key, const Value& value) { entry(key, value); }
  /// The value of a key; of one that is new to the map, a value just made. Lives until the map grows.
  Value& operator[](std::string_view key) { return entry(key, Value{}).value; }

  /// The value of exactly this key, or null. Lives until the map grows.
  const Value* find(std::string_view key) const {
    if (slots_.empty()) return nullptr;
    const uint32_t entry = slots_[slot_of(key)];
    return entry == kNone ? nullptr : &entries_[entry].value;
  }
  Value* find(std::string_view key) { return const_cast<Value*>(std::as_const(*this).find(key)); }

  size_t size() const { return entries_.size(); }

 private:
  static constexpr uint32_t kNone = 0xFFFFFFFF;
  struct Entry {
    uint32_t begin, size;
    Value value;
  };

  std::string_view view(const Entry& entry) const { return std::string_view(keys_).substr(entry.begin, entry.size); }
  // The slot of the key, or the free one where it would be.
  size_t slot_of(std::string_view key) const {
    size_t slot = std::hash<std::string_view>()(key) & (slots_.size() - 1);
    while (slots_[slot] != kNone && view(entries_[slots_[slot]]) != key) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }
  Entry& entry(std::string_view key, const Value& value) {
    if (slots_.empty()) lay_out(kFewest);
    const size_t slot = slot_of(key);
    if (slots_[slot] != kNone) return entries_[slots_[slot]];
    slots_[slot] = static_cast<uint32_t>(entries_.size());
    entries_.push_back({static_cast<uint32_t>(keys_.size()), static_cast<uint32_t>(key.size()), value});
    keys_ += key;
    if (entries_.size() * 2 > slots_.size()) lay_out(slots_.size() * 2);
    return entries_.back();
  }
  void lay_out(size_t slots) {
    slots_.assign(slots, kNone);
    for (uint32_t n = 0; n < entries_.size(); ++n) slots_[slot_of(view(entries_[n]))] = n;
  }

  static constexpr size_t kFewest = 16;  // slots

  std::string keys_;
  std::vector<Entry> entries_;
  std::vector<uint32_t> slots_;  ///< a power of two of them
};

}  // namespace khao::base

#endif  // KHAO_BASE_KEY_MAP_H_
