// A result that an earlier run wrote with --format json.
#pragma once

#include <optional>
#include <string>

#include "verdict/result.h"

namespace factcheck {

// Of a file, or of standard input ("-"). What stands in the way is said; then nothing.
std::optional<CrossCheck> read_saved_result(const std::string& path);

}  // namespace factcheck
