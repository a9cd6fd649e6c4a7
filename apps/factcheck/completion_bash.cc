// Completion for bash. It needs nothing but bash itself; where bash-completion is installed, that loads it.
#include <fmt/format.h>

#include "commands.h"
#include "completions.h"
#include "expected.h"

namespace factcheck {
namespace {

// `=` cuts words for bash, so words are put together again before they are looked at.
constexpr std::string_view kBegin = R"(# Completes factcheck in bash; made by `factcheck completions bash`.

_factcheck_words() { # one of the words
  COMPREPLY=($(compgen -P "$kept" -W "$*" -- "$cur"))
}

_factcheck_list() { # words with commas between
  local head=
  [[ $cur == *,* ]] && head=${cur%,*},
  COMPREPLY=($(compgen -P "$kept$head" -W "$*" -- "${cur##*,}"))
  compopt -o nospace 2>/dev/null
}

_factcheck_paths() { # -f: files, -d: folders
  local IFS=$'\n'
  COMPREPLY+=($(compgen -P "$kept" "$1" -- "$cur"))
  compopt -o filenames 2>/dev/null
}

_factcheck_assignment() { # one of the words, = and a file
  if [[ $cur == *=* ]]; then
    [[ $COMP_WORDBREAKS == *=* ]] || kept+=${cur%%=*}=
    cur=${cur#*=}
    _factcheck_paths -f
  else
    COMPREPLY=($(compgen -P "$kept" -S = -W "$*" -- "$cur"))
    compopt -o nospace 2>/dev/null
  fi
}

_factcheck() {
  local IFS=$' \t\n' words=() word i cur option= kept= command= place=0 ended=
  COMPREPLY=()
  for ((i = 0; i <= COMP_CWORD; ++i)); do
    word=${COMP_WORDS[i]}
    if ((i > 0)) && [[ $word == = || (${words[-1]} == *= && ${COMP_WORDS[i - 1]} == =) ]]; then
      words[-1]+=$word
    else
      words+=("$word")
    fi
  done
  cur=${words[-1]}
)";

std::string option_case(const OptionRow& row) {
  const Expected expected = expected_value(row);
  const std::string words = joined(expected.words, " ");
  std::string action;
  switch (expected.filler) {
    case Filler::Anything:
      return {};
    case Filler::Words:
      action = "_factcheck_words " + words;
      break;
    case Filler::WordList:
      action = "_factcheck_list " + words;
      break;
    case Filler::Assignment:
      action = "_factcheck_assignment " + words;
      break;
    case Filler::Files:
      action = "_factcheck_paths -f";
      break;
    case Filler::Folders:
      action = "_factcheck_paths -d";
      break;
  }
  return fmt::format("    {}) {} ;;\n", joined(names_of(row), " | "), action);
}

std::string command_options() {
  std::string out;
  for (const Command& command : kCommands) {
    std::vector<std::string> names;
    for (const OptionRow* row : rows_of(command)) {
      for (std::string& name : names_of(*row)) names.push_back(std::move(name));
    }
    // Without a command the first one runs.
    const std::string_view also = &command == &kCommands.front() ? " | ''" : "";
    out += fmt::format("      {}{}) _factcheck_words {} ;;\n", command.name, also, joined(names, " "));
  }
  return out;
}

std::string place_case(const std::string& label, const Expected& expected) {
  if (expected.filler == Filler::Anything) return {};
  const std::string action = expected.filler == Filler::Words
                                 ? "_factcheck_words " + joined(expected.words, " ")
                                 : std::string("_factcheck_paths -f");
  return fmt::format("    {}) {} ;;\n", label, action);
}

std::string command_words() {
  std::string out;
  for (const Command& command : kCommands) {
    const ExpectedWords expected = expected_words(command);
    for (std::size_t i = 0; i < expected.places.size(); ++i) {
      const bool rest = expected.repeats && i + 1 == expected.places.size();
      out +=
          place_case(fmt::format("{}:{}", command.name, rest ? "*" : fmt::to_string(i)), expected.places[i]);
    }
  }
  return out;
}

std::string command_names(std::string_view border) {
  std::vector<std::string> names;
  for (const Command& command : kCommands) names.emplace_back(command.name);
  return joined(names, border);
}

}  // namespace

std::string bash_completion() {
  std::string out(kBegin);
  out += fmt::format(
      "  for word in \"${{words[@]:1:${{#words[@]}}-2}}\"; do\n"
      "    if [[ $option ]]; then\n"
      "      option=\n"
      "      continue\n"
      "    fi\n"
      "    case $ended$word in\n"
      "      --) ended=ended command=${{command:-{}}} ;;\n"
      "      {}) option=$word ;;\n"
      "      -*) ;;\n"
      "      *)\n"
      "        if [[ $command ]]; then\n"
      "          ((++place))\n"
      "        else\n"
      "          case $word in\n"
      "            {}) command=$word ;;\n"
      "            *) command={} place=1 ;;\n"
      "          esac\n"
      "        fi\n"
      "        ;;\n"
      "    esac\n"
      "  done\n",
      kCommands.front().name, joined(names_with_value(), " | "), command_names(" | "),
      kCommands.front().name);
  out +=
      "  if [[ ! $option && ! $ended && $cur == --*=* ]]; then\n"
      "    option=${cur%%=*} cur=${cur#*=}\n"
      "    [[ $COMP_WORDBREAKS == *=* ]] || kept=$option=\n"
      "  fi\n\n"
      "  case $option in\n"
      "    '') ;;\n";
  for (const OptionRow& row : option_table()) out += option_case(row);
  out += fmt::format(
      "  esac\n"
      "  [[ $option ]] && return\n\n"
      "  if [[ ! $ended && $cur == -* ]]; then\n"
      "    case $command in\n{}"
      "    esac\n"
      "    return\n"
      "  fi\n\n"
      "  case $command:$place in\n"
      "    :0)\n"
      "      _factcheck_words {}\n"
      "      _factcheck_paths -f\n"
      "      ;;\n{}"
      "  esac\n"
      "}}\n\n"
      "complete -F _factcheck factcheck\n",
      command_options(), command_names(" "), command_words());
  return out;
}

}  // namespace factcheck
