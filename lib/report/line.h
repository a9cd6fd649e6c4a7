// A line a finding, for grep, editors and pipes.
#pragma once

#include <string>

#include "report/report.h"

namespace factcheck {

// "corpus/a.md:14:29: error: [amounts-differ] A says 4, B says 7 (corpus/b.txt:6:30) fc1:7b1e4c0a...".
std::string write_lines(const CrossCheck& result, const ReportOptions& options);

}  // namespace factcheck
