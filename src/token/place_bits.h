// A bit for each place of a line: place i stands before character i, the last one behind the line.
//
//     words     | 64 zeros | places 0 … 63 | places 64 … 127 | … | 64 zeros |
//
// The zeros make the 64 places up to any place, or from it on, one load or two.
#ifndef KHAO_TOKEN_PLACE_BITS_H_
#define KHAO_TOKEN_PLACE_BITS_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace khao::token {

/// A read-only view of the bits; lives as long as they do and do not grow.
class PlaceBitsView {
 public:
  static constexpr size_t kWord = 64;
  PlaceBitsView() = default;
  explicit PlaceBitsView(const uint64_t* words) : words_(words) {}
  bool has(size_t place) const { return (words_[place / kWord + 1] >> place % kWord & 1) != 0; }
  /// The place itself in bit 63, the one before it in bit 62 and so on.
  uint64_t up_to(size_t place) const {
    const size_t used = place % kWord + 1;
    const uint64_t here = words_[place / kWord + 1] << (kWord - used);
    return used == kWord ? here : here | words_[place / kWord] >> used;
  }
  /// The place itself in bit 0, the one behind it in bit 1 and so on. `place` is one of the line.
  uint64_t from(size_t place) const {
    const size_t skipped = place % kWord;
    const uint64_t here = words_[place / kWord + 1] >> skipped;
    return skipped == 0 ? here : here | words_[place / kWord + 2] << (kWord - skipped);
  }
  /// Whether one of the places from, from + 1 … to - 1 has its bit.
  bool any(size_t from, size_t to) const {
    for (; to - from >= kWord; from += kWord)
      if (this->from(from) != 0) return true;
    return (this->from(from) & ((uint64_t{1} << (to - from)) - 1)) != 0;
  }
  /// Whether all of them have it.
  bool all(size_t from, size_t to) const {
    for (; to - from >= kWord; from += kWord)
      if (~this->from(from) != 0) return false;
    return (~this->from(from) & ((uint64_t{1} << (to - from)) - 1)) == 0;
  }

 private:
  const uint64_t* words_ = nullptr;
};

class PlaceBits {
 public:
  static constexpr size_t kWord = PlaceBitsView::kWord;
  /// All places 0 … size of a line, none of them set. Keeps its capacity.
  void reset(size_t size) { words_.assign(size / kWord + 3, 0); }
  /// Number of words that hold places.
  size_t words() const { return words_.size() - 2; }
  /// The places 64 * n … 64 * n + 63.
  uint64_t& word(size_t n) { return words_[n + 1]; }
  uint64_t word(size_t n) const { return words_[n + 1]; }
  void set(size_t place) { word(place / kWord) |= uint64_t{1} << place % kWord; }
  /// Sets it if `value`; does not clear it.
  void add(size_t place, bool value) { word(place / kWord) |= uint64_t{value} << place % kWord; }
  void clear(size_t place) { word(place / kWord) &= ~(uint64_t{1} << place % kWord); }
  /// The places from, from + 1 … to - 1.
  void clear(size_t from, size_t to) {
    for_each_part(from, to, [&](size_t n, uint64_t places) { word(n) &= ~places; });
  }
  void set(size_t from, size_t to) {
    for_each_part(from, to, [&](size_t n, uint64_t places) { word(n) |= places; });
  }
  void put(size_t place, bool value) {
    clear(place);
    word(place / kWord) |= uint64_t{value} << place % kWord;
  }
  bool has(size_t place) const { return view().has(place); }
  /// The first place from `place` on that is set; there is one.
  size_t next(size_t place) const {
    for (size_t n = place / kWord;; place = ++n * kWord)
      if (const uint64_t rest = word(n) >> place % kWord; rest != 0)
        return place + static_cast<size_t>(std::countr_zero(rest));
  }
  PlaceBitsView view() const { return PlaceBitsView(words_.data()); }

 private:
  // Calls part(n, places) for each word n that holds some of the places from … to - 1.
  template <typename Part>
  static void for_each_part(size_t from, size_t to, Part&& part) {
    for (; from < to; from = (from / kWord + 1) * kWord) {
      const uint64_t behind = to - from / kWord * kWord >= kWord ? ~uint64_t{0} : (uint64_t{1} << to % kWord) - 1;
      part(from / kWord, behind & ~uint64_t{0} << from % kWord);
    }
  }

  std::vector<uint64_t> words_;
};

/// The places whose byte in `bytes` is one of `first` … `last`, among `count` <= 64.
inline uint64_t places_with(const uint8_t* bytes, size_t count, uint8_t first, uint8_t last) {
  uint64_t places = 0;
  size_t i = 0;
#if defined(__SSE2__)
  const __m128i base = _mm_set1_epi8(static_cast<char>(first)), width = _mm_set1_epi8(static_cast<char>(last - first));
  for (; i + 16 <= count; i += 16) {
    const __m128i these = _mm_sub_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i)), base);
    const auto mask = static_cast<uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(these, width), these)));
    places |= uint64_t{mask} << i;
  }
#endif
  for (; i < count; ++i) places |= static_cast<uint64_t>(bytes[i] >= first && bytes[i] <= last) << i;
  return places;
}
inline uint64_t places_with(const uint8_t* bytes, size_t count, uint8_t value) {
  return places_with(bytes, count, value, value);
}

/// Calls found(place) for each bit of word n, in order.
template <typename Found>
void for_each_place(uint64_t word, size_t n, Found&& found) {
  for (; word != 0; word &= word - 1) found(n * PlaceBits::kWord + static_cast<size_t>(std::countr_zero(word)));
}

/// The last place of word n that is set; there is one.
inline size_t last_place(uint64_t word, size_t n) {
  return n * PlaceBits::kWord + PlaceBits::kWord - 1 - static_cast<size_t>(std::countl_zero(word));
}

}  // namespace khao::token

#endif  // KHAO_TOKEN_PLACE_BITS_H_
