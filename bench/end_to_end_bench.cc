// Bytes to JSON through the public interface only: one thread, and for_each_ordered on several.
#include <memory>

#include "corpus.h"
#include "khao/extractor.h"
#include "khao/json.h"

namespace khao::bench {
namespace {

/// What one thread reuses.
struct Worker {
  Extractor extractor{Model::builtin()};
  Record record;

  void run(const Document& document, std::string& json) {
    document.html ? extractor.html(document.bytes, record) : extractor.text(document.bytes, record);
    json.clear();
    append_json(record, {}, json);
  }
};

void extract_to_json(benchmark::State& state) {
  Worker worker;
  std::string json;
  for (auto _ : state)
    for (const Document& document : corpus().documents) worker.run(document, json);
  report(state, corpus().bytes);
}
BENCHMARK(extract_to_json)->Unit(benchmark::kMillisecond);

void extract_to_json_threads(benchmark::State& state) {
  const auto jobs = static_cast<size_t>(state.range(0));
  std::vector<std::unique_ptr<Worker>> workers(jobs);
  for (auto& worker : workers) worker = std::make_unique<Worker>();
  std::vector<std::string> slots(4 * jobs);
  const std::vector<Document>& documents = corpus().documents;
  for (auto _ : state)
    for_each_ordered(
        jobs, slots.size(),
        {.more = [&](size_t index) { return index < documents.size(); },
         .work = [&](size_t index,
                     size_t number) { workers[number]->run(documents[index], slots[index % slots.size()]); },
         .deliver = [](size_t) { return true; }});
  report(state, corpus().bytes);
}
BENCHMARK(extract_to_json_threads)->Arg(1)->Arg(2)->Arg(4)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace khao::bench
