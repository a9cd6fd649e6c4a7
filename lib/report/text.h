// The report for a terminal: questions, worst first, with each finding's two places, carets and reason.
#pragma once

#include <string>

#include "report/report.h"

namespace factcheck {

std::string write_text(const CrossCheck& result, const ReportOptions& options);

}  // namespace factcheck
