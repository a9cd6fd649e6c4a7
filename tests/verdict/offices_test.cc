#include <gtest/gtest.h>

#include "made_claims.h"

namespace factcheck {
namespace {

Claim office(std::string status, std::string as_of, Polarity polarity = Polarity::Affirmed) {
  Claim claim = made_claim(ClaimKind::Role, "Ruth Ames", "be", "mayor of Harwick", status + " mayor");
  claim.value.type = Value::Type::Role;
  claim.value.text = status;
  claim.polarity = polarity;
  if (!as_of.empty()) claim.as_of = parse_iso(as_of);
  return claim;
}

// "Mayor Ames" may be courtesy, "President Biden" in 2023 is none.
TEST(OfficeStatusDiffers, HoldsFormerAgainstTheOneInOffice) {
  const auto courtesy = related(office("former", "2024-03-01"), office("current", "2024-03-02"));
  ASSERT_TRUE(courtesy);
  EXPECT_EQ(courtesy->verdict, Verdict::Differ);

  const auto president = [](std::string status) {
    Claim claim = office(std::move(status), "2023-03-01");
    claim.subject = "Joe Biden";
    claim.object = "president of United States";
    return claim;
  };
  const auto in_office = related(president("former"), president("current"));
  ASSERT_TRUE(in_office);
  EXPECT_EQ(in_office->verdict, Verdict::Contradict);
  EXPECT_EQ(in_office->rule, "office-status-differs");
}

TEST(OfficeStatusDiffers, LetsAnOfficeEnd) {
  const auto relation = related(office("current", "2024-03-01"), office("former", "2024-09-02"));
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->type, RelationType::Update);
}

TEST(OfficeStatusDiffers, HoldsInChargeAgainstNotInCharge) {
  const auto relation =
      related(office("current", "2024-03-01"), office("current", "2024-03-20", Polarity::Negated));
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->type, RelationType::Polarity);
  EXPECT_EQ(
      related(office("current", "2024-03-01"), office("current", "2024-08-20", Polarity::Negated))->verdict,
      Verdict::Differ);
}

TEST(OfficeHoldersDiffer, FindsTwoHoldersOfOneOfficeInOneDeed) {
  const auto mediator = [](std::string answer, std::string name) {
    Claim claim = made_claim(ClaimKind::Agent, name, "mediate", "Ann Lee and Ben Roe", answer);
    claim.value.text = name;
    return claim;
  };
  const auto two = related(mediator("Vice President Ruth Ames", "Ruth Ames"),
                           mediator("Vice President Carl Munro", "Carl Munro"));
  ASSERT_TRUE(two);
  EXPECT_EQ(two->rule, "office-holders-differ");
  const auto senators =
      related(mediator("Senator Ruth Ames", "Ruth Ames"), mediator("Senator Carl Munro", "Carl Munro"));
  ASSERT_TRUE(senators);
  EXPECT_EQ(senators->type, RelationType::OtherAnswer);
}

}  // namespace
}  // namespace factcheck
