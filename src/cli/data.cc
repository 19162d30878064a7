// `khao data dump`: the model's tables as TSV, with --rules those that the other subcommands then have.
#include "cli/command.h"
#include "cli/output.h"
#include "khao/model.h"

namespace khao::cli {

int dump_data(const Options& options) {
  Output output("-");
  output.write(model_of(options).dump());
  output.commit();
  return kGood;
}

}  // namespace khao::cli
