#include <gtest/gtest.h>

#include "made_claims.h"

namespace factcheck {
namespace {

Claim deed(std::string predicate, Modality modality = Modality::Asserted,
           Polarity polarity = Polarity::Affirmed) {
  Claim claim = made_claim(ClaimKind::Status, "Ruth Ames", predicate, "", predicate);
  claim.modality = modality;
  claim.polarity = polarity;
  return claim;
}

TEST(DeedsDiffer, HoldsDoneAgainstAttempted) {
  const auto relation = related(deed("be assassinated"), deed("assassinate", Modality::Attempted));
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->verdict, Verdict::Contradict);
  EXPECT_EQ(relation->type, RelationType::Status);
}

TEST(DeedsDiffer, LetsOtherDeedsBeAttemptedFirst) {
  EXPECT_EQ(related(deed("form"), deed("form", Modality::Threatened))->verdict, Verdict::Differ);
}

TEST(DeedsDiffer, SaysHowEachIsTold) {
  EXPECT_EQ(related(deed("form"), deed("form", Modality::Planned))->reason,
            "\"form\" is told as done, \"form\" as planned");
}

TEST(DeedsDiffer, TakesStagesOfOneMatterForADifference) {
  EXPECT_EQ(related(deed("withdraw"), deed("stall"))->verdict, Verdict::Differ);
  EXPECT_EQ(related(deed("deselect"), deed("deselect"))->verdict, Verdict::Agree);
}

TEST(DeedsDiffer, HoldsDoneAgainstNotDone) {
  const auto relation = related(deed("resign"), deed("resign", Modality::Asserted, Polarity::Negated));
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->type, RelationType::Polarity);
}

TEST(DeedsDiffer, TakesAViewForADifference) {
  Claim denied = deed("resign", Modality::Asserted, Polarity::Negated);
  denied.text = "In the mayor's view, she did not resign.";
  Claim told = deed("resign");
  told.text = "They resign in May.";
  EXPECT_EQ(related(told, denied)->verdict, Verdict::Differ);
  denied.text = "In view of the harbour, she did not resign.";
  EXPECT_EQ(related(told, denied)->verdict, Verdict::Contradict);
}

TEST(DeedsDiffer, HoldsHearsayAgainstNobody) {
  const auto done = related(deed("resign"), deed("resign", Modality::Alleged));
  ASSERT_TRUE(done);
  EXPECT_EQ(done->verdict, Verdict::Differ);
  EXPECT_EQ(done->type, RelationType::Attribution);
  for (const Modality left : {Modality::Asserted, Modality::Alleged}) {
    const auto denied = related(deed("resign", left, Polarity::Negated), deed("resign", Modality::Alleged));
    EXPECT_TRUE(!denied || denied->verdict != Verdict::Contradict);
  }
  Claim told = figure(ClaimKind::Count, "be killed", "15 people");
  Claim rumoured = figure(ClaimKind::Count, "be killed", "22 people");
  EXPECT_EQ(related(told, rumoured)->verdict, Verdict::Contradict);
  rumoured.modality = Modality::Alleged;
  EXPECT_EQ(related(told, rumoured)->verdict, Verdict::Differ);
  told.modality = Modality::Alleged;
  EXPECT_EQ(related(told, rumoured)->verdict, Verdict::Differ);
}

TEST(DeedsDiffer, KeepsQuietOnWhatMayHappen) {
  EXPECT_FALSE(related(deed("resign"), deed("resign", Modality::Possible)));
}

}  // namespace
}  // namespace factcheck
