#include "align/wording.h"

#include <gtest/gtest.h>

#include <string>

#include "align/opposites.h"
#include "align/statements.h"

namespace factcheck {
namespace {

std::string difference(std::string_view a, std::string_view b) {
  const auto found = telling_difference(a, b, true);
  if (!found) return "";
  static constexpr std::string_view kNames[] = {"negation", "opposite", "contrast", "figure",
                                                "date",     "name",     "swapped"};
  return std::string(kNames[static_cast<std::size_t>(found->kind)]) + ": " +
         std::string(a.substr(found->a.begin, found->a.size())) + " | " +
         std::string(b.substr(found->b.begin, found->b.size()));
}

struct Case {
  std::string_view a, b, difference;
};

TEST(TellingDifference, OfOneSentenceInTwoVersions) {
  static constexpr Case kCases[] = {
      {"The council approved the plan in May.", "The council never approved the plan in May.",
       "negation: approved | never approved"},
      {"The council approved the plan in May.", "The council failed to approve the plan in May.",
       "negation: approved | failed to approve"},
      {"The home team won the cup final on Sunday.", "The home team lost the cup final on Sunday.",
       "opposite: won | lost"},
      {"The ferry carried 140 people to Aland.", "The ferry carried 410 people to Aland.",
       "figure: 140 | 410"},
      {"The house was built in 1791 by a miller.", "The house was built in 1971 by a miller.",
       "date: 1791 | 1971"},
      {"The prize for the novel went to Ana Ruiz.", "The prize for the novel went to Eva Blom.",
       "name: Ana Ruiz | Eva Blom"},
      {"Voters in the north of Norway backed the road.", "Voters in the south of Norway backed the road.",
       "contrast: north | south"},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.b);
    EXPECT_EQ(difference(c.a, c.b), c.difference);
  }
}

TEST(TellingDifference, IsSilentWhereBothMayBeTrue) {
  static constexpr Case kCases[] = {
      // Another way to put it, and more or less of it.
      {"The blaze destroyed the old mill in Leeds.", "The fire destroyed the old mill in Leeds.", ""},
      {"The ferry carried about 140 people to Aland.", "The ferry carried 142 people to Aland.", ""},
      {"The ferry carried 140 people to Aland.", "The ferry carried 410 people to Turku.",
       ""},  // another trip
      {"On Monday the ferry carried 140 people.", "On Tuesday the ferry carried 410 people.", ""},
      // Said twice over.
      {"It is not impossible to mend the bridge.", "It is possible to mend the bridge.", ""},
      {"The longer it rains, the higher the river gets.", "The shorter it rains, the lower the river gets.",
       ""},
      {"The town barely won the final on Sunday.", "The town won the final on Sunday.", ""},
      {"The town did not win the final on Sunday.", "The town hoped to win the final on Sunday.", ""},
      // Names: the whole and its part, one name twice, two that change places, titles.
      {"The talks were held in a hotel in Sweden.", "The talks were held in a hotel in Stockholm.", ""},
      {"They thanked Ana Ruiz for the old boat.", "They thanked Ruiz for the old boat.", ""},
      {"In May Ana Ruiz is to marry Eva Blom.", "In May Eva Blom is to marry Ana Ruiz.", ""},
      {"New Data Shows How Ana Ruiz Won", "New Data Shows How Eva Blom Won", ""},
      // Conditions.
      {"If there is no bridge, they will swim across.", "If there is a bridge, they will swim across.", ""},
      // Other sentences.
      {"The council approved the plan.", "Nobody knows who was not asked about the road to Turku.", ""},
      {"", "The council approved the plan.", ""},
      {"", "", ""},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.b);
    EXPECT_EQ(difference(c.a, c.b), c.difference);
    EXPECT_EQ(difference(c.b, c.a), c.difference);
  }
}

TEST(TellingDifference, ReadsFiguresWithWhatColoursThem) {
  static constexpr Case kCases[] = {
      {"She was the 12th doctor trained in the valley.", "She was the 31st doctor trained in the valley.",
       "figure: 12th | 31st"},
      {"The bakery sold 300 loaves in March.", "The bakery sold a mere 30 loaves in March.",
       "figure: 300 | a mere 30"},
      {"The mill made a profit of £12.4 million.", "The mill made a profit of less than 1.2 million.",
       "figure: £12.4 | less than 1.2"},
      {"Only 10-20% of the farmers own a tractor.", "More than 60% of the farmers own a tractor.",
       "figure: Only 10-20 | More than 60"},
      {"He wrote over forty plays for the stage.", "He wrote less than three plays for the stage.",
       "figure: over forty | less than three"},
      {"The pass is open for 2 months of the year.", "The pass is open for 3 months of the year.",
       "figure: 2 | 3"},
      {"It was the first lighthouse on the island.", "It was the fourth such lighthouse on the island.",
       "figure: first | fourth such"},
      {"In their last season the club went 28-9.", "In their last season the club went 17-5.",
       "figure: 28-9 | 17-5"},
      {"Each team plays one game in a week.", "Each team plays five games in a week.",
       "figure: one game | five games"},
      {"The town has nine old bridges over the river.", "The town has four wooden bridges over the river.",
       "figure: nine old | four wooden"},
      // Both may be meant.
      {"The bakery sold about 300 loaves in March.", "The bakery sold 290 loaves in March.", ""},
      {"The bakery sold over 300 loaves in March.", "The bakery sold 410 loaves in March.", ""},
      {"The fund holds 2.46 million shares of the mill.", "The fund holds 2.5 million shares of the mill.",
       ""},
      {"The bakery sold 300 loaves in March.", "The bakery sold 40 cakes in March.", ""},
      {"The town has nine bridges over the river.", "The town has four wooden bridges over the river.", ""},
      {"The mill made a profit of $12 million.", "The mill made a profit of €10 million.", ""},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.b);
    EXPECT_EQ(difference(c.a, c.b), c.difference);
  }
}

TEST(TellingDifference, ReadsMoments) {
  static constexpr Case kCases[] = {
      {"The inn burnt down in 1876.", "The inn burnt down in the early 1800s.",
       "date: 1876 | the early 1800s"},
      {"The choir was founded in June 2009.", "The choir was founded in October 2013.",
       "date: June 2009 | October 2013"},
      {"The fair opens on June 3 in the old hall.", "The fair opens on June 17 in the old hall.",
       "date: 3 | 17"},
      {"The fair was moved to Monday morning.", "The fair was moved to Sunday night.",
       "date: Monday morning | Sunday night"},
      {"The well dates from 1652 or 1653.", "The well dates from the year 1498.",
       "date: 1652 or 1653 | the year 1498"},
      // Both may be meant.
      {"The inn burnt down in 1876.", "The inn burnt down in the late 1800s.", ""},
      {"The inn burnt down in 1876.", "The inn opened around 1878.", ""},
      {"The choir was founded in June 2009.", "The choir was founded in June.", ""},
      {"The inn burnt down in 1876.", "The inn opened before 1900.", ""},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.b);
    EXPECT_EQ(difference(c.a, c.b), c.difference);
  }
}

TEST(TellingDifference, ReadsWhatIsDenied) {
  static constexpr Case kCases[] = {
      {"She received a medal from the town of Turku.",
       "She was unable to receive a medal from the town of Turku.",
       "negation: received | was unable to receive"},
      {"Some of the old ferries can be mended.", "None of the old ferries can be mended.",
       "negation: Some | None"},
      {"The letter discusses the costs of the bridge.", "The letter discusses no costs of the bridge.",
       "negation: the | no"},
      // "not only", and a "not" that the other sentence has elsewhere.
      {"The bridge is a work of art.", "The bridge is not only a work of art.", ""},
      {"The town did not let the river flood the old mill.", "The river did not flood the old mill.", ""},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.b);
    EXPECT_EQ(difference(c.a, c.b), c.difference);
  }
}

TEST(TellingDifference, TakesADenialOfAnotherWordForNoDenial) {
  constexpr std::string_view kHeld = "The Alder dam held during the night.";
  constexpr std::string_view kStands = "The Alder dam stayed up during the night.";
  constexpr std::string_view kDidNot = "The Alder dam did not break during the night.";
  for (const bool one_event : {true, false}) EXPECT_FALSE(telling_difference(kHeld, kDidNot, one_event));
  // Of two matters the words have to be the same.
  EXPECT_FALSE(telling_difference(kStands, kDidNot, false));
  EXPECT_TRUE(telling_difference("The Alder dam broke during the night.", kDidNot, false));
}

TEST(TellingDifference, SeesNamesThatChangePlaces) {
  static constexpr Case kCases[] = {
      {"In May Acme Mills sued Blom in Turku.", "In May Blom sued Acme Mills in Turku.",
       "swapped: Acme Mills sued Blom | Blom sued Acme Mills"},
      {"Ana Ruiz was appointed by Eva Blom in May.", "Eva Blom was appointed by Ana Ruiz in May.",
       "swapped: Ana Ruiz was appointed by Eva Blom | Eva Blom was appointed by Ana Ruiz"},
      // Whoever stands first.
      {"In May Ana Ruiz met Eva Blom in Turku.", "In May Eva Blom met Ana Ruiz in Turku.", ""},
      {"Ana and Eva attacked Turku.", "Eva and Ana attacked Turku.", ""},
      {"Ana Ruiz sued Eva Blom in May.", "Eva Blom sued Ana Ruiz in June.", ""},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.b);
    EXPECT_EQ(difference(c.a, c.b), c.difference);
  }
}

TEST(Opposites, KnowTheirForms) {
  EXPECT_TRUE(are_opposites("approved", "rejected"));
  EXPECT_TRUE(are_opposites("rejects", "approves"));
  EXPECT_TRUE(are_opposites("increasing", "decreasing"));
  EXPECT_TRUE(are_opposites("held", "broke"));
  EXPECT_TRUE(are_opposites("hold", "collapses"));
  EXPECT_FALSE(are_opposites("approved", "accepted"));
  EXPECT_FALSE(are_opposites("new", "newer"));
  EXPECT_FALSE(are_opposites("north", "south"));
  EXPECT_TRUE(are_contrasts("south", "north"));
  EXPECT_TRUE(is_negator("didn't"));
  EXPECT_FALSE(is_negator("note"));
}

Claim claim_in(std::uint32_t article, std::string text) {
  Claim claim;
  claim.article = article;
  claim.kind = ClaimKind::Event;
  claim.sentence.end.byte = static_cast<std::uint32_t>(text.size());
  claim.text = std::move(text);
  return claim;
}

TEST(Statements, AreMadeOfPairsOfSentencesOfTwoArticles) {
  const std::vector<Article> articles(3);
  const std::vector<Claim> claims = {
      claim_in(0, "The council approved the plan for the harbour in May."),
      claim_in(1, "The council never approved the plan for the harbour in May."),
      claim_in(2, "The council approved the plan for the harbour in June.")};
  const auto statements = make_statements(articles, stated_sentences(claims), false, 1);
  ASSERT_EQ(statements.size(), 2U);
  EXPECT_EQ(statements[0].kind, ClaimKind::Statement);
  EXPECT_EQ(statements[0].answer, "approved");
  EXPECT_EQ(statements[1].answer, "never approved");
  // That another month is named counts only where the texts are known to speak of one event.
  EXPECT_GT(make_statements(articles, stated_sentences(claims), true, 1).size(), 2U);
}

}  // namespace
}  // namespace factcheck
