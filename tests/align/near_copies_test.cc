#include "align/near_copies.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

Claim claim_of(std::string text, std::string answer) {
  Claim claim;
  claim.span.begin.byte = static_cast<std::uint32_t>(text.find(answer));
  claim.text = std::move(text);
  claim.answer = std::move(answer);
  return claim;
}

TEST(NearCopies, AnswersInOnePlaceOfEditedCopies) {
  const Claim a = claim_of("The fire in Leeds killed 19 people on Monday.", "19");
  EXPECT_TRUE(answer_in_one_place(a, claim_of("The blaze in Leeds killed 23 people on Monday.", "23")));
  EXPECT_TRUE(answer_in_one_place(a, a));
}

TEST(NearCopies, AnswersInTwoPlacesAreTwoThings) {
  const std::string text = "The crash killed 3 people and injured 12 in Leeds on Monday.";
  EXPECT_FALSE(answer_in_one_place(claim_of(text, "3"), claim_of(text, "12")));
}

TEST(NearCopies, OtherSentencesAreNone) {
  EXPECT_FALSE(answer_in_one_place(claim_of("The fire in Leeds killed 19 people on Monday.", "19"),
                                   claim_of("Some 23 people live in the houses that burned down.", "23")));
  EXPECT_FALSE(
      answer_in_one_place(claim_of("It killed 19.", "19"), claim_of("It killed 23.", "23")));  // too short
}

TEST(NearCopies, TakeTheAnswerNearestToItsPlace) {
  Claim later = claim_of("On day 3 the 3 men of Leeds were still in the mine.", "3");
  later.span.begin.byte = 13;
  const auto words = words_around_answer(later);
  EXPECT_EQ(words[4], 0U);
}

}  // namespace
}  // namespace factcheck
