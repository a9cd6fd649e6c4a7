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
#include "save_file.h"

namespace factcheck {
namespace {

constexpr std::array<std::string_view, 3> kActions = {"write", "check", "prune"};

// What the findings of a run are to a baseline.
struct Compared {
  CrossCheck result;
  std::optional<Baseline> before;  // nothing: there was no file
  std::vector<BaselineEntry> gone;
  std::vector<std::uint32_t> unknown;  // findings

  Compared(CrossCheck run, std::optional<Baseline> baseline)
      : result(std::move(run)), before(std::move(baseline)) {
    gone = mark_known(result, before.value_or(Baseline{}));
    for (std::uint32_t i = 0; i < result.findings.size(); ++i) {
      if (result.findings[i].state != FindingState::Known) unknown.push_back(i);
    }
  }
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
  const int failure = save_file_durably(path, write_baseline(baseline));
  if (failure != 0) say_unwritten('`' + path + '`', failure);
  return failure == 0;
}

ExitCode write(const Compared& compared, const Options& options, Output& output) {
  const std::string path = baseline_file(options);
  if (compared.before && !compared.unknown.empty() && !options.accept_new) {
    say_error(fmt::format("{}: {} of the findings are not in it", path, compared.unknown.size()),
              "look at them first (factcheck baseline check); --accept-new takes them in");
    return ExitCode::Usage;
  }
  const std::string day = options.as_of ? iso_date(*options.as_of) : std::string();
  Baseline now = baseline_of(compared.result, compared.before.value_or(Baseline{}), day);
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
  Baseline now = compared.before.value_or(Baseline{});
  std::erase_if(now.entries, [&](const BaselineEntry& entry) {
    return std::ranges::find(compared.gone, entry.id, &BaselineEntry::id) != compared.gone.end();
  });
  if (!compared.gone.empty() && !save(now, path)) return ExitCode::Usage;
  output.write(fmt::format("{}: {} dropped, {} left\n", harmless_line(path), compared.gone.size(),
                           now.entries.size()));
  return ExitCode::Clean;
}

ExitCode check(const Compared& compared, Output& output) {
  const std::size_t all = compared.before ? compared.before->entries.size() : 0;
  output.write(list_of(compared));
  output.write(fmt::format("{} known, {} new, {} gone\n", all - compared.gone.size(), compared.unknown.size(),
                           compared.gone.size()));
  return compared.unknown.empty() && compared.gone.empty() ? ExitCode::Clean : ExitCode::Findings;
}

ExitCode unknown_action(const std::string& action) {
  const std::string_view near = nearest(action, kActions);
  say_error(
      action.empty() ? std::string("baseline: what shall be done?")
                     : fmt::format("baseline knows no `{}`", action),
      near.empty() ? std::string("baseline write, check or prune") : fmt::format("did you mean `{}`?", near));
  return ExitCode::Usage;
}

// The baseline as it is now; a first nothing: it cannot be read, which was said; a second: there is none.
std::optional<std::optional<Baseline>> read_before(const Options& options) {
  Options asked = options;
  asked.no_decisions = true;
  asked.no_baseline = !baseline_exists(options);
  auto accepted = read_accepted(asked);
  if (!accepted) return std::nullopt;
  return std::move(accepted->baseline);
}

}  // namespace

ExitCode run_baseline(const Options& options, Output& output) {
  const std::string action = options.paths.empty() ? "" : options.paths.front();
  if (std::ranges::find(kActions, action) == kActions.end()) return unknown_action(action);
  if (!baseline_exists(options) && action != "write") {
    say_error(fmt::format("no such file: {}", baseline_file(options)), "`factcheck baseline write` makes it");
    return ExitCode::Usage;
  }
  auto before = read_before(options);
  if (!before) return ExitCode::Usage;
  Options run = options;
  run.paths.erase(run.paths.begin());
  ExitCode failure{};
  auto checked = check_articles(run, failure);
  if (!checked) return failure;
  if (!checked->complete) {
    // A finding that was not seen would look like one that is gone.
    say_errors(checked->errors);
    say_error("some input could not be read: the baseline is left as it is");
    return ExitCode::Incomplete;
  }
  if (action == "check") return check(Compared(std::move(*checked), std::move(*before)), output);

  const FileLock lock(baseline_file(options));
  if (!lock.held()) return ExitCode::Usage;
  before = read_before(options);  // another run may have changed it meanwhile
  if (!before) return ExitCode::Usage;
  const Compared compared(std::move(*checked), std::move(*before));
  return action == "write" ? write(compared, options, output) : prune(compared, options, output);
}

}  // namespace factcheck
