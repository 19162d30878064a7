// Byte offsets of a text as code point offsets, for the many spans of a record.
//
// One pass counts the code points before every 64th byte; a question then counts at most 63 bytes more. So a record
// costs time linear in its text and its spans, in whatever order they are asked for, and a sixteenth of the text in
// memory.
#ifndef KHAO_SINK_OFFSETS_H_
#define KHAO_SINK_OFFSETS_H_

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "khao/json.h"

namespace khao::sink {

class OffsetMap {
 public:
  /// `text` must outlive the map and be valid UTF-8 (in other bytes each that begins no character counts to the one
  /// before it).
  OffsetMap(std::string_view text, Offsets offsets) : text_(text), offsets_(offsets) {
    if (offsets == Offsets::bytes) return;
    before_.reserve(text.size() / kBlock + 1);
    uint32_t count = 0;
    for (size_t at = 0; at <= text.size(); at += kBlock) {
      before_.push_back(count);
      count += starts(at, std::min(at + kBlock, text.size()));
    }
  }

  /// The offset as the record is to state it; offsets behind the text are taken for its end.
  uint32_t operator()(uint32_t byte) const {
    const size_t at = std::min<size_t>(byte, text_.size());
    if (offsets_ == Offsets::bytes) return static_cast<uint32_t>(at);
    return before_[at / kBlock] + starts(at / kBlock * kBlock, at);
  }

 private:
  static constexpr size_t kBlock = 64;

  /// Characters that begin in [from, to): all bytes but continuation bytes.
  uint32_t starts(size_t from, size_t to) const {
    uint32_t count = 0;
    for (size_t i = from; i < to; ++i) count += (static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80;
    return count;
  }

  std::string_view text_;
  Offsets offsets_;
  std::vector<uint32_t> before_;
};

}  // namespace khao::sink

#endif  // KHAO_SINK_OFFSETS_H_
