#include <gtest/gtest.h>

#include "made_claims.h"

namespace factcheck {
namespace {

Claim bearer(std::string name, std::string_view predicate = kIs) {
  Claim claim =
      made_claim(ClaimKind::Name, "largest city in Peru", std::string(predicate), "", std::move(name));
  claim.value.type = Value::Type::Name;
  return claim;
}

Claim ranked(std::string object) {
  return made_claim(ClaimKind::Status, "Corvo", "be", object, "the " + object);
}

TEST(DescriptionsDiffer, HoldsOneBearerAgainstAnother) {
  const auto relation = related(bearer("Lima"), bearer("Cusco"));
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->verdict, Verdict::Contradict);
  EXPECT_EQ(relation->rule, "descriptions-differ");
  EXPECT_EQ(related(bearer("Lima"), bearer("LIMA"))->verdict, Verdict::Agree);
  EXPECT_EQ(related(bearer("Lima"), bearer("Greater Lima"))->verdict, Verdict::Agree);
}

TEST(DescriptionsDiffer, LeavesRoomForChange) {
  const auto apart = related(dated(bearer("Lima"), "2020-05-01"), dated(bearer("Cusco"), "2024-05-01"));
  EXPECT_EQ(apart->verdict, Verdict::Differ);
  // Who was it and who is, which are only nearly one question.
  EXPECT_EQ(related(bearer("Lima", kWas), bearer("Cusco"), 0.6)->verdict, Verdict::Differ);
}

TEST(DescriptionsDiffer, HoldsOneRankAgainstAnother) {
  const auto relation = related(ranked("second-largest bank in Peru"), ranked("largest bank in Peru"));
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->verdict, Verdict::Contradict);
  const auto verdict = [](std::string a, std::string b) {
    return related(ranked(std::move(a)), ranked(std::move(b)))->verdict;
  };
  EXPECT_EQ(verdict("second-largest bank in Peru", "second largest bank in Peru"), Verdict::Agree);
  // Ranked by something else, or among others.
  EXPECT_NE(verdict("second-oldest bank in Peru", "largest bank in Peru"), Verdict::Contradict);
  EXPECT_NE(verdict("second-largest bank in Peru", "largest bank in Chile"), Verdict::Contradict);
  EXPECT_NE(verdict("third forest in Peru", "forest in Peru"), Verdict::Contradict);
}

}  // namespace
}  // namespace factcheck
