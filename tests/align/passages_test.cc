#include "align/passages.h"

#include <gtest/gtest.h>

#include <set>
#include <string_view>

#include "align/comparable.h"

namespace factcheck {
namespace {

Claim clause(std::uint32_t article, std::uint32_t byte, std::string subject, std::string predicate,
             std::string object, std::string text) {
  Claim claim;
  claim.article = article;
  claim.kind = ClaimKind::Statement;
  claim.sentence.begin.byte = byte;
  claim.subject = std::move(subject);
  claim.predicate = std::move(predicate);
  claim.object = std::move(object);
  claim.text = std::move(text);
  return claim;
}

// Two reports of one mill fire, three sentences each.
std::vector<Claim> mill_fire() {
  return {
      clause(0, 0, "fire", "destroy", "mill", "A fire destroyed the old paper mill in Dunmore on Sunday."),
      clause(0, 60, "winds", "hamper", "crews", "Strong winds hampered the crews from three towns."),
      clause(0, 120, "mayor", "promise", "help", "The mayor promised help to the families of the workers."),
      clause(1, 0, "mayor", "pledge", "help", "Families of workers will get help, the mayor pledged."),
      clause(1, 60, "mill", "be destroyed", "in fire",
             "Dunmore's paper mill was destroyed in the fire on Sunday."),
      clause(1, 120, "winds", "slow", "crews", "Winds slowed the crews, who came from three towns."),
  };
}

struct Matched {
  std::vector<Article> articles = std::vector<Article>(2);
  std::vector<Claim> claims = mill_fire();
  Profiles profiles{claims, 1};
  Stories stories{articles, claims, 1};
  Passages passages{articles, profiles, stories, true, 1};
};

TEST(Passages, FindTheSentenceThatTellsTheSame) {
  const Matched matched;
  const std::pair<std::uint32_t, std::uint32_t> kSame[] = {{0, 4}, {1, 5}, {2, 3}};
  for (const auto& [a, b] : kSame) {
    Surroundings around;
    matched.passages.set_likeness(around, a, b);
    EXPECT_GT(around.likeness, 0.3F) << matched.claims[a].text;
    EXPECT_EQ(around.nearer_a, 0) << matched.claims[a].text;
    EXPECT_EQ(around.nearer_b, 0) << matched.claims[a].text;
  }
  Surroundings around;
  matched.passages.set_likeness(around, 0, 3);
  EXPECT_EQ(around.likeness, 0);
}

TEST(Passages, SayTheSameInEitherOrder) {
  const Matched matched;
  Surroundings there, back;
  matched.passages.set_likeness(there, 1, 5);
  matched.passages.set_likeness(back, 5, 1);
  EXPECT_EQ(there.likeness, back.likeness);
  EXPECT_EQ(there.nearer_a, back.nearer_b);
}

// A thousand equal sentences have a thousand times a thousand pairs; a few are kept.
TEST(Passages, KeepFewPairsOfEqualSentences) {
  std::vector<Claim> claims;
  for (std::uint32_t article = 0; article < 2; ++article) {
    for (std::uint32_t i = 0; i < 1000; ++i) {
      claims.push_back(
          clause(article, i * 50, "winds", "hamper", "crews", "Strong winds hampered the crews."));
    }
  }
  const std::vector<Article> articles(2);
  const Stories stories(articles, claims, 1);
  const Passages passages(articles, Profiles(claims, 1), stories, true, 1);
  EXPECT_LE(passages.pairs().size(), 2000u * Passages::kMatches);
}

TEST(PairFeatures, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < kPairFeatureCount; ++i) names.insert(name_of(static_cast<PairFeature>(i)));
  EXPECT_EQ(names.size(), kPairFeatureCount);
}

TEST(Comparability, PutsClausesTogetherThatTellOneDeed) {
  const Matched matched;
  const auto comparable = [&](std::uint32_t a, std::uint32_t b) {
    Surroundings around{.closeness = 0.5};
    matched.passages.set_likeness(around, a, b);
    return comparability(matched.profiles[a], matched.profiles[b], around);
  };
  EXPECT_GE(comparable(2, 3).score, kComparable);
  EXPECT_TRUE(comparable(2, 3).by_likeness);
  EXPECT_LT(comparable(2, 3).score, kSameThing);  // likeness alone contradicts nobody
  EXPECT_LT(comparable(1, 3).score, kComparable);
}

}  // namespace
}  // namespace factcheck
