// `khao parse date|number|place`: one line of text in, one value out.
#include <optional>
#include <string>
#include <string_view>

#include "cli/command.h"
#include "cli/lines.h"
#include "cli/output.h"
#include "cli/signals.h"
#include "khao/json.h"
#include "khao/parse.h"

namespace khao::cli {
namespace {

constexpr std::string_view kNone = "null";

/// What stands on the line of a value: the value alone, or all that is known as JSON.
template <typename Value>
std::string shown(std::string_view plain, const Value& value, bool json) {
  if (json) return to_json(value);
  return std::string(plain.empty() ? kNone : plain);
}

class Parser {
 public:
  Parser(Parsed what, const Options& options)
      : what_(what), json_(options.format == "json"), date_(options.date), model_(model_of(options)) {
    parse_date("", {.date = date_}, model_);  // an impossible --date is a mistake of the command line
  }

  std::string line(std::string_view text) const {
    switch (what_) {
      case Parsed::date:
        if (const auto date = parse_date(text, {.date = date_}, model_)) return shown(date->value.view(), *date, json_);
        break;
      case Parsed::number:
        if (const auto number = parse_number(text, model_)) return number_text(*number);
        break;
      case Parsed::place:
        if (const auto place = resolve_place(text, model_)) return shown(place->code.view(), *place, json_);
        break;
    }
    return std::string(kNone);
  }

 private:
  Parsed what_;
  bool json_;
  std::string date_;
  Model model_;
};

}  // namespace

int parse(Parsed what, const Options& options) {
  const Parser parser(what, options);
  Batches batches(options.inputs);
  Output output("-");
  std::string lines, out;
  uint64_t first = 0;
  while (batches.next(lines, first)) {
    out.clear();
    for (std::string_view rest = lines; !rest.empty();) out += parser.line(take_line(rest).text) + '\n';
    output.write(out);
  }
  if (signal_received() != 0) return 128 + signal_received();
  output.commit();
  return batches.failed() ? kSomeFailed : kGood;
}

}  // namespace khao::cli
