#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.h"

namespace factcheck {
namespace {

using ::testing::ElementsAre;
using testing::lines_of;
using testing::published_in;
using testing::read_one;

TEST(HeaderBlock, GivesWhatItSays) {
  const auto document = read_one(
      "Title: The mayor’s bridge\nSource: Harbour News\nDate: 2025-06-07\nAuthor: Ann Bell\n"
      "URL: https://www.example.net/x\nOrigin: archive/7\n\nThe bridge was closed on Saturday.\n",
      "a.txt");
  const Metadata& metadata = document.metadata();
  EXPECT_EQ(metadata.title, "The mayor's bridge");
  EXPECT_EQ(metadata.source, "Harbour News");
  EXPECT_EQ(metadata.author, "Ann Bell");
  EXPECT_EQ(metadata.url, "https://www.example.net/x");
  EXPECT_EQ(published_in(document), "2025-06-07");
  EXPECT_EQ(metadata.published->from, Published::From::Header);
  EXPECT_EQ(metadata.published->as_written, "2025-06-07");
  EXPECT_THAT(lines_of(document),
              ElementsAre("B Title: The mayor's bridge", "B Source: Harbour News", "B Date: 2025-06-07",
                          "B Author: Ann Bell", "B URL: https://www.example.net/x", "B Origin: archive/7",
                          "P The bridge was closed on Saturday."));
}

struct Case {
  std::string_view why;
  std::string_view text;
  std::string_view title;
  std::string_view source;
};

constexpr Case kHeaders[] = {
    {"nothing said",
     "Title: (none)\nSource: unknown outlet (document 12)\nDate: unknown\n\nThe bridge was closed.", "",
     "bridge"},
    {"a title that starts with the word", "Title: Unknown man found\nSource: n/a\n\nThe bridge was closed.",
     "Unknown man found", "bridge"},
    {"other names", "Headline: Bridge shut\npublication: The Post\n\nThe bridge was closed.", "Bridge shut",
     "The Post"},
    {"one line and a blank one", "Source: The Post\n\nThe bridge was closed on Saturday.", "", "The Post"},
    {"the first of two counts", "Title: One\nTitle: Two\n\nThe bridge was closed.", "One", "bridge"},
    {"carriage returns", "Title: Bridge shut\r\nSource: The Post\r\n\r\nThe bridge was closed.",
     "Bridge shut", "The Post"},

    // Near misses: text that only looks like a header.
    {"no blank line", "Source: the ministry said so.\nThe bridge was closed on Saturday.", "", "bridge"},
    {"a key that is none", "Police: bridge closed\nSource: The Post\n\nThe bridge was closed.",
     "Police: bridge closed", "The Post"},
    {"later in the text", "The bridge was closed on Saturday.\nTitle: No title\n", "", "bridge"},
};

TEST(HeaderBlock, KnowsItsKeysAndWhatSaysNothing) {
  for (const Case& c : kHeaders) {
    SCOPED_TRACE(c.why);
    const auto document = read_one(c.text, "news/bridge.txt");
    EXPECT_EQ(document.metadata().source, c.source);
    if (!c.title.empty()) {
      EXPECT_EQ(document.metadata().title, c.title);
    }
    EXPECT_EQ(published_in(document), "");
  }
}

TEST(FrontMatter, GivesWhatItSaysAndIsNoText) {
  for (const std::string name : {"a.md", "a.txt"}) {
    const auto document = read_one(
        "---\ntitle: \"Bridge \\\"shut\\\"\"  \nsource: 'The Post''s news'\ndate: 2025-06-07 # a Saturday\n"
        "authors:\n  - Ann Bell\n  - Tom Roe\ntags: [bridge, traffic]\n---\n\nThe bridge was closed on "
        "Saturday.\n",
        name);
    EXPECT_EQ(document.metadata().title, "Bridge \"shut\"");
    EXPECT_EQ(document.metadata().source, "The Post's news");
    EXPECT_EQ(document.metadata().author, "Ann Bell, Tom Roe");
    EXPECT_EQ(published_in(document), "2025-06-07");
    EXPECT_EQ(document.metadata().published->from, Published::From::FrontMatter);
    EXPECT_THAT(lines_of(document), ElementsAre("P The bridge was closed on Saturday."));
  }
}

TEST(FrontMatter, ToleratesWhatItDoesNotKnow) {
  const auto document = read_one(
      "---\nlayout: post\nauthor: [Ann Bell, \"Tom Roe\"]\n&a anchor\nnested:\n  title: Inner\n  deep: {a: "
      "b}\n"
      "title: Outer: the bridge\n...\nThe bridge was closed on Saturday.\n",
      "a.md");
  EXPECT_EQ(document.metadata().title, "Outer: the bridge");
  EXPECT_EQ(document.metadata().author, "Ann Bell, Tom Roe");
}

TEST(FrontMatter, LeavesARuleAlone) {
  const auto rule =
      read_one("---\n\nThe bridge was closed on Saturday.\n\n---\n\nIt opens on Monday again.\n", "a.txt");
  EXPECT_THAT(lines_of(rule),
              ElementsAre("P The bridge was closed on Saturday.", "P It opens on Monday again."));
  const auto unclosed = read_one("---\ntitle: Bridge\n\nThe bridge was closed on Saturday.\n", "a.txt");
  EXPECT_EQ(lines_of(unclosed).back(), "P The bridge was closed on Saturday.");
}

}  // namespace
}  // namespace factcheck
