// The page: a run as one HTML file that asks no server for anything and can be read with scripts off.
//
//   factcheck -f html -o page.html corpus/
//
// Style and script stand in the file and are named by their hashes in its content security policy, so that
// nothing else runs in it, whatever an article holds. They are files of their own, in report/page/.
#pragma once

#include <string>

#include "report/report.h"

namespace factcheck {

std::string write_page(const CrossCheck& result, const ReportOptions& options);

// The style and the script as they stand in every page (made from report/page/ by the build).
extern const std::string_view kPageStyle;
extern const std::string_view kPageScript;

// With more findings than this, rows are built by the script, a page at a time.
constexpr std::size_t kMostPlainFindings = 5000;

}  // namespace factcheck
