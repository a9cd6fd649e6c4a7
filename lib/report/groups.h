// Findings put together by what a reader works through, and counted by what he asks about.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "report/report.h"

namespace factcheck {

// "Example Post and Morning Star", in alphabetical order; one name where an article contradicts its own
// outlet. Foreign text.
std::string name_of_pair(const std::string& a, const std::string& b);
std::string pair_of_sources(const CrossCheck& result, const Finding& finding);

struct FindingGroup {
  std::string title;  // foreign text; empty where findings are not put together
  std::vector<std::uint32_t> findings;
};

// The findings that are shown, group after group, each group where its first finding stands.
std::vector<FindingGroup> grouped_findings(const CrossCheck& result, const ReportOptions& options);

// Findings that one rule made, or that stand between two sources.
struct FindingCount {
  std::string name;  // foreign text
  std::size_t errors = 0, warnings = 0, to_review = 0, accepted = 0;
  std::size_t all() const { return errors + warnings + to_review + accepted; }
};

struct FindingCounts {
  std::vector<FindingCount> rules, sources;  // the most first, then by name
};

// Of the findings that are shown, however few of them are printed.
FindingCounts count_findings(const CrossCheck& result, const ReportOptions& options);

// "3: 2 errors, 1 to review".
std::string count_text(const FindingCount& count);

}  // namespace factcheck
