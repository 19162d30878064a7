// The two looks of the word model together: which open places of a line are boundaries.
#ifndef KHAO_TOKEN_DECIDE_H_
#define KHAO_TOKEN_DECIDE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "token/tables.h"

namespace khao::token {

inline constexpr int kDoubt = 4;     ///< logits: nearer to zero, the first look is in doubt
inline constexpr int kUnlikely = 8;  ///< logits: further below zero, no word of the dictionaries begins or ends there

/// What the first look says of 64 places, a bit each; only the bits of open places count.
struct FirstSays {
  uint64_t cut = 0, likely = 0, doubtful = 0;
};
/// Reads the scores of `count` <= 64 places. `scale` is that of the model. The plain one is what the other, which may
/// use vector instructions for 64 places, is tested against.
FirstSays first_says(const int16_t* scores, size_t count, int scale);
FirstSays first_says_plainly(const int16_t* scores, size_t count, int scale);

/// The symbols of a view with kPadding times kEdge before and behind them. Replaces `symbols`.
void spell(const std::string& chars, std::vector<uint8_t>& symbols);

/// Fills `symbols`, `scores` and the bits of places of `scratch` from its view, classes and places: what form decides
/// is kept, open places get what the first look says. With `starts`, which may be null, also scratch.own.marks.
void look_first(const Tables& tables, const WordStarts* starts, Scratch& scratch);

/// Decides the places in scratch.doubts anew, as long as there are not too many: a stretch without a blank has a number
/// of second looks that grows with its length, so that no text costs much more than news.
void look_again(const Tables& tables, Scratch& scratch);

}  // namespace khao::token

#endif  // KHAO_TOKEN_DECIDE_H_
