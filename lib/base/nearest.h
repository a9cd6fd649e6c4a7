// "did you mean `status`?" for a word that is nearly one of a few.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace factcheck {

// Levenshtein's distance in bytes: letters put in, left out or changed. Quadratic: keep the words short.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The word of the list that the fewest keystrokes part from `word`; empty if none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> list);

}  // namespace factcheck
