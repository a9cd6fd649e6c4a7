// What may stand in a place of the command line, read off the tables of options and commands: what a shell
// completes there.
//
//   --color WHEN         one of auto, always, never
//   --ignore RULE,...    rules with commas between
//   explain RULE|...     a rule, or what no list holds
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "commands.h"

namespace factcheck {

// Anything: a number, a sentence. Assignment: one of the words, `=` and a file.
enum class Filler : std::uint8_t { Anything, Words, WordList, Files, Folders, Assignment };

struct Expected {
  Filler filler = Filler::Anything;
  std::vector<std::string> words;
};

// Of an option that takes a value.
Expected expected_value(const OptionRow& row);

// Of the words behind a command, by place; the last one stands for all that follow if `repeats`.
struct ExpectedWords {
  std::vector<Expected> places;
  bool repeats = false;
};
ExpectedWords expected_words(const Command& command);

// "-f", "--format"; of a switch its --no- form too.
std::vector<std::string> names_of(const OptionRow& row);

// "-f" of "-f,--format", also where there is no long name; empty if there is none.
std::string_view short_name(const OptionRow& row);

// The rows that a command takes, in the order of the table.
std::vector<const OptionRow*> rows_of(const Command& command);

}  // namespace factcheck
