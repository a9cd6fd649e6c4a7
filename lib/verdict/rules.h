// The rules by name: what `factcheck rules` lists and `factcheck explain RULE` tells.
#pragma once

#include <span>
#include <string_view>

#include "verdict/result.h"

namespace factcheck {

struct RuleInfo {
  std::string_view id;        // "amounts-differ"
  std::string_view summary;   // one line: "two amounts for one question cannot both be right"
  std::string_view help;      // a few paragraphs with an example of a finding and of what is none
  Severity severity = Severity::Error;  // of its contradictions; its differences are warnings
};

std::span<const RuleInfo> all_rules();
const RuleInfo* find_rule(std::string_view id);

}  // namespace factcheck
