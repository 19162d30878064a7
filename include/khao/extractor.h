// Extractor: a page or a text to a Record. for_each_ordered: many of them, on several threads, in order.
#ifndef KHAO_EXTRACTOR_H_
#define KHAO_EXTRACTOR_H_

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

#include "khao/dictionary.h"
#include "khao/explain.h"
#include "khao/export.h"
#include "khao/model.h"
#include "khao/options.h"
#include "khao/record.h"

namespace khao {
inline namespace v0 {

/// Scratch space of one thread: make one per thread and reuse it; no state passes from one call to the next.
class KHAO_EXPORT Extractor {
 public:
  explicit Extractor(Model model, Dictionary dictionary = {});
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  /// Reads a saved HTML page of any charset. Replaces `record`, keeping its capacity. A bad page is an outcome, never
  /// an exception; throws Error(bad_option) for an option that cannot be used, std::bad_alloc when memory ends.
  Outcome html(std::string_view bytes, Record& record, const ExtractOptions& options = {});

  /// Reads plain text of any charset, as copied from a browser: first line the headline, each further line a paragraph.
  Outcome text(std::string_view bytes, Record& record, const ExtractOptions& options = {});

  /// Why each item of the record that the last call of html or text gave was made; empty before any call. Stands alone.
  Explanation explain() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Runs `work(index, worker)` for the indices 0, 1, 2 … on `jobs` threads, and `deliver(index)` for each of them in
/// order, one at a time, after its work is done. `more(index)` is asked in order before an index is worked on; the
/// first false ends the run. At most `window` indices are under way at once, so that a slot `index % window` can be
/// reused by the caller. `worker` is in 0 … jobs - 1. All threads are joined before the return; the first exception of
/// any callback ends the run and is thrown on. This is the only place where the library starts threads; with jobs <= 1
/// it starts none.
struct OrderedRun {
  std::function<bool(size_t index)> more;  ///< one call at a time, in order; other callbacks may run meanwhile
  std::function<void(size_t index, size_t worker)> work;  ///< called in parallel
  std::function<bool(size_t index)> deliver;              ///< one call at a time, in order; false ends the run
};
KHAO_EXPORT void for_each_ordered(size_t jobs, size_t window, const OrderedRun& run);

}  // namespace v0
}  // namespace khao

#endif  // KHAO_EXTRACTOR_H_
