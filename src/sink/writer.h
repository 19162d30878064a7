// RapidJSON's writer with the few values that records are made of: strings that may be absent, numbers in their
// shortest form.
#ifndef KHAO_SINK_WRITER_H_
#define KHAO_SINK_WRITER_H_

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace khao::sink {

/// `text` with every byte that is no UTF-8 replaced by U+FFFD.
inline std::string scrubbed(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    base::append_code_point(c == base::kInvalid ? U'\uFFFD' : c, out);
  }
  return out;
}

/// `Base` is rapidjson::Writer or rapidjson::PrettyWriter over a StringBuffer.
template <typename Base>
class Writer : public Base {
 public:
  using Base::Base;

  void key(std::string_view name) { Base::Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }

  /// RapidJSON writes invalid UTF-8 as it stands; paths and records made by hand can hold some.
  void string(std::string_view text) {
    if (base::valid_utf8_prefix(text) != text.size()) return string(scrubbed(text));
    Base::String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  void string_or_null(std::string_view text) {
    if (text.empty()) {
      Base::Null();
    } else {
      string(text);
    }
  }

  // Members of an object: a key and its value.
  /// A string; absent, and written as null, if empty.
  void text(std::string_view name, std::string_view value) {
    key(name);
    string_or_null(value);
  }
  template <typename Real>
  void number(std::string_view name, Real value) {
    key(name);
    number(value);
  }
  void integer(std::string_view name, uint64_t value) {
    key(name);
    Base::Uint64(value);
  }
  void null(std::string_view name) {
    key(name);
    Base::Null();
  }

  /// The shortest form that reads back as the same number; whole numbers without point or exponent; null if it is none.
  template <typename Real>
  void number(Real value) {
    if (!std::isfinite(value)) {
      Base::Null();
      return;
    }
    char digits[400];
    const bool whole = value == std::trunc(value) && std::abs(value) < Real(1e18);
    const auto end = whole ? std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed)
                           : std::to_chars(digits, digits + sizeof digits, value);
    Base::RawValue(digits, static_cast<size_t>(end.ptr - digits), rapidjson::kNumberType);
  }
};

}  // namespace khao::sink

#endif  // KHAO_SINK_WRITER_H_
