#include "claim/own_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "claim/extract.h"
#include "claims_of.h"
#include "mention/mentions.h"

namespace factcheck {
namespace {

struct Case {
  std::string_view text;
  std::string_view predicate;  // of the claim that is looked at
  Modality modality = Modality::Asserted;
  Polarity polarity = Polarity::Affirmed;
};

constexpr Case kCases[] = {
    // Told as it is.
    {"Ben Carter stole the statue.", "steal"},
    {"Three miners were killed in the blast.", "kill"},
    {"Ben Carter managed to leave the country.", "leave"},

    // Adverbs, on the verb, on a state, on a figure.
    {"Ben Carter allegedly stole the statue.", "steal", Modality::Alleged},
    {"Reportedly, Ben Carter stole the statue.", "steal", Modality::Alleged},
    {"Three miners were reportedly killed in the blast.", "kill", Modality::Alleged},
    {"Ben Carter probably stole the statue.", "steal", Modality::Possible},
    {"Ben Carter hardly left the country.", "leave", Modality::Asserted, Polarity::Negated},
    {"Ben Carter no longer leads the party.", "lead", Modality::Asserted, Polarity::Negated},

    // What is said or believed by nobody named, and what is known.
    {"Ben Carter is said to have stolen the statue.", "steal", Modality::Alleged},
    {"Three miners are thought to have died in the blast.", "die", Modality::Alleged},
    {"Three miners are known to have died in the blast.", "die"},
    {"It is alleged that Ben Carter stole the statue.", "steal", Modality::Alleged},
    {"It is known that Ben Carter stole the statue.", "steal"},
    {"Ben Carter appears to have left the country.", "leave", Modality::Alleged},
    {"Police suspect that Ben Carter stole the statue.", "steal", Modality::Alleged},
    {"Three miners are feared dead.", "be dead", Modality::Alleged},
    {"Three miners were found dead.", "be dead"},

    // Not done.
    {"Ben Carter failed to leave the country.", "leave", Modality::Asserted, Polarity::Negated},
    {"Ben Carter refused to leave the country.", "leave", Modality::Asserted, Polarity::Negated},
    {"Ben Carter avoided signing the treaty.", "sign", Modality::Asserted, Polarity::Negated},
    {"Ben Carter left without paying the fine.", "pay", Modality::Asserted, Polarity::Negated},
    {"Neither Ben Carter nor Ann Lowe left the country.", "leave", Modality::Asserted, Polarity::Negated},
    {"Ben Carter denied stealing the statue.", "steal", Modality::Denied},
    {"Ben Carter denied that he stole the statue.", "steal", Modality::Denied},

    // What an adjective or the noun behind makes of a deed.
    {"The attack on Ben Carter shook the town.", "attack"},
    {"The alleged attack on Ben Carter shook the town.", "attack", Modality::Alleged},
    {"The foiled attack on Ben Carter shook the town.", "attack", Modality::Attempted},
    {"The planned execution of Ben Carter angered the town.", "execute", Modality::Planned},
    {"The attempted coup against Ben Carter angered the town.", "overthrow", Modality::Attempted},
    {"Ben Carter is an alleged smuggler.", "be", Modality::Alleged},
    {"Ben Carter is a fake doctor.", "be", Modality::Denied},
};

TEST(OwnWords, SayHowFarADeedWent) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.text);
    const auto claims = claims_of(c.text, "");
    const auto found = std::ranges::find(claims, c.predicate, &Claim::predicate);
    ASSERT_NE(found, claims.end());
    EXPECT_EQ(name_of(found->modality), name_of(c.modality));
    EXPECT_EQ(name_of(found->polarity), name_of(c.polarity));
  }
}

TEST(OwnWords, MakeNoDeedOfWhatIsNone) {
  for (const std::string_view text : {"The mock execution of Ben Carter shocked the town.",
                                      "The staged attack on Ben Carter was filmed."}) {
    SCOPED_TRACE(text);
    for (const Claim& claim : claims_of(text, "")) {
      EXPECT_TRUE(claim.predicate != "execute" && claim.predicate != "attack");
    }
  }
}

TEST(OwnWords, AreFoundByTheirWholeWord) {
  EXPECT_TRUE(find_own_adverb("allegedly"));
  EXPECT_FALSE(find_own_adverb("alleged"));
  EXPECT_FALSE(find_own_adverb(""));
  EXPECT_EQ(find_attribute("former")->standing, Standing::Ended);
  EXPECT_EQ(find_attribute("bogus")->standing, Standing::Unreal);
  EXPECT_EQ(find_reducing_noun("attempt")->standing, Standing::Attempted);
  EXPECT_FALSE(find_attribute("new"));
}

}  // namespace
}  // namespace factcheck
