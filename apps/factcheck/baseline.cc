// `factcheck baseline write|check|prune [PATH]...`: keeps the list of findings that are accepted as known.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "accepted_files.h"
#include "base/harmless.h"
#include "base/nearest.h"
#include "checked_articles.h"
#include "commands.h"
#include "report/view.h"

namespace factcheck {
namespace {

constexpr std::array<std::string_view, 3> kActions = {"write", "check", "prune"};

// What the findings of a run are to a baseline.
struct Compared {
  CrossCheck result;
  Baseline before;
  bool existed = false;
  std::vector<BaselineEntry> gone;
  std::vector<std::uint32_t> unknown;  // findings

  explicit Compared(CrossCheck run) : result(std::move(run)) {}
};

std::string list_of(const Compared& compared) {
  std::string text;
  for (const std::uint32_t i : compared.unknown) {
    const Finding& finding = compared.result.findings[i];
    text += fmt::format("+ {}: {} {}\n", place_text(compared.result, compared.result.claims[finding.a]),
                        harmless_line(finding.message), finding.id);
  }
  for (const BaselineEntry& entry : compared.gone)
    text += fmt::format("- {} {}\n", harmless_line(entry.summary), harmless_line(entry.id));
  return text;
}

bool save(const Baseline& baseline, const std::string& path) {
  Output file(path);
  file.write(write_baseline(baseline));
  return file.finish(ExitCode::Clean) == ExitCode::Clean;
}

ExitCode write(const Compared& compared, const Options& options, Output& output) {
  const std::string path = baseline_file(options);
  if (compared.existed && !compared.unknown.empty() && !options.accept_new) {
    say_error(fmt::format("{}: {} of the findings are not in it", path, compared.unknown.size()),
              "look at them first (factcheck baseline check); --accept-new takes them in");
    return ExitCode::Usage;
  }
  const std::string day = options.as_of ? iso_date(*options.as_of) : std::string();
  Baseline now = baseline_of(compared.result, compared.before, day);
  // Only `prune` makes it shorter.
  now.entries.insert(now.entries.end(), compared.gone.begin(), compared.gone.end());
  std::ranges::sort(now.entries, {}, &BaselineEntry::id);
  if (!save(now, path)) return ExitCode::Usage;
  output.write(fmt::format("{}: {} known, {} of them new\n", harmless_line(path),
                           counted(now.entries.size(), "finding", "findings"), compared.unknown.size()));
  return ExitCode::Clean;
}

ExitCode prune(const Compared& compared, const Options& options, Output& output) {
  const std::string path = baseline_file(options);
  Baseline now = compared.before;
  std::erase_if(now.entries, [&](const BaselineEntry& entry) {
    return std::ranges::find(compared.gone, entry.id, &BaselineEntry::id) != compared.gone.end();
  });
  if (!compared.gone.empty() && !save(now, path)) return ExitCode::Usage;
  output.write(fmt::format("{}: {} dropped, {} left\n", harmless_line(path), compared.gone.size(),
                           now.entries.size()));
  return ExitCode::Clean;
}

}  // namespace

ExitCode run_baseline(const Options& options, Output& output) {
  const std::string action = options.paths.empty() ? "" : options.paths.front();
  if (std::ranges::find(kActions, action) == kActions.end()) {
    const std::string_view near = nearest(action, kActions);
    say_error(action.empty() ? std::string("baseline: what shall be done?")
                             : fmt::format("baseline knows no `{}`", action),
              near.empty() ? std::string("baseline write, check or prune")
                           : fmt::format("did you mean `{}`?", near));
    return ExitCode::Usage;
  }
  Options run = options;
  run.paths.erase(run.paths.begin());
  run.no_decisions = true;
  const bool existed = baseline_exists(options);
  if (!existed && action == "write") run.no_baseline = true;
  if (!existed && action != "write") {
    say_error(fmt::format("no such file: {}", baseline_file(options)), "`factcheck baseline write` makes it");
    return ExitCode::Usage;
  }
  const auto accepted = read_accepted(run);
  if (!accepted) return ExitCode::Usage;
  ExitCode failure{};
  auto checked = check_articles(run, failure);
  if (!checked) return failure;
  if (!checked->complete) {
    // A finding that was not seen would look like one that is gone.
    say_errors(checked->errors);
    say_error("some input could not be read: the baseline is left as it is");
    return ExitCode::Incomplete;
  }
  Compared compared(std::move(*checked));
  compared.existed = existed;
  if (accepted->baseline) compared.before = *accepted->baseline;
  compared.gone = mark_known(compared.result, compared.before);
  for (std::uint32_t i = 0; i < compared.result.findings.size(); ++i) {
    if (compared.result.findings[i].state != FindingState::Known) compared.unknown.push_back(i);
  }
  if (action == "write") return write(compared, options, output);
  if (action == "prune") return prune(compared, options, output);
  output.write(list_of(compared));
  output.write(fmt::format("{} known, {} new, {} gone\n",
                           compared.before.entries.size() - compared.gone.size(), compared.unknown.size(),
                           compared.gone.size()));
  return compared.unknown.empty() && compared.gone.empty() ? ExitCode::Clean : ExitCode::Findings;
}

}  // namespace factcheck
