// GitLab's Code Quality report: what a merge request shows beside the changed lines.
#pragma once

#include <string>

#include "report/report.h"

namespace factcheck {

std::string write_gitlab(const CrossCheck& result, const ReportOptions& options);

}  // namespace factcheck
