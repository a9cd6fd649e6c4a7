// Deeds whose doer and sufferer cannot change places: "Mesa bought Corvo" and "Corvo bought Mesa" are two
// tellings of which one is wrong.
#pragma once

#include <string_view>

#include "align/profile.h"

namespace factcheck {

// By the topic of a profile: the id of a sense, or a verb that the lexicon does not know.
bool is_directed(std::string_view topic);

// Of directed deeds those that are returned: who was sued sues, who was beaten wins the next match.
bool is_returned(std::string_view topic);

// Both claims tell one directed deed of the same parties, and the doer of the one is the sufferer, or the
// third party, of the other. No other words differ.
bool roles_swapped(const Profile& a, const Profile& b);

}  // namespace factcheck
