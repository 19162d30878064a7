// Reading a document with an extractor, for the subcommands that do.
#ifndef KHAO_CLI_READ_H_
#define KHAO_CLI_READ_H_

#include "cli/inputs.h"
#include "cli/options.h"
#include "khao/extractor.h"

namespace khao::cli {

/// Replaces `record` by what the extractor makes of the document, which is loaded first. What cannot be read, and a
/// date or charset of a JSON line that cannot be used, give a record of outcome error.
void read_document(const Options& options, Extractor& extractor, Document& document, Record& record);

/// Throws Error(bad_option) for a date or charset that cannot be used: on the command line that is a mistake of it and
/// not of every document.
void check_options(const Options& options);

}  // namespace khao::cli

#endif  // KHAO_CLI_READ_H_
