// How two figures for one question relate: the part that amounts, counts, percentages and measures share.
#pragma once

#include <optional>
#include <string_view>

#include "verdict/claim_pair.h"

namespace factcheck {

// Expected intervals meet: agree; else stated ones meet: differ by the bound; else the figures run with time
// and are of two moments: update; are given by two authorities: attribution; speak of more or less: scope;
// else contradict.
std::optional<Relation> relate_figures(const ClaimPair& pair, std::string_view rule);

// "245 to 255 million": the values a figure stands for, for a reason; empty if it stands for itself alone.
std::string meaning(const Quantity& quantity);

// Whether the claim's figure runs with time: a toll, a number of missing.
bool runs(const Claim& claim);

}  // namespace factcheck
