// `khao extract`: documents in, one record a line out, in input order and with the same bytes for any number of
// threads.
//
//     Inputs::next     one thread at a time, in order     names, lines
//     work             in parallel                        read the file, extract, write JSON into the slot
//     deliver          one thread at a time, in order     slot to the output, counts, messages
#include <memory>
#include <vector>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/read.h"
#include "cli/signals.h"
#include "khao/extractor.h"
#include "khao/json.h"

namespace khao::cli {
namespace {

constexpr size_t kSlotsPerThread = 4;
constexpr size_t kKeptCapacity = 1 << 20;  // of a slot's strings, so that one huge page does not stay in memory

/// The records as JSON Lines, or indented: alone, or as an array.
class RecordOutput {
 public:
  RecordOutput(const std::string& path, bool lines) : output_(path), lines_(lines) {}

  void write(std::string& record) {
    if (lines_) {
      record += '\n';
      output_.write(record);
    } else if (count_ == 0) {
      first_ = record;  // whether an array begins here is known with the second record, or at the end
    } else {
      output_.write((count_ == 1 ? "[\n" + first_ : std::string()) + ",\n" + record);
    }
    ++count_;
  }

  void finish(bool single) {
    if (!lines_ && single && count_ <= 1) {
      if (count_ == 1) output_.write(first_ + '\n');
    } else if (!lines_) {
      output_.write((count_ == 0 ? "[" : count_ == 1 ? "[\n" + first_ + '\n' : "\n") + "]\n");
    }
    output_.commit();
  }

 private:
  Output output_;
  bool lines_;
  uint64_t count_ = 0;
  std::string first_;
};

/// What one thread reuses.
struct Worker {
  Extractor extractor;
  Record record;
};

/// A document and its result, between work and deliver.
struct Slot {
  Document document;
  Outcome outcome = Outcome::ok;
  std::string json;
  std::string message;  ///< of an error

  void shrink() {
    for (std::string* text : {&document.bytes, &json})
      if (text->capacity() > kKeptCapacity) std::string().swap(*text);
  }
};

class ExtractRun {
 public:
  ExtractRun(const Options& options, Model model, Dictionary dictionary)
      : options_(options),
        model_(std::move(model)),
        dictionary_(std::move(dictionary)),
        inputs_(options),
        output_(options.output, options.format != "json"),
        progress_(options.quiet, !options.quiet && Progress::possible() ? Inputs::count(options) : 0),
        slots_(options.jobs * kSlotsPerThread),
        workers_(options.jobs) {
    if (!options.errors.empty()) errors_ = std::make_unique<RecordOutput>(options.errors, true);
    json_.offsets = options.offsets == "bytes" ? Offsets::bytes : Offsets::chars;
    json_.tokens = options.tokens;
    json_.pretty = options.format == "json";
  }

  int run() {
    for_each_ordered(options_.jobs, slots_.size(),
                     {.more = [&](size_t index) { return inputs_.next(slot(index).document); },
                      .work = [&](size_t index, size_t worker) { work(slot(index), worker); },
                      .deliver = [&](size_t index) { return deliver(slot(index)); }});
    progress_.clear();
    tally_.skipped = inputs_.skipped();
    if (signal_received() == 0) {
      output_.finish(inputs_.single());
      if (errors_) errors_->finish(false);
    }
    if (!options_.quiet) message(summary());
    if (signal_received() != 0) return 128 + signal_received();
    return tally_.error + tally_.partial > 0 ? kSomeFailed : kGood;
  }

 private:
  Slot& slot(size_t index) { return slots_[index % slots_.size()]; }

  void work(Slot& slot, size_t number) {
    if (!workers_[number]) workers_[number].reset(new Worker{Extractor(model_, dictionary_), {}});
    Worker& worker = *workers_[number];
    Record& record = worker.record;
    read_document(options_, worker.extractor, slot.document, record);
    slot.outcome = record.outcome;
    slot.message = record.error.message;
    slot.json.clear();
    append_json(record, slot.outcome == Outcome::error && errors_ ? JsonOptions{json_.offsets, json_.tokens} : json_,
                slot.json);
  }

  bool deliver(Slot& slot) {
    tally_.add(slot.outcome);
    if (slot.outcome == Outcome::error) {
      progress_.clear();
      message(slot.document.where() + ": " + slot.message);
    }
    (slot.outcome == Outcome::error && errors_ ? *errors_ : output_).write(slot.json);
    progress_.show(tally_);
    slot.shrink();
    return true;
  }

  std::string summary() const {
    const auto number = [](uint64_t n) { return std::to_string(n); };
    return "in " + number(tally_.in()) + " = ok " + number(tally_.ok) + " + partial " + number(tally_.partial) +
           " + error " + number(tally_.error) + " + skipped " + number(tally_.skipped);
  }

  const Options& options_;
  Model model_;
  Dictionary dictionary_;
  JsonOptions json_;
  Inputs inputs_;
  RecordOutput output_;
  std::unique_ptr<RecordOutput> errors_;
  Tally tally_;
  Progress progress_;
  std::vector<Slot> slots_;
  std::vector<std::unique_ptr<Worker>> workers_;
};

}  // namespace

int extract(const Options& options) {
  if (!options.errors.empty() && options.errors == options.output)
    throw Failure(kUsage, "-o and --errors name the same file");
  ExtractRun run(options, model_of(options), dictionary_of(options));
  check_options(options);
  return run.run();
}

}  // namespace khao::cli
