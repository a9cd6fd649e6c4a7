#include "pipeline/about.h"

#include <algorithm>

namespace factcheck {

void keep_questions_about(CrossCheck& result, const Pattern& pattern, const JudgeOptions& options) {
  std::erase_if(result.questions, [&](const JudgedQuestion& judged) {
    const bool said = std::ranges::any_of(judged.question.claims, [&](std::uint32_t claim) {
      return pattern.found_in(result.claims[claim].text);
    });
    return !said && !pattern.found_in(judged.question.text);
  });
  find_findings(result, options);
}

}  // namespace factcheck
