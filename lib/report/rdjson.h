// Reviewdog's diagnostic format: one object (`rdjson`), or a diagnostic a line (`rdjsonl`). Columns count
// bytes.
#pragma once

#include <string>

#include "report/report.h"

namespace factcheck {

std::string write_rdjson(const CrossCheck& result, const ReportOptions& options);
std::string write_rdjson_lines(const CrossCheck& result, const ReportOptions& options);

}  // namespace factcheck
