// Whether two claims answer the same question. This decides precision: where the words do not show that two
// claims speak of the same thing, they are not put together.
#pragma once

#include "align/profile.h"

namespace factcheck {

struct Surroundings {
  double closeness = 0;  // of the two articles, see Stories
  bool same_article = false;
  bool one_event = false;  // the texts are known to speak of one event
};

// 0 for "not comparable"; from kComparable on they share a question, from kSameThing on they are surely of
// one thing, so that different answers contradict each other.
double comparability(const Profile& a, const Profile& b, const Surroundings& around);

constexpr double kComparable = 0.5;
constexpr double kSameThing = 0.75;

// The nearest two articles must be for their claims to be compared at all.
constexpr double kSameStory = 0.15;

}  // namespace factcheck
