#include "align/within_article.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

Claim toll(std::string answer, std::string text) {
  Claim claim;
  claim.kind = ClaimKind::Count;
  claim.subject = "people";
  claim.predicate = "kill";
  claim.answer = std::move(answer);
  claim.text = std::move(text);
  claim.span.begin.byte = static_cast<std::uint32_t>(claim.text.find(claim.answer));
  claim.value.type = Value::Type::Quantity;
  claim.value.quantity = read_quantity(claim.answer + " people").at(0);
  claim.value.quantity->counted = "person";
  return claim;
}

bool one_toll(const Claim& a, const Claim& b) {
  const std::vector<Claim> both{a, b};
  const Profiles profiles(both, 1);
  return surely_one_toll(profiles[0], profiles[1]);
}

const Claim& headline() {
  static const Claim claim = toll("12", "Fire in Brandt kills 12");
  return claim;
}

TEST(WithinArticle, MeetsHeadlineAndText) {
  EXPECT_TRUE(one_toll(headline(), toll("15", "A fire in Brandt killed 15 people on Monday.")));
  EXPECT_TRUE(one_toll(headline(), toll("15", "The 15 dead were guests.")));
  EXPECT_FALSE(one_toll(headline(), toll("15", "It killed 15 people.")));
  EXPECT_FALSE(one_toll(headline(), toll("43", "A fire in Brandt killed 43 people on Monday.")));
}

TEST(WithinArticle, LeavesPartsChangesAndOtherEvents) {
  for (const std::string_view text :
       {"The toll in Brandt rose to 15 dead.", "Earlier 15 people were killed in Brandt.",
        "15 people were killed in Brandt last year.", "In Brandt 15 others were killed.",
        "A fire in Esker killed 15 people.", "The fire in Brandt killed 15 of the guests.",
        "The fire in Brandt killed 15 children."}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(one_toll(headline(), toll("15", std::string(text))));
  }
  Claim alleged = toll("15", "A fire in Brandt killed 15 people on Monday.");
  alleged.modality = Modality::Alleged;
  EXPECT_FALSE(one_toll(headline(), alleged));
  Claim by_one = toll("12", "Fire in Brandt kills 12");
  by_one.attributed_to = {"police"};
  Claim by_other = toll("15", "A fire in Brandt killed 15 people on Monday.");
  by_other.attributed_to = {"mayor"};
  EXPECT_FALSE(one_toll(by_one, by_other));
  Claim injured = toll("15", "A fire in Brandt hurt 15 people on Monday.");
  injured.predicate = "injure";
  EXPECT_FALSE(one_toll(headline(), injured));
}

}  // namespace
}  // namespace factcheck
