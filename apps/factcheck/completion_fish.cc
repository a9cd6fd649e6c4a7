// Completion for fish: lines of `complete`.
#include <fmt/format.h>

#include "commands.h"
#include "completions.h"
#include "expected.h"

namespace factcheck {
namespace {

// Within '…' fish knows \' and \\.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + '\'';
}

std::string value_of(const Expected& expected) {
  const std::string words = joined(expected.words, " ");
  switch (expected.filler) {
    case Filler::Anything:
      return " -x";
    case Filler::Words:
      return fmt::format(" -x -a {}", quoted(words));
    case Filler::WordList:
      return fmt::format(" -x -a {}", quoted(fmt::format("(__fish_append , {})", words)));
    case Filler::Assignment:
      return fmt::format(" -x -a {}", quoted(joined(expected.words, "= ") + "="));
    case Filler::Files:
      return " -r -F";
    case Filler::Folders:
      return " -x -a '(__fish_complete_directories)'";
  }
  return {};
}

// Every command that takes the option; and no command yet, if the first one does.
std::string condition(const OptionRow& row) {
  std::vector<std::string> users;
  if ((row.commands & kCommands.front().bit) != 0) users.emplace_back("\"\"");
  for (const Command& command : kCommands) {
    if ((row.commands & command.bit) != 0) users.emplace_back(command.name);
  }
  return quoted("__factcheck_command_is " + joined(users, " "));
}

std::string name_of_option(std::string_view name) {
  return name.starts_with("--") ? fmt::format(" -l {}", name.substr(2))
                                : fmt::format(" -s {}", name.substr(1));
}

std::string option_lines(const OptionRow& row) {
  std::string names;
  if (const auto name = short_name(row); !name.empty()) names += name_of_option(name);
  if (const auto name = long_name(row); name.starts_with("--")) names += name_of_option(name);
  const std::string value = row.value.empty() ? "" : value_of(expected_value(row));
  const std::string begin = fmt::format("complete -c factcheck -n {}", condition(row));
  std::string out = fmt::format("{}{}{} -d {}\n", begin, names, value, quoted(row.help));
  if (const std::string off = negation(row); !off.empty()) {
    out += fmt::format("{}{} -d {}\n", begin, name_of_option(off),
                       quoted(fmt::format("not {}", long_name(row))));
  }
  return out;
}

std::string word_lines(const Command& command) {
  const ExpectedWords expected = expected_words(command);
  std::string out;
  for (std::size_t i = 0; i < expected.places.size(); ++i) {
    if (expected.places[i].filler != Filler::Words) continue;
    const std::string at = quoted(fmt::format("__factcheck_at {} {}", command.name, i));
    out += fmt::format("complete -c factcheck -n {} -f -a {}\n", at,
                       quoted(joined(expected.places[i].words, " ")));
  }
  if (expected.places.empty()) {
    out += fmt::format("complete -c factcheck -n {} -f\n",
                       quoted(fmt::format("__factcheck_command_is {}", command.name)));
  }
  return out;
}

std::string command_names() {
  std::vector<std::string> names;
  for (const Command& command : kCommands) names.emplace_back(command.name);
  return joined(names, " ");
}

}  // namespace

std::string fish_completion() {
  std::string out = fmt::format(
      "# Completes factcheck in fish; made by `factcheck completions fish`.\n\n"
      "# The command of the words before the cursor, and how many words stand behind it.\n"
      "function __factcheck_command\n"
      "    set -l skip 0\n"
      "    set -l command ''\n"
      "    set -l place 0\n"
      "    for word in (commandline -opc)[2..-1]\n"
      "        if test $skip = 1\n"
      "            set skip 0\n"
      "            continue\n"
      "        end\n"
      "        switch $word\n"
      "            case {}\n"
      "                set skip 1\n"
      "            case '-*'\n"
      "            case '*'\n"
      "                if test -n \"$command\"\n"
      "                    set place (math $place + 1)\n"
      "                else if contains -- $word {}\n"
      "                    set command $word\n"
      "                else\n"
      "                    set command {}\n"
      "                end\n"
      "        end\n"
      "    end\n"
      "    printf '%s\\n' \"$command\" $place\n"
      "end\n\n"
      "function __factcheck_command_is\n"
      "    set -l found (__factcheck_command)\n"
      "    contains -- \"$found[1]\" $argv\n"
      "end\n\n"
      "function __factcheck_at\n"
      "    set -l found (__factcheck_command)\n"
      "    test \"$found[1]\" = $argv[1] -a $found[2] = $argv[2]\n"
      "end\n\n",
      joined(names_with_value(), " "), command_names(), kCommands.front().name);
  for (const Command& command : kCommands) {
    out += fmt::format("complete -c factcheck -n '__factcheck_command_is \"\"' -a {} -d {}\n", command.name,
                       quoted(command.summary));
  }
  for (const Command& command : kCommands) out += word_lines(command);
  for (const OptionRow& row : option_table()) out += option_lines(row);
  return out;
}

}  // namespace factcheck
