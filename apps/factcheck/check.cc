// `factcheck check [PATH]...`: reads articles, compares what they say, reports. What runs when no command is
// named.
#include "accepted_files.h"
#include "checked_articles.h"
#include "commands.h"
#include "findings.h"
#include "saved_result.h"

namespace factcheck {

ExitCode run_check(const Options& options, Output& output) {
  const auto format = chosen_report_format(options);
  if (!format) return ExitCode::Usage;
  const auto accepted = read_accepted(options);
  if (!accepted) return ExitCode::Usage;
  ExitCode failure{};
  RunTimes times;
  auto result = check_articles(options, failure, &times);
  if (!result) return failure;
  if (!settle_accepted(*result, *accepted, options)) return ExitCode::Usage;
  Options shown = options;
  if (options.claim) shown.report.show_agree = true;
  const ExitCode code = report_findings(*result, *format, shown, output);
  times.ended("reported");
  if (options.timings) say_told(times.told() + '\n');
  return code;
}

}  // namespace factcheck
