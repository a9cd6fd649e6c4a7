#include "mention/time.h"

#include <gtest/gtest.h>

#include <string>

namespace factcheck {
namespace {

// An article of one paragraph with a date.
Document article(const std::string& text, const std::string& date) {
  Document plain = plain_document("test", text);
  Metadata metadata;
  if (const auto days = parse_iso(date)) metadata.published = Published{.days = *days, .as_written = date};
  return Document("test", "", std::make_shared<const std::string>(text), text,
                  {{.plain = 0, .source = 0, .size = static_cast<std::uint32_t>(text.size())}},
                  std::vector<Block>(plain.blocks().begin(), plain.blocks().end()), metadata);
}

struct Case {
  const char* text;
  const char* mention;
  const char* value;
  const char* days = "";  // iso_range; empty: not resolved
  TimexType type = TimexType::Date;
  const char* modifier = "";
};

// The article is of Tuesday, 10 June 2025.
constexpr const char* kPublished = "2025-06-10";

constexpr Case kTimes[] = {
    // Dates in full.
    {"The dam burst on June 7, 2024.", "June 7, 2024", "2024-06-07", "2024-06-07"},
    {"The dam burst on 7 June 2024.", "7 June 2024", "2024-06-07", "2024-06-07"},
    {"The dam burst in January 2025.", "January 2025", "2025-01", "2025-01"},
    {"The dam burst in 1998.", "1998", "1998", "1998"},
    {"The dam burst on 2024-06-07.", "2024-06-07", "2024-06-07", "2024-06-07"},
    {"The fair ran from June 3-5, 2024.", "June 3-5, 2024", "2024-06-03/2024-06-05", "2024-06-03/2024-06-05"},
    {"The dam burst in the season of 2012-13.", "2012-13", "2012/2013", "2012-01-01/2013-12-31"},
    {"Jobs grew in the 1990s.", "the 1990s", "199X", "1990-01-01/1999-12-31"},
    // Without a year: by the article's date and the tense.
    {"The dam burst on June 7.", "June 7", "2025-06-07", "2025-06-07"},
    {"The dam broke in July.", "July", "2024-07", "2024-07"},
    {"The dam will open in July.", "July", "2025-07", "2025-07"},
    {"The dam burst on Friday.", "Friday", "2025-06-06", "2025-06-06"},
    {"The dam burst on Tuesday.", "Tuesday", "2025-06-10", "2025-06-10"},
    {"The dam burst last Tuesday.", "last Tuesday", "2025-06-03", "2025-06-03"},
    {"The dam will open on Friday.", "Friday", "2025-06-13", "2025-06-13"},
    {"The dam will open next Tuesday.", "next Tuesday", "2025-06-17", "2025-06-17"},
    // Parts of a longer time.
    {"The dam burst in early May.", "early May", "2025-05", "2025-05-01/2025-05-10", TimexType::Date,
     "START"},
    {"The dam burst in late 2022.", "late 2022", "2022", "2022-09-02/2022-12-31", TimexType::Date, "END"},
    {"The dam burst at the end of May.", "the end of May", "2025-05", "2025-05-22/2025-05-31",
     TimexType::Date, "END"},
    {"The dam burst in the summer of 2024.", "the summer of 2024", "2024-SU", "2024-06-01/2024-08-31"},
    {"Sales fell in the third quarter of 2024.", "the third quarter of 2024", "2024-Q3",
     "2024-07-01/2024-09-30"},
    // Counted from the article's date.
    {"The dam burst yesterday.", "yesterday", "2025-06-09", "2025-06-09"},
    {"The dam burst last week.", "last week", "2025-W23", "2025-06-02/2025-06-08"},
    {"The dam burst last month.", "last month", "2025-05", "2025-05"},
    {"The dam burst two years ago.", "two years ago", "2023", "2023"},
    {"The dam will open next year.", "next year", "2026", "2026"},
    {"The dam burst on the 9th.", "the 9th", "2025-06-09", "2025-06-09"},
    // Times of day.
    {"The dam burst on Monday night.", "Monday night", "2025-06-09TNI", "2025-06-09", TimexType::Time},
    {"The dam burst at 8:44 a.m. on June 7, 2024.", "8:44 a.m. on June 7, 2024", "2024-06-07T08:44",
     "2024-06-07", TimexType::Time},
    // Lengths and sets.
    {"The talks took six months.", "six months", "P6M", "", TimexType::Duration},
    {"They met for a two-hour lunch.", "two-hour", "PT2H", "", TimexType::Duration},
    {"It will grow over the next decade.", "the next decade", "P10Y", "", TimexType::Duration},
    {"They swim every day.", "every day", "P1D", "", TimexType::Set},
    {"The mine closed after nearly two years.", "nearly two years", "P2Y", "", TimexType::Duration, "APPROX"},
    // Without a day.
    {"The dam is safe now.", "now", "PRESENT_REF", ""},
    // Holidays.
    {"The dam burst on Christmas Day 2024.", "Christmas Day 2024", "2024-12-25", "2024-12-25"},
    {"The dam burst on Easter Sunday 2024.", "Easter Sunday 2024", "2024-03-31", "2024-03-31"},
};

TEST(FindTimes, ReadsValueAndDays) {
  for (const Case& c : kTimes) {
    SCOPED_TRACE(c.text);
    const Document document = article(c.text, kPublished);
    const auto found = find_times(document, analyse(document));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(document.quote(found[0].span), c.mention);
    EXPECT_EQ(found[0].value, c.value);
    EXPECT_EQ(found[0].days ? iso_range(*found[0].days) : "", c.days);
    EXPECT_EQ(name_of(found[0].type), name_of(c.type));
    EXPECT_EQ(found[0].modifier, c.modifier);
  }
}

TEST(FindTimes, LeavesOtherWordsAlone) {
  for (const char* text : {"They may march on Rome.", "May I go?", "He bought 2000 tents for 1850 people.",
                           "A second group left.", "The Sun wrote so.", "It is a matter of months apart.",
                           "The rent is $900 a month."}) {
    SCOPED_TRACE(text);
    const Document document = article(text, kPublished);
    EXPECT_TRUE(find_times(document, analyse(document)).empty());
  }
}

TEST(FindTimes, WithoutADateLeavesRelativeTimesOpen) {
  for (const char* text : {"The dam burst on Friday.", "The dam burst last week.", "The dam burst in July.",
                           "The dam burst yesterday."}) {
    SCOPED_TRACE(text);
    const Document document = plain_document("test", text);
    const auto found = find_times(document, analyse(document));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_FALSE(found[0].days.has_value());
    EXPECT_NE(found[0].value.find('X'), std::string::npos);
  }
}

TEST(FindTimes, TakesTheYearThatTheParagraphNamed) {
  const Document document =
      article("The repair began in 2023. In March the wall was poured. It was finished in July.", kPublished);
  const auto found = find_times(document, analyse(document));
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[1].value, "2023-03");
  EXPECT_EQ(found[2].value, "2023-07");
}

TEST(FindTimes, CountsFromTheTimeNamedLast) {
  const Document document =
      article("The dam burst on June 2, 2024. A week later the road was open.", kPublished);
  const auto found = find_times(document, analyse(document));
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1].value, "2024-W23");
}

TEST(FindTimes, ReadsTheClock) {
  const Document document = article("It struck at 8:44 a.m. local time.", kPublished);
  const auto found = find_times(document, analyse(document));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].minute, 8 * 60 + 44);
  EXPECT_EQ(found[0].zone, "local");
}

// A month or a year of publication resolves what it can and no more.
TEST(FindTimes, UsesADateOfAMonthOnlyAsFarAsItGoes) {
  const Document document = article("It began last month and ended on Friday.", "2025-08");
  const auto found = find_times(document, analyse(document));
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].value, "2025-07");
  EXPECT_FALSE(found[1].days.has_value());
}

TEST(FindTimes, HoldsOnAnyText) {
  const std::string pieces[] = {
      "June ",   "3",      "-",  "5 ",  "199",       "0s ", "the ",      "last ",  "week ",   "two ",
      "years ",  "ago ",   "8:", "44 ", "\xFF",      "'",   "99999999 ", "early ", "end of ", "\xE2\x80\x93",
      "Friday ", "night ", ", ", "31 ", "February ", "Q"};
  std::uint32_t seed = 11;
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i) {
      seed = seed * 1664525u + 1013904223u;
      text += pieces[(seed >> 16) % std::size(pieces)];
    }
    const Document document = article(text, round % 2 == 0 ? kPublished : "");
    std::uint32_t end = 0;
    for (const TimeMention& time : find_times(document, analyse(document))) {
      EXPECT_LE(end, time.span.begin) << text;
      EXPECT_LT(time.span.begin, time.span.end) << text;
      EXPECT_LE(time.span.end, text.size());
      EXPECT_FALSE(time.value.empty()) << text;
      if (time.days) {
        EXPECT_LE(time.days->first, time.days->last) << text;
      }
      end = time.span.end;
    }
  }
}

// Ambiguous print, each way it can be set. 2024-03-07 was a Thursday.
TEST(FindTimes, FollowsThePolicy) {
  using enum TimePolicy::LastWeekday;
  using enum TimePolicy::NextWeekday;
  using enum TimePolicy::ThisWeekday;
  struct Choice {
    std::string text;
    TimePolicy policy;
    std::string value;
    std::string published = "2024-03-07";
  };
  const Choice kChoices[] = {
      {"The dam broke last Tuesday.", {}, "2024-03-05"},
      {"The dam broke last Tuesday.", {.last_weekday = WeekBefore}, "2024-02-27"},
      {"The dam broke last Friday.", {}, "2024-03-01"},
      {"The dam broke last Friday.", {.last_weekday = WeekBefore}, "2024-03-01"},
      {"The dam will close next Friday.", {}, "2024-03-08"},
      {"The dam will close next Friday.", {.next_weekday = WeekAfter}, "2024-03-15"},
      {"The dam will close next Monday.", {}, "2024-03-11"},
      {"The dam will close next Monday.", {.next_weekday = WeekAfter}, "2024-03-11"},
      {"The dam will close this Friday.", {}, "2024-03-08"},
      {"The dam will close this Friday.", {}, "2024-03-08", "2024-03-09"},
      {"The dam will close this Friday.", {.this_weekday = Coming}, "2024-03-15", "2024-03-09"},
      {"The dam will close this Friday.", {.this_weekday = Coming}, "2024-03-08", "2024-03-04"},
  };
  for (const Choice& c : kChoices) {
    SCOPED_TRACE(c.text + " of " + c.published);
    Metadata metadata;
    metadata.published = Published{*parse_iso(c.published), c.published, Published::From::Header, false};
    const Document document = plain_document("test", c.text, metadata);
    const auto found = find_times(document, analyse(document), c.policy);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].value, c.value);
  }
}

}  // namespace
}  // namespace factcheck
