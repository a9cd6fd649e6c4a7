#include <gtest/gtest.h>

#include "claim/predicates.h"
#include "mention/added_rows.h"

namespace factcheck {
namespace {

std::string_view sense_id(std::string_view predicate, std::string_view object = "") {
  const Sense* sense = sense_of_predicate(predicate, object);
  return sense ? sense->id : "none";
}

TEST(AddedPredicates, AreWordsOfTheirSense) {
  EXPECT_EQ(sense_id("untie", "their boots"), "none");
  set_added_predicates({{.sense = "leave-post",
                         .verbs = {"untie boots", "defenestrate"},
                         .nouns = {"defenestration: defenestrate"},
                         .states = {"be in limbo"}},
                        {.sense = "rise", .verbs = {"quit"}, .nouns = {}, .states = {}}});
  EXPECT_EQ(sense_id("untie", "their boots"), "leave-post");
  EXPECT_EQ(sense_id("untie", "the rope"), "none");
  EXPECT_EQ(sense_id("defenestrate"), "leave-post");
  EXPECT_EQ(sense_id("be defenestrated"), "leave-post");
  EXPECT_EQ(sense_id("be in limbo"), "leave-post");
  EXPECT_EQ(verb_of_noun("defenestration"), "defenestrate");
  // The user's word counts more than ours; what was not given stays.
  EXPECT_EQ(sense_id("quit"), "rise");
  EXPECT_EQ(sense_id("resign"), "leave-post");
  EXPECT_EQ(sense_id("be killed"), "kill");
  set_added_predicates({});
  EXPECT_EQ(sense_id("quit"), "leave-post");
  EXPECT_EQ(sense_id("defenestrate"), "none");
}

}  // namespace
}  // namespace factcheck
