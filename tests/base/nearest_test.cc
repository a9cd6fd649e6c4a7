#include "base/nearest.h"

#include <gtest/gtest.h>

#include <array>

namespace factcheck {
namespace {

constexpr auto kKeys = std::to_array<std::string_view>({"source", "status", "value", "when"});

struct Case {
  std::string_view word;
  std::string_view nearest;
};

TEST(Nearest, FindsTheWordThatWasMeant) {
  constexpr Case kCases[] = {
      {"source", "source"},
      // A letter left out, put in, changed, or two changed places.
      {"sorce", "source"},
      {"vallue", "value"},
      {"walue", "value"},
      {"wehn", "when"},
      // The beginning of a word is near, however much is missing; two letters begin too many.
      {"sta", "status"},
      {"va", ""},
      // Far from all.
      {"elephant", ""},
      {"", ""},
  };
  for (const Case& c : kCases) EXPECT_EQ(nearest(c.word, kKeys), c.nearest) << c.word;
}

TEST(Nearest, TakesTheFirstOfEqualsAndNothingOfNone) {
  constexpr auto kTwins = std::to_array<std::string_view>({"cat", "car"});
  EXPECT_EQ(nearest("cax", kTwins), "cat");
  EXPECT_EQ(nearest("cat", {}), "");
}

TEST(Nearest, LooksForNoLongWords) {
  const std::string word(100'000, 'a');
  const std::string_view list[] = {word};
  EXPECT_EQ(nearest(word, list), "");
}

}  // namespace
}  // namespace factcheck
