#include "findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/nearest.h"
#include "base/parts.h"
#include "terminal.h"

namespace factcheck {
namespace {

bool fails(const Finding& finding, FailOn line) {
  if (finding.accepted()) return false;
  switch (line) {
    case FailOn::Error:
      return !finding.to_review && finding.severity == Severity::Error;
    case FailOn::Warning:
      return !finding.to_review && finding.severity >= Severity::Warning;
    case FailOn::Info:
      return true;
    case FailOn::Never:
      break;
  }
  return false;
}

// The file that a path leads to, links followed as far as there are files.
std::string place_of(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path place =
      std::filesystem::weakly_canonical(std::filesystem::absolute(path), failed);
  return failed ? path : place.string();
}

// Two reports in one file would leave the later one.
bool each_has_its_file(const Options& options) {
  std::set<std::string> places;
  if (!options.output.empty()) places.insert(place_of(options.output));
  for (const FurtherReport& report : options.also) {
    if (places.insert(place_of(report.path)).second) continue;
    say_error(fmt::format("--also: two reports cannot both be written to `{}`", report.path),
              "give each a file of its own");
    return false;
  }
  return true;
}

// The options of a report that goes to a file or to standard output.
ReportOptions report_options(const Options& options, bool into_file) {
  ReportOptions report = options.report;
  report.color = use_color(options.color, into_file);
  report.width = output_width(options.width, into_file);
  report.quiet = options.quiet > 0;
  std::error_code ignored;
  if (!report.link.empty()) report.folder = std::filesystem::current_path(ignored).generic_string();
  return report;
}

}  // namespace

std::optional<ReportFormat> chosen_report_format(const Options& options) {
  if (!each_has_its_file(options)) return std::nullopt;
  if (!options.format) return ReportFormat::Text;
  if (const auto format = report_format(*options.format)) {
    const bool asks = options.report.statistics || options.report.group_by != GroupBy::Question;
    if (asks && *format != ReportFormat::Text && *format != ReportFormat::Markdown && options.quiet == 0)
      say_note(fmt::format("--group-by and --statistics change nothing in the format `{}`", *options.format));
    return format;
  }
  const std::string_view near = nearest(*options.format, parts_of(report_format_names(), ", "));
  say_error(fmt::format("unknown format `{}`", *options.format),
            near.empty() ? fmt::format("the formats are {}", report_format_names())
                         : fmt::format("did you mean `{}`?", near));
  return std::nullopt;
}

ExitCode report_findings(const CrossCheck& result, ReportFormat format, const Options& options,
                         Output& output) {
  const bool into_file = !options.output.empty();
  if (options.quiet < 2) output.write(write_report(result, format, report_options(options, into_file)));
  for (const FurtherReport& also : options.also) {
    output.write_file(also.path, write_report(result, also.format, report_options(options, true)));
  }

  say_errors(result.errors);
  if (options.quiet == 0) say_skipped(result.skipped, options.verbose > 0);
  if (!result.complete) return ExitCode::Incomplete;
  const bool found =
      std::ranges::any_of(result.findings, [&](const Finding& f) { return fails(f, options.fail_on); });
  return found ? ExitCode::Findings : ExitCode::Clean;
}

}  // namespace factcheck
