#include "report/excerpt.h"

#include <gtest/gtest.h>

#include "base/harmless.h"
#include "report/width.h"

namespace factcheck {
namespace {

std::string shown(const Excerpt& excerpt) {
  return excerpt.before + "[" + excerpt.mark + "]" + excerpt.after;
}

// The mark is what stands between brackets in `line`; the sentence begins at "^", if there is one.
Excerpt cut(std::string line, std::size_t columns, bool ascii = false) {
  std::size_t sentence = line.find('^');
  if (sentence == std::string::npos) {
    sentence = 0;
  } else {
    line.erase(sentence, 1);
  }
  const std::size_t begin = line.find('[');
  line.erase(begin, 1);
  const std::size_t end = line.find(']');
  line.erase(end, 1);
  return cut_around(line, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, sentence,
                    columns, ascii);
}

TEST(CutAround, ReadsWell) {
  struct Case {
    std::string line;
    std::size_t columns;
    std::string shown;
  };
  const Case kCases[] = {
      // What fits stays whole.
      {"It cost [12 million].", 30, "It cost [12 million]."},
      {"", 30, "[]"},

      // From the sentence's beginning, cut between words.
      {"Nobody came at all. ^It cost [12 million], which was more than planned for.", 40,
       "…It cost [12 million], which was more…"},
      {"^It cost [12 million], which was more than had been planned for then.", 40,
       "It cost [12 million], which was more than…"},

      // A sentence too long for that is cut before the mark.
      {"Before it all came to a bitter end in the courts of the land, it had cost [12 million] or so.", 40,
       "…the land, it had cost [12 million] or so."},
      {"Before it all came to a bitter end in the courts of the land, it had cost [12 million]", 40,
       "…of the land, it had cost [12 million]"},

      // Of a mark too long for the line its beginning is shown.
      {"He said [that he would never again speak to anybody about this] and left.", 40,
       "He said [that he would never again speak…]"},
      {"^Nobody came. He said [that he would never again speak to anybody about this] and left.", 40,
       "…He said [that he would never again…]"},

      // Words without spaces are cut where they must be.
      {std::string(100, 'a') + "[b]" + std::string(100, 'c'), 20, "…aaaaaaaaaaaa[b]ccccc…"},

      // Tabs are blanks, and what would harm the terminal shows.
      {"a\tb [c]", 30, "a    b [c]"},
      {"a\x1B]0;x\x07 [c\x7F]", 60, "a<U+001B>0;x<U+0007> [c<U+007F>]"},
  };
  for (const Case& c : kCases) {
    if (c.line.find('[') == std::string::npos) {
      EXPECT_EQ(shown(cut_around(c.line, {0, 0}, 0, c.columns, false)), c.shown);
    } else if (c.line.find("\x1B]") == std::string::npos) {
      EXPECT_EQ(shown(cut(c.line, c.columns)), c.shown);
    }
  }
  EXPECT_EQ(
      cut("Nobody came at all. ^It cost [12 million], which was more than planned for.", 40, true).after,
      ", which was more...");
}

// Any line, any mark, any width: the parts are harmless and fit.
TEST(CutAround, StaysWithinItsColumns) {
  const std::string kLines[] = {
      "The bridge, they said, cost €250mn — \"far more\" than anyone had planned for it; and 日本語の橋 cost "
      "less.",
      std::string(3000, 'x'),
      std::string(300, ' '),
      "a\tb\tc\t\t\td\x1B[31me\xFF\xFEg\xC2\x85h\xE2\x80\xAEi",
      "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩"
      "‍"
      "👧"
      "‍"
      "👦",
  };
  for (const std::string& line : kLines) {
    for (std::size_t begin = 0; begin <= line.size(); begin += 1 + line.size() / 37) {
      for (std::size_t size : {0UL, 1UL, 5UL, 60UL, 1000UL}) {
        const std::size_t end = std::min(line.size(), begin + size);
        for (const std::size_t columns : {12UL, 37UL, 80UL, 140UL}) {
          for (const std::size_t sentence : {std::size_t{0}, begin / 2, begin}) {
            const Excerpt excerpt =
                cut_around(line, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                           sentence, columns, false);
            const std::string all = excerpt.before + excerpt.mark + excerpt.after;
            ASSERT_LE(display_width(all), columns) << all;
            ASSERT_EQ(harmless_line(all), all);
            ASSERT_EQ(all.find('\t'), std::string::npos);
          }
        }
      }
    }
  }
}

TEST(CutAround, TakesNoLongerForAVeryLongLine) {
  const std::string line(8U << 20, 'x');
  for (int i = 0; i < 1000; ++i) cut_around(line, {4U << 20, (4U << 20) + 6}, 0, 80, false);
}

}  // namespace
}  // namespace factcheck
