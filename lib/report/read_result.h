// The result of an earlier run, read from what `--format json` wrote: to report it anew, or to hold two runs
// against each other.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "verdict/result.h"

namespace factcheck {

// Everything but the articles' texts: excerpts show a claim's sentence alone. Refused with a reason: what is
// no JSON, what another program or a later schema wrote, ids that name nothing, unknown rules.
Result<CrossCheck> read_result(std::string_view json, const std::string& path);

}  // namespace factcheck
