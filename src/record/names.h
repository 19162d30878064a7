// The names of all enumerations, as records and the JSON Schema write them: one table each, in the order of the values.
#ifndef KHAO_RECORD_NAMES_H_
#define KHAO_RECORD_NAMES_H_

#include <span>
#include <string_view>

namespace khao::record {

/// All names of an enumeration of include/khao, index = value. The empty name stands for "none" (null in JSON). Static
/// storage.
template <typename Enum>
std::span<const std::string_view> names();

/// Whether the value is one of the enumeration's.
template <typename Enum>
bool is_valid(Enum value) {
  return static_cast<size_t>(value) < names<Enum>().size();
}

}  // namespace khao::record

#endif  // KHAO_RECORD_NAMES_H_
