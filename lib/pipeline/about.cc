#include "pipeline/about.h"

#include <algorithm>

namespace factcheck {
namespace {

bool is_chosen(const ChosenRules& rules, std::string_view rule) {
  const auto among = [&](const std::vector<std::string_view>& list) {
    return std::ranges::find(list, rule) != list.end();
  };
  return (rules.select.empty() || among(rules.select)) && !among(rules.ignore);
}

bool disagree(const JudgedQuestion& judged) {
  return std::ranges::any_of(judged.relations,
                             [](const Relation& relation) { return relation.verdict != Verdict::Agree; });
}

}  // namespace

void keep_questions_about(CrossCheck& result, const Pattern& pattern, const JudgeOptions& options) {
  std::erase_if(result.questions, [&](const JudgedQuestion& judged) {
    const bool said = std::ranges::any_of(judged.question.claims, [&](std::uint32_t claim) {
      return pattern.found_in(result.claims[claim].text);
    });
    return !said && !pattern.found_in(judged.question.text);
  });
  find_findings(result, options);
}

void keep_rules(CrossCheck& result, const ChosenRules& rules, const JudgeOptions& options) {
  if (rules.select.empty() && rules.ignore.empty()) return;
  std::erase_if(result.questions, [&](JudgedQuestion& judged) {
    if (!disagree(judged)) return false;
    std::erase_if(judged.relations, [&](const Relation& relation) {
      return relation.verdict != Verdict::Agree && !is_chosen(rules, relation.rule);
    });
    return !disagree(judged);
  });
  settle_statuses(result.articles, result.claims, result.questions);
  find_findings(result, options);
}

void keep_articles(CrossCheck& result, const std::set<std::string>& paths, const JudgeOptions& options) {
  const auto is_one = [&](std::uint32_t claim) {
    return paths.contains(result.articles[result.claims[claim].article].path);
  };
  std::erase_if(result.questions, [&](JudgedQuestion& judged) {
    std::erase_if(judged.relations, [&](const Relation& r) { return !is_one(r.a) && !is_one(r.b); });
    return std::ranges::none_of(judged.question.claims, is_one);
  });
  settle_statuses(result.articles, result.claims, result.questions);
  find_findings(result, options);
}

}  // namespace factcheck
