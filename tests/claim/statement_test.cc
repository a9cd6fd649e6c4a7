// What clauses, headlines and superlatives say beside figures, offices and deeds.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "claims_of.h"

namespace factcheck {
namespace {

// "subject | predicate | object", with "not " before it where it is denied.
std::string brief(const Claim& claim) {
  const std::string denied = claim.polarity == Polarity::Negated ? "not: " : "";
  return denied + claim.subject + " | " + claim.predicate + " | " + claim.object;
}

std::string listed(const std::vector<Claim>& claims) {
  std::string all;
  for (const Claim& claim : claims)
    all += std::string(name_of(claim.kind)) + ": " + brief(claim) + " = " + claim.answer + "\n";
  return all;
}

struct Case {
  std::string_view text;
  std::string_view claim;
};

void expect_stated(const Case& c, ClaimKind kind = ClaimKind::Statement) {
  SCOPED_TRACE(c.text);
  const auto claims = claims_of(c.text);
  const auto told = [&](const Claim& claim) { return claim.kind == kind && brief(claim) == c.claim; };
  EXPECT_TRUE(std::ranges::any_of(claims, told)) << listed(claims);
}

TEST(Statements, WhereAndHowSomethingIs) {
  constexpr Case kCases[] = {
      {"The ferry was on the wrong course, the mayor said.", "ferry | be | on wrong course"},
      {"The cap is not from the ship.", "not: cap | be | from ship"},
      {"The motive for the attack was under investigation.", "motive | be | under investigation"},
      {"There was no threat to public safety.", "not: no threat | be | "},
      {"No one was on the ferry.", "not: no one | be | on ferry"},
      {"Not everyone on the list has been accounted for.", "not everyone on list | be accounted | "},
      {"Hall was armed with a rifle.", "Hall | be armed | with rifle"},
      {"The boat went missing.", "boat | go | missing"},
  };
  for (const Case& c : kCases) expect_stated(c);
}

TEST(Statements, VerbsOfSpeechAndThoughtWithANoun) {
  constexpr Case kCases[] = {
      {"Searchers have found parts of the ferry.", "Searchers | find | parts"},
      {"No group has claimed responsibility for the fire.", "not: no group | claim | responsibility"},
      {"Officials suspect terrorism.", "officials | suspect | terrorism"},
  };
  for (const Case& c : kCases) expect_stated(c);
}

TEST(Statements, NothingWhereSomebodyOnlySpeaks) {
  for (const std::string_view text :
       {"Officials said that the ferry sank.", "The mayor told reporters that the ferry sank.",
        "Ann Lee warned residents.", "He said a few words."}) {
    SCOPED_TRACE(text);
    const auto claims = claims_of(text);
    const auto speaks = [](const Claim& claim) {
      return claim.kind == ClaimKind::Statement &&
             (claim.predicate == "say" || claim.predicate == "tell" || claim.predicate == "warn");
    };
    EXPECT_TRUE(std::ranges::none_of(claims, speaks)) << listed(claims);
  }
}

TEST(Statements, OfPronounsThatNobodyResolvedWhatIsKnown) {
  expect_stated({"They have hired no divers.", "not:  | hire | no divers"});
}

TEST(Statements, WhatADeedLeavesOut) {
  constexpr Case kCases[] = {
      {"The coach crashed into a wall.", "coach | crash | into wall"},
      {"The toll is expected to rise.", "toll | rise | "},
      {"The road was closed because of a landslide.", "road | be closed | because landslide"},
      {"He used a rifle that had been bought legally.", "rifle | be bought | "},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.text);
    const auto claims = claims_of(c.text);
    EXPECT_TRUE(std::ranges::any_of(claims, [&](const Claim& claim) { return brief(claim) == c.claim; }))
        << listed(claims);
  }
}

TEST(Statements, CauseAndEffectHaveOneForm) {
  constexpr std::string_view kClaim = "fire | be caused | by faulty heater";
  for (const std::string_view text :
       {"The fire was caused by a faulty heater.", "A faulty heater caused the fire.",
        "The fire was blamed on a faulty heater.", "A faulty heater led to the fire.",
        "The fire resulted from a faulty heater.", "A faulty heater had sparked the fire.",
        "Officials attributed the fire to a faulty heater."})
    expect_stated({text, kClaim});
}

TEST(Statements, Superlatives) {
  constexpr Case kCases[] = {
      {"It was the deadliest fire in modern German history.",
       "fire | be deadliest | in modern German history"},
      {"Hall died in the worst shipping accident since the war.", "shipping accident | be worst | since war"},
  };
  for (const Case& c : kCases) expect_stated(c);
  const auto claims = claims_of("The latest report and the oldest daughter were there.");
  EXPECT_TRUE(std::ranges::none_of(claims, [](const Claim& claim) {
    return claim.predicate == "be latest" || claim.predicate == "be oldest";
  })) << listed(claims);
}

TEST(Statements, DaysAndPlacesOfStates) {
  expect_stated({"The children were in a classroom, the fire chief said.", "children | be | "},
                ClaimKind::Place);
  expect_stated({"The ferry was also in Hamburg.", "ferry | be | "}, ClaimKind::Place);
  expect_stated({"Ann Hall was in the navy from 2008 to 2013.", "Ann Hall | be | in navy"}, ClaimKind::Date);
  expect_stated({"The vote is on Friday.", "vote | happen | "}, ClaimKind::Date);
  expect_stated({"A blast occurred in the town of Aarau.", "blast | happen | "}, ClaimKind::Place);
  expect_stated({"Just after 2 a.m., an officer responded to a call.", "officer | respond | "},
                ClaimKind::Time);
  expect_stated({"Searchers found the wreck on Friday.", "wreck | be found | by Searchers"}, ClaimKind::Date);
  expect_stated({"Rob Fox, 40, of Toledo was hurt.", "Rob Fox | live | "}, ClaimKind::Place);
  expect_stated({"The boat sank around 9:30 p.m.", "boat | sink | "}, ClaimKind::Time);
  expect_stated({"The ferry sank just after 2 a.m.", "ferry | sink | "}, ClaimKind::Time);
}

}  // namespace
}  // namespace factcheck
