// Whether two claims answer the same question. This decides precision: where the words do not show that two
// claims speak of the same thing, they are not put together.
#pragma once

#include "align/pair_features.h"

namespace factcheck {

// 0 for "not comparable"; from kComparable on they share a question, from kSameThing on they are surely of
// one thing, so that different answers contradict each other.
struct Comparability {
  double score = 0;
  bool by_likeness = false;  // only what was learned of like sentences puts them together; below kSameThing then
};
Comparability comparability(const Profile& a, const Profile& b, const Surroundings& around);

constexpr double kComparable = 0.5;
constexpr double kSameThing = 0.75;

// The nearest two articles must be for their claims to be compared at all.
constexpr double kSameStory = 0.12;

}  // namespace factcheck
