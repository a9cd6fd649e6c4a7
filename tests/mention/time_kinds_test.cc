// Every kind of time that news writes, as its words and its TIMEX3 value.
#include <gtest/gtest.h>

#include <string>

#include "mention/time.h"

namespace factcheck {
namespace {

struct Kind {
  std::string_view text;
  std::string_view words;   // of all times in it, with " | " between them
  std::string_view values;  // with a blank between them
};

// The article is of Tuesday, 10 June 2025.
constexpr Kind kKinds[] = {
    {"The dam burst on the third of March.", "the third of March", "2025-03-03"},
    {"The dam burst on Jan. 5.", "Jan. 5", "2025-01-05"},
    {"The dam burst three weeks ago.", "three weeks ago", "2025-W21"},
    {"The council will meet the day after tomorrow.", "the day after tomorrow", "2025-06-12"},
    {"The council met on the last Friday of October 2024.", "the last Friday of October 2024", "2024-10-25"},
    {"The council met on the first Monday in May.", "the first Monday in May", "2025-05-05"},
    {"The dam burst in 1974.", "1974", "1974"},
    {"The fair ran from June 26 to July 3, 2024.", "June 26 | July 3, 2024", "2024-06-26 2024-07-03"},
    {"The fair ran between March and May 2024.", "March | May 2024", "2024-03 2024-05"},
    {"The fair ran from Feb. 28 to March 1, 2024.", "Feb. 28 | March 1, 2024", "2024-02-28 2024-03-01"},
    {"Sales fell in Q1 2019.", "Q1 2019", "2019-Q1"},
    {"Sales fell in the first half of 2024.", "the first half of 2024", "2024-H1"},
    {"Rain fell over the last three months.", "the last three months", "P3M"},
    {"The council will meet later this week.", "later this week", "2025-W24"},
    {"The dam burst at the end of 2000.", "the end of 2000", "2000"},
    {"The fair ran from mid-March to early May.", "mid-March | early May", "2025-03 2025-05"},
    {"The mine opened before 2007.", "2007", "2007"},
    {"The mine has been open since 2008.", "2008", "2008"},
    {"Rain will fall over the next five days.", "the next five days", "P5D"},
    {"The dam burst at the beginning of the year.", "the beginning of the year", "2025"},
    {"The dam burst earlier this month.", "earlier this month", "2025-06"},
    {"The dam burst in the past two years.", "the past two years", "P2Y"},
    {"The dam burst on the weekend.", "the weekend", "2025-W23-WE"},
    {"The dam burst at 8 p.m.", "8 p.m.", "2025-06-10T20:00"},
    {"The dam burst at noon.", "noon", "2025-06-10T12:00"},
    {"The dam burst at midnight.", "midnight", "2025-06-10T00:00"},
    {"The dam burst at half past seven.", "half past seven", "2025-06-10T07:30"},
    {"The dam burst at 10 past 9.", "10 past 9", "2025-06-10T09:10"},
    {"The dam burst at 7:56:30 p.m.", "7:56:30 p.m.", "2025-06-10T19:56"},
    {"The dam burst at 3 o'clock.", "3 o'clock", "2025-06-10T03:00"},
    {"The dam burst shortly after 3 p.m.", "3 p.m.", "2025-06-10T15:00"},
    {"The dam burst at 3 p.m. on Friday.", "3 p.m. on Friday", "2025-06-06T15:00"},
    {"The dam burst at 8 p.m. Monday.", "8 p.m. Monday", "2025-06-09T20:00"},
    {"The dam burst at 13:00 on Feb. 28, 2013.", "13:00 on Feb. 28, 2013", "2013-02-28T13:00"},
    {"The council will meet tonight.", "tonight", "2025-06-10TNI"},
    {"The dam burst this morning.", "this morning", "2025-06-10TMO"},
    {"The dam burst yesterday afternoon.", "yesterday afternoon", "2025-06-09TAF"},
    {"The dam burst on Friday evening.", "Friday evening", "2025-06-06TEV"},
    {"The dam burst late Sunday.", "late Sunday", "2025-06-08"},
    {"The talks took an hour and a half.", "an hour and a half", "PT1H30M"},
    {"The talks took 2 years and 3 months.", "2 years and 3 months", "P2Y3M"},
    {"The talks took half an hour.", "half an hour", "PT0.5H"},
    {"The talks took 30 minutes.", "30 minutes", "PT30M"},
    {"The talks took one and a half hours.", "one and a half hours", "PT1H30M"},
    {"The talks took two and a half years.", "two and a half years", "P2Y6M"},
    {"The talks took 15.5 minutes.", "15.5 minutes", "PT15M30S"},
    {"The talks took a few minutes.", "a few minutes", "PTXM"},
    {"The talks took several months.", "several months", "PXM"},
    {"The talks took less than two weeks.", "less than two weeks", "P2W"},
    {"The talks took more than four days.", "more than four days", "P4D"},
    {"The talks took a decade.", "a decade", "P10Y"},
    {"They meet every Tuesday.", "every Tuesday", "XXXX-WXX-2"},
    {"They report each quarter.", "each quarter", "P3M"},
    {"They swim daily.", "daily", "P1D"},
    {"They meet every two weeks.", "every two weeks", "P2W"},
    {"The dam burst on New Year's Eve.", "New Year's Eve", "2024-12-31"},
    {"The dam burst on Thanksgiving.", "Thanksgiving", "2025-11-27"},
    {"The dam burst on Valentine's Day.", "Valentine's Day", "2025-02-14"},
    {"The dam burst on Good Friday 2024.", "Good Friday 2024", "2024-03-29"},
    {"The dam is safe at the moment.", "at the moment", "PRESENT_REF"},
    {"The dam burst recently.", "recently", "PAST_REF"},
    {"The 20th century was dry.", "The 20th century", "19"},
    {"The dam burst in the early 1990s.", "the early 1990s", "199X"},
    {"The council met on Friday, 6 June.", "Friday, 6 June", "2025-06-06"},
    {"The dam burst in fiscal 2019.", "fiscal 2019", "2019"},
    {"The dam burst on Sept. 11.", "Sept. 11", "2025-09-11"},
    {"The dam burst a year earlier.", "a year earlier", "2024"},
    {"The council will meet by the end of next week.", "the end of next week", "2025-W25"},
    {"The council will meet on Monday morning.", "Monday morning", "2025-06-16TMO"},
    {"The council will meet within three days.", "three days", "P3D"},
    {"The council will meet in the coming weeks.", "the coming weeks", "PXW"},
    {"The council met on May 5-7.", "May 5-7", "2025-05-05/2025-05-07"},
    {"The council met on 5-7 May 2024.", "5-7 May 2024", "2024-05-05/2024-05-07"},
    {"The mine ran from 2008 to 2013.", "2008 to 2013", "2008/2013"},
    {"The mine ran from 2008-2013.", "2008-2013", "2008/2013"},
    {"The talks lasted three-and-a-half hours.", "three-and-a-half hours", "PT3H30M"},
    {"The dam burst some 20 years ago.", "20 years ago", "2005"},
    {"The dam burst about a month ago.", "about a month ago", "2025-05"},
    {"The dam burst last night.", "last night", "2025-06-09TNI"},
    {"The dam burst in mid-2019.", "mid-2019", "2019"},
    {"The dam burst on Tuesday of last week.", "Tuesday of last week", "2025-06-03"},
    {"The bridge has stood for 100 years.", "100 years", "P100Y"},
    {"The dam burst early on Sunday.", "Sunday", "2025-06-08"},
    {"The dam burst in spring 2023.", "spring 2023", "2023-SP"},
    // What looks like a time of day and is none.
    {"Sales rose in the quarter to 5 million.", "the quarter", "2025-Q1"},
    {"The council voted ten to five.", "", ""},
    {"The bus drove past five schools.", "", ""},
};

TEST(FindTimes, ReadsEveryKind) {
  Metadata metadata;
  metadata.published = Published{*parse_iso("2025-06-10"), "2025-06-10", Published::From::Header, false};
  for (const Kind& c : kKinds) {
    SCOPED_TRACE(c.text);
    const Document document = plain_document("test", std::string(c.text), metadata);
    std::string words;
    std::string values;
    for (const TimeMention& time : find_times(document, analyse(document))) {
      words += (words.empty() ? "" : " | ") + std::string(document.quote(time.span));
      values += (values.empty() ? "" : " ") + time.value;
    }
    EXPECT_EQ(words, c.words);
    EXPECT_EQ(values, c.values);
  }
}

}  // namespace
}  // namespace factcheck
