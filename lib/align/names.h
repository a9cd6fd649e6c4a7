// Whether two names are one, a short and a full form of one, two spellings of one, or alike and yet
// different.
#pragma once

#include <string_view>

namespace factcheck {

// The same words, case, hyphens, full stops and articles aside; or one is the last word of the other: "Musk",
// "Elon Musk".
bool same_name(std::string_view a, std::string_view b);

// Every word of the shorter stands in the longer: "Efficiency Department", "Department of Government
// Efficiency".
bool short_form(std::string_view a, std::string_view b);

// One word differs by a letter or two: "Azmi" and "Azmy".
bool near_spelling(std::string_view a, std::string_view b);

// One person's name with and without what stands between, or with a first name cut short: "Ian Long", "Ian David
// Long"; "Jeff Byard", "Jeffrey Byard".
bool shorter_name(std::string_view a, std::string_view b);

// They share a word, and the words they do not share are built on one stem: "American Party", "America
// Party".
bool alike(std::string_view a, std::string_view b);

}  // namespace factcheck
