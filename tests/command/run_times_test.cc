#include "run_times.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factcheck {
namespace {

using ::testing::MatchesRegex;

TEST(RunTimes, TellsEveryPartAndTheWhole) {
  RunTimes times;
  times.ended("read");
  times.ended("compared");
  EXPECT_THAT(times.told(), MatchesRegex("time: read [0-9]+\\.[0-9][0-9] s, compared [0-9]+\\.[0-9][0-9] s, "
                                         "all [0-9]+\\.[0-9][0-9] s; memory: [1-9][0-9]* MB at most"));
}

}  // namespace
}  // namespace factcheck
