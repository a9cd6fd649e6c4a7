#include "verdict/both_figures.h"

#include <gtest/gtest.h>

#include "made_claims.h"

namespace factcheck {
namespace {

Claim in_article(Claim claim, std::uint32_t article) {
  claim.article = article;
  return claim;
}

TEST(FigureIndex, SeesTheOtherSidesFigureInOneArticle) {
  const std::vector<Claim> claims = {
      in_article(figure(ClaimKind::Percentage, "think", "42 percent"), 0),
      in_article(figure(ClaimKind::Percentage, "think", "58 percent"), 0),
      in_article(figure(ClaimKind::Percentage, "think", "42 percent"), 1),
  };
  const FigureIndex index(claims);
  Relation relation;
  relation.a = 1;
  relation.b = 2;
  EXPECT_TRUE(index.both_given(relation));
}

TEST(FigureIndex, KeepsAContradictionOfWhichNoArticleGivesBothSides) {
  const std::vector<Claim> claims = {
      in_article(figure(ClaimKind::Amount, "cost", "$5 million"), 0),
      in_article(figure(ClaimKind::Amount, "pay", "$9 million"), 0),  // another deed
      in_article(figure(ClaimKind::Amount, "cost", "$9 million"), 1),
  };
  std::vector<Claim> apart = claims;
  apart[0].text = "It cost $5 million.";
  apart[1].text = "They paid $9 million for another.";
  const FigureIndex index(apart);
  Relation relation;
  relation.a = 0;
  relation.b = 2;
  EXPECT_FALSE(index.both_given(relation));
}

}  // namespace
}  // namespace factcheck
