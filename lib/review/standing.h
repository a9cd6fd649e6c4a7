// How the findings of a run stand to what was accepted before: a baseline and people's decisions.
#pragma once

#include <optional>
#include <vector>

#include "review/baseline.h"
#include "review/decisions.h"
#include "review/text_marks.h"
#include "verdict/result.h"

namespace factcheck {

struct Accepted {
  std::optional<Baseline> baseline;
  Decisions decisions;
  std::optional<Day> today;  // nothing: the latest day on which an article was published
  bool text_marks = false;   // marks in the articles are obeyed
};

// Entries, decisions and marks that no finding needs any more, and marks that cannot be read.
struct Stale {
  std::vector<BaselineEntry> entries;
  std::vector<StaleDecision> decisions;
  AppliedMarks marks;

  bool empty() const {
    return entries.empty() && decisions.empty() && marks.unused.empty() && marks.faults.empty();
  }
};

// Marks the findings and counts the accepted ones.
Stale apply_accepted(CrossCheck& result, const Accepted& accepted);

}  // namespace factcheck
