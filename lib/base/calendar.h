// Days, and first and last day of what print calls "early May" or "2025".
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace factcheck {

using Day = std::chrono::sys_days;

// Both ends belong to the range: 2025-05-01 .. 2025-05-10.
struct DayRange {
  Day first{};
  Day last{};

  bool overlaps(const DayRange& other) const { return first <= other.last && other.first <= last; }
  bool contains(const DayRange& other) const { return first <= other.first && other.last <= last; }
  int days() const { return static_cast<int>((last - first).count()) + 1; }
  friend auto operator<=>(const DayRange&, const DayRange&) = default;
};

// From the last day of the earlier to the first of the later; 0 if they touch.
long days_between(const DayRange& a, const DayRange& b);

// The whole of a year, or of a month in it (1..12).
DayRange year_range(int year);
DayRange month_range(int year, unsigned month);

// A day that exists, or nothing: 2025-02-30 is nothing.
std::optional<Day> make_day(int year, unsigned month, unsigned day);

// "2025-06-07".
std::string iso_date(Day day);

// "2025", "2025-06" or "2025-06-07" and nothing else; the days it covers.
std::optional<DayRange> parse_iso(std::string_view text);

// The shortest of the three forms above that says exactly this range, else "first/last".
std::string iso_range(const DayRange& range);

}  // namespace factcheck
