// All patterns of all tables in one automaton (a trie over a double array), read in place.
//
// From a place in the matching view of a text (text/view.h: one byte per character) it walks along the text and reports
// every pattern that begins there. A pattern that is written in two tables, or twice in one, is reported for each row.
// There are no links from a state to its suffixes: most walks end after a character or two, and walks from neighbouring
// places do not wait for each other, so that a walk from every place takes less time than one pass that follows the
// suffixes. It takes at most the length of the text times that of the longest pattern.
//
//     state s, byte c:  t = base(s) ^ c;  byte(t) == c ? t : none
//
// No two states have the same base, so the byte alone says whose child a state is. No pattern holds the byte 0, so no
// state but the root has it, and no base leads to the root by it: the character 0 ends every walk.
#ifndef KHAO_DATA_AUTOMATON_H_
#define KHAO_DATA_AUTOMATON_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace khao::data {

/// What a pattern belongs to.
struct Payload {
  uint32_t table = 0;  ///< Blob::table_at, or whatever number its maker gave
  uint32_t row = 0;
  friend bool operator==(Payload, Payload) = default;
};

/// A state as it is stored. What its patterns are for stands beside it: who gets there has both in the cache.
struct AutomatonState {
  static constexpr int kEndBit = 8;
  static constexpr uint32_t kEnd = uint32_t{1} << kEndBit;
  static constexpr int kBaseBit = 9;
  static constexpr uint32_t kBases = uint32_t{1} << (32 - kBaseBit);  ///< bases are less
  /// The byte of a place where no state stands. Who gets there by it finds no end and the base 0, which no state has,
  /// so that from there it leads to the root only, whose byte is 0.
  static constexpr uint32_t kFree = 0xFF;
  /// The state where walks begin: it stands where base 0 leads by kFree, so that no free place is taken for a child.
  static constexpr uint32_t kRoot = kFree;

  uint32_t bits = kFree;  ///< 0-7: the byte that leads here; 8: a pattern ends here; 9-31: the base of its children
  uint32_t payloads = 0;  ///< of the patterns that end here, where they stand among all

  unsigned char byte() const { return static_cast<unsigned char>(bits); }
  uint32_t ends() const { return bits >> kEndBit & 1; }
  uint32_t base() const { return bits >> kBaseBit; }
};

/// A read-only automaton. A cheap copyable view; lives as long as the bytes.
class Automaton {
 public:
  Automaton() = default;
  /// Opens what AutomatonBuilder::build made. Throws Error(bad_model) if the sizes do not fit.
  static Automaton open(std::string_view bytes);

  /// Calls `see(length, payloads)` for every pattern that begins at view[at], the shortest first; payloads are a
  /// span, ordered by table and row.
  template <typename See>
  void prefixes(std::string_view view, size_t at, See&& see) const;

  /// The payloads of exactly this pattern.
  std::span<const Payload> find(std::string_view pattern) const;

  /// A pattern that stands in a view.
  struct Found {
    uint32_t begin = 0;  ///< its place
    uint32_t size = 0;
    uint32_t payloads = 0;  ///< for payloads()
  };
  /// What find_all works with, for reuse.
  class Walks;
  /// Every pattern that begins at one of these places of the view: all of one character in the order of the places,
  /// then all of two … The same patterns as of `prefixes` from each: the walks go step by step together, so that the
  /// processor has the states of many to load at once, and no branch to guess. What is found lives as long as `walks`,
  /// until its next use. A string, for the character 0 behind its last ends every walk.
  std::span<const Found> find_all(const std::string& view, std::span<const uint32_t> places, Walks& walks) const;
  /// Of a pattern that was found. kAtOnce of them can be read even where there are fewer.
  std::span<const Payload> payloads(const Found& found) const { return payloads_at(found.payloads); }
  static constexpr size_t kAtOnce = 4;
  /// The tables of these payloads, one bit each; for numbers of tables below 64.
  uint64_t tables(const Found& found) const {
    const uint32_t* const group = outputs_ + found.payloads;
    return uint64_t{group[2]} << 32 | group[1];
  }

 private:
  static constexpr uint32_t kRoot = AutomatonState::kRoot;  // 0 is the state that no one reaches
  static constexpr size_t kGroupHead = 3;

  const AutomatonState* states_ = nullptr;
  const uint32_t* outputs_ = nullptr;  ///< groups: number of payloads, set of tables, payloads (table, row) …
  uint32_t size_ = 0;

  uint32_t child(uint32_t state, unsigned char byte) const {
    const uint32_t target = states_[state].base() ^ byte;
    return states_[target].byte() == byte ? target : 0;
  }
  std::span<const Payload> payloads_at(uint32_t output) const {
    const uint32_t* const group = outputs_ + output;
    return {reinterpret_cast<const Payload*>(group + kGroupHead), group[0]};
  }
};

class Automaton::Walks {
  friend class Automaton;
  std::vector<uint64_t> walks_;  // where one began, and above that the bits of its state
  std::vector<Found> found_;
};

/// Collects patterns and lays out the automaton. The same patterns in any order give the same bytes.
class AutomatonBuilder {
 public:
  /// `pattern` is in the form of a matching view, not empty, and does not hold the character 0.
  void add(std::string_view pattern, Payload payload);
  std::string build();

 private:
  struct Entry {
    std::string pattern;
    Payload payload;
  };
  std::vector<Entry> entries_;
};

template <typename See>
void Automaton::prefixes(std::string_view view, size_t at, See&& see) const {
  uint32_t state = kRoot;
  for (size_t i = at; i < view.size(); ++i) {
    state = child(state, static_cast<unsigned char>(view[i]));
    if (state == 0) return;
    if (states_[state].ends() != 0) see(static_cast<uint32_t>(i + 1 - at), payloads_at(states_[state].payloads));
  }
}

}  // namespace khao::data

#endif  // KHAO_DATA_AUTOMATON_H_
