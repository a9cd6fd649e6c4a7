#include "claim/predicates.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

std::string_view sense_id(std::string_view predicate, std::string_view object = "") {
  const Sense* sense = sense_of_predicate(predicate, object);
  return sense ? sense->id : "none";
}

TEST(SenseOfPredicate, JoinsVerbsNounsAndStates) {
  EXPECT_EQ(sense_id("donate"), "donate");
  EXPECT_EQ(sense_id("contribute"), "donate");
  EXPECT_EQ(sense_id("be killed"), "kill");
  EXPECT_EQ(sense_id("be missing"), "miss");
  EXPECT_EQ(sense_id("be shot"), "shoot");
  EXPECT_EQ(sense_id("be dismissed"), "dismiss");
  EXPECT_EQ(sense_id("rise to"), "rise");
  EXPECT_EQ(sense_id("ponder"), "none");
  EXPECT_EQ(sense_id(""), "none");
}

TEST(SenseOfPredicate, ReadsTheObjectAlong) {
  EXPECT_EQ(sense_id("spend", "on the Munro campaign"), "fund-campaign");
  EXPECT_EQ(sense_id("donate", "to a hospital"), "donate");
  EXPECT_EQ(sense_id("spend", "on new trains"), "spend");
  EXPECT_EQ(sense_id("add", "to the federal debt"), "add-debt");
  EXPECT_EQ(sense_id("add", "to the indebted firm"), "none");
}

TEST(VerbOfNoun, LeadsFromNounToVerb) {
  EXPECT_EQ(verb_of_noun("donation"), "donate");
  EXPECT_EQ(verb_of_noun("table"), "");
}

TEST(Senses, NameOppositesThatExist) {
  for (const char* id : {"approve", "reject", "win", "rise", "buy"}) {
    const Sense* sense = sense_named(id);
    ASSERT_TRUE(sense) << id;
    const Sense* opposite = sense_named(sense->opposite);
    ASSERT_TRUE(opposite) << id;
    EXPECT_EQ(opposite->opposite, sense->id);
  }
}

}  // namespace
}  // namespace factcheck
