// Scalars as every YAML reader, 1.1 or 1.2, gives them back.
//
// YAML 1.1 reads `NO` as false, `012` as ten and `12:30` as 750. So all strings are written in double quotes,
// with escapes of our own for what is not printable, and numbers in the form that both versions read as a
// number.
#pragma once

#include <string>
#include <string_view>

namespace factcheck {

// "\"a \\u2028 b\"". Bytes that are not UTF-8 become U+FFFD.
std::string yaml_quoted(std::string_view text);

// The shortest form that reads back as the same double: 260000000, 0.5, 1.0e+22. REQUIRES: finite.
std::string yaml_number(double value);

}  // namespace factcheck
