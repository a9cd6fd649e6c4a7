// A row a finding, for spreadsheets.
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace factcheck {

std::string write_csv(const CrossCheck& result, const ReportOptions& options);

// One cell as RFC 4180 has it. What a spreadsheet would take for a formula gets a `'` before it: "=cmd()" and
// "-5%" alike.
std::string csv_cell(std::string_view text);

}  // namespace factcheck
