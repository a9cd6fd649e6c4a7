// The program's environment, read in one place. help_tables.h and the keys of the configuration name every
// variable that is asked for.
#pragma once

#include <string>
#include <string_view>

namespace factcheck {

// Empty where it is not set.
std::string_view variable(const char* name);
bool is_set(const char* name);  // to something, or to nothing

// A variable that holds a full path; empty for any other, which the XDG Base Directory Specification has us
// ignore.
std::string_view full_path_in(const char* name);

}  // namespace factcheck
