// Fixed phrases of page furniture (data/boilerplate.tsv), found by key: at the beginning, at the end, inside or as the
// whole of a line.
#ifndef KHAO_ARTICLE_PHRASES_H_
#define KHAO_ARTICLE_PHRASES_H_

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "data/blob.h"

namespace khao::article {

/// The choices of boilerplate.tsv, in their order, behind none.
enum class Effect : uint8_t { none, line, related, comments, end, more, info };

class PhraseTable {
 public:
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
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
  };
  struct Lookup {
    std::unordered_map<std::string, Rule, Hash, std::equal_to<>> rules;
    std::array<std::vector<size_t>, 256> lengths;  // of the phrases with this byte at the edge, longest first
    const std::vector<size_t>& of(char edge) const { return lengths[static_cast<unsigned char>(edge)]; }
  };
  static const Rule* find(const Lookup& lookup, std::string_view part);

  Lookup whole_, start_, end_;
  Effect inside(std::string_view key) const;
  std::array<std::vector<std::pair<std::string, Rule>>, 256> any_;  // by first letter
  size_t max_key_ = 0;
};

}  // namespace khao::article

#endif  // KHAO_ARTICLE_PHRASES_H_
