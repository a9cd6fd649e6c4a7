// Checkstyle's XML, which many continuous-integration servers and editors read.
#pragma once

#include <string>

#include "report/report.h"

namespace factcheck {

std::string write_checkstyle(const CrossCheck& result, const ReportOptions& options);

}  // namespace factcheck
