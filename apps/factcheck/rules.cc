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
  for (const Rule* rule : all_rules()) widest = std::max(widest, rule->info.id.size());
  for (const Rule* rule : all_rules()) {
    const RuleInfo& info = rule->info;
    output.write(fmt::format("{:<{}}  {:<7}  {}\n", info.id, widest, name_of(info.severity), info.summary));
  }
  return ExitCode::Clean;
}

}  // namespace factcheck
