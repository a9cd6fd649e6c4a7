// What a figure's words are true of, and what a reader takes them to mean: the one place for these numbers.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "mention/quantity.h"

namespace factcheck {
namespace {

// How far "about", "nearly" and "over" reach, as a share of the figure.
constexpr double kReach = 0.1;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// The lowest value that an amount can have: nobody has fewer than no tents, while a temperature or a loss has
// no floor.
double lowest(const Quantity& quantity) {
  const bool signless =
      quantity.dimension != Dimension::Temperature && quantity.dimension != Dimension::Magnitude;
  return signless && quantity.value >= 0 ? 0 : -kInfinity;
}

Interval at_and_above(double figure) { return {.low = figure, .high = kInfinity}; }
Interval just_above(double figure) { return {.low = figure, .high = figure + kReach * std::abs(figure)}; }
Interval just_below(double figure) { return {.low = figure - kReach * std::abs(figure), .high = figure}; }

// Both readings of a figure in its own unit.
void set_in_unit(Quantity& quantity, double low, double high, double step) {
  const Interval written{.low = low - step / 2, .high = high + step / 2};
  // A hedge reaches no less far on its side than the bare figure does.
  const double far_low = std::min(written.low, just_below(low).low);
  const double far_high = std::max(written.high, just_above(high).high);
  quantity.stated = written;
  if (quantity.side == Side::Below) {
    quantity.stated = {.low = std::min(written.low, just_below(high).low), .high = high, .open_high = true};
  } else if (quantity.side == Side::Above) {
    quantity.stated = {.low = low, .high = std::max(written.high, just_above(low).high)};
  } else if (quantity.bound == Bound::About) {
    quantity.stated = {.low = far_low, .high = far_high};
  } else if (quantity.bound == Bound::AtLeast || quantity.bound == Bound::MoreThan) {
    quantity.stated = at_and_above(low);
    quantity.expected = {.low = low, .high = std::max(written.high, just_above(low).high)};
    return;
  } else if (quantity.bound == Bound::AtMost || quantity.bound == Bound::LessThan) {
    quantity.stated = {.low = std::min(lowest(quantity), high), .high = high};
    quantity.expected = {.low = std::min(written.low, just_below(high).low), .high = high};
    return;
  } else if (quantity.bound == Bound::Range || quantity.bound == Bound::Vague) {
    quantity.stated = {.low = low, .high = high};
  }
  quantity.expected = quantity.stated;
}

// Stated and expected are kept in the base unit, so that miles meet kilometres.
Interval in_base_unit(Interval interval, const Quantity& quantity) {
  interval.low = interval.low * quantity.to_base + quantity.base_offset;
  interval.high = interval.high * quantity.to_base + quantity.base_offset;
  return interval;
}

constexpr auto kBounds = std::to_array<std::string_view>(
    {"exact", "about", "at-least", "more-than", "at-most", "less-than", "range", "vague"});
constexpr auto kChanges = std::to_array<std::string_view>({"none", "up", "down"});
constexpr auto kDimensions = std::to_array<std::string_view>(
    {"count", "money", "percent", "length", "area", "volume", "mass", "speed", "temperature", "energy",
     "power", "data", "duration", "age", "magnitude", "ordinal", "ratio", "other"});

}  // namespace

bool Interval::meets(const Interval& other) const {
  const double from = std::max(low, other.low);
  const double to = std::min(high, other.high);
  if (from != to) return from < to;
  const bool from_open = (low == from && open_low) || (other.low == from && other.open_low);
  const bool to_open = (high == to && open_high) || (other.high == to && other.open_high);
  return !from_open && !to_open;
}

void set_intervals(Quantity& quantity, double low, double high, double step) {
  set_in_unit(quantity, low, high, step);
  quantity.stated = in_base_unit(quantity.stated, quantity);
  quantity.expected = in_base_unit(quantity.expected, quantity);
}

std::string_view name_of(Bound bound) { return kBounds.at(static_cast<std::size_t>(bound)); }
std::string_view name_of(Change change) { return kChanges.at(static_cast<std::size_t>(change)); }
std::string_view name_of(Dimension dimension) { return kDimensions.at(static_cast<std::size_t>(dimension)); }

}  // namespace factcheck
