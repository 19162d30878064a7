// `khao data dump`: the model's tables as TSV.
#include "cli/command.h"
#include "cli/output.h"
#include "khao/model.h"

namespace khao::cli {

int dump_data() {
  Output output("-");
  output.write(Model::builtin().dump());
  output.commit();
  return kGood;
}

}  // namespace khao::cli
