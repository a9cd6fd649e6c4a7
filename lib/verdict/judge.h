// From questions to relations, answers and findings.
#pragma once

#include <optional>
#include <vector>

#include "verdict/result.h"

namespace factcheck {

struct JudgeOptions {
  unsigned jobs = 0;
  double review_below = 0.5;  // contradictions of lower confidence are "to review"
};

// The relation between the two claims of a pair; nothing where no rule knows.
std::optional<Relation> relate(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                               const ComparablePair& pair);

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
