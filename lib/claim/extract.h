// From analysed articles to claims.
#pragma once

#include <string_view>
#include <vector>

#include "claim/claim.h"
#include "mention/mentions.h"
#include "syntax/analysis.h"
#include "text/document.h"

namespace factcheck {

// The claims of one article, in text order. It depends on this article alone. A sentence gives
// kMostOfOneSentence claims at the most: real ones give a dozen, and each claim carries its sentence.
std::vector<Claim> extract_claims(const Document& document, const Analysis& analysis,
                                  const Mentions& mentions);

constexpr std::size_t kMostOfOneSentence = 64;

// Claim::where of "66 people died there": a place that was named before and was not sought, so that it fits
// no other.
constexpr std::string_view kPlaceNamedBefore = "there";

}  // namespace factcheck
