#include "base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace factcheck {
namespace {

TEST(ForEachIndex, DoesEachItemOnceOnAnyNumberOfThreads) {
  for (const unsigned jobs : {0U, 1U, 2U, 8U, 100U}) {
    std::vector<int> done(57);
    for_each_index(done.size(), jobs, [&](std::size_t i) { ++done[i]; });
    EXPECT_EQ(done, std::vector<int>(57, 1)) << jobs;
  }
}

TEST(ForEachIndex, DoesNothingForNoItems) {
  for_each_index(0, 4, [](std::size_t) { FAIL(); });
}

TEST(ForEachIndex, ThrowsTheFirstExceptionByIndexAfterAllWork) {
  for (const unsigned jobs : {1U, 8U}) {
    std::atomic<int> done = 0;
    try {
      for_each_index(40, jobs, [&](std::size_t i) {
        ++done;
        if (i % 10 == 7) throw std::runtime_error(std::to_string(i));
      });
      FAIL() << "no exception";
    } catch (const std::runtime_error& error) {
      EXPECT_STREQ(error.what(), "7");
    }
    EXPECT_EQ(done, 40);
  }
}

}  // namespace
}  // namespace factcheck
