// The files in which people keep what they accepted: the baseline and the decisions.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "options.h"
#include "review/standing.h"

namespace factcheck {

// --baseline and --decisions, else these in the folder one stands in.
constexpr std::string_view kBaselineFile = "factcheck-baseline.json";
constexpr std::string_view kDecisionsFile = "factcheck-decisions.yaml";
std::string baseline_file(const Options& options);
std::string decisions_file(const Options& options);
bool baseline_exists(const Options& options);
bool decisions_exist(const Options& options);

// What both hold, and the day of --as-of. A file that is there and cannot be read, or is named and is not
// there, is said; then nothing.
std::optional<Accepted> read_accepted(const Options& options);

// The decisions alone; none where there is no file.
std::optional<Decisions> read_decisions(const Options& options);

// Reads the decisions anew, changes and saves them while no other run can. False where that failed: it was
// said.
bool change_decisions(const Options& options, const std::function<void(Decisions&)>& change);

// Marks what was accepted and says what no finding needs any more; with --since takes away what that result
// had. False where that result cannot be read: that has been said.
bool settle_accepted(CrossCheck& result, const Accepted& accepted, const Options& options);

}  // namespace factcheck
