// What all subcommands share: how a run ends, and the functions that main.cc calls.
#ifndef KHAO_CLI_COMMAND_H_
#define KHAO_CLI_COMMAND_H_

#include <stdexcept>
#include <string>

#include "cli/options.h"
#include "khao/dictionary.h"
#include "khao/model.h"

namespace khao::cli {

/// Exit codes of the program.
enum Exit : int {
  kGood = 0,           ///< all inputs accounted for and good
  kSomeFailed = 1,     ///< finished, but some records failed or are partial
  kUsage = 2,          ///< the command line cannot be understood
  kFatal = 3,          ///< set-up or output failed: nothing can be relied on
  kInterrupted = 130,  ///< SIGINT
  kBrokenPipe = 141,   ///< whoever read the output has gone
};

/// Ends the run: main prints the message (none for a broken pipe) and returns the code.
struct Failure : std::runtime_error {
  Failure(Exit code, const std::string& message) : std::runtime_error(message), code(code) {}
  Exit code;
};

/// The model and dictionary that the options --rules and --dict ask for. Throw khao::Error.
inline Model model_of(const Options& options) {
  return options.rules.empty() ? Model::builtin() : Model::builtin().with_rules(options.rules);
}
inline Dictionary dictionary_of(const Options& options) {
  return options.dict.empty() ? Dictionary() : Dictionary::from_file(options.dict);
}

/// The subcommands. Each returns its exit code or throws Failure or khao::Error.
int extract(const Options& options);
int tokenize(const Options& options);
int explain(const Options& options);
enum class Parsed { date, number, place };
int parse(Parsed what, const Options& options);
int print_schema(const Options& options);
int dump_data(const Options& options);

}  // namespace khao::cli

#endif  // KHAO_CLI_COMMAND_H_
