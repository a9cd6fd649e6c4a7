#include "review/standing.h"

#include <algorithm>

namespace factcheck {

Stale apply_accepted(CrossCheck& result, const Accepted& accepted) {
  Stale stale;
  result.has_baseline = accepted.baseline.has_value();
  if (accepted.baseline) stale.entries = mark_known(result, *accepted.baseline);
  const auto today = accepted.today ? accepted.today : latest_day(result);
  stale.decisions = apply_decisions(result, accepted.decisions, today);
  if (accepted.text_marks) stale.marks = apply_text_marks(result);
  result.summary.accepted =
      static_cast<std::size_t>(std::ranges::count_if(result.findings, &Finding::accepted));
  return stale;
}

}  // namespace factcheck
