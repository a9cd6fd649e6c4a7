#include "verdict/tolls.h"

#include <gtest/gtest.h>

#include "made_claims.h"

namespace factcheck {
namespace {

Claim toll(std::uint32_t article, std::string predicate, std::string answer) {
  Claim claim = figure(ClaimKind::Count, std::move(predicate), std::move(answer));
  claim.article = article;
  return claim;
}

// The verdict on the injured, beside a relation of the dead of the same two sentences.
Verdict verdict_beside(std::string dead_here, std::string dead_there) {
  const std::vector<Claim> claims = {toll(0, "kill", std::move(dead_here)), toll(0, "injure", "450"),
                                     toll(1, "kill", std::move(dead_there)),
                                     toll(1, "injure", "at least 500")};
  std::vector<JudgedQuestion> judged(2);
  judged[0].relations.push_back({0, 2, Verdict::Differ, RelationType::Bound, {}, {}});
  judged[1].relations.push_back({1, 3, Verdict::Contradict, RelationType::Value, {}, {}});
  settle_rising_tolls(claims, judged);
  return judged[1].relations[0].verdict;
}

TEST(RisingTolls, AreAnUpdate) { EXPECT_EQ(verdict_beside("at least 207", "at least 290"), Verdict::Differ); }

TEST(RisingTolls, ContradictWhereTheOtherFalls) {
  EXPECT_EQ(verdict_beside("at least 290", "at least 207"), Verdict::Contradict);
}

TEST(RisingTolls, ContradictWhereTheOtherStays) {
  EXPECT_EQ(verdict_beside("290", "290"), Verdict::Contradict);
}

}  // namespace
}  // namespace factcheck
