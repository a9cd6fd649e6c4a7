// Figures that stand in one place of two sentences that are otherwise alike: "5" / "a mere 0.2" million,
// "the 100th" / "the 70th", "20-30%" / "more than 90%".
#pragma once

#include "align/wording_words.h"

namespace factcheck {

// Whether each place holds one figure, with words that bound or colour it and none that name another thing,
// and no number could be meant by both. The words between which the places stand are the same.
bool figures_exclude(const WordingPlace& a, const WordingPlace& b);

}  // namespace factcheck
