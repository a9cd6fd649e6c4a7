#include "align/aliases.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

Claim identity(std::string name, std::string_view predicate, std::string other) {
  Claim claim;
  claim.kind = ClaimKind::Name;
  claim.subject = std::move(name);
  claim.predicate = predicate;
  claim.value.text = std::move(other);
  return claim;
}

TEST(Aliases, GivesTheLongestOfAllNames) {
  const Aliases aliases({identity("Nordbank", kRenamed, "Ostbanken"), identity("Ostbanken", kKnownAs, "O"),
                         identity("Ann Lee", "be spelled", "Ann Leigh")});
  EXPECT_EQ(aliases.one_name("O"), "Ostbanken");
  EXPECT_EQ(aliases.one_name("Nordbank"), "Ostbanken");
  EXPECT_EQ(aliases.one_name("Ann Lee"), "Ann Lee");
  EXPECT_EQ(aliases.one_name(""), "");
}

TEST(Aliases, TakesNoPlanAndNoDenial) {
  Claim planned = identity("Nordbank", kRenamed, "Westbank");
  planned.modality = Modality::Planned;
  Claim denied = identity("Nordbank", kRenamed, "Westbank");
  denied.polarity = Polarity::Negated;
  Claim rejected = identity("Nordbank", kRenamed, "Westbank");
  rejected.status = ClaimStatus::Rejected;
  const Aliases aliases({planned, denied, rejected});
  EXPECT_EQ(aliases.one_name("Westbank"), "Westbank");
}

}  // namespace
}  // namespace factcheck
