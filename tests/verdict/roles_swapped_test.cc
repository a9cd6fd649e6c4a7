#include <gtest/gtest.h>

#include "made_claims.h"

namespace factcheck {
namespace {

Claim deed(std::string who, std::string predicate, std::string whom) {
  Claim claim = made_claim(ClaimKind::Event, std::move(who), std::move(predicate), std::move(whom), "did it");
  return claim;
}

TEST(RolesSwapped, HoldsDoerAgainstSufferer) {
  const auto relation = related(deed("Westbank", "buy", "Nordbank"), deed("Nordbank", "acquire", "Westbank"));
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->rule, "roles-swapped");
  EXPECT_EQ(relation->verdict, Verdict::Contradict);
  EXPECT_EQ(relation->type, RelationType::Agent);
  // The third party took the doer's place.
  EXPECT_EQ(related(deed("Westbank", "buy", "Nordbank from Ostbank"),
                    deed("Ostbank", "buy", "Nordbank from Westbank"))
                ->verdict,
            Verdict::Contradict);
}

TEST(RolesSwapped, IsSilentOfOtherDeeds) {
  const auto swapped = [](const Claim& a, const Claim& b) {
    const auto relation = related(a, b);
    return relation && relation->rule == "roles-swapped";
  };
  EXPECT_FALSE(swapped(deed("Ann Lee", "meet", "Ben Roe"), deed("Ben Roe", "meet", "Ann Lee")));
  EXPECT_FALSE(swapped(deed("Westbank", "buy", "Nordbank"), deed("Nordbank", "buy", "Ostbank")));
  EXPECT_FALSE(swapped(deed("Westbank", "buy", "Nordbank"), deed("Westbank", "buy", "Nordbank")));
  Claim planned = deed("Nordbank", "buy", "Westbank");
  planned.modality = Modality::Planned;
  EXPECT_FALSE(swapped(deed("Westbank", "buy", "Nordbank"), planned));
}

TEST(RolesSwapped, LeavesWhatIsReturnedToAPerson) {
  const Claim one = deed("Arden", "beat", "Brandt");
  const Claim other = deed("Brandt", "beat", "Arden");
  EXPECT_LT(related(one, other)->confidence, 0.5);
  Claim sunday = one;
  sunday.when = parse_iso("2025-03-02");
  Claim monday = other;
  monday.when = parse_iso("2025-03-03");
  EXPECT_EQ(related(sunday, monday)->verdict, Verdict::Differ);
}

}  // namespace
}  // namespace factcheck
