// Text for training and scoring: one line as the word models see it, with what is known about its boundaries.
//
// Segmented text has one paragraph a line; `|` marks a boundary, every blank is one too. Without `|` the line is the
// text. Plain text is labelled by models instead: a label file holds one byte for each open place of the text, in
// order.
#ifndef KHAO_TRAIN_CORPUS_H_
#define KHAO_TRAIN_CORPUS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "text/view.h"
#include "token/look.h"
#include "token/ngrams.h"
#include "token/place_bits.h"

namespace khao::train {

/// A label is a log odds in units of 1 / kLabelScale, cut off at the ends of a byte.
inline constexpr float kLabelScale = 12;

struct Line {
  std::string text;
  text::View view;
  std::vector<uint8_t> symbols;  ///< with token::kPadding on both sides
  std::vector<uint8_t> classes;  ///< token/letters.h
  std::vector<uint8_t> places;   ///< token/rules.h: what form decides; the open ones are the models' matter
  std::vector<uint32_t> open;    ///< the open places
  token::PlaceBits likely;       ///< all that are not joined, until a first look says better
  token::PlaceBits sure;         ///< of these, where form or a first look is sure
  std::vector<uint32_t> asked;   ///< indices into `open`: all, until a first look is sure of some
  std::vector<uint8_t> gold;     ///< view.size() + 1 entries, 1 is a boundary; empty in a plain text
  std::vector<int8_t> labels;    ///< one an open place; empty in a segmented text

  token::LineView as_view() const { return {symbols.data() + token::kPadding, view.chars, likely.view(), sure.view()}; }
  /// Keeps of `likely` and `asked` what this first look leaves to the second.
  void see(const token::Ngrams& first);
  /// How probable a boundary is at open place n (an index into `open`).
  float target(size_t n) const;
};

/// Reads segmented text. Throws Error(io).
std::vector<Line> read_segmented(const std::string& path);
/// Reads every `every`-th line of a plain text that is not empty. Throws Error(io).
std::vector<Line> read_plain(const std::string& path, size_t every);
/// Gives the lines the mean of these label files. Throws Error(io), or Error(bad_table) if they are not of this text.
void add_labels(const std::vector<std::string>& paths, std::vector<Line>& lines);

/// The words of segmented lines, as they are written in the view (blanks left out), each with its begin and end.
struct Word {
  size_t begin = 0, end = 0;
};
std::vector<Word> words_of(const Line& line, const std::vector<uint8_t>& cuts);

}  // namespace khao::train

#endif  // KHAO_TRAIN_CORPUS_H_
