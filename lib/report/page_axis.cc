#include "report/page_axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace factcheck {
namespace {

// A scale is logarithmic from this ratio of its ends on: less would hide the smaller differences.
constexpr double kLogRatio = 30;

// Days lie at the ends of the axis if the middle four fifths need less than a quarter of it.
constexpr int kCrowd = 4;

constexpr auto kMonths = std::to_array<std::string_view>(
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"});

// A step of so many days, or of so many months.
struct Step {
  int days;
  int months;
};
constexpr auto kSteps = std::to_array<Step>({{1, 0},
                                             {2, 0},
                                             {7, 0},
                                             {14, 0},
                                             {0, 1},
                                             {0, 3},
                                             {0, 6},
                                             {0, 12},
                                             {0, 24},
                                             {0, 60},
                                             {0, 120},
                                             {0, 240},
                                             {0, 600},
                                             {0, 1200},
                                             {0, 12000}});
constexpr int kMostTicks = 6;

std::chrono::year_month_day date_of(Day day) { return std::chrono::year_month_day(day); }

int month_number(Day day) {
  const auto date = date_of(day);
  return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

Day month_start(int number) {
  const int year = number >= 0 ? number / 12 : (number - 11) / 12;
  const auto month = static_cast<unsigned>(number - year * 12 + 1);
  return std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) / 1);
}

std::string label_of(Day day, const Step& step, bool with_year) {
  const auto date = date_of(day);
  const int year = static_cast<int>(date.year());
  if (step.months >= 12) return fmt::format("{}", year);
  const std::string_view month = kMonths[static_cast<unsigned>(date.month()) - 1];
  const std::string head =
      step.days > 0 ? fmt::format("{} {}", static_cast<unsigned>(date.day()), month) : std::string(month);
  return with_year ? fmt::format("{} {}", head, year) : head;
}

// The round number of 1, 2, 5 times a power of ten that is not smaller.
double round_step(double size) {
  const double power = std::pow(10.0, std::floor(std::log10(size)));
  for (const double times : {1.0, 2.0, 5.0}) {
    if (times * power >= size * (1 - 1e-9)) return times * power;
  }
  return 10 * power;
}

}  // namespace

std::string across(double share) { return fmt::format("{:.2f}%", 2 + 96 * std::clamp(share, 0.0, 1.0)); }

NumberScale::NumberScale(double low, double high) : low_(low), high_(high) {
  log_ = low_ > 0 && high_ / low_ > kLogRatio;
  if (log_) {
    low_ /= 1.2;
    high_ *= 1.2;
    return;
  }
  double room = (high_ - low_) * 0.08;
  if (!(room > 0)) room = std::max(std::abs(low_) * 0.1, 1e-6);
  const bool from_zero = low_ >= 0 && low_ < room;
  low_ = from_zero ? 0 : low_ - room;
  high_ += room;
}

double NumberScale::share(double value) const {
  if (std::isnan(value)) return 0;
  value = std::clamp(value, low_, high_);
  if (log_) return (std::log(value) - std::log(low_)) / (std::log(high_) - std::log(low_));
  return (value - low_) / (high_ - low_);
}

std::vector<double> NumberScale::ticks() const {
  std::vector<double> ticks;
  if (log_) {
    const int decades = static_cast<int>(std::ceil(std::log10(high_) - std::log10(low_)));
    const int each = std::max(1, decades / kMostTicks + 1);
    for (int power = static_cast<int>(std::ceil(std::log10(low_))); std::pow(10.0, power) <= high_;
         power += each) {
      ticks.push_back(std::pow(10.0, power));
    }
    return ticks;
  }
  const double step = round_step((high_ - low_) / 5);
  // By count, so that a step too small for the numbers' digits cannot go on for ever.
  const double first = std::ceil(low_ / step);
  for (int i = 0; i <= kMostTicks && (first + i) * step <= high_; ++i) ticks.push_back((first + i) * step);
  return ticks;
}

DayScale::DayScale(std::vector<DayRange> days) {
  std::vector<Day> ends;
  for (const DayRange& range : days) ends.insert(ends.end(), {range.first, range.last});
  std::sort(ends.begin(), ends.end());
  first_ = ends.front();
  last_ = ends.back();
  const Day low = ends[ends.size() / 10];
  const Day high = ends[ends.size() - 1 - ends.size() / 10];
  const auto crowd = std::max(high - low, std::chrono::days(2));
  if (last_ - first_ > kCrowd * crowd) {
    first_ = std::max(first_, low - crowd / 4 - std::chrono::days(1));
    last_ = std::min(last_, high + crowd / 4 + std::chrono::days(1));
  }
  if (last_ - first_ < std::chrono::days(4)) {
    first_ -= std::chrono::days(2);
    last_ += std::chrono::days(2);
  }
}

double DayScale::share(Day day) const {
  return static_cast<double>((std::clamp(day, first_, last_) - first_).count()) /
         static_cast<double>((last_ - first_).count());
}

std::vector<AxisTick> DayScale::ticks() const {
  const auto span = (last_ - first_).count();
  Step step = kSteps.back();
  for (const Step& candidate : kSteps) {
    const double size = candidate.days > 0 ? candidate.days : candidate.months * 30.4;
    if (static_cast<double>(span) / size <= kMostTicks) {
      step = candidate;
      break;
    }
  }
  std::vector<AxisTick> ticks;
  int year = 0;
  const auto add = [&](Day day) {
    const int its_year = static_cast<int>(date_of(day).year());
    ticks.push_back({share(day), label_of(day, step, ticks.empty() || its_year != year)});
    year = its_year;
  };
  if (step.days > 0) {
    for (Day day = first_; day <= last_; day += std::chrono::days(step.days)) add(day);
    return ticks;
  }
  int number = month_number(first_);
  number += (step.months - number % step.months) % step.months;
  if (month_start(number) < first_) number += step.months;
  for (; month_start(number) <= last_ && ticks.size() < 2 * kMostTicks; number += step.months) {
    add(month_start(number));
  }
  return ticks;
}

void write_grid(PageWriter& page, const std::vector<AxisTick>& ticks) {
  for (const AxisTick& tick : ticks) {
    const std::string x = across(tick.share);
    page.open("line", {{"class", "rule"}, {"x1", x}, {"x2", x}, {"y1", "0"}, {"y2", "100%"}}).close();
  }
}

void write_axis(PageWriter& page, const std::vector<AxisTick>& ticks) {
  page.open("svg", {{"class", "axis"}, {"width", "100%"}, {"height", "20"}, {"aria-hidden", "true"}});
  for (std::size_t i = 0; i < ticks.size(); ++i) {
    const AxisTick& tick = ticks[i];
    const std::string_view anchor = tick.share < 0.08 ? "start" : tick.share > 0.92 ? "end" : "middle";
    // Every second label can be left out where there is little room.
    page.element(
        "text", tick.label,
        {{"class", i % 2 ? "odd" : "even"}, {"x", across(tick.share)}, {"y", "14"}, {"text-anchor", anchor}});
  }
  page.close();
}

}  // namespace factcheck
