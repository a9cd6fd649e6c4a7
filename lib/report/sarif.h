// SARIF 2.1.0 (OASIS), for code-scanning pages and editors.
#pragma once

#include <string>

#include "report/report.h"

namespace factcheck {

// A result has one location, since readers show one: the first side. The other side and what else gives
// either answer are related locations, and the message links to them.
std::string write_sarif(const CrossCheck& result, const ReportOptions& options);

// Text inside a SARIF message (2.1.0, sections 3.11.5 and 3.11.6): brackets would make a link and braces a
// placeholder.
std::string sarif_text(std::string_view text);

}  // namespace factcheck
