#include "review/difference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "review/some_findings.h"

namespace factcheck {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(Difference, TellsGoneNewAndChanged) {
  const CrossCheck before = result_of({{"fc1:a", "q-1"}, {"fc1:b", "q-2"}, {"fc1:c", "q-3"}});
  const CrossCheck after = result_of({{"fc1:x", "q-2"}, {"fc1:a", "q-1"}, {"fc1:n", "q-7"}});
  const ResultDifference found = difference(before, after);
  EXPECT_THAT(found.gone, ElementsAre(2u));
  EXPECT_THAT(found.added, ElementsAre(2u));
  EXPECT_THAT(found.changed, ElementsAre(Pair(1u, 0u)));
  EXPECT_EQ(found.kept, 1u);
}

TEST(Difference, OfOneResultIsNone) {
  const CrossCheck result = result_of({{"fc1:a", "q-1"}, {"fc1:b", "q-1"}});
  const ResultDifference found = difference(result, result);
  EXPECT_TRUE(found.gone.empty() && found.added.empty() && found.changed.empty());
  EXPECT_EQ(found.kept, 2u);
}

}  // namespace
}  // namespace factcheck
