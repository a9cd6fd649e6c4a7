// Words that are numbers or parts of them.
#include <array>

#include "mention/number.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

using enum NumeralKind;

// A new word is a row. The ends of vague ones: print says "hundreds" from two of them up to the next name.
constexpr auto kNumerals = std::to_array<Numeral>({
    {"billion", Scale, 1e9},
    {"billions", Plural, 2e9, 999e9},
    {"couple", Vague, 2, 3},
    {"crore", Scale, 1e7},
    {"crores", Plural, 2e7, 99e7},
    {"dozen", Dozen, 12},
    {"dozens", Plural, 24, 99},
    {"eight", Unit, 8},
    {"eighteen", Teen, 18},
    {"eighteenth", Ordinal, 18},
    {"eighth", Ordinal, 8},
    {"eighths", Fraction, 8},
    {"eightieth", Ordinal, 80},
    {"eighty", Ten, 80},
    {"eleven", Teen, 11},
    {"eleventh", Ordinal, 11},
    {"few", Vague, 3, 9},
    {"fifteen", Teen, 15},
    {"fifteenth", Ordinal, 15},
    {"fifth", Ordinal, 5},
    {"fifths", Fraction, 5},
    {"fiftieth", Ordinal, 50},
    {"fifty", Ten, 50},
    {"first", Ordinal, 1},
    {"five", Unit, 5},
    {"fortieth", Ordinal, 40},
    {"forty", Ten, 40},
    {"four", Unit, 4},
    {"fourteen", Teen, 14},
    {"fourteenth", Ordinal, 14},
    {"fourth", Ordinal, 4},
    {"fourths", Fraction, 4},
    {"half", Half, 2},
    {"halves", Half, 2},
    {"handful", Vague, 3, 9},
    {"hundred", Hundred, 100},
    {"hundreds", Plural, 200, 999},
    {"hundredth", Ordinal, 100},
    {"lac", Scale, 1e5},
    {"lacs", Plural, 2e5, 99e5},
    {"lakh", Scale, 1e5},
    {"lakhs", Plural, 2e5, 99e5},
    {"million", Scale, 1e6},
    {"millions", Plural, 2e6, 999e6},
    {"nine", Unit, 9},
    {"nineteen", Teen, 19},
    {"nineteenth", Ordinal, 19},
    {"ninetieth", Ordinal, 90},
    {"ninety", Ten, 90},
    {"ninth", Ordinal, 9},
    {"ninths", Fraction, 9},
    {"one", Unit, 1},
    {"quarter", Fraction, 4},
    {"quarters", Fraction, 4},
    {"scores", Plural, 40, 199},
    {"second", Ordinal, 2},
    {"seven", Unit, 7},
    {"seventeen", Teen, 17},
    {"seventeenth", Ordinal, 17},
    {"seventh", Ordinal, 7},
    {"sevenths", Fraction, 7},
    {"seventieth", Ordinal, 70},
    {"seventy", Ten, 70},
    {"several", Vague, 3, 9},
    {"six", Unit, 6},
    {"sixteen", Teen, 16},
    {"sixteenth", Ordinal, 16},
    {"sixth", Ordinal, 6},
    {"sixths", Fraction, 6},
    {"sixtieth", Ordinal, 60},
    {"sixty", Ten, 60},
    {"ten", Teen, 10},
    {"tens", Plural, 20, 99},
    {"tenth", Ordinal, 10},
    {"tenths", Fraction, 10},
    {"third", Ordinal, 3},
    {"thirds", Fraction, 3},
    {"thirteen", Teen, 13},
    {"thirteenth", Ordinal, 13},
    {"thirtieth", Ordinal, 30},
    {"thirty", Ten, 30},
    {"thousand", Scale, 1e3},
    {"thousands", Plural, 2e3, 999e3},
    {"three", Unit, 3},
    {"trillion", Scale, 1e12},
    {"trillions", Plural, 2e12, 999e12},
    {"twelfth", Ordinal, 12},
    {"twelve", Teen, 12},
    {"twentieth", Ordinal, 20},
    {"twenty", Ten, 20},
    {"two", Unit, 2},
    {"zero", Unit, 0},
});
constexpr WordIndex kNumeralIndex(kNumerals, &Numeral::word);

}  // namespace

const Numeral* find_numeral(std::string_view lower) {
  // From "one" and "few" to "seventeenth".
  if (lower.size() < 3 || lower.size() > 11) return nullptr;
  return kNumeralIndex.find(lower);
}

}  // namespace factcheck
