// The part of the known places that states are: by their names and by their capitals.
#pragma once

#include <string_view>

#include "mention/gazetteer.h"

namespace factcheck {

// "us" -> United States, "paris" -> Paris; find_place knows these and all others.
const KnownPlace* find_country_or_capital(std::string_view key);

}  // namespace factcheck
