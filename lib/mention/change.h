// Whether a figure is a rise or a fall, or a level that was reached: "rose by" 5%, a 3% "drop", "rose to" 5%.
#pragma once

#include <cstdint>

#include "mention/parts.h"
#include "mention/quantity.h"

namespace factcheck {

// What a figure that begins at `first` and ends before `last` does: "rose by | 5%", "up | 3%", "a | 5% |
// increase". A level that was reached ("rose to 5%") is no change.
Change change_around(const Parts& parts, const Analysis& analysis, std::uint32_t first, std::uint32_t last);

// How a level was reached: "rose (5 cents) to | $23", "down to | 40".
Change change_to_level(const Parts& parts, const Analysis& analysis, std::uint32_t at);

// Whether a verb or noun of change governs "from A to B": the part before "from".
Change change_before(const Parts& parts, const Analysis& analysis, std::uint32_t at);

}  // namespace factcheck
