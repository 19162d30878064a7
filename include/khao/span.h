// Span: where something stands in a text. InlineString: a short value that needs no heap.
//
//     ต.ช่องแคบ อ.พบพระ          article text, UTF-8
//     |<-- Span ->|              begin and end are byte offsets, end is one past the last byte
//
// A Span is two numbers and stays valid when the text moves; `record.view(span)` turns it into a string_view.
#ifndef KHAO_SPAN_H_
#define KHAO_SPAN_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "khao/export.h"

namespace khao {
inline namespace v0 {

/// Half-open range of bytes in a UTF-8 text. The empty span stands for "not there" (null in JSON).
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  constexpr uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  friend constexpr bool operator==(Span, Span) = default;
};

/// A short UTF-8 string held inside the object, so that the struct which holds it stays trivially copyable.
/// `Capacity` counts bytes. A longer value is refused, never cut: `assign` returns false and leaves the string empty.
template <size_t Capacity>
class InlineString {
 public:
  static_assert(Capacity < 256);
  constexpr InlineString() = default;
  explicit InlineString(std::string_view value) { assign(value); }

  bool assign(std::string_view value) {
    size_ = 0;
    if (value.size() > Capacity) return false;
    value.copy(data_, value.size());  // also of an empty view without data
    size_ = static_cast<uint8_t>(value.size());
    return true;
  }

  /// The value; lives as long as this object.
  std::string_view view() const& KHAO_LIFETIMEBOUND { return {data_, size_}; }
  std::string_view view() const&& = delete;
  bool empty() const { return size_ == 0; }
  friend bool operator==(const InlineString& a, const InlineString& b) { return a.view() == b.view(); }

 private:
  char data_[Capacity] = {};
  uint8_t size_ = 0;
};

}  // namespace v0
}  // namespace khao

#endif  // KHAO_SPAN_H_
