#include "review/difference.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace factcheck {
namespace {

std::set<std::string_view> ids_of(const CrossCheck& result) {
  std::set<std::string_view> ids;
  for (const Finding& finding : result.findings) ids.insert(finding.id);
  return ids;
}

// Rule and question: what a finding is about, whatever its values.
std::string subject_of(const CrossCheck& result, const Finding& finding) {
  return std::string(finding.rule) + '\0' + result.questions[finding.question].question.id;
}

}  // namespace

ResultDifference difference(const CrossCheck& before, const CrossCheck& after) {
  const auto old_ids = ids_of(before), new_ids = ids_of(after);
  ResultDifference result;
  std::multimap<std::string, std::uint32_t> gone;  // by subject
  for (std::uint32_t i = 0; i < before.findings.size(); ++i) {
    const Finding& finding = before.findings[i];
    if (!new_ids.contains(finding.id)) gone.emplace(subject_of(before, finding), i);
  }
  for (std::uint32_t i = 0; i < after.findings.size(); ++i) {
    const Finding& finding = after.findings[i];
    if (old_ids.contains(finding.id)) {
      ++result.kept;
    } else if (const auto old = gone.find(subject_of(after, finding)); old != gone.end()) {
      result.changed.emplace_back(old->second, i);
      gone.erase(old);
    } else {
      result.added.push_back(i);
    }
  }
  for (const auto& [subject, i] : gone) result.gone.push_back(i);
  std::ranges::sort(result.gone);
  return result;
}

}  // namespace factcheck
