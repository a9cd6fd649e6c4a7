// Figures that stand in one place of two sentences that are otherwise alike: "7" / "a mere 3" million,
// "the 12th" / "the 31st", "10-15%" / "more than 60%".
#pragma once

#include "align/wording_words.h"

namespace factcheck {

// Whether each place holds one figure, with words that bound or colour it and none that name another thing,
// and no number could be meant by both. The words between which the places stand are the same.
bool figures_exclude(const WordingPlace& a, const WordingPlace& b);

}  // namespace factcheck
