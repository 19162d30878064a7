// Words of a stretch of Thai by the cheapest way through a lattice of lexicon words.
#ifndef KHAO_TOKEN_LATTICE_H_
#define KHAO_TOKEN_LATTICE_H_

#include <string_view>

#include "token/tables.h"

namespace khao::token {

/// Decides every open place of `places` (rules.h): all become kCut or kJoined. Linear: a word has a greatest length.
void solve_lattice(const Tables& tables, std::string_view view, Scratch& scratch);

}  // namespace khao::token

#endif  // KHAO_TOKEN_LATTICE_H_
