// Merges the weights of suffixes into each n-gram's row and lays the trie of reversed n-grams out as a double array.
#include <algorithm>
#include <cstring>
#include <map>

#include "khao/error.h"
#include "token/ngrams.h"
#include "token/ngrams_format.h"

namespace khao::token {
namespace {

using Sums = std::array<int, kLanes>;

// A node of the trie before it has its place: keyed by the reversed n-gram.
struct Node {
  Sums own{};
  uint32_t record = 0;
  uint8_t heat = 0;  ///< of the hottest n-gram below
};
using Nodes = std::map<std::string, Node, std::less<>>;

class Layout {
 public:
  Layout() : links_(ngrams::kFirst), rows_(ngrams::kFirst) {
    for (uint32_t n = 0; n < ngrams::kPairs; ++n) links_[n] = n & ngrams::kSymbolMask;
    set_base(ngrams::kDead, ngrams::kDead);
    // All records without children share the block of kDead.
    for (uint32_t n = 0; n < ngrams::kPairs; ++n) set_base(n, ngrams::kDead);
  }

  void set_base(uint32_t record, uint32_t base) {
    links_[record] = base << ngrams::kBits | (links_[record] & ngrams::kSymbolMask);
  }
  void set_row(uint32_t record, const Sums& sums) {
    for (size_t lane = 0; lane < kLanes; ++lane)
      rows_[record][lane] = static_cast<int8_t>(std::clamp(sums[lane], -128, 127));
  }

  // Gives the children of `parent` (their symbols, ascending) records of their own; child by symbol s is base ^ s.
  uint32_t place(uint32_t parent, const std::string& symbols) {
    uint32_t base = find_base(symbols);
    bases_[base] = 1;
    set_base(parent, base);
    for (const char symbol : symbols) {
      const uint32_t child = base ^ static_cast<unsigned char>(symbol);
      used_[child] = 1;
      links_[child] = ngrams::kDead << ngrams::kBits | static_cast<unsigned char>(symbol);
    }
    return base;
  }

  std::string bytes(int scale) const {
    ngrams::Head head{};
    head.magic = ngrams::kMagic;
    head.scale = static_cast<uint32_t>(scale);
    head.records = static_cast<uint32_t>(links_.size());
    std::string out(sizeof head + links_.size() * ngrams::kRecord, '\0');
    std::memcpy(out.data(), &head, sizeof head);
    const size_t links = links_.size() * sizeof(Ngrams::Link);
    std::memcpy(out.data() + sizeof head, links_.data(), links);
    std::memcpy(out.data() + sizeof head + links, rows_.data(), rows_.size() * sizeof(Ngrams::Row));
    return out;
  }

 private:
  uint32_t find_base(const std::string& symbols) {
    while (first_ < links_.size() && used_[first_] != 0) ++first_;
    constexpr size_t kReach = 64 * kSymbols;  // older gaps are given up
    const size_t from = std::max(first_, links_.size() > kReach ? links_.size() - kReach : size_t{0});
    for (size_t free = std::max<size_t>(from, ngrams::kFirst); free < links_.size(); ++free) {
      const auto base = static_cast<uint32_t>(free) ^ static_cast<unsigned char>(symbols.front());
      if (used_[free] == 0 && bases_[base] == 0 && std::none_of(symbols.begin(), symbols.end(), [&](char c) {
            return used_[base ^ static_cast<unsigned char>(c)] != 0;
          }))
        return base;
    }
    const auto base = static_cast<uint32_t>(links_.size());
    links_.resize(links_.size() + kSymbols, ngrams::kDead << ngrams::kBits);
    rows_.resize(links_.size());
    used_.resize(links_.size(), 0);
    bases_.resize(links_.size(), 0);
    return base;
  }

  std::vector<Ngrams::Link> links_;  // of each record
  std::vector<Ngrams::Row> rows_;
  std::vector<uint8_t> used_ = std::vector<uint8_t>(ngrams::kFirst, 1);
  std::vector<uint8_t> bases_ = std::vector<uint8_t>(ngrams::kFirst, 1);
  size_t first_ = ngrams::kFirst;
};

Nodes make_nodes(const std::vector<Gram>& grams) {
  Nodes nodes;
  for (const Gram& gram : grams) {
    if (gram.symbols.empty() || gram.symbols.size() > kLongestGram)
      throw Error(ErrorCode::bad_table, "n-gram model: an n-gram of a length that is not asked for");
    std::string key(gram.symbols.rbegin(), gram.symbols.rend());
    for (size_t lane = 0; lane < kLanes; ++lane) nodes[key].own[lane] += gram.weights[lane];
    for (size_t size = key.size(); size > 0; --size) {  // the n-gram and the way there
      Node& node = nodes[key.substr(0, size)];
      node.heat = std::max(node.heat, gram.heat);
    }
  }
  for (uint32_t n = 0; n < ngrams::kPairs; ++n)
    nodes.try_emplace({static_cast<char>(n >> ngrams::kBits), static_cast<char>(n & ngrams::kSymbolMask)});
  return nodes;
}

Sums merged(const Nodes& nodes, std::string_view key) {
  Sums sums{};
  for (size_t size = 1; size <= key.size(); ++size)
    if (const auto found = nodes.find(key.substr(0, size)); found != nodes.end())
      for (size_t lane = 0; lane < kLanes; ++lane) sums[lane] += found->second.own[lane];
  return sums;
}

}  // namespace

std::string build_ngrams(const std::vector<Gram>& grams, int scale) {
  Nodes nodes = make_nodes(grams);
  // Parents before children: by length, then the hottest first, then by key.
  std::vector<Nodes::iterator> order;
  for (auto node = nodes.begin(); node != nodes.end(); ++node)
    if (node->first.size() >= 2) order.push_back(node);
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a->first.size() != b->first.size() ? a->first.size() < b->first.size() : a->second.heat > b->second.heat;
  });
  Layout layout;
  for (const auto& node : order) {
    const std::string& key = node->first;
    if (key.size() == 2) node->second.record = ngrams::pair(static_cast<uint8_t>(key[0]), static_cast<uint8_t>(key[1]));
    layout.set_row(node->second.record, merged(nodes, key));
    if (key.size() == kLongestGram) continue;
    std::string symbols;
    for (int symbol = 1; symbol < static_cast<int>(kSymbols); ++symbol)
      if (nodes.contains(key + static_cast<char>(symbol))) symbols += static_cast<char>(symbol);
    if (symbols.empty()) continue;
    const uint32_t base = layout.place(node->second.record, symbols);
    for (const char symbol : symbols)
      nodes.find(key + symbol)->second.record = base ^ static_cast<unsigned char>(symbol);
  }
  return layout.bytes(scale);
}

}  // namespace khao::token
