// Days, months and years that stand in one place of two sentences that are otherwise alike: "1876" / "the
// early 1800s", "June 2009" / "October 2013", June "3" / "17".
#pragma once

#include "align/wording_words.h"

namespace factcheck {

// Whether each place holds a moment and nothing else, and no moment could be meant by both.
bool days_exclude(const WordingPlace& a, const WordingPlace& b);

// Whether the place holds a moment and nothing else.
bool is_day_phrase(const WordingPlace& place);

}  // namespace factcheck
