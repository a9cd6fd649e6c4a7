// Completion for zsh: a function file `_factcheck` for a folder of $fpath.
#include <fmt/format.h>

#include "commands.h"
#include "completions.h"
#include "expected.h"

namespace factcheck {
namespace {

// For use within '…' as part of an argument specification: ' ends the quotes, and [ ] : have a meaning.
std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
      continue;
    }
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// What completes a place: the ACTION of _arguments.
std::string action_of(const Expected& expected) {
  const std::string words = joined(expected.words, " ");
  switch (expected.filler) {
    case Filler::Anything:
      return " ";
    case Filler::Words:
      return fmt::format("({})", words);
    case Filler::WordList:
      return fmt::format("_sequence compadd - {}", words);
    case Filler::Assignment:
      return fmt::format("_factcheck_assignment {}", words);
    case Filler::Files:
      return "_files";
    case Filler::Folders:
      return "_files -/";
  }
  return " ";
}

// The lines of one option: '(-f --format)'{-f,--format=}'[help]:FORMAT:(text line)'
std::string specification(const OptionRow& row) {
  const bool takes_value = !row.value.empty();
  const bool repeats = row.form == OptionForm::Count || row.form == OptionForm::List;
  const std::string text = takes_value ? fmt::format("[{}]:{}:{}", quoted(row.help), quoted(row.value),
                                                     action_of(expected_value(row)))
                                       : fmt::format("[{}]", quoted(row.help));
  const std::vector<std::string> names = names_of(row);
  const std::string others = repeats ? "*" : fmt::format("({})", joined(names, " "));
  std::string out;
  for (const std::string& name : names) {
    // A short option takes its value behind it or as the next word, a long one also behind `=`.
    const std::string_view value = !takes_value ? "" : name.starts_with("--") ? "=" : "+";
    out += fmt::format("      '{}{}{}{}'\n", others, name, value, text);
  }
  return out;
}

std::string words_of(const Command& command) {
  std::string out;
  const ExpectedWords expected = expected_words(command);
  for (std::size_t i = 0; i < expected.places.size(); ++i) {
    const bool rest = expected.repeats && i + 1 == expected.places.size();
    out += fmt::format("      '{}:{}:{}'\n", rest ? "*" : fmt::to_string(i + 1), quoted(command.name),
                       action_of(expected.places[i]));
  }
  return out;
}

std::string list_commands() {
  std::string out;
  for (const Command& command : kCommands) {
    out += fmt::format("    '{}:{}'\n", quoted(command.name), quoted(command.summary));
  }
  return out;
}

std::string command_names() {
  std::vector<std::string> names;
  for (const Command& command : kCommands) names.emplace_back(command.name);
  return joined(names, "|");
}

// Completion begins anew behind the command, so that the places of its words count from there.
constexpr std::string_view kEnd = R"(
  esac
  if (( command_at > 0 )); then
    words=("${(@)words[1,command_at-1]}" "${(@)words[command_at+1,-1]}")
    (( --CURRENT ))
  elif (( ! named )); then
    arguments=("${(@)arguments:#[1-9*]:*}" '1: :_factcheck_first' '*:path:_files')
  fi
  _arguments -s -S : $arguments
}

if [[ $funcstack[1] = _factcheck ]]; then
  _factcheck "$@"
else
  compdef _factcheck factcheck
fi
)";

}  // namespace

std::string zsh_completion() {
  std::string out = fmt::format(
      "#compdef factcheck\n"
      "# Completes factcheck in zsh; made by `factcheck completions zsh`.\n\n"
      "_factcheck_first() {{\n"
      "  local -a commands\n"
      "  commands=(\n{}  )\n"
      "  _describe -t commands command commands\n"
      "  _files\n"
      "}}\n\n"
      "_factcheck_assignment() {{\n"
      "  if compset -P 1 '*='; then\n"
      "    _files\n"
      "  else\n"
      "    compadd -S = -- \"$@\"\n"
      "  fi\n"
      "}}\n\n"
      "_factcheck() {{\n"
      "  local -a arguments\n"
      "  local command={} i skip=0\n"
      "  local -i command_at=0 named=0\n"
      "  for (( i = 2; i < CURRENT; ++i )); do\n"
      "    if (( skip )); then\n"
      "      skip=0\n"
      "      continue\n"
      "    fi\n"
      "    case $words[i] in\n"
      "      ({}) skip=1 ;;\n"
      "      (--) named=1; break ;;\n"
      "      (-*) ;;\n"
      "      ({}) command=$words[i]; command_at=i; break ;;\n"
      "      (*) named=1; break ;;\n"
      "    esac\n"
      "  done\n"
      "  case $command in\n",
      list_commands(), kCommands.front().name, joined(names_with_value(), "|"), command_names());
  for (const Command& command : kCommands) {
    out += fmt::format("    ({}) arguments=(\n", command.name);
    for (const OptionRow* row : rows_of(command)) out += specification(*row);
    out += words_of(command) + "    ) ;;\n";
  }
  return out + std::string(kEnd.substr(1));
}

}  // namespace factcheck
