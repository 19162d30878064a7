// The options of all subcommands, in one struct and one table (options.cc).
#ifndef KHAO_CLI_OPTIONS_H_
#define KHAO_CLI_OPTIONS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace khao::cli {

struct Options {
  std::vector<std::string> inputs;
  std::string format;  ///< empty: the first that the subcommand knows
  std::string input_format = "auto";
  std::string date;
  std::string url;
  std::string charset;
  std::string offsets = "chars";
  bool tokens = false;
  std::string dict;
  std::string rules;
  std::string separator = "|";
  bool no_space = false;
  size_t max_bytes = 20'000'000;
  uint64_t limit = UINT64_MAX;
  size_t jobs = 1;
  std::string output = "-";
  std::string errors;
  bool quiet = false;
};

/// Subcommands, as bits of the option table.
enum Command : unsigned {
  kNoOptions = 0,
  kExtract = 1,
  kTokenize = 2,
  kParseDate = 4,
  kParseNumber = 8,
  kParsePlace = 16,
  kExplain = 32,
  kDump = 64
};
inline constexpr unsigned kDocuments = kExtract | kExplain;
inline constexpr unsigned kParse = kParseDate | kParseNumber | kParsePlace;
inline constexpr unsigned kReading = kDocuments | kTokenize | kParse;  ///< those that read inputs

/// Adds the options that `command` has.
void add_options(CLI::App& app, Command command, Options& options);

}  // namespace khao::cli

#endif  // KHAO_CLI_OPTIONS_H_
