#include "text/publication_date.h"

#include <gtest/gtest.h>

#include "reading.h"

namespace factcheck {
namespace {

using testing::published_in;
using testing::read_one;

struct Value {
  std::string_view text;
  std::string_view days;  // empty: no date
  bool month_first = false;
  bool ambiguous = false;
};

constexpr Value kValues[] = {
    {.text = "2025-06-07", .days = "2025-06-07"},
    {.text = "2025-06-07T10:00:00Z", .days = "2025-06-07"},
    {.text = "2025-06-07T10:00:00+02:00", .days = "2025-06-07"},
    {.text = "2025/06/07", .days = "2025-06-07"},
    {.text = "2025-08", .days = "2025-08"},
    {.text = "2025", .days = "2025"},
    {.text = "June 7, 2025", .days = "2025-06-07"},
    {.text = "JUN 7 2025", .days = "2025-06-07"},
    {.text = "Jun. 7, 2025", .days = "2025-06-07"},
    {.text = "Sept 3, 2024 at 5:00 PM", .days = "2024-09-03"},
    {.text = "7 June 2025", .days = "2025-06-07"},
    {.text = "7th of June, 2025", .days = "2025-06-07"},
    {.text = "07-Jun-2025", .days = "2025-06-07"},
    {.text = "Wed 19 Apr 2017 09.41 BST", .days = "2017-04-19"},
    {.text = "Thu, 13 Oct 2011 03:25 PM", .days = "2011-10-13"},
    {.text = "Tuesday, July 2nd, 2013", .days = "2013-07-02"},
    {.text = "Sunday, October 16-2005 at 11:12", .days = "2005-10-16"},
    {.text = "August 2025", .days = "2025-08"},
    {.text = "August, 2025", .days = "2025-08"},

    // Figures: the setting decides where both can be a month.
    {.text = "07/06/2025", .days = "2025-06-07", .ambiguous = true},
    {.text = "07/06/2025", .days = "2025-07-06", .month_first = true, .ambiguous = true},
    {.text = "27/06/2025", .days = "2025-06-27", .month_first = true},
    {.text = "11/28/2005 9:05 AM", .days = "2005-11-28"},
    {.text = "6/6/2025", .days = "2025-06-06"},
    {.text = "5/5 / 2010", .days = "2010-05-05"},
    {.text = "7.6.2025", .days = "2025-06-07", .ambiguous = true},
    {.text = "11/28/05", .days = "2005-11-28"},

    // No dates.
    {.text = "1 hour ago", .days = ""},
    {.text = "yesterday", .days = ""},
    {.text = "June 7", .days = ""},
    {.text = "31 June 2025", .days = ""},
    {.text = "32/13/2025", .days = ""},
    {.text = "7/6", .days = ""},
    {.text = "1.2.3.4", .days = ""},
    {.text = "192.168.1.2025", .days = ""},
    {.text = "Marching 7 2025", .days = ""},
    {.text = "", .days = ""},
};

TEST(ReadDate, ReadsTheFormsThatPagesUse) {
  for (const Value& c : kValues) {
    SCOPED_TRACE(c.text);
    const auto published = read_date(c.text, c.month_first);
    EXPECT_EQ(published ? iso_range(published->days) : "", c.days);
    if (published) {
      EXPECT_EQ(published->ambiguous, c.ambiguous);
    }
  }
}

struct Line {
  std::string_view text;
  bool is_date_line;
  std::string_view days = "";
  DateLine::Says says = DateLine::Says::Date;
};

constexpr Line kLines[] = {
    {"Published JUN 7 2025", true, "2025-06-07", DateLine::Says::Published},
    {"Published on August 2025.", true, "2025-08", DateLine::Says::Published},
    {"First Posted 23:37 05/06/2010", true, "2010-06-05", DateLine::Says::Published},
    {"Posted: Oct 16, 2005 9:05 AM ET Last Updated: Oct 17, 2005 7:30 PM ET", true, "2005-10-16",
     DateLine::Says::Published},
    {"Updated JUN 8 2025, 06:13", true, "2025-06-08", DateLine::Says::Updated},
    {"Updated: 8 June 2025 | Published: 7 June 2025", true, "2025-06-07", DateLine::Says::Published},
    {"Published by the newsroom of the Post, June 7, 2025", true, "2025-06-07", DateLine::Says::Published},
    {"07/06/2025", true, "2025-06-07"},
    {"Wed Jun 9, 2010 6:04pm BST", true, "2010-06-09"},
    {"October 13, 2011|10:05 am", true, "2011-10-13"},
    {"Harbour News | Jul 2, 2013", true, "2013-07-02"},
    {"Updated at noon ET.", true, "", DateLine::Says::Updated},

    // Sentences and headings with a date in them.
    {"The bridge was opened on June 7, 2025.", false},
    {"Remembering September 11, 2001", false},
    {"The book was published in London on June 7, 2025, to great praise from all the critics.", false},
    {"Updated figures show 12 dead", false},
    {"June 7", false},
    {"", false},
};

TEST(ReadDateLine, TellsLinesOfPublicationFromText) {
  for (const Line& c : kLines) {
    SCOPED_TRACE(c.text);
    const auto line = read_date_line(c.text, false);
    ASSERT_EQ(line.has_value(), c.is_date_line);
    if (!line) continue;
    EXPECT_EQ(line->published ? iso_range(line->published->days) : "", c.days);
    EXPECT_EQ(line->says, c.says);
  }
}

constexpr std::string_view kStory =
    "The bridge was closed on Saturday, the city said, and it stays so until the inspectors have seen the "
    "cracks in it.";

struct Article {
  std::string_view why;
  std::string_view before;
  std::string_view after;
  std::string_view days;
  Published::From from = Published::From::Text;
};

constexpr Article kArticles[] = {
    {"published wins over updated", "Updated JUN 8 2025, 06:13\n\nPublished JUN 7 2025\n\n", "",
     "2025-06-07"},
    {"updated alone", "Updated JUN 8 2025, 06:13\n\n", "", "2025-06-08"},
    {"at the very end", "", "\n\nPublished on August 2025.", "2025-08"},
    {"a bare date under the title", "Bridge Shut\n\n7 June 2025\n\n", "", "2025-06-07"},
    {"a dateline with its year", "TIJUANA, Mexico, April 27, 2018 — ", "", "2018-04-27"},
    {"a header wins over the text", "Title: Bridge\nDate: 2025-06-01\n\nPublished JUN 7 2025\n\n", "",
     "2025-06-01", Published::From::Header},
    {"the header's address", "Title: Bridge\nURL: https://x.net/2025/06/05/bridge\n\n", "", "2025-06-05",
     Published::From::Meta},
    {"an age is no date", "1 hour ago\n\n", "\n\n6 years ago", ""},
    {"a date in the text is no publication", "", " It was built on 3 May 1964.", ""},
};

TEST(Published, IsFoundInItsOrder) {
  for (const Article& c : kArticles) {
    SCOPED_TRACE(c.why);
    const auto document =
        read_one(std::string(c.before) + std::string(kStory) + std::string(c.after), "news/bridge.txt");
    EXPECT_EQ(published_in(document), c.days);
    if (document.metadata().published) {
      EXPECT_EQ(document.metadata().published->from, c.from);
    }
  }
}

TEST(Published, AnAddressSettlesAnAmbiguousDate) {
  const auto document = read_one(
      "Title: Bridge\nURL: https://x.net/2011/10/13/bridge\n\n10/13/11 04:10 PM ET\n\n" + std::string(kStory),
      "a.txt");
  EXPECT_EQ(published_in(document), "2011-10-13");
  EXPECT_FALSE(document.metadata().published->ambiguous);
}

TEST(Published, TheFilesNameComesLast) {
  EXPECT_EQ(published_in(read_one(kStory, "news/2025-06-07-bridge.txt")), "2025-06-07");
  EXPECT_EQ(published_in(read_one(kStory, "20250607.txt")), "2025-06-07");
  EXPECT_EQ(published_in(read_one(kStory, "news/2025/06/07/bridge.txt")), "2025-06-07");
  EXPECT_EQ(published_in(read_one(kStory, "bridge-99999999.txt")), "");
  EXPECT_EQ(published_in(read_one(kStory, "bridge-2025.txt")), "");
}

}  // namespace
}  // namespace factcheck
