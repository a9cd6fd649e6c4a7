#include "report/groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/view.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

// "dates-differ: one event is given two dates".
std::string rule_title(const Finding& finding) {
  const RuleInfo* rule = find_rule(finding.rule);
  return rule == nullptr ? std::string(finding.rule) : fmt::format("{}: {}", finding.rule, rule->summary);
}

std::string title_of(const CrossCheck& result, const Finding& finding, GroupBy by) {
  switch (by) {
    case GroupBy::Finding:
      break;
    case GroupBy::Question:
      return result.questions[finding.question].question.text;
    case GroupBy::Source:
      return pair_of_sources(result, finding);
    case GroupBy::Rule:
      return rule_title(finding);
  }
  return {};
}

void count(FindingCount& count, const Finding& finding) {
  if (finding.accepted()) {
    ++count.accepted;
  } else if (finding.to_review) {
    ++count.to_review;
  } else if (finding.severity == Severity::Error) {
    ++count.errors;
  } else {
    ++count.warnings;
  }
}

std::vector<FindingCount> sorted(const std::map<std::string, FindingCount>& counts) {
  std::vector<FindingCount> list;
  for (const auto& [name, one] : counts) {
    list.push_back(one);
    list.back().name = name;
  }
  std::ranges::stable_sort(list, std::ranges::greater(), &FindingCount::all);
  return list;
}

}  // namespace

std::string name_of_pair(const std::string& a, const std::string& b) {
  return a == b ? a : fmt::format("{} and {}", std::min(a, b), std::max(a, b));
}

std::string pair_of_sources(const CrossCheck& result, const Finding& finding) {
  return name_of_pair(source_name(result, result.claims[finding.a].article),
                      source_name(result, result.claims[finding.b].article));
}

std::vector<FindingGroup> grouped_findings(const CrossCheck& result, const ReportOptions& options) {
  std::vector<FindingGroup> groups;
  std::map<std::string, std::size_t> by_title;
  for (const std::uint32_t i : shown_findings(result, options)) {
    std::string title = title_of(result, result.findings[i], options.group_by);
    const auto [known, fresh] = by_title.emplace(title, groups.size());
    if (fresh) groups.push_back({.title = std::move(title), .findings = {}});
    groups[known->second].findings.push_back(i);
  }
  return groups;
}

FindingCounts count_findings(const CrossCheck& result, const ReportOptions& options) {
  ReportOptions all = options;
  all.max_findings = 0;
  std::map<std::string, FindingCount> rules;
  std::map<std::string, FindingCount> sources;
  for (const std::uint32_t i : shown_findings(result, all)) {
    const Finding& finding = result.findings[i];
    count(rules[std::string(finding.rule)], finding);
    count(sources[pair_of_sources(result, finding)], finding);
  }
  return {.rules = sorted(rules), .sources = sorted(sources)};
}

std::string count_text(const FindingCount& count) {
  std::string parts;
  const auto add = [&](std::size_t number, std::string_view one, std::string_view many) {
    if (number > 0) parts += (parts.empty() ? "" : ", ") + counted(number, one, many);
  };
  add(count.errors, "error", "errors");
  add(count.warnings, "warning", "warnings");
  add(count.to_review, "to review", "to review");
  add(count.accepted, "known", "known");
  return fmt::format("{}: {}", count.all(), parts);
}

}  // namespace factcheck
