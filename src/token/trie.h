// A read-only set of words with a number each, walked letter by letter; read in place.
//
// A hash table whose slots are the nodes of the trie: the child of node s by letter c is found by hashing (s, c) and
// lies in the first slot from there that names s and c as where it comes from. Building is one insertion a node, a step
// of the walk mostly one cache line, and nothing has to be loaded or unpacked.
#ifndef KHAO_TOKEN_TRIE_H_
#define KHAO_TOKEN_TRIE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace khao::token {

/// A read-only trie. A cheap copyable view; lives as long as the bytes it was opened on.
class Trie {
 public:
  static constexpr uint32_t kRoot = 0;           ///< node of the empty word
  static constexpr uint32_t kNone = 0xFFFFFFFF;  ///< no such node, no value

  Trie() = default;
  /// Opens what TrieBuilder::build made; `bytes` are aligned to 4. Throws Error(bad_model) if the sizes do not fit.
  static Trie open(std::string_view bytes);

  /// The node behind `node` by this letter, or kNone. The expected time is constant.
  uint32_t child(uint32_t node, unsigned char letter) const {
    const uint32_t from = node << 8 | letter;
    for (uint32_t slot = hash(from) & mask_;; slot = (slot + 1) & mask_) {
      if (slots_[slot].from == from) return slot;
      if (slots_[slot].from == kNone) return kNone;
    }
  }
  /// The number of the word that ends at this node, or kNone.
  uint32_t value(uint32_t node) const { return slots_[node].value; }
  /// The number of exactly this word, or kNone.
  uint32_t find(std::string_view word) const;
  uint32_t longest() const { return longest_; }  ///< letters of the longest word
  bool empty() const { return longest_ == 0; }

 private:
  friend class TrieBuilder;
  struct Slot {
    uint32_t from;   ///< parent << 8 | letter; kNone: free
    uint32_t value;  ///< of the word that ends here
  };
  static uint32_t hash(uint32_t from) {
    const uint32_t mixed = from * 0x9E3779B1u;
    return mixed ^ mixed >> 15;
  }
  const Slot* slots_ = nullptr;
  uint32_t mask_ = 0;
  uint32_t longest_ = 0;
};

/// Collects words. The same words with the same numbers give the same bytes, in whatever order they come.
class TrieBuilder {
 public:
  /// `word` is in the form of a matching view and not empty; of a word given twice the larger number counts.
  void add(std::string_view word, uint32_t value);
  std::string build();

 private:
  std::vector<std::pair<std::string, uint32_t>> words_;
};

}  // namespace khao::token

#endif  // KHAO_TOKEN_TRIE_H_
