// The JSON Schema of what `--format json` writes.
#pragma once

#include <string_view>

namespace factcheck {

// lib/report/schema/result.json as it is; printed by `factcheck config schema result`.
extern const std::string_view kResultSchema;

}  // namespace factcheck
