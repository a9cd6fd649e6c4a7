#include "one_claim.h"

#include <algorithm>

namespace factcheck {
namespace {

constexpr std::string_view kPath = "--claim";
constexpr std::string_view kSource = "the claim";

}  // namespace

ReadArticle article_of_sentence(const std::string& sentence) {
  Metadata metadata;
  metadata.source = kSource;
  return extract_document(
      std::make_shared<const Document>(plain_document(std::string(kPath), sentence, std::move(metadata))));
}

void keep_what_concerns_sentence(CrossCheck& result, const JudgeOptions& options) {
  const auto ours = [&](std::uint32_t claim) {
    return result.articles[result.claims[claim].article].path == kPath;
  };
  std::erase_if(result.questions, [&](const JudgedQuestion& judged) {
    return std::ranges::none_of(judged.question.claims, ours);
  });
  for (JudgedQuestion& judged : result.questions) {
    std::erase_if(judged.relations,
                  [&](const Relation& relation) { return !ours(relation.a) && !ours(relation.b); });
    judged.status = QuestionStatus::Single;
    const bool confirmed = std::ranges::any_of(judged.answers, [&](const Answer& answer) {
      return std::ranges::any_of(answer.claims, ours) && !std::ranges::all_of(answer.claims, ours);
    });
    if (confirmed) judged.status = QuestionStatus::Agree;
    for (const Relation& relation : judged.relations) {
      const auto status = static_cast<QuestionStatus>(static_cast<int>(relation.verdict) + 1);
      judged.status = std::max(judged.status, status);
    }
  }
  std::ranges::stable_sort(result.questions, std::ranges::greater{}, &JudgedQuestion::status);
  find_findings(result, options);
}

}  // namespace factcheck
