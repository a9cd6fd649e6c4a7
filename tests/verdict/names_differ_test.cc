#include <gtest/gtest.h>

#include "made_claims.h"

namespace factcheck {
namespace {

TEST(NamesDiffer, ContradictsWhereWordsMeanDifferentThings) {
  const auto named = [](std::string name) {
    Claim claim = made_claim(ClaimKind::Name, "Ruth Ames", "found", "league", name);
    claim.value.type = Value::Type::Name;
    return claim;
  };
  EXPECT_EQ(related(named("European League"), named("Europe League"))->verdict, Verdict::Contradict);
  EXPECT_EQ(related(named("European League"), named("the European league"))->verdict, Verdict::Agree);
  EXPECT_EQ(related(named("Harbour League"), named("Europe League"))->type, RelationType::OtherAnswer);
}

}  // namespace
}  // namespace factcheck
