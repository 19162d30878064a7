// Opening the automaton (data/automaton.h), and looking up one pattern.
#include "data/automaton.h"

#include <cstring>

#include "data/automaton_format.h"
#include "khao/error.h"

namespace khao::data {

Automaton Automaton::open(std::string_view bytes) {
  AutomatonHeader head;
  if (bytes.size() < sizeof head) throw Error(ErrorCode::bad_model, "model: the automaton is cut off");
  std::memcpy(&head, bytes.data(), sizeof head);
  const uint64_t size = sizeof head + uint64_t{head.states} * (sizeof(State) + 4) + uint64_t{head.outputs} * 4;
  if (head.states < 256 || head.states % 256 != 0 || head.outputs == 0 || size != bytes.size())
    throw Error(ErrorCode::bad_model, "model: the automaton's size does not fit");
  Automaton automaton;
  automaton.states_ = reinterpret_cast<const State*>(bytes.data() + sizeof head);
  automaton.size_ = head.states;
  automaton.ends_ = reinterpret_cast<const uint32_t*>(automaton.states_ + head.states);
  automaton.outputs_ = automaton.ends_ + head.states;
  return automaton;
}

std::span<const Payload> Automaton::find(std::string_view pattern) const {
  if (size_ == 0) return {};
  uint32_t state = kRoot;
  for (const char c : pattern) {
    state = child(state, static_cast<unsigned char>(c));
    if (state == 0) return {};
  }
  return ends(state) ? payloads(state) : std::span<const Payload>{};
}

}  // namespace khao::data
