// Units of measure, each with its dimension and what makes it the base unit: metre, square metre, litre,
// kilogram, metre per second, degree Celsius, joule, watt, byte, second.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "mention/parts.h"
#include "mention/quantity.h"

namespace factcheck {

struct UnitMatch {
  std::string unit;  // singular name: "mile", "square metre", "mile per hour", "percentage-point"
  Dimension dimension = Dimension::Other;
  double to_base = 1;
  double base_offset = 0;
  std::uint32_t last = 0;    // part behind it
  bool glued_metre = false;  // "5m": metres, or millions if what follows can be counted
};

// The unit that starts at this part, right behind a figure. `percent_words` such as "pc" count as well.
std::optional<UnitMatch> unit_after(const Parts& parts, std::uint32_t at);

}  // namespace factcheck
