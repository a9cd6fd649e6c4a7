#include "report/width.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factcheck {
namespace {

TEST(DisplayWidth, CountsColumnsByClusters) {
  struct Case {
    std::string_view text;
    std::size_t width;
  };
  constexpr Case kCases[] = {
      {"", 0},
      {"abc", 3},
      {"a b", 3},
      {"café", 4},
      {"cafe\xCC\x81", 4},                          // e and a combining acute
      {"日本", 4},                                  // wide
      {"ﾊ", 1},                                     // half wide
      {"한", 2},                                    // composed
      {"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", 2},  // the same, decomposed
      {"👍", 2},
      {"👍🏽", 2},  // with a skin tone
      {"🇩🇪", 2},        // a flag of two letters
      {"🇩🇪🇫🇷", 4},
      {"👨\u200D👩\u200D👧", 2},  // a family of joiners
      {"❤\uFE0F", 2},
      {"€250mn", 6},
      {"…", 1},
      {"\xCC\x81", 0},
      {"\t", 1},
  };
  for (const Case& c : kCases) EXPECT_EQ(display_width(c.text), c.width) << c.text;
}

TEST(ClusterAt, TilesEveryTextAndStaysShort) {
  std::string piled = "a";
  for (int i = 0; i < 10'000; ++i) piled += "\xCC\x81";
  for (const std::string& text :
       {piled, std::string("\xFF\xC3(\xE2\x82"), std::string("🇩🇪🇫🇷🇩"), std::string("\0a", 2)}) {
    std::size_t at = 0;
    while (at < text.size()) {
      const Cluster cluster = cluster_at(text, at);
      ASSERT_GT(cluster.size, 0u);
      ASSERT_LE(cluster.size, 64u);
      at += cluster.size;
    }
    EXPECT_EQ(at, text.size());
  }
}

TEST(FittingParts, NeverCutAClusterOrExceedTheColumns) {
  const std::string text = "a日é👨\u200D👩z";
  for (std::size_t columns = 0; columns < 10; ++columns) {
    EXPECT_LE(display_width(fitting_start(text, columns)), columns);
    EXPECT_LE(display_width(fitting_end(text, columns)), columns);
  }
  EXPECT_EQ(fitting_start(text, 2), "a") << "half of a wide sign does not fit";
  EXPECT_EQ(fitting_end(text, 2), "z");
  EXPECT_EQ(fitting_end(text, 3), "👨\u200D👩z");
}

TEST(Clipped, EndsWithTheEllipsisWhereItCuts) {
  EXPECT_EQ(clipped("abcdef", 6, "…"), "abcdef");
  EXPECT_EQ(clipped("abcdef", 5, "…"), "abcd…");
  EXPECT_EQ(clipped("abcdef", 5, "..."), "ab...");
  EXPECT_EQ(clipped("日本語", 4, "…"), "日…");
}

TEST(Wrapped, BreaksAtSpacesAndCutsWordsThatAreTooLong) {
  using testing::ElementsAre;
  EXPECT_THAT(wrapped("", 20), ElementsAre(""));
  EXPECT_THAT(wrapped("one two three four five", 20), ElementsAre("one two three four", "five"));
  EXPECT_THAT(wrapped("one two three four five", 20, 10), ElementsAre("one two", "three four five"));
  EXPECT_THAT(wrapped("aaaaaaaaaaaaaaaaaaaaaaaaa b", 20), ElementsAre("aaaaaaaaaaaaaaaaaaaa", "aaaaa b"));
  EXPECT_THAT(wrapped("a  b", 20), ElementsAre("a b"));
  for (const std::string& line : wrapped(std::string(5000, 'x') + " 日本語日本語日本語日本語 yy", 21)) {
    EXPECT_LE(display_width(line), 21u);
  }
}

}  // namespace
}  // namespace factcheck
