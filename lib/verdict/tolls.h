// Tolls that rise together: where one article has more dead than the other and more injured too, in the same
// two sentences, it was written later, whatever its date says.
//
//   "at least 207 dead and 450 others injured"      "at least 290 people were killed and at least 500
//   wounded"
//
// No contradiction, but an update within the day.
#pragma once

#include <vector>

#include "claim/claim.h"
#include "verdict/result.h"

namespace factcheck {

// Turns contradictions between running figures into updates where another running figure of the same two
// sentences is larger on the same side, neither exactly the other's.
void settle_rising_tolls(const std::vector<Claim>& claims, std::vector<JudgedQuestion>& judged);

}  // namespace factcheck
