// khao_train_items: learns the weights of item_weights.tsv and words/pair_weights.bin from documents with annotated
// counts.
//
//     khao_train_items [--folds N [--only FOLD]] [--passes N] [--l2 X] [--on] [--misses] [--weights FOLDER] DIR...
//
// The candidates of a count compete: the model is a softmax over them, the loss is the probability of the wrong ones.
// --folds measures by cross-validation over documents instead of learning from all, --only measures one fold; --misses
// prints what is wrong and how. Same input, same bytes.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <string>

#include "data/file.h"
#include "entity/counts_item.h"
#include "entity/counts_pairs.h"
#include "khao/error.h"
#include "train/items.h"

namespace khao::train {
namespace {

constexpr int kRounds = 100;             // of learning
constexpr size_t kMemory = 8;            // steps
constexpr float kAlike = 0.4F;           // what a candidate is worth that scoring takes for the right one
constexpr uint32_t kContextBefore = 90;  // characters before a count that are printed
// Pairs fit the documents that they were learnt from better than others, and numbers of others count nothing a little
// more often: what is written has this share of the pairs' weights, and so much more for nothing (README.md).
constexpr float kPairShare = 0.85F;
constexpr float kNothing = 0.4F;

struct Candidate {
  Bag bag;
  float worth = 0;
};
using Example = std::vector<Candidate>;
using Weights = std::vector<float>;
using Documents = std::vector<std::unique_ptr<Document>>;

float score(const Weights& weights, const Bag& bag) {
  float sum = 0;
  for (const uint32_t feature : bag.features) sum += weights[feature];
  return sum;
}

std::vector<entity::Phrase> right_phrases(const Document& document) {
  std::vector<entity::Phrase> phrases;
  for (const auto& goal : document.goals) phrases.push_back(goal.phrase);
  return phrases;
}

// The counts of a document of which some candidate is right; `taken` is what the counts before them have.
std::vector<Example> examples_of(const Document& document, const std::vector<entity::Phrase>& taken) {
  std::vector<Example> examples;
  entity::Edges<Bag> edges;
  edges.start(document.choices, {});
  for (size_t i = 0; i < document.frames.size(); ++i) {
    if (!document.goals[i].asked) continue;
    Example example;
    bool reached = false;
    entity::Choice<Bag>(document.choices, i, taken, edges).visit([&](const entity::Phrase& phrase, const Bag& bag) {
      const Answer answer = document.answer(i, phrase);
      const float worth = answer == Answer::equal ? 1 : answer == Answer::alike ? kAlike : 0;
      reached = reached || worth > 0;
      example.push_back({bag, worth});
    });
    if (reached) examples.push_back(std::move(example));
  }
  return examples;
}

// The loss of all examples, and its slope: minus the logarithm of the probability of what is right.
double add_loss(const std::vector<const Example*>& examples, const Weights& weights, std::vector<double>& slope) {
  double loss = 0;
  std::vector<float> all;
  for (const Example* example : examples) {
    all.clear();
    for (const Candidate& candidate : *example) all.push_back(score(weights, candidate.bag));
    const float most = *std::max_element(all.begin(), all.end());
    float sum = 0, right = 1e-30F;
    for (size_t c = 0; c < all.size(); ++c) {
      all[c] = std::exp(all[c] - most);
      sum += all[c];
      right += all[c] * (*example)[c].worth;
    }
    loss += std::log(static_cast<double>(sum)) - std::log(static_cast<double>(right));
    for (size_t c = 0; c < all.size(); ++c) {
      const float pull = all[c] / sum - all[c] * (*example)[c].worth / right;
      if (std::fabs(pull) < 1e-6F) continue;
      for (const uint32_t feature : (*example)[c].bag.features) slope[feature] += static_cast<double>(pull);
    }
  }
  return loss;
}

double dot(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

// Limited-memory BFGS, with steps that are halved until the loss falls; the weights start at `from` and stay near it.
Weights learn(const std::vector<const Example*>& examples, double l2, const Weights& from) {
  const size_t n = from.size();
  struct Step {
    std::vector<double> step, change;
    double product;
  };
  std::vector<Step> steps;
  std::vector<double> at(from.begin(), from.end()), slope(n, 0), next(n), next_slope(n), way(n), moved(n);
  Weights weights(n, 0);
  const auto loss_at = [&](const std::vector<double>& w, std::vector<double>& g) {
    for (size_t f = 0; f < n; ++f) {
      weights[f] = static_cast<float>(w[f]);
      moved[f] = w[f] - static_cast<double>(from[f]);
      g[f] = l2 * moved[f];
    }
    return add_loss(examples, weights, g) + 0.5 * l2 * dot(moved, moved);
  };
  double loss = loss_at(at, slope);
  for (int round = 0; round < kRounds; ++round) {
    way = slope;
    std::vector<double> shares(steps.size());
    for (size_t k = steps.size(); k-- > 0;) {
      shares[k] = dot(steps[k].step, way) / steps[k].product;
      for (size_t f = 0; f < n; ++f) way[f] -= shares[k] * steps[k].change[f];
    }
    const double scale = steps.empty() ? 1 / std::sqrt(dot(slope, slope) + 1e-30)
                                       : steps.back().product / dot(steps.back().change, steps.back().change);
    for (double& d : way) d *= scale;
    for (size_t k = 0; k < steps.size(); ++k) {
      const double share = shares[k] - dot(steps[k].change, way) / steps[k].product;
      for (size_t f = 0; f < n; ++f) way[f] += share * steps[k].step[f];
    }
    const double descent = dot(way, slope);
    double size = 1, next_loss = 0;
    for (int half = 0;; ++half, size /= 2) {
      if (half == 20) return weights;
      for (size_t f = 0; f < n; ++f) next[f] = at[f] - size * way[f];
      next_loss = loss_at(next, next_slope);
      if (next_loss <= loss - 1e-4 * size * descent) break;
    }
    Step last{next, next_slope, 0};
    for (size_t f = 0; f < n; ++f) {
      last.step[f] -= at[f];
      last.change[f] -= slope[f];
    }
    last.product = dot(last.step, last.change);
    if (last.product > 1e-10) steps.push_back(std::move(last));
    if (steps.size() > kMemory) steps.erase(steps.begin());
    at.swap(next);
    slope.swap(next_slope);
    const bool done = loss - next_loss < 1e-5 * std::fabs(loss);
    loss = next_loss;
    if (done) break;
  }
  for (size_t f = 0; f < n; ++f) weights[f] = static_cast<float>(at[f]);
  return weights;
}

// What kind of miss it is; `offered`: some candidate was right.
const char* kind_of_miss(const Document& document, size_t i, const entity::Phrase& given, bool offered) {
  const Document::Goal& goal = document.goals[i];
  if (!offered) return "not among the candidates";
  if (goal.item.empty()) return "nothing is counted";
  if (given.empty()) return "nothing is given";
  const entity::Phrase& right = goal.phrase;
  if (right.begin == given.begin && right.begin < right.end) return "other end";
  if (right.end == given.end) return "other begin";
  if (right.begin < given.end && given.begin < right.end) return "other begin and end";
  return given.begin > right.begin ? "nearer than the right one" : "farther than the right one";
}

void print_miss(const Document& document, size_t i, const entity::Phrase& given, bool offered) {
  const uint32_t begin = document.frames[i].begin;
  std::printf("%s\t", kind_of_miss(document, i, given, offered));
  const entity::Phrase before{begin > kContextBefore ? begin - kContextBefore : 0, begin};
  const Document::Goal& goal = document.goals[i];
  std::printf("%s\t%s[%s]\n\t%s\n\t%s\n", document.name.c_str(), document.chars(before).c_str(), goal.mention.c_str(),
              goal.item.empty() ? "-" : goal.item.c_str(), given.empty() ? "-" : document.chars(given).c_str());
}

// What the model gives each frame, in order: what it gives one is what was counted before the next.
template <typename See>
void answer_all(const Document& document, const Weights& weights, std::vector<entity::Phrase>& taken, See&& see) {
  std::vector<entity::Scored> candidates;
  entity::Edges<Bag> edges;
  edges.start(document.choices, {});
  taken.clear();
  for (size_t i = 0; i < document.frames.size(); ++i) {
    candidates.clear();
    entity::Choice<Bag>(document.choices, i, taken, edges).visit([&](const entity::Phrase& phrase, const Bag& bag) {
      candidates.push_back({phrase, score(weights, bag)});
    });
    const std::vector<entity::Scored> offered = candidates;
    taken.push_back(entity::best_of(candidates));
    see(i, offered);
  }
}

void measure(const Document& document, const Weights& weights, bool misses, ItemScore& total) {
  std::vector<entity::Phrase> taken;
  answer_all(document, weights, taken, [&](size_t i, const std::vector<entity::Scored>& candidates) {
    const Document::Goal& goal = document.goals[i];
    if (!goal.asked) return;
    const bool right = document.answer(i, taken.back()) != Answer::wrong;
    total.gold += !goal.item.empty();
    total.system += !taken.back().empty();
    total.right += right && !goal.item.empty();
    if (right || !misses) return;
    const bool offered = std::any_of(candidates.begin(), candidates.end(), [&](const entity::Scored& candidate) {
      return document.answer(i, candidate.phrase) != Answer::wrong;
    });
    print_miss(document, i, taken.back(), offered);
  });
}

void print(const char* name, const ItemScore& s) {
  std::printf("%s: gold %u, given %u, right %u, F1 %.3f\n", name, s.gold, s.system, s.right, s.f1());
}

void add_nothing(Weights& weights, float more) {
  const entity::Feature& nothing = entity::feature::kNone;
  for (uint32_t f = nothing.first; f < nothing.first + nothing.answers; ++f) weights[f] += more;
}

// item_weights.tsv and words/pair_weights.bin in `folder`.
void write(const std::string& folder, const entity::CountTables& tables, Weights weights) {
  add_nothing(weights, kNothing);
  std::string file =
      "# How much each feature of a phrase says for or against its being what a number counts\n"
      "# (entity/counts_features.h).\n"
      "# source: learnt = by khao_train_items; src/train/README.md says from what\n"
      "feature:text\tweight:real\tsource\n";
  entity::for_each_feature(tables, [&](uint32_t f, std::string_view name) {
    char weight[32];
    std::snprintf(weight, sizeof weight, "%.2f", static_cast<double>(weights[f]));
    if (std::strcmp(weight, "0.00") == 0 || std::strcmp(weight, "-0.00") == 0) return;
    file.append(name).append("\t").append(weight).append("\tlearnt\n");
  });
  data::write_file(folder + "/item_weights.tsv", file);
  std::string pairs;
  for (uint32_t n = 0; n < entity::kPairs; ++n) {
    const float weight = std::round(weights[entity::feature::kFeatures + n] * kPairShare * entity::kPairUnits);
    pairs += static_cast<char>(static_cast<int8_t>(std::clamp(weight, -127.0F, 127.0F)));
  }
  data::write_file(folder + "/words/pair_weights.bin", pairs);
}

// Those of the model, as they were learnt.
Weights weights_of(const entity::CountTables& tables) {
  Weights weights = tables.item_weights;
  weights.resize(entity::feature::kFeatures);  // without kNever
  for (const int8_t pair : tables.pair_weights)
    weights.push_back(static_cast<float>(pair) / (entity::kPairUnits * kPairShare));
  add_nothing(weights, -kNothing);
  return weights;
}

struct Options {
  int folds = 0;
  int only = -1;  // the fold that is measured
  int passes = 2;
  bool misses = false;
  bool on = false;  // goes on from the weights of the built-in model
  double l2 = 3;
  std::string weights;  // folder like src/data
  std::vector<std::string> directories;
};

Options read_options(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view arg = argv[i];
    const bool value = i + 1 < argc;
    if (arg == "--misses") {
      options.misses = true;
    } else if (arg == "--on") {
      options.on = true;
    } else if (arg == "--folds" && value) {
      options.folds = std::stoi(argv[++i]);
    } else if (arg == "--only" && value) {
      options.only = std::stoi(argv[++i]);
    } else if (arg == "--passes" && value) {
      options.passes = std::stoi(argv[++i]);
    } else if (arg == "--l2" && value) {
      options.l2 = std::stod(argv[++i]);
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

// The weights learnt from all documents but those of a fold; -1: from all. At first the counts before a count have what
// the annotation gives them, then also what the model does.
Weights learn_but(const Documents& documents, int fold, const Options& options, const Weights& from) {
  std::vector<std::vector<Example>> examples;
  std::vector<const Example*> chosen;
  Weights weights;
  for (int pass = 0; pass < options.passes; ++pass) {
    if (pass == 2) examples.clear();
    for (size_t d = 0; d < documents.size(); ++d) {
      if (fold >= 0 && static_cast<int>(d) % options.folds == fold) continue;
      std::vector<entity::Phrase> taken = right_phrases(*documents[d]);
      if (pass > 0) answer_all(*documents[d], weights, taken, [](size_t, const auto&) {});
      examples.push_back(examples_of(*documents[d], taken));
    }
    chosen.clear();
    for (const auto& of_document : examples)
      for (const Example& example : of_document) chosen.push_back(&example);
    weights = learn(chosen, pass == 1 ? 2 * options.l2 : options.l2, from);
  }
  return weights;
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
  Weights from = weights_of(entities.counts);
  if (!options.on) std::fill(from.begin(), from.end(), 0.0F);
  std::vector<Weights> learnt;
  for (int fold = 0; fold < options.folds; ++fold)
    learnt.push_back(options.only < 0 || options.only == fold ? learn_but(documents, fold, options, from) : Weights());
  if (options.folds == 0) learnt.push_back(learn_but(documents, -1, options, from));
  std::vector<ItemScore> scores(options.directories.size());
  for (size_t d = 0; d < documents.size(); ++d)
    if (!learnt[d % learnt.size()].empty())
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
