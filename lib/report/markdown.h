// A page for a desk: what the sources say to each question, then each finding with both quotes.
#pragma once

#include <string>

#include "report/report.h"

namespace factcheck {

std::string write_markdown(const CrossCheck& result, const ReportOptions& options);

}  // namespace factcheck
