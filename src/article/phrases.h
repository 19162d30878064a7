// Fixed phrases of page furniture (data/boilerplate.tsv), found by key: at the beginning, at the end, inside or as the
// whole of a line.
#ifndef KHAO_ARTICLE_PHRASES_H_
#define KHAO_ARTICLE_PHRASES_H_

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/key_map.h"
#include "data/blob.h"

namespace khao::article {

/// The choices of boilerplate.tsv, in their order, behind none.
enum class Effect : uint8_t { none, line, related, comments, end, more, info };

class PhraseTable {
 public:
  static constexpr size_t kLongest = 255;  ///< bytes of a phrase's key

  explicit PhraseTable(const data::Blob& blob);

  /// What the table says of a line with this key (letters.h); the whole line first, then the longest phrase at its
  /// beginning.
  Effect effect(std::string_view key) const;
  /// Keys longer than this match no rule; callers can spare the work.
  size_t max_key() const { return max_key_; }

 private:
  struct Rule {
    Effect effect;
    uint32_t letters;
  };
  struct Lookup {
    base::KeyMap<Rule> rules;
    std::array<std::bitset<kLongest + 1>, 256> lengths;  // of the phrases with this byte at the edge
  };
  struct Phrase {
    uint32_t begin, size;  // in any_keys_
    Rule rule;
  };

  const Rule* longest(const Lookup& lookup, std::string_view key, bool at_end) const;
  Effect inside(std::string_view key) const;

  Lookup whole_, start_, end_;
  std::string any_keys_;
  std::vector<Phrase> any_;
  std::bitset<256 * 256> any_begins_;  // the first two bytes of those phrases
  size_t max_key_ = 0;
};

}  // namespace khao::article

#endif  // KHAO_ARTICLE_PHRASES_H_
