// khao_bench [CORPUS] [--benchmark_…]: speed of every stage and of the whole, over the documents of CORPUS (a file or a
// folder; else the environment variable KHAO_BENCH_CORPUS; else the example page). One iteration reads every document
// once.
#include <cstdio>
#include <cstdlib>

#include "corpus.h"

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const char* named = std::getenv("KHAO_BENCH_CORPUS");
  std::string path = named ? named : KHAO_SOURCE_DIR "/examples/page.html";
  if (argc > 1) path = argv[1];
  if (argc > 2 || path.starts_with("--")) {
    std::fprintf(stderr, "usage: %s [CORPUS] [--benchmark_filter=REGEX ...]\n", argv[0]);
    return 2;
  }
  khao::bench::Corpus& corpus = khao::bench::corpus();
  corpus = khao::bench::Corpus::read(path);
  std::fprintf(stderr, "%zu documents of %s, %.1f KB on average\n", corpus.documents.size(), path.c_str(),
               static_cast<double>(corpus.bytes) / 1e3 / static_cast<double>(corpus.documents.size()));
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
