#include "report/view.h"

#include <fmt/format.h>

#include <map>
#include <tuple>

#include "base/harmless.h"

namespace factcheck {

std::vector<std::uint32_t> shown_findings(const CrossCheck& result, const ReportOptions& options) {
  std::vector<std::uint32_t> shown;
  for (std::uint32_t i = 0; i < result.findings.size(); ++i) {
    if (options.max_findings && shown.size() >= options.max_findings) break;
    const Verdict status = result.findings[i].status;
    if (status == Verdict::Contradict && !options.show_contradict) continue;
    if (status == Verdict::Differ && !options.show_differ) continue;
    if (status == Verdict::Agree && !options.show_agree) continue;
    shown.push_back(i);
  }
  return shown;
}

bool is_shown(const JudgedQuestion& question, const ReportOptions& options) {
  switch (question.status) {
    case QuestionStatus::Single:
      return options.show_single;
    case QuestionStatus::Agree:
      return options.show_agree;
    case QuestionStatus::Differ:
      return options.show_differ;
    case QuestionStatus::Contradict:
      return options.show_contradict;
  }
  return false;
}

const std::string& source_name(const CrossCheck& result, std::uint32_t article) {
  const Article& of = result.articles[article];
  return of.source.empty() ? of.path : of.source;
}

std::string place_text(const CrossCheck& result, const Claim& claim) {
  return fmt::format("{}:{}:{}", harmless_line(result.articles[claim.article].path), claim.span.begin.line,
                     claim.span.begin.column);
}

std::string_view label_of(const Finding& finding) {
  return finding.to_review ? "review" : name_of(finding.severity);
}

std::vector<const Relation*> relations_of_findings(const CrossCheck& result) {
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::string_view>, const Relation*> by_claims;
  for (const JudgedQuestion& question : result.questions) {
    for (const Relation& relation : question.relations)
      by_claims[{relation.a, relation.b, relation.rule}] = &relation;
  }
  std::vector<const Relation*> relations;
  for (const Finding& finding : result.findings) {
    const auto found = by_claims.find({finding.a, finding.b, finding.rule});
    relations.push_back(found == by_claims.end() ? nullptr : found->second);
  }
  return relations;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace factcheck
