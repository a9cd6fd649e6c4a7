// What help and the manual page say beside options and commands.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exit_code.h"

namespace factcheck {

inline constexpr std::string_view kIntroduction =
    "factcheck reads news articles and says where they agree, differ and contradict each other.";

struct ExitCodeRow {
  ExitCode code;
  std::string_view help;
};
inline constexpr auto kExitCodes = std::to_array<ExitCodeRow>({
    {ExitCode::Clean, "all input was read; nothing at or above --fail-on"},
    {ExitCode::Findings, "all input was read; something at or above --fail-on"},
    {ExitCode::Usage, "wrong use: option, missing path, nothing to read, output that cannot be written"},
    {ExitCode::Incomplete, "some input could not be read; the rest was done. Wins over 1"},
    {ExitCode::Bug, "a bug of ours"},
});

// The variables that the program looks at beside those of the configuration; a test compares them with the
// sources.
inline constexpr auto kVariables = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"FACTCHECK_CONFIG", "as --config"},
    {"XDG_CONFIG_HOME", "your configuration folder; else ~/.config"},
    {"XDG_CACHE_HOME", "your cache folder, in which the cache is by default; else ~/.cache"},
    {"HOME", "your home folder"},
    {"NO_COLOR", "not empty: no colour"},
    {"FORCE_COLOR", "not empty and not 0: colour also where there is no terminal"},
    {"CLICOLOR_FORCE", "the same"},
    {"VISUAL", "the editor of review"},
    {"EDITOR", "the same, where VISUAL is not set"},
    {"PAGER", "what --pager shows results with; else less"},
    {"CI", "set: no progress line unless it is asked for"},
    {"TERM", "dumb: no colour"},
    {"COLUMNS", "columns of the terminal"},
});

// All of them.
struct VariableRow {
  std::string name;
  std::string help;
};
std::vector<VariableRow> all_variables();

struct ExampleRow {
  std::string_view command;
  std::string_view help;
};
inline constexpr auto kExamples = std::to_array<ExampleRow>({
    {"factcheck corpus/", "compare the articles of a folder"},
    {"factcheck -f html -o page.html corpus/", "a page to read in a browser"},
    {"factcheck --claim \"The toll is 40\" corpus/", "hold one sentence against them"},
});

// What -h shows, in words short enough for one line: a screen has 24 lines of 80 columns.
struct CommonOption {
  std::string_view name;
  std::string_view help;
};
inline constexpr auto kCommonOptions = std::to_array<CommonOption>({
    {"--format", "text, line, html, markdown, json, ... [default: text]"},
    {"--output", "write there instead of to standard output"},
    {"--show", "contradict, differ, agree, single"},
    {"--claim", "what the articles say to this one sentence"},
    {"--about", "only questions in which this pattern is found"},
    {"--fail-on", "error, warning, info, never: what ends with code 1"},
    {"--quiet", "findings only; twice: only the exit code"},
    {"--jobs", "threads [default: 0, all cores]"},
});
inline constexpr auto kCommonCommands =
    std::to_array<std::string_view>({"check", "extract", "explain", "config", "help"});

}  // namespace factcheck
