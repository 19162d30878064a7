// The record as JSON, and the JSON Schema that it obeys.
#ifndef KHAO_JSON_H_
#define KHAO_JSON_H_

#include <cstdint>
#include <string>

#include "khao/explain.h"
#include "khao/export.h"
#include "khao/parse.h"
#include "khao/record.h"

namespace khao {
inline namespace v0 {

enum class Offsets : uint8_t {
  chars,  ///< Unicode code points into article.text
  bytes,  ///< UTF-8 bytes
};

struct JsonOptions {
  Offsets offsets = Offsets::chars;
  bool tokens = false;  ///< write the key `tokens`
  bool pretty = false;  ///< indent by two blanks
};

/// Appends the record as one JSON object, without a final newline. Every key of the schema stands there; absent values
/// are null or []. Linear in the size of the record.
KHAO_EXPORT void append_json(const Record& record, const JsonOptions& options, std::string& out);
KHAO_EXPORT std::string to_json(const Record& record, const JsonOptions& options = {});

/// A record's items with the reasons for each (Extractor::explain of the same record), as one JSON object.
KHAO_EXPORT std::string to_json(const Record& record, const Explanation& explanation, const JsonOptions& options = {});

/// What the parsers give as one JSON object, with the keys of a record's times and places.
KHAO_EXPORT std::string to_json(const ParsedDate& date);
KHAO_EXPORT std::string to_json(const ResolvedPlace& place);

/// The JSON Schema (draft 2020-12) of a record: `additionalProperties` false, `required` and enums everywhere.
KHAO_EXPORT std::string json_schema();

}  // namespace v0
}  // namespace khao

#endif  // KHAO_JSON_H_
