// `factcheck explain RULE`: what a rule means, with an example of a finding and of what is none.
#include <fmt/format.h>

#include "base/nearest.h"
#include "commands.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

ExitCode unknown_rule(const std::string& word) {
  std::vector<std::string_view> names;
  for (const Rule* rule : all_rules()) names.push_back(rule->info.id);
  const std::string_view near = nearest(word, names);
  say_error(fmt::format("unknown rule `{}`", word),
            near.empty() ? "factcheck rules lists them" : fmt::format("did you mean `{}`?", near));
  return ExitCode::Usage;
}

}  // namespace

ExitCode run_explain(const Options& options, Output& output) {
  if (options.paths.empty()) {
    say_error("explain what?", "factcheck explain RULE; factcheck rules lists them");
    return ExitCode::Usage;
  }
  for (const std::string& word : options.paths) {
    const RuleInfo* rule = find_rule(word);
    if (rule == nullptr) return unknown_rule(word);
    output.write(
        fmt::format("{} ({})\n{}\n\n{}\n", rule->id, name_of(rule->severity), rule->summary, rule->help));
  }
  return ExitCode::Clean;
}

}  // namespace factcheck
