#include "syntax/tree.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace factcheck {
namespace {

struct Made {
  explicit Made(const std::vector<std::int32_t>& heads) : tokens(heads.size() + 2) {
    // Two tokens of another sentence stand before.
    for (std::size_t i = 0; i < heads.size(); ++i) tokens[i + 2].head = heads[i] < 0 ? kNoHead : heads[i] + 2;
    sentence.first = 2;
    sentence.last = static_cast<std::uint32_t>(tokens.size());
  }
  std::vector<Token> tokens;
  Sentence sentence;
};

std::string order_of(const Tree& tree) {
  std::string out;
  for (const std::uint32_t token : tree.top_down()) out += std::to_string(token - 2) + ' ';
  return out;
}

TEST(Tree, WalksFromTheRootDown) {
  const Made made({1, 3, 1, -1, 3});
  const Tree tree(made.sentence, made.tokens);
  EXPECT_EQ(order_of(tree), "3 1 4 0 2 ");
  ASSERT_EQ(tree.children(3).size(), 2u);
  EXPECT_EQ(tree.children(3)[1], 4u);
  EXPECT_EQ(tree.first_of(3), 2u);
  EXPECT_EQ(tree.last_of(3), 5u);
  EXPECT_TRUE(tree.is_whole(3));
}

TEST(Tree, SeesAGap) {
  const Made made({2, 3, -1, 0});  // crossing: 3 hangs on 0, 1 on 3
  const Tree tree(made.sentence, made.tokens);
  EXPECT_FALSE(tree.is_whole(2));
  EXPECT_EQ(tree.last_of(2), 6u);
}

TEST(Tree, BreaksCirclesAndHeadsOutside) {
  const Made circle({1, 0, -1, 0});
  EXPECT_EQ(order_of(Tree(circle.sentence, circle.tokens)), "0 1 2 3 ");
  const Made outside({-1, 90, 1, 2});
  EXPECT_EQ(order_of(Tree(outside.sentence, outside.tokens)), "0 1 2 3 ");
  const Made itself({0, 0});
  EXPECT_EQ(order_of(Tree(itself.sentence, itself.tokens)), "0 1 ");
}

TEST(Tree, HangsAClauseOnTheVerbItStandsBehind) {
  // Draper invested urged them leave: "leave" was hung on "invested", over "urged".
  Made made({2, 0, -1, 2, 1});
  for (Token& token : made.tokens) token.upos = Upos::VERB;
  made.tokens[3].upos = Upos::NOUN;
  made.tokens[2 + 4].relation = Deprel::advcl;
  EXPECT_EQ(Tree(made.sentence, made.tokens).head(2 + 4), 2 + 2);
  made.tokens[2 + 4].relation = Deprel::nmod;
  EXPECT_EQ(Tree(made.sentence, made.tokens).head(2 + 4), 2 + 1);
}

TEST(Tree, GoesAsDeepAsASentenceIsLong) {
  std::vector<std::int32_t> chain;
  for (std::int32_t i = 0; i < 200'000; ++i) chain.push_back(i - 1);
  const Made made(chain);
  const Tree tree(made.sentence, made.tokens);
  EXPECT_EQ(tree.top_down().size(), chain.size());
  EXPECT_EQ(tree.last_of(2), made.sentence.last);
}

}  // namespace
}  // namespace factcheck
