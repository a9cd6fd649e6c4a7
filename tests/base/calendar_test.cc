#include "base/calendar.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

struct Case {
  std::string_view text;
  std::string_view first;  // empty: the text is no date
  std::string_view last = "";
};

constexpr Case kIso[] = {
    {.text = "2025", .first = "2025-01-01", .last = "2025-12-31"},
    {.text = "2025-08", .first = "2025-08-01", .last = "2025-08-31"},
    {.text = "2024-02", .first = "2024-02-01", .last = "2024-02-29"},
    {.text = "2025-06-07", .first = "2025-06-07", .last = "2025-06-07"},
    {.text = "2024-02-29", .first = "2024-02-29", .last = "2024-02-29"},

    // Days and months that do not exist, and what only looks like a date.
    {.text = "2025-02-29", .first = ""},
    {.text = "2025-13", .first = ""},
    {.text = "2025-00-10", .first = ""},
    {.text = "2025-06-31", .first = ""},
    {.text = "2025/06/07", .first = ""},
    {.text = "2025-6-7", .first = ""},
    {.text = "0000", .first = ""},
    {.text = "-025", .first = ""},
    {.text = "20x5", .first = ""},
    {.text = "", .first = ""},
    {.text = "2025-06-07T10:00:00Z", .first = ""},
};

TEST(ParseIso, ReadsYearsMonthsAndDaysAndNothingElse) {
  for (const Case& c : kIso) {
    SCOPED_TRACE(c.text);
    const auto range = parse_iso(c.text);
    ASSERT_EQ(range.has_value(), !c.first.empty());
    if (!range) continue;
    EXPECT_EQ(iso_date(range->first), c.first);
    EXPECT_EQ(iso_date(range->last), c.last);
    EXPECT_EQ(iso_range(*range), c.text);
  }
}

TEST(IsoRange, WritesOtherRangesWithBothEnds) {
  const DayRange range{*make_day(2025, 5, 1), *make_day(2025, 5, 10)};
  EXPECT_EQ(iso_range(range), "2025-05-01/2025-05-10");
  EXPECT_EQ(range.days(), 10);
}

TEST(DayRange, MeetsAtTheEnds) {
  const DayRange may = month_range(2025, 5);
  EXPECT_TRUE(may.overlaps({*make_day(2025, 5, 31), *make_day(2025, 6, 2)}));
  EXPECT_FALSE(may.overlaps(month_range(2025, 6)));
  EXPECT_TRUE(year_range(2025).contains(may));
  EXPECT_FALSE(may.contains(year_range(2025)));
}

}  // namespace
}  // namespace factcheck
