// `factcheck review [PATH]...`: goes through the findings that nobody has decided on, one at a time, and
// keeps what the person says; with --mark the same without a keyboard.
#include <fmt/format.h>

#include <algorithm>

#include "accepted_files.h"
#include "base/harmless.h"
#include "checked_articles.h"
#include "commands.h"
#include "keyboard.h"
#include "review_screen.h"

namespace factcheck {
namespace {

// The one finding whose id begins so; says it where there is none or more than one.
const Finding* finding_named(const CrossCheck& result, std::string_view id) {
  constexpr std::size_t kShortest = 8;  // "fc1:7b1e"
  const auto fits = [&](const Finding& finding) { return finding.id.starts_with(id); };
  const auto count = id.size() < kShortest ? 0 : std::ranges::count_if(result.findings, fits);
  if (count == 1) return &*std::ranges::find_if(result.findings, fits);
  say_error(count == 0 ? fmt::format("no finding has the id `{}`", id)
                       : fmt::format("{} findings have an id that begins with `{}`", count, id),
            "factcheck -f line shows the ids at the end of each line");
  return nullptr;
}

// "fc1:7b1e…=false-alarm".
std::optional<Decision> read_mark(const CrossCheck& result, const std::string& mark, const Options& options) {
  const std::size_t equals = mark.find('=');
  const auto said =
      equals == std::string::npos ? std::nullopt : opinion(std::string_view(mark).substr(equals + 1));
  if (!said) {
    say_error(fmt::format("--mark: `{}` is no FINDING=VERDICT", mark),
              "the verdicts are false-alarm, confirmed, wont-fix");
    return std::nullopt;
  }
  const Finding* finding = finding_named(result, std::string_view(mark).substr(0, equals));
  if (finding == nullptr) return std::nullopt;
  return Decision{.finding = finding->id,
                  .opinion = *said,
                  .reason = options.reason,
                  .by = options.by,
                  .on = options.as_of,
                  .expires = options.expires};
}

ExitCode mark_all(const CrossCheck& result, const Options& options, Output& output) {
  if (options.reason.find_first_not_of(" \t\n") == std::string::npos) {
    say_error("--mark needs --reason", "say why, for the next who reads it");
    return ExitCode::Usage;
  }
  Decisions marked;
  for (const std::string& mark : options.marks) {
    auto decision = read_mark(result, mark, options);
    if (!decision) return ExitCode::Usage;
    marked.push_back(std::move(*decision));
  }
  const auto decide_all = [&](Decisions& decisions) {
    for (const Decision& decision : marked) decide(decisions, decision);
  };
  if (!change_decisions(options, decide_all)) return ExitCode::Usage;
  for (const Decision& decision : marked)
    output.write(fmt::format("{}: {}\n", decision.finding, name_of(decision.opinion)));
  return ExitCode::Clean;
}

// Findings that wait for a word, in the order of the report.
std::vector<std::uint32_t> open_findings(const CrossCheck& result) {
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i < result.findings.size(); ++i) {
    const Finding& finding = result.findings[i];
    if (finding.state != FindingState::Known && !finding.decision) open.push_back(i);
  }
  return open;
}

ExitCode go_through(const CrossCheck& result, const Options& options) {
  const auto keyboard = Keyboard::open();
  if (!keyboard) {
    say_error("review needs a terminal", "without one use --mark FINDING=VERDICT --reason TEXT");
    return ExitCode::Usage;
  }
  ReviewScreen screen(result, open_findings(result), options);
  const auto keep = [&](const std::string& finding, const std::optional<Decision>& decision) {
    return change_decisions(options, [&](Decisions& decisions) {
      decision ? decide(decisions, *decision) : withdraw(decisions, finding);
    });
  };
  return screen.run(*keyboard, keep) ? ExitCode::Clean : ExitCode::Usage;
}

}  // namespace

ExitCode run_review(const Options& options, Output& output) {
  Options known = options;
  known.no_decisions = known.no_decisions || !decisions_exist(options);  // the first one makes the file
  const auto accepted = read_accepted(known);
  if (!accepted) return ExitCode::Usage;
  ExitCode failure{};
  auto checked = check_articles(options, failure);
  if (!checked) return failure;
  apply_accepted(*checked, *accepted);
  say_errors(checked->errors);
  return options.marks.empty() ? go_through(*checked, options) : mark_all(*checked, options, output);
}

}  // namespace factcheck
