// khao_train: learns the word model of the tokenizer. src/train/README.md has the commands that made the shipped one.
//
// A wide model learns from segmented text; it and others like it label much plain text; from both learn the two looks
// of the tokenizer. Same input, options and seed give the same bytes.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>
#include <stdexcept>

#include "data/file.h"
#include "token/compile.h"
#include "token/tables.h"
#include "token/tokenizer.h"
#include "token/weights.h"
#include "train/evaluate.h"
#include "train/first.h"
#include "train/learn.h"
#include "train/options.h"

namespace khao::train {
namespace {

using data::read_file;
using data::write_file;

constexpr int kFirstScale = 8;       // units a logit of the first look
constexpr uint32_t kLeastFar = 2;    // an answer in windows that stand fewer times in the text is not kept,
constexpr uint32_t kLeastNear = 4;   // nor in the narrower ones,
constexpr double kSame = 0.97;       // nor one that is the same less often
constexpr uint32_t kLeastCount = 3;  // an n-gram that stands fewer times in the text has no row

// What every command reads.
struct Sources {
  explicit Sources(const Options& options) {
    word_bytes = token::build_word_table(token::read_words(read_file(options.words), options.words));
    words = token::WordTable::open(word_bytes);
    for (const std::string& path : options.gold)
      for (Line& line : read_segmented(path)) gold.push_back(std::move(line));
  }
  std::string word_bytes;
  token::WordTable words;
  std::vector<Line> gold;
};

Lines pointers(const std::vector<Line>& lines) {
  Lines all;
  for (const Line& line : lines) all.push_back(&line);
  return all;
}

LinearOptions linear_options(const Options& options, float l1) { return {0.1f, 1, options.l1 < 0 ? l1 : options.l1}; }

// Scores any function from features to log odds.
template <typename Model>
void print_scores(const std::string& name, const Lines& lines, const std::unordered_set<std::string>& seen,
                  const Features& features, const Model& model) {
  Scores scores;
  std::vector<uint32_t> active;
  for (const Line* line : lines) {
    const auto cuts = cuts_of(*line, [&](const Line& l, size_t n) {
      features.of(l, l.open[n], active);
      return model.score(active) > 0;
    });
    add_scores(*line, cuts, seen, scores);
  }
  std::printf("%s  %s\n", name.c_str(), scores.to_string().c_str());
}

template <typename Model>
void label_texts(const Options& options, const Features& features, const Model& model) {
  std::vector<uint32_t> active;
  for (const Text& text : options.texts) {
    std::string labels;
    for (const Line& line : read_plain(text.path, text.every))
      for (const uint32_t place : line.open) {
        features.of(line, place, active);
        labels.push_back(static_cast<char>(std::clamp(std::lround(model.score(active) * kLabelScale), -127L, 127L)));
      }
    write_file(text.labels.at(0), labels);
  }
}

template <typename Model>
void finish_label(const Options& options, const Sources& sources, const Features& features, const Model& model) {
  for (const std::string& path : options.dev) {
    const std::vector<Line> dev = read_segmented(path);
    print_scores(path, pointers(dev), vocabulary(sources.gold), features, model);
  }
  label_texts(options, features, model);
}

int label(const Options& options) {
  const Sources sources(options);
  const WideFeatures features(sources.words);
  if (options.model == "deep") {
    const int epochs = options.epochs > 0 ? options.epochs : 4;
    finish_label(options, sources, features, learn_deep(features, pointers(sources.gold), epochs, options.seed));
  } else {
    const int epochs = options.epochs > 0 ? options.epochs : 5;
    finish_label(options, sources, features,
                 learn_linear(features, pointers(sources.gold), linear_options(options, 0.2f), epochs, options.seed));
  }
  return 0;
}

int cross(const Options& options) {
  const Sources sources(options);
  const WideFeatures features(sources.words);
  for (int fold = 0; fold < options.folds; ++fold) {
    std::vector<Line> learnt, held;
    for (size_t n = 0; n < sources.gold.size(); ++n)
      (static_cast<int>(n % static_cast<size_t>(options.folds)) == fold ? held : learnt).push_back(sources.gold[n]);
    const int epochs = options.epochs > 0 ? options.epochs : 5;
    const auto model = learn_linear(features, pointers(learnt), linear_options(options, 0.2f), epochs, options.seed);
    print_scores("fold " + std::to_string(fold), pointers(held), vocabulary(learnt), features, model);
  }
  return 0;
}

// Scores the weights as the tokenizer uses them.
void score_weights(const Options& options, const Sources& sources, const std::string& weights) {
  const std::string section = token::compile_words(read_file(options.words), options.words, weights);
  const token::OwnBytes bytes(section);
  const token::Tables tables(bytes.view());
  token::Scratch scratch;
  std::vector<Token> tokens;
  const auto seen = vocabulary(sources.gold);
  size_t characters = 0, doubts = 0;
  for (const std::string& path : options.dev) {
    Scores scores;
    for (const Line& line : read_segmented(path)) {
      token::tokenize(tables, nullptr, line.text, scratch, tokens);
      characters += line.view.size();
      for (size_t n = 0; n < scratch.doubts.words(); ++n)
        doubts += static_cast<size_t>(std::popcount(scratch.doubts.word(n)));
      std::vector<uint8_t> cuts(line.view.size() + 1, 0);
      cuts.back() = 1;
      for (const Token& token : tokens) cuts[line.view.at_byte(token.span.begin)] = 1;
      add_scores(line, cuts, seen, scores);
    }
    std::printf("%s  %s\n", path.c_str(), scores.to_string().c_str());
  }
  std::printf("section %zu bytes, packed %zu; in doubt: %.2f of 100 characters\n", section.size(), weights.size(),
              100.0 * static_cast<double>(doubts) / static_cast<double>(std::max<size_t>(characters, 1)));
}

// The mean of the weights that learn(seed) finds for several orders of the examples: one order more or less moves the
// scores by as much as most ideas do.
template <typename Learn>
std::vector<float> mean_weights(const Options& options, size_t count, Learn&& learn) {
  std::vector<float> mean(count, 0);
  for (int order = 0; order < options.orders; ++order) {
    const Linear model = learn(options.seed + 1000 * static_cast<uint32_t>(order));
    for (uint32_t n = 0; n < count; ++n) mean[n] += model.weight(n) / static_cast<float>(options.orders);
  }
  return mean;
}

std::vector<int8_t> quantized(const std::vector<float>& weights) {
  std::vector<int8_t> bytes;
  for (const float weight : weights)
    bytes.push_back(static_cast<int8_t>(std::clamp(std::lround(weight * token::kLookScale), -127L, 127L)));
  return bytes;
}

// What the second look with these weights answers in windows that recur (look::Answers): where it is always the same,
// it is kept.
std::vector<token::Answer> find_answers(const Options& options, const std::string& packed, const Lines& lines) {
  const token::OwnBytes section(token::compile_words(read_file(options.words), options.words, packed));
  const token::Tables tables(section.view());
  struct Seen {
    uint32_t all = 0, cut = 0;
  };
  std::map<std::string, Seen> seen;
  token::Scratch scratch;
  std::vector<Token> tokens;
  for (const Line* line : lines) {
    token::tokenize(tables, nullptr, line->text, scratch, tokens);
    const auto* symbols = reinterpret_cast<const char*>(scratch.symbols.data()) + token::kPadding;
    for (size_t n = 0; n < scratch.doubts.words(); ++n)
      token::for_each_place(scratch.doubts.word(n), n, [&](size_t place) {
        const std::string far{symbols + place - token::look::kAnswered, 2 * token::look::kAnswered};
        std::string near = far;
        near.front() = near.back() = 0;
        for (const std::string& symbols_around : {far, near}) {
          Seen& window = seen[symbols_around];
          ++window.all;
          window.cut += scratch.cuts.has(place) ? 1 : 0;
        }
      });
  }
  std::vector<token::Answer> answers;
  for (const auto& [symbols, window] : seen) {
    const uint32_t same = std::max(window.cut, window.all - window.cut);
    const uint32_t least = symbols.front() == 0 ? kLeastNear : kLeastFar;
    if (window.all >= least && static_cast<double>(same) >= kSame * window.all)
      answers.push_back({symbols, 2 * window.cut > window.all});
  }
  return answers;
}

int fit(const Options& options) {
  const Sources sources(options);
  std::vector<std::vector<Line>> texts{sources.gold};
  for (const Text& text : options.texts) {
    texts.push_back(read_plain(text.path, text.every));
    add_labels(text.labels, texts.back());
  }
  Lines lines;
  for (size_t n = 0; n < texts.size(); ++n)
    for (int again = n == 0 ? options.repeat : 1; again > 0; --again)
      for (const Line& line : texts[n]) lines.push_back(&line);
  const int epochs = options.epochs > 0 ? options.epochs : 2;

  token::Weights weights;
  weights.scale = kFirstScale;
  LinearOptions first_options = linear_options(options, 1);
  first_options.l1 = options.first_l1;
  const auto of_first = mean_weights(options, size_t{1} << kFirstBits,
                                     [&](uint32_t seed) { return learn_first(lines, first_options, epochs, seed); });
  weights.grams = make_grams(lines, of_first, kFirstScale, kLeastCount);
  std::printf("%zu n-grams\n", weights.grams.size());
  const token::OwnBytes first(token::build_ngrams(weights.grams, kFirstScale));
  for (std::vector<Line>& text : texts)
    for (Line& line : text) line.see(token::Ngrams::open(first.view()));

  const LookFeatures features(sources.words);
  weights.look = quantized(mean_weights(options, features.count(), [&](uint32_t seed) {
    return learn_linear(features, lines, linear_options(options, 1), epochs, seed);
  }));
  score_weights(options, sources, token::pack(weights));
  Lines plain;
  std::set<std::string> read;  // a text that is given twice counts once here
  for (size_t n = 1; n < texts.size(); ++n)
    if (read.insert(options.texts[n - 1].path).second)
      for (const Line& line : texts[n]) plain.push_back(&line);
  weights.answers = find_answers(options, token::pack(weights), plain);
  std::printf("%zu answers\n", weights.answers.size());
  const std::string packed = token::pack(weights);
  write_file(options.weights, packed);
  score_weights(options, sources, packed);
  return 0;
}

int score(const Options& options) {
  score_weights(options, Sources(options), read_file(options.weights));
  return 0;
}

}  // namespace
}  // namespace khao::train

int main(int argc, char** argv) {
  using namespace khao::train;
  try {
    const Options options = parse_options(argc, argv);
    if (options.command == "label") return label(options);
    if (options.command == "fit") return fit(options);
    if (options.command == "cross") return cross(options);
    if (options.command == "score") return score(options);
    throw std::invalid_argument(options.command + ": no such command");
  } catch (const std::invalid_argument& error) {
    std::fprintf(stderr, "khao_train: %s\n%s", error.what(), kUsage);
    return 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "khao_train: %s\n", error.what());
    return 1;
  }
}
