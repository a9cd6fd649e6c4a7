// "did you mean `status`?" for a word that is nearly one of a few.
#pragma once

#include <span>
#include <string_view>

namespace factcheck {

// The word of the list that the fewest keystrokes part from `word`; empty if none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> list);

}  // namespace factcheck
