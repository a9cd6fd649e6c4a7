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
  auto result = check_articles(options, failure);
  if (!result) return failure;
  if (!settle_accepted(*result, *accepted, options)) return ExitCode::Usage;
  Options shown = options;
  if (options.claim) shown.report.show_agree = true;
  return report_findings(*result, *format, shown, output);
}

}  // namespace factcheck
