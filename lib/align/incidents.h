// What happened, in the widest sense: a plane that crashed, disappeared and lost contact met one incident,
// and the hour of each is an answer to when it was.
//
//   "The train derailed at 9:21 p.m."   "The crash happened around 9:30 p.m."
#pragma once

#include <string_view>

#include "claim/claim.h"
#include "claim/predicates.h"

namespace factcheck {

// The kind of incident that a deed tells of, "accident"; empty for deeds of no kind. `sense` is that of the
// claim's predicate; of what merely happened the subject tells the deed: "the crash happened".
std::string_view incident_of(const Claim& claim, const Sense* sense);

}  // namespace factcheck
