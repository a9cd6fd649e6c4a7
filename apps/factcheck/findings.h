// The end that check and compare share: the report, what is said beside it, and the exit code.
#pragma once

#include "options.h"
#include "output.h"
#include "verdict/result.h"

namespace factcheck {

// The format that --format names for reports; nothing after saying that there is none of that name, or that
// --output and --also name one file twice.
std::optional<ReportFormat> chosen_report_format(const Options& options);

// Writes the report and says errors and skipped files.
ExitCode report_findings(const CrossCheck& result, ReportFormat format, const Options& options,
                         Output& output);

}  // namespace factcheck
