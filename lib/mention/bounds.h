// What the words around a figure say of it: "over" 260 million, 20 "or more", "nearly" 40.
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

}  // namespace factcheck
