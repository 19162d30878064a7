// A read-only set of words with a number each, walked letter by letter; read in place.
//
// A double array of one 32-bit unit a node:
//
//     unit:  letter that leads here (8 bits) | a word ends here (1 bit) | base (23 bits)
//     child by letter c:  t = base ^ c, if unit t has the letter c;  number of the word:  unit base ^ 0
//
// No two nodes share a base, so a unit with the right letter is the right child. A step of the walk is one load.
#ifndef KHAO_TOKEN_TRIE_H_
#define KHAO_TOKEN_TRIE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
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

  /// The node behind `node` by this letter (not 0), or kNone.
  uint32_t child(uint32_t node, unsigned char letter) const {
    const uint32_t target = (units_[node] >> kBaseShift) ^ letter;
    return (units_[target] & kLetterMask) == letter ? target : kNone;
  }
  /// The number of the word that ends at this node, or kNone.
  uint32_t value(uint32_t node) const {
    const uint32_t unit = units_[node];
    return (unit & kWordBit) != 0 ? units_[unit >> kBaseShift] >> kLetterBits : kNone;
  }
  /// The number of exactly this word, or kNone.
  uint32_t find(std::string_view word) const;
  uint32_t longest() const { return longest_; }  ///< letters of the longest word
  bool empty() const { return longest_ == 0; }

 private:
  friend class TrieBuilder;
  static constexpr uint32_t kLetterBits = 8;
  static constexpr uint32_t kLetterMask = 0xFF;
  static constexpr uint32_t kWordBit = 0x100;
  static constexpr uint32_t kBaseShift = 9;
  const uint32_t* units_ = nullptr;
  uint32_t longest_ = 0;
};

/// Collects words. The same words with the same numbers give the same bytes, in whatever order they come.
class TrieBuilder {
 public:
  /// `word` is in the form of a matching view and not empty; of a word given twice the larger number counts. Numbers
  /// are below 2^24.
  void add(std::string_view word, uint32_t value);
  /// Throws Error(bad_table) if the words need more than 2^23 units (about two million words).
  std::string build();

 private:
  struct Range {
    uint32_t node;      ///< whose children are to be placed
    uint32_t from, to;  ///< words_ that begin with it
    uint32_t depth;     ///< its letters
  };
  uint32_t place(const std::vector<unsigned char>& letters);
  void grow(size_t size);
  void expand(const Range& range, std::vector<Range>& todo);

  std::vector<std::pair<std::string, uint32_t>> words_;
  std::vector<uint32_t> units_;
  std::vector<uint8_t> used_;        ///< unit is taken
  std::vector<uint8_t> used_base_;   ///< base is taken
  std::vector<uint32_t> next_free_;  ///< free units in a list; old ones that fit nothing drop out of it
  uint32_t first_free_ = 0;
};

}  // namespace khao::token

#endif  // KHAO_TOKEN_TRIE_H_
