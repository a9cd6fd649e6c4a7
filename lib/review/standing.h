// How the findings of a run stand to what was accepted before: a baseline and people's decisions.
#pragma once

#include <optional>
#include <vector>

#include "review/baseline.h"
#include "review/decisions.h"
#include "verdict/result.h"

namespace factcheck {

struct Accepted {
  std::optional<Baseline> baseline;
  Decisions decisions;
  std::optional<Day> today;  // nothing: the latest day on which an article was published
};

// Entries and decisions that no finding needs any more.
struct Stale {
  std::vector<BaselineEntry> entries;
  std::vector<StaleDecision> decisions;

  bool empty() const { return entries.empty() && decisions.empty(); }
};

// Marks the findings and counts the accepted ones.
Stale apply_accepted(CrossCheck& result, const Accepted& accepted);

}  // namespace factcheck
