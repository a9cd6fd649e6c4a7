// Who or what bears a description that fits one alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "claims_of.h"

namespace factcheck {
namespace {

// "description = bearer" of each claim on one.
std::vector<std::string> descriptions_in(std::string_view text) {
  std::vector<std::string> found;
  for (const Claim& claim : claims_of(text)) {
    if (!is_description(claim)) continue;
    const std::string denied = claim.polarity == Polarity::Negated ? "not: " : "";
    found.push_back(denied + claim.subject + (claim.predicate == kWas ? " (past) = " : " = ") +
                    claim.value.text);
  }
  return found;
}

struct Case {
  std::string_view text;
  std::string_view claim;  // empty: none
};

TEST(Descriptions, FindsTheBearer) {
  constexpr Case kCases[] = {
      // However it is put.
      {"Lima, the largest city in Peru, flooded on Friday.", "largest city in Peru = Lima"},
      {"Lima is the largest city in Peru.", "largest city in Peru = Lima"},
      {"The largest city in Peru is Lima.", "largest city in Peru = Lima"},
      {"Peru's largest city is Lima.", "largest city of Peru = Lima"},
      {"Lima was the largest city in Peru.", "largest city in Peru (past) = Lima"},
      {"Lima is not the largest city in Peru.", "not: largest city in Peru = Lima"},
      // A lower rank, with and without a joint.
      {"Corvo is the second-largest bank in Peru.", "second largest bank in Peru = Corvo"},
      {"Corvo is the second largest bank in Peru.", "second largest bank in Peru = Corvo"},
      // The first to do it stays the first.
      {"Ann Lee became the first woman to lead the Harbour Bank.",
       "first woman to lead the Harbour Bank = Ann Lee"},
      // What there is one of.
      {"Peru's capital is Lima.", "capital of Peru = Lima"},
      {"The capital of Peru is Lima.", "capital of Peru = Lima"},

      // One of several, and two at once.
      {"Lima is one of the largest cities in Peru.", ""},
      {"Lima and Cusco are the largest cities in Peru.", ""},
      // Of what, nobody says; or more narrowly than its words.
      {"Lima is the largest city.", ""},
      {"Lima is the largest city in Peru that has no port.", ""},
      {"Lima is the largest city in Peru and Chile.", ""},
      // A matter of taste.
      {"Ann Lee is the best singer in Peru.", ""},
      // Nobody is named.
      {"Ann Lee was there. She is the oldest member of the Harbour Club.", ""},
      {"The plan is the largest project in Peru.", ""},
      {"", ""},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.text);
    const auto found = descriptions_in(c.text);
    if (c.claim.empty()) {
      EXPECT_TRUE(found.empty()) << found.front();
    } else {
      ASSERT_EQ(found.size(), 1u);
      EXPECT_EQ(found.front(), c.claim);
    }
  }
}

TEST(Descriptions, SayWhatTheBearerIs) {
  const auto claims = claims_of("Corvo, the second-largest bank in Peru, closed on Friday.");
  EXPECT_TRUE(std::ranges::any_of(claims, [](const Claim& claim) {
    return claim.kind == ClaimKind::Status && claim.subject == "Corvo" &&
           claim.object == "second largest bank in Peru";
  }));
}

}  // namespace
}  // namespace factcheck
