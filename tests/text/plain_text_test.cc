#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.h"

namespace factcheck {
namespace {

using ::testing::ElementsAre;
using testing::lines_of;
using testing::read_one;

TEST(PlainText, TakesEachLineForAParagraph) {
  const auto document = read_one(
      "The bridge was closed on Saturday, the city said, and it stays so until the inspectors have seen the "
      "cracks in it.\n"
      "Nobody was hurt.\n\nDrivers have to take the ferry.\n",
      "a.txt");
  EXPECT_EQ(document.blocks().size(), 3u);
}

TEST(PlainText, JoinsWrappedLines) {
  const auto document = read_one(
      "The bridge was closed on Saturday, the city said, and stays so until\n"
      "inspectors have seen the cracks that a driver had found in it during\n"
      "the night. Nobody was hurt, but ferries will be needed for some weeks\n"
      "to come.\n\n"
      "Drivers were told to take the ferry, which leaves every ten minutes\n"
      "from the old harbour, or to go round by the motorway, which is longer.\n",
      "a.txt");
  ASSERT_EQ(document.blocks().size(), 2u);
  EXPECT_NE(document.text().find("stays so until inspectors have"), std::string_view::npos);
  EXPECT_NE(document.text().find("some weeks to come."), std::string_view::npos);
}

TEST(PlainText, DoesNotJoinShortLinesThatAreSentences) {
  const auto document = read_one(
      "The bridge was closed on Saturday by order of the city.\nNobody was hurt.\nIt is sixty years old.\n"
      "Drivers take the ferry instead of it for now.\nIt leaves every ten minutes.\n",
      "a.txt");
  EXPECT_EQ(document.blocks().size(), 5u);
}

TEST(PlainText, JoinsALineThatWasBrokenInItsSentence) {
  const auto document = read_one(
      "The bridge was closed on Saturday,\nthe city said at noon.\nNobody was hurt there.\n", "a.txt");
  EXPECT_THAT(lines_of(document), ElementsAre("P The bridge was closed on Saturday, the city said at noon.",
                                              "P Nobody was hurt there."));
}

struct Case {
  std::string_view source;
  std::string_view plain;
};

constexpr Case kMarks[] = {
    // Traces of Markdown go.
    {"The **old bridge** was closed there.", "The old bridge was closed there."},
    {"The *Harbour News* podcast, __now__ and _then_, ran.", "The Harbour News podcast, now and then, ran."},
    {"***Both*** marks were set.", "Both marks were set."},
    {"A [crack](#) in the [span](https://x.net/a_(b)) grew.", "A crack in the span grew."},
    {"A [crack](x.html \"see (this)\") grew by night.", "A crack grew by night."},
    {"See ![the bridge](b.png) it was closed.", "See it was closed."},
    {"It cost \\$250mn, \\*not\\* less.", "It cost $250mn, *not* less."},
    {"Bell &amp; Sons&#8217; &quot;crane&quot; fell.", "Bell & Sons' \"crane\" fell."},
    {"**Bold *and slanted* words** here.", "Bold and slanted words here."},

    // Near misses stay.
    {"It is 5 * 3 * 2 metres.", "It is 5 * 3 * 2 metres."},
    {"He said f**k it, and s**t.", "He said f**k it, and s**t."},
    {"The file snake_case_name_ was read.", "The file snake_case_name_ was read."},
    {"Fields marked * are * required.", "Fields marked * are * required."},
    {"Two**three is eight.", "Two**three is eight."},
    {"He [the mayor] (68) agreed.", "He [the mayor] (68) agreed."},
    {"An [open bracket and (more) of it.", "An [open bracket and (more) of it."},
    {"AT&T and R&D &c. and &nosuch; too.", "AT&T and R&D &c. and &nosuch; too."},
    {"C:\\new and a\\b were there.", "C:\\new and a\\b were there."},
    {"____ was the name of it.", "____ was the name of it."},
};

TEST(PlainText, StripsTracesOfMarkdownAndLeavesOtherMarks) {
  for (const Case& c : kMarks) {
    SCOPED_TRACE(c.source);
    EXPECT_EQ(read_one(c.source, "a.txt").text(), c.plain);
  }
}

TEST(PlainText, KnowsTheMarksOfLines) {
  const auto document = read_one(
      "# The bridge #\n\nThe bridge was closed on Saturday by order of the city, which owns it since the "
      "year 1964.\n\n"
      "- First reason is cracks.\n* Second reason is rust.\n• Third reason is age.\n\n1. Close it.\n2. Mend "
      "it.\n\n"
      "12. May was the day.\n\n> A quoted sentence of the mayor.\n\n---\n\n***\n\nThe end of it came.\n",
      "a.txt");
  EXPECT_THAT(
      lines_of(document),
      ElementsAre(
          "H The bridge",
          "P The bridge was closed on Saturday by order of the city, which owns it since the year 1964.",
          "L First reason is cracks.", "L Second reason is rust.", "L Third reason is age.", "L Close it.",
          "L Mend it.", "P 12. May was the day.", "P A quoted sentence of the mayor.",
          "P The end of it came."));
}

TEST(Footnotes, GoWhereAnArticleShowsThemSeveralTimes) {
  const auto document = read_one(
      "He gave to super PACs35. It was within the administration5, they said. The “mission will continue”6. "
      "Some progressive supporters5 left the new talks in Geneva2.\n",
      "a.txt");
  EXPECT_EQ(
      document.text(),
      "He gave to super PACs. It was within the administration, they said. The “mission will continue”. "
      "Some progressive supporters left the new talks in Geneva.");
  EXPECT_EQ(testing::source_of(document, "PACs."), "PACs35.");
}

constexpr std::string_view kNoFootnotes[] = {
    "The bid15 was refused by the board.",                            // once is nothing
    "The H1 group met the G20 at F16, an MP3 of COVID-19 talk ran.",  // names
    "Covid19 and Windows11 and iPhone15 were named.",
    "It rose 3.5 to 12.7 in 2024, by 30.",
    "The quake1 and quake2 and quake3 files were read.",  // one word with numbers
};

TEST(Footnotes, LeaveNamesAndFiguresAlone) {
  for (const auto text : kNoFootnotes) EXPECT_EQ(read_one(text, "a.txt").text(), text);
}

TEST(Footnotes, InBracketsGoAtOnce) {
  EXPECT_EQ(read_one("The bridge was closed.[3] It was old[12], they said [sic].", "a.txt").text(),
            "The bridge was closed. It was old, they said [sic].");
  EXPECT_EQ(read_one("The array [3] and the list [12] stay.", "a.txt").text(),
            "The array [3] and the list [12] stay.");
}

}  // namespace
}  // namespace factcheck
