// JUnit's XML: the run as tests, for every continuous-integration server's page of them.
#pragma once

#include <string>

#include "report/report.h"

namespace factcheck {

// A suite for each pair of sources, a case for each question that both answer: it fails where they contradict
// each other. What one source alone answers is a skipped case of its suite.
std::string write_junit(const CrossCheck& result, const ReportOptions& options);

}  // namespace factcheck
