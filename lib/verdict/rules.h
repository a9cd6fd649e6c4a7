// The rules by name: what `factcheck rules` lists, `factcheck explain RULE` tells, and the judge asks in
// turn.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "verdict/claim_pair.h"
#include "verdict/result.h"

namespace factcheck {

struct RuleInfo {
  std::string_view id;                  // "amounts-differ"
  std::string_view summary;             // one line: "two amounts for one question cannot both be right"
  std::string_view help;                // a few paragraphs with an example of a finding and of what is none
  Severity severity = Severity::Error;  // of its contradictions; its differences are warnings
};

// One rule: a file of verdict/rules/. It is silent about pairs outside its competence.
struct Rule {
  RuleInfo info;
  std::optional<Relation> (*judge)(const ClaimPair& pair) = nullptr;
};

extern const Rule kOwnTollsDiffer;
extern const Rule kWeekdayDiffers;
extern const Rule kAmountsDiffer;
extern const Rule kCountsDiffer;
extern const Rule kPercentagesDiffer;
extern const Rule kMeasuresDiffer;
extern const Rule kOfficeStatusDiffers;
extern const Rule kOfficeHoldersDiffer;
extern const Rule kNamesDiffer;
extern const Rule kDescriptionsDiffer;
extern const Rule kAgentsDiffer;
extern const Rule kRolesSwapped;
extern const Rule kDeedsDiffer;
extern const Rule kDatesDiffer;
extern const Rule kTimesDiffer;
extern const Rule kPlacesDiffer;
extern const Rule kQuotesDiffer;
extern const Rule kStatementsDiffer;
extern const Rule kWordingDiffers;

// In the order in which they are asked.
std::span<const Rule* const> all_rules();
const RuleInfo* find_rule(std::string_view id);
// The id that a misspelt one may stand for; empty if none is near.
std::string_view nearest_rule(std::string_view id);

}  // namespace factcheck
