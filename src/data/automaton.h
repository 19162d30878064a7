// All patterns of all tables in one automaton (Aho-Corasick over a double array), read in place.
//
// One pass over the matching view of a text (text/view.h: one byte per character) reports every occurrence of every
// pattern, in time linear in text and hits. A pattern that is written in two tables, or twice in one, is reported for
// each row.
//
//     state s, byte c:  t = base[s] ^ c;  check[t] == s ? t : follow fail[s]
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

/// One occurrence: [begin, end) in the matching view, in characters.
struct Match {
  uint32_t begin = 0;
  uint32_t end = 0;
  Payload payload;
};

/// A read-only automaton. A cheap copyable view; lives as long as the bytes.
class Automaton {
 public:
  Automaton() = default;
  /// Opens what AutomatonBuilder::build made. Throws Error(bad_model) if the sizes do not fit.
  static Automaton open(std::string_view bytes);

  /// Appends all occurrences to `out`, ordered by end, then the longer first. Keeps what `out` holds.
  void scan(std::string_view view, std::vector<Match>& out) const;

  /// Calls `found(length, payload)` for every pattern that begins at view[at], the shortest first.
  template <typename Found>
  void prefixes(std::string_view view, size_t at, Found&& found) const;

  /// The payloads of exactly this pattern.
  std::span<const Payload> find(std::string_view pattern) const;

 private:
  struct State {
    uint32_t base;
    uint32_t check;
    uint32_t fail;
    uint32_t output;  ///< index into outputs_ of the patterns that end here; 0: none
  };
  // outputs_: groups of {length, link to the group of the longest proper suffix that is a pattern (0: none), number of
  // payloads, payloads (table, row) …}
  const State* states_ = nullptr;
  uint32_t size_ = 0;
  const uint32_t* outputs_ = nullptr;
  static constexpr uint32_t kRoot = 1;  // 0 is the state that no one reaches

  uint32_t child(uint32_t state, unsigned char byte) const {
    const uint32_t target = states_[state].base ^ byte;
    return states_[target].check == state ? target : 0;
  }
};

/// Collects patterns and lays out the automaton. The same patterns in any order give the same bytes.
class AutomatonBuilder {
 public:
  /// `pattern` is in the form of a matching view and not empty.
  void add(std::string_view pattern, Payload payload);
  std::string build();

 private:
  struct Entry {
    std::string pattern;
    Payload payload;
  };
  std::vector<Entry> entries_;
};

template <typename Found>
void Automaton::prefixes(std::string_view view, size_t at, Found&& found) const {
  uint32_t state = kRoot;
  for (size_t i = at; i < view.size(); ++i) {
    state = child(state, static_cast<unsigned char>(view[i]));
    if (state == 0) return;
    const uint32_t output = states_[state].output;
    if (output == 0 || outputs_[output] != i + 1 - at) continue;  // the group of a shorter suffix, not of this path
    for (uint32_t n = 0; n < outputs_[output + 2]; ++n) {
      const uint32_t* payload = outputs_ + output + 3 + 2 * size_t{n};
      found(static_cast<uint32_t>(i + 1 - at), Payload{payload[0], payload[1]});
    }
  }
}

}  // namespace khao::data

#endif  // KHAO_DATA_AUTOMATON_H_
