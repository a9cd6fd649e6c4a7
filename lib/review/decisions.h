// factcheck-decisions.yaml: what people said of findings. `factcheck review` writes it; a person may.
//
//   decisions:
//     - finding: fc1:7b1e4c0a9d2f6e35a1c8b7d4e0f29316
//       verdict: false-alarm
//       reason: "the Herald counts the harbour, the Post the whole town"
//       by: "R. Ames"
//       "on": 2026-11-22
//       expires: 2027-05-01
//
// A false alarm and what will not be fixed are marked and fail nothing; what is confirmed fails until it is
// mended. A reason is required.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "verdict/result.h"

namespace factcheck {

using Decisions = std::vector<Decision>;  // sorted by finding

std::string write_decisions(const Decisions& decisions);

// Unknown keys, a missing reason, one finding twice: an error with its place.
Result<Decisions> parse_decisions(std::string_view text, const std::string& path);

std::optional<Opinion> opinion(std::string_view name);

// Puts a decision in, in place of one on the same finding.
void decide(Decisions& decisions, Decision decision);

// Takes away the decision on a finding, if there is one.
void withdraw(Decisions& decisions, std::string_view finding);

// A decision that says nothing any more.
struct StaleDecision {
  Decision decision;
  bool expired = false;  // else no finding has its id
};

// Gives findings the decisions on them that hold on `today`; without a day none has expired.
std::vector<StaleDecision> apply_decisions(CrossCheck& result, const Decisions& decisions,
                                           const std::optional<Day>& today);

// The day that stands for today, since no clock is read: the latest on which an article was published.
std::optional<Day> latest_day(const CrossCheck& result);

}  // namespace factcheck
