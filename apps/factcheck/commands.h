// The one list of commands. A new command is a file that runs it, a declaration and a row here.
#pragma once

#include <array>
#include <string_view>

#include "exit_code.h"
#include "options.h"
#include "output.h"

namespace factcheck {

ExitCode run_check(const Options& options, Output& output);
ExitCode run_extract(const Options& options, Output& output);
ExitCode run_compare(const Options& options, Output& output);
ExitCode run_show(const Options& options, Output& output);
ExitCode run_judge(const Options& options, Output& output);
ExitCode run_rules(const Options& options, Output& output);
ExitCode run_explain(const Options& options, Output& output);
ExitCode run_cache(const Options& options, Output& output);
ExitCode run_config(const Options& options, Output& output);
ExitCode run_completions(const Options& options, Output& output);
ExitCode run_man(const Options& options, Output& output);
ExitCode run_report(const Options& options, Output& output);
ExitCode run_diff(const Options& options, Output& output);
ExitCode run_baseline(const Options& options, Output& output);
ExitCode run_review(const Options& options, Output& output);
ExitCode run_help(const Options& options, Output& output);

struct Command {
  std::string_view name;
  CommandBit bit;
  std::string_view words;    // what follows it: "[PATH]..."
  std::string_view summary;  // one line
  ExitCode (*run)(const Options& options, Output& output);
  bool configured = true;  // the configuration is read before it runs
};

// The first one runs when no command is named.
inline constexpr auto kCommands = std::to_array<Command>({
    {"check", kCheck, "[PATH]...", "read articles, compare them, report (the default)", run_check},
    {"extract", kExtract, "[PATH]...", "write what the articles say to claims/*.yaml", run_extract},
    {"compare", kCompare, "[CLAIMS]...", "compare claims files alone, without their articles", run_compare},
    {"report", kReport, "RESULT.json", "show a saved result in another form", run_report},
    {"diff", kDiff, "OLD.json NEW.json", "what came, went and changed between two results", run_diff},
    {"review", kReview, "[PATH]...", "go through findings at the keyboard and keep what you decide",
     run_review},
    {"baseline", kBaseline, "write|check|prune [PATH]...", "accept the present findings as known",
     run_baseline},
    {"show", kShow, "[PATH]...", "show what one stage of the work finds", run_show},
    {"judge", kJudge, "--jsonl FILE", "say how pairs of short texts relate", run_judge},
    {"rules", kRules, "", "list the rules", run_rules},
    {"explain", kExplain, "RULE|QUESTION|FINDING [PATH]...",
     "tell what a rule means, or why claims were compared", run_explain},
    {"cache", kCache, "info|clear", "what is kept of articles read before", run_cache},
    {"config", kConfig, "show|check|init|schema [...]", "show, check or begin the configuration", run_config,
     false},
    {"completions", kCompletions, "bash|zsh|fish", "print what lets a shell complete factcheck's words",
     run_completions, false},
    {"man", kMan, "", "print the manual page, for man -l", run_man, false},
    {"help", kHelp, "[COMMAND]", "show all options, or those of one command", run_help, false},
});

// The command of a name, or null.
const Command* find_command(std::string_view name);
// The nearest command's name, or empty.
std::string_view nearest_command(std::string_view word);

// One screen of 24 lines and 80 columns: usage, the common options, examples.
std::string short_help();
// All of it; of one command if there is one.
std::string full_help(const Command* command);

}  // namespace factcheck
