// The program `khao`: command line to subcommand, and every way a run can end to its exit code (command.h).
#include <fcntl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <vector>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/signals.h"
#include "khao/error.h"
#include "khao/version.h"

namespace khao::cli {
namespace {

constexpr const char* kHelp =
    R"(Examples:
  khao extract page.html                    one record
  khao extract -o records.jsonl pages/      all pages of a folder, one record a line
  khao explain page.html                    why it found what it found
  khao tokenize report.txt                  words set apart by |
  echo "15 มี.ค. 66" | khao parse date       2023-03-15
  khao extract --help                       more about a subcommand
)";

constexpr const char* kExtractHelp = R"(Examples:
  khao extract page.html | jq .officials
  khao extract -j 4 -o records.jsonl --errors errors.jsonl pages/
  curl -s https://example.org/news/1 | khao extract --url https://example.org/news/1 -
  khao extract --input-format text --date 2023-03-15 report.txt
  khao extract --rules myrules pages/        with myrules/roles.tsv, places.tsv …, columns as in khao data dump

Every input gives one JSON record on one line, in input order; what cannot be read gives a record with outcome error.
A folder is read recursively: .html .htm .xhtml .txt .jsonl; other files are skipped. A line of JSON Lines is an object
with html or text, and url, date, charset, id if you like. The counts come last, on standard error.
Exit code: 0 all good, 1 some inputs failed or are partial, 2 wrong usage, 3 output or set-up failed.
)";

constexpr const char* kTokenizeHelp = R"(Examples:
  khao tokenize report.txt
  echo ประชาชนในพื้นที่ | khao tokenize
  khao tokenize --format tsv --no-space --dict mywords.txt report.txt

One output line for each input line. A separator or backslash in the text is written with a backslash before it.
)";

constexpr const char* kExplainHelp = R"(Examples:
  khao explain page.html
  khao explain --format json page.html | jq '.places[] | select(.code == null)'
  echo "นายอำเภอแม่สอด ลงพื้นที่ ต.แม่ปะ" | khao explain --input-format text -

For each official, place, time and count: the rule and table row that found it, what decided on its value, and the words
around it. Rows are those of khao data dump; `own` ones are of the folder of --rules.
Exit code: 0 all good, 1 some inputs failed or are partial, 2 wrong usage, 3 output or set-up failed.
)";

constexpr const char* kParseHelp = R"(Examples:
  echo "15 มี.ค. 66" | khao parse date                          2023-03-15
  echo วันนี้ | khao parse date --date 2023-03-15                2023-03-15
  echo สามแสนห้าหมื่น | khao parse number                         350000
  echo "ต.ช่องแคบ อ.พบพระ จ.ตาก" | khao parse place             630702
  khao parse place --format json addresses.txt | jq -r '[.code, .subdistrict, .district, .province] | @tsv'

One value for each input line: a date, clock time, month, year or range in ISO 8601; a number; the official code of a place.
A line that is none, or whose value is open (a place that several fit, a day that needs --date), gives null.
Exit code: 0 all lines read, 1 a file could not be read, 2 wrong usage, 3 output failed.
)";

std::string version() {
  return "khao " + std::to_string(KHAO_VERSION_MAJOR) + '.' + std::to_string(KHAO_VERSION_MINOR) + '.' +
         std::to_string(KHAO_VERSION_PATCH);
}

/// A closed standard stream is opened, so that no input file takes its number: reading gives the end, writing fails.
void open_standard_streams() {
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd)
    if (fcntl(fd, F_GETFD) < 0) [[maybe_unused]]
      const int opened = open("/dev/null", fd == STDERR_FILENO ? O_WRONLY : O_RDONLY);
}

/// Help with the examples first: CLI11 keeps them as the footer.
class ExamplesFirst : public CLI::Formatter {
 public:
  std::string make_description(const CLI::App* app) const override {
    const std::string examples = app->get_footer();
    return app->get_description() + '\n' + (examples.empty() ? "" : '\n' + examples) + '\n';
  }
  std::string make_footer(const CLI::App*) const override { return {}; }
};

/// CLI11 takes an argument like `[a,b]` for a list and splits it; as a path of this folder it stays whole.
void protect_brackets(std::vector<std::string>& arguments) {
  for (std::string& argument : arguments)
    if (argument.size() > 1 && argument.front() == '[' && argument.back() == ']') argument.insert(0, "./");
}

/// What is wrong with a command line, in one line.
std::string complaint(const CLI::App& app, const CLI::ParseError& error) {
  const auto chosen = app.get_subcommands();
  const std::string command = chosen.empty() ? "" : chosen.front()->get_name() + ": ";
  const std::vector<std::string> extras = app.remaining(true);
  const auto is_option = [](const std::string& argument) { return argument.size() > 1 && argument.front() == '-'; };
  const auto option = std::find_if(extras.begin(), extras.end(), is_option);
  std::string what = error.what();
  if (option != extras.end()) {
    what = "unknown option " + *option;
  } else if (!extras.empty()) {
    what = chosen.empty() ? "unknown subcommand " + extras.front() : "unexpected argument " + extras.front();
  } else if (dynamic_cast<const CLI::RequiredError*>(&error)) {
    what = "a subcommand is missing";
  }
  what.erase(std::min(what.find('\n'), what.size()));
  return command + what + " (see khao " + (chosen.empty() ? "" : chosen.front()->get_name() + ' ') + "--help)";
}

/// Most subcommands read standard input when they have no arguments: on a terminal that is a mistake.
bool nothing_to_read(Command command, const Options& options) {
  return (command & kReading) && options.inputs.empty() && isatty(STDIN_FILENO);
}

int usage(const CLI::App& app) {
  std::cerr << app.help();
  return kUsage;
}

int parse_dates(const Options& options) { return parse(Parsed::date, options); }
int parse_numbers(const Options& options) { return parse(Parsed::number, options); }
int parse_places(const Options& options) { return parse(Parsed::place, options); }

/// A subcommand; or a group of them, where `run` is null: its own follow it.
struct Row {
  bool in_group;
  const char* name;
  const char* help;
  const char* examples;  ///< null: the program's
  Command options;       ///< which rows of the option table are its own
  int (*run)(const Options&);
};

constexpr Row kRows[] = {
    {false, "extract", "Extract records from saved Thai news pages and texts.", kExtractHelp, kExtract, extract},
    {false, "explain", "Show why each item of a record was found.", kExplainHelp, kExplain, explain},
    {false, "tokenize", "Cut text into words, line by line.", kTokenizeHelp, kTokenize, tokenize},
    {false, "parse", "Read dates, numbers or places, one a line.", kParseHelp, kNoOptions, nullptr},
    {true, "date", "Dates and clock times to ISO 8601.", kParseHelp, kParseDate, parse_dates},
    {true, "number", "Numbers in digits and words.", kParseHelp, kParseNumber, parse_numbers},
    {true, "place", "Places to their official codes.", kParseHelp, kParsePlace, parse_places},
    {false, "schema", "Print the JSON Schema of a record.", nullptr, kNoOptions, print_schema},
    {false, "data", "What the model knows.", nullptr, kNoOptions, nullptr},
    {true, "dump", "Print the model's tables as TSV.", nullptr, kDump, dump_data},
};

/// What a subcommand became in CLI11.
struct Entry {
  const Row* row;
  CLI::App* app;
};

std::vector<Entry> add_commands(CLI::App& app, Options& options) {
  std::vector<Entry> entries;
  CLI::App* group = nullptr;
  for (const Row& row : kRows) {
    CLI::App* command = (row.in_group ? group : &app)->add_subcommand(row.name, row.help);
    if (row.examples) command->footer(row.examples);
    add_options(*command, row.options, options);
    if (row.run) {
      entries.push_back({&row, command});
    } else {
      group = command;
      group->require_subcommand(1);
    }
  }
  app.require_subcommand(1);
  return entries;
}

int run(int argc, char** argv) {
  CLI::App app("Thai news pages to structured records: who held which office, where, when, and how many of what.",
               "khao");
  app.formatter(std::make_shared<ExamplesFirst>());
  app.footer(kHelp);
  app.set_version_flag("--version", version());
  Options options;
  const std::vector<Entry> commands = add_commands(app, options);

  if (argc <= 1) return usage(app);
  try {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    protect_brackets(arguments);
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
    message(complaint(app, error));
    return kUsage;
  }
  const auto chosen =
      std::find_if(commands.begin(), commands.end(), [](const Entry& entry) { return entry.app->parsed(); });
  const Row& row = *chosen->row;
  if (nothing_to_read(row.options, options)) return usage(row.in_group ? *chosen->app->get_parent() : *chosen->app);
  return row.run(options);
}

}  // namespace
}  // namespace khao::cli

int main(int argc, char** argv) {
  using namespace khao::cli;
  open_standard_streams();
  install_signal_handlers();
  try {
    return run(argc, argv);
  } catch (const Failure& failure) {
    if (failure.code != kBrokenPipe) message(failure.what());
    return failure.code;
  } catch (const khao::Error& error) {
    message(error.what());
    const bool usage = error.code() == khao::ErrorCode::bad_option || error.code() == khao::ErrorCode::bad_table;
    return usage ? kUsage : kFatal;
  } catch (const std::exception& error) {
    message(error.what());
    return kFatal;
  }
}
