// From questions to relations, answers and findings.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verdict/result.h"

namespace factcheck {

// What a user said of one rule.
struct RuleSetting {
  std::optional<Severity> severity = {};  // of its contradictions; its differences are no worse than warnings
  bool off = false;                       // what it finds against is not told
  double tolerance = 0;  // figures that lie no further apart agree: 0.02 is 2% of the larger one
  friend bool operator==(const RuleSetting&, const RuleSetting&) = default;
};
using RuleSettings = std::map<std::string, RuleSetting, std::less<>>;  // by the rule's id

struct JudgeOptions {
  unsigned jobs = 0;
  double review_below = 0.5;  // contradictions of lower confidence are "to review"
  RuleSettings rules = {};
};

// The rules whose figures a tolerance can be given for.
bool takes_tolerance(std::string_view rule);

// The relation between the two claims of a pair; nothing where no rule knows.
std::optional<Relation> relate(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                               const ComparablePair& pair, const RuleSettings& rules = {});

// Claims that no rule relates are parted into questions of their own: silence is not agreement.
std::vector<JudgedQuestion> judge_questions(const std::vector<Article>& articles,
                                            const std::vector<Claim>& claims,
                                            const std::vector<Question>& questions,
                                            const JudgeOptions& options);

// Gives each question the status that its answers and relations make, and sorts them: worst first, then by
// the first claim.
void settle_statuses(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                     std::vector<JudgedQuestion>& questions);

// Fills findings and summary from questions.
void find_findings(CrossCheck& result, const JudgeOptions& options);

}  // namespace factcheck
