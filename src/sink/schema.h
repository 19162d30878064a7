// The JSON Schema of a record, with the list of problem codes that the caller takes from the model.
#ifndef KHAO_SINK_SCHEMA_H_
#define KHAO_SINK_SCHEMA_H_

#include <span>
#include <string>
#include <string_view>

namespace khao::sink {

/// A row of src/data/problems.tsv.
struct ProblemRow {
  std::string_view code;
  bool error = false;  ///< of `error.code`; else of `warnings`
  std::string_view description;
};

/// The schema as indented JSON with a final newline.
std::string schema(std::span<const ProblemRow> problems);

}  // namespace khao::sink

#endif  // KHAO_SINK_SCHEMA_H_
