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

// The relation between two claims of one question; nothing where no rule knows.
std::optional<Relation> relate(const std::vector<Article>& articles, const std::vector<Claim>& claims, std::uint32_t a,
                               std::uint32_t b);

std::vector<JudgedQuestion> judge_questions(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                                            std::vector<Question> questions, const JudgeOptions& options);

// Fills findings and summary from questions.
void find_findings(CrossCheck& result, const JudgeOptions& options);

}  // namespace factcheck
