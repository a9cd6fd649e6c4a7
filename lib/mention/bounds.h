// What the words around a figure say of it: "over" 260 million, 20 "or more", "nearly" 40; "rose by" 5%, a 3%
// "drop".
#pragma once

#include <cstdint>
#include <optional>

#include "mention/parts.h"
#include "mention/quantity.h"

namespace factcheck {

struct Hedge {
  Bound bound = Bound::Exact;
  Side side = Side::Both;
  std::uint32_t first = 0, last = 0;  // parts of the hedge, half-open
};

// The hedge that ends right before a part: "no fewer than | 20". Two in a row are one: "well over an
// estimated | 20".
std::optional<Hedge> hedge_before(const Parts& parts, std::uint32_t at);

// The hedge that starts at a part: "20 | or more".
std::optional<Hedge> hedge_after(const Parts& parts, std::uint32_t at);

// What a figure that begins at `first` and ends before `last` does: "rose by | 5%", "up | 3%", "a | 5% |
// increase". A level that was reached ("rose to 5%") is no change.
Change change_around(const Parts& parts, const Analysis& analysis, std::uint32_t first, std::uint32_t last);

// Whether a verb or noun of change governs "from A to B": the part before "from".
Change change_before(const Parts& parts, const Analysis& analysis, std::uint32_t at);

}  // namespace factcheck
