// Given names by gender: evidence that "Delia Osborne" is a person, and a woman.
#pragma once

#include <optional>
#include <string_view>

#include "mention/name.h"

namespace factcheck {

// Gender::Unknown for a name that both bear ("Robin"); nothing if the table does not have it. Lower case.
std::optional<Gender> find_first_name(std::string_view word);

// Whether two given names can be one person's: the same, an initial of the other, or its short form
// ("Joe" and "Joseph"). Lower case, full stops left out.
bool same_first_name(std::string_view a, std::string_view b);

}  // namespace factcheck
