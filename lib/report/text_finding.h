// A finding in a text report: what is said, both places with carets under the words, and why.
//
//   error[counts-differ]: Courier says "19", Post says "23"
//     --> corpus/courier.txt:5:40
//     ...
#pragma once

#include <string>

#include "report/report.h"

namespace factcheck {

// The block of lines with an empty one behind it. `width` in columns. What was accepted before takes less
// room.
std::string write_finding_block(const CrossCheck& result, const Finding& finding,
                                const ReportOptions& options, std::size_t width);

}  // namespace factcheck
