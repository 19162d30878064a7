#include "train/corpus.h"

#include <cmath>
#include <cstdlib>
#include <fstream>

#include "data/file.h"
#include "khao/error.h"
#include "token/decide.h"
#include "token/letters.h"
#include "token/rules.h"

namespace khao::train {
namespace {

// Logits: the second look learns from places where the first is in doubt, and from some more on either side.
constexpr int kAsked = token::kDoubt + 2;

std::ifstream open_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorCode::io, path + ": cannot be read");
  return file;
}

void prepare(Line& line) {
  text::make_view(line.text, line.view);
  token::classify(line.text, line.view, line.classes);
  std::vector<token::Whole> wholes;
  token::mark_places(line.view.chars, line.classes, line.places, wholes);
  token::spell(line.view.chars, line.symbols);
  line.likely.reset(line.view.size());
  line.sure.reset(line.view.size());
  line.likely.set(0), line.likely.set(line.view.size());
  for (uint32_t i = 1; i < line.view.size(); ++i) {
    if (line.places[i] != token::kJoined) line.likely.set(i);
    if (line.places[i] != token::kOpen) continue;
    line.asked.push_back(static_cast<uint32_t>(line.open.size()));
    line.open.push_back(i);
  }
}

Line parse_segmented(const std::string& source) {
  Line line;
  std::vector<size_t> cuts;
  for (const char c : source) {
    if (c == '|')
      cuts.push_back(line.text.size());
    else
      line.text += c;
  }
  prepare(line);
  const size_t size = line.view.size();
  line.gold.assign(size + 1, 0);
  for (const size_t cut : cuts)
    line.gold[cut >= line.text.size() ? size : line.view.at_byte(static_cast<uint32_t>(cut))] = 1;
  const auto blank = [&](size_t i) { return line.classes[i] == token::kSpace; };
  for (size_t i = 0; i <= size; ++i)
    if (i == 0 || i == size || blank(i) || blank(i - 1)) line.gold[i] = 1;
  return line;
}

}  // namespace

void Line::see(const token::Ngrams& first) {
  std::vector<int16_t> scores(view.size() + token::kLanes);
  first.score(symbols.data() + token::kPadding, view.size(), scores.data());
  asked.clear();
  for (size_t i = 0; i < places.size(); ++i)
    if (places[i] == token::kCut) sure.set(i);
  for (uint32_t n = 0; n < open.size(); ++n) {
    const int score = scores[open[n]];
    likely.put(open[n], score > -token::kUnlikely * first.scale());
    sure.put(open[n], score >= token::kDoubt * first.scale());
    if (std::abs(score) < kAsked * first.scale()) asked.push_back(n);
  }
}

float Line::target(size_t n) const {
  if (!gold.empty()) return gold[open[n]];
  return 1 / (1 + std::exp(-static_cast<float>(labels[n]) / kLabelScale));
}

std::vector<Line> read_segmented(const std::string& path) {
  std::ifstream file = open_file(path);
  std::vector<Line> lines;
  for (std::string source; std::getline(file, source);)
    if (!source.empty()) lines.push_back(parse_segmented(source));
  return lines;
}

std::vector<Line> read_plain(const std::string& path, size_t every) {
  std::ifstream file = open_file(path);
  std::vector<Line> lines;
  size_t number = 0;
  for (std::string source; std::getline(file, source);) {
    if (source.empty() || number++ % every != 0) continue;
    lines.emplace_back().text = std::move(source);
    prepare(lines.back());
  }
  return lines;
}

void add_labels(const std::vector<std::string>& paths, std::vector<Line>& lines) {
  std::vector<std::string> files;
  size_t open = 0;
  for (const Line& line : lines) open += line.open.size();
  for (const std::string& path : paths) {
    files.push_back(data::read_file(path));
    if (files.back().size() != open) throw Error(ErrorCode::bad_table, path + ": labels of another text");
  }
  size_t at = 0;
  for (Line& line : lines)
    for (size_t n = 0; n < line.open.size(); ++n, ++at) {
      float sum = 0;
      for (const std::string& file : files) sum += static_cast<signed char>(file[at]);
      line.labels.push_back(static_cast<int8_t>(std::lround(sum / static_cast<float>(files.size()))));
    }
}

std::vector<Word> words_of(const Line& line, const std::vector<uint8_t>& cuts) {
  std::vector<Word> words;
  for (size_t begin = 0; begin < line.view.size();) {
    size_t end = begin + 1;
    while (end < line.view.size() && cuts[end] == 0) ++end;
    if (line.classes[begin] != token::kSpace) words.push_back({begin, end});
    begin = end;
  }
  return words;
}

}  // namespace khao::train
