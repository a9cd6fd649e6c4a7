// The sample corpus in memory, for benchmarks that measure one layer each.
#pragma once

#include <memory>
#include <vector>

#include "text/document.h"

namespace factcheck {

// All documents of corpus/, read once. Throws if there are none.
const std::vector<std::shared_ptr<const Document>>& sample_documents();

// Bytes of their plain views.
std::int64_t sample_size();

}  // namespace factcheck
