// Whose office it is, where the words around it do not name a known body: "[Preston] manager", "Nordbank and
// [its] chairman", "the Rovers, [whose] coach".
#pragma once

#include <cstdint>
#include <string>

#include "mention/name.h"
#include "mention/offices.h"
#include "syntax/analysis.h"

namespace factcheck {

// Of a team: "coach", "sporting director".
bool is_sports_office(std::string_view office);

// Whether a lone name right before an office is the body's that has it, though it looks like a person's:
// "[Preston] manager", "[Bayern]'s sports director" (`possessive`). Of the President and of singers there are
// managers and spokesmen, too; those are not meant.
bool is_body_before(const Names& names, const NameMention& mention, const Office& office, bool possessive);

// Whether a lone name behind "of" is a place or body: "mayor of [Gary]".
bool is_place_behind(const Names& names, const NameMention& mention, const Office& office);

// The mention of a body or place that "its", "their" or "whose" at a token stands for; null if it is not
// plain: the only one of the sentence, or the one right before "and its" or ", whose".
const NameMention* owner_of_pronoun(const Analysis& analysis, const Names& names, std::uint32_t pronoun);

}  // namespace factcheck
