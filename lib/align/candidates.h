// Pairs of claims that might answer one question, from an inverted index; never all pairs.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "align/passages.h"
#include "align/profile.h"
#include "align/story.h"

namespace factcheck {

// Sorted pairs (a < b). Each claim meets at most kNeighbours others under each of its keys, nearest by date
// first, and those of the sentences that tell the same, so the number of pairs grows with the claims.
std::vector<std::pair<std::uint32_t, std::uint32_t>> candidate_pairs(const std::vector<Article>& articles,
                                                                     const std::vector<Profile>& profiles,
                                                                     const Stories& stories,
                                                                     const Passages& passages,
                                                                     bool one_event);
constexpr std::size_t kNeighbours = 16;
constexpr std::size_t kOwnNeighbours = 12;  // of one article, which seldom says a thing more often

}  // namespace factcheck
