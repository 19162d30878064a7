// Bytes: a head of four words (magic, units, base of the root, padding), then the units, a multiple of 256 so that no
// letter leads out of them.
#include "token/word_graph.h"

#include <algorithm>
#include <cstring>
#include <map>

#include "khao/error.h"

namespace khao::token {
namespace {

constexpr uint32_t kMagic = 0x68707267;  // "grph"
constexpr size_t kHead = 4;              // words
constexpr size_t kBlock = 256;           // letters
constexpr size_t kLargest = 1u << 20;    // a base takes 20 bits

struct Edge {
  unsigned char letter;
  uint32_t groups;
  uint32_t node;  ///< index into Graph::nodes
  auto operator<=>(const Edge&) const = default;
};
using Node = std::vector<Edge>;

// The minimal automaton, made from sorted words: a node is looked up among the equal ones as soon as no word can add to
// it any more. The root comes last.
class Graph {
 public:
  explicit Graph(const std::vector<std::pair<std::string, uint32_t>>& words) {
    std::vector<Node> open(1);  // the nodes on the way of the word before
    std::string before;
    for (const auto& [word, groups] : words) {
      const auto shared = static_cast<size_t>(
          std::mismatch(before.begin(), before.end(), word.begin(), word.end()).second - word.begin());
      close(open, shared);
      for (size_t at = shared; at < word.size(); ++at) {
        open.back().push_back({static_cast<unsigned char>(word[at]), 0, 0});
        open.emplace_back();
      }
      open[word.size() - 1].back().groups |= groups;
      before = word;
    }
    close(open, 0);
    add(std::move(open.front()));
  }
  const std::vector<Node>& nodes() const { return nodes_; }

 private:
  void close(std::vector<Node>& open, size_t depth) {
    while (open.size() > depth + 1) {
      const uint32_t node = add(std::move(open.back()));
      open.pop_back();
      open.back().back().node = node;
    }
  }
  uint32_t add(Node node) {
    const auto [known, fresh] = numbers_.try_emplace(node, static_cast<uint32_t>(nodes_.size()));
    if (fresh) nodes_.push_back(std::move(node));
    return known->second;
  }

  std::vector<Node> nodes_;
  std::map<Node, uint32_t> numbers_;
};

// Gives each node a base, the root first and then level by level: the first letters, which every walk reads, lie
// together.
class Layout {
 public:
  explicit Layout(const std::vector<Node>& nodes) : nodes_(nodes), bases_(nodes.size(), 0) {
    grow();
    used_base_[0] = true;
    std::vector<uint32_t> todo{static_cast<uint32_t>(nodes.size() - 1)};
    for (size_t done = 0; done < todo.size(); ++done) {
      const uint32_t node = todo[done];
      if (nodes_[node].empty() || bases_[node] != 0) continue;
      bases_[node] = place(nodes_[node]);
      for (const Edge& edge : nodes_[node]) todo.push_back(edge.node);
    }
    for (uint32_t node = 0; node < nodes_.size(); ++node)
      for (const Edge& edge : nodes_[node])
        units_[bases_[node] ^ edge.letter] =
            edge.letter | edge.groups << 8 | bases_[edge.node] << (8 + WordGraph::kGroupBits);
  }

  std::string bytes() const {
    const uint32_t head[kHead] = {kMagic, static_cast<uint32_t>(units_.size()), bases_.back(), 0};
    std::string bytes(sizeof head + units_.size() * 4, '\0');
    std::memcpy(bytes.data(), head, sizeof head);
    std::memcpy(bytes.data() + sizeof head, units_.data(), units_.size() * 4);
    return bytes;
  }

 private:
  void grow() {
    units_.resize(units_.size() + kBlock, 0);
    if (units_.size() > kLargest) throw Error(ErrorCode::bad_table, "word graph: too many words");
    used_.resize(units_.size(), false);
    used_base_.resize(units_.size(), false);
  }

  uint32_t place(const Node& node) {
    while (first_free_ < used_.size() && used_[first_free_]) ++first_free_;
    constexpr size_t kReach = 64 * kBlock;  // older gaps are given up
    if (used_.size() > kReach) first_free_ = std::max(first_free_, used_.size() - kReach);
    for (size_t free = first_free_;; ++free) {
      while (free >= used_.size()) grow();
      const size_t base = free ^ node.front().letter;
      if (used_base_[base] ||
          std::any_of(node.begin(), node.end(), [&](const Edge& edge) { return used_[base ^ edge.letter]; }))
        continue;
      used_base_[base] = true;
      for (const Edge& edge : node) used_[base ^ edge.letter] = true;
      return static_cast<uint32_t>(base);
    }
  }

  const std::vector<Node>& nodes_;
  std::vector<uint32_t> bases_;
  std::vector<uint32_t> units_;
  std::vector<bool> used_, used_base_;
  size_t first_free_ = 0;
};

}  // namespace

WordGraph WordGraph::open(std::string_view bytes) {
  uint32_t head[kHead];
  if (bytes.size() < sizeof head) throw Error(ErrorCode::bad_model, "word graph: no head");
  std::memcpy(head, bytes.data(), sizeof head);
  if (head[0] != kMagic || head[1] == 0 || head[1] % kBlock != 0 || head[2] >= head[1] ||
      bytes.size() != sizeof head + size_t{head[1]} * 4)
    throw Error(ErrorCode::bad_model, "word graph: the size does not fit");
  WordGraph graph;
  graph.units_ = reinterpret_cast<const uint32_t*>(bytes.data() + sizeof head);
  graph.root_ = head[2];
  return graph;
}

uint32_t WordGraph::groups_of(std::string_view word) const {
  uint32_t node = root_, groups = 0;
  for (const char c : word) {
    const Step next = step(node, static_cast<unsigned char>(c));
    if (!next.took(static_cast<unsigned char>(c))) return 0;
    node = next.node(), groups = next.groups();
  }
  return groups;
}

std::string build_word_graph(std::vector<std::pair<std::string, uint32_t>> words) {
  std::sort(words.begin(), words.end());
  return Layout(Graph(words).nodes()).bytes();
}

}  // namespace khao::token
