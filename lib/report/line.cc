#include "report/line.h"

#include <fmt/format.h>

#include "base/harmless.h"
#include "report/view.h"

namespace factcheck {

std::string write_lines(const CrossCheck& result, const ReportOptions& options) {
  std::string lines;
  for (const std::uint32_t i : shown_findings(result, options)) {
    const Finding& finding = result.findings[i];
    lines += fmt::format("{}: {}: [{}] {} ({}) {}\n", place_text(result, result.claims[finding.a]),
                         label_of(finding), finding.rule, harmless_line(finding.message),
                         place_text(result, result.claims[finding.b]), harmless_line(finding.id));
  }
  return lines;
}

}  // namespace factcheck
