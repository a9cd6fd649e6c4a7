// `factcheck rules`: the rules by name.
#include "verdict/rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "commands.h"

namespace factcheck {

ExitCode run_rules(const Options& options, Output& output) {
  if (!options.paths.empty()) {
    say_error("the command `rules` takes no words", "factcheck explain RULE tells what one means");
    return ExitCode::Usage;
  }
  std::size_t widest = 0;
  for (const RuleInfo& rule : all_rules()) widest = std::max(widest, rule.id.size());
  for (const RuleInfo& rule : all_rules()) {
    output.write(fmt::format("{:<{}}  {:<7}  {}\n", rule.id, widest, name_of(rule.severity), rule.summary));
  }
  return ExitCode::Clean;
}

}  // namespace factcheck
