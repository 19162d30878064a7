// One line of a JSON Lines input: {"html" or "text", "url", "date", "charset", "id"}.
#ifndef KHAO_CLI_JSONL_H_
#define KHAO_CLI_JSONL_H_

#include <string>

namespace khao::cli {

/// JSON is UTF-8: a page in it has been decoded, whatever it says of itself. Only of content that is no UTF-8 (a raw
/// page put between quotes) does `charset` tell how to read it.
struct JsonInput {
  std::string content;
  bool html = false;
  std::string url;
  std::string date;
  std::string charset;
  std::string id;
};

/// Reads a line (and uses it up: it is parsed in place). Returns an empty string, or what is wrong with it. Other keys
/// are passed over, null counts as absent, a number will do as id.
std::string parse_json_input(std::string& line, JsonInput& out);

}  // namespace khao::cli

#endif  // KHAO_CLI_JSONL_H_
