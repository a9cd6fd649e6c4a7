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

TEST(NamesDiffer, HoldsOneNewNameAgainstAnother) {
  const auto renamed = [](std::string name, std::string_view as_of) {
    Claim claim = made_claim(ClaimKind::Name, "Nordbank", std::string(kRenamed), "", name);
    claim.value.type = Value::Type::Name;
    return dated(claim, as_of);
  };
  const Claim one = renamed("Westbank", "2025-03-04");
  EXPECT_EQ(related(one, renamed("Sudbank", "2025-03-05"))->verdict, Verdict::Contradict);
  EXPECT_EQ(related(one, renamed("Westbank", "2025-03-05"))->verdict, Verdict::Agree);
  // Renamed again since; or nobody knows when.
  EXPECT_EQ(related(one, renamed("Sudbank", "2027-03-05"))->type, RelationType::Update);
  EXPECT_EQ(related(one, renamed("Sudbank", ""))->verdict, Verdict::Differ);
  Claim also = made_claim(ClaimKind::Name, "Nordbank", std::string(kKnownAs), "", "Sudbank");
  Claim further = made_claim(ClaimKind::Name, "Nordbank", std::string(kKnownAs), "", "Westbank");
  const auto relation = related(also, further);
  EXPECT_TRUE(!relation || relation->verdict != Verdict::Contradict);
}

}  // namespace
}  // namespace factcheck
