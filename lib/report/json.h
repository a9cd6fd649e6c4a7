// The result for machines: one object (`json`), or a line a finding (`jsonl`). docs/result.md tells every
// field.
#pragma once

#include <string>

#include "report/report.h"

namespace factcheck {

std::string write_json(const CrossCheck& result, const ReportOptions& options);
std::string write_json_lines(const CrossCheck& result, const ReportOptions& options);

}  // namespace factcheck
