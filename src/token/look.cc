#include "token/look.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "khao/error.h"
#include "token/rules.h"

namespace khao::token {
namespace look {
namespace {

// One odd factor a feature template (n and offset): multiplicative hashing, the upper bits are the index.
constexpr auto kFactors = [] {
  std::array<uint64_t, kGrams> factors{};
  uint64_t state = 0x9E3779B97F4A7C15;
  for (uint64_t& factor : factors) {  // splitmix64
    state += 0x9E3779B97F4A7C15;
    uint64_t mixed = (state ^ state >> 30) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
    factor = (mixed ^ mixed >> 31) | 1;
  }
  return factors;
}();

// Calls found(index) for each n-gram around the place.
template <typename Found>
void for_each_gram(const uint8_t* at, Found&& found) {
  size_t feature = 0;
  for (size_t from = 0; from < 2 * kWindow; ++from) {
    uint64_t symbols;
    std::memcpy(&symbols, at - kWindow + from, sizeof symbols);
    for (size_t n = 1; n <= kLongest && from + n <= 2 * kWindow; ++n)
      found(static_cast<uint32_t>((symbols & ((uint64_t{1} << 8 * n) - 1)) * kFactors[feature++] >> 32));
  }
}

uint32_t length_bit(size_t length) { return 1u << (std::min(length, kLengthClasses) - 1); }
uint32_t longest(uint32_t lengths) { return static_cast<uint32_t>(std::bit_width(lengths)); }

template <typename Found>
void for_each_word_feature(const Around& around, Found&& found) {
  uint32_t presence = 0;
  for (uint32_t group = 0; group < kGroups; ++group) {
    uint32_t joint = 0;
    for (uint32_t kind = 0; kind < 3; ++kind) {
      const uint32_t lengths = around.lengths[group][kind];
      for (uint32_t rest = lengths; rest != 0; rest &= rest - 1)
        found((group * 3 + kind) * static_cast<uint32_t>(kLengthClasses) +
              static_cast<uint32_t>(std::countr_zero(rest)));
      joint = joint * kJoint + longest(lengths);
      presence = presence << 1 | (lengths != 0 ? 1u : 0u);
    }
    found(kFirstJoint + group * kJoint * kJoint * kJoint + joint);
  }
  found(kFirstPresence + presence);
}

}  // namespace

size_t Dictionaries::slot(const char* four_letters) {
  uint32_t letters;
  std::memcpy(&letters, four_letters, sizeof letters);
  return letters * 0x9E3779B1u >> 16;
}

std::string make_reach(const std::vector<std::string>& words) {
  std::string reach(Dictionaries::kFilterBytes, '\0');
  for (const std::string& word : words) {
    if (word.size() < 4) continue;
    char& longest = reach[Dictionaries::slot(word.data())];
    longest =
        static_cast<char>(std::max<size_t>(static_cast<unsigned char>(longest), std::min<size_t>(word.size(), 255)));
  }
  return reach;
}

namespace {

// Adds the words that begin at `from` and reach the place.
void walk(const WordGraph& words, const LineView& line, size_t from, size_t place, Around& around) {
  uint32_t node = words.root();
  for (size_t to = from; to < line.size();) {
    const auto letter = static_cast<unsigned char>(line.chars[to]);
    const WordGraph::Step step = words.step(node, letter);
    if (!step.took(letter)) return;
    ++to;
    node = step.node();
    const uint32_t groups = step.groups();
    if (groups == 0 || to < place || !line.likely.has(to)) continue;
    const Kind kind = from == place ? kBegins : to == place ? kEnds : kInside;
    for (uint32_t group = 0; group < kGroups; ++group)
      around.lengths[group][kind] |= (groups >> group & 1) * length_bit(to - from);
  }
}

}  // namespace

Around words_around(const Dictionaries& dictionaries, const LineView& line, size_t place) {
  Around around;
  constexpr size_t kHighest = PlaceBits::kWord - 1;
  constexpr uint64_t kReach = ~uint64_t{0} << (kHighest - kLongestWord);
  uint64_t begins = (line.likely.up_to(place) & kReach) | uint64_t{1} << kHighest;
  while (begins != 0) {
    const auto distance = static_cast<size_t>(std::countl_zero(begins));
    begins ^= uint64_t{1} << (kHighest - distance);
    const size_t from = place - distance;
    if (distance >= 4 && dictionaries.reach[Dictionaries::slot(line.chars.data() + from)] < distance) continue;
    walk(dictionaries.words, line, from, place, around);
  }
  return around;
}

size_t features(const Dictionaries& dictionaries, const LineView& line, size_t place, uint32_t* out) {
  uint32_t* next = out;
  const auto put = [&](uint32_t index) { *next++ = index; };
  for_each_gram(line.symbols + place, put);
  for_each_word_feature(words_around(dictionaries, line, place), put);
  put(kBias);
  return static_cast<size_t>(next - out);
}

}  // namespace look

Look Look::open(std::string_view weights) {
  if (weights.size() != look::kFeatures) throw Error(ErrorCode::bad_model, "second look: the size does not fit");
  Look model;
  model.grams_ = reinterpret_cast<const int8_t*>(weights.data());
  model.words_ = model.grams_ + look::kHashed;
  return model;
}

int Look::score(const look::Dictionaries& dictionaries, const LineView& line, size_t place) const {
  int sum = words_[look::kBias];
  look::for_each_gram(line.symbols + place, [&](uint32_t hash) { sum += grams_[hash >> (32 - look::kBits)]; });
  look::for_each_word_feature(look::words_around(dictionaries, line, place),
                              [&](uint32_t index) { sum += words_[index]; });
  return sum;
}

}  // namespace khao::token
