// One row an option: which subcommands have it, its flags, its help, and how CLI11 is to fill it in.
#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <thread>

namespace khao::cli {
namespace {

struct Row {
  unsigned commands;
  const char* flags;
  const char* help;
  void (*bind)(CLI::App& app, const Row& row, Options& options);
};

/// A text option; `type` stands for its value in the help.
template <std::string Options::*Member>
CLI::Option* text(CLI::App& app, const Row& row, Options& options, const char* type) {
  return app.add_option(row.flags, options.*Member, row.help)->type_name(type);
}

template <bool Options::*Member>
void flag(CLI::App& app, const Row& row, Options& options) {
  app.add_flag(row.flags, options.*Member, row.help);
}

void inputs(CLI::App& app, const Row& row, Options& options) {
  app.add_option(row.flags, options.inputs, row.help)->type_name("");
}

/// Checks without a note of its own in the help: what is allowed stands in the type or the text.
CLI::Validator one_of(std::initializer_list<std::string> values) {
  return CLI::IsMember(std::vector<std::string>(values)).description("");
}

template <typename Number>
CLI::Validator between(Number low, Number high) {
  return CLI::Range(low, high).description("");
}

constexpr Row kRows[] = {
    {kDocuments, "INPUT", "HTML or text files, folders, JSON Lines; - for standard input", inputs},
    {kTokenize | kParse, "FILE", "text files; - for standard input", inputs},
    {kExtract, "--format", "jsonl: one record a line; json: indented, several records as an array",
     [](CLI::App& app, const Row& row, Options& options) {
       text<&Options::format>(app, row, options, "jsonl|json")->check(one_of({"jsonl", "json"}));
     }},
    {kTokenize, "--format", "lines: tokens set apart by the separator; json: an array a line; tsv: a token a line",
     [](CLI::App& app, const Row& row, Options& options) {
       text<&Options::format>(app, row, options, "lines|json|tsv")->check(one_of({"lines", "json", "tsv"}));
     }},
    {kExplain, "--format", "text: lines to read; json: an object for each input, on one line",
     [](CLI::App& app, const Row& row, Options& options) {
       text<&Options::format>(app, row, options, "text|json")->check(one_of({"text", "json"}));
     }},
    {kParseDate | kParsePlace, "--format", "value: the value alone; json: all that is known, an object a line",
     [](CLI::App& app, const Row& row, Options& options) {
       text<&Options::format>(app, row, options, "value|json")->check(one_of({"value", "json"}));
     }},
    {kDocuments, "--input-format", "what the inputs are; auto: by file name, else by content",
     [](CLI::App& app, const Row& row, Options& options) {
       text<&Options::input_format>(app, row, options, "auto|html|text|jsonl")
           ->check(one_of({"auto", "html", "text", "jsonl"}));
     }},
    {kDocuments, "--date", "day of publication, where the page does not say",
     [](CLI::App& app, const Row& row, Options& options) { text<&Options::date>(app, row, options, "YYYY-MM-DD"); }},
    {kParseDate, "--date", "what words like วันนี้ and days without a year count from",
     [](CLI::App& app, const Row& row, Options& options) { text<&Options::date>(app, row, options, "YYYY-MM-DD"); }},
    {kDocuments, "--url", "where the page comes from, where the page does not say",
     [](CLI::App& app, const Row& row, Options& options) { text<&Options::url>(app, row, options, "URL"); }},
    {kDocuments, "--charset", "the true charset; wins over everything in the page",
     [](CLI::App& app, const Row& row, Options& options) { text<&Options::charset>(app, row, options, "NAME"); }},
    {kExtract, "--tokens", "also write the words of the article text", flag<&Options::tokens>},
    {kExtract, "--offsets", "what offsets count: chars (Unicode code points) or bytes (UTF-8)",
     [](CLI::App& app, const Row& row, Options& options) {
       text<&Options::offsets>(app, row, options, "chars|bytes")->check(one_of({"chars", "bytes"}));
     }},
    {kTokenize, "--separator", "one character to set tokens apart (default |)",
     [](CLI::App& app, const Row& row, Options& options) { text<&Options::separator>(app, row, options, "CHAR"); }},
    {kTokenize, "--no-space", "leave out tokens of white space", flag<&Options::no_space>},
    {kDocuments | kTokenize, "--dict", "your own words, one a line, kept whole by the tokenizer",
     [](CLI::App& app, const Row& row, Options& options) { text<&Options::dict>(app, row, options, "FILE"); }},
    {kDocuments | kParsePlace | kDump, "--rules",
     "a folder with roles.tsv, organizations.tsv, places.tsv … : rows of your own",
     [](CLI::App& app, const Row& row, Options& options) { text<&Options::rules>(app, row, options, "DIR"); }},
    {kDocuments, "--max-bytes", "longer documents give an error record (default 20000000)",
     [](CLI::App& app, const Row& row, Options& options) {
       app.add_option(row.flags, options.max_bytes, row.help)
           ->type_name("N")
           ->check(between(size_t{1}, size_t{1} << 40));
     }},
    {kDocuments, "--limit", "stop after N inputs",
     [](CLI::App& app, const Row& row, Options& options) {
       app.add_option(row.flags, options.limit, row.help)->type_name("N")->check(between(uint64_t{1}, UINT64_MAX / 2));
     }},
    {kExtract | kTokenize, "-j", "threads (default: one for each processor); the output is the same for any number",
     [](CLI::App& app, const Row& row, Options& options) {
       options.jobs = std::max(1u, std::thread::hardware_concurrency());
       app.add_option(row.flags, options.jobs, row.help)->type_name("N")->check(between(1, 1024));
     }},
    {kExtract, "-o", "write to PATH, which appears when it is complete",
     [](CLI::App& app, const Row& row, Options& options) { text<&Options::output>(app, row, options, "PATH"); }},
    {kExtract, "--errors", "write error records to FILE instead",
     [](CLI::App& app, const Row& row, Options& options) { text<&Options::errors>(app, row, options, "FILE"); }},
    {kExtract, "-q", "say nothing but errors", flag<&Options::quiet>},
};

}  // namespace

void add_options(CLI::App& app, Command command, Options& options) {
  for (const Row& row : kRows)
    if (row.commands & command) row.bind(app, row, options);
}

}  // namespace khao::cli
