// `factcheck --version`.
#pragma once

#include <string>

namespace factcheck {

// "factcheck 1.2.3"; verbose, also what it was built with and of: what a report of a bug should say.
std::string version_text(bool verbose);

}  // namespace factcheck
