// `factcheck -h`, `--help` and `help`: made from the tables of commands and options.
#include <fmt/format.h>

#include "base/nearest.h"
#include "commands.h"
#include "config/config_file.h"
#include "help_tables.h"

namespace factcheck {
namespace {

constexpr std::size_t kColumn = 30;  // where explanations begin
constexpr std::size_t kWidth = 100;

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

std::string list_group(OptionGroup group, std::uint32_t commands) {
  std::string out;
  for (const OptionRow& row : option_table()) {
    if (row.group == group && (row.commands & commands) != 0) out += beside(left_of(row), row.help);
  }
  return out.empty() ? out : fmt::format("{}\n{}\n", name_of(group), out);
}

// "  0  all input was read; ...", a row each.
std::string list_exit_codes() {
  std::string out = "Exit codes\n";
  for (const ExitCodeRow& row : kExitCodes) {
    out += fmt::format("  {}  {}\n", static_cast<int>(row.code), row.help);
  }
  return out;
}

std::string list_variables() {
  std::string out = "Environment\n";
  for (const VariableRow& row : all_variables()) out += beside(row.name, row.help);
  return out;
}

std::string list_examples() {
  std::string out = "Examples\n";
  for (const ExampleRow& row : kExamples) out += fmt::format("  {:<44}{}\n", row.command, row.help);
  return out;
}

}  // namespace

std::vector<VariableRow> all_variables() {
  std::vector<VariableRow> rows;
  for (const ConfigVariable& row : config_variables()) {
    rows.push_back({std::string(row.name), fmt::format("{}: {}", row.key, row.help)});
  }
  for (const auto& [name, help] : kVariables) rows.push_back({std::string(name), std::string(help)});
  return rows;
}

std::string short_help() {
  constexpr std::size_t kLeft = 25;  // columns of names
  std::string out =
      fmt::format("{}\n\nUsage: factcheck [COMMAND] [OPTIONS] [PATH]...    (--help lists everything)\n",
                  "factcheck says where news articles agree, differ and contradict each other.");
  for (const std::string_view name : kCommonCommands) {
    const Command* command = find_command(name);
    if (command != nullptr) out += fmt::format("  {:<{}}{}\n", name, kLeft - 2, command->summary);
  }
  out += "\nCommon options\n";
  for (const CommonOption& common : kCommonOptions) {
    for (const OptionRow& row : option_table()) {
      if (long_name(row) == common.name)
        out += fmt::format("  {:<{}}{}\n", left_of(row), kLeft - 2, common.help);
    }
  }
  return out + '\n' + list_examples();
}

std::string full_help(const Command* command) {
  std::string out;
  if (command == nullptr) {
    out = fmt::format(
        "{}\n\nUsage: factcheck [OPTIONS] [PATH]...\n       factcheck COMMAND [OPTIONS] ...\n\n"
        "A PATH is a file, a folder, or - for standard input; without one, the folder you stand in.\n\n{}\n",
        kIntroduction, list_commands());
  } else {
    const std::string_view space = command->words.empty() ? "" : " ";
    out = fmt::format("factcheck {}: {}\n\nUsage: factcheck {} [OPTIONS]{}{}\n\n", command->name,
                      command->summary, command->name, space, command->words);
  }
  const std::uint32_t commands = command == nullptr ? ~0U : command->bit;
  for (const OptionGroup group : all_groups()) out += list_group(group, commands);
  out +=
      "A switch has a --no- form, and the last one wins; -- ends options; options are never abbreviated.\n";
  if (command == nullptr)
    out += fmt::format("\n{}\n{}\n{}", list_variables(), list_exit_codes(), list_examples());
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
