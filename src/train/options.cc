#include "train/options.h"

#include <algorithm>
#include <stdexcept>

namespace khao::train {

const char* const kUsage =
    "usage: khao_train COMMAND --words FILE --gold FILE... [options]\n"
    "  label   learn from gold, label plain texts:  --model linear|deep --text FILE=LABELS[:EVERY]...\n"
    "  fit     learn from gold and labelled texts, write the weights: --text FILE=LABELS,LABELS...[:EVERY]... "
    "--weights FILE\n"
    "  cross   cross-validation on gold:  --folds N\n"
    "  score   score weights on segmented text:  --weights FILE --dev FILE...\n"
    "options: --dev FILE (scored while learning)  --seed N  --epochs N  --repeat N  --orders N  --l1 X  --first-l1 X\n";

namespace {

// FILE=LABELS,LABELS:EVERY
Text parse_text(const std::string& value) {
  Text text;
  const size_t equals = value.find('='), colon = value.rfind(':');
  if (equals == std::string::npos) throw std::invalid_argument("--text " + value + ": FILE=LABELS expected");
  text.path = value.substr(0, equals);
  std::string labels = value.substr(equals + 1);
  if (colon != std::string::npos && colon > equals) {
    text.every = std::stoul(value.substr(colon + 1));
    labels = value.substr(equals + 1, colon - equals - 1);
  }
  for (size_t at = 0; at <= labels.size();) {
    const size_t comma = std::min(labels.find(',', at), labels.size());
    text.labels.push_back(labels.substr(at, comma - at));
    at = comma + 1;
  }
  return text;
}

}  // namespace

Options parse_options(int argc, char** argv) {
  Options options;
  if (argc < 2) throw std::invalid_argument("no command");
  options.command = argv[1];
  for (int n = 2; n < argc; n += 2) {
    const std::string name = argv[n];
    if (n + 1 == argc) throw std::invalid_argument(name + ": a value is missing");
    const std::string value = argv[n + 1];
    if (name == "--words")
      options.words = value;
    else if (name == "--gold")
      options.gold.push_back(value);
    else if (name == "--dev")
      options.dev.push_back(value);
    else if (name == "--text")
      options.texts.push_back(parse_text(value));
    else if (name == "--model")
      options.model = value;
    else if (name == "--weights")
      options.weights = value;
    else if (name == "--seed")
      options.seed = static_cast<uint32_t>(std::stoul(value));
    else if (name == "--epochs")
      options.epochs = std::stoi(value);
    else if (name == "--repeat")
      options.repeat = std::stoi(value);
    else if (name == "--folds")
      options.folds = std::stoi(value);
    else if (name == "--orders")
      options.orders = std::max(1, std::stoi(value));
    else if (name == "--l1")
      options.l1 = std::stof(value);
    else if (name == "--first-l1")
      options.first_l1 = std::stof(value);
    else
      throw std::invalid_argument(name + ": no such option");
  }
  if (options.words.empty() || options.gold.empty()) throw std::invalid_argument("--words and --gold are needed");
  return options;
}

}  // namespace khao::train
