// Figures, times and places that no clause frames: in headlines, in lists, behind nouns.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "claims_of.h"

namespace factcheck {
namespace {

struct Case {
  std::string_view text = {};
  ClaimKind kind = ClaimKind::Count;
  std::string_view subject = {};
  std::string_view predicate = {};
  std::string_view answer = {};
  std::string_view counted = {};  // looked at only where the row gives it
};

std::string listed(const std::vector<Claim>& claims) {
  std::string all;
  for (const Claim& claim : claims) {
    all += std::string(name_of(claim.kind)) + ": " + claim.subject + " | " + claim.predicate + " | " +
           claim.object + " | " + claim.answer + "\n";
  }
  return all;
}

void expect_found(const Case& c) {
  SCOPED_TRACE(c.text);
  const auto claims = claims_of(c.text);
  const auto found = std::ranges::find_if(claims, [&](const Claim& claim) {
    return claim.kind == c.kind && claim.answer == c.answer && claim.predicate == c.predicate;
  });
  ASSERT_NE(found, claims.end()) << listed(claims);
  EXPECT_EQ(found->subject, c.subject) << listed(claims);
  if (!c.counted.empty()) {
    EXPECT_EQ(found->value.quantity->counted, c.counted);
  }
}

TEST(StandingAlone, FiguresOfHeadlinesAndLists) {
  constexpr Case kCases[] = {
      // A state behind the figure.
      {.text = "9 dead, 40 injured after ferry capsizes off Java",
       .subject = "people",
       .predicate = "be dead",
       .answer = "9",
       .counted = "person"},
      {.text = "Storm leaves 8 dead, nearly 2 million without power",
       .subject = "people",
       .predicate = "be without power",
       .answer = "nearly 2 million",
       .counted = "person"},
      // A part of those who died.
      {.text = "Officials said four of the dead were children.",
       .subject = "children",
       .predicate = "die",
       .answer = "four",
       .counted = "child"},
      {.text = "The dead numbered at least a dozen, five of them children.",
       .subject = "children",
       .predicate = "die",
       .answer = "five",
       .counted = "child"},
      // Who was aboard.
      {.text = "Some of the ferry's 110 passengers were rescued.",
       .subject = "passengers",
       .predicate = "be aboard",
       .answer = "110"},
      {.text = "Relatives of the coach's 40 passengers and crew gathered at the port.",
       .subject = "people",
       .predicate = "be aboard",
       .answer = "40",
       .counted = "person"},
      {.text = "Aboard were 40 Italians, 12 Germans and a dog.",
       .subject = "from Italy",
       .predicate = "be",
       .answer = "40",
       .counted = "person"},
      {.text = "But 15 French citizens and two Danish nationals were aboard, too.",
       .subject = "from Denmark",
       .predicate = "be",
       .answer = "two",
       .counted = "person"},
      {.text = "The coach with 40 passengers and two crew left at noon.",
       .subject = "crew",
       .predicate = "be aboard",
       .answer = "two"},
      {.text = "There were also 10 crew members.",
       .subject = "crew members",
       .predicate = "be aboard",
       .answer = "10"},
      // Beside what befell them.
      {.text = "All 66 people on board were killed when the jet crashed.",
       .subject = "people",
       .predicate = "be aboard",
       .answer = "66"},
      {.text = "All 66 people on board were killed when the jet crashed.",
       .subject = "people",
       .predicate = "kill",
       .answer = "66"},
      // Harm that is counted by its noun, and lasting states.
      {.text = "The crash resulted in seven deaths and dozens of injuries.",
       .subject = "people",
       .predicate = "be injured",
       .answer = "dozens"},
      {.text = "The floods cost 12 lives.",
       .subject = "people",
       .predicate = "kill",
       .answer = "12",
       .counted = "person"},
      {.text = "At least six people remain in critical condition.",
       .subject = "people",
       .predicate = "be in critical condition",
       .answer = "At least six"},
      // How often.
      {.text = "The agency questioned Carl Munro three times.",
       .subject = "Carl Munro",
       .predicate = "question",
       .answer = "three",
       .counted = "time"},
      {.text = "Officers had questioned Carl Munro at least twice since May.",
       .subject = "Carl Munro",
       .predicate = "question",
       .answer = "at least twice",
       .counted = "time"},
      // Nothing is said of them, and still they are told.
      {.text = "Prices rose under the weight of 818,000 refugees.",
       .subject = "refugees",
       .predicate = "",
       .answer = "818,000"},
  };
  for (const Case& c : kCases) expect_found(c);
}

TEST(StandingAlone, MeasuresBehindTheirNouns) {
  constexpr Case kCases[] = {
      {.text = "The storm was a monster with winds over 140 mph.",
       .kind = ClaimKind::Measure,
       .subject = "winds",
       .predicate = "be",
       .answer = "over 140 mph"},
      {.text = "He lives in Ostrava, a city about 60 miles south of the border.",
       .kind = ClaimKind::Measure,
       .subject = "Ostrava",
       .predicate = "be",
       .answer = "about 60 miles"},
      {.text = "The island is about 200 miles north of Crete.",
       .kind = ClaimKind::Measure,
       .subject = "island",
       .predicate = "be",
       .answer = "about 200 miles"},
      {.text = "The path was 12 miles long and a mile wide.",
       .kind = ClaimKind::Measure,
       .subject = "path",
       .predicate = "be long",
       .answer = "12 miles"},
      {.text = "The epicentre was 55 kilometres (34 miles) west of the town of Harwick.",
       .kind = ClaimKind::Measure,
       .subject = "epicentre",
       .predicate = "be",
       .answer = "34 miles"},
      {.text = "The avalanche was triggered by Saturday's magnitude-6.8 earthquake.",
       .kind = ClaimKind::Measure,
       .subject = "earthquake",
       .predicate = "be",
       .answer = "6.8"},
      {.text = "Winds approached 120 mph on Friday.",
       .kind = ClaimKind::Measure,
       .subject = "winds",
       .predicate = "be",
       .answer = "120 mph"},
      // Grades.
      {.text = "The storm was rated a Category 4.",
       .kind = ClaimKind::Measure,
       .subject = "storm",
       .predicate = "be rated",
       .answer = "Category 4"},
      {.text = "The Category 2 hurricane made landfall on Friday.",
       .kind = ClaimKind::Measure,
       .subject = "hurricane",
       .predicate = "be rated",
       .answer = "Category 2"},
      {.text = "The tornado was confirmed as an EF4 on Tuesday.",
       .kind = ClaimKind::Measure,
       .subject = "tornado",
       .predicate = "be rated",
       .answer = "EF4"},
      {.text = "About 3,000 gallons of oil were spilled, officials said.",
       .kind = ClaimKind::Measure,
       .subject = "oil",
       .predicate = "spill",
       .answer = "About 3,000 gallons"},
      {.text = "The plane was flying at an altitude of 35,000 feet.",
       .kind = ClaimKind::Measure,
       .subject = "altitude",
       .predicate = "be",
       .answer = "35,000 feet"},
  };
  for (const Case& c : kCases) expect_found(c);
}

TEST(StandingAlone, DaysHoursAndPlacesOfWhatNounsTell) {
  constexpr Case kCases[] = {
      {.text = "Friday's attack on the market killed 12 people.",
       .kind = ClaimKind::Date,
       .subject = "attack",
       .predicate = "happen",
       .answer = "Friday"},
      {.text = "A strong quake hit Chile on Monday.",
       .kind = ClaimKind::Date,
       .subject = "quake",
       .predicate = "happen",
       .answer = "Monday"},
      {.text = "The hurricane made landfall near Gulfport at 6:10 a.m. on Sunday.",
       .kind = ClaimKind::Time,
       .subject = "landfall",
       .predicate = "happen",
       .answer = "6:10 a.m. on Sunday"},
      // An hour with its day tells both.
      {.text = "The hurricane made landfall near Gulfport at 6:10 a.m. on Sunday.",
       .kind = ClaimKind::Date,
       .subject = "landfall",
       .predicate = "happen",
       .answer = "6:10 a.m. on Sunday"},
      {.text = "Nearly 300 died in the landslide in Peru.",
       .kind = ClaimKind::Place,
       .subject = "landslide",
       .predicate = "happen",
       .answer = "Peru"},
      {.text = "Some 238 passengers were on board when the train derailed at about 9:30 p.m. on Monday.",
       .kind = ClaimKind::Time,
       .subject = "train",
       .predicate = "derail",
       .answer = "about 9:30 p.m. on Monday"},
      {.text = "An officer phoned his wife at 2:05 a.m. on Monday.",
       .kind = ClaimKind::Time,
       .subject = "officer",
       .predicate = "phone",
       .answer = "2:05 a.m. on Monday"},
      {.text = "Police were called to his home in March.",
       .kind = ClaimKind::Date,
       .subject = "police",
       .predicate = "be called",
       .answer = "March"},
  };
  for (const Case& c : kCases) expect_found(c);
}

TEST(StandingAlone, NumbersThatOnlyTellThingsApartAreNoCounts) {
  for (const char* text : {"Train 91 was late.", "The Category 2 hurricane made landfall.",
                           "The climbers waited at Camp 2 for helicopters."}) {
    SCOPED_TRACE(text);
    const auto claims = claims_of(text);
    EXPECT_TRUE(std::ranges::none_of(claims, [](const Claim& c) { return c.kind == ClaimKind::Count; }))
        << listed(claims);
  }
}

// The day on which somebody spoke of it is not its day, and what did not happen has none.
TEST(StandingAlone, LeavesOtherDaysAlone) {
  for (const char* text : {"Police said on Friday that the museum was safe.",
                           "The museum did not open on Friday.", "The museum closed in recent years.",
                           "The houses built in 1990 came down.", "The museum closed before Friday."}) {
    SCOPED_TRACE(text);
    const auto claims = claims_of(text);
    EXPECT_TRUE(std::ranges::none_of(claims, [](const Claim& c) { return c.kind == ClaimKind::Date; }))
        << listed(claims);
  }
}

}  // namespace
}  // namespace factcheck
