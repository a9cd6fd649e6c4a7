// Amounts, counts, percentages and measures as their author can have meant them.
//
// "over $260 million" is USD, value 260e6, bound MoreThan, stated [260e6, inf), expected [260e6, 286e6].
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "syntax/analysis.h"
#include "text/document.h"

namespace factcheck {

enum class Bound : std::uint8_t { Exact, About, AtLeast, MoreThan, AtMost, LessThan, Range, Vague };
enum class Change : std::uint8_t { None, Up, Down };
enum class Dimension : std::uint8_t {
  Count,       // people, tents: `unit` is empty, `counted` says what
  Money,       // `unit` is an ISO 4217 code
  Percent,     // `unit` is "percent" or "percentage-point", which are not comparable with each other
  Length, Area, Volume, Mass, Speed, Temperature, Energy, Power, Data, Duration, Age, Magnitude,
  Ordinal,     // 47th, third
  Ratio,       // 2-1, one in five is Percent
  Other        // volt, hertz, point: comparable only within one unit
};
// Where the true figure lies beside the one that was written: Below for "nearly", "just under"; Above for "just over".
enum class Side : std::uint8_t { Both, Below, Above };

// Closed at both ends unless open_low or open_high ("nearly 40": 36 up to but not 40).
struct Interval {
  double low = 0;
  double high = 0;
  bool open_low = false;
  bool open_high = false;

  bool meets(const Interval& other) const;  // some number lies in both
  friend bool operator==(const Interval&, const Interval&) = default;
};

struct Quantity {
  ByteSpan span;                // the whole mention, hedge and unit included: "over $260 million"
  ByteSpan number;              // the figure alone: "260 million"
  double value = 0;             // as written, in `unit` ("five miles": 5); the middle of a range; the low end of a vague one
  std::string unit;             // ISO 4217, "percent", "percentage-point", or the unit's singular name ("mile"); empty for a count
  Dimension dimension = Dimension::Count;
  double to_base = 1;           // value * to_base is in the dimension's base unit (metre, kilogram, second, ...); money: 1
  double base_offset = 0;       // added after: Fahrenheit to Celsius
  std::string per;              // "month", "barrel": a rate; else empty
  std::string spoken;           // the unit as it was said where `unit` is another: "cent", "share" (a third); else empty
  double spoken_in_unit = 1;    // one of it in `unit`: 0.01 of a dollar, 100 percent
  std::string counted;          // lemma of the head noun it counts: "people" is "person"; empty if none
  ByteSpan counted_span;        // with its modifiers: "civilian workers"; empty if none
  ByteSpan about;               // what its clause says it of: "Rents" of "Rents rose 5%"; empty if not known
  Bound bound = Bound::Exact;
  bool in_passing = false;      // "one of the towns": a number, though not what its sentence is about
  Side side = Side::Both;       // "nearly 40" is About, Below; "just over 40" is MoreThan, Above
  Change change = Change::None; // "rose by 5%": Up. Apart from the bound
  Change towards = Change::None;  // "rose to 5%": Up, of a level that was reached; `change` is None then
  Interval stated;              // the values for which the words are true, in the base unit
  Interval expected;            // the values a reader would take them to mean, in the base unit
  std::uint32_t first = 0, last = 0;  // tokens, half-open
};

// The intervals of a figure (see docs/verdicts.md for the table): `low` and `high` in the quantity's unit (equal but for a
// range or a vague figure), `step` one unit of the last significant digit, 0 if the figure is exact.
// The one place where they are set.
void set_intervals(Quantity& quantity, double low, double high, double step);

// In text order, none overlapping. Dates, telephone numbers, versions, list numbers and types of things are none.
std::vector<Quantity> find_quantities(const Document& document, const Analysis& analysis);

std::string_view name_of(Bound bound);          // "more-than"
std::string_view name_of(Change change);        // "up"
std::string_view name_of(Dimension dimension);  // "money"

// A figure alone, as a person writes it into a claims file or a test: "over $260 million", "tens of millions".
// No quantity if the words hold none or more than one.
std::vector<Quantity> read_quantity(std::string_view words);

}  // namespace factcheck
