// khao_train_classes: words that stand in the same company, in classes: words/classes.tsv, from segmented text.
//
//     khao_train_classes CLASSES.tsv TEXT.tok...        (TEXT.tok: khao tokenize TEXT)
//
// A word's company are the words up to two places before and behind it, each place apart. What stands there more often
// than chance makes its vector (positive pointwise mutual information, cut down to a few dimensions by a singular value
// decomposition); words with vectors of nearly one direction are a class (k-means). Same input, same bytes.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "khao/error.h"

namespace khao::train {
namespace {

constexpr uint32_t kLeast = 15;        // a word stands at least so often in the texts
constexpr uint32_t kCompany = 3000;    // the commonest words make the company
constexpr uint32_t kDimensions = 100;  // of the vectors
constexpr uint32_t kSpare = 20;        // and more while they are sought
constexpr int kTurns = 6;              // of the power iteration
constexpr int kRounds = 40;            // of k-means
constexpr uint32_t kFine = 200, kCoarse = 64;
constexpr uint32_t kAlone = 250;  // the commonest words are fine classes by themselves
constexpr double kFlat = 0.75;    // rare company is made a little more common
constexpr std::array<int, 4> kPlaces{-2, -1, 1, 2};

using Matrix = std::vector<std::vector<float>>;  // rows

bool is_number(std::string_view word) {
  return word.find_first_not_of("0123456789.,") == std::string_view::npos && word[0] >= '0' && word[0] <= '9';
}
bool is_thai(std::string_view word) { return word.size() >= 3 && (word[0] & '\xFF') == '\xE0'; }

// The words of all lines; "" is the end of a line, "#" any number.
std::vector<std::string> read_words(const std::vector<std::string>& paths) {
  std::vector<std::string> words{""};
  for (const std::string& path : paths) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Error(ErrorCode::io, path + ": cannot be read");
    for (std::string line; std::getline(file, line);) {
      for (size_t at = 0; at < line.size();) {
        const size_t end = std::min(line.find('|', at), line.size());
        const std::string_view word = std::string_view(line).substr(at, end - at);
        if (!word.empty()) words.emplace_back(is_number(word) ? "#" : word);
        at = end + 1;
      }
      words.emplace_back();
    }
  }
  return words;
}

struct Cell {
  uint32_t column;
  float value;
};
using Sparse = std::vector<std::vector<Cell>>;  // rows

// Of each word how much more often than chance a word of the company stands in each place.
Sparse company_of(const std::vector<uint32_t>& text, uint32_t words) {
  std::vector<std::map<uint32_t, uint32_t>> counts(words);
  std::vector<double> rows(words, 0), columns(kPlaces.size() * kCompany, 0);
  double total = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= words) continue;
    for (size_t place = 0; place < kPlaces.size(); ++place) {
      const size_t k = i + static_cast<size_t>(kPlaces[place]);
      if (k >= text.size() || text[k] >= kCompany) continue;
      const auto column = static_cast<uint32_t>(place * kCompany + text[k]);
      ++counts[text[i]][column];
      ++rows[text[i]];
      ++columns[column];
      ++total;
    }
  }
  double flat = 0;
  for (double& column : columns) flat += column = std::pow(column, kFlat);
  Sparse sparse(words);
  for (uint32_t w = 0; w < words; ++w) {
    for (const auto& [column, count] : counts[w]) {
      const double information = std::log(count * flat / (rows[w] * columns[column]));
      if (information > 0) sparse[w].push_back({column, static_cast<float>(information)});
    }
  }
  return sparse;
}

// Makes the columns of a matrix orthonormal; those that depend on others vanish.
void orthonormalize(Matrix& m) {
  const size_t width = m[0].size();
  for (size_t c = 0; c < width; ++c) {
    for (size_t b = 0; b < c; ++b) {
      double product = 0;
      for (const auto& row : m) product += static_cast<double>(row[b]) * static_cast<double>(row[c]);
      for (auto& row : m) row[c] -= static_cast<float>(product) * row[b];
    }
    double square = 1e-20;
    for (const auto& row : m) square += static_cast<double>(row[c]) * static_cast<double>(row[c]);
    for (auto& row : m) row[c] = static_cast<float>(static_cast<double>(row[c]) / std::sqrt(square));
  }
}

Matrix times(const Sparse& a, const Matrix& b) {
  Matrix out(a.size(), std::vector<float>(b[0].size(), 0));
  for (size_t r = 0; r < a.size(); ++r)
    for (const Cell& cell : a[r])
      for (size_t c = 0; c < out[r].size(); ++c) out[r][c] += cell.value * b[cell.column][c];
  return out;
}

Sparse turned(const Sparse& a, size_t columns) {
  Sparse out(columns);
  for (uint32_t r = 0; r < a.size(); ++r)
    for (const Cell& cell : a[r]) out[cell.column].push_back({r, cell.value});
  return out;
}

// The vectors of all words: left singular vectors, each as long as the root of its value; then of length 1. What the
// power iteration ends with spans them already, and k-means sees angles only, so that its columns need no turning.
Matrix vectors_of(const Sparse& company) {
  const Sparse back = turned(company, kPlaces.size() * kCompany);
  std::mt19937 random(1);
  Matrix at(company.size(), std::vector<float>(kDimensions + kSpare));
  for (auto& row : at)
    for (float& x : row) x = static_cast<float>(random()) / 4294967296.0F - 0.5F;
  std::vector<double> values(kDimensions + kSpare, 0);
  for (int turn = 0; turn < kTurns; ++turn) {
    orthonormalize(at);
    at = times(company, times(back, at));
  }
  for (size_t c = 0; c < values.size(); ++c)
    for (const auto& row : at) values[c] += static_cast<double>(row[c]) * static_cast<double>(row[c]);
  orthonormalize(at);
  for (auto& row : at) {
    row.resize(kDimensions);
    double square = 1e-20;
    for (size_t c = 0; c < row.size(); ++c) {
      row[c] *= static_cast<float>(std::pow(values[c], 1.0 / 8));
      square += static_cast<double>(row[c]) * static_cast<double>(row[c]);
    }
    for (float& x : row) x /= static_cast<float>(std::sqrt(square));
  }
  return at;
}

float product(const std::vector<float>& a, const std::vector<float>& b) {
  float sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

// The class of each vector. The first middles are vectors drawn by lot, the farther from those before the likelier.
std::vector<uint32_t> classes_of(const Matrix& vectors, uint32_t classes) {
  std::mt19937 random(classes);
  Matrix middles{vectors[0]};
  std::vector<float> away(vectors.size(), 4);
  while (middles.size() < classes) {
    double sum = 0;
    for (size_t v = 0; v < vectors.size(); ++v) {
      away[v] = std::min(away[v], std::max(0.0F, 2 - 2 * product(vectors[v], middles.back())));
      sum += static_cast<double>(away[v]);
    }
    double lot = sum * (static_cast<double>(random()) / 4294967296.0);
    size_t v = 0;
    while (v + 1 < vectors.size() && (lot -= static_cast<double>(away[v])) > 0) ++v;
    middles.push_back(vectors[v]);
  }
  std::vector<uint32_t> of(vectors.size(), 0);
  for (int round = 0; round < kRounds; ++round) {
    std::vector<float> squares;
    for (const auto& middle : middles) squares.push_back(product(middle, middle));
    for (size_t v = 0; v < vectors.size(); ++v) {
      float least = 1e9F;
      for (uint32_t c = 0; c < classes; ++c) {
        const float distance = squares[c] - 2 * product(vectors[v], middles[c]);
        if (distance < least) {
          least = distance;
          of[v] = c;
        }
      }
    }
    std::vector<uint32_t> sizes(classes, 0);
    Matrix sums(classes, std::vector<float>(kDimensions, 0));
    for (size_t v = 0; v < vectors.size(); ++v) {
      ++sizes[of[v]];
      for (size_t d = 0; d < kDimensions; ++d) sums[of[v]][d] += vectors[v][d];
    }
    for (uint32_t c = 0; c < classes; ++c) {
      if (sizes[c] == 0) continue;
      for (size_t d = 0; d < kDimensions; ++d) middles[c][d] = sums[c][d] / static_cast<float>(sizes[c]);
    }
  }
  return of;
}

int run(const std::string& output, const std::vector<std::string>& paths) {
  const std::vector<std::string> tokens = read_words(paths);
  std::unordered_map<std::string, uint32_t> counts;
  for (const std::string& token : tokens) ++counts[token];
  std::vector<std::pair<uint32_t, std::string>> order;
  for (const auto& [word, count] : counts)
    if (count >= kLeast) order.emplace_back(count, word);
  std::sort(order.begin(), order.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  std::unordered_map<std::string, uint32_t> number;
  for (const auto& [count, word] : order) number.emplace(word, static_cast<uint32_t>(number.size()));
  std::vector<uint32_t> text;
  for (const std::string& token : tokens) {
    const auto found = number.find(token);
    text.push_back(found == number.end() ? UINT32_MAX : found->second);
  }
  const Matrix vectors = vectors_of(company_of(text, static_cast<uint32_t>(order.size())));
  const std::vector<uint32_t> fine = classes_of(vectors, kFine), coarse = classes_of(vectors, kCoarse);
  std::ofstream file(output, std::ios::binary);
  file << "# Words in classes by the words that stand around them: 200 fine ones and, by themselves, 64 coarse ones\n"
          "# (src/train/README.md). Commonest words first.\n"
          "# source: releases = government releases 2020-2025 (public domain) and news lines 2004-2019 (CC BY 3.0)\n"
          "word:text\tfine:integer\tcoarse:integer\tsource\n";
  uint32_t alone = 0;
  for (size_t w = 0; w < order.size(); ++w) {
    if (!is_thai(order[w].second)) continue;
    file << order[w].second << '\t' << (alone < kAlone ? kFine + alone++ : fine[w]) << '\t' << coarse[w]
         << "\treleases\n";
  }
  file.close();
  if (!file) throw Error(ErrorCode::io, output + ": cannot be written");
  return 0;
}

}  // namespace
}  // namespace khao::train

int main(int argc, char** argv) {
  try {
    if (argc < 3) throw khao::Error(khao::ErrorCode::bad_option, "usage: khao_train_classes CLASSES.tsv TEXT.tok...");
    return khao::train::run(argv[1], {argv + 2, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "khao_train_classes: %s\n", error.what());
    return 1;
  }
}
