#include "verdict/judge.h"

#include <gtest/gtest.h>

#include "made_claims.h"

namespace factcheck {
namespace {

// What is said of one question that two claims of one article answer.
QuestionStatus judged(std::uint32_t second_sentence) {
  std::vector<Claim> claims = {figure(ClaimKind::Measure, "be", "54 years"),
                               figure(ClaimKind::Measure, "be", "36 years")};
  claims[1].sentence.begin.byte = second_sentence;
  Question question;
  question.claims = {0, 1};
  question.pairs = {{0, 1, 0.9}};
  const std::vector<Article> articles(1);
  const auto found = judge_questions(articles, claims, {question}, {});
  QuestionStatus worst = QuestionStatus::Single;
  for (const JudgedQuestion& q : found) worst = std::max(worst, q.status);
  return worst;
}

TEST(JudgeQuestions, HoldsNoSentenceAgainstItself) { EXPECT_EQ(judged(0), QuestionStatus::Single); }

TEST(JudgeQuestions, HoldsOneSentenceAgainstAnother) { EXPECT_EQ(judged(100), QuestionStatus::Contradict); }

}  // namespace
}  // namespace factcheck
