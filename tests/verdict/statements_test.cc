#include <gtest/gtest.h>

#include "made_claims.h"

namespace factcheck {
namespace {

Claim clause(std::string predicate, std::string answer, Polarity polarity = Polarity::Affirmed,
             Modality modality = Modality::Asserted) {
  Claim claim = made_claim(ClaimKind::Statement, "the crew", std::move(predicate), "", std::move(answer));
  claim.polarity = polarity;
  claim.modality = modality;
  return claim;
}

std::optional<Relation> alike(Claim a, Claim b) {
  a.article = 0;
  b.article = 1;
  const std::vector<Article> articles(2);
  return relate(articles, {a, b}, {.a = 0, .b = 1, .score = 0.6, .by_likeness = true});
}

TEST(StatementsDiffer, SaysWhereTwoTellTheSame) {
  const auto relation = alike(clause("radio", "radioed for help"), clause("call", "called for help"));
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->verdict, Verdict::Agree);
  EXPECT_EQ(relation->rule, "statements-differ");
}

TEST(StatementsDiffer, ShowsADenialAndContradictsNobody) {
  const auto relation =
      alike(clause("radio", "radioed for help"), clause("radio", "did not radio", Polarity::Negated));
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->verdict, Verdict::Differ);
}

TEST(StatementsDiffer, KeepsADenialOfSomethingElseApart) {
  EXPECT_FALSE(alike(clause("radio", "radioed for help"), clause("wait", "did not wait", Polarity::Negated)));
}

TEST(StatementsDiffer, KnowsOpposites) {
  const auto turned = alike(clause("hold", "held"), clause("break", "broke"));
  ASSERT_TRUE(turned);
  EXPECT_EQ(turned->verdict, Verdict::Differ);
  const auto same = alike(clause("hold", "held"), clause("break", "did not break", Polarity::Negated));
  ASSERT_TRUE(same);
  EXPECT_EQ(same->verdict, Verdict::Agree);
}

TEST(StatementsDiffer, TellsDoneFromPlanned) {
  const auto relation = alike(clause("radio", "radioed for help"),
                              clause("radio", "will radio", Polarity::Affirmed, Modality::Planned));
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->verdict, Verdict::Differ);
  EXPECT_EQ(relation->type, RelationType::Status);
}

TEST(StatementsDiffer, LeavesDeedsThatOnlyLikenessPutsTogetherUncontradicted) {
  Claim a = clause("resign", "resigned");
  Claim b = clause("resign", "did not resign", Polarity::Negated);
  a.kind = b.kind = ClaimKind::Event;
  const auto relation = alike(a, b);
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->verdict, Verdict::Differ);
}

}  // namespace
}  // namespace factcheck
