// The one list of options. A new option is a row here and a field in options.h.
#include <fmt/format.h>

#include <algorithm>

#include "base/parts.h"
#include "base/utf8.h"
#include "config/read_value.h"
#include "options.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr Choice<When> kAutoOrNever[] = {{"auto", When::Auto}, {"never", When::Never}};

constexpr std::uint32_t kReads = kCheck | kExtract | kShow | kBaseline | kReview;  // that read articles
constexpr std::uint32_t kFinds = kCheck | kCompare | kBaseline | kReview;          // that make findings
constexpr std::uint32_t kCompares = kCheck | kCompare | kReport;                   // that print findings
constexpr std::uint32_t kFails = kCheck | kCompare;  // whose exit code is about findings
constexpr std::uint32_t kPages =
    kCompares | kShow | kDiff | kRules | kExplain | kHelp | kConfig;       // that print more than a page
constexpr std::uint32_t kWrites = kReads | kCompare | kJudge;              // that take long
constexpr std::uint32_t kKeeps = kCheck | kExtract | kBaseline | kReview;  // that keep what they found
constexpr std::uint32_t kAll =
    kWrites | kReport | kDiff | kRules | kExplain | kHelp | kCache | kConfig | kCompletions | kMan;
constexpr std::uint32_t kConfigured =
    kAll & ~static_cast<std::uint32_t>(kHelp | kCompletions | kMan);  // that heed the configuration

constexpr Choice<Stage> kStages[] = {{"sentences", Stage::Sentences},
                                     {"syntax", Stage::Syntax},
                                     {"mentions", Stage::Mentions},
                                     {"claims", Stage::Claims},
                                     {"questions", Stage::Questions}};

constexpr Choice<InputKind> kInputs[] = {{"articles", InputKind::Articles},
                                         {"paragraphs", InputKind::Paragraphs},
                                         {"conllu", InputKind::Conllu},
                                         {"conllu-tree", InputKind::ConlluTree}};

constexpr Choice<GroupBy> kGroups[] = {{"finding", GroupBy::Finding},
                                       {"question", GroupBy::Question},
                                       {"source", GroupBy::Source},
                                       {"rule", GroupBy::Rule}};
constexpr Choice<Severity> kSeverities[] = {
    {"error", Severity::Error}, {"warning", Severity::Warning}, {"info", Severity::Info}};

// "dates-differ,names-differ" onto the list; it keeps the rules' own names.
std::string read_rules(std::vector<std::string_view>& rules, const std::string& value) {
  for (const std::string_view word : parts_of(value, ",")) {
    const RuleInfo* rule = find_rule(word);
    if (rule == nullptr) {
      const std::string_view near = nearest_rule(word);
      return fmt::format(
          "there is no rule `{}`; {}", word,
          near.empty() ? "factcheck rules lists them" : fmt::format("did you mean `{}`?", near));
    }
    rules.push_back(rule->id);
  }
  return {};
}

std::string read_also(std::vector<FurtherReport>& also, const std::string& value) {
  const std::size_t equals = value.find('=');
  if (equals == std::string::npos || equals + 1 == value.size()) {
    return fmt::format("`{}` is not FORMAT=FILE, such as sarif=findings.sarif", value);
  }
  const std::string name = value.substr(0, equals);
  const auto format = report_format(name);
  if (!format) return not_among(name, report_format_names());
  const FurtherReport asked{.format = *format, .path = value.substr(equals + 1)};
  if (std::ranges::find(also, asked) == also.end())
    also.push_back(asked);  // the configuration may ask for it, too
  return {};
}

// What the help of --format says: the names come from the one list of formats.
std::string_view format_help() {
  static const std::string kHelp =
      fmt::format("{}; for show: text, jsonl, and conllu for syntax [default: text]", report_format_names());
  return kHelp;
}

// "2026-11-22".
std::string read_day(std::optional<Day>& target, const std::string& value) {
  const auto days = parse_iso(value);
  if (!days || days->first != days->last) return fmt::format("`{}` is no day such as 2026-11-22", value);
  target = days->first;
  return {};
}

// "file", "vscode", or a pattern of the user's own.
std::string read_hyperlinks(std::string& link, const std::string& value) {
  link = value == "none"     ? ""
         : value == "file"   ? "file://{path}"
         : value == "vscode" ? "vscode://file{path}:{line}:{column}"
                             : value;
  if (link.empty() || link.find("{path}") != std::string::npos) return {};
  return fmt::format("`{}` is none of none, file, vscode, and no pattern with {{path}} in it", value);
}

std::string read_utf8(std::string& target, const std::string& value) {
  target = value;
  return find_invalid_utf8(value) ? "the text is not UTF-8" : "";
}

bool is_on(const std::string& value) { return value != "0"; }

std::string add_pattern(Patterns& patterns, const std::string& value) {
  if (!PathPattern::parse(value)) return fmt::format("`{}` is no pattern", value);
  patterns.lines.push_back(value);
  return {};
}

std::vector<OptionRow> make_table() {
  using enum OptionForm;
  using enum OptionGroup;
  return {
      {"--stdin-filename", "NAME", Value, Input, kReads, "name and type of the text on standard input",
       [](Options& o, const std::string& v) { return o.stdin_filename = v, std::string(); }},
      {"--input", "KIND", Value, Input, kShow,
       "articles; paragraphs: text parted by blank lines and nothing else; conllu: the words of a treebank; "
       "conllu-tree: its tags and trees, too [default: articles]",
       [](Options& o, const std::string& v) { return choose(o.input, v, kInputs); }},
      {"--files-from", "FILE", List, Input, kReads,
       "read paths from FILE, or - for standard input: one a line, # begins a comment",
       [](Options& o, const std::string& v) { return o.files_from.push_back(v), std::string(); }},
      {"--files-from0", "FILE", List, Input, kReads, "the same with a NUL between paths (find -print0)",
       [](Options& o, const std::string& v) { return o.files_from0.push_back(v), std::string(); }},
      {"--include", "GLOB", List, Input, kReads,
       "of the files in folders read only these, in the syntax of .gitignore; stands in place of "
       "input.include",
       [](Options& o, const std::string& v) { return add_pattern(o.only, v); }},
      {"--exclude", "GLOB", List, Input, kReads, "do not read these; beside those of input.exclude",
       [](Options& o, const std::string& v) { return add_pattern(o.also_exclude, v); }},
      {"--force-exclude", "", Switch, Input, kReads,
       "leave out named files, too, if they are excluded or ignored",
       [](Options& o, const std::string& v) { return o.force_exclude = is_on(v), std::string(); }},
      {"--no-ignore", "", Switch, Input, kReads, "do not read .gitignore and .factcheckignore",
       [](Options& o, const std::string& v) { return o.no_ignore = is_on(v), std::string(); }},
      {"--encoding", "NAME", Value, Input, kReads,
       "auto, utf-8, utf-16le, utf-16be, latin1 [default: auto, by the byte order mark, else utf-8]",
       [](Options& o, const std::string& v) { return choose(o.read.encoding, v, kEncodings); }},
      {"--max-file-size", "SIZE", Value, Input, kReads,
       "report larger files unread; 0 for no limit [default: 8M]",
       [](Options& o, const std::string& v) { return read_size(o.read.max_file_size, v); }},
      {"--month-first", "", Switch, Input, kReads, "07/06/2025 is 6 July rather than 7 June",
       [](Options& o, const std::string& v) { return o.read.month_first = is_on(v), std::string(); }},
      {"--last-weekday", "WHICH", Value, Input, kReads,
       "\"last Tuesday\": the latest one, or that of the week-before [default: latest]",
       [](Options& o, const std::string& v) { return choose(o.times.last_weekday, v, kLastWeekdays); }},
      {"--next-weekday", "WHICH", Value, Input, kReads,
       "\"next Friday\": the first one, or that of the week-after [default: first]",
       [](Options& o, const std::string& v) { return choose(o.times.next_weekday, v, kNextWeekdays); }},
      {"--this-weekday", "WHICH", Value, Input, kReads,
       "\"this Friday\": that of the article's week, over or not, or the coming one [default: week]",
       [](Options& o, const std::string& v) { return choose(o.times.this_weekday, v, kThisWeekdays); }},
      {"-L,--follow", "", Switch, Input, kReads, "follow symbolic links",
       [](Options& o, const std::string& v) { return o.read.follow_links = is_on(v), std::string(); }},
      {"--hidden", "", Switch, Input, kReads, "read hidden files and folders too",
       [](Options& o, const std::string& v) { return o.read.hidden = is_on(v), std::string(); }},
      {"--allow-empty", "", Switch, Input, kReads | kCompare, "nothing to read is no error",
       [](Options& o, const std::string& v) { return o.allow_empty = is_on(v), std::string(); }},
      {"--claim", "TEXT", Value, Input, kCheck, "what the articles say to this one sentence",
       [](Options& o, const std::string& v) {
         o.claim = v;
         return find_invalid_utf8(v) ? std::string("the sentence is not UTF-8") : std::string();
       }},
      {"--jsonl", "FILE", Value, Input, kJudge, "pairs to judge, a JSON object a line; - for standard input",
       [](Options& o, const std::string& v) { return o.jsonl = v, std::string(); }},

      {"--show", "STATUS,...", Value, Report, kCompares,
       "contradict, differ, agree, single [default: contradict,differ]",
       [](Options& o, const std::string& v) { return read_statuses(o.report, v); }},
      {"--about", "PATTERN", Value, Report, kFinds,
       "only questions in which this regular expression is found, or in a sentence that answers them",
       [](Options& o, const std::string& v) {
         auto pattern = Pattern::compile(v);
         if (!pattern) return fmt::format("`{}` is no regular expression: {}", v, pattern.error().message);
         o.about = std::move(pattern).value();
         return std::string();
       }},
      {"--select", "RULE,...", List, Report, kFinds, "only what these rules find",
       [](Options& o, const std::string& v) { return read_rules(o.rules.select, v); }},
      {"--ignore", "RULE,...", List, Report, kFinds, "not what these rules find",
       [](Options& o, const std::string& v) { return read_rules(o.rules.ignore, v); }},
      {"-S,--severity", "LEVEL", Value, Report, kCompares,
       "error, warning, info: the lowest to show; what is \"to review\" counts as info [default: info]",
       [](Options& o, const std::string& v) { return choose(o.report.lowest, v, kSeverities); }},
      {"--min-confidence", "P", Value, Report, kFinds | kShow,
       "contradictions below it are \"to review\" and fail nothing, 0 to 1 [default: 0.5]",
       [](Options& o, const std::string& v) { return read_share(o.min_confidence, v); }},
      {"--max-findings", "N", Value, Report, kCompares,
       "print no more than N, still count all [default: 0, all]",
       [](Options& o, const std::string& v) { return read_whole(o.report.max_findings, v, 0, UINT32_MAX); }},
      {"--against", "PATH", List, Input, kCheck,
       "report only what the articles have against these, a folder of articles or of claims files",
       [](Options& o, const std::string& v) { return o.against.push_back(v), std::string(); }},
      {"--since", "RESULT.json", Value, Report, kFails, "only findings that this result had not",
       [](Options& o, const std::string& v) { return o.since = v, std::string(); }},
      {"--baseline", "FILE", Value, Report, kFinds,
       "findings in it are known and fail nothing [default: factcheck-baseline.json, if it is there]",
       [](Options& o, const std::string& v) { return o.baseline = v, std::string(); }},
      {"--no-baseline", "", Switch, Report, kFinds, "as if there were none",
       [](Options& o, const std::string& v) { return o.no_baseline = is_on(v), std::string(); }},
      {"--decisions", "FILE", Value, Report, kFinds,
       "what people said of findings [default: factcheck-decisions.yaml, if it is there]",
       [](Options& o, const std::string& v) { return o.decisions = v, std::string(); }},
      {"--no-decisions", "", Switch, Report, kFinds, "as if there were none",
       [](Options& o, const std::string& v) { return o.no_decisions = is_on(v), std::string(); }},
      {"--inline-suppressions", "", Switch, Report, kCheck | kBaseline | kReview,
       "obey marks inside articles, <!-- factcheck-ignore-next RULE: reason -->",
       [](Options& o, const std::string& v) { return o.text_marks = is_on(v), std::string(); }},
      {"--show-known", "", Switch, Report, kCompares, "known findings in full in text, not a line each",
       [](Options& o, const std::string& v) { return o.report.show_known = is_on(v), std::string(); }},
      {"--as-of", "DATE", Value, Report, kFinds,
       "what stands for today, for decisions that expire and for what is added [default: the latest "
       "article's day]",
       [](Options& o, const std::string& v) { return read_day(o.as_of, v); }},
      {"--accept-new", "", Switch, Report, kBaseline, "write: take in findings that the baseline lacks",
       [](Options& o, const std::string& v) { return o.accept_new = is_on(v), std::string(); }},
      {"--mark", "FINDING=VERDICT", List, Report, kReview,
       "decide without the keyboard: false-alarm, confirmed, wont-fix",
       [](Options& o, const std::string& v) { return o.marks.push_back(v), std::string(); }},
      {"--reason", "TEXT", Value, Report, kReview, "why, for --mark",
       [](Options& o, const std::string& v) { return read_utf8(o.reason, v); }},
      {"--by", "NAME", Value, Report, kReview, "who decides",
       [](Options& o, const std::string& v) { return read_utf8(o.by, v); }},
      {"--expires", "DATE", Value, Report, kReview, "the first day on which the decisions hold no more",
       [](Options& o, const std::string& v) { return read_day(o.expires, v); }},
      {"--stage", "STAGE", Value, Report, kShow,
       "sentences, syntax, mentions, claims, questions [default: claims]",
       [](Options& o, const std::string& v) { return choose(o.stage, v, kStages); }},

      {"-f,--format", "FORMAT", Value, OptionGroup::Output, kCompares | kShow | kDiff, format_help(),
       [](Options& o, const std::string& v) { return o.format = v, std::string(); }},
      {"-o,--output", "FILE", Value, OptionGroup::Output, kCompares | kShow | kJudge | kDiff,
       "write there, whole or not at all, instead of to standard output",
       [](Options& o, const std::string& v) {
         o.output = v;
         return v.empty() ? std::string("a file name is needed") : std::string();
       }},
      {"--also", "FORMAT=FILE", List, OptionGroup::Output, kCompares,
       "a further report of the same run; may be given again",
       [](Options& o, const std::string& v) { return read_also(o.also, v); }},
      {"--group-by", "WHAT", Value, OptionGroup::Output, kCompares,
       "finding, question, source, rule: what text and markdown put findings together by [default: question]",
       [](Options& o, const std::string& v) { return choose(o.report.group_by, v, kGroups); }},
      {"--statistics", "", Switch, OptionGroup::Output, kCompares,
       "text and markdown: how many findings each rule made and each pair of sources has",
       [](Options& o, const std::string& v) { return o.report.statistics = is_on(v), std::string(); }},
      {"-C,--context", "N", Value, OptionGroup::Output, kCompares, "lines round an excerpt [default: 1]",
       [](Options& o, const std::string& v) { return read_whole(o.report.context, v, 0, 100); }},
      {"--color", "WHEN", Value, OptionGroup::Output, kCompares | kReview,
       "auto, always, never [default: auto]",
       [](Options& o, const std::string& v) { return choose(o.color, v, kWhen); }},
      {"--width", "N", Value, OptionGroup::Output, kCompares,
       "columns [default: the terminal's, at most 120; 100 elsewhere]",
       [](Options& o, const std::string& v) { return read_whole(o.width.emplace(), v, 20, 1000); }},
      {"--hyperlinks", "FORM", Value, OptionGroup::Output, kCompares,
       "make places links where there is colour: none, file, vscode, or a pattern with {path}, {line} and "
       "{column} "
       "[default: none]",
       [](Options& o, const std::string& v) { return read_hyperlinks(o.report.link, v); }},
      {"--progress", "WHEN", Value, OptionGroup::Output, kReads,
       "tell on standard error how far a long run is: auto, always, never [default: auto, on a terminal]",
       [](Options& o, const std::string& v) { return choose(o.progress, v, kWhen); }},
      {"--pager", "WHEN", Value, OptionGroup::Output, kPages,
       "auto: what goes to a terminal is shown by $PAGER, or less; never [default: never]",
       [](Options& o, const std::string& v) { return choose(o.pager, v, kAutoOrNever); }},
      {"--timings", "", Switch, OptionGroup::Output, kFails,
       "say on standard error how long each part of the run took, and the memory it needed",
       [](Options& o, const std::string& v) { return o.timings = is_on(v), std::string(); }},
      {"--ascii", "", Switch, OptionGroup::Output, kCompares,
       "no signs outside ASCII but the articles' own words",
       [](Options& o, const std::string& v) { return o.report.ascii = is_on(v), std::string(); }},
      {"-q,--quiet", "", Count, OptionGroup::Output, kAll, "findings only; twice: nothing but the exit code",
       [](Options& o, const std::string& v) { return read_whole(o.quiet, v, 0, 1000); }},
      {"-v,--verbose", "", Count, OptionGroup::Output, kAll, "say what is skipped, and why",
       [](Options& o, const std::string& v) { return read_whole(o.verbose, v, 0, 1000); }},

      {"-j,--jobs", "N", Value, Run, kWrites,
       "threads; the result is the same for any number [default: 0, all cores]",
       [](Options& o, const std::string& v) { return read_whole(o.jobs, v, 0, 1024); }},
      {"--claims-dir", "DIR", Value, Run, kCheck | kExtract | kCompare,
       "folder of the claims files; naming it lets check write there too [default: claims]",
       [](Options& o, const std::string& v) {
         o.claims_dir = v;
         return v.empty() ? std::string("a folder is needed") : std::string();
       }},
      {"--cache-dir", "DIR", Value, Run, kKeeps | kCache,
       "folder in which what is found in articles is kept for the next run [default: factcheck in your cache "
       "folder]",
       [](Options& o, const std::string& v) {
         o.cache_dir = v;
         o.cache = true;  // what the environment turned off is asked for
         return v.empty() ? std::string("a folder is needed") : std::string();
       }},
      {"--no-cache", "", Switch, Run, kKeeps,
       "analyse articles that were read before again, and keep nothing",
       [](Options& o, const std::string& v) { return o.cache = !is_on(v), std::string(); }},
      {"--fail-on", "LEVEL", Value, Run, kFails,
       "error, warning, info, never: the least finding that ends with code 1 [default: error]",
       [](Options& o, const std::string& v) { return choose(o.fail_on, v, kFailOn); }},
      {"--exit-zero", "", Switch, Run, kFails, "the same as --fail-on never",
       [](Options& o, const std::string& v) {
         if (is_on(v)) o.fail_on = FailOn::Never;
         return std::string();
       }},
      {"--strict", "", Switch, Run, kKeeps, "files that were skipped make the run incomplete: code 3",
       [](Options& o, const std::string& v) { return o.strict = is_on(v), std::string(); }},

      {"-c,--config", "FILE", Value, Configuration, kConfigured, "use this configuration and no other",
       [](Options& o, const std::string& v) {
         o.config_file = v;
         return v.empty() ? std::string("a file is needed") : std::string();
       }},
      {"--set", "KEY=VALUE", List, Configuration, kConfigured,
       "one key of the configuration, such as show=agree",
       [](Options& o, const std::string& v) { return o.set.push_back(v), std::string(); }},
      {"--isolated", "", Switch, Configuration, kConfigured, "read no configuration file",
       [](Options& o, const std::string& v) { return o.isolated = is_on(v), std::string(); }},
      {"--origin", "", Switch, Configuration, kConfig, "show where each value comes from",
       [](Options& o, const std::string& v) { return o.origin = is_on(v), std::string(); }},

      {"-h", "", Switch, General, kAll, "one screen of help",
       [](Options& o, const std::string& v) { return o.short_help = is_on(v), std::string(); }},
      {"--help", "", Switch, General, kAll, "all of it",
       [](Options& o, const std::string& v) { return o.full_help = is_on(v), std::string(); }},
      {"-V,--version", "", Switch, General, kAll, "the version; with -v what it was built with",
       [](Options& o, const std::string& v) { return o.version = is_on(v), std::string(); }},
  };
}

}  // namespace

const std::vector<OptionRow>& option_table() {
  static const std::vector<OptionRow> table = make_table();
  return table;
}

std::string_view name_of(OptionGroup group) {
  constexpr std::string_view kNames[] = {"Input", "What to report", "Output",
                                         "Run",   "Configuration",  "General"};
  return kNames[static_cast<std::size_t>(group)];
}

std::vector<OptionGroup> all_groups() {
  std::vector<OptionGroup> groups;
  for (const OptionRow& row : option_table()) {
    if (std::ranges::find(groups, row.group) == groups.end()) groups.push_back(row.group);
  }
  return groups;
}

std::string_view long_name(const OptionRow& row) {
  const std::size_t comma = row.names.find(',');
  return comma == std::string_view::npos ? row.names : row.names.substr(comma + 1);
}

}  // namespace factcheck
