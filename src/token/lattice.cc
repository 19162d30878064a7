// Costs are negative log frequencies (16 times the natural logarithm). A string that is no word of the lexicon costs
// much, and more by its length, so that an unknown name becomes one token rather than many.
#include "token/lattice.h"

#include <algorithm>

namespace khao::token {
namespace {

constexpr uint32_t kUnknown = 300;        // of an unknown word, and
constexpr uint32_t kUnknownLetter = 30;   // of each of its letters
constexpr uint32_t kLongestUnknown = 16;  // letters; longer ones are cut
constexpr uint32_t kLongestWord = 32;     // letters
constexpr uint32_t kNever = 0xFFFFFFFF;

void relax(Scratch& scratch, size_t from, size_t to, uint32_t cost) {
  const uint32_t sum = scratch.cost[from] + cost;
  if (sum >= scratch.cost[to]) return;
  scratch.cost[to] = sum;
  scratch.before[to] = static_cast<uint32_t>(from);
}

// Words that begin at `from`, inside the stretch that ends at `end`.
void expand(const Trie& words, std::string_view view, Scratch& scratch, size_t from, size_t end) {
  const auto ends_at = [&](size_t to) { return to == end || scratch.places[to] != kJoined; };
  uint32_t node = Trie::kRoot;
  size_t unknown = 0;
  for (size_t to = from; to < end && to - from < kLongestWord; ++to) {
    if (node != Trie::kNone) node = words.child(node, static_cast<unsigned char>(view[to]));
    const size_t length = to + 1 - from;
    if (node == Trie::kNone && length > kLongestUnknown && unknown > 0) return;
    if (!ends_at(to + 1)) continue;
    if (node != Trie::kNone && words.value(node) != Trie::kNone) relax(scratch, from, to + 1, words.value(node));
    if (length <= kLongestUnknown || unknown == 0)
      relax(scratch, from, to + 1, kUnknown + kUnknownLetter * static_cast<uint32_t>(length)), ++unknown;
  }
  if (unknown == 0) {  // a cluster longer than any word
    size_t to = from + 1;
    while (!ends_at(to)) ++to;
    relax(scratch, from, to, kUnknown);
  }
}

void solve_stretch(const Trie& words, std::string_view view, Scratch& scratch, size_t begin, size_t end) {
  std::fill(scratch.cost.begin() + static_cast<ptrdiff_t>(begin),
            scratch.cost.begin() + static_cast<ptrdiff_t>(end) + 1, kNever);
  scratch.cost[begin] = 0;
  for (size_t from = begin; from < end; ++from) {
    if (scratch.cost[from] == kNever) continue;
    expand(words, view, scratch, from, end);
  }
  for (size_t i = begin + 1; i < end; ++i)
    if (scratch.places[i] == kOpen) scratch.places[i] = kJoined;
  for (size_t at = end; at > begin; at = scratch.before[at])
    if (at < end) scratch.places[at] = kCut;
}

}  // namespace

void solve_lattice(const Tables& tables, std::string_view view, Scratch& scratch) {
  constexpr size_t kLongestStretch = 1 << 20;  // so that costs do not overflow
  scratch.cost.resize(view.size() + 1);
  scratch.before.resize(view.size() + 1);
  for (size_t begin = 0; begin < view.size();) {
    size_t end = begin + 1;
    bool open = false;
    for (; end < view.size() && scratch.places[end] != kCut; ++end) {
      open |= scratch.places[end] == kOpen;
      if (end - begin >= kLongestStretch && scratch.places[end] == kOpen) break;
    }
    if (open) solve_stretch(tables.words, view, scratch, begin, end);
    begin = end;
  }
}

}  // namespace khao::token
