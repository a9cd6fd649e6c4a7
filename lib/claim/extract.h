// From analysed articles to claims.
#pragma once

#include <vector>

#include "claim/claim.h"
#include "mention/mentions.h"
#include "syntax/analysis.h"
#include "text/document.h"

namespace factcheck {

// The claims of one article, in text order. It depends on this article alone.
std::vector<Claim> extract_claims(const Document& document, const Analysis& analysis, const Mentions& mentions);

}  // namespace factcheck
