#include "expected.h"

#include <algorithm>

#include "base/parts.h"
#include "report/report.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

// Of its own: what is cut may go before the words are used.
std::vector<std::string> words_of(std::string_view text, std::string_view border) {
  const auto parts = parts_of(text, border);
  return {parts.begin(), parts.end()};
}

std::vector<std::string> rule_names() {
  std::vector<std::string> names;
  for (const Rule* rule : all_rules()) names.emplace_back(rule->info.id);
  return names;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command& command : kCommands) names.emplace_back(command.name);
  return names;
}

// An option with a few words to choose from names them when it refuses another: that is the one place where
// they are listed, so we ask it.
std::vector<std::string> choices_of(const OptionRow& row, const std::string& strange) {
  constexpr std::string_view kListed = " is none of ";
  Options scratch;
  const std::string refusal = row.set(scratch, strange);
  const std::size_t at = refusal.find(kListed);
  if (at == std::string::npos) return {};
  const std::string_view listed = std::string_view(refusal).substr(at + kListed.size());
  return words_of(listed.substr(0, listed.find(';')), ", ");
}

bool is_word(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

// One place of Command::words: "[PATH]...", "show|check|init", "RULE|QUESTION|FINDING".
Expected expected_place(std::string_view place) {
  Expected expected;
  bool files = false;
  for (std::string part : words_of(place, "|")) {
    std::erase_if(part, [](char c) { return c == '[' || c == ']' || c == '.'; });
    if (is_word(part)) {
      expected.words.push_back(part);
    } else if (part == "RULE") {
      expected.words = rule_names();
    } else if (part == "COMMAND") {
      expected.words = command_names();
    } else if (part != "QUESTION" && !part.starts_with("FINDING")) {
      files = true;
    }
  }
  expected.filler = !expected.words.empty() ? Filler::Words : files ? Filler::Files : Filler::Anything;
  return expected;
}

}  // namespace

Expected expected_value(const OptionRow& row) {
  if (row.value.empty()) return {};
  if (row.value == "FILE") return {.filler = Filler::Files, .words = {}};
  if (row.value == "DIR") return {.filler = Filler::Folders, .words = {}};
  if (row.value == "FORMAT") return {.filler = Filler::Words, .words = words_of(report_format_names(), ", ")};
  if (row.value.starts_with("RULE")) return {.filler = Filler::WordList, .words = rule_names()};
  if (row.value.ends_with("=FILE")) return {.filler = Filler::Assignment, .words = choices_of(row, "?=?")};
  std::vector<std::string> words = choices_of(row, "?");
  if (words.empty()) return {};
  return {.filler = row.value.ends_with(",...") ? Filler::WordList : Filler::Words,
          .words = std::move(words)};
}

ExpectedWords expected_words(const Command& command) {
  ExpectedWords expected;
  if (command.words.empty() || command.words.starts_with("-")) return expected;
  for (const std::string& place : words_of(command.words, " ")) {
    expected.places.push_back(expected_place(place));
    expected.repeats = place.find("...") != std::string::npos;
  }
  return expected;
}

std::vector<std::string> names_of(const OptionRow& row) {
  std::vector<std::string> names = words_of(row.names, ",");
  if (std::string off = negation(row); !off.empty()) names.push_back(std::move(off));
  return names;
}

std::string_view short_name(const OptionRow& row) {
  const std::string_view first = row.names.substr(0, row.names.find(','));
  return first.starts_with("--") ? std::string_view() : first;
}

std::vector<const OptionRow*> rows_of(const Command& command) {
  std::vector<const OptionRow*> rows;
  for (const OptionRow& row : option_table()) {
    if ((row.commands & command.bit) != 0) rows.push_back(&row);
  }
  return rows;
}

}  // namespace factcheck
