// The two looks of the word model together: which open places of a line are boundaries.
#ifndef KHAO_TOKEN_DECIDE_H_
#define KHAO_TOKEN_DECIDE_H_

#include "token/tables.h"

namespace khao::token {

/// Fills scratch.cuts from view and places of `scratch`: what form decides is kept, open places get what the word model
/// says. The first look scores every place; where it is in doubt, the second decides, as long as there are not too
/// many: a stretch without a blank has a number of second looks that grows with its length, so that no text costs much
/// more than news.
void decide(const Tables& tables, Scratch& scratch);

}  // namespace khao::token

#endif  // KHAO_TOKEN_DECIDE_H_
