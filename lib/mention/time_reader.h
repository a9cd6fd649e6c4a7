// The grammar of times, read by hand from the parts of a sentence: one rule a method, grouped by files.
//
// A rule that fits at a part gives the expression with the parts it takes; else nothing, and another is
// tried.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mention/time_expression.h"

namespace factcheck {

using MaybeTime = std::optional<TimeExpression>;

// The digits of a part as a number, if there are as many as said.
std::optional<int> whole_number(const Part& part, std::size_t shortest, std::size_t longest);

inline bool is_plausible_year(int value) { return value >= 1100 && value <= 2199; }

// Between two figures of a range: "-", "–", "to", "until", "through".
bool is_range_mark(const Parts& parts, std::uint32_t at);

// Puts times together that share their words: time_joined.cc.
void join_times(const Parts& parts, std::vector<TimeExpression>& times);

struct TimeReader {
  const Parts& parts;
  const Analysis& analysis;

  // The time that starts at a part, with the modifier in front of it: time_recognise.cc.
  MaybeTime read(std::uint32_t at) const;
  // Everything but modifiers in front.
  MaybeTime read_core(std::uint32_t at) const;

  // Days: time_dates.cc.
  unsigned month_at(std::uint32_t at) const;
  unsigned weekday_at(std::uint32_t at) const;
  unsigned day_at(std::uint32_t at, std::uint32_t& next) const;
  std::optional<int> year_at(std::uint32_t at, std::uint32_t& next) const;
  void read_year_behind(TimeExpression& date, std::uint32_t& next) const;
  MaybeTime read_month_first(std::uint32_t at) const;
  MaybeTime read_day_first(std::uint32_t at) const;
  MaybeTime read_numeric(std::uint32_t at) const;
  MaybeTime read_day(std::uint32_t at) const;
  void read_day_part(TimeExpression& day) const;
  MaybeTime read_today(std::uint32_t at) const;
  MaybeTime read_day_beside(std::uint32_t at) const;
  MaybeTime read_nth_weekday(std::uint32_t at) const;
  MaybeTime read_weekday(std::uint32_t at) const;
  MaybeTime read_holiday(std::uint32_t at) const;
  MaybeTime read_the_nth(std::uint32_t at) const;

  // Times of day: time_clock.cc.
  bool is_clock_behind(std::uint32_t at) const;
  bool read_clock(std::uint32_t at, int& minute, std::uint32_t& next) const;
  bool is_zone(std::uint32_t at) const;
  std::string read_zone(std::uint32_t& next) const;
  bool looks_like_title(std::uint32_t at) const;
  MaybeTime read_clock_time(std::uint32_t at) const;
  bool read_spoken_clock(std::uint32_t at, int& minute, std::uint32_t& next) const;

  // Years, and periods of the calendar: time_periods.cc.
  MaybeTime read_year(std::uint32_t at) const;
  bool may_be_year(std::uint32_t at, int year) const;
  bool governed_as_year(std::int64_t before) const;
  bool counts_something(std::uint32_t at) const;
  MaybeTime read_season(std::uint32_t at) const;
  MaybeTime read_quarter(std::uint32_t at) const;
  MaybeTime read_decade(std::uint32_t at) const;
  MaybeTime read_century(std::uint32_t at) const;
  MaybeTime read_named_period(std::uint32_t at) const;
  MaybeTime read_year_end(std::uint32_t at) const;
  MaybeTime read_whole_unit(std::uint32_t at) const;

  // Lengths, and what recurs: time_lengths.cc.
  MaybeTime read_length(std::uint32_t at) const;
  bool is_rate(std::uint32_t at) const;
  void shift_by_length(TimeExpression& time, double number) const;
  MaybeTime read_set(std::uint32_t at) const;
  MaybeTime read_span(std::uint32_t at) const;
  MaybeTime read_counted_span(std::uint32_t at) const;
  MaybeTime read_vague_span(std::uint32_t at) const;

  // What words point at: time_pointed.cc.
  MaybeTime read_reference(std::uint32_t at) const;
  MaybeTime read_pointed(std::uint32_t at, Direction direction, Anchor anchor) const;
  MaybeTime read_determined(std::uint32_t at) const;

  // All rules.
  std::string_view word(std::int64_t at) const { return parts[at].lower; }
  bool is(std::int64_t at, std::string_view text) const { return parts.is(at, text); }
  bool capital(std::uint32_t at) const {
    if (at >= parts.size()) return false;
    const Shape shape = analysis.tokens[parts[at].token].shape;
    return shape != Shape::Lower;
  }
  static MaybeTime made(TimeExpression expression, std::uint32_t first, std::uint32_t last) {
    expression.first = first;
    expression.last = last;
    return expression;
  }
};

}  // namespace factcheck
