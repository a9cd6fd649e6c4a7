// The value of a claim as a small map: {bound: more-than, value: 260000000, unit: "USD"}, {name: "Elon
// Musk"}, {days: "2025-05", time: "08:44"}, {text: "alive"}.
//
// The intervals of a quantity are not written where they follow from bound, value and step, so that a person
// who corrects the value need not think of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/claim.h"

namespace factcheck {

// One key and its scalar.
struct ValueEntry {
  std::string key;
  std::string content;
  bool quoted = true;  // a string; else a number or a word of ours
};

// `answer` is the claim's: what a figure's or a time's text is where it is not written.
std::vector<ValueEntry> value_entries(const Value& value, const std::string& answer);

// The text of a figure is the answer's words, that of a time its days, where the file gives none.
std::string usual_text(const Value& value, const std::string& answer);

// What is wrong, and at which entry.
struct ValueProblem {
  std::size_t entry = 0;
  std::string message;
};
// Keys may stand in any order; `value` is set only if all is well.
std::optional<ValueProblem> read_value(const std::vector<ValueEntry>& entries, Value& value);

// The value that the words of an answer have by themselves; nothing if no figure or date can be read from
// them.
std::optional<Value> value_of_answer(ClaimKind kind, const std::string& answer);

// "2025", "2025-06", "2025-06-07", or two of these with a slash between.
std::optional<DayRange> parse_days(std::string_view text);
// The same backwards; empty for days that no such text can name.
std::string days_text(const DayRange& days);

// A number as a person writes it: digits, a point, an exponent. No octal, hexadecimal, `1_000`, infinity.
std::optional<double> parse_number(std::string_view text);

}  // namespace factcheck
