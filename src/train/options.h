// The command line of khao_train.
#ifndef KHAO_TRAIN_OPTIONS_H_
#define KHAO_TRAIN_OPTIONS_H_

#include <cstdint>
#include <string>
#include <vector>

namespace khao::train {

/// A plain text with its label files (or, for `label`, the one to write).
struct Text {
  std::string path;
  std::vector<std::string> labels;
  size_t every = 1;  ///< only each every-th line
};

struct Options {
  std::string command;
  std::string words;              ///< words.tsv
  std::vector<std::string> gold;  ///< segmented text to learn from
  std::vector<std::string> dev;   ///< segmented text to score on
  std::vector<Text> texts;
  std::string model = "linear";  ///< of `label`: linear or deep
  std::string weights;           ///< to read (score) or write (fit)
  uint32_t seed = 1;
  int epochs = 0;  ///< 0: the command's own
  int repeat = 3;  ///< how often gold is read in an epoch of `fit`
  int folds = 5;
  int orders = 1;  ///< of the examples of `fit`, whose weights are averaged
  float l1 = -1;   ///< below 0: the command's own
  float first_l1 = 2;
};

/// Throws std::invalid_argument with what is wrong.
Options parse_options(int argc, char** argv);
extern const char* const kUsage;

}  // namespace khao::train

#endif  // KHAO_TRAIN_OPTIONS_H_
