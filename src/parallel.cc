// for_each_ordered: many documents on several threads, results in input order. The one place where the library starts
// threads.
//
//     more(i)      handed out in order, one call at a time      0 1 2 3 4 5 6 7 …
//     work(i, w)   in parallel                                  0 1 2 3 4 5
//     deliver(i)   in order, one call at a time                 0 1 2            at most `window` between deliver and
//     more
//
// Whoever has finished a piece of work delivers what is due, so no thread only waits or only writes. Neither more() nor
// deliver() is called with the lock held: a slow reader does not keep finished results back, a slow writer does not
// keep the others idle.
#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "khao/extractor.h"

namespace khao {
namespace {

class OrderedRunner {
 public:
  OrderedRunner(size_t window, const OrderedRun& run) : run_(run), done_(window, false) {}

  void worker(size_t number) {
    std::unique_lock lock(mutex_);
    while (const auto index = take(lock)) {
      lock.unlock();
      const bool good = guarded([&] { run_.work(*index, number); });
      lock.lock();
      if (!good) return;
      done_[*index % done_.size()] = true;
      deliver_due(lock);
    }
  }

  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  /// Waits for a free slot and asks for the next index; none at the end of the run.
  std::optional<size_t> take(std::unique_lock<std::mutex>& lock) {
    changed_.wait(lock, [&] { return stopped_ || ended_ || (!asking_ && taken_ < delivered_ + done_.size()); });
    if (stopped_ || ended_) return std::nullopt;
    asking_ = true;
    const size_t index = taken_;
    lock.unlock();
    bool more = false;
    const bool good = guarded([&] { more = run_.more(index); });
    lock.lock();
    asking_ = false;
    if (good && more) ++taken_;
    if (!more) ended_ = true;
    changed_.notify_all();
    return good && more && !stopped_ ? std::optional(index) : std::nullopt;
  }

  /// Delivers finished results from the front, unless another thread is doing so (it will then see this one's too).
  void deliver_due(std::unique_lock<std::mutex>& lock) {
    if (delivering_) return;
    delivering_ = true;
    while (!stopped_ && done_[delivered_ % done_.size()]) {
      const size_t index = delivered_;
      done_[index % done_.size()] = false;
      lock.unlock();
      bool go_on = false;
      guarded([&] { go_on = run_.deliver(index); });
      lock.lock();
      ++delivered_;
      if (!go_on) stopped_ = true;
      changed_.notify_all();
    }
    delivering_ = false;
  }

  /// Runs a callback; its first exception stops the run and is kept. Called without the lock.
  template <typename Call>
  bool guarded(Call&& call) {
    try {
      call();
      return true;
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      stopped_ = true;
      changed_.notify_all();
      return false;
    }
  }

  const OrderedRun& run_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<bool> done_;  ///< of index % window
  size_t taken_ = 0;
  size_t delivered_ = 0;
  bool asking_ = false;
  bool delivering_ = false;
  bool ended_ = false;    ///< more() said no
  bool stopped_ = false;  ///< deliver() said no, or a callback threw
  std::exception_ptr failure_;
};

void run_here(const OrderedRun& run) {
  for (size_t index = 0; run.more(index); ++index) {
    run.work(index, 0);
    if (!run.deliver(index)) return;
  }
}

}  // namespace

inline namespace v0 {

void for_each_ordered(size_t jobs, size_t window, const OrderedRun& run) {
  if (jobs <= 1) return run_here(run);
  OrderedRunner runner(std::max<size_t>(window, 1), run);
  {
    std::vector<std::jthread> threads;
    threads.reserve(jobs);
    for (size_t number = 0; number < jobs; ++number) threads.emplace_back([&runner, number] { runner.worker(number); });
  }
  runner.rethrow();
}

}  // namespace v0
}  // namespace khao
