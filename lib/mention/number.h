// Cardinals, ordinals, fractions and vague magnitudes in digits, words or both.
//
// "1.5 trillion", "250mn", "48,000", "816 000", "thirty-six", "two and a half million", "half a million",
// "two dozen", "a third", "47th", "tens of thousands".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "mention/parts.h"

namespace factcheck {

enum class NumeralKind : std::uint8_t {
  Unit,  // zero .. nine
  Teen,  // ten .. nineteen
  Ten,   // twenty .. ninety
  Hundred,
  Scale,     // thousand, million, lakh
  Dozen,     // dozen, gross: a group that is counted
  Half,      // half, halves
  Fraction,  // quarter(s), fifths: a fraction and nothing else
  Ordinal,   // third: an ordinal, or a fraction after "a" or "two"
  Vague,     // few, several, couple, handful
  Plural     // dozens, hundreds, millions
};

struct Numeral {
  std::string_view word;
  NumeralKind kind;
  double value;     // of a fraction its denominator; of Vague and Plural the low end
  double high = 0;  // of Vague and Plural
};

// The row of a numeral word in lower case, or null.
const Numeral* find_numeral(std::string_view lower);

// What stands in the text as one number.
struct Cardinal {
  enum class Kind : std::uint8_t { Plain, Share, Ordinal, Vague };
  Kind kind = Kind::Plain;
  std::uint32_t first = 0, last = 0;  // parts, half-open
  double value = 0;
  double low = 0, high = 0;  // apart only for a vague one
  double step = 0;  // one unit of the last significant digit; the next finer one if there is only one digit
  double written_step = 0;  // one unit of the last digit as written: 1 for "50", 0.1 for "7.8"
  bool scaled = false;      // "48 thousand", "5mn"
  bool decimals = false;
  bool words = false;  // no digit in it
};

// Reads the number that starts at a part, as far as it goes. `money` says that a currency sign stands before
// it, which makes "m", "b" and "t" million, billion and trillion.
std::optional<Cardinal> read_cardinal(const Parts& parts, std::uint32_t at, bool money);

// The value of digits as print groups them: 1,200.5; 12,34,567; 1.200.000; nothing for versions such
// as 2.3.1.
struct Figure {
  double value = 0;
  int decimals = 0;
  bool grouped = false;  // with thousands separators
};
std::optional<Figure> read_figure(std::string_view digits);

// One unit of the last digit of a whole number that is not a zero ("48,000": 1000), of the next finer one if
// there is only one ("200": 10).
double significant_step(double whole);

}  // namespace factcheck
