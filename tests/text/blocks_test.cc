#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.h"
#include "text/boilerplate.h"

namespace factcheck {
namespace {

using ::testing::ElementsAre;
using testing::lines_of;
using testing::read_one;

constexpr std::string_view kStory =
    "The bridge was closed on Saturday, the city said, and it stays so until the inspectors have seen the "
    "cracks in it.";

// The kinds of all blocks, one letter each.
std::string kinds_of(const Document& document) {
  std::string kinds;
  for (const std::string& line : lines_of(document)) kinds += line[0];
  return kinds;
}

struct Case {
  std::string_view line;
  char kind;
};

// Each line stands between two paragraphs.
constexpr Case kLines[] = {
    {"What We Know", 'H'},
    {"Several suspects arrested", 'H'},
    {"Shared Vision or Mutual Benefit?", 'H'},
    {"U.S. Role in the Talks: An Overview", 'H'},
    {"It opens on Monday.", 'P'},
    {"Who closed it, and why?", 'P'},
    {"The mayor had this to say:", 'P'},
    {"“Nobody was hurt”", 'P'},

    {"Ann Bell (left) and Tom Roe (right) / Photo/ Harbour Pictures", 'C'},
    {"The two leaders, pictured in March © Ann Bell/AFP/Getty Images", 'C'},
    {"Image copyright Getty Images Image caption Trees were down on Friday", 'C'},
    {"Image caption Trees were down on Friday", 'C'},
    {"The old bridge in 1964, a year before it was mended for the first time. (Photo: Ann Bell, AP)", 'C'},
    {"He took a photo of the bridge with her.", 'P'},
    {"It stood left of the road (right) of way, he said, in all those years.", 'P'},

    {"Ann Bell/AFP/Getty Images", 'B'},
    {"AP Photo/Ann Bell", 'B'},
    {"Image copyright Getty Images", 'B'},
    {"Facebook Twitter Email", 'B'},
    {"Share", 'B'},
    {"6 years ago", 'B'},
    {"Updated 3 hours ago", 'B'},
    {"Advertisement", 'B'},
    {"Read more: Ferries will run all night", 'B'},
    {"SEE ALSO: Ferries will run all night", 'B'},
    {"Sign up for our daily newsletter", 'B'},
    {"Story Continued Below", 'B'},
    {"Markets | Companies | People | World", 'B'},
    {"Home » News » World", 'B'},
    {"Copyright © 2019 The Harbour News, LLC. Click here for permission.", 'B'},
    {"The Associated Press contributed to this report.", 'B'},
    {"Published JUN 7 2025", 'B'},
    {"PALM BEACH, Fla. —", 'B'},
    {"特朗普与马斯克 图/视觉中国", 'B'},

    // Sentences that start like furniture.
    {"Share prices fell on Monday.", 'P'},
    {"Shares fell by 5 percent.", 'P'},
    {"Follow the money, the mayor told reporters at noon.", 'P'},
    {"Copyright lawyers said the firm had no case.", 'P'},
    {"Related charges were dropped in May, a court said.", 'P'},
    {"It was 6 years ago that he came.", 'P'},
    {"By noon all 17 sailors were ashore.", 'P'},
    {"Search teams found 12 people.", 'P'},
};

TEST(Blocks, HaveTheirKinds) {
  for (const Case& c : kLines) {
    SCOPED_TRACE(c.line);
    const auto document = read_one(
        std::string(kStory) + "\n\n" + std::string(c.line) + "\n\n" + std::string(kStory) + "\n", "a.txt");
    ASSERT_EQ(document.blocks().size(), 3u);
    EXPECT_EQ(kinds_of(document)[1], c.kind);
  }
}

TEST(Blocks, LeadInsOfScriptsGo) {
  const auto document =
      read_one(std::string(kStory) +
                   "\n\nImage copyright Getty Images Image caption Trees were down on Friday\n\n"
                   "Story highlights Three people were hurt on the bridge, police said.\n",
               "a.txt");
  EXPECT_EQ(lines_of(document)[1], "C Trees were down on Friday");
  EXPECT_EQ(lines_of(document)[2], "P Three people were hurt on the bridge, police said.");
}

TEST(Blocks, AListOfTopicsGoesWithItsHead) {
  const auto document = read_one(
      std::string(kStory) + "\n\n#### **Follow the topics in this article**\n\nUS companies\n\nBig Tech\n",
      "a.txt");
  EXPECT_EQ(kinds_of(document), "PBBB");
}

TEST(Blocks, ACommentFormGoesOnToTheEnd) {
  const auto document = read_one(std::string(kStory) + "\n" + std::string(kStory) +
                                     "\n\nLeave a Reply\n\nYour email address will not be published. "
                                     "Required fields are marked *\n\nName\n",
                                 "a.txt");
  EXPECT_EQ(kinds_of(document), "PPBBB");
}

TEST(Blocks, BylinesAreNoText) {
  for (const std::string_view byline :
       {"By Ann Bell and Tom Roe", "By Ann Bell, Staff Writer", "By word",
        "**Ann Bell** and **Tom Roe** in Washington and **Mia Long** in San Francisco"}) {
    SCOPED_TRACE(byline);
    EXPECT_EQ(kinds_of(read_one(std::string(byline) + "\n\n" + std::string(kStory) + "\n", "a.txt")), "BP");
  }
  EXPECT_EQ(read_one("By Ann Bell and Tom Roe\n\n" + std::string(kStory), "a.txt").metadata().author,
            "Ann Bell and Tom Roe");
  EXPECT_EQ(kinds_of(read_one("**Ann Bell**\n\n" + std::string(kStory), "a.txt")), "HP");
}

TEST(Blocks, ATitleSaidTwiceIsReadOnce) {
  const auto document = read_one(
      "Politics\n\nHow a Bridge Was Shut\n\nHow a Bridge Was Shut\n\n" + std::string(kStory), "a.txt");
  EXPECT_EQ(kinds_of(document), "BHBP");
  EXPECT_EQ(document.metadata().title, "How a Bridge Was Shut");
}

TEST(Blocks, AHeadingOfNothingIsNoText) {
  EXPECT_EQ(kinds_of(read_one(std::string(kStory) + "\n\nAnn M. Bell\n", "a.txt")), "PB");
  EXPECT_EQ(kinds_of(read_one(std::string(kStory) + "\n\nThe ferry runs instead of it now\n", "a.txt")),
            "PH");
  EXPECT_EQ(kinds_of(read_one("The Bridge Is Shut\n", "a.txt")), "H");
}

TEST(Title, ComesFromTheMarkedHeadingFirst) {
  EXPECT_EQ(
      read_one("**Ann Bell**\n\n## Allies urge peace\n\n" + std::string(kStory), "a.txt").metadata().title,
      "Allies urge peace");
  EXPECT_EQ(read_one("ideals\n\nThe City Shuts a Bridge\n\n" + std::string(kStory), "a.txt").metadata().title,
            "The City Shuts a Bridge");
  EXPECT_EQ(read_one(std::string(kStory) + "\n\nWhat We Know\n\n" + std::string(kStory) + " More.", "a.txt")
                .metadata()
                .title,
            "");
}

TEST(Source, IsNamedByTheTextOrElseByTheFile) {
  EXPECT_EQ(read_one(std::string(kStory) + "\n\n(Source:www.example.net)\n", "fox.txt").metadata().source,
            "example.net");
  EXPECT_EQ(read_one(std::string(kStory) +
                         "\n\n[Copyright](#) The Harbour Times Limited 2025. All rights reserved.\n",
                     "fox.txt")
                .metadata()
                .source,
            "The Harbour Times");
  EXPECT_EQ(read_one(kStory, "news/fox.txt").metadata().source, "fox");
  EXPECT_EQ(read_one("Title: x\nURL: https://www.example.net/a\n\n" + std::string(kStory), "fox.txt")
                .metadata()
                .source,
            "example.net");
}

struct Rights {
  std::string_view line;
  std::string_view source;
};
constexpr Rights kRights[] = {
    {"Copyright 2018 The Associated Press. All rights reserved.", "The Associated Press"},
    {"© 2025 Harbour News Inc.", "Harbour News"},
    {"(Source: https://www.example.net/)", "example.net"},
    {"Copyright lawyers said so.", ""},
    {"Source", ""},
    {"Sources: two people who know of it and will not be named here", ""},
};
TEST(Source, IsReadFromALineOfRights) {
  for (const Rights& c : kRights) EXPECT_EQ(source_named_by(c.line), c.source) << c.line;
}

}  // namespace
}  // namespace factcheck
