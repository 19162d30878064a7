#include "token/word_starts.h"

#include <algorithm>
#include <bit>

namespace khao::token {

void WordStarts::add(std::string_view word) {
  char letters[kReadable] = {};
  word.copy(letters, kReadable);
  const uint32_t first = word_at(letters), last = word_at(letters + kSeven - kFour),
                 last_of_five = word_at(letters + kFive - kFour);
  const Lengths length = word.size() > WordTable::kReadable ? kLonger : Lengths{1} << (word.size() - 1);
  if (word.size() >= kSeven) {
    seven_[seven_slot(first, last)] |= length;
  } else if (word.size() >= kFive) {
    five_[five_slot(first, last_of_five)] |= static_cast<uint8_t>(length >> (kFive - 1));
  } else if (word.size() == kFour) {
    four_[four_slot(first)] = 1;
  } else if (word.size() == kThree) {
    three_[three_slot(first)] = 1;
  } else if (word.size() == 2) {
    two_[two_slot(first)] |= static_cast<uint8_t>(length);
  } else {
    for (uint32_t second = 0; second < 256; ++second)
      two_[two_slot(second << 8 | (first & 0xFF))] |= static_cast<uint8_t>(length);
  }
}

WordStarts::Lengths WordStarts::lengths(const char* letters) const {
  const uint32_t first = word_at(letters), last = word_at(letters + kSeven - kFour),
                 last_of_five = word_at(letters + kFive - kFour);
  return two_[two_slot(first)] | Lengths{three_[three_slot(first)]} << (kThree - 1) |
         Lengths{four_[four_slot(first)]} << (kFour - 1) |
         Lengths{five_[five_slot(first, last_of_five)]} << (kFive - 1) | seven_[seven_slot(first, last)];
}

void WordStarts::longest_plainly(const char* letters, PlaceBitsView possible, size_t from, size_t count,
                                 uint8_t* out) const {
  for (size_t k = 0; k < count; ++k) {
    const uint64_t places = possible.from(from + k);
    const Lengths ends = static_cast<Lengths>(places >> 1) | kLonger;
    out[k] = (places & 1) != 0 ? static_cast<uint8_t>(std::bit_width(lengths(letters + k) & ends)) : 0;
  }
}

}  // namespace khao::token
