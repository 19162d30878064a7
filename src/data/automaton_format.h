// What stands before the states of an automaton's bytes; shared by its builder and its reader.
#ifndef KHAO_DATA_AUTOMATON_FORMAT_H_
#define KHAO_DATA_AUTOMATON_FORMAT_H_

#include <cstdint>

namespace khao::data {

struct AutomatonHeader {
  uint32_t states;   // a multiple of 256
  uint32_t outputs;  // 32-bit words behind the states
  uint32_t padding[14];
};
static_assert(sizeof(AutomatonHeader) == 64, "states stand in whole cache lines");

}  // namespace khao::data

#endif  // KHAO_DATA_AUTOMATON_FORMAT_H_
