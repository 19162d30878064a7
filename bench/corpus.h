// The documents that the benchmarks read, and how a benchmark reports its speed.
#ifndef KHAO_BENCH_CORPUS_H_
#define KHAO_BENCH_CORPUS_H_

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace khao::bench {

struct Document {
  std::string path;
  std::string bytes;
  bool html = false;
};

struct Corpus {
  std::vector<Document> documents;
  size_t bytes = 0;

  /// Reads a file or a folder (`.html .htm .xhtml .txt`, recursively, in byte order). Exits with a message if nothing
  /// is there.
  static Corpus read(const std::string& path);
};

/// The corpus of this run: main() fills it before the first benchmark.
Corpus& corpus();

/// Every iteration has been through all documents once, `bytes` in all: MB/s, pages/s and the size of a page.
inline void report(benchmark::State& state, size_t bytes) {
  const auto pages = static_cast<double>(corpus().documents.size());
  const auto megabytes = static_cast<double>(bytes) / 1e6;
  state.counters["MB/s"] = benchmark::Counter(megabytes, benchmark::Counter::kIsIterationInvariantRate);
  state.counters["pages/s"] = benchmark::Counter(pages, benchmark::Counter::kIsIterationInvariantRate);
}

}  // namespace khao::bench

#endif  // KHAO_BENCH_CORPUS_H_
