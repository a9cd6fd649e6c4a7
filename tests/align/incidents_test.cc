#include "align/incidents.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

TEST(IncidentOf, KnowsDeedsThatReportsPutForEachOther) {
  struct Case {
    std::string_view subject, predicate, incident;
  };
  constexpr Case kCases[] = {
      {"the ferry", "sink", "accident"},
      {"Flight 12", "disappear", "accident"},
      {"it", "derail", "accident"},
      {"the early crash", "happen", "accident"},
      {"bombing", "occur", "attack"},
      {"the storm", "go ashore", "landfall"},
      {"the storm", "make landfall", "landfall"},
      {"the vote", "happen", ""},
      {"the mayor", "speak", ""},
      {"", "happen", ""},
  };
  for (const Case& c : kCases) {
    Claim claim;
    claim.subject = c.subject;
    claim.predicate = c.predicate;
    EXPECT_EQ(incident_of(claim, sense_of_predicate(c.predicate, "")), c.incident)
        << c.subject << ' ' << c.predicate;
  }
}

}  // namespace
}  // namespace factcheck
