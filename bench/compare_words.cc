// compare_words FILE [PAIRS]: words of a Thai text by khao, by ICU's BreakIterator and by libthai, side by side.
//
// One process, one thread, line by line. The peers get the text in the form they work on (UTF-16, wide characters),
// made beforehand; khao reads the UTF-8 and gives spans, kinds and the flag `known`. The systems take turns, and what
// counts is the median of the ratios of neighbouring runs: a busy machine slows both. Times are processor time. The
// last line of stdout is one JSON object.
#include <thai/thbrk.h>
#include <thai/thwbrk.h>
#include <thai/thwchar.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "khao/dictionary.h"
#include "khao/model.h"
#include "khao/tokenizer.h"

namespace {

constexpr size_t kDictionaryWords = 10'000;

struct Corpus {
  std::vector<std::string> lines;
  std::vector<icu::UnicodeString> utf16;
  std::vector<std::vector<thwchar_t>> wide;  ///< each with its final 0
  size_t bytes = 0;
};

Corpus read_corpus(const char* path) {
  Corpus corpus;
  std::ifstream file(path, std::ios::binary);
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    corpus.bytes += line.size();
    corpus.utf16.push_back(icu::UnicodeString::fromUTF8(line));
    const icu::UnicodeString& text = corpus.utf16.back();
    std::vector<thwchar_t> wide;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
      wide.push_back(static_cast<thwchar_t>(text.char32At(i)));
    wide.push_back(0);
    corpus.wide.push_back(std::move(wide));
    corpus.lines.push_back(std::move(line));
  }
  return corpus;
}

/// Seconds of processor time that one call takes. A small corpus is read over and over for a while: of a single reading
/// most would be the way of tables into the caches, which the other segmenters have just filled with theirs.
template <typename Run>
double seconds(Run&& run) {
  constexpr double kLeast = 0.05;
  const std::clock_t begin = std::clock();
  double spent = 0;
  int runs = 0;
  while (spent < kLeast) {
    run();
    ++runs;
    spent = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  }
  return spent / runs;
}

class Khao {
 public:
  Khao(const Corpus& corpus, khao::Dictionary dictionary)
      : corpus_(corpus), tokenize_(khao::Model::builtin(), std::move(dictionary)) {}
  size_t operator()() {
    size_t count = 0;
    for (const std::string& line : corpus_.lines) {
      tokenize_(line, tokens_);
      count += tokens_.size();
    }
    return count;
  }

 private:
  const Corpus& corpus_;
  khao::Tokenizer tokenize_;
  std::vector<khao::Token> tokens_;
};

class Icu {
 public:
  explicit Icu(const Corpus& corpus) : corpus_(corpus) {
    UErrorCode status = U_ZERO_ERROR;
    iterator_.reset(icu::BreakIterator::createWordInstance(icu::Locale("th"), status));
  }
  size_t operator()() {
    size_t count = 0;
    for (const icu::UnicodeString& line : corpus_.utf16) {
      iterator_->setText(line);
      while (iterator_->next() != icu::BreakIterator::DONE) ++count;
    }
    return count;
  }

 private:
  const Corpus& corpus_;
  std::unique_ptr<icu::BreakIterator> iterator_;
};

class Libthai {
 public:
  explicit Libthai(const Corpus& corpus) : corpus_(corpus), breaker_(th_brk_new(nullptr)) {}
  ~Libthai() { th_brk_delete(breaker_); }
  Libthai(const Libthai&) = delete;
  Libthai& operator=(const Libthai&) = delete;
  size_t operator()() {
    size_t count = 0;
    for (const std::vector<thwchar_t>& line : corpus_.wide) {
      positions_.resize(line.size());
      count += static_cast<size_t>(th_brk_wc_find_breaks(breaker_, line.data(), positions_.data(), positions_.size()));
    }
    return count;
  }

 private:
  const Corpus& corpus_;
  ThBrk* breaker_;
  std::vector<int> positions_;
};

/// A dictionary of the text's own most frequent words. Where there are too few, it is filled with compounds of them as
/// they might stand in other texts, not in this one: two words with one between.
khao::Dictionary make_dictionary(const Corpus& corpus) {
  khao::Tokenizer tokenize(khao::Model::builtin());
  std::vector<khao::Token> tokens;
  std::map<std::string, size_t> counts;
  std::set<std::string> neighbours, compounds;
  for (const std::string& line : corpus.lines) {
    tokenize(line, tokens);
    const auto is_thai = [&](size_t n) { return n < tokens.size() && tokens[n].kind == khao::TokenKind::thai; };
    const auto text = [&](size_t n) { return line.substr(tokens[n].span.begin, tokens[n].span.size()); };
    for (size_t n = 0; n < tokens.size(); ++n) {
      if (!is_thai(n)) continue;
      ++counts[text(n)];
      if (is_thai(n + 1)) neighbours.insert(text(n) + text(n + 1));
      if (is_thai(n + 2)) compounds.insert(text(n) + text(n + 2));
    }
  }
  for (auto compound = compounds.begin(); compound != compounds.end() && counts.size() < kDictionaryWords; ++compound)
    if (!neighbours.contains(*compound)) counts.insert({*compound, 0});
  std::vector<std::pair<size_t, std::string_view>> by_count;
  for (const auto& [word, count] : counts) by_count.emplace_back(count, word);
  std::stable_sort(by_count.begin(), by_count.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<khao::DictionaryEntry> entries;
  for (const auto& [count, word] : by_count)
    if (entries.size() < kDictionaryWords) entries.push_back({word, 1});
  return khao::Dictionary::from_words(entries);
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  const Corpus corpus = argc > 1 ? read_corpus(argv[1]) : Corpus{};
  const int pairs = argc > 2 ? std::max(1, std::atoi(argv[2])) : 9;
  if (corpus.lines.empty()) {
    std::fputs("usage: compare_words FILE [PAIRS]\n", stderr);
    return 2;
  }
  Khao khao(corpus, {}), with_dictionary(corpus, make_dictionary(corpus));
  Icu icu(corpus);
  Libthai libthai(corpus);
  std::printf("%zu lines, %zu bytes; boundaries: khao %zu, ICU %zu, libthai %zu\n", corpus.lines.size(), corpus.bytes,
              khao(), icu(), libthai());
  with_dictionary();
  std::vector<double> ratio_icu, ratio_libthai, ratio_dictionary, rates;
  for (int n = 0; n < pairs; ++n) {
    const double khao_time = seconds(khao), icu_time = seconds(icu), dictionary_time = seconds(with_dictionary);
    const double libthai_time = seconds(libthai);
    ratio_icu.push_back(icu_time / khao_time);
    ratio_libthai.push_back(libthai_time / khao_time);
    ratio_dictionary.push_back(icu_time / dictionary_time);
    rates.push_back(static_cast<double>(corpus.bytes) / khao_time / 1e6);
    std::printf("pair %d: khao %.1f MB/s, ICU %.1f, libthai %.1f, khao with a dictionary %.1f\n", n + 1, rates.back(),
                static_cast<double>(corpus.bytes) / icu_time / 1e6,
                static_cast<double>(corpus.bytes) / libthai_time / 1e6,
                static_cast<double>(corpus.bytes) / dictionary_time / 1e6);
  }
  std::printf("{\"ratio_icu\": %.3f, \"ratio_libthai\": %.3f, \"mb_per_s\": %.1f, \"ratio_icu_dict\": %.3f}\n",
              median(ratio_icu), median(ratio_libthai), median(rates), median(ratio_dictionary));
  return 0;
}
