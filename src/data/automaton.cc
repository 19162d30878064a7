// Reading the automaton (data/automaton.h). Scanning is the textbook walk: try the child, else the longest suffix that
// is a state.
#include "data/automaton.h"

#include <cstring>

#include "data/automaton_format.h"
#include "khao/error.h"

namespace khao::data {

Automaton Automaton::open(std::string_view bytes) {
  AutomatonHeader head;
  if (bytes.size() < sizeof head) throw Error(ErrorCode::bad_model, "model: the automaton is cut off");
  std::memcpy(&head, bytes.data(), sizeof head);
  const uint64_t size = sizeof head + uint64_t{head.states} * sizeof(State) + uint64_t{head.outputs} * 4;
  if (head.states < 256 || head.states % 256 != 0 || head.outputs == 0 || size != bytes.size())
    throw Error(ErrorCode::bad_model, "model: the automaton's size does not fit");
  Automaton automaton;
  automaton.states_ = reinterpret_cast<const State*>(bytes.data() + sizeof head);
  automaton.size_ = head.states;
  automaton.outputs_ = reinterpret_cast<const uint32_t*>(automaton.states_ + head.states);
  return automaton;
}

void Automaton::scan(std::string_view view, std::vector<Match>& out) const {
  if (size_ == 0) return;
  uint32_t state = kRoot;
  for (size_t i = 0; i < view.size(); ++i) {
    const auto byte = static_cast<unsigned char>(view[i]);
    uint32_t next = child(state, byte);
    while (next == 0 && state != kRoot) {
      state = states_[state].fail;
      next = child(state, byte);
    }
    if (next == 0) continue;
    state = next;
    const auto end = static_cast<uint32_t>(i + 1);
    for (uint32_t group = states_[state].output; group != 0; group = outputs_[group + 1]) {
      const uint32_t* payload = outputs_ + group + 3;
      for (uint32_t n = outputs_[group + 2]; n > 0; --n, payload += 2)
        out.push_back({end - outputs_[group], end, {payload[0], payload[1]}});
    }
  }
}

std::span<const Payload> Automaton::find(std::string_view pattern) const {
  if (size_ == 0) return {};
  uint32_t state = kRoot;
  for (const char c : pattern) {
    state = child(state, static_cast<unsigned char>(c));
    if (state == 0) return {};
  }
  const uint32_t group = states_[state].output;
  if (group == 0 || outputs_[group] != pattern.size()) return {};
  return {reinterpret_cast<const Payload*>(outputs_ + group + 3), outputs_[group + 2]};
}

}  // namespace khao::data
