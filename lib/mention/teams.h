// Names that teams go by and that are ordinary words or places besides: "Bulls", "Heat", "Crystal Palace".
#pragma once

#include <cstdint>
#include <string_view>

namespace factcheck {

constexpr std::uint32_t kMostTeamWords = 2;

// Only beside an office of sport: "the Bulls coach". The key is as WordKey makes it.
bool is_team(std::string_view key);

}  // namespace factcheck
