#include "claim/predicates.h"

#include <gtest/gtest.h>

#include <string>

namespace factcheck {
namespace {

std::string_view sense_id(std::string_view predicate, std::string_view object = "") {
  const Sense* sense = sense_of_predicate(predicate, object);
  return sense ? sense->id : "none";
}

struct Case {
  std::string_view predicate;
  std::string_view sense;
};

TEST(SenseOfPredicate, JoinsVerbsNounsAndStates) {
  constexpr Case kCases[] = {
      {"donate", "donate"},
      {"contribute", "donate"},
      {"be killed", "kill"},
      {"be missing", "miss"},
      {"be shot", "shoot"},
      {"be dismissed", "dismiss"},
      {"rise to", "rise"},
      {"sell for", "sell"},
      {"ponder", "none"},
      {"", "none"},
      {"be", "none"},
      {"be ", "none"},
      {"  ", "none"},
      // Steps of one matter are apart.
      {"arrest", "arrest"},
      {"charge", "charge"},
      {"convict", "convict"},
      {"injure", "injure"},
      {"damage", "damage"},
      {"destroy", "destroy"},
  };
  for (const Case& c : kCases) EXPECT_EQ(sense_id(c.predicate), c.sense) << c.predicate;
}

TEST(SenseOfPredicate, ReadsPhrasalVerbs) {
  constexpr Case kCases[] = {
      {"step down", "leave-post"},
      {"step down from", "leave-post"},
      {"lay off", "lay-off"},
      {"be laid off", "lay-off"},
      {"call off", "cancel"},
      {"be called off by", "cancel"},
      {"take over", "buy"},
      {"be locked up", "jail"},
      {"be shot down", "shoot-down"},
      {"be shot dead", "kill"},
      // A particle that the lexicon does not know makes another verb; a preposition does not.
      {"carry", "board"},
      {"carry out", "none"},
      {"be carried out", "none"},
      {"sell to", "sell"},
  };
  for (const Case& c : kCases) EXPECT_EQ(sense_id(c.predicate), c.sense) << c.predicate;
}

TEST(SenseOfPredicate, ReadsWhatStandsBehindBe) {
  constexpr Case kCases[] = {
      {"be on board", "board"},
      {"be without power", "lose-power"},
      {"be without power since Friday", "lose-power"},
      {"be in hospital", "hospitalise"},
      {"be in a hospital", "hospitalise"},
      {"be under arrest", "arrest"},
      {"be in custody", "arrest"},
      {"be at large", "escape"},
      {"be out of work", "lose-job"},
      {"be in the red", "lose-money"},
      {"be unaccounted for", "miss"},
      {"be up", "rise"},
      // Of a longer phrase a preposition alone tells nothing.
      {"be up for grabs", "none"},
      {"be in town", "none"},
      {"be worried", "none"},
  };
  for (const Case& c : kCases) EXPECT_EQ(sense_id(c.predicate), c.sense) << c.predicate;
  EXPECT_EQ(sense_id("be in", "a hospital"), "hospitalise");
}

TEST(SenseOfPredicate, ReadsTheObjectAlong) {
  struct ObjectCase {
    std::string_view predicate;
    std::string_view object;
    std::string_view sense;
  };
  constexpr ObjectCase kCases[] = {
      {"spend", "on the Munro campaign", "fund-campaign"},
      {"donate", "to a hospital", "donate"},
      {"spend", "on new trains", "spend"},
      {"add", "to the federal debt", "add-debt"},
      {"add", "to the indebted firm", "none"},
      {"add", "jobs in the mills", "create-jobs"},
      {"create", "400 new jobs", "create-jobs"},
      {"create", "a fund for lost jobs", "found"},  // the object is a fund
      {"cut", "jobs at its plant", "lay-off"},
      {"cut", "the price", "cut"},
      {"knock out", "power to 900 homes", "lose-power"},
      {"knock out", "the champion", "defeat"},
      {"win", "seats in the assembly", "win-seats"},
      {"win", "the race", "win"},
      {"post", "a quarterly loss", "lose-money"},
      {"order", "the evacuation of the valley", "order-evacuation"},
      {"claim", "responsibility for the blast", "claim-responsibility"},
      {"impose", "new sanctions on the bank", "impose-sanctions"},
      {"declare", "a state of emergency", "declare-emergency"},
      {"be taken to", "hospital", "hospitalise"},
      {"be taken", "to the county hospital", "hospitalise"},
      {"carry out", "an attack on the fort", "attack"},
      {"take", "office", "none"},
      {"plead", "guilty to fraud", "plead-guilty"},
      {"raise", "the tax", "raise"},
      {"raise", "questions about the debt", "none"},  // a turn of phrase
  };
  for (const ObjectCase& c : kCases) EXPECT_EQ(sense_id(c.predicate, c.object), c.sense) << c.object;
}

TEST(SenseOfPredicate, BearsAnyWords) {
  const std::string long_word(100000, 'x');
  const std::string many = [] {
    std::string words;
    for (int i = 0; i < 50000; ++i) words += "power a ";
    return words;
  }();
  EXPECT_EQ(sense_id(long_word, long_word), "none");
  EXPECT_EQ(sense_id("be " + long_word + "ed"), "none");
  EXPECT_EQ(sense_id("knock out", many), "lose-power");
  EXPECT_EQ(sense_id("be ed"), "none");
  EXPECT_EQ(sense_id("be \xff\xfe"), "none");
  EXPECT_EQ(sense_id("kill \xc3\xa9"), "kill");
}

TEST(FindSense, TellsWordClassesApart) {
  const Sense* sense = find_sense("step down", WordClass::Verb);
  ASSERT_TRUE(sense);
  EXPECT_EQ(sense->id, "leave-post");
  EXPECT_FALSE(find_sense("step down", WordClass::Noun));
  ASSERT_TRUE(find_sense("in custody", WordClass::Adjective));
  EXPECT_FALSE(find_sense("in custody", WordClass::Verb));
}

TEST(VerbOfNoun, LeadsFromNounToVerb) {
  EXPECT_EQ(verb_of_noun("donation"), "donate");
  EXPECT_EQ(verb_of_noun("attack"), "attack");
  EXPECT_EQ(verb_of_noun("home"), "");
  EXPECT_EQ(verb_of_noun("wounded"), "be wounded");
  EXPECT_EQ(verb_of_noun("table"), "");
}

TEST(VerbOfFigureNoun, PassesNounsThatAreCountedThemselves) {
  EXPECT_EQ(verb_of_figure_noun("death"), "die");
  EXPECT_EQ(verb_of_figure_noun("fine"), "fine");
  EXPECT_EQ(verb_of_figure_noun("attack"), "");
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
