// Lays out the automaton. The sorted patterns are a trie: a state is a range of patterns that share their first `depth`
// bytes. States near the root, which every walk passes, are placed breadth first, so that they stand together; those
// further down depth first, an only child in its parent's cache line where there is room: a walk that gets so far
// mostly runs through one long word.
//
// Placing the children of a state means finding a base with base ^ byte free for each child's byte. Base and children
// lie in one block of 256 slots; the bases that suit one byte are the block's free slots permuted by xor, so the bases
// that suit all bytes are the intersection of a few 256-bit sets. No base is used twice, nor base 0, which stands for
// no children: so the byte that a state is reached by says whose child it is. Nor is the base by which the byte 0 would
// lead to the root.
#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <deque>
#include <tuple>

#include "data/automaton.h"
#include "data/automaton_format.h"
#include "khao/error.h"

namespace khao::data {
namespace {

using Bits = std::array<uint64_t, 4>;

// The set {x ^ byte : x in bits}.
Bits permuted(const Bits& bits, unsigned char byte) {
  constexpr uint64_t kHalves[6] = {0x5555555555555555, 0x3333333333333333, 0x0F0F0F0F0F0F0F0F,
                                   0x00FF00FF00FF00FF, 0x0000FFFF0000FFFF, 0x00000000FFFFFFFF};
  Bits result;
  for (unsigned word = 0; word < 4; ++word) {
    uint64_t set = bits[word ^ (byte >> 6)];
    for (unsigned n = 0; n < 6; ++n)
      if (byte >> n & 1) set = (set & kHalves[n]) << (1U << n) | (set >> (1U << n) & kHalves[n]);
    result[word] = set;
  }
  return result;
}

// Which slots and bases are free, in blocks of 256; finds bases.
class Slots {
 public:
  // A base for these bytes, the children of `parent`; takes the slots.
  uint32_t place(const std::string& bytes, uint32_t parent) {
    if (bytes.size() == 1 && parent / 256 < blocks_.size()) {
      const int low = base_beside(blocks_[parent / 256], parent % 256, static_cast<unsigned char>(bytes[0]));
      if (low >= 0) return take(parent / 256, static_cast<unsigned>(low), bytes);
    }
    for (size_t i = 0; i < open_.size(); ++i) {
      Block& block = blocks_[open_[i]];
      const int low = base_in(block, bytes);
      if (low >= 0) return take(open_[i], static_cast<unsigned>(low), bytes);
      if (bytes.size() == 1 || ++block.failures > kPatience)
        open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i--));
    }
    blocks_.push_back({kAll, kAll, 0});
    if (blocks_.size() == 1) {
      for (const unsigned n : {0U, AutomatonState::kRoot}) {
        clear(blocks_[0].free, n);
        clear(blocks_[0].bases, n);
      }
    }
    open_.push_back(static_cast<uint32_t>(blocks_.size() - 1));
    return take(open_.back(), static_cast<unsigned>(base_in(blocks_.back(), bytes)), bytes);
  }
  size_t size() const { return std::max<size_t>(blocks_.size(), 1) * 256; }

 private:
  static constexpr int kPatience = 24;  // a block that disappointed so often is left alone
  static constexpr Bits kAll = {~uint64_t{0}, ~uint64_t{0}, ~uint64_t{0}, ~uint64_t{0}};
  struct Block {
    Bits free;   // slots
    Bits bases;  // that no state has
    int failures;
  };
  std::vector<Block> blocks_;
  std::vector<uint32_t> open_;

  static void clear(Bits& bits, unsigned n) { bits[n / 64] &= ~(uint64_t{1} << n % 64); }
  static bool has(const Bits& bits, unsigned n) { return (bits[n / 64] >> n % 64 & 1) != 0; }
  // One that puts the only child in its parent's cache line; -1: there is none.
  static int base_beside(const Block& block, unsigned parent, unsigned char byte) {
    constexpr unsigned kLine = 64 / sizeof(AutomatonState);
    for (unsigned slot = parent & ~(kLine - 1), end = slot + kLine; slot < end; ++slot)
      if (has(block.free, slot) && has(block.bases, slot ^ byte)) return static_cast<int>(slot ^ byte);
    return -1;
  }
  static int base_in(const Block& block, const std::string& bytes) {
    Bits fit = block.bases;
    for (const char c : bytes) {
      const Bits bases = permuted(block.free, static_cast<unsigned char>(c));
      for (unsigned word = 0; word < 4; ++word) fit[word] &= bases[word];
    }
    for (unsigned word = 0; word < 4; ++word)
      if (fit[word] != 0) return static_cast<int>(word * 64) + std::countr_zero(fit[word]);
    return -1;
  }
  uint32_t take(uint32_t block, unsigned low, const std::string& bytes) {
    for (const char c : bytes) {
      clear(blocks_[block].free, low ^ static_cast<unsigned char>(c));
    }
    clear(blocks_[block].bases, low);
    return block * 256 + low;
  }
};

// A state whose patterns are known, waiting for its children.
struct Node {
  uint32_t state;
  size_t first, last;  // its patterns
  size_t depth;
};

constexpr size_t kNearRoot = 3;  // bytes

template <typename T>
void append(std::string& out, const T* values, size_t count) {
  out.append(reinterpret_cast<const char*>(values), count * sizeof(T));
}

// Entry is AutomatonBuilder's: a pattern and its payload, in order.
template <typename Entry>
class Layout {
 public:
  explicit Layout(const std::vector<Entry>& entries) : entries_(entries) {
    states_[AutomatonState::kRoot].bits = 0;
    queue_.push_back({AutomatonState::kRoot, 0, entries.size(), 0});
    while (!queue_.empty()) {
      const bool near_root = queue_.front().depth < kNearRoot;
      Node node = near_root ? queue_.front() : queue_.back();
      near_root ? queue_.pop_front() : queue_.pop_back();
      node.first = add_outputs(node);
      if (node.first < node.last) add_children(node);
    }
    outputs_.resize(outputs_.size() + Automaton::kAtOnce * sizeof(Payload) / sizeof(uint32_t));
  }
  std::string bytes() const {
    const AutomatonHeader head = {static_cast<uint32_t>(states_.size()), static_cast<uint32_t>(outputs_.size()), {}};
    std::string result;
    append(result, &head, 1);
    append(result, states_.data(), states_.size());
    append(result, outputs_.data(), outputs_.size());
    return result;
  }

 private:
  // Patterns that end in a state stand first in its range. Returns the end of them.
  size_t add_outputs(const Node& node) {
    size_t end = node.first;
    while (end < node.last && entries_[end].pattern.size() == node.depth) ++end;
    if (end == node.first) return end;
    states_[node.state].bits |= AutomatonState::kEnd;
    states_[node.state].payloads = static_cast<uint32_t>(outputs_.size());
    uint64_t tables = 0;
    for (size_t i = node.first; i < end; ++i) tables |= uint64_t{1} << entries_[i].payload.table % 64;
    outputs_.insert(outputs_.end(), {static_cast<uint32_t>(end - node.first), static_cast<uint32_t>(tables),
                                     static_cast<uint32_t>(tables >> 32)});
    for (size_t i = node.first; i < end; ++i)
      outputs_.insert(outputs_.end(), {entries_[i].payload.table, entries_[i].payload.row});
    return end;
  }

  void add_children(const Node& node) {
    std::string bytes;
    std::vector<size_t> starts;
    for (size_t i = node.first; i < node.last; ++i) {
      const char c = entries_[i].pattern[node.depth];
      if (!bytes.empty() && bytes.back() == c) continue;
      bytes.push_back(c);
      starts.push_back(i);
    }
    starts.push_back(node.last);
    const uint32_t base = slots_.place(bytes, node.state);
    if (states_.size() < slots_.size()) states_.resize(slots_.size());
    if (base >= AutomatonState::kBases) throw Error(ErrorCode::bad_table, "automaton: too many patterns");
    states_[node.state].bits |= base << AutomatonState::kBaseBit;
    for (size_t i = 0; i < bytes.size(); ++i) {
      const auto byte = static_cast<unsigned char>(bytes[i]);
      states_[base ^ byte].bits = byte;
      queue_.push_back({base ^ byte, starts[i], starts[i + 1], node.depth + 1});
    }
  }

  const std::vector<Entry>& entries_;
  Slots slots_;
  std::vector<AutomatonState> states_ = std::vector<AutomatonState>(256);
  std::vector<uint32_t> outputs_ = {0};
  std::deque<Node> queue_;
};

}  // namespace

void AutomatonBuilder::add(std::string_view pattern, Payload payload) {
  entries_.push_back({std::string(pattern), payload});
}

std::string AutomatonBuilder::build() {
  auto key = [](const Entry& e) { return std::tie(e.pattern, e.payload.table, e.payload.row); };
  std::sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) { return key(a) < key(b); });
  entries_.erase(
      std::unique(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) { return key(a) == key(b); }),
      entries_.end());
  return Layout<Entry>(entries_).bytes();
}

}  // namespace khao::data
