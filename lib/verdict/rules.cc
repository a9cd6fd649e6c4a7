#include "verdict/rules.h"

#include <array>

namespace factcheck {

// The one list of rules. A new rule is a file in rules/, a line in rules.h and a line here: written out, so
// that the linker cannot drop a rule and the order is a decision.
std::span<const Rule* const> all_rules() {
  static constexpr std::array kRules = {
      &kOwnTollsDiffer,     &kAmountsDiffer,       &kCountsDiffer,        &kPercentagesDiffer,
      &kMeasuresDiffer,     &kOfficeStatusDiffers, &kOfficeHoldersDiffer, &kNamesDiffer,
      &kDescriptionsDiffer, &kAgentsDiffer,        &kRolesSwapped,        &kDeedsDiffer,
      &kDatesDiffer,        &kTimesDiffer,         &kPlacesDiffer,        &kQuotesDiffer,
      &kWordingDiffers,     &kStatementsDiffer,
  };
  return kRules;
}

const RuleInfo* find_rule(std::string_view id) {
  for (const Rule* rule : all_rules()) {
    if (rule->info.id == id) return &rule->info;
  }
  return nullptr;
}

}  // namespace factcheck
