#include "report/page_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "report/view.h"

namespace factcheck {
namespace {

struct StatusWords {
  QuestionStatus status;
  std::string_view sign;
  std::string_view words;
};
constexpr auto kStatuses = std::to_array<StatusWords>({
    {QuestionStatus::Single, "–", "One source alone"},
    {QuestionStatus::Agree, "=", "Agrees"},
    {QuestionStatus::Differ, "≠", "Differs"},
    {QuestionStatus::Contradict, "×", "Contradicts"},
});

const StatusWords& row_of(QuestionStatus status) { return kStatuses[static_cast<std::size_t>(status)]; }

QuestionStatus status_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::Contradict:
      return QuestionStatus::Contradict;
    case Verdict::Differ:
      return QuestionStatus::Differ;
    case Verdict::Agree:
      break;
  }
  return QuestionStatus::Agree;
}

// The page's own filter begins with what --show asks for; where nothing differs, with what agrees, or with
// all.
std::string first_filter_of(const ReportOptions& options, const Summary& summary) {
  const bool different = options.show_contradict && options.show_differ;
  const int shown = options.show_contradict + options.show_differ + options.show_agree + options.show_single;
  if (different && shown == 2) {
    if (summary.contradict + summary.differ > 0) return "different";
    return summary.agree > 0 ? "agree" : "all";
  }
  if (shown != 1) return "all";
  return options.show_contradict ? "contradict"
         : options.show_differ   ? "differ"
         : options.show_agree    ? "agree"
                                 : "single";
}

}  // namespace

PageView::PageView(const CrossCheck& of, const ReportOptions& options)
    : result(of),
      findings(shown_findings(of, options)),
      of_question(of.questions.size()),
      first_filter(first_filter_of(options, of.summary)) {
  std::set<std::string> names;
  for (std::uint32_t i = 0; i < of.articles.size(); ++i) names.insert(source_name(of, i));
  sources.assign(names.begin(), names.end());
  for (std::uint32_t i = 0; i < of.articles.size(); ++i) {
    const auto at = std::lower_bound(sources.begin(), sources.end(), source_name(of, i));
    source_of.push_back(static_cast<std::uint32_t>(at - sources.begin()));
  }
  for (const std::uint32_t i : findings) of_question[of.findings[i].question].push_back(i);
}

std::map<std::uint32_t, std::uint32_t> PageView::answer_of_claims(std::uint32_t question) const {
  std::map<std::uint32_t, std::uint32_t> answer_of;
  const auto& answers = result.questions[question].answers;
  for (std::uint32_t i = 0; i < answers.size(); ++i) {
    for (const std::uint32_t claim : answers[i].claims) answer_of[claim] = i;
  }
  return answer_of;
}

AnswerRelations PageView::relations_of_answers(std::uint32_t question) const {
  const auto answer_of = answer_of_claims(question);
  AnswerRelations worst;
  for (const Relation& relation : result.questions[question].relations) {
    const auto a = answer_of.find(relation.a);
    const auto b = answer_of.find(relation.b);
    if (a == answer_of.end() || b == answer_of.end() || a->second == b->second) continue;
    Verdict& verdict = worst[std::minmax(a->second, b->second)];  // begins as Agree
    verdict = std::max(verdict, relation.verdict);
  }
  return worst;
}

std::map<std::uint32_t, PageCell> PageView::cells(std::uint32_t question) const {
  const JudgedQuestion& judged = result.questions[question];
  const auto answer_of = answer_of_claims(question);
  std::vector<QuestionStatus> worst(judged.answers.size(), judged.status == QuestionStatus::Single
                                                               ? QuestionStatus::Single
                                                               : QuestionStatus::Agree);
  for (const auto& [pair, verdict] : relations_of_answers(question)) {
    worst[pair.first] = std::max(worst[pair.first], status_of(verdict));
    worst[pair.second] = std::max(worst[pair.second], status_of(verdict));
  }
  std::map<std::uint32_t, PageCell> cells;
  for (const std::uint32_t claim : judged.question.claims) {
    PageCell& cell = cells[source_of_claim(claim)];
    cell.claims.push_back(claim);
    const auto answer = answer_of.find(claim);
    if (answer == answer_of.end()) continue;
    cell.answers.push_back(answer->second);
    cell.status = std::max(cell.status, worst[answer->second]);
  }
  const auto& its = of_question[question];
  const bool all_to_review = !its.empty() && std::all_of(its.begin(), its.end(), [&](std::uint32_t i) {
    return result.findings[i].to_review;
  });
  for (auto& [source, cell] : cells) {
    std::sort(cell.answers.begin(), cell.answers.end());
    cell.answers.erase(std::unique(cell.answers.begin(), cell.answers.end()), cell.answers.end());
    cell.to_review = all_to_review && cell.status == QuestionStatus::Contradict;
  }
  return cells;
}

std::string anchor_of(const JudgedQuestion& judged) { return fmt::format("q={}", judged.question.id); }
std::string anchor_of(const Finding& finding) { return fmt::format("f={}", finding.id); }
std::string link_to(const JudgedQuestion& judged) { return fmt::format("#{}", anchor_of(judged)); }
std::string link_to(const Finding& finding) { return fmt::format("#{}", anchor_of(finding)); }

std::string_view sign_of(QuestionStatus status) { return row_of(status).sign; }
std::string_view words_of(QuestionStatus status) { return row_of(status).words; }

std::string_view sign_of(const Finding& finding) {
  if (finding.to_review) return "?";
  return finding.status == Verdict::Contradict ? "×" : "≠";
}
std::string_view words_of(const Finding& finding) {
  if (finding.to_review) return "To review";
  return finding.status == Verdict::Contradict ? "Contradiction" : "Difference";
}

}  // namespace factcheck
