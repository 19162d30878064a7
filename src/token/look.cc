#include "token/look.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/prefetch.h"
#include "khao/error.h"
#include "token/rules.h"

namespace khao::token {
namespace look {
namespace {

void ask_stretches(const LineView& line, size_t place, Question& question) {
  // A hash reads beyond its stretch: near the end of the line from a copy.
  char copy[kLongestWord + 2 * WordTable::kReadable] = {};
  const char* at = line.chars.data() + place;
  if (line.size() - place < WordTable::kReadable) {
    const size_t before = std::min(place, kLongestWord);
    std::memcpy(copy, at - before, before + line.size() - place);
    at = copy + before;
  }
  constexpr size_t kHighest = PlaceBits::kWord - 1;
  constexpr uint64_t kHere = uint64_t{1} << kHighest;
  // Between the sure places on either side, or as far as a word reaches.
  const auto back = static_cast<size_t>(std::countl_zero((line.sure.up_to(place) & ~kHere) | 1));
  const auto ahead = static_cast<size_t>(std::countr_zero((line.sure.from(place) & ~uint64_t{1}) | kHere));
  uint64_t begins = line.likely.up_to(place) & ~uint64_t{0} << (kHighest - std::min(back, kLongestWord));
  const uint64_t all_ends = (line.likely.from(place) | 1) & ((uint64_t{2} << ahead) - 1);
  Question::Stretch* next = question.stretches.data();
  for (begins |= kHere; begins != 0;) {
    const auto before = static_cast<size_t>(std::countl_zero(begins));
    begins ^= uint64_t{1} << (kHighest - before);
    uint64_t ends = all_ends & ((uint64_t{2} << (kLongestWord - before)) - 1);
    if (before == 0) ends &= ~uint64_t{1};
    for (; ends != 0; ends &= ends - 1) {
      const auto behind = static_cast<size_t>(std::countr_zero(ends));
      const size_t length = before + behind;
      const size_t kind = before == 0 ? kBegins : behind == 0 ? kEnds : kInside;
      *next++ = {WordTable::hash(at - before, length),
                 static_cast<uint32_t>(kind * kLengthClasses + std::min(length, kLengthClasses) - 1)};
    }
  }
  question.count = static_cast<size_t>(next - question.stretches.data());
}

template <typename Found>
void for_each_word_feature(const Around& around, Found&& found) {
  constexpr uint32_t kOfKind = (1u << kLengthClasses) - 1;
  uint32_t presence = 0;
  for (uint32_t group = 0; group < kGroups; ++group) {
    const uint64_t lengths = around[group];
    for (uint64_t rest = lengths; rest != 0; rest &= rest - 1)
      found(group * 3 * static_cast<uint32_t>(kLengthClasses) + static_cast<uint32_t>(std::countr_zero(rest)));
    uint32_t joint = 0;
    for (uint32_t kind = 0; kind < 3; ++kind) {
      const uint32_t of_kind = static_cast<uint32_t>(lengths >> kind * kLengthClasses) & kOfKind;
      joint = joint * kJoint + static_cast<uint32_t>(std::bit_width(of_kind));  // the longest
      presence = presence << 1 | (of_kind != 0 ? 1u : 0u);
    }
    found(kFirstJoint + group * kJoint * kJoint * kJoint + joint);
  }
  found(kFirstPresence + presence);
}

}  // namespace

void ask(const LineView& line, size_t place, Question& question) {
  find_grams(line.symbols + place, question.grams.data());
  ask_stretches(line, place, question);
}

Around words_around(const WordTable& words, const Question& question) {
  Around around{};
  for (size_t n = 0; n < question.count; ++n) {
    const Question::Stretch& stretch = question.stretches[n];
    const uint64_t groups = words.groups(stretch.hash);
    for (size_t group = 0; group < kGroups; ++group) around[group] |= (groups >> group & 1) << stretch.bit;
  }
  return around;
}

size_t word_features(const WordTable& words, const LineView& line, size_t place, uint32_t* out) {
  Question question;
  ask_stretches(line, place, question);
  uint32_t* next = out;
  for_each_word_feature(words_around(words, question), [&](uint32_t index) { *next++ = index; });
  *next++ = kBias;
  return static_cast<size_t>(next - out);
}

}  // namespace look

Look Look::open(std::string_view weights) {
  if (weights.size() != look::kFeatures) throw Error(ErrorCode::bad_model, "second look: the size does not fit");
  Look model;
  model.grams_ = reinterpret_cast<const int8_t*>(weights.data());
  model.words_ = model.grams_ + look::kGramWeights;
  return model;
}

void Look::prefetch(const WordTable& words, const look::Question& question) const {
  // Single symbols are always at hand, and what begins with the same three symbols lies together.
  constexpr size_t kFirst = look::grams_of(1), kEnd = kFirst + look::grams_of(2) + look::grams_of(3);
  for (size_t n = kFirst; n < kEnd; ++n) base::prefetch(grams_ + question.grams[n]);
  for (size_t n = 0; n < question.count; ++n) words.prefetch(question.stretches[n].hash);
}

int Look::score(const WordTable& words, const look::Question& question) const {
  int sum = words_[look::kBias];
  for (const uint32_t index : question.grams) sum += grams_[index];
  look::for_each_word_feature(look::words_around(words, question), [&](uint32_t index) { sum += words_[index]; });
  return sum;
}

}  // namespace khao::token
