// `factcheck -h`, `--help` and `help`: made from the tables of commands and options.
#include <fmt/format.h>

#include "base/nearest.h"
#include "commands.h"
#include "config/config_file.h"

namespace factcheck {
namespace {

constexpr std::size_t kColumn = 30;  // where explanations begin
constexpr std::size_t kWidth = 100;

constexpr std::string_view kIntroduction =
    "factcheck reads news articles and says where they agree, differ and contradict each other.\n";

constexpr std::string_view kExitCodes =
    "Exit codes\n"
    "  0  all input was read; nothing at or above --fail-on\n"
    "  1  all input was read; something at or above --fail-on\n"
    "  2  wrong use: option, missing path, nothing to read, output that cannot be written\n"
    "  3  some input could not be read; the rest was done. Wins over 1\n"
    "  4  a bug of ours\n";

constexpr std::string_view kExamples =
    "Examples\n"
    "  factcheck corpus/                            compare the articles of a folder\n"
    "  factcheck -f markdown -o report.md corpus/   a page for readers\n"
    "  factcheck --claim \"The toll is 40\" corpus/   hold one sentence against them\n";

constexpr std::string_view kCommonOptions[] = {"--format",  "--output", "--show", "--claim",
                                               "--fail-on", "--quiet",  "--jobs", "--claims-dir"};

// The text cut at spaces into lines that fit beside the column.
std::string beside(std::string_view left, std::string_view text) {
  std::string out = fmt::format("  {:<{}}", left, kColumn - 2);
  if (left.size() + 3 > kColumn) out += fmt::format("\n{:{}}", "", kColumn);
  std::size_t used = kColumn;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (used > kColumn && used + 1 + (end - at) > kWidth) {
      out += fmt::format("\n{:{}}", "", kColumn);
      used = kColumn;
    }
    if (used > kColumn) {
      out += ' ';
      ++used;
    }
    out += text.substr(at, end - at);
    used += end - at;
    at = end + 1;
  }
  return out + '\n';
}

std::string left_of(const OptionRow& row) {
  const std::size_t comma = row.names.find(',');
  std::string left = comma != std::string_view::npos
                         ? fmt::format("{}, {}", row.names.substr(0, comma), row.names.substr(comma + 1))
                     : row.names.starts_with("--") ? "    " + std::string(row.names)
                                                   : std::string(row.names);
  if (!row.value.empty()) left += fmt::format(" {}", row.value);
  return left;
}

std::string list_commands() {
  std::string out = "Commands\n";
  for (const Command& command : kCommands) {
    out += beside(fmt::format("{} {}", command.name, command.words), command.summary);
  }
  return out;
}

// Each variable that is heeded with the key of the configuration that it sets.
std::string list_variables() {
  std::string out = "Environment\n";
  for (const ConfigVariable& variable : config_variables()) {
    out += beside(variable.name, fmt::format("{}: {}", variable.key, variable.help));
  }
  out += beside("FACTCHECK_CONFIG", "the same as --config");
  out += beside("NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM, COLUMNS", "colour and width where no option says");
  return out;
}

std::string list_group(OptionGroup group, std::uint32_t commands) {
  std::string out;
  for (const OptionRow& row : option_table()) {
    if (row.group == group && (row.commands & commands) != 0) out += beside(left_of(row), row.help);
  }
  return out.empty() ? out : fmt::format("{}\n{}\n", name_of(group), out);
}

}  // namespace

std::string short_help() {
  std::string out(kIntroduction);
  out +=
      "\nUsage: factcheck [OPTIONS] [PATH]...\n       factcheck COMMAND [OPTIONS] ...\n\n" + list_commands();
  out += "\nCommon options\n";
  for (const std::string_view name : kCommonOptions) {
    for (const OptionRow& row : option_table()) {
      if (long_name(row) == name) out += beside(left_of(row), row.help);
    }
  }
  out += fmt::format("\n{}\n--help lists everything.\n", kExamples);
  return out;
}

std::string full_help(const Command* command) {
  std::string out;
  if (command == nullptr) {
    out = fmt::format(
        "{}\nUsage: factcheck [OPTIONS] [PATH]...\n       factcheck COMMAND [OPTIONS] ...\n\n"
        "A PATH is a file, a folder, or - for standard input; without one, the folder you stand in.\n\n{}\n",
        kIntroduction, list_commands());
  } else {
    const std::string_view space = command->words.empty() ? "" : " ";
    out = fmt::format("factcheck {}: {}\n\nUsage: factcheck {} [OPTIONS]{}{}\n\n", command->name,
                      command->summary, command->name, space, command->words);
  }
  const std::uint32_t commands = command == nullptr ? ~0U : command->bit;
  for (const OptionGroup group : {OptionGroup::Input, OptionGroup::Report, OptionGroup::Output,
                                  OptionGroup::Run, OptionGroup::Configuration, OptionGroup::General}) {
    out += list_group(group, commands);
  }
  out +=
      "A switch has a --no- form, and the last one wins; -- ends options; options are never abbreviated.\n";
  if (command == nullptr) out += fmt::format("\n{}\n{}\n{}", list_variables(), kExitCodes, kExamples);
  return out;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : kCommands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

std::string_view nearest_command(std::string_view word) {
  std::array<std::string_view, kCommands.size()> names;
  for (std::size_t i = 0; i < kCommands.size(); ++i) names[i] = kCommands[i].name;
  return nearest(word, names);
}

ExitCode run_help(const Options& options, Output& output) {
  if (options.paths.empty()) {
    output.write(full_help(nullptr));
    return ExitCode::Clean;
  }
  const std::string& word = options.paths.front();
  const Command* command = find_command(word);
  if (command == nullptr) {
    const std::string_view near = nearest_command(word);
    say_error(fmt::format("unknown command `{}`", word),
              near.empty() ? "factcheck help lists the commands" : fmt::format("did you mean `{}`?", near));
    return ExitCode::Usage;
  }
  output.write(full_help(command));
  return ExitCode::Clean;
}

}  // namespace factcheck
