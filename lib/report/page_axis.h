// Axes of the page's drawings: where a value lies across the width, and the ticks below it.
//
// Drawings have no size of their own: places are shares of the width, so that one drawing fits a wall and a
// telephone, and its words stay as large as the page's.
#pragma once

#include <string>
#include <vector>

#include "base/calendar.h"
#include "report/page_writer.h"

namespace factcheck {

struct AxisTick {
  double share = 0;  // 0..1
  std::string label;
};

// "42.31%": a share of the axis, with a margin either side for what stands at its ends.
std::string across(double share);

// A scale of numbers from low to high: linear, or logarithmic where the one is many times the other.
class NumberScale {
 public:
  // REQUIRES: both finite.
  NumberScale(double low, double high);
  double share(double value) const;  // values beyond the ends are put at the ends
  bool is_log() const { return log_; }
  std::vector<double> ticks() const;

 private:
  double low_, high_;
  bool log_;
};

// A scale of days that holds most of them; single ones far away are put at the ends.
class DayScale {
 public:
  explicit DayScale(std::vector<DayRange> days);  // REQUIRES: not empty
  double share(Day day) const;
  bool holds(const DayRange& days) const { return first_ <= days.last && days.first <= last_; }
  std::vector<AxisTick> ticks() const;

 private:
  Day first_, last_;
};

void write_grid(PageWriter& page, const std::vector<AxisTick>& ticks);  // inside a drawing
void write_axis(PageWriter& page, const std::vector<AxisTick>& ticks);  // a drawing of its own

}  // namespace factcheck
