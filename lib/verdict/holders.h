// Whether somebody was in office, as far as the table of office holders knows: to tell a title given by
// courtesy
// ("President Reagan", years after) from one that is claimed.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/calendar.h"

namespace factcheck {

enum class InOffice : std::uint8_t { Unknown, Yes, No };

// `office` as claims have it: "president of United States". Unknown for people and offices outside the table,
// and without a moment.
InOffice in_office(std::string_view holder, std::string_view office, const std::optional<DayRange>& moment);

}  // namespace factcheck
