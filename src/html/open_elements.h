// The open elements as libxml2 will see them, so that the pre-strip pass can bound what libxml2's stack holds.
//
// libxml2 walks its whole stack for every end tag that matches nothing; with an unbounded stack that is quadratic. This
// model closes at most what libxml2 closes (never more), so that its depth is an upper bound of the true one.
#ifndef KHAO_HTML_OPEN_ELEMENTS_H_
#define KHAO_HTML_OPEN_ELEMENTS_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "html/tags.h"

namespace khao::html {

/// Blink and WebKit cap the depth at 512, too; real pages need about 30.
inline constexpr size_t kMaxDepth = 500;

class OpenElements {
 public:
  /// What the pre-strip pass shall do with a tag.
  enum class Verdict : uint8_t {
    keep,
    too_deep,   ///< of a start tag: leave it out
    left_out,   ///< of an end tag: its start tag was left out
    unmatched,  ///< of an end tag: nothing that it could close is open
  };

  /// A start tag that is neither void nor self-closing. `hash` tells unknown elements apart.
  Verdict open(Tag tag, uint32_t hash);
  Verdict close(Tag tag, uint32_t hash);

  size_t depth() const { return size_; }
  /// Whether an element is open that must have an end tag (div, table, article …).
  bool unfinished() const;

 private:
  struct Element {
    Tag tag;
    uint32_t hash;
  };
  static constexpr size_t kSlots = static_cast<size_t>(Tag::count) + 64;
  static size_t slot(Tag tag, uint32_t hash);
  void pop();

  std::array<Element, kMaxDepth> stack_;
  size_t size_ = 0;
  std::array<uint32_t, kSlots> open_{};      // by slot: on the stack
  std::array<uint32_t, kSlots> left_out_{};  // by slot: too deep, start tag dropped
};

}  // namespace khao::html

#endif  // KHAO_HTML_OPEN_ELEMENTS_H_
