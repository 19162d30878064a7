// khao_train_items: learns the weights of item_weights.tsv from documents with annotated counts.
//
//     khao_train_items [--folds N] [--misses] [--l2 X] [--weights FILE] DIR...
//
// The candidates of a count compete: the model is a softmax over them, the loss is the probability of the wrong ones.
// --folds measures by cross-validation over documents instead of learning from all; --misses prints what is wrong. Same
// input, same bytes.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>

#include "entity/counts_item.h"
#include "khao/error.h"
#include "train/items.h"

namespace khao::train {
namespace {

constexpr int kEpochs = 150;
constexpr float kRate = 0.2F;
constexpr float kAlike = 0.4F;           // what a candidate is worth that scoring takes for the right one
constexpr uint32_t kContextBefore = 90;  // characters before a count that are printed

struct Candidate {
  Bag bag;
  float worth = 0;
};
using Example = std::vector<Candidate>;
using Weights = std::vector<float>;
using Documents = std::vector<std::unique_ptr<Document>>;

float score(const Weights& weights, const Bag& bag) {
  float sum = 0;
  for (const uint16_t feature : bag.features) sum += weights[feature];
  return sum;
}

// The counts of a document of which some candidate is right. Those before it are taken from the annotation.
std::vector<Example> examples_of(const Document& document) {
  std::vector<Example> examples;
  std::vector<entity::Phrase> taken;
  for (const auto& goal : document.goals) taken.push_back(goal.phrase);
  for (size_t i = 0; i < document.frames.size(); ++i) {
    if (!document.goals[i].asked) continue;
    Example example;
    bool reached = false;
    entity::Choice<Bag>(document.choices, i, taken, {}).visit([&](const entity::Phrase& phrase, const Bag& bag) {
      const Answer answer = document.answer(i, phrase);
      const float worth = answer == Answer::equal ? 1 : answer == Answer::alike ? kAlike : 0;
      reached = reached || worth > 0;
      example.push_back({bag, worth});
    });
    if (reached) examples.push_back(std::move(example));
  }
  return examples;
}

// The slope of the logarithm of the right candidates' probability.
void add_slope(const Example& example, const Weights& weights, std::vector<float>& all, Weights& slope) {
  all.clear();
  for (const Candidate& candidate : example) all.push_back(score(weights, candidate.bag));
  const float most = *std::max_element(all.begin(), all.end());
  float sum = 0, right = 1e-30F;
  for (size_t c = 0; c < all.size(); ++c) {
    all[c] = std::exp(all[c] - most);
    sum += all[c];
    right += all[c] * example[c].worth;
  }
  for (size_t c = 0; c < all.size(); ++c) {
    const float pull = all[c] * example[c].worth / right - all[c] / sum;
    if (std::fabs(pull) < 1e-6F) continue;
    for (const uint16_t feature : example[c].bag.features) slope[feature] += pull;
  }
}

// AdaGrad, one step an example, in order; the average of the second half of all steps.
Weights learn(const std::vector<const Example*>& examples, float l2) {
  Weights weights(entity::feature::kFeatures, 0), squares(weights.size(), 1e-3F), sums(weights.size(), 0), slope;
  std::vector<float> all;
  float steps = 0;
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    for (const Example* example : examples) {
      slope.assign(weights.size(), 0);
      add_slope(*example, weights, all, slope);
      for (size_t f = 0; f < weights.size(); ++f) {
        const float step = slope[f] - l2 * weights[f];
        if (step == 0) continue;
        squares[f] += step * step;
        weights[f] += kRate * step / std::sqrt(squares[f]);
      }
      if (2 * epoch < kEpochs) continue;
      for (size_t f = 0; f < weights.size(); ++f) sums[f] += weights[f];
      ++steps;
    }
  }
  for (float& sum : sums) sum /= std::max(steps, 1.0F);
  return sums;
}

void print_miss(const Document& document, size_t i, const entity::Phrase& given) {
  const uint32_t begin = document.frames[i].begin;
  const entity::Phrase before{begin > kContextBefore ? begin - kContextBefore : 0, begin};
  const Document::Goal& goal = document.goals[i];
  std::printf("%s\t%s[%s]\n\t%s\n\t%s\n", document.name.c_str(), document.chars(before).c_str(), goal.mention.c_str(),
              goal.item.empty() ? "-" : goal.item.c_str(), given.empty() ? "-" : document.chars(given).c_str());
}

void measure(const Document& document, const Weights& weights, bool misses, ItemScore& total) {
  std::vector<entity::Phrase> taken;
  std::vector<entity::Scored> candidates;
  for (size_t i = 0; i < document.frames.size(); ++i) {
    candidates.clear();
    entity::Choice<Bag>(document.choices, i, taken, {}).visit([&](const entity::Phrase& phrase, const Bag& bag) {
      candidates.push_back({phrase, score(weights, bag)});
    });
    taken.push_back(entity::best_of(candidates));
    const Document::Goal& goal = document.goals[i];
    if (!goal.asked) continue;
    const bool right = document.answer(i, taken.back()) != Answer::wrong;
    total.gold += !goal.item.empty();
    total.system += !taken.back().empty();
    total.right += right && !goal.item.empty();
    if (!right && misses) print_miss(document, i, taken.back());
  }
}

void print(const char* name, const ItemScore& s) {
  std::printf("%s: gold %u, given %u, right %u, F1 %.3f\n", name, s.gold, s.system, s.right, s.f1());
}

void write(const std::string& path, const entity::CountTables& tables, const Weights& weights) {
  std::ofstream file(path, std::ios::binary);
  file << "# How much each feature of a phrase says for or against its being what a number counts\n"
          "# (entity/counts_features.h).\n"
          "# source: learnt = by khao_train_items; src/train/README.md says from what\n"
          "feature:text\tweight:real\tsource\n";
  for (uint32_t f = 0; f < weights.size(); ++f) {
    char weight[32];
    std::snprintf(weight, sizeof weight, "%.2f", static_cast<double>(weights[f]));
    if (std::strcmp(weight, "0.00") == 0 || std::strcmp(weight, "-0.00") == 0) continue;
    file << entity::feature_name(tables, f) << '\t' << weight << "\tlearnt\n";
  }
  file.close();
  if (!file) throw Error(ErrorCode::io, path + ": cannot be written");
}

struct Options {
  int folds = 0;
  bool misses = false;
  float l2 = 0.002F;
  std::string weights;
  std::vector<std::string> directories;
};

Options read_options(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view arg = argv[i];
    const bool value = i + 1 < argc;
    if (arg == "--misses") {
      options.misses = true;
    } else if (arg == "--folds" && value) {
      options.folds = std::stoi(argv[++i]);
    } else if (arg == "--l2" && value) {
      options.l2 = std::stof(argv[++i]);
    } else if (arg == "--weights" && value) {
      options.weights = argv[++i];
    } else if (arg.starts_with("-")) {
      throw Error(ErrorCode::bad_option, std::string(arg) + ": no such option");
    } else {
      options.directories.emplace_back(arg);
    }
  }
  return options;
}

// The weights learnt from all documents but those of a fold; -1: from all.
Weights learn_but(const std::vector<std::vector<Example>>& examples, int fold, const Options& options) {
  std::vector<const Example*> chosen;
  for (size_t d = 0; d < examples.size(); ++d) {
    if (fold >= 0 && static_cast<int>(d) % options.folds == fold) continue;
    for (const Example& example : examples[d]) chosen.push_back(&example);
  }
  return learn(chosen, options.l2);
}

int run(const Options& options) {
  const data::Blob blob = data::Blob::open(data::builtin_bytes());
  const entity::Tables entities(blob);
  const token::Tables words(blob.section("words"));
  Documents documents;
  std::vector<size_t> directory_of;
  for (size_t n = 0; n < options.directories.size(); ++n) {
    for (auto& document : read_documents(options.directories[n], entities, words)) {
      documents.push_back(std::move(document));
      directory_of.push_back(n);
    }
  }
  std::vector<std::vector<Example>> examples;
  for (const auto& document : documents) examples.push_back(examples_of(*document));
  std::vector<Weights> learnt;
  for (int fold = 0; fold < options.folds; ++fold) learnt.push_back(learn_but(examples, fold, options));
  if (options.folds == 0) learnt.push_back(learn_but(examples, -1, options));
  std::vector<ItemScore> scores(options.directories.size());
  for (size_t d = 0; d < documents.size(); ++d)
    measure(*documents[d], learnt[d % learnt.size()], options.misses, scores[directory_of[d]]);
  for (size_t n = 0; n < scores.size(); ++n) print(options.directories[n].c_str(), scores[n]);
  if (!options.weights.empty()) write(options.weights, entities.counts, learnt[0]);
  return 0;
}

}  // namespace
}  // namespace khao::train

int main(int argc, char** argv) {
  try {
    return khao::train::run(khao::train::read_options(argc, argv));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "khao_train_items: %s\n", error.what());
    return 1;
  }
}
