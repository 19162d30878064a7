// for_each_ordered: order, window, ends and failures. Run under ThreadSanitizer too (tests/run.sh).
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

#include "khao/extractor.h"

namespace khao {
namespace {

constexpr size_t kMany = 2000;

/// Work that takes a different time each, so that results get out of step.
void pretend(size_t index) {
  volatile size_t sink = 0;
  for (size_t i = 0; i < (index * 7919) % 5000; ++i) sink = sink + i;
  if (index % 97 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
}

TEST(ForEachOrdered, DeliversInOrderForAnyNumberOfThreads) {
  for (const size_t jobs : {0u, 1u, 2u, 3u, 8u}) {
    const size_t window = 2 * jobs + 1;
    std::vector<size_t> slots(window);
    std::vector<size_t> delivered;
    size_t asked = 0;
    for_each_ordered(jobs, window,
                     {.more =
                          [&](size_t index) {
                            EXPECT_EQ(index, asked);
                            return asked++ < kMany;
                          },
                      .work =
                          [&](size_t index, size_t worker) {
                            EXPECT_LT(worker, std::max<size_t>(jobs, 1));
                            pretend(index);
                            slots[index % window] = index * index;
                          },
                      .deliver =
                          [&](size_t index) {
                            EXPECT_EQ(slots[index % window], index * index);
                            delivered.push_back(index);
                            return true;
                          }});
    ASSERT_EQ(delivered.size(), kMany) << jobs;
    for (size_t i = 0; i < kMany; ++i) EXPECT_EQ(delivered[i], i);
    EXPECT_EQ(asked, kMany + 1) << "more() is not asked again after it said no";
  }
}

TEST(ForEachOrdered, NeverHasMoreThanTheWindowUnderWay) {
  constexpr size_t kWindow = 5;
  std::atomic<size_t> delivered = 0;
  for_each_ordered(4, kWindow,
                   {.more =
                        [&](size_t index) {
                          EXPECT_LE(index, delivered + kWindow);
                          return index < kMany;
                        },
                    .work = [&](size_t index, size_t) { pretend(index); },
                    .deliver =
                        [&](size_t) {
                          ++delivered;
                          return true;
                        }});
  EXPECT_EQ(delivered, kMany);
}

TEST(ForEachOrdered, EndsWithTheFirstNoOfDeliver) {
  for (const size_t jobs : {1u, 4u}) {
    size_t delivered = 0;
    for_each_ordered(jobs, 8,
                     {.more = [](size_t) { return true; },
                      .work = [](size_t index, size_t) { pretend(index); },
                      .deliver = [&](size_t) { return ++delivered < 100; }});
    EXPECT_EQ(delivered, 100u);
  }
}

TEST(ForEachOrdered, NothingToDo) {
  for (const size_t jobs : {1u, 4u})
    for_each_ordered(jobs, 8,
                     {.more = [](size_t) { return false; },
                      .work = [](size_t, size_t) { FAIL(); },
                      .deliver =
                          [](size_t) {
                            ADD_FAILURE();
                            return true;
                          }});
}

TEST(ForEachOrdered, ThrowsOnTheFirstExceptionOfEachCallback) {
  for (const size_t jobs : {1u, 4u}) {
    for (const int where : {0, 1, 2}) {
      const auto fail_at = [&](int place, size_t index) {
        if (place == where && index == 50) throw std::runtime_error("at " + std::to_string(place));
      };
      size_t delivered = 0;
      const OrderedRun run = {.more =
                                  [&](size_t index) {
                                    fail_at(0, index);
                                    return index < kMany;
                                  },
                              .work =
                                  [&](size_t index, size_t) {
                                    fail_at(1, index);
                                    pretend(index);
                                  },
                              .deliver =
                                  [&](size_t index) {
                                    fail_at(2, index);
                                    ++delivered;
                                    return true;
                                  }};
      EXPECT_THROW(for_each_ordered(jobs, 8, run), std::runtime_error) << jobs << ' ' << where;
      EXPECT_LE(delivered, 50u);
    }
  }
}

TEST(ForEachOrdered, ASlowReaderDoesNotKeepResultsBack) {
  // more(1) blocks until 0 has been delivered: with more() under the same lock as deliver() this would never end.
  std::atomic<bool> delivered = false;
  for_each_ordered(2, 4,
                   {.more =
                        [&](size_t index) {
                          while (index == 1 && !delivered) std::this_thread::yield();
                          return index < 2;
                        },
                    .work = [](size_t, size_t) {},
                    .deliver =
                        [&](size_t) {
                          delivered = true;
                          return true;
                        }});
  EXPECT_TRUE(delivered);
}

}  // namespace
}  // namespace khao
