// Schema.org's `Claim` as JSON-LD, for pages and search engines.
//
// No ClaimReview: that is a verdict with a rating, and we find disagreement and judge nobody. Who contradicts
// whom stands under a name of our own, since the vocabulary has none for it.
#pragma once

#include <string>

#include "report/report.h"

namespace factcheck {

// The claims of the questions that are shown.
std::string write_jsonld(const CrossCheck& result, const ReportOptions& options);

}  // namespace factcheck
