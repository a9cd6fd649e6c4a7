// Whom descriptions and pronouns mean: "the Nordbank chief executive", "the office", "he", "its".
//
// Only where it is sure: descriptions by rules, pronouns by the model of reference_model.h. What stays open
// is left without a mention; a wrong antecedent would make a false contradiction.
#pragma once

#include <functional>

#include "mention/entity.h"
#include "mention/reference_model.h"
#include "syntax/analysis.h"
#include "text/document.h"

namespace factcheck {

// Which candidate a pronoun means, or -1.
using ChooseAntecedent = std::function<std::int32_t(const PronounChoice&)>;

// Adds mentions of the entities there are; makes new ones only for what a pronoun means and no name names.
// The trainer of the model gives answers of its own, and is told the tokens of each candidate's mentions.
void resolve_references(const Document& document, const Analysis& analysis, GroupedNames& names,
                        const ChooseAntecedent& choose);
void resolve_references(const Document& document, const Analysis& analysis, GroupedNames& names);

}  // namespace factcheck
