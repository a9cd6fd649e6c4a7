#include "base/calendar.h"

#include <charconv>
#include <cstdio>

namespace factcheck {
namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

// All of `digits` as a number; nothing if it holds anything else.
std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size() || digits.empty() || digits[0] == '-') return {};
  return value;
}

}  // namespace

long days_between(const DayRange& a, const DayRange& b) {
  if (a.overlaps(b)) return 0;
  return a.last < b.first ? (b.first - a.last).count() : (a.first - b.last).count();
}

DayRange year_range(int y) {
  return {Day{year{y} / 1 / 1}, Day{year{y} / 12 / 31}};
}

DayRange month_range(int y, unsigned m) {
  return {Day{year{y} / month{m} / 1}, Day{year{y} / month{m} / last}};
}

std::optional<Day> make_day(int y, unsigned m, unsigned d) {
  const year_month_day date{year{y}, month{m}, day{d}};
  if (!date.ok()) return {};
  return Day{date};
}

std::string iso_date(Day value) {
  const year_month_day date{value};
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return buffer;
}

std::optional<DayRange> parse_iso(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return {};
  const auto y = number(text.substr(0, 4));
  if (!y || *y == 0) return {};
  if (text.size() == 4) return year_range(*y);
  const auto m = number(text.substr(5, 2));
  if (text[4] != '-' || !m || *m < 1 || *m > 12) return {};
  if (text.size() == 7) return month_range(*y, static_cast<unsigned>(*m));
  const auto d = number(text.substr(8, 2));
  if (text[7] != '-' || !d) return {};
  const auto found = make_day(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
  if (!found) return {};
  return DayRange{*found, *found};
}

std::string iso_range(const DayRange& range) {
  if (range.first == range.last) return iso_date(range.first);
  const year_month_day first(range.first);
  const int y = static_cast<int>(first.year());
  if (range == year_range(y)) return iso_date(range.first).substr(0, 4);
  if (range == month_range(y, static_cast<unsigned>(first.month()))) return iso_date(range.first).substr(0, 7);
  return iso_date(range.first) + "/" + iso_date(range.last);
}

}  // namespace factcheck
