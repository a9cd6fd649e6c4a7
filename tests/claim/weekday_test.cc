// Dates with a weekday that they were not. 9 March 2024 was a Saturday.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "claims_of.h"

namespace factcheck {
namespace {

// "Friday 2024-03-08, 9 March 2024-03-09" of the claims on weekdays; empty where there are none.
std::string told(std::string_view text, std::string_view published = "2024-03-10") {
  std::string all;
  for (const Claim& claim : claims_of(text, published)) {
    if (claim.predicate != kOnWeekday) continue;
    all += (all.empty() ? "" : ", ") + claim.answer + " " + iso_range(*claim.value.days);
  }
  return all;
}

struct Case {
  std::string_view text, told;
};

TEST(WeekdayClaims, SayWhatWeekdayAndDateSay) {
  constexpr Case kCases[] = {
      {"The fair opened on Friday, 9 March 2024, in Turku.", "Friday 2024-03-08, 9 March 2024 2024-03-09"},
      {"The fair opened on Friday, March 9, in Turku.", "Friday 2024-03-08, March 9 2024-03-09"},
      {"The fair opened on Friday night, March 9th, 2024.", "Friday 2024-03-08, March 9th, 2024 2024-03-09"},
      {"The fair opens on Monday the 12th of March.", "Monday 2024-03-11, 12th of March 2024-03-12"},
      {"She was born on Tuesday, June 5, 1967, in Turku.", "Tuesday 1967-06-06, June 5, 1967 1967-06-05"},
  };
  for (const Case& c : kCases) EXPECT_EQ(told(c.text), c.told) << c.text;
}

TEST(WeekdayClaims, AreMadeOfMismatchesAlone) {
  constexpr std::string_view kTexts[] = {
      "The fair opened on Saturday, 9 March 2024, in Turku.",
      "The fair opened on Saturday, March 9, in Turku.",
      "She was born on Monday, June 5, 1967, in Turku.",
      // Which year's, and which day's, nobody says.
      "On Friday, March 9, the town thought of the flood of 1960.",
      "The fair closed on Friday, December 25.",
      "The fair ran from Friday, March 9-12, in Turku.",
      "The fair is open on Fridays, March 9 excepted.",
      "The fair opened on Friday. March 9 was a day of rest.",
      "The fair opened on Friday, March 99.",
      "It was read on Friday, May 13, 1796, in Turku.",
  };
  for (const std::string_view text : kTexts) EXPECT_EQ(told(text), "") << text;
  EXPECT_EQ(told("The fair opened on Friday, March 9, in Turku.", ""), "");
}

}  // namespace
}  // namespace factcheck
