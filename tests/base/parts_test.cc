#include "base/parts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factcheck {
namespace {

using testing::ElementsAre;

TEST(PartsOf, CutsAtEveryBorder) {
  EXPECT_THAT(parts_of("a, b,c", ", "), ElementsAre("a", "b,c"));
  EXPECT_THAT(parts_of("", ", "), ElementsAre(""));
  EXPECT_THAT(parts_of("|a||b|", "|"), ElementsAre("", "a", "", "b", ""));
}

}  // namespace
}  // namespace factcheck
