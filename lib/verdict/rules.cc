#include "verdict/rules.h"

#include <array>
#include <vector>

#include "base/nearest.h"

namespace factcheck {

// The one list of rules. A new rule is a file in rules/, a line in rules.h and a line here: written out, so
// that the linker cannot drop a rule and the order is a decision.
std::span<const Rule* const> all_rules() {
  static constexpr std::array kRules = {
      &kOwnTollsDiffer,    &kWeekdayDiffers,     &kAmountsDiffer,       &kCountsDiffer,
      &kPercentagesDiffer, &kMeasuresDiffer,     &kOfficeStatusDiffers, &kOfficeHoldersDiffer,
      &kNamesDiffer,       &kDescriptionsDiffer, &kAgentsDiffer,        &kRolesSwapped,
      &kDeedsDiffer,       &kDatesDiffer,        &kTimesDiffer,         &kPlacesDiffer,
      &kQuotesDiffer,      &kWordingDiffers,     &kStatementsDiffer,
  };
  return kRules;
}

const RuleInfo* find_rule(std::string_view id) {
  for (const Rule* rule : all_rules()) {
    if (rule->info.id == id) return &rule->info;
  }
  return nullptr;
}

std::string_view nearest_rule(std::string_view id) {
  std::vector<std::string_view> ids;
  for (const Rule* rule : all_rules()) ids.push_back(rule->info.id);
  return nearest(id, ids);
}

}  // namespace factcheck
