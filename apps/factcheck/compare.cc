// `factcheck compare [CLAIMS]...`: compares claims files alone; their articles are not needed.
#include <fmt/format.h>

#include <filesystem>

#include "accepted_files.h"
#include "claims_folder.h"
#include "commands.h"
#include "findings.h"
#include "inputs.h"
#include "pipeline/about.h"
#include "run_times.h"

namespace factcheck {
namespace {

constexpr std::uint64_t kLargestFile = 8U << 20;  // bytes; what a claims file may have (store/claim_file.h)

// A file or a folder of them; false where it is not there, which has been said.
bool add_claims(const std::string& path, unsigned jobs, ClaimFolder& folder) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    const std::string_view near = nearest_command(path);
    say_error(fmt::format("no such file: {}", path),
              near.empty() ? "factcheck extract writes claims files"
                           : fmt::format("did you mean the command `{}`?", near));
    return false;
  }
  if (std::filesystem::is_directory(path, ignored)) {
    ClaimFolder more = read_claim_folder(path, jobs);
    std::ranges::move(more.files, std::back_inserter(folder.files));
    std::ranges::move(more.errors, std::back_inserter(folder.errors));
    return true;
  }
  const auto text = read_whole_file(path, kLargestFile);
  auto file = text ? parse_claim_file(text.value(), path) : Result<ClaimFile>(text.error());
  if (file) {
    folder.files.emplace_back(path, std::move(file).value());
  } else {
    folder.errors.push_back(file.error());
  }
  return true;
}

}  // namespace

ExitCode run_compare(const Options& options, Output& output) {
  const auto format = chosen_report_format(options);
  if (!format) return ExitCode::Usage;
  const auto accepted = read_accepted(options);
  if (!accepted) return ExitCode::Usage;
  std::vector<std::string> paths = options.paths;
  if (paths.empty()) paths.push_back(claims_folder(options));

  RunTimes times;
  ClaimFolder folder;
  for (const std::string& path : paths) {
    if (!add_claims(path, options.jobs, folder)) return ExitCode::Usage;
  }
  if (folder.files.empty() && folder.errors.empty() && !options.allow_empty) {
    say_error(fmt::format("no claims files in `{}`", paths.front()), "factcheck extract writes them");
    return ExitCode::Usage;
  }
  std::ranges::stable_sort(folder.files, {}, [](const auto& file) { return file.second.article.path; });

  Extraction extraction;
  apply_claim_files(extraction, folder);
  name_sources(extraction, options);
  times.ended("read");
  const RunOptions run = run_options(options);
  CrossCheck result = cross_check(std::move(extraction), run);
  if (options.about) keep_questions_about(result, *options.about, run.judge);
  keep_rules(result, options.rules, run.judge);
  times.ended("compared");
  if (!settle_accepted(result, *accepted, options)) return ExitCode::Usage;
  const ExitCode code = report_findings(result, *format, options, output);
  times.ended("reported");
  if (options.timings) say_told(times.told() + '\n');
  return code;
}

}  // namespace factcheck
