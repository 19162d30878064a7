// `khao tokenize`: lines of text in, tokens out.
//
// Lines end in LF or CRLF; the end is kept as it is, and so is a last line without one. In the format `lines` a
// separator or backslash of the text is written with a backslash before it, so that taking out the bare separators and
// undoing the escapes gives the input back byte for byte. `json` gives an array of objects a line, `tsv` a line a token
// behind a head line.
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/lines.h"
#include "cli/output.h"
#include "cli/signals.h"
#include "cli/token_format.h"
#include "khao/extractor.h"
#include "khao/tokenizer.h"

namespace khao::cli {
namespace {

constexpr size_t kSlotsPerThread = 4;

struct Slot {
  std::string in;
  std::string out;
  uint64_t first_line = 0;  ///< from 0, through all files
};

struct Worker {
  Tokenizer tokenizer;
  std::vector<Line> lines;
  std::vector<std::string_view> texts;  ///< of the lines
  std::vector<Token> tokens;            ///< of all of them
  std::vector<size_t> ends;             ///< where those of each end
};

/// Tokenizes the lines of a batch into slot.out.
void tokenize_batch(Slot& slot, Worker& worker, const TokenFormat& format) {
  worker.lines.clear();
  worker.texts.clear();
  for (std::string_view rest = slot.in; !rest.empty();) {
    worker.lines.push_back(take_line(rest));
    worker.texts.push_back(worker.lines.back().text);
  }
  worker.tokenizer(worker.texts, worker.tokens, worker.ends);
  slot.out.clear();
  size_t begin = 0;
  for (size_t n = 0; n < worker.lines.size(); ++n) {
    const std::span<const Token> tokens(worker.tokens.data() + begin, worker.ends[n] - begin);
    format.write(worker.lines[n].text, tokens, worker.lines[n].end, slot.first_line + n + 1, slot.out);
    begin = worker.ends[n];
  }
}

}  // namespace

int tokenize(const Options& options) {
  const TokenFormat format(options);
  const Dictionary dictionary = dictionary_of(options);
  const Model model = Model::builtin();
  Batches batches(options.inputs);
  Output output("-");
  std::vector<Slot> slots(options.jobs * kSlotsPerThread);
  std::vector<std::unique_ptr<Worker>> workers(options.jobs);

  output.write(format.head());
  for_each_ordered(options.jobs, slots.size(),
                   {.more =
                        [&](size_t index) {
                          Slot& slot = slots[index % slots.size()];
                          return batches.next(slot.in, slot.first_line);
                        },
                    .work =
                        [&](size_t index, size_t number) {
                          if (!workers[number])
                            workers[number].reset(new Worker{Tokenizer(model, dictionary), {}, {}, {}, {}});
                          tokenize_batch(slots[index % slots.size()], *workers[number], format);
                        },
                    .deliver =
                        [&](size_t index) {
                          output.write(slots[index % slots.size()].out);
                          return true;
                        }});
  if (signal_received() != 0) return 128 + signal_received();
  output.commit();
  return batches.failed() ? kSomeFailed : kGood;
}

}  // namespace khao::cli
