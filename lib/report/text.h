// The report for a terminal: questions, worst first, with each finding's two places, carets and reason.
#pragma once

#include <cstdint>
#include <string>

#include "report/report.h"

namespace factcheck {

std::string write_text(const CrossCheck& result, const ReportOptions& options);

// One finding under its question.
std::string write_one_finding(const CrossCheck& result, std::uint32_t finding, const ReportOptions& options);

}  // namespace factcheck
