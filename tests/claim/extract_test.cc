#include "claim/extract.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include "claims_of.h"
#include "mention/mentions.h"
#include "syntax/analysis.h"

namespace factcheck {
namespace {

struct Case {
  std::string_view text = {};
  ClaimKind kind = ClaimKind::Amount;
  std::string_view subject = {};
  std::string_view predicate = {};
  std::string_view object = {};  // words that the object holds
  std::string_view answer = {};
  Polarity polarity = Polarity::Affirmed;
  Modality modality = Modality::Asserted;
};

constexpr Case kCases[] = {
    // Figures: verb, nominalisation, participle, copula.
    {.text = "Ruth Ames gave over $40 million to the Harbour Fund.",
     .subject = "Ruth Ames",
     .predicate = "give",
     .object = "Harbour Fund",
     .answer = "over $40 million"},
    {.text = "Critics cited Ruth Ames's $25mn donation to the Harbour Fund.",
     .subject = "Ruth Ames",
     .predicate = "donate",
     .object = "Harbour Fund",
     .answer = "$25mn"},
    {.text = "At least 12 people were killed in the blast.",
     .kind = ClaimKind::Count,
     .subject = "people",
     .predicate = "kill",
     .object = "blast",
     .answer = "At least 12"},
    {.text = "The blast killed 12 people and injured 30.",
     .kind = ClaimKind::Count,
     .subject = "people",
     .predicate = "kill",
     .object = "blast",
     .answer = "12"},
    {.text = "The mudslide claimed 12 lives in Aarlen.",
     .kind = ClaimKind::Count,
     .subject = "people",
     .predicate = "kill",
     .object = "mudslide",
     .answer = "12"},
    {.text = "The unemployment rate was 7.8 percent.",
     .kind = ClaimKind::Percentage,
     .subject = "unemployment rate",
     .predicate = "be",
     .answer = "7.8 percent"},
    // Counts said together are a sum, too.
    {.text = "Six soldiers and 11 militants were killed in the clash.",
     .kind = ClaimKind::Count,
     .subject = "people",
     .predicate = "kill",
     .object = "clash",
     .answer = "Six soldiers and 11 militants"},
    // States, what is known, wholes and their parts.
    {.text = "Two nurses were on board.",
     .kind = ClaimKind::Count,
     .subject = "nurses",
     .predicate = "be on board",
     .answer = "Two"},
    {.text = "Some 9,400 households were without power on Sunday.",
     .kind = ClaimKind::Count,
     .subject = "households",
     .predicate = "be without power",
     .answer = "Some 9,400"},
    {.text = "Six miners are feared dead.",
     .kind = ClaimKind::Count,
     .subject = "miners",
     .predicate = "be dead",
     .answer = "Six",
     .modality = Modality::Alleged},
    {.text = "At least 11 miners were confirmed killed in the collapse.",
     .kind = ClaimKind::Count,
     .subject = "miners",
     .predicate = "kill",
     .object = "collapse",
     .answer = "At least 11"},
    {.text = "A crowd of 300 people marched through the capital.",
     .kind = ClaimKind::Count,
     .subject = "people",
     .predicate = "march",
     .object = "capital",
     .answer = "300"},
    {.text = "Some 24 people, among them nine children, were killed when the storm struck.",
     .kind = ClaimKind::Count,
     .subject = "children",
     .predicate = "kill",
     .answer = "nine"},
    {.text = "At least 24 people, including nine children, were killed when the storm struck.",
     .kind = ClaimKind::Count,
     .subject = "children",
     .predicate = "kill",
     .answer = "nine"},

    // What was told of before; states; what was not brought about.
    {.text = "The plane did not swerve before it vanished.",
     .kind = ClaimKind::Event,
     .subject = "plane",
     .predicate = "swerve",
     .answer = "did not swerve",
     .polarity = Polarity::Negated},
    {.text = "The museum was open on Sunday.",
     .kind = ClaimKind::Status,
     .subject = "museum",
     .predicate = "be open",
     .answer = "open"},
    {.text = "The ministry failed to publish the report.",
     .kind = ClaimKind::Event,
     .subject = "ministry",
     .predicate = "publish",
     .object = "report",
     .answer = "publish the report",
     .polarity = Polarity::Negated},
    {.text = "The jets are equipped to carry 145 passengers.",
     .kind = ClaimKind::Count,
     .subject = "jets",
     .predicate = "carry",
     .answer = "145",
     .modality = Modality::Possible},

    // Offices.
    {.text = "Vice President Carl Munro spoke on Monday.",
     .kind = ClaimKind::Role,
     .subject = "Carl Munro",
     .predicate = "be",
     .object = "vice president",
     .answer = "Vice President"},
    {.text = "Former President Carl Munro spoke on Monday.",
     .kind = ClaimKind::Role,
     .subject = "Carl Munro",
     .predicate = "be",
     .object = "president",
     .answer = "Former President"},

    // Names.
    {.text = "Ruth Ames founded the “Harbour Party” in May.",
     .kind = ClaimKind::Name,
     .subject = "Ruth Ames",
     .predicate = "found",
     .object = "party",
     .answer = "Harbour Party"},

    // Deeds: passive, attempt, nominalisation.
    {.text = "Carl Munro was assassinated in July.",
     .kind = ClaimKind::Status,
     .subject = "Carl Munro",
     .predicate = "be assassinated",
     .answer = "assassinated"},
    {.text = "She spoke after an assassination attempt on Carl Munro.",
     .kind = ClaimKind::Status,
     .subject = "Carl Munro",
     .predicate = "assassinate",
     .answer = "an assassination attempt",
     .modality = Modality::Attempted},
    {.text = "Reporters asked whether Carl Munro was dismissed.",
     .kind = ClaimKind::Status,
     .subject = "Carl Munro",
     .predicate = "be dismissed",
     .answer = "dismissed",
     .modality = Modality::Possible},
    {.text = "The sudden dismissal of Carl Munro surprised the board.",
     .kind = ClaimKind::Status,
     .subject = "Carl Munro",
     .predicate = "dismiss",
     .answer = "The sudden dismissal"},
};

TEST(ExtractClaims, WhatIsKnownIsALowerBound) {
  const auto claims = claims_of("By evening 27 miners were known to have died in the collapse.");
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].predicate, "die");
  EXPECT_EQ(claims[0].value.quantity->bound, Bound::AtLeast);
}

TEST(ExtractClaims, ReadsWhoWhatAndHowMuch) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.text);
    const auto claims = claims_of(std::string(c.text));
    const auto found = std::ranges::find_if(claims, [&](const Claim& claim) {
      return claim.kind == c.kind && claim.answer == c.answer && claim.predicate == c.predicate;
    });
    std::string all;
    for (const Claim& claim : claims) {
      all += std::string(name_of(claim.kind)) + ": " + claim.subject + " | " + claim.predicate + " | " +
             claim.object + " | " + claim.answer + "\n";
    }
    ASSERT_NE(found, claims.end()) << all;
    EXPECT_EQ(found->subject, c.subject) << all;
    EXPECT_NE(found->object.find(c.object), std::string::npos) << all;
    EXPECT_EQ(found->polarity, c.polarity);
    EXPECT_EQ(found->modality, c.modality);
  }
}

TEST(ExtractClaims, GivesAReportedClaimItsSpeaker) {
  const auto claims = claims_of("Police said 48,000 people marched through Harwick.");
  ASSERT_FALSE(claims.empty());
  const auto count = std::ranges::find(claims, ClaimKind::Count, &Claim::kind);
  ASSERT_NE(count, claims.end());
  ASSERT_EQ(count->attributed_to.size(), 1u);
  EXPECT_NE(count->attributed_to[0].find("olice"), std::string::npos);
}

TEST(ExtractClaims, TakesADeedForDoneOnlyWhereTheWordsSaySo) {
  struct DeedCase {
    std::string text;
    bool dismissed;
  };
  const DeedCase cases[] = {
      {"Editors regretted the dismissal of Ruth Ames.", true},
      {"Ruth Ames's dismissal came as a surprise.", true},
      // Asked for, or done by her to somebody else.
      {"Voters signed a call for the dismissal of Ruth Ames.", false},
      {"Ruth Ames's visit came as a surprise.", false},
  };
  for (const DeedCase& c : cases) {
    SCOPED_TRACE(c.text);
    const auto claims = claims_of(c.text);
    EXPECT_EQ(std::ranges::any_of(claims,
                                  [](const Claim& claim) {
                                    return claim.kind == ClaimKind::Status && claim.subject == "Ruth Ames";
                                  }),
              c.dismissed);
  }
}

TEST(ExtractClaims, LeavesFiguresAloneThatNobodyAsksAbout) {
  for (const char* text :
       {"Call 555-0175 for help.", "She flew on flight 302.", "He came first.", "The score was 2-1."}) {
    SCOPED_TRACE(text);
    const auto claims = claims_of(text);
    EXPECT_TRUE(std::ranges::none_of(claims, [](const Claim& c) { return c.value.quantity.has_value(); }));
  }
}

// The sums that a text gives, as "answer = low".
std::string sums_of(const std::string& text) {
  std::string sums;
  for (const Claim& claim : claims_of(text)) {
    if (claim.kind != ClaimKind::Count || claim.answer.find(" and ") == std::string::npos) continue;
    sums += claim.answer + " = " + std::to_string(static_cast<int>(claim.value.quantity->value)) + " from " +
            std::to_string(static_cast<int>(claim.value.quantity->stated.low));
  }
  return sums;
}

TEST(ExtractClaims, SumsPeopleOfOnePlaceInOneClause) {
  EXPECT_EQ(sums_of("The crash killed three adults and two children."),
            "three adults and two children = 5 from 5");
  // Attackers are left out of many tolls.
  EXPECT_EQ(sums_of("Six soldiers and 11 militants were killed in the clash."),
            "Six soldiers and 11 militants = 17 from 6");
  for (const std::string text : {
           "The fire killed 12 horses and three dogs.",            // no people
           "The blast killed 40 people and 12 miners.",            // perhaps of them
           "The fire killed six men and injured four women.",      // two deeds
           "The clash killed up to six men and dozens of women.",  // no figures to add
           "The club invited six men and four women.",             // nothing that is counted up
           "24 people, including six men and four women, were killed in the fire.",  // parts of a whole
       }) {
    EXPECT_EQ(sums_of(text), "") << text;
  }
}

// What holds for the claims of any text.
void expect_sound(const std::string& text) {
  std::set<std::string> ids;
  for (const Claim& claim : claims_of(text)) {
    EXPECT_TRUE(ids.insert(claim.id).second) << claim.id;
    EXPECT_LE(claim.span.end.byte, text.size());
    EXPECT_LE(claim.sentence.begin.byte, claim.span.begin.byte);
    EXPECT_LE(claim.span.end.byte, claim.sentence.end.byte);
    EXPECT_FALSE(claim.answer.empty());
  }
}

TEST(ExtractClaims, HoldsItsPromisesOnAnyText) {
  const std::string words[] = {
      "Ruth Ames", " gave ", "$5 million", " to ", "12 people", " were killed", ". ",
      ", ",        " who ",  "“",          "”",    "\"",        "'s ",          "the ",
      "not ",      "said ",  "\n\n",       "(",    ")",         " of ",         "former President ",
      "in May",    " — ",    "Ürümqi",     "\t",   "and ",      "was ",         "\xF0\x9F\x98\x80",
      "over ",     "nearly "};
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += words[random() % std::size(words)];
    SCOPED_TRACE(text);
    expect_sound(text);
  }
}

TEST(ExtractClaims, IsTheSameTwice) {
  const std::string text = "Ruth Ames gave $5 million. Ruth Ames gave $5 million.";
  const auto once = claims_of(text);
  const auto twice = claims_of(text);
  ASSERT_EQ(once.size(), twice.size());
  for (std::size_t i = 0; i < once.size(); ++i) EXPECT_EQ(once[i].id, twice[i].id);
}

}  // namespace
}  // namespace factcheck
