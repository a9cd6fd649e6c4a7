// Two names of one thing.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "claims_of.h"

namespace factcheck {
namespace {

struct Case {
  std::string_view text;
  std::string_view claim;  // "name | predicate | other name"; empty: none
};

TEST(Identity, FindsTheOtherName) {
  constexpr Case kCases[] = {
      {"Nordbank, now Westbank, said it was closed.", "Nordbank | be renamed | Westbank"},
      {"Nordbank (now Westbank) closed.", "Nordbank | be renamed | Westbank"},
      {"Westbank, formerly known as Nordbank, closed.", "Nordbank | be renamed | Westbank"},
      {"Westbank, formerly Nordbank, closed.", "Nordbank | be renamed | Westbank"},
      {"Nordbank renamed itself Westbank on Monday.", "Nordbank | be renamed | Westbank"},
      {"Nordbank was renamed Westbank.", "Nordbank | be renamed | Westbank"},
      {"Mumbai (formerly Bombay) is large.", "Bombay | be renamed | Mumbai"},

      // What somebody is now, and what somebody else did.
      {"Ann Lee, now Microsoft chairwoman, spoke.", ""},
      {"Ann Lee, formerly Westbank, spoke.", ""},
      {"Ann Lee renamed Nordbank.", ""},
      {"Nordbank was not renamed Westbank.", ""},
      {"Nordbank now owns Westbank.", ""},
      {"", ""},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.text);
    std::vector<std::string> found;
    for (const Claim& claim : claims_of(c.text)) {
      if (claim.predicate == kRenamed && claim.kind == ClaimKind::Name)
        found.push_back(claim.subject + " | " + claim.predicate + " | " + claim.value.text);
    }
    if (c.claim.empty()) {
      EXPECT_TRUE(found.empty()) << found.front();
    } else {
      ASSERT_EQ(found.size(), 1u);
      EXPECT_EQ(found.front(), c.claim);
    }
  }
}

}  // namespace
}  // namespace factcheck
