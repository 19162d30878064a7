// `khao schema`: the JSON Schema of a record.
#include "cli/command.h"
#include "cli/output.h"
#include "khao/json.h"

namespace khao::cli {

int print_schema(const Options&) {
  Output output("-");
  output.write(json_schema());
  output.commit();
  return kGood;
}

}  // namespace khao::cli
