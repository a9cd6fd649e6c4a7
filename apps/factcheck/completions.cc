// `factcheck completions bash|zsh|fish`.
#include "completions.h"

#include <fmt/format.h>

#include <array>

#include "base/nearest.h"
#include "commands.h"
#include "expected.h"

namespace factcheck {
namespace {

struct Shell {
  std::string_view name;
  std::string (*script)();
};
constexpr auto kShells =
    std::to_array<Shell>({{"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}});

}  // namespace

std::string joined(const std::vector<std::string>& words, std::string_view border) {
  return fmt::format("{}", fmt::join(words, border));
}

std::vector<std::string> names_with_value() {
  std::vector<std::string> names;
  for (const OptionRow& row : option_table()) {
    if (row.value.empty()) continue;
    for (std::string& name : names_of(row)) names.push_back(std::move(name));
  }
  return names;
}

ExitCode run_completions(const Options& options, Output& output) {
  const std::string word = options.paths.size() == 1 ? options.paths.front() : std::string();
  std::vector<std::string_view> names;
  for (const Shell& shell : kShells) {
    if (shell.name == word) {
      output.write(shell.script());
      return ExitCode::Clean;
    }
    names.push_back(shell.name);
  }
  const std::string_view near = nearest(word, names);
  say_error(
      word.empty() ? std::string("`completions` takes one word") : fmt::format("unknown shell `{}`", word),
      near.empty() ? "the shells are bash, zsh and fish" : fmt::format("did you mean `{}`?", near));
  return ExitCode::Usage;
}

}  // namespace factcheck
