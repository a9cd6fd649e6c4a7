#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.h"

namespace factcheck {
namespace {

using ::testing::ElementsAre;
using testing::lines_of;
using testing::read_one;
using testing::source_of;

TEST(Markdown, GivesBlocksAndWords) {
  const auto document = read_one(
      "# Bridge *shut*\n\nThe **old** bridge was [closed](http://x.net \"t\") on Saturday, and it stays so "
      "until the\n"
      "inspectors have `seen` the cracks ![alt](x.png) in it.  \nThen it opens.\n\n"
      "- one item\n- two items\n\n  with more of it\n\n1. first\n2. second\n\n> Quoted words of the mayor, "
      "who was there.\n\n"
      "Setext heading\n---\n\nThe last paragraph of it.\n",
      "a.md");
  EXPECT_EQ(document.metadata().title, "Bridge shut");
  EXPECT_THAT(lines_of(document), ElementsAre("H Bridge shut",
                                              "P The old bridge was closed on Saturday, and it stays so "
                                              "until the inspectors have seen the cracks in it. "
                                              "Then it opens.",
                                              "L one item", "L two items", "L with more of it", "L first",
                                              "L second", "P Quoted words of the mayor, who was there.",
                                              "H Setext heading", "P The last paragraph of it."));
}

struct Case {
  std::string_view source;
  std::string_view words;  // of the plain view
  std::string_view bytes;  // behind them
};

constexpr Case kPlaces[] = {
    {"It cost \\$250mn in all.", "$250mn", "$250mn"},
    {"It cost &pound;5 &amp; more.", "£5 & more", "&pound;5 &amp; more"},
    {"The **old** bridge.", "old bridge", "old** bridge"},
    {"A [long link](http://x.net/y) here.", "link here", "link](http://x.net/y) here"},
    {"Ann’s &#x2019; mark.", "Ann's '", "Ann’s &#x2019;"},
    {"Two\nlines of it.", "Two lines", "Two\nlines"},
    {"Two  \nlines of it.", "Two lines", "Two  \nlines"},
    {"An &unknown; name.", "&unknown; name", "&unknown; name"},
    {"> Quoted\n> twice here.", "Quoted twice", "Quoted\n> twice"},
    {"<p>Raw <b>words</b> here.</p>", "Raw words here", "Raw <b>words</b> here"},
    {"Inline <i>tags</i> too.", "Inline tags too", "Inline <i>tags</i> too"},
};

TEST(Markdown, LeadsBackToTheBytes) {
  for (const Case& c : kPlaces) {
    SCOPED_TRACE(c.source);
    EXPECT_EQ(source_of(read_one(c.source, "a.md"), c.words), c.bytes);
  }
}

TEST(Markdown, CountsLinesFromTheTopOfTheFile) {
  const auto document = read_one("---\ntitle: x\n---\n\n# Bridge\n\nIt was closed there.\n", "a.md");
  const auto lines = document.blocks();
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(document.place(document.to_source(lines[1].span).begin), (Place{28, 7, 1}));
}

}  // namespace
}  // namespace factcheck
