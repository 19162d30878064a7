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
  const uint64_t size = sizeof head + uint64_t{head.states} * sizeof(AutomatonState) + uint64_t{head.outputs} * 4;
  if (head.states < 256 || head.states % 256 != 0 || head.outputs == 0 || size != bytes.size())
    throw Error(ErrorCode::bad_model, "model: the automaton's size does not fit");
  Automaton automaton;
  automaton.states_ = reinterpret_cast<const AutomatonState*>(bytes.data() + sizeof head);
  automaton.size_ = head.states;
  automaton.outputs_ = reinterpret_cast<const uint32_t*>(automaton.states_ + head.states);
  return automaton;
}

std::span<const Payload> Automaton::find(std::string_view pattern) const {
  if (size_ == 0) return {};
  uint32_t state = kRoot;
  for (const char c : pattern) {
    state = child(state, static_cast<unsigned char>(c));
    if (state == 0) return {};
  }
  return states_[state].ends() != 0 ? payloads_at(states_[state].payloads) : std::span<const Payload>{};
}

std::span<const Automaton::Found> Automaton::find_all(const std::string& view, std::span<const uint32_t> places,
                                                      Walks& walks) const {
  if (size_ == 0) return {};
  const AutomatonState* const states = states_;
  size_t count = places.size(), found = 0;
  if (walks.walks_.size() < count) walks.walks_.resize(count);
  uint64_t* const walk = walks.walks_.data();
  const auto walk_of = [](uint32_t begin, AutomatonState state) { return uint64_t{state.bits} << 32 | begin; };
  for (size_t i = 0; i < count; ++i) walk[i] = walk_of(places[i], states[kRoot]);
  for (uint32_t size = 1; count > 0; ++size) {
    if (walks.found_.size() < found + count) walks.found_.resize(2 * (found + count));
    Found* out = walks.found_.data() + found;
    uint64_t* kept = walk;
    const char* const chars = view.c_str() + size - 1;
    for (size_t i = 0; i < count; ++i) {  // every walk is written down again, and the next one over it if it has ended
      const auto begin = static_cast<uint32_t>(walk[i]);
      const auto byte = static_cast<unsigned char>(chars[begin]);
      const AutomatonState next = states[AutomatonState{static_cast<uint32_t>(walk[i] >> 32), 0}.base() ^ byte];
      const auto goes_on = static_cast<uint32_t>(next.byte() == byte);
      *kept = walk_of(begin, next);
      kept += goes_on;
      *out = {begin, size, next.payloads};
      out += goes_on & next.ends();
    }
    count = static_cast<size_t>(kept - walk);
    found = static_cast<size_t>(out - walks.found_.data());
  }
  return std::span(walks.found_).first(found);
}

}  // namespace khao::data
