// Times that stand side by side and share their words: "from June 26 to July 3, 2024" is all of 2024, "2
// years and 3 months" is one length.
#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

#include "mention/time_reader.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

bool is_calendar_date(const TimeExpression& time) {
  return time.kind == TimeKind::CalendarDate && time.month != 0;
}

// "between March | and | May 2024", "June 26 | to | July 3, 2024".
bool are_ends(const Parts& parts, const TimeExpression& first, const TimeExpression& second) {
  if (first.last + 1 != second.first) return false;
  if (is_range_mark(parts, first.last)) return true;
  return parts.is(first.last, "and") && parts.is(static_cast<std::int64_t>(first.first) - 1, "between");
}

void share_year(const Parts& parts, TimeExpression& first, const TimeExpression& second) {
  if (!is_calendar_date(first) || !is_calendar_date(second) || first.year || !second.year) return;
  if (!are_ends(parts, first, second)) return;
  const bool turns = std::tuple(first.month, first.day) > std::tuple(second.month, second.day);
  first.year = *second.year - (turns ? 1 : 0);
}

// The code of a length in whole units, cut: "P2Y" into "", "2Y"; "PT30M" into "T", "30M".
struct Length {
  std::size_t rank = 0;  // of the unit, years first; 0 if the code is another
  std::string_view figure;
  bool of_day = false;
};

Length length_of(const TimeExpression& time) {
  constexpr std::string_view kUnits = "YMWD";
  constexpr std::string_view kUnitsOfDay = "HMS";
  std::string_view code = time.code;
  if (time.kind != TimeKind::Length || !time.modifier.empty() || !code.starts_with('P')) return {};
  code.remove_prefix(1);
  const bool of_day = code.starts_with('T');
  if (of_day) code.remove_prefix(1);
  unsigned number = 0;
  const auto read = std::from_chars(code.data(), code.data() + code.size(), number);
  if (read.ec != std::errc() || read.ptr + 1 != code.data() + code.size()) return {};
  const std::size_t unit = (of_day ? kUnitsOfDay : kUnits).find(code.back());
  if (unit == std::string_view::npos) return {};
  return {.rank = unit + 1 + (of_day ? kUnits.size() : 0), .figure = code, .of_day = of_day};
}

bool join_length(const Parts& parts, TimeExpression& first, const TimeExpression& second) {
  const Length a = length_of(first);
  const Length b = length_of(second);
  if (a.rank == 0 || b.rank <= a.rank) return false;
  const bool beside =
      first.last == second.first || (first.last + 1 == second.first && parts.is(first.last, "and"));
  if (!beside) return false;
  if (b.of_day && !a.of_day) first.code += 'T';
  first.code += b.figure;
  first.last = second.last;
  return true;
}

}  // namespace

void join_times(const Parts& parts, std::vector<TimeExpression>& times) {
  std::size_t kept = 0;
  for (std::size_t i = 1; i < times.size(); ++i) {
    if (join_length(parts, times[kept], times[i])) continue;
    share_year(parts, times[kept], times[i]);
    if (++kept != i) times[kept] = std::move(times[i]);
  }
  if (!times.empty()) times.resize(kept + 1);
}

}  // namespace factcheck
