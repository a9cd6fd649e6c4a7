#include "align/key_index.h"

#include <gtest/gtest.h>

#include "align/word_counts.h"
#include "base/hash.h"

namespace factcheck {
namespace {

std::vector<std::uint32_t> neighbours(const KeyIndex& index, std::uint32_t claim, std::size_t reach) {
  std::vector<std::uint32_t> found;
  index.each_neighbour(claim, reach, [&](std::uint32_t other) { found.push_back(other); });
  std::ranges::sort(found);
  return found;
}

using Claims = std::vector<std::uint32_t>;

TEST(KeyIndex, FindsWhatStandsNearUnderAKey) {
  KeyIndex index;
  // Claims 0, 2, 4, 6 under one key, the later the earlier its day; 1 and 3 under another; 5 under both.
  index.build(7, 1, [](std::uint32_t claim, std::vector<KeyIndex::Posting>& postings) {
    if (claim % 2 == 0 || claim == 5) postings.push_back({10, 100 - static_cast<std::int32_t>(claim), claim});
    if (claim % 2 == 1) postings.push_back({20, 0, claim});
  });
  EXPECT_EQ(neighbours(index, 2, 1), (Claims{0, 4}));
  EXPECT_EQ(neighbours(index, 2, 2), (Claims{0, 4, 5}));
  EXPECT_EQ(neighbours(index, 6, 1), (Claims{5}));
  EXPECT_EQ(neighbours(index, 1, 9), (Claims{3, 5}));
  EXPECT_EQ(neighbours(index, 5, 1), (Claims{3, 4, 6}));
}

// Postings of many claims are sorted in parts; what is found is the same.
TEST(KeyIndex, FindsTheSameInALargeRun) {
  constexpr std::uint32_t kClaims = 50'000;
  KeyIndex index;
  index.build(kClaims, 2, [](std::uint32_t claim, std::vector<KeyIndex::Posting>& postings) {
    postings.push_back({fast_hash(std::to_string(claim % 1000)), 0, claim});
  });
  for (const std::uint32_t claim : {1000U, 4321U, 48'999U}) {
    EXPECT_EQ(neighbours(index, claim, 1), (Claims{claim - 1000, claim + 1000})) << claim;
  }
}

TEST(KeyIndex, IsEmptyWithoutClaims) {
  KeyIndex index;
  index.build(0, 1, [](std::uint32_t, std::vector<KeyIndex::Posting>&) { FAIL(); });
}

TEST(WordCounts, CountEveryWord) {
  WordCounts counts;
  EXPECT_EQ(counts.of(7), 0u);
  for (WordId word = 0; word < 5000; ++word) {
    for (WordId times = 0; times <= word % 3; ++times) counts.add(word * 0x9E3779B97F4A7C15U);
  }
  EXPECT_EQ(counts.of(0), 1u);
  EXPECT_EQ(counts.of(WordId{4} * 0x9E3779B97F4A7C15U), 2u);
  EXPECT_EQ(counts.of(WordId{4999} * 0x9E3779B97F4A7C15U), 2u);
  EXPECT_EQ(counts.of(WordId{5000} * 0x9E3779B97F4A7C15U), 0u);
}

}  // namespace
}  // namespace factcheck
