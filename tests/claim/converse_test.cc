// Deeds told from their other side.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "claims_of.h"

namespace factcheck {
namespace {

struct Case {
  std::string_view text;
  std::string_view claim;  // "subject | predicate | object" of an event
};

std::vector<std::string> events_in(std::string_view text) {
  std::vector<std::string> events;
  for (const Claim& claim : claims_of(text)) {
    if (claim.kind == ClaimKind::Event)
      events.push_back((claim.polarity == Polarity::Negated ? "not: " : "") + claim.subject + " | " +
                       claim.predicate + " | " + claim.object);
  }
  return events;
}

TEST(Converses, TellWhoDidIt) {
  constexpr Case kCases[] = {
      {"Ostbank sold Nordbank to Westbank.", "Westbank | buy | Nordbank from Ostbank"},
      {"Westbank bought Nordbank from Ostbank.", "Westbank | buy | Nordbank from Ostbank"},
      {"Norland lost to Brazil.", "Brazil | beat | Norland"},
      {"Norland lost the final to Brazil.", "Brazil | beat | Norland"},
      {"Ruth Ames works for Westbank.", "Westbank | employ | Ruth Ames"},
      {"Nordbank belongs to Westbank.", "Westbank | own | Nordbank"},
      {"Nordbank is a subsidiary of Westbank.", "Westbank | own | Nordbank"},
      {"Nordbank, a subsidiary of Westbank, closed.", "Westbank | own | Nordbank"},
      {"Ann Lee is the owner of Westbank.", "Ann Lee | own | Westbank"},
      {"Ann Lee was sued by Ben Roe.", "Ben Roe | sue | Ann Lee"},
      {"Ann Lee was not sued by Ben Roe.", "not: Ben Roe | sue | Ann Lee"},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.text);
    const auto events = events_in(c.text);
    EXPECT_NE(std::ranges::find(events, c.claim), events.end()) << (events.empty() ? "none" : events.front());
  }
}

TEST(Converses, WantTwoNamesAndAPresentTie) {
  for (const std::string_view text :
       {"Westbank sold a bridge to the town.", "Norland lost.", "Ann Lee is a former employee of Westbank.",
        "Ann Lee and Ben Roe were sued by neighbours.", ""}) {
    for (const std::string& event : events_in(text)) {
      EXPECT_EQ(event.find("| buy |"), std::string::npos) << text;
      EXPECT_EQ(event.find("| beat |"), std::string::npos) << text;
      EXPECT_EQ(event.find("| employ |"), std::string::npos) << text;
      EXPECT_EQ(event.find("| sue |"), std::string::npos) << text;
    }
  }
}

}  // namespace
}  // namespace factcheck
