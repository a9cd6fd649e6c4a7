// JSON as a line of its own, for judge and show.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace factcheck {

using OrderedJson = nlohmann::ordered_json;  // keys in the order in which they were put in

// One line with its end. Characters that would harm a terminal are escaped, bytes that are not UTF-8
// replaced.
std::string json_line(const OrderedJson& value);

}  // namespace factcheck
