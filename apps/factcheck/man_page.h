// The manual page.
#pragma once

#include <string>

namespace factcheck {

// As roff, made from the tables of options and commands: `factcheck man | man -l -`.
std::string man_page();

}  // namespace factcheck
