#include <gtest/gtest.h>

#include "made_claims.h"

namespace factcheck {
namespace {

struct Case {
  ClaimKind kind = ClaimKind::Amount;
  std::string_view predicate = "cost";
  std::string_view a, b;
  Verdict verdict = Verdict::Agree;
  RelationType type = RelationType::Same;
};

constexpr Case kCases[] = {
    // One figure in several writings.
    {.a = "$5 million", .b = "US$5m"},
    {.a = "£3.2m", .b = "3.2 million pounds sterling"},
    {.kind = ClaimKind::Count, .predicate = "kill", .a = "three people", .b = "3 people"},

    // Precision follows the digits as written.
    {.a = "$250mn", .b = "$252 million", .verdict = Verdict::Agree, .type = RelationType::Rounding},
    {.a = "trillions of dollars",
     .b = "more than $3 trillion",
     .verdict = Verdict::Agree,
     .type = RelationType::Precision},

    // A bound leaves room for what lies beyond it, and for nothing else.
    {.a = "over $200 million", .b = "$250mn", .verdict = Verdict::Differ, .type = RelationType::Bound},
    {.a = "more than $200 million",
     .b = "over $260 million",
     .verdict = Verdict::Differ,
     .type = RelationType::Bound},
    {.a = "$250mn", .b = "over $260 million", .verdict = Verdict::Contradict, .type = RelationType::Value},
    {.a = "tens of millions of dollars",
     .b = "$250mn",
     .verdict = Verdict::Contradict,
     .type = RelationType::Value},
    {.a = "$19 million", .b = "$21 million", .verdict = Verdict::Contradict, .type = RelationType::Value},
    {.kind = ClaimKind::Percentage,
     .predicate = "be",
     .a = "7.8 percent",
     .b = "8.1%",
     .verdict = Verdict::Contradict,
     .type = RelationType::Value},
};

TEST(RelateFigures, AgreesDiffersAndContradictsByIntervals) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(std::string(c.a) + " / " + std::string(c.b));
    const Claim a = figure(c.kind, std::string(c.predicate), std::string(c.a));
    const Claim b = figure(c.kind, std::string(c.predicate), std::string(c.b));
    ASSERT_TRUE(a.value.quantity && b.value.quantity);
    for (const auto& relation : {related(a, b), related(b, a)}) {
      ASSERT_TRUE(relation);
      EXPECT_EQ(name_of(relation->verdict), name_of(c.verdict));
      EXPECT_EQ(name_of(relation->type), name_of(c.type));
      EXPECT_NE(relation->reason.find(c.a), std::string::npos) << relation->reason;
      EXPECT_NE(relation->reason.find(c.b), std::string::npos) << relation->reason;
    }
  }
}

TEST(RelateFigures, TakesARunningTollOfTwoDaysForAnUpdate) {
  const Claim monday = dated(figure(ClaimKind::Count, "kill", "12 people"), "2024-03-04");
  const Claim tuesday = dated(figure(ClaimKind::Count, "kill", "19 people"), "2024-03-05");
  ASSERT_TRUE(related(monday, tuesday));
  EXPECT_EQ(related(monday, tuesday)->type, RelationType::Update);
  EXPECT_EQ(related(monday, dated(tuesday, "2024-03-04"))->type, RelationType::Value);
}

TEST(RelateFigures, LeavesTwoAuthoritiesTheirFigures) {
  Claim police = figure(ClaimKind::Count, "march", "48,000 people");
  Claim union_says = figure(ClaimKind::Count, "march", "46,000 people");
  police.attributed_to = {"police"};
  union_says.attributed_to = {"the union"};
  EXPECT_EQ(related(police, union_says)->type, RelationType::Attribution);
  union_says.attributed_to = {"police"};
  EXPECT_EQ(related(police, union_says)->verdict, Verdict::Contradict);
}

TEST(RelateFigures, KeepsQuietWhereThePairMayBeOfTwoThings) {
  const Claim a = figure(ClaimKind::Amount, "cost", "$5 million");
  const Claim b = figure(ClaimKind::Amount, "cost", "$9 million");
  EXPECT_FALSE(related(a, b, 0.55));
  EXPECT_EQ(related(a, b, 0.65)->type, RelationType::Scope);
}

TEST(RelateFigures, DoesNotHoldAPlanAgainstADeed) {
  Claim planned = figure(ClaimKind::Amount, "cut", "$5 million");
  planned.modality = Modality::Planned;
  EXPECT_EQ(related(planned, figure(ClaimKind::Amount, "cut", "$9 million"))->type, RelationType::Status);
}

TEST(Figures, ReachedFromTwoSidesDoNotAgree) {
  Claim rose = figure(ClaimKind::Percentage, "rise to", "7.8 percent");
  Claim fell = rose;
  EXPECT_EQ(related(rose, fell)->verdict, Verdict::Agree);
  rose.value.quantity->towards = Change::Up;
  EXPECT_EQ(related(rose, fell)->verdict, Verdict::Agree);
  fell.value.quantity->towards = Change::Down;
  EXPECT_EQ(related(rose, fell)->verdict, Verdict::Differ);
  fell.value.quantity->towards = Change::None;
  fell.value.quantity->change = Change::Down;
  EXPECT_EQ(related(rose, fell)->verdict, Verdict::Differ);
}

}  // namespace
}  // namespace factcheck
