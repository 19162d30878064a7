// json_schema(): the schema of sink/schema.cc with the problem codes of the model.
#include <vector>

#include "khao/json.h"
#include "model.h"
#include "sink/schema.h"

namespace khao {
inline namespace v0 {

std::string json_schema() {
  const Model model = Model::builtin();
  const data::Table table = model.impl().blob.table("problems");
  const uint32_t code = table.column("code");
  const uint32_t kind = table.column("kind");
  const uint32_t description = table.column("description");
  std::vector<sink::ProblemRow> rows;
  for (uint32_t row = 0; row < table.rows(); ++row)
    rows.push_back({table.text(row, code), table.choice(row, kind) == 1, table.text(row, description)});
  return sink::schema(rows);
}

}  // namespace v0
}  // namespace khao
