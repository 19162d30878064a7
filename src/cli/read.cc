#include "cli/read.h"

#include <new>

namespace khao::cli {
namespace {

void extract(const Options& given, Extractor& extractor, Document& document, Record& record) {
  try {
    const ExtractOptions options = document.options(given);
    if (document.kind == Kind::html) {
      extractor.html(document.bytes, record, options);
    } else {
      extractor.text(document.bytes, record, options);
    }
  } catch (const Error& error) {
    // The options of the command line were tried before the run: this is a date or charset of a JSON line.
    if (error.code() != ErrorCode::bad_option) throw;
    document.error = ReadError{Problem::bad_json, error.what()};
  }
}

}  // namespace

void read_document(const Options& options, Extractor& extractor, Document& document, Record& record) {
  try {
    document.load(options.max_bytes);
    if (!document.error) extract(options, extractor, document, record);
  } catch (const std::bad_alloc&) {
    document.error = ReadError{Problem::out_of_memory, "out of memory"};
  }
  if (document.error) {
    record.clear();
    record.outcome = Outcome::error;
    record.error.code = document.error->code;
    record.error.message = document.error->message;
    record.source.url = document.url.empty() ? options.url : document.url;
  }
  record.source.path = document.path;
  record.source.id = document.id;
  if (record.outcome == Outcome::error) record.error.offset += document.offset;
}

void check_options(const Options& options) {
  Record record;
  Extractor(Model::builtin()).text("", record, Document().options(options));
}

}  // namespace khao::cli
