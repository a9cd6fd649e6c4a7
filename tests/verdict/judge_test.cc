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

// What is found of two claims of two articles that answer one question.
CrossCheck found_of(Claim a, Claim b, const RuleSettings& rules = {}) {
  CrossCheck result;
  result.articles.resize(2);
  result.articles[0].path = "a.txt";
  result.articles[1].path = "b.txt";
  result.claims = {std::move(a), std::move(b)};
  result.claims[1].article = 1;
  Question question;
  question.claims = {0, 1};
  question.pairs = {{0, 1, 0.9}};
  const JudgeOptions options{.jobs = 1, .review_below = 0.5, .rules = rules};
  result.questions = judge_questions(result.articles, result.claims, {question}, options);
  find_findings(result, options);
  return result;
}

// "19" and "20 killed" under a setting of their rule.
CrossCheck found_under(const RuleSetting& setting) {
  return found_of(figure(ClaimKind::Count, "kill", "19 people"),
                  figure(ClaimKind::Count, "kill", "20 people"), {{"counts-differ", setting}});
}

TEST(FindFindings, SaysOfDeedsHowTheyAreMeant) {
  const Claim done = made_claim(ClaimKind::Event, "the ferry", "sink", "", "sank");
  Claim feared = done;
  feared.modality = Modality::Alleged;
  EXPECT_EQ(found_of(done, feared).findings.at(0).message,
            "a.txt says \"sank\", b.txt says \"sank\" (alleged)");
  Claim denied = done;
  denied.polarity = Polarity::Negated;
  EXPECT_EQ(found_of(denied, done).findings.at(0).message, "a.txt says \"sank\" (not), b.txt says \"sank\"");
}

TEST(FindFindings, KnowsNoTwoPlacesByTheirOwners) {
  const auto place = [](std::string answer) {
    return made_claim(ClaimKind::Place, "the fire", "break out", "", std::move(answer));
  };
  EXPECT_EQ(found_of(place("Turku"), place("Aland")).findings.size(), 1u);
  EXPECT_TRUE(found_of(place("his flat"), place("Their house")).findings.empty());
}

TEST(RuleSettings, SetTheSeverity) {
  EXPECT_EQ(found_under({}).findings.at(0).severity, Severity::Error);
  EXPECT_EQ(found_under({.severity = Severity::Warning}).findings.at(0).severity, Severity::Warning);
  EXPECT_EQ(found_under({.severity = Severity::Info}).findings.at(0).severity, Severity::Info);
}

TEST(RuleSettings, OffLeavesNothingAgainst) {
  const CrossCheck result = found_under({.off = true});
  EXPECT_TRUE(result.findings.empty());
  EXPECT_EQ(result.questions.size(), 2u);  // nothing holds the two together
  for (const JudgedQuestion& question : result.questions) EXPECT_EQ(question.status, QuestionStatus::Single);
}

TEST(RuleSettings, ToleranceLetsNearFiguresAgree) {
  EXPECT_EQ(found_under({.tolerance = 0.04}).findings.size(), 1u);  // 19 is 5% less than 20
  const CrossCheck result = found_under({.tolerance = 0.05});
  EXPECT_TRUE(result.findings.empty());
  ASSERT_EQ(result.questions.size(), 1u);
  EXPECT_EQ(result.questions[0].status, QuestionStatus::Agree);
  EXPECT_EQ(result.questions[0].relations.at(0).reason,
            "\"19 people\" and \"20 people\" lie within the tolerance of 5%");
}

TEST(RuleSettings, ToleranceIsForFigures) {
  EXPECT_TRUE(takes_tolerance("amounts-differ"));
  EXPECT_FALSE(takes_tolerance("quotes-differ"));
  EXPECT_FALSE(takes_tolerance(""));
}

}  // namespace
}  // namespace factcheck
