#include "syntax/word_joints.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

TEST(HyphenHolds, KnowsPrefixesAndSuffixes) {
  EXPECT_TRUE(hyphen_holds("co", "founder"));
  EXPECT_TRUE(hyphen_holds("Pro", "Trump"));
  EXPECT_TRUE(hyphen_holds("e", "mail"));
  EXPECT_TRUE(hyphen_holds("mid", "1990s"));
  EXPECT_TRUE(hyphen_holds("crab", "wise"));
  EXPECT_FALSE(hyphen_holds("two", "hour"));
  EXPECT_FALSE(hyphen_holds("Musk", "backed"));
  EXPECT_FALSE(hyphen_holds("UN", "led"));
  EXPECT_FALSE(hyphen_holds("E", "J"));
  EXPECT_FALSE(hyphen_holds("", "x"));
}

TEST(FirstOfFused, CutsWhatIsWrittenAsOne) {
  EXPECT_EQ(first_of_fused("cannot"), 3u);
  EXPECT_EQ(first_of_fused("Gonna"), 3u);
  EXPECT_EQ(first_of_fused("dont"), 2u);
  EXPECT_EQ(first_of_fused("im"), 1u);
  EXPECT_EQ(first_of_fused("Im"), 0u);  // a Korean name
  EXPECT_EQ(first_of_fused("canning"), 0u);
}

TEST(IsUnitBehindFigure, TellsUnitsFromNames) {
  EXPECT_TRUE(is_unit_behind_figure("pm", false));
  EXPECT_TRUE(is_unit_behind_figure("mn", false));
  EXPECT_TRUE(is_unit_behind_figure("M", true));
  EXPECT_FALSE(is_unit_behind_figure("M", false));  // 3M
  EXPECT_FALSE(is_unit_behind_figure("th", true));
}

TEST(FigureChainEnd, TakesTelephoneNumbersAndDatesWhole) {
  EXPECT_EQ(figure_chain_end("713-555-0142,", 0), 12u);
  EXPECT_EQ(figure_chain_end("on 11-20-2000", 3), 13u);
  EXPECT_EQ(figure_chain_end("555-0142", 0), 8u);
  EXPECT_EQ(figure_chain_end("12/3/2000.", 0), 9u);
  EXPECT_EQ(figure_chain_end("3-4", 0), 0u);
  EXPECT_EQ(figure_chain_end("2003-2007", 0), 0u);
  EXPECT_EQ(figure_chain_end("9/11", 0), 0u);
  EXPECT_EQ(figure_chain_end("1-2-3-go", 0), 0u);
  EXPECT_EQ(figure_chain_end("7", 0), 0u);
}

TEST(EmoticonSize, KnowsCommonOnes) {
  EXPECT_EQ(emoticon_size("fine :-)", 5), 3u);
  EXPECT_EQ(emoticon_size(":)", 0), 2u);
  EXPECT_EQ(emoticon_size(":Dover", 0), 0u);
  EXPECT_EQ(emoticon_size("://", 0), 0u);
  EXPECT_EQ(emoticon_size("x", 0), 0u);
}

}  // namespace
}  // namespace factcheck
