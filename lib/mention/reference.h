// Whom descriptions and pronouns mean: "the Nordbank chief executive", "the office", "he", "its".
//
// Only where it is sure: one candidate that fits in number, gender and kind, or the subject of the clause
// before. What stays open is left without a mention; a wrong antecedent would make a false contradiction.
#pragma once

#include "mention/entity.h"
#include "syntax/analysis.h"
#include "text/document.h"

namespace factcheck {

// Adds mentions of the entities there are; makes no new ones.
void resolve_references(const Document& document, const Analysis& analysis, GroupedNames& names);

}  // namespace factcheck
