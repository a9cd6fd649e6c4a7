// `factcheck report RESULT.json`: an earlier result in another form. Never fails for what it shows.
#include "commands.h"
#include "findings.h"
#include "saved_result.h"

namespace factcheck {

ExitCode run_report(const Options& options, Output& output) {
  if (options.paths.size() != 1) {
    say_error("report takes one result", "factcheck -f json -o result.json corpus/ writes one");
    return ExitCode::Usage;
  }
  const auto format = chosen_report_format(options);
  if (!format) return ExitCode::Usage;
  const auto result = read_saved_result(options.paths.front());
  if (!result) return ExitCode::Usage;
  Options shown = options;
  shown.fail_on = FailOn::Never;
  report_findings(*result, *format, shown, output);
  return ExitCode::Clean;
}

}  // namespace factcheck
