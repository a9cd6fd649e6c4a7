// The one file that knows CLI11.
#include "options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <list>

#include "base/nearest.h"

namespace factcheck {
namespace {

// What CLI11 fills for one row.
struct Slot {
  const OptionRow* row = nullptr;
  CLI::Option* option = nullptr;
  bool on = false;
  int count = 0;
  std::vector<std::string> values;
};

void add_to(CLI::App& app, Slot& slot) {
  const OptionRow& row = *slot.row;
  std::string names(row.names);
  switch (row.form) {
    case OptionForm::Switch:
      if (const std::string off = negation(row); !off.empty()) names += ",!" + off;
      slot.option = app.add_flag(names, slot.on)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
      slot.option->disable_flag_override();
      break;
    case OptionForm::Count:
      slot.option = app.add_flag(names, slot.count)->disable_flag_override();
      break;
    case OptionForm::Value:
    case OptionForm::List:
      slot.option = app.add_option(names, slot.values)->allow_extra_args(false);
      break;
  }
}

// Every long and short name, for suggestions.
std::vector<std::string> all_names() {
  std::vector<std::string> names;
  for (const OptionRow& row : option_table()) {
    const std::size_t comma = row.names.find(',');
    if (comma != std::string_view::npos) names.emplace_back(row.names.substr(0, comma));
    names.emplace_back(long_name(row));
    if (std::string off = negation(row); !off.empty()) names.push_back(std::move(off));
  }
  return names;
}

UsageError unknown_option(std::string word) {
  word.resize(std::min(word.size(), word.find('=')));
  const std::vector<std::string> names = all_names();
  std::vector<std::string_view> views;
  for (const std::string& name : names) {
    if (name.starts_with("--")) views.emplace_back(name);
  }
  const std::string_view near = nearest(word, views);
  return {.message = fmt::format("unknown option `{}`", word),
          .help = near.empty() ? "factcheck --help lists all options; for a file of that name write ./" + word
                               : fmt::format("did you mean `{}`?", near)};
}

// The row that a word of the command line names, or null.
const OptionRow* row_of(std::string word) {
  word.resize(std::min(word.size(), word.find('=')));
  for (const OptionRow& row : option_table()) {
    if (word == long_name(row) || (row.names.size() > 2 && word == row.names.substr(0, row.names.find(','))))
      return &row;
  }
  return nullptr;
}

// CLI11 says that an option lacks its value, or that a switch was given one, but not in our words.
UsageError refused(const std::vector<std::string>& arguments, const CLI::ParseError& error) {
  for (const std::string& word : arguments) {
    const OptionRow* row = row_of(word);
    if (row == nullptr) continue;
    const bool takes_value = !row->value.empty();
    if (!takes_value && word.find('=') != word.npos) {
      return {.message = fmt::format("option `{}` takes no value", long_name(*row)), .help = {}};
    }
    if (takes_value && &word == &arguments.back()) {
      return {.message = fmt::format("option `{}` needs a value: {}", long_name(*row), row->value),
              .help = {}};
    }
  }
  return {.message = error.what(), .help = "factcheck --help lists all options"};
}

// The first word that no option owns stands after `--`.
bool first_is_after_dashes(const std::vector<std::string>& arguments, std::size_t words) {
  const auto dashes = std::ranges::find(arguments, "--");
  if (dashes == arguments.end() || words == 0) return false;
  return static_cast<std::size_t>(arguments.end() - dashes - 1) == words;
}

std::vector<std::string> values_of(const Slot& slot) {
  switch (slot.row->form) {
    case OptionForm::Switch:
      return {slot.on ? "1" : "0"};
    case OptionForm::Count:
      return {fmt::to_string(slot.count)};
    case OptionForm::Value:
      return {slot.values.back()};
    case OptionForm::List:
      break;
  }
  return slot.values;
}

}  // namespace

std::string negation(const OptionRow& row) {
  const std::string_view name = long_name(row);
  if (row.form != OptionForm::Switch || row.group == OptionGroup::General || !name.starts_with("--"))
    return {};
  if (name.starts_with("--no-")) {
    // `--ignore` is an option of its own, and not `--no-ignore` turned off.
    std::string off = fmt::format("--{}", name.substr(5));
    return std::ranges::any_of(option_table(),
                               [&](const OptionRow& other) { return long_name(other) == off; })
               ? std::string()
               : off;
  }
  return fmt::format("--no-{}", name.substr(2));
}

std::optional<UsageError> read_command_line(std::vector<std::string> arguments, CommandLine& result) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.allow_windows_style_options(false);
  std::list<Slot> slots;
  for (const OptionRow& row : option_table()) {
    slots.push_back({.row = &row, .option = nullptr, .on = false, .count = 0, .values = {}});
    add_to(app, slots.back());
  }
  app.add_option("words", result.options.paths);

  try {
    app.parse(
        std::vector<std::string>(arguments.rbegin(), arguments.rend()));  // CLI11 takes them from the back
  } catch (const CLI::ParseError& error) {
    return refused(arguments, error);
  }
  for (const std::string& word : app.remaining()) {
    if (word != "--") return unknown_option(word);
  }

  result.first_word_is_path = first_is_after_dashes(arguments, result.options.paths.size());
  for (const Slot& slot : slots) {
    if (slot.option->count() == 0) continue;
    result.given.push_back(slot.row);
    result.values.push_back(values_of(slot));
  }
  return apply_options(result, result.options);
}

std::optional<UsageError> apply_options(const CommandLine& line, Options& options) {
  for (std::size_t i = 0; i < line.given.size(); ++i) {
    for (const std::string& value : line.values[i]) {
      const std::string reason = line.given[i]->set(options, value);
      if (reason.empty()) continue;
      return UsageError{.message = fmt::format("{}: {}", long_name(*line.given[i]), reason), .help = {}};
    }
  }
  return std::nullopt;
}

}  // namespace factcheck
