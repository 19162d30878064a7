// Bytes: a head of four words (magic, units, longest word, padding), then the units, a multiple of 256 so that no
// letter leads out of them.
#include "token/trie.h"

#include <algorithm>
#include <cstring>

#include "khao/error.h"

namespace khao::token {
namespace {

constexpr uint32_t kMagic = 0x65697274;  // "trie"
constexpr size_t kHead = 4;              // words
constexpr size_t kBlock = 256;           // letters
constexpr size_t kLargest = 1u << 23;    // a base takes 23 bits
constexpr size_t kTries = 24;            // free units that are tried for a set of children before new ones are taken

}  // namespace

Trie Trie::open(std::string_view bytes) {
  uint32_t head[kHead];
  if (bytes.size() < sizeof head) throw Error(ErrorCode::bad_model, "trie: no head");
  std::memcpy(head, bytes.data(), sizeof head);
  if (head[0] != kMagic || head[1] == 0 || head[1] % kBlock != 0 || bytes.size() != sizeof head + size_t{head[1]} * 4)
    throw Error(ErrorCode::bad_model, "trie: the size does not fit");
  Trie trie;
  trie.units_ = reinterpret_cast<const uint32_t*>(bytes.data() + sizeof head);
  trie.longest_ = head[2];
  return trie;
}

uint32_t Trie::find(std::string_view word) const {
  uint32_t node = kRoot;
  for (size_t i = 0; i < word.size() && node != kNone; ++i) node = child(node, static_cast<unsigned char>(word[i]));
  return node == kNone ? kNone : value(node);
}

void TrieBuilder::add(std::string_view word, uint32_t value) { words_.emplace_back(word, value); }

void TrieBuilder::grow(size_t size) {
  const size_t before = units_.size();
  const size_t blocks = (size + kBlock - 1) / kBlock * kBlock;
  if (blocks > kLargest) throw Error(ErrorCode::bad_table, "too many words for one trie");
  units_.resize(blocks, 0);
  used_.resize(blocks, 0);
  used_base_.resize(blocks, 0);
  for (size_t unit = before; unit < blocks; ++unit) next_free_.push_back(static_cast<uint32_t>(unit) + 1);
}

// A base under which all these letters (ascending) find a free unit.
uint32_t TrieBuilder::place(const std::vector<unsigned char>& letters) {
  uint32_t* link = &first_free_;
  for (size_t tries = 0; *link < units_.size();) {
    const uint32_t free = *link;
    const uint32_t base = free ^ letters.front();
    if (used_[free] != 0) {
      *link = next_free_[free];
      continue;
    }
    if (used_base_[base] == 0 &&
        std::all_of(letters.begin(), letters.end(), [&](unsigned char c) { return used_[base ^ c] == 0; }))
      return base;
    if (++tries == kTries) {
      first_free_ = next_free_[first_free_];  // fits rarely: forget it
      break;
    }
    link = &next_free_[free];
  }
  const size_t end = units_.size();
  for (size_t base = end > 4 * kBlock ? end - kBlock : end; base < end; ++base)  // the newest block is the emptiest
    if (used_base_[base] == 0 &&
        std::all_of(letters.begin(), letters.end(), [&](unsigned char c) { return used_[base ^ c] == 0; }))
      return static_cast<uint32_t>(base);
  grow(end + kBlock);
  return static_cast<uint32_t>(end);  // a new block: its first unit as base
}

// Gives the children of a node their units.
void TrieBuilder::expand(const Range& range, std::vector<Range>& todo) {
  std::vector<unsigned char> letters;  // 0 stands for the number of the node's own word
  for (uint32_t n = range.from; n < range.to; ++n) {
    const std::string& word = words_[n].first;
    const unsigned char letter = word.size() == range.depth ? 0 : static_cast<unsigned char>(word[range.depth]);
    if (letters.empty() || letters.back() != letter) letters.push_back(letter);
  }
  const uint32_t base = place(letters);
  used_base_[base] = 1;
  units_[range.node] |= base << Trie::kBaseShift;
  uint32_t n = range.from;
  for (const unsigned char letter : letters) {
    const uint32_t unit = base ^ letter;
    used_[unit] = 1;
    if (letter == 0) {
      while (n < range.to && words_[n].first.size() == range.depth)
        ++n;  // the last of equal words has the largest number
      units_[unit] = words_[n - 1].second << Trie::kLetterBits;
      units_[range.node] |= Trie::kWordBit;
      continue;
    }
    units_[unit] = letter;
    const uint32_t from = n;
    while (n < range.to && static_cast<unsigned char>(words_[n].first[range.depth]) == letter) ++n;
    todo.push_back({unit, from, n, range.depth + 1});
  }
}

std::string TrieBuilder::build() {
  std::sort(words_.begin(), words_.end());
  units_.clear(), used_.clear(), used_base_.clear(), next_free_.clear();
  first_free_ = 0;
  grow(kBlock);
  used_[Trie::kRoot] = 1;
  used_base_[0] = 1;  // the root's unit must not be anyone's number
  std::vector<Range> todo;
  if (!words_.empty()) todo.push_back({Trie::kRoot, 0, static_cast<uint32_t>(words_.size()), 0});
  for (size_t done = 0; done < todo.size();
       ++done) {  // breadth first: the first letters, which every walk reads, lie together
    const Range range = todo[done];
    expand(range, todo);
  }
  size_t longest = 0;
  for (const auto& [word, value] : words_) longest = std::max(longest, word.size());
  const uint32_t head[kHead] = {kMagic, static_cast<uint32_t>(units_.size()), static_cast<uint32_t>(longest), 0};
  std::string bytes(sizeof head + units_.size() * 4, '\0');
  std::memcpy(bytes.data(), head, sizeof head);
  std::memcpy(bytes.data() + sizeof head, units_.data(), units_.size() * 4);
  return bytes;
}

}  // namespace khao::token
