// The record's own rules, family by family, for check(record). Each function returns the first breach or an empty
// string.
#ifndef KHAO_RECORD_CHECK_H_
#define KHAO_RECORD_CHECK_H_

#include <string>
#include <string_view>

#include "khao/record.h"

namespace khao::record {

/// The text that spans cut, with the tests that all families share.
class Cuts {
 public:
  explicit Cuts(std::string_view text) : text_(text) {}

  /// Whether a span lies in the text and begins and ends between code points.
  bool good(Span span) const { return span.begin <= span.end && between(span.begin) && between(span.end); }
  /// A good span that is not empty.
  bool mention(Span span) const { return good(span) && !span.empty(); }
  /// Empty, or a good span inside `outer`.
  bool part(Span span, Span outer) const { return span.empty() || (good(span) && outer.contains(span)); }

 private:
  bool between(uint32_t at) const {
    return at == text_.size() || (at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0) != 0x80);
  }
  std::string_view text_;
};

std::string check_officials(const Record& record, const Cuts& cuts);
std::string check_places(const Record& record, const Cuts& cuts);
std::string check_times(const Record& record, const Cuts& cuts);
std::string check_counts(const Record& record, const Cuts& cuts);

/// Whether `value` is what a time of this type holds: ISO 8601 in CE as the record writes it (`2023-03-15T11:50`,
/// `T09:30/T12:00`).
bool is_time_value(TimeType type, std::string_view value);

}  // namespace khao::record

#endif  // KHAO_RECORD_CHECK_H_
