#include "align/noun_groups.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "align/words.h"

namespace factcheck {
namespace {

struct Named {
  std::string_view noun;
  std::string_view group;
};

TEST(GroupOfNoun, JoinsWhatReportsCallByTwoNames) {
  constexpr Named kNamed[] = {
      {"aircraft", "plane"},
      {"airliner", "plane"},
      {"plane", "plane"},
      {"bombing", "explosion"},
      {"gunman", "attacker"},
      {"mp", "lawmaker"},
      {"attorney", "lawyer"},
      {"quake", "earthquake"},
      {"position", "job"},
      {"salary", "wage"},

      // Spellings of two countries, and compounds written in three ways.
      {"labour", "labor"},
      {"organisation", "organization"},
      {"policeman", "police officer"},
      {"crewmember", "crew member"},
      {"crew-member", "crew member"},
      {"by-election", "byelection"},
  };
  for (const Named& row : kNamed) EXPECT_EQ(group_of_noun(row.noun), row.group) << row.noun;
}

TEST(GroupOfNoun, KeepsApartWhatContrastsOrSaysMore) {
  constexpr std::pair<std::string_view, std::string_view> kApart[] = {
      {"man", "woman"},        {"boy", "girl"},
      {"boy", "child"},        {"import", "export"},
      {"suspect", "gunman"},   {"storm", "hurricane"},
      {"cyclone", "typhoon"},  {"quake", "aftershock"},
      {"attack", "explosion"}, {"migrant", "refugee"},
      {"hostage", "prisoner"}, {"passenger", "crewmember"},
      {"cost", "price"},       {"sale", "revenue"},
      {"car", "truck"},        {"bill", "law"},
      {"victim", "attacker"},  {"victim", "individual"},
  };
  for (const auto& [a, b] : kApart) EXPECT_NE(group_of_noun(a), group_of_noun(b)) << a << ", " << b;
}

TEST(GroupOfNoun, LeavesOtherNounsAsTheyAre) {
  EXPECT_EQ(group_of_noun("bridge"), "bridge");
  EXPECT_EQ(group_of_noun(""), "");
  EXPECT_EQ(group_of_noun("-"), "-");
  EXPECT_EQ(group_of_noun("\xff-\xfe"), "\xff-\xfe");
  const std::string long_noun(100000, '-');
  EXPECT_EQ(group_of_noun(long_noun), long_noun);
}

TEST(GroupOfCounted, IsTheHeadThatAFigureCounts) {
  EXPECT_EQ(group_of_counted("policeman"), group_of_counted("officer"));
  EXPECT_EQ(group_of_counted("crewmember"), group_of_counted("member"));
  EXPECT_EQ(group_of_counted("victim"), "person");
  EXPECT_EQ(group_of_counted("body"), group_of_counted("fatality"));
  EXPECT_NE(group_of_counted("suspect"), "person");
}

TEST(GroupOfWord, TakesPlurals) {
  EXPECT_EQ(group_of_word("airliners"), "plane");
  EXPECT_EQ(group_of_word("crashes"), "crash");
  EXPECT_EQ(group_of_word("dormitories"), "dormitory");
  EXPECT_EQ(group_of_word("policemen"), "police officer");
  EXPECT_EQ(group_of_word("children"), "child");
  EXPECT_EQ(group_of_word("men"), "man");
  EXPECT_EQ(group_of_word("bridges"), "");
  EXPECT_EQ(group_of_word("s"), "");
  EXPECT_EQ(group_of_word(""), "");
}

TEST(ContentWords, TakeNounsOfOneGroupForOneWord) {
  EXPECT_EQ(content_words("the plane left the runway"), content_words("the aircraft left the runway"));
  EXPECT_EQ(content_words("two policemen"), content_words("two police officers"));
  EXPECT_EQ(content_words("nine crewmembers"), content_words("nine crew members"));
  EXPECT_EQ(content_words("the airliner's engine"), content_words("the jet's engines"));
  EXPECT_EQ(content_words("a fighter jet"), content_words("a warplane"));
  EXPECT_EQ(content_words("Protesters at the gate"), content_words("demonstrators at the gate"));
  EXPECT_EQ(content_words("four MPs"), content_words("four lawmakers"));
  EXPECT_NE(content_words("the suspect's vehicle"), content_words("the suspect's plane"));
}

TEST(ContentWords, LeaveNamesExact) {
  EXPECT_NE(content_words("the Home Depot"), content_words("the House Depot"));
  EXPECT_NE(content_words("Workers Party"), content_words("Employees Party"));
  EXPECT_NE(content_words("the Evening Post"), content_words("the evening job"));
}

TEST(ExactWords, AreAsWritten) {
  EXPECT_NE(exact_words("the plane left"), exact_words("the aircraft left"));
  EXPECT_EQ(exact_words("the planes left"), exact_words("the plane left"));
}

TEST(NameWords, TakeNounsOfHeadlinesForNouns) {
  EXPECT_EQ(name_words("Quake Kills Ten in Southern Tervana"),
            name_words("Earthquake Kills Ten in Southern Tervana"));
  EXPECT_NE(name_words("the White House in winter"), name_words("the White Home in winter"));
}

TEST(LastWord, IsOneForNounsOfOneGroup) {
  EXPECT_EQ(last_word("the private plane"), last_word("the aircraft"));
  EXPECT_EQ(last_word("Demonstrators"), last_word("the protesters"));
  EXPECT_EQ(last_word("the policeman"), last_word("an officer"));
  EXPECT_NE(last_word("the White House"), last_word("the white home"));
  EXPECT_NE(last_word("the victim"), last_word("the individual"));
  EXPECT_EQ(last_word(""), 0u);
}

}  // namespace
}  // namespace factcheck
