// What ambiguous print of days is taken to mean; a desk may choose otherwise (docs/times.md).
#pragma once

#include <cstdint>

namespace factcheck {

struct TimePolicy {
  // "last Tuesday" on a Thursday: the Tuesday two days before, or the one of the week before.
  enum class LastWeekday : std::uint8_t { Latest, WeekBefore } last_weekday = LastWeekday::Latest;
  // "next Friday" on a Monday: in four days, or in eleven.
  enum class NextWeekday : std::uint8_t { First, WeekAfter } next_weekday = NextWeekday::First;
  // "this Friday" on a Saturday: yesterday, of the article's week (Monday to Sunday), or in six days.
  enum class ThisWeekday : std::uint8_t { Week, Coming } this_weekday = ThisWeekday::Week;
  // "Thursday" without more in an article of a Thursday, told in the past: that very day, as agencies write.
  bool weekday_may_be_today = true;

  friend bool operator==(const TimePolicy&, const TimePolicy&) = default;
};

}  // namespace factcheck
