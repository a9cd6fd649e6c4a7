// Lists that are written in one text: "a, b, c".
#pragma once

#include <string_view>
#include <vector>

namespace factcheck {

// What lies between the borders, in order: parts_of("a, b", ", ") is "a" and "b". Of an empty text one empty
// part. REQUIRES: a border that is not empty. The parts point into the text.
std::vector<std::string_view> parts_of(std::string_view text, std::string_view border);

}  // namespace factcheck
