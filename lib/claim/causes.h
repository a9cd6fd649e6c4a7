// What a clause says brought something about: "the fire was blamed on a heater", "the leak led to an
// explosion", "a broken rail caused the crash".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "claim/reading.h"

namespace factcheck {

struct Cause {
  std::int32_t cause = -1;   // phrase
  std::int32_t effect = -1;  // phrase
};

// Both sides, or nothing. `verb` is the clause's base form.
std::optional<Cause> cause_of(const Reading& reading, const Clause& clause, std::string_view verb);

}  // namespace factcheck
