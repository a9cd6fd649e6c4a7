#include "config/keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/nearest.h"
#include "base/parts.h"
#include "config/read_value.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

using enum ConfigType;

bool is_true(const ConfigValue& value) { return value.text() == "true"; }

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : ",") + text;
  return all;
}

// A path that is relative to the file that names it.
std::string path_from(const ConfigValue& value) {
  const bool stands_alone = value.text().starts_with('/') || value.shown_folder.empty();
  return stands_alone ? value.text() : value.shown_folder + '/' + value.text();
}

ConfigProblem set_format(Settings& settings, const ConfigValue& value) {
  if (!report_format(value.text())) return {not_among(value.text(), report_format_names())};
  settings.format = value.text();
  return {};
}

ConfigProblem set_folder(std::string& folder, const ConfigValue& value) {
  if (value.text().empty()) return {"a folder is needed"};
  folder = path_from(value);
  return {};
}

// clang-format off: a row is a line or two
constexpr auto kScalars = std::to_array<ConfigKey>({
    {"version", Whole, "1", "version of this file's form", nullptr, "1"},
    {"extends", Text, "null",
     "a file whose keys hold where this one has none; its rows follow those of this file", nullptr},

    {"input.include", Texts, "[]",
     "patterns, in the syntax of .gitignore: of the files in folders only these are read",
     [](Settings& s, const ConfigValue& v) {
       s.include = {v.folder, v.texts};
       return ConfigProblem{};
     }},
    {"input.exclude", Texts, "[]", "patterns: of the files in folders these are not read",
     [](Settings& s, const ConfigValue& v) {
       s.exclude = {v.folder, v.texts};
       return ConfigProblem{};
     }},
    {"input.max_file_size", Size, "8M", "larger files are reported unread; 0 for no limit",
     [](Settings& s, const ConfigValue& v) {
       return ConfigProblem{read_size(s.read.max_file_size, v.text())};
     }},
    {"input.follow", Switch, "false", "follow symbolic links",
     [](Settings& s, const ConfigValue& v) {
       s.read.follow_links = is_true(v);
       return ConfigProblem{};
     }},
    {"input.hidden", Switch, "false", "read hidden files and folders too",
     [](Settings& s, const ConfigValue& v) {
       s.read.hidden = is_true(v);
       return ConfigProblem{};
     }},
    {"input.encoding", Word, "auto",
     "what the files are written in; auto: by the byte order mark, else utf-8",
     [](Settings& s, const ConfigValue& v) {
       return ConfigProblem{choose(s.read.encoding, v.text(), kEncodings)};
     },
     "auto, utf-8, utf-16le, utf-16be, latin1"},
    {"input.month_first", Switch, "false", "07/06/2025 is 6 July rather than 7 June",
     [](Settings& s, const ConfigValue& v) {
       s.read.month_first = is_true(v);
       return ConfigProblem{};
     }},

    {"claims_dir", Text, "claims", "folder of the claims files: extract writes it, check and compare read it",
     [](Settings& s, const ConfigValue& v) { return set_folder(s.claims_folder, v); }},

    {"baseline", Text, "null", "findings that are known; null: factcheck-baseline.json, if it is there",
     [](Settings& s, const ConfigValue& v) { return set_folder(s.baseline.emplace(), v); }},
    {"decisions", Text, "null",
     "what people said of findings; null: factcheck-decisions.yaml, if it is there",
     [](Settings& s, const ConfigValue& v) { return set_folder(s.decisions.emplace(), v); }},

    {"inline_suppressions", Switch, "false", "obey marks inside articles that let findings stand",
     [](Settings& s, const ConfigValue& v) {
       s.text_marks = is_true(v);
       return ConfigProblem{};
     }},

    {"rules", Rules, "{}",
     "by rule: error, warning, info or none, or {severity: error, tolerance: 2%}; a tolerance is for "
     "rules of figures, and lets two that lie so near each other agree",
     nullptr},
    {"min_confidence", Number, "0.5", "contradictions below it are \"to review\" and fail nothing, 0 to 1",
     [](Settings& s, const ConfigValue& v) { return ConfigProblem{read_share(s.min_confidence, v.text())}; }},
    {"show", Words, "[contradict, differ]", "what is reported",
     [](Settings& s, const ConfigValue& v) {
       return ConfigProblem{read_statuses(s.report, joined(v.texts))};
     },
     "contradict, differ, agree, single"},
    {"fail_on", Word, "error", "the least finding that ends with code 1",
     [](Settings& s, const ConfigValue& v) { return ConfigProblem{choose(s.fail_on, v.text(), kFailOn)}; },
     "error, warning, info, never"},

    {"times.last_weekday", Word, "latest", "\"last Tuesday\": the latest one, or that of the week before",
     [](Settings& s, const ConfigValue& v) {
       return ConfigProblem{choose(s.times.last_weekday, v.text(), kLastWeekdays)};
     },
     "latest, week-before"},
    {"times.next_weekday", Word, "first", "\"next Friday\": the first one, or that of the week after",
     [](Settings& s, const ConfigValue& v) {
       return ConfigProblem{choose(s.times.next_weekday, v.text(), kNextWeekdays)};
     },
     "first, week-after"},
    {"times.this_weekday", Word, "week",
     "\"this Friday\": that of the article's week, over or not, or the coming one",
     [](Settings& s, const ConfigValue& v) {
       return ConfigProblem{choose(s.times.this_weekday, v.text(), kThisWeekdays)};
     },
     "week, coming"},

    {"report.format", Text, "text", "format of the report, as --format has them", set_format},
    {"report.also", Reports, "{}", "further reports of every run: by format, the file; --also adds to them",
     nullptr},
    {"report.width", Whole, "null", "columns; null: the terminal's, at most 120, and 100 elsewhere",
     [](Settings& s, const ConfigValue& v) {
       return ConfigProblem{read_whole(s.width.emplace(), v.text(), 20, 1000)};
     }},
    {"report.context", Whole, "1", "lines round an excerpt",
     [](Settings& s,
        const ConfigValue& v) { return ConfigProblem{read_whole(s.report.context, v.text(), 0, 100)}; }},
    {"report.color", Word, "auto", "colour on a terminal, always or never",
     [](Settings& s, const ConfigValue& v) { return ConfigProblem{choose(s.color, v.text(), kWhen)}; },
     "auto, always, never"},
    {"report.ascii", Switch, "false", "no signs outside ASCII but the articles' own words",
     [](Settings& s, const ConfigValue& v) {
       s.report.ascii = is_true(v);
       return ConfigProblem{};
     }},

    {"jobs", Whole, "0", "threads; the result is the same for any number; 0: all cores",
     [](Settings& s, const ConfigValue& v) { return ConfigProblem{read_whole(s.jobs, v.text(), 0, 1024)}; }},
    {"cache", Switch, "true", "keep what is found in articles for the next run",
     [](Settings& s, const ConfigValue& v) {
       s.cache = is_true(v);
       return ConfigProblem{};
     }},
    {"cache_dir", Text, "null", "the folder in which that is kept; null: factcheck in your cache folder",
     [](Settings& s, const ConfigValue& v) { return set_folder(s.cache_dir.emplace(), v); }},
});
// clang-format on

// Those of single values, and then the lists of rows.
const std::vector<ConfigKey>& all_keys() {
  static const std::vector<ConfigKey> keys = [] {
    std::vector<ConfigKey> all(kScalars.begin(), kScalars.end());
    all.insert(all.end(), row_keys().begin(), row_keys().end());
    return all;
  }();
  return keys;
}

ConfigProblem unknown_rule(const std::string& rule) {
  std::vector<std::string_view> ids;
  for (const Rule* known : all_rules()) ids.push_back(known->info.id);
  const std::string_view near = nearest(rule, ids);
  return {fmt::format("unknown rule `{}`{}", rule,
                      near.empty() ? std::string("; factcheck rules lists them")
                                   : fmt::format("; did you mean `{}`?", near))};
}

}  // namespace

const std::vector<std::string>& ConfigValue::field(std::string_view name) const {
  static const std::vector<std::string> kNone;
  const auto found = std::ranges::find(fields, name, [](const auto& field) { return field.first; });
  return found == fields.end() ? kNone : found->second;
}

std::string ConfigValue::field_text(std::string_view name) const {
  const std::vector<std::string>& found = field(name);
  return found.empty() ? std::string() : found.front();
}

std::span<const ConfigKey> config_keys() { return all_keys(); }

const ConfigKey* find_config_key(std::string_view path) {
  const auto keys = config_keys();
  const auto found = std::ranges::find(keys, path, &ConfigKey::path);
  return found == keys.end() ? nullptr : &*found;
}

ConfigProblem set_rule_severity(Settings& settings, const std::string& rule, const std::string& value) {
  if (find_rule(rule) == nullptr) return unknown_rule(rule);
  constexpr Choice<std::optional<Severity>> kSeverities[] = {{"error", Severity::Error},
                                                             {"warning", Severity::Warning},
                                                             {"info", Severity::Info},
                                                             {"none", std::nullopt}};
  std::optional<Severity> severity;
  if (std::string reason = choose(severity, value, kSeverities); !reason.empty()) return {reason};
  RuleSetting& setting = settings.rule_settings[rule];
  setting.severity = severity;
  setting.off = !severity.has_value();
  return {};
}

ConfigProblem set_rule_tolerance(Settings& settings, const std::string& rule, const std::string& value) {
  if (find_rule(rule) == nullptr) return unknown_rule(rule);
  if (!takes_tolerance(rule)) return {fmt::format("`{}` compares no figures, and so has no tolerance", rule)};
  double tolerance = 0;
  if (std::string reason = read_tolerance(tolerance, value); !reason.empty()) return {reason};
  settings.rule_settings[rule].tolerance = tolerance;
  return {};
}

ConfigProblem set_further_report(Settings& settings, const std::string& format, const ConfigValue& file) {
  const auto known = report_format(format);
  if (!known) return {not_among(format, report_format_names()), "format"};
  if (file.text().empty()) return {fmt::format("{}: the name of a file is needed", format)};
  std::erase_if(settings.also, [&](const FurtherReport& other) { return other.format == *known; });
  const auto at = std::ranges::upper_bound(settings.also, *known, {}, &FurtherReport::format);
  settings.also.insert(at, {.format = *known, .path = path_from(file)});
  return {};
}

std::vector<std::string_view> cut_choices(std::string_view choices) {
  return choices.empty() ? std::vector<std::string_view>() : parts_of(choices, ", ");
}

}  // namespace factcheck
