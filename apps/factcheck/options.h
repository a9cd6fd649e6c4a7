// The options of all commands: one table that the parser, the help and the checks share.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/span.h"
#include "config/settings.h"
#include "pipeline/about.h"
#include "text/pattern.h"

namespace factcheck {

enum class Stage : std::uint8_t { Sentences, Syntax, Mentions, Claims, Questions };
// What the files of `show` are: articles of all kinds by their names, or one kind whatever the names say.
enum class InputKind : std::uint8_t { Articles, Paragraphs, Conllu, ConlluTree };

// What the configuration can say, and beside it what only the command line can.
struct Options : Settings {
  // input
  std::vector<std::string> paths;  // without the command's word
  std::optional<std::string> stdin_filename;
  std::vector<std::string> files_from;
  std::vector<std::string> files_from0;  // lists with a NUL between paths
  Patterns only;                         // --include: in place of the configuration's
  Patterns also_exclude;                 // --exclude: beside those of the configuration
  bool force_exclude = false;
  bool no_ignore = false;
  bool strict = false;  // files that were skipped make the run incomplete
  InputKind input = InputKind::Articles;
  bool allow_empty = false;
  std::optional<std::string> claim;  // --claim: one sentence to hold against the corpus
  std::optional<std::string> jsonl;  // --jsonl: pairs to judge

  // what to report
  std::optional<Pattern> about;      // --about: only questions that it is found in
  ChosenRules rules;                 // --select and --ignore
  std::vector<std::string> against;  // --against: what the articles are held against
  std::optional<std::string> since;  // --since: a result whose findings are left out

  // what was accepted before
  bool no_baseline = false;
  bool accept_new = false;
  bool no_decisions = false;
  std::optional<Day> as_of;        // what stands for today
  std::vector<std::string> marks;  // review --mark: FINDING=VERDICT
  std::string reason, by;
  std::optional<Day> expires;

  // output
  std::string output;  // empty: standard output
  When progress = When::Auto;
  When pager = When::Never;  // Auto: on a terminal
  bool timings = false;
  int quiet = 0;
  int verbose = 0;
  Stage stage = Stage::Claims;

  // run
  std::optional<std::string> claims_dir;  // --claims-dir: check writes there, too

  // configuration
  std::optional<std::string> config_file;
  bool isolated = false;
  std::vector<std::string> set;  // KEY=VALUE
  bool origin = false;           // config show: where each value comes from

  // asked for instead of a run
  bool short_help = false;
  bool full_help = false;
  bool version = false;
};

// Bits of OptionRow::commands.
enum CommandBit : std::uint32_t {
  kCheck = 1U << 0,
  kExtract = 1U << 1,
  kCompare = 1U << 2,
  kShow = 1U << 3,
  kJudge = 1U << 4,
  kRules = 1U << 5,
  kExplain = 1U << 6,
  kHelp = 1U << 7,
  kCache = 1U << 8,
  kConfig = 1U << 9,
  kCompletions = 1U << 10,
  kMan = 1U << 11,
  kReport = 1U << 12,
  kDiff = 1U << 13,
  kBaseline = 1U << 14,
  kReview = 1U << 15,
};

enum class OptionGroup : std::uint8_t { Input, Report, Output, Run, Configuration, General };

// How often it counts and what it takes. Switch: has a --no- form, the last one wins. Count: -vv is 2.
// Value: the last one wins. List: each one adds.
enum class OptionForm : std::uint8_t { Switch, Count, Value, List };

// A switch or count is given its number as value ("0", "1", "2"). Returns why the value is refused, or
// nothing.
using SetOption = std::string (*)(Options& options, const std::string& value);

struct OptionRow {
  std::string_view names;  // "-f,--format"
  std::string_view value;  // "FORMAT"; empty for switches and counts
  OptionForm form = OptionForm::Value;
  OptionGroup group = OptionGroup::Input;
  std::uint32_t commands = 0;
  std::string_view help;
  SetOption set = nullptr;
};

// In the order of --help.
const std::vector<OptionRow>& option_table();

// "--format" of "-f,--format".
std::string_view long_name(const OptionRow& row);

// The name that turns a switch off: "--no-ascii" for "--ascii", "--cache" for "--no-cache"; empty if it has
// none.
std::string negation(const OptionRow& row);

std::string_view name_of(OptionGroup group);  // "Input"
// In the order in which the table has them.
std::vector<OptionGroup> all_groups();

// A command line, read: the options, and the words that are none.
struct CommandLine {
  Options options;                               // `paths` holds all positional words
  bool first_word_is_path = false;               // it stands after `--`
  std::vector<const OptionRow*> given;           // options that were used, by table order
  std::vector<std::vector<std::string>> values;  // of each of them; a switch or count has its number
};

// Why a command line was refused, and what would mend it.
struct UsageError {
  std::string message;
  std::string help;
};

// Reads the arguments after the program's name. Options may stand before, between and after other words; they
// are never abbreviated; `--` ends them.
std::optional<UsageError> read_command_line(std::vector<std::string> arguments, CommandLine& result);

// Puts what the command line says over other options: those that the configuration made.
std::optional<UsageError> apply_options(const CommandLine& line, Options& options);

}  // namespace factcheck
