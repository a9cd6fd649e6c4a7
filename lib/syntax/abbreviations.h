// Words that carry a full stop of their own, and what that stop may mean.
#pragma once

#include <cstdint>
#include <string_view>

namespace factcheck {

enum class AbbreviationKind : std::uint8_t {
  None,
  Title,    // Mr. Smith: a name follows, never a sentence's end
  Inner,    // vs., approx.: words follow, never a sentence's end
  Ending,   // Inc., etc., a.m.: may stand at a sentence's end
  Number,   // No. 8, p. 4: an abbreviation only before a digit
  Month,    // Jan. 6, Sept. 2024: if it is capitalised
  DayName,  // Mon., Sat.: if it is capitalised and a digit, a month or a comma follows
  State     // Conn., Fla.: if it is capitalised and stands by a comma
};

// `word` without its last full stop, in lower case: "sen", "ph.d", "a.m".
AbbreviationKind abbreviation_kind(std::string_view word);

// Words in lower case that often open a sentence and seldom follow an abbreviation inside one:
// "in the U.S. The bill", but "U.S. Senate".
bool opens_sentences(std::string_view word);

}  // namespace factcheck
