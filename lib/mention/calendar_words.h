// Names of months, weekdays, seasons, parts of the day and holidays.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/calendar.h"

namespace factcheck {

// 1 for "january", "jan", "jan."; 0 if it is none.
unsigned find_month(std::string_view lower);

// 1 for "monday", "mon.", "mondays" up to 7 for "sunday"; 0 if it is none.
unsigned find_weekday(std::string_view lower);

// TIMEX3 code: "SP", "SU", "FA", "WI"; empty if it is none.
std::string_view find_season(std::string_view lower);

// TIMEX3 code: "MO", "MI", "AF", "EV", "NI", "DT"; empty if it is none.
std::string_view find_day_part(std::string_view lower);

enum class CalendarUnit : std::uint8_t {
  None,
  Second,
  Minute,
  Hour,
  Date,
  Week,
  Weekend,
  Fortnight,
  Month,
  Quarter,
  Season,
  Year,
  Decade,
  Century
};
// The unit of "days", "month", "decade".
CalendarUnit find_calendar_unit(std::string_view lower);
// "D" of P3D; hours, minutes and seconds stand behind a T.
std::string_view timex_letter(CalendarUnit unit);
bool is_clock_unit(CalendarUnit unit);

// A well-known day by its words in lower case joined by spaces: "christmas day", "new year's eve", "easter".
struct Holiday {
  std::string_view words = {};
  int kind =
      0;  // 0: month and day; 1: nth weekday of month (day = n, -1 the last); 2: days after Easter Sunday
  unsigned month = 0;
  int day = 0;
  unsigned weekday = 0;
};
struct HolidayMatch {
  const Holiday* holiday = nullptr;
  std::uint32_t words = 0;  // how many
};
std::span<const Holiday> holidays();
// The day of a holiday in a year.
std::optional<Day> day_of(const Holiday& holiday, int year);

}  // namespace factcheck
