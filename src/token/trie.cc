// Layout: a head of four words (magic, slots, longest word, padding), then the slots. Slot 0 is the root.
#include "token/trie.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "khao/error.h"

namespace khao::token {
namespace {

constexpr uint32_t kMagic = 0x65697274;  // "trie"
constexpr size_t kHead = 4;              // words
constexpr uint32_t kLargest = 1u << 24;  // a parent's slot takes 24 bits

}  // namespace

Trie Trie::open(std::string_view bytes) {
  static_assert(sizeof(Slot) == 8);
  uint32_t head[kHead];
  if (bytes.size() < sizeof head) throw Error(ErrorCode::bad_model, "trie: no head");
  std::memcpy(head, bytes.data(), sizeof head);
  if (head[0] != kMagic || !std::has_single_bit(head[1]) ||
      bytes.size() != sizeof head + size_t{head[1]} * sizeof(Slot))
    throw Error(ErrorCode::bad_model, "trie: the size does not fit");
  Trie trie;
  trie.slots_ = reinterpret_cast<const Slot*>(bytes.data() + sizeof head);
  trie.mask_ = head[1] - 1;
  trie.longest_ = head[2];
  return trie;
}

uint32_t Trie::find(std::string_view word) const {
  uint32_t node = kRoot;
  for (size_t i = 0; i < word.size() && node != kNone; ++i) node = child(node, static_cast<unsigned char>(word[i]));
  return node == kNone ? kNone : value(node);
}

void TrieBuilder::add(std::string_view word, uint32_t value) { words_.emplace_back(word, value); }

std::string TrieBuilder::build() {
  std::sort(words_.begin(), words_.end());
  size_t nodes = 1;
  uint32_t longest = 0;
  std::string_view before;
  for (const auto& [word, value] : words_) {
    const auto common = std::mismatch(before.begin(), before.end(), word.begin(), word.end()).first - before.begin();
    nodes += word.size() - static_cast<size_t>(common);
    longest = std::max(longest, static_cast<uint32_t>(word.size()));
    before = word;
  }
  const size_t slots = std::bit_ceil(nodes + nodes / 3 + 1);  // at most three quarters full, so every search ends
  if (slots > kLargest) throw Error(ErrorCode::bad_table, "too many words for one trie");

  std::vector<Trie::Slot> table(slots, {Trie::kNone, Trie::kNone});
  Trie trie;
  trie.slots_ = table.data();
  trie.mask_ = static_cast<uint32_t>(slots) - 1;
  table[Trie::kRoot].from = 0xFFFFFFFE;  // no letter leads here
  for (const auto& [word, value] : words_) {
    uint32_t node = Trie::kRoot;
    for (const char letter : word) {
      const uint32_t from = node << 8 | static_cast<unsigned char>(letter);
      uint32_t slot = Trie::hash(from) & trie.mask_;
      while (table[slot].from != from && table[slot].from != Trie::kNone) slot = (slot + 1) & trie.mask_;
      table[slot].from = from;
      node = slot;
    }
    table[node].value = value;
  }
  const uint32_t head[kHead] = {kMagic, static_cast<uint32_t>(slots), longest, 0};
  std::string bytes(sizeof head + slots * sizeof(Trie::Slot), '\0');
  std::memcpy(bytes.data(), head, sizeof head);
  std::memcpy(bytes.data() + sizeof head, table.data(), slots * sizeof(Trie::Slot));
  return bytes;
}

}  // namespace khao::token
