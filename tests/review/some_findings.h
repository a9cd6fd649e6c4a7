// Results of invented runs.
#pragma once

#include <string>
#include <vector>

#include "verdict/result.h"

namespace factcheck {

struct FindingRow {
  std::string id;
  std::string question;
  std::string message = {};
};

// A question and a finding for each row; rows of one question share it.
inline CrossCheck result_of(const std::vector<FindingRow>& rows) {
  CrossCheck result;
  for (const FindingRow& row : rows) {
    std::uint32_t question = 0;
    while (question < result.questions.size() && result.questions[question].question.id != row.question)
      ++question;
    if (question == result.questions.size()) {
      result.questions.emplace_back();
      result.questions.back().question.id = row.question;
    }
    Finding finding;
    finding.id = row.id;
    finding.rule = "counts-differ";
    finding.question = question;
    finding.message = row.message;
    result.findings.push_back(std::move(finding));
  }
  return result;
}

}  // namespace factcheck
