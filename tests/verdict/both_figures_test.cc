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

bool both_given(Claim left, std::string text_left, Claim right, std::string text_right) {
  left.article = 0;
  right.article = 1;
  left.text = std::move(text_left);
  right.text = std::move(text_right);
  const std::vector<Claim> claims = {left, right};
  Relation relation;
  relation.a = 0;
  relation.b = 1;
  return FigureIndex(claims).both_given(relation);
}

TEST(FigureIndex, SeesTheOtherSidesFigureInTheSentence) {
  const Claim many = figure(ClaimKind::Count, "find", "57");
  const Claim few = figure(ClaimKind::Count, "find", "41");
  EXPECT_TRUE(both_given(many, "The 57 boats were sought and 41 came home.", few, "41 boats came home."));
  EXPECT_FALSE(both_given(many, "All 57 boats were found.", few, "All 41 boats came home."));
  EXPECT_FALSE(both_given(many, "All 57 boats were found by 1941.", few, "All 41 boats came home."));
}

TEST(FigureIndex, TakesTwoTollsForNoSum) {
  Claim hurt = figure(ClaimKind::Count, "injure", "60");
  Claim fewer = figure(ClaimKind::Count, "injure", "40");
  hurt.value.quantity->counted = fewer.value.quantity->counted = "person";
  EXPECT_FALSE(both_given(hurt, "It killed 20 persons and injured 60.", fewer, "It injured 40 persons."));
}

TEST(FigureIndex, SeesSumsOfWhatIsCounted) {
  Claim first = figure(ClaimKind::Count, "have", "9");
  first.value.quantity->counted = "tree";
  Claim left = figure(ClaimKind::Count, "have", "5");
  EXPECT_TRUE(both_given(first, "The park had 9 trees and lost 4 of its trees.", left, "It has 5 trees."));
  EXPECT_FALSE(both_given(first, "The park had 9 trees and lost 4 benches.", left, "It has 5 trees."));
  EXPECT_FALSE(both_given(first, "The park had 9 trees and lost 3 trees.", left, "It has 5 trees."));
  EXPECT_TRUE(both_given(first, "The park had 9 trees and gave 4 to a school.", left, "It has 5 trees."));
  EXPECT_TRUE(
      both_given(first, "Of 9 trees 6 trees fell, and they planted 2 more.", left, "It has 5 trees."));
  EXPECT_FALSE(both_given(first, "The park had 9 trees, 4 of them firs.", left, "It has 5 trees."));
}

TEST(FigureIndex, SeesAThirdFigureOfOneArticle) {
  std::vector<Claim> claims = {
      in_article(figure(ClaimKind::Count, "be killed", "12 people"), 0),
      in_article(figure(ClaimKind::Count, "be killed", "15 people"), 0),
      in_article(figure(ClaimKind::Count, "be killed", "9 people"), 1),
  };
  Relation relation;
  relation.a = 0;
  relation.b = 1;
  EXPECT_FALSE(FigureIndex(claims).third_given(relation));
  claims.push_back(in_article(figure(ClaimKind::Count, "be killed", "3 people"), 0));
  EXPECT_TRUE(FigureIndex(claims).third_given(relation));
}

}  // namespace
}  // namespace factcheck
