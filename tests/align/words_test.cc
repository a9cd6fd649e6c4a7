#include "align/words.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

TEST(Stem, JoinsFormsOfOneWord) {
  EXPECT_EQ(stem("donations"), stem("donation"));
  EXPECT_EQ(stem("Ames's"), stem("Ames's"));
  EXPECT_EQ(stem("Roe's"), stem("roe"));
  EXPECT_EQ(stem("councils"), stem("council"));
  EXPECT_EQ(stem("planned"), stem("planning"));
  EXPECT_NE(stem("president"), stem("press"));
}

TEST(ContentWords, LeaveFunctionWordsAndFiguresOut) {
  EXPECT_EQ(content_words("the bridge over the river"), content_words("a river, a bridge"));
  EXPECT_TRUE(content_words("it was 1,200 of the 40").empty());
  EXPECT_TRUE(content_words("").empty());
}

TEST(NameWords, AreCapitalisedInsideASentence) {
  EXPECT_EQ(name_words("Later the mayor of Harwick met Ruth Ames."), name_words("x Harwick Ruth Ames Later"));
  EXPECT_TRUE(name_words("The mayor left.").empty());
}

TEST(Overlap, IsOfTheShorterList) {
  EXPECT_DOUBLE_EQ(overlap(content_words("old stone bridge"), content_words("bridge")), 1);
  EXPECT_DOUBLE_EQ(overlap(content_words("old stone bridge"), content_words("wooden bridge")), 0.5);
  EXPECT_DOUBLE_EQ(overlap({}, content_words("bridge")), 0);
}

}  // namespace
}  // namespace factcheck
