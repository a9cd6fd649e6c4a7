// Dates, times, durations and sets as TIMEX3 (timeml.org) with the first and last day they cover.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/span.h"
#include "mention/time_policy.h"
#include "syntax/analysis.h"
#include "text/document.h"

namespace factcheck {

enum class TimexType : std::uint8_t { Date, Time, Duration, Set };

struct TimeMention {
  ByteSpan span;  // "early May", "the 24th local time"
  TimexType type = TimexType::Date;
  std::string value;             // TIMEX3: "2025-05-10", "2025-W12", "P3D", "2025-SU", "PAST_REF"
  std::string modifier;          // TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER; else empty
  std::optional<DayRange> days;  // where it could be resolved: against the article's date, the times named
                                 // before it and the tense of its verb, never against the clock
  std::optional<int> minute;  // of the day, for "8:44 a.m."
  std::string zone;           // "GMT", "local", "ET"; empty if not said
  bool anchored = false;  // resolved by the article's date or an earlier time rather than by its own words
  std::uint32_t first = 0, last = 0;  // tokens, half-open
};

// In text order, none overlapping.
std::vector<TimeMention> find_times(const Document& document, const Analysis& analysis,
                                    const TimePolicy& policy = {});

std::string_view name_of(TimexType type);  // "DATE"

}  // namespace factcheck
