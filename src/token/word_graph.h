// The dictionaries of the second look: words with the groups they stand in, walked letter by letter, read in place.
//
// A trie whose equal ends are shared (a minimal automaton), as a double array of one 32-bit unit an edge:
//
//     unit:   letter of the edge (8 bits) | groups of the word that ends with it (4) | base of the node it leads to
//     (20) edge of a node by letter c:  unit base ^ c, if that unit has the letter c
//
// No two nodes share a base, so a unit with the right letter is the right edge. A node without edges has base 0, which
// is nobody else's. A step of the walk is one load.
#ifndef KHAO_TOKEN_WORD_GRAPH_H_
#define KHAO_TOKEN_WORD_GRAPH_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace khao::token {

/// A cheap copyable view; lives as long as the bytes it was opened on.
class WordGraph {
 public:
  static constexpr uint32_t kGroupBits = 4;

  /// An edge that was taken. None where no word goes on so.
  class Step {
   public:
    explicit Step(uint32_t unit) : unit_(unit) {}
    bool took(unsigned char letter) const { return (unit_ & 0xFF) == letter; }
    /// The groups of the word that ends here, a bit each; 0 if none does.
    uint32_t groups() const { return unit_ >> 8 & ((1u << kGroupBits) - 1); }
    uint32_t node() const { return unit_ >> (8 + kGroupBits); }

   private:
    uint32_t unit_;
  };

  WordGraph() = default;
  /// Opens what build_word_graph made; `bytes` are aligned to 4. Throws Error(bad_model) if the size does not fit.
  static WordGraph open(std::string_view bytes);

  uint32_t root() const { return root_; }
  Step step(uint32_t node, unsigned char letter) const { return Step(units_[node ^ letter]); }
  /// The groups of exactly this word, 0 if it is none.
  uint32_t groups_of(std::string_view word) const;

 private:
  const uint32_t* units_ = nullptr;
  uint32_t root_ = 0;
};

/// The bytes of a graph. `words` are not empty, hold no letter 0, and each has at least one group; the groups of a word
/// that is given twice are put together. The same words in any order give the same bytes. Throws Error(bad_table) for
/// more than a million edges.
std::string build_word_graph(std::vector<std::pair<std::string, uint32_t>> words);

}  // namespace khao::token

#endif  // KHAO_TOKEN_WORD_GRAPH_H_
