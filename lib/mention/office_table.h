// The rows of the table of offices, and of the fields that ministers have.
#pragma once

#include <string_view>

#include "mention/offices.h"

namespace factcheck {

// By its words in lower case, hyphens open; null for none.
const Office* find_office(std::string_view words);
bool starts_an_office(std::string_view word);  // the first word of a row
bool ends_an_office(std::string_view word);    // the last one

// A field of government in its short form: "foreign affairs" is "foreign"; empty for none.
std::string_view find_field(std::string_view words);
bool starts_a_field(std::string_view word);
bool ends_a_field(std::string_view word);

}  // namespace factcheck
